"""Files, folders and standard input become articles; whatever is wrong is one line, and the others go on."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import sys
import time
from pathlib import Path

import pytest

import selon.read
from selon.article import Article
from selon.read import file as file_reader
from selon.read import packed
from selon.read.identity import Identities
from selon.record import Failure

TEXT = "Il pleut, a dit le maire."


def read(*sources: object) -> tuple[dict[str, Article], list[Failure]]:
    failures: list[Failure] = []
    found = list(selon.read.articles([str(source) for source in sources], report=failures.append))
    assert len({article.id for article in found}) == len(found)
    return {article.id: article for article in found}, failures


def test_a_text_file_is_kept_untouched_under_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.b.txt").write_bytes("Un.\r\n\r\n  Été.\n".encode())
    found, failures = read(tmp_path / "a.b.txt")
    assert found["a.b"].text == "Un.\r\n\r\n  Été.\n"
    assert not failures


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_is_found(tmp_path: Path, encoding: str) -> None:
    text = "« L’été à Évry », a déclaré l’élue."
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    assert read(tmp_path)[0]["a"].text == text


def test_a_few_bad_bytes_do_not_spoil_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("L'été à Évry, ".encode() + b"\xff" + " déjà.".encode())
    assert read(tmp_path)[0]["a"].text == "L'été à Évry, \ufffd déjà."


def test_each_bad_file_is_one_line_and_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "bon.txt").write_text(TEXT)
    (tmp_path / "vide.txt").write_bytes(b"")
    (tmp_path / "binaire.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "coupe.txt.gz").write_bytes(gzip.compress(os.urandom(4000))[:500])
    (tmp_path / "faux.txt.xz").write_bytes(b"rien")
    (tmp_path / "page.html").write_bytes(b"<div>" * 50_000)
    (tmp_path / "lien.txt").symlink_to(tmp_path / "absent")
    found, failures = read(tmp_path)
    assert list(found) == ["bon"]
    names = {Path(failure.place).name for failure in failures if failure.kind == "failed"}
    assert names == {"vide.txt", "binaire.txt", "coupe.txt.gz", "faux.txt.xz", "page.html", "lien.txt"}
    assert all(failure.reason and "\n" not in failure.reason for failure in failures)


def test_json_lines_are_read_one_by_one(tmp_path: Path) -> None:
    lines = [
        json.dumps(
            {"id": "un", "text": TEXT, "outlet": "Le Quai", "published": "2023-09", "url": "https://quai.example/1"}
        ),
        "{oops",
        json.dumps({"id": "sans-texte"}),
        json.dumps([1]),
        json.dumps({"id": "chiffre", "text": 3}),
        "",
        json.dumps({"id": 7, "text": TEXT + " Encore.", "title": ["?"], "published": "2999-01-01"}),
        json.dumps({"text": "Sans nom.", "url": "https://www.quai.example/2"}),
        '{"id": "moitié", "text": "a\\ud800b"}',
    ]
    (tmp_path / "mai.jsonl").write_text("\n".join(lines))
    found, failures = read(tmp_path / "mai.jsonl")
    assert list(found) == ["un", "7", "mai-8", "moitié"]
    assert (found["un"].outlet, found["un"].published) == ("Le Quai", "2023-09")
    assert found["mai-8"].outlet == "quai.example"
    assert found["moitié"].text == "a\ufffdb"
    assert found["7"].published is None
    failed = [failure.place.rsplit(":", 1)[1] for failure in failures if failure.kind == "failed"]
    assert failed == ["2", "3", "4", "5"]
    assert [failure.kind for failure in failures if failure.place.endswith(":7")] == ["note", "note"]


def test_json_may_be_one_article_or_a_list(tmp_path: Path) -> None:
    (tmp_path / "un.json").write_text(json.dumps({"text": TEXT}, indent=2))
    (tmp_path / "liste.json").write_text(json.dumps([{"id": "b", "text": "B."}, {"text": "C."}, 4]))
    found, failures = read(tmp_path)
    assert set(found) == {"un", "b", "liste-2"}
    assert len(failures) == 1


def test_packed_files_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    (tmp_path / "b.jsonl.xz").write_bytes(lzma.compress(json.dumps({"id": "c", "text": TEXT + "."}).encode()))
    assert set(read(tmp_path)[0]) == {"a", "c"}


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    (tmp_path / "bombe.txt.gz").write_bytes(gzip.compress(b"a" * 80_000_000, 1))
    found, failures = read(tmp_path)
    assert not found
    assert "larger" in failures[0].reason


def test_a_long_single_line_is_read(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(TEXT * 800_000)
    assert len(read(tmp_path)[0]["long"].text) == 20_000_000


def test_files_of_one_name_in_two_folders_are_two_articles(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(f"Texte {folder}.")
    (tmp_path / "b.txt").write_text(TEXT)
    assert set(read(tmp_path)[0]) == {"x/a", "y/a", "b"}


def test_an_id_given_twice_is_kept_once_or_told_apart(tmp_path: Path) -> None:
    rows = [{"id": "a", "text": "Un."}, {"id": "a", "text": "Un."}, {"id": "a", "text": "Deux."}]
    (tmp_path / "d.jsonl").write_text("\n".join(map(json.dumps, rows)))
    found, failures = read(tmp_path / "d.jsonl")
    assert {id: article.text for id, article in found.items()} == {"a": "Un.", "a~2": "Deux."}
    assert [failure.kind for failure in failures] == ["skipped", "note"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "a.txt").write_text(TEXT)
    (tmp_path / "x" / "encore").symlink_to(tmp_path)
    assert list(read(tmp_path)[0]) == ["a"]


def test_an_empty_folder_and_a_missing_path_are_told(tmp_path: Path) -> None:
    (tmp_path / "image.png").write_bytes(b"x")
    _, failures = read(tmp_path, tmp_path / "absent", "\0", "x" * 5000)
    assert [failure.kind for failure in failures] == ["skipped", "failed", "failed", "failed", "failed"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.txt").chmod(0)
    assert "permission" in read(tmp_path)[1][0].reason


def test_standard_input_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(json.dumps({"id": "a", "text": TEXT}).encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    found, failures = read("-", "-")
    assert list(found) == ["a"]
    assert [failure.kind for failure in failures] == ["skipped"]


def test_a_file_without_a_telling_name_is_looked_into(tmp_path: Path) -> None:
    (tmp_path / "lignes").write_text(json.dumps({"id": "a", "text": TEXT}))
    (tmp_path / "note.md").write_text("Il neige.")
    assert {article.text for article in read(tmp_path / "lignes", tmp_path / "note.md")[0].values()} == {
        TEXT,
        "Il neige.",
    }


def test_names_of_files_reach_the_terminal_safely(tmp_path: Path) -> None:
    (tmp_path / "\x1b[31m.txt").write_text(TEXT)
    assert all("\x1b" not in article.id + (article.place or "") for article in read(tmp_path)[0].values())


def test_a_fault_in_one_reader_takes_no_other_file_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"{TEXT} {name}")
    whole = file_reader.text.article

    def faulty(data: bytes, *, id: str, place: str, markup: bool) -> Article:
        if id == "b":
            raise KeyError("charset\nunknown")
        return whole(data, id=id, place=place, markup=markup)

    monkeypatch.setattr(file_reader.text, "article", faulty)
    found, failures = read(tmp_path)
    assert list(found) == ["a", "c"]
    assert [Path(failure.place).name for failure in failures] == ["b.txt"]
    assert "KeyError" in failures[0].reason
    assert "\n" not in failures[0].reason


def test_a_file_of_json_does_not_change_the_name_of_the_text_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.json").write_text(json.dumps({"id": "z", "text": f"{TEXT} Encore."}))
    assert set(read(tmp_path)[0]) == {"a", "z"}


def test_the_demo_is_read_without_a_word(request: pytest.FixtureRequest) -> None:
    found, failures = read(request.config.rootpath / "demo")
    assert len(found) == 12
    assert not failures
    assert found["phare-plan"].published == "2024-03-12T18:05"
    assert found["echo-rachat"].published == "2024-03"
    assert found["radio-bergen"].published is None


def test_a_link_to_itself_takes_no_other_file_with_it(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("a")
    (tmp_path / "b.txt").write_text(TEXT)
    found, failures = read(tmp_path)
    assert list(found) == ["b"]
    assert [Path(failure.place).name for failure in failures] == ["a"]


@pytest.mark.skipif(os.name == "nt", reason="there are no such pipes")
def test_a_pipe_in_a_folder_is_left_out_and_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text(TEXT)
    found, failures = read(tmp_path)
    assert list(found) == ["b"]
    assert [(failure.kind, Path(failure.place).name) for failure in failures] == [("skipped", "a.txt")]


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.jsonl.gz", "a.txt", "a.html"])
@pytest.mark.parametrize("data", [b"", b"\n \n"])
def test_an_empty_file_is_told(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    assert [failure.reason for failure in read(tmp_path / name)[1]] == ["it is empty"]


def test_empty_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    assert [(failure.place, failure.reason) for failure in read("-")[1]] == [("stdin", "it is empty")]


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.bz2", "a.jsonl.xz"])
def test_a_bomb_without_line_ends_is_given_up(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "LARGE", 80_000_000)
    pack = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}[name.rpartition(".")[2]]
    (tmp_path / name).write_bytes(pack(bytes(100_000_000)))
    (tmp_path / "b.txt").write_text(TEXT)
    found, failures = read(tmp_path)
    assert list(found) == ["b"]
    assert "unpack it yourself" in failures[-1].reason


@pytest.mark.parametrize("name", ["a.txt.gz", "a.txt.bz2", "a.txt.xz", "a.jsonl.gz", "a.jsonl.bz2", "a.jsonl.xz"])
def test_what_is_not_packed_as_its_name_tells_says_what_to_do(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(TEXT)
    (failure,) = read(tmp_path / name)[1]
    assert failure.reason.endswith("fetch it again")


def test_json_lines_in_utf_16_are_told_once(tmp_path: Path) -> None:
    rows = "".join(json.dumps({"id": name, "text": TEXT}) + "\n" for name in "abc")
    (tmp_path / "a.jsonl").write_text(rows, encoding="utf-16")
    (failure,) = read(tmp_path / "a.jsonl")[1]
    assert "UTF-16" in failure.reason


def test_many_texts_of_one_id_take_time_in_proportion() -> None:
    seen = Identities(report=lambda failure: None)
    started = time.process_time()
    given = [seen.own(Article(id="a", text=f"Texte {number}.")) for number in range(20_000)]
    assert time.process_time() - started < 5
    assert [article.id for article in given if article][1:] == [f"a~{number}" for number in range(2, 20_001)]
    assert seen.own(Article(id="a", text="Texte 5.")) is None
    assert seen.own(Article(id="a~3", text="Texte 2.")) is None
    again = seen.own(Article(id="a~3", text="Texte 5."))
    assert again is not None
    assert again.id == "a~3~2"


def test_closed_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert "is closed" in read("-")[1][0].reason


def test_a_source_without_a_name_is_not_the_folder_one_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    found, failures = read("", "a.txt")
    assert list(found) == ["a"]
    assert "without a name" in failures[0].reason


def test_what_is_no_json_lines_is_told_in_few_lines(tmp_path: Path) -> None:
    (tmp_path / "image.jsonl").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00\x01\n" * 500)
    found, failures = read(tmp_path / "image.jsonl")
    assert not found
    assert len(failures) == 21
    assert failures[-1].reason == "482 more lines are no articles; give JSON Lines, one article a line"


def test_every_bad_line_behind_an_article_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "Il pleut."}\n' + "{}\n" * 30, encoding="utf-8")
    found, failures = read(tmp_path / "a.jsonl")
    assert (len(found), len(failures)) == (1, 30)
