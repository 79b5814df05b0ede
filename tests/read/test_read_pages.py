"""Pages give the same articles, the same lines and the same order, whoever extracts them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

import selon.read
from selon.article import Article
from selon.engine.way import Way
from selon.read import pages
from selon.read.pages import Lost, Page
from selon.record import Failure

BARE = "<html><body><ul><li>a</ul></body></html>"


def page(number: int) -> str:
    words = f"Le quai numéro {number} est fermé depuis mardi, a dit le maire. " * 4
    return f"<html><head><title>Quai {number}</title></head><body><article><p>{words}</p></article></body></html>"


@pytest.fixture
def sources(tmp_path: Path) -> list[str]:
    """A folder of pages and other files, and a web archive cut off in the middle."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(pages.FEW + 9):
        (folder / f"{number:03}.html").write_text(BARE if number == 7 else page(number), encoding="utf-8")
    (folder / "010-a.txt").write_text("Le bac est plein.", encoding="utf-8")
    (folder / "011-b.jsonl").write_text('{"text": "Le pont est vide."}\nnon\n', encoding="utf-8")
    place = tmp_path / "mai.warc"
    with place.open("wb") as stream:
        writer = WARCWriter(stream, gzip=False)
        for number in range(pages.FEW + 9):
            body = BARE if number in (3, 30) else page(100 + number)
            told = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
            payload = io.BytesIO(body.encode())
            url = f"https://quai.fr/{number}"
            writer.write_record(writer.create_warc_record(url, "response", payload=payload, http_headers=told))
        stream.write(b"nothing of the kind\r\n\r\n")
    return [str(folder), str(place)]


def read(sources: list[str], **run: Any) -> tuple[list[Article], list[Failure]]:
    failures: list[Failure] = []
    return list(selon.read.articles(sources, report=failures.append, **run)), failures


def test_other_processes_give_what_one_gives(sources: list[str]) -> None:
    alone, told = read(sources)
    several, also = read(sources, run=Way(workers=2).ordered)
    assert several == alone
    assert sorted(map(str, also)) == sorted(map(str, told))
    assert len(alone) == 2 * (pages.FEW + 9) - 3 + 2
    assert "left out: page without the text of an article (2)" in {failure.reason for failure in told}


def test_pages_are_handed_out_only_where_there_are_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        (tmp_path / f"{number}.html").write_text(page(number), encoding="utf-8")

    def refused(*_: Any, **__: Any) -> Iterator[Any]:
        raise AssertionError("other processes were asked")

    assert len(read([str(tmp_path)], run=refused)[0]) == 3
    monkeypatch.setattr(pages, "FEW", 2)
    with pytest.raises(AssertionError):
        read([str(tmp_path)], run=refused)


def test_a_page_that_ends_its_process_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "FEW", 2)
    for number in range(3):
        (tmp_path / f"{number}.html").write_text(page(number), encoding="utf-8")

    def dying(work: Any, tasks: Any, *, split: Any, lost: Any) -> Iterator[Any]:
        for task in tasks:
            for part in split(task):
                yield lost(part) if part[0].id == "1" else work(part)

    found, failures = read([str(tmp_path)], run=dying)
    assert [one.id for one in found] == ["0", "2"]
    assert [failure.place for failure in failures] == [str(tmp_path / "1.html")]
    assert "the process that worked on it ended" in failures[0].reason


def test_what_breaks_the_extractor_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from selon.read import html

    def broken(*_: Any, **__: Any) -> Article:
        raise KeyError("x")

    monkeypatch.setattr(html, "article", broken)
    made = pages.extract(Page(data=b"x", id="a", place="a"))
    assert made == Lost(reason="it could not be read (KeyError: 'x')")
