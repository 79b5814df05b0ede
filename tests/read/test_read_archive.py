"""An archive is read as a folder is, and nothing in it reaches the disk or takes the other files with it."""

from __future__ import annotations

import gzip
import io
import json
import lzma
import tarfile
import zipfile
from pathlib import Path

import pytest

import selon.read
from selon.article import Article
from selon.read import archive
from selon.record import Failure

TEXT = "Il pleut, a dit le maire."
PAGE = f"<html><body><article>{f'<p>{TEXT} Le quai est fermé depuis mardi.</p>' * 6}</article></body></html>"


def read(*sources: object) -> tuple[dict[str, Article], list[Failure]]:
    failures: list[Failure] = []
    found = list(selon.read.articles([str(source) for source in sources], report=failures.append))
    return {article.id: article for article in found}, failures


def packed(place: Path, files: dict[str, bytes | str], kind: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(place, "w", kind) as writer:
        for name, data in files.items():
            writer.writestr(name, data)
    return place


@pytest.mark.parametrize("kind", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
@pytest.mark.parametrize("alone", [True, False])
def test_an_archive_is_read_as_a_folder(tmp_path: Path, kind: int, alone: bool) -> None:
    files = {
        "mai/a.txt": TEXT,
        "juin/a.txt": TEXT + " Encore.",
        "page.html": PAGE,
        "tout.jsonl.gz": gzip.compress(json.dumps({"id": "l", "text": TEXT}).encode()),
        "flux": "<rss><channel><item><guid>f</guid><description>Il neige.</description></item></channel></rss>",
        "image.png": b"\x89PNG",
        "__MACOSX/mai/._a.txt": b"\x00\x01",
    }
    place = packed(tmp_path / "tout.zip", files, kind)
    found, failures = read(place if alone else tmp_path)
    assert set(found) == {"mai/a", "juin/a", "page", "l", "f"}
    assert found["mai/a"].text == TEXT
    assert found["mai/a"].place == f"{place}/mai/a.txt"
    assert [(failure.kind, failure.reason) for failure in failures] == [
        ("skipped", "files of other kinds left out: 1 .png")
    ]


def test_paths_that_leave_the_archive_are_left_out_and_told_once(tmp_path: Path) -> None:
    names = ["../a.txt", "b/../../c.txt", "/etc/d.txt", "..\\e.txt", "C:\\f.txt"]
    found, failures = read(packed(tmp_path / "x.zip", {**dict.fromkeys(names, TEXT), "bon.txt": TEXT}))
    assert set(found) == {"bon"}
    assert [failure.reason for failure in failures] == ["5 files left out: their paths lead out of the archive"]
    assert [path.name for path in tmp_path.iterdir()] == ["x.zip"]


def test_encrypted_files_are_told_once(tmp_path: Path) -> None:
    place = packed(tmp_path / "x.zip", {"a.txt": TEXT, "b.txt": TEXT}, zipfile.ZIP_STORED)
    data = bytearray(place.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1  # the bit that says that the first file is encrypted
    place.write_bytes(data)
    found, failures = read(place)
    assert set(found) == {"b"}
    assert [(failure.kind, failure.reason) for failure in failures] == [
        ("failed", "1 file is encrypted: unpack the archive with its password")
    ]


def test_a_damaged_file_does_not_take_the_others_with_it(tmp_path: Path) -> None:
    place = packed(tmp_path / "x.zip", {"a.txt": TEXT, "b.txt": TEXT + " Encore."}, zipfile.ZIP_STORED)
    place.write_bytes(place.read_bytes().replace(b"maire", b"maiRe", 1))
    found, failures = read(place)
    assert set(found) == {"b"}
    assert [Path(failure.place).name for failure in failures] == ["a.txt"]


@pytest.mark.parametrize("data", [b"", b"rien", b"PK\x03\x04" + bytes(60)])
def test_what_is_no_archive_is_one_line(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.zip").write_bytes(data)
    (failure,) = read(tmp_path / "x.zip")[1]
    assert "no zip archive" in failure.reason


def test_bombs_are_not_unpacked(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as writer:
        writer.writestr("c.txt", TEXT)
    files = {"a.txt": b"a" * 80_000_000, "b.txt": TEXT, "dedans.zip": inner.getvalue()}
    found, failures = read(packed(tmp_path / "x.zip", files))
    assert set(found) == {"b"}
    assert [failure.reason for failure in failures] == [
        "files of other kinds left out: 1 .zip",
        "it is larger than 64 MB; split it",
    ]


def test_an_archive_of_too_many_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST", 1)
    found, failures = read(packed(tmp_path / "x.zip", {"a.txt": TEXT, "b.txt": TEXT}))
    assert not found
    assert "more than 1 files" in failures[0].reason


def test_an_empty_archive_holds_no_articles(tmp_path: Path) -> None:
    assert "holds no articles" in read(packed(tmp_path / "x.zip", {}))[1][0].reason


@pytest.mark.parametrize(("encoding", "told"), [("utf-8", True), ("utf-8", False), ("cp437", False)])
def test_names_keep_their_accents_whoever_packed_them(tmp_path: Path, encoding: str, told: bool) -> None:
    plain = "ABCDEFGH.txt"
    name = "été.txt".encode(encoding).rjust(len(plain), b"_")
    place = packed(tmp_path / "x.zip", {plain: TEXT}, zipfile.ZIP_STORED)
    data = bytearray(place.read_bytes().replace(plain.encode(), name))
    for mark, at in ((b"PK\x03\x04", 7), (b"PK\x01\x02", 9)):
        data[data.index(mark) + at] |= 8 * told  # the bit that says that names are UTF-8
    place.write_bytes(data)
    assert [id.lstrip("_") for id in read(place)[0]] == ["été"]


def test_links_in_an_archive_are_no_texts(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("a.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as writer:
        writer.writestr(link, "/etc/hostname")
        writer.writestr("b.txt", TEXT)
    found, failures = read(tmp_path / "x.zip")
    assert set(found) == {"b"}
    assert [(failure.kind, failure.reason) for failure in failures] == [
        ("skipped", "1 file left out: no text but a link to one")
    ]


def test_an_archive_that_unpacks_to_far_more_than_articles_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("selon.read.packed.LARGE", 20_000_000)
    found, failures = read(packed(tmp_path / "x.zip", {f"{name}.txt": b"a " * 5_000_000 for name in "abc"}))
    assert not found
    assert "unpack it yourself" in failures[0].reason


def tarred(place: Path, files: dict[str, bytes | str], mode: str = "w") -> Path:
    with tarfile.open(place, mode) as writer:  # type: ignore[call-overload]
        for name, text in files.items():
            data = text.encode() if isinstance(text, str) else text
            told = tarfile.TarInfo(name)
            told.size = len(data)
            writer.addfile(told, io.BytesIO(data))
    return place


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        ("t.tar", "w"),
        ("t.tar.gz", "w:gz"),
        ("t.tgz", "w:gz"),
        ("t.tar.xz", "w:xz"),
        ("t.txz", "w:xz"),
        ("t.tar.bz2", "w:bz2"),
    ],
)
@pytest.mark.parametrize("alone", [True, False])
def test_a_tar_archive_is_read_as_a_folder(tmp_path: Path, name: str, mode: str, alone: bool) -> None:
    files = {
        "mai/b.txt": TEXT,
        "mai/a.txt": TEXT + " Encore.",
        "page.html": PAGE,
        "flux": "<rss><channel><item><guid>f</guid><description>Il neige.</description></item></channel></rss>",
        "image.png": b"\x89PNG",
        ".cache/c.txt": TEXT,
    }
    place = tarred(tmp_path / name, files, mode)
    found, failures = read(place if alone else tmp_path)
    assert list(found) == ["b", "a", "page", "f"]
    assert (found["b"].text, found["b"].place) == (TEXT, f"{place}/mai/b.txt")
    assert [failure.reason for failure in failures] == ["files of other kinds left out: 1 .png"]


def test_paths_out_of_a_tar_archive_links_and_devices_are_left_out(tmp_path: Path) -> None:
    place = tarred(tmp_path / "x.tar", {"../a.txt": TEXT, "/etc/b.txt": TEXT, "c.txt": TEXT})
    with tarfile.open(place, "a") as writer:
        for name, kind in (("d.txt", tarfile.SYMTYPE), ("e.txt", tarfile.LNKTYPE), ("f.txt", tarfile.FIFOTYPE)):
            told = tarfile.TarInfo(name)
            told.type, told.linkname = kind, "/etc/hostname"
            writer.addfile(told)
    found, failures = read(place)
    assert set(found) == {"c"}
    assert [failure.reason for failure in failures] == [
        "2 files left out: no text but a link to one",
        "2 files left out: their paths lead out of the archive",
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["x.tar"]


def test_a_tar_archive_that_is_cut_off_gives_what_stands_before(tmp_path: Path) -> None:
    place = tarred(tmp_path / "x.tar", {"a.txt": TEXT, "b.txt": TEXT * 100})
    place.write_bytes(place.read_bytes()[:2500])
    found, failures = read(place)
    assert "a" in found
    assert "cut off before its end" in failures[0].reason


@pytest.mark.parametrize("data", [b"", b"rien", bytes(100)])
def test_what_is_no_tar_archive_is_one_line(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.tar").write_bytes(data)
    found, failures = read(tmp_path / "x.tar")
    assert (not found, len(failures)) == (True, 1)


def test_a_tar_archive_is_not_unpacked_to_its_end_where_it_is_a_bomb(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("selon.read.packed.LARGE", 1_000_000)
    place = tarred(tmp_path / "x.tar.xz", {"a.txt": TEXT, "b.txt": b"a" * 60_000_000, "c.txt": TEXT}, "w:xz")
    assert lzma.decompress(place.read_bytes())[:5] == b"a.txt"
    found, failures = read(place)
    assert list(found) == ["a"]
    assert "over 200 times its size" in failures[0].reason
