"""A web archive is read page by page; what is no article is counted, what is damaged takes nothing else with it."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

import selon.read
from selon.article import Article
from selon.read import html
from selon.record import Failure

SENTENCE = "Le quai est fermé depuis mardi, a dit le maire."
PAGE = f"<html><head><title>Le quai</title></head><body><article>{f'<p>{SENTENCE}</p>' * 6}</article></body></html>"


def read(source: Path) -> tuple[list[Article], list[Failure]]:
    failures: list[Failure] = []
    return list(selon.read.articles([str(source)], report=failures.append)), failures


def captured(
    place: Path,
    *answers: tuple[str, str | bytes, str],
    status: str = "200 OK",
    headers: tuple[tuple[str, str], ...] = (),
) -> Path:
    """A web archive of answers: the address, what came, its type."""
    with place.open("ab") as stream:
        writer = WARCWriter(stream, gzip=place.suffix == ".gz")
        for url, body, kind in answers:
            payload = io.BytesIO(body.encode() if isinstance(body, str) else body)
            told = StatusAndHeaders(status, [("Content-Type", kind), *headers], protocol="HTTP/1.1")
            record = writer.create_warc_record(url, "response", payload=payload, http_headers=told)
            writer.write_record(record)
    return place


@pytest.mark.parametrize("name", ["mai.warc", "mai.warc.gz"])
@pytest.mark.parametrize("alone", [True, False])
def test_its_pages_are_articles_under_their_addresses(tmp_path: Path, name: str, alone: bool) -> None:
    place = captured(tmp_path / name, ("https://quai.fr/a", PAGE, "text/html; charset=utf-8"))
    (found,), failures = read(place if alone else tmp_path)
    assert (found.id, found.url, found.title) == ("https://quai.fr/a", "https://quai.fr/a", "Le quai")
    assert found.text.count(SENTENCE) == 6
    assert (found.place, failures) == (f"{place}#1", [])


def test_a_page_without_an_address_has_the_name_and_number_of_its_record(tmp_path: Path) -> None:
    with (tmp_path / "mai.warc").open("wb") as stream:
        writer = WARCWriter(stream, gzip=False)
        payload = io.BytesIO(PAGE.encode())
        told = writer.create_warc_record("", "resource", payload=payload, warc_content_type="text/html")
        told.rec_headers.remove_header("WARC-Target-URI")
        writer.write_record(told)
    ((found,), failures) = read(tmp_path / "mai.warc")
    assert (found.id, found.url, failures) == ("mai-1", None, [])


def test_what_is_no_article_is_told_in_one_line(tmp_path: Path) -> None:
    place = captured(
        tmp_path / "mai.warc.gz",
        ("https://quai.fr/1", b"\x89PNG", "image/png"),
        ("https://quai.fr/2", b"\x89PNG", "image/png"),
        ("https://quai.fr/3", "<html><body><ul><li>a</ul></body></html>", "text/html"),
        ("https://quai.fr/4", PAGE, "text/html"),
    )
    captured(place, ("https://quai.fr/5", PAGE, "text/html"), status="404 Not Found")
    found, failures = read(place)
    assert [article.id for article in found] == ["https://quai.fr/4"]
    assert [(failure.kind, failure.reason) for failure in failures] == [
        ("skipped", "left out: image/png (2), page without the text of an article (1), status 404 (1)")
    ]


def test_packed_pages_are_unpacked(tmp_path: Path) -> None:
    packed = gzip.compress(PAGE.encode())
    place = captured(
        tmp_path / "mai.warc.gz", ("https://quai.fr/a", packed, "text/html"), headers=(("Content-Encoding", "gzip"),)
    )
    assert read(place)[0][0].text.count(SENTENCE) == 6


def test_a_page_that_is_too_large_does_not_take_the_others_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(html, "MOST", 5_000_000)
    bomb = gzip.compress(b"<p>" + b"a" * 50_000_000)
    place = captured(
        tmp_path / "mai.warc", ("https://quai.fr/a", bomb, "text/html"), headers=(("Content-Encoding", "gzip"),)
    )
    captured(place, ("https://quai.fr/b", PAGE, "text/html"))
    found, failures = read(place)
    assert [article.id for article in found] == ["https://quai.fr/b"]
    assert [(failure.place, failure.reason) for failure in failures] == [(f"{place}#1", "it is larger than 4 MB")]


def test_one_that_is_cut_off_gives_what_stands_before(tmp_path: Path) -> None:
    place = captured(tmp_path / "mai.warc.gz", *[(f"https://quai.fr/{one}", PAGE, "text/html") for one in "ab"])
    place.write_bytes(place.read_bytes()[:-40])
    found, failures = read(place)
    assert found[0].id == "https://quai.fr/a"
    assert failures[-1].reason == "it is cut off before its end; fetch it again"


@pytest.mark.parametrize("data", [b"", b"rien du tout", b"WARC/1.0\r\nrien\r\n\r\n"])
def test_what_is_no_web_archive_is_one_line(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.warc").write_bytes(data)
    found, failures = read(tmp_path / "x.warc")
    assert not found
    assert len(failures) == 1


def test_the_texts_of_an_archive_of_texts_are_articles(tmp_path: Path) -> None:
    with (tmp_path / "mai.warc.wet.gz").open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        told = writer.create_warc_record("https://quai.fr/a", "conversion", payload=io.BytesIO(SENTENCE.encode()))
        writer.write_record(told)
    ((found,), failures) = read(tmp_path / "mai.warc.wet.gz")
    assert ((found.id, found.text), failures) == (("https://quai.fr/a", SENTENCE), [])


def test_pages_that_came_in_chunks_are_whole(tmp_path: Path) -> None:
    parts = [PAGE.encode()[at : at + 100] for at in range(0, len(PAGE.encode()), 100)]
    body = b"".join(f"{len(part):x}\r\n".encode() + part + b"\r\n" for part in (*parts, b""))
    place = captured(
        tmp_path / "mai.warc.gz", ("https://quai.fr/a", body, "text/html"), headers=(("Transfer-Encoding", "chunked"),)
    )
    assert read(place)[0][0].text.count(SENTENCE) == 6
