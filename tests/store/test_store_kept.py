"""Articles of a record are what was put into it, and a text is read only where it is asked for."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest

from selon.article import Article, Removed, Span
from selon.store import Record, kept, schema
from selon.store.disk import writing

TOLD = [
    Article(id="a", text="PHOTO AFP\nIl pleut.", title="Pluie", removed=(Removed(span=Span(0, 9), reason="credit"),)),
    Article(id="b", text="Il neige.", published="2024-03-04"),
]


def _record(place: Path) -> Record:
    with writing(place) as writer:
        for article in TOLD:
            writer.append(Article, [schema.batch(Article, [article])])
        writer.commit(related=False)
    return Record(place)


def test_they_are_the_articles_that_were_put_in(tmp_path: Path) -> None:
    found = kept.articles(_record(tmp_path / "record").files(Article))
    known = {article.id: article for article in found}
    for article in TOLD:
        for part in fields(Article):
            assert getattr(known[article.id], part.name) == getattr(article, part.name)
        assert known[article.id].prose == article.prose
        assert replace(known[article.id], text="Autre.", removed=()).prose == "Autre."


def test_a_text_is_read_once_it_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    plain = kept.streamed

    def noted(kind, files, columns=()):  # type: ignore[no-untyped-def]
        asked.extend(columns)
        return plain(kind, files, columns)

    monkeypatch.setattr(kept, "streamed", noted)
    found = kept.articles(_record(tmp_path / "record").files(Article))
    assert sorted(article.id for article in found) == ["a", "b"]
    assert "text" not in asked
    one = found[0]
    assert one.text
    assert one.text
    assert asked.count("text") == 1
