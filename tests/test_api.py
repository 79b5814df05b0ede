"""What a user of the library relies on: a function a command, rows of `selon.record`."""

import pytest

from selon import api, errors
from selon.record import Statement


@pytest.fixture
def text(tmp_path):
    file = tmp_path / "pont.txt"
    file.write_text("Le pont rouvrira lundi, a annoncé Ana Ruiz, maire de Vernon.", encoding="utf-8")
    return file


def test_every_public_function_answers(text):
    for name in ("said", "names", "times", "dates", "copies", "stories", "claims"):
        assert isinstance(getattr(api, name)(text), list)


def test_statements_come_with_their_words(text):
    (row,) = api.said(text)
    assert isinstance(row, Statement)
    assert row.words == ("Le pont rouvrira lundi",)
    assert row.speaker == ("Ana Ruiz",)


def test_a_record_answers_like_its_sources(text, tmp_path):
    tally = api.read(text, record=tmp_path / "record")
    assert (tally.read, tally.skipped, tally.failed) == (1, 0, 0)
    assert api.said(record=tmp_path / "record") == api.said(text)
    assert api.check(tmp_path / "record") == []
    story = api.stories(record=tmp_path / "record")[0].story
    assert api.story(story, record=tmp_path / "record").articles[0].id == "pont"


def test_sources_or_a_record_not_both_not_neither(text, tmp_path):
    with pytest.raises(errors.UsageError):
        api.said()
    with pytest.raises(errors.UsageError):
        api.said(text, record=tmp_path)


def test_the_names_the_library_offers():
    public = [
        "affair",
        "answer",
        "check",
        "claims",
        "copies",
        "dates",
        "index",
        "names",
        "news",
        "read",
        "said",
        "serve",
    ]
    public += ["stories", "story", "times", "trail", "voices"]
    assert api.__all__ == public
    assert all(hasattr(api, name) for name in public)
