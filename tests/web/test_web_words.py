"""The pages have the same words in every language; days are written as they are read."""

import re
import tomllib
from importlib.resources import files

import pytest

from selon.article import Article
from selon.record import Dating
from selon.store import Record
from selon.times.told import REASONS
from selon.web.tongue import chosen, tongue


def keys(code):
    return {(group, name) for group, words in tongue(code).words.items() for name in words}


def test_both_languages_have_the_same_words():
    ours, theirs = keys("fr"), keys("en")
    groups = {group for group, _ in theirs}
    assert {pair for pair in ours if pair[0] in groups} == theirs


def test_the_files_are_sound():
    for package, name in (("selon.french", "pages.toml"), ("selon.web", "english.toml")):
        assert tomllib.loads(files(package).joinpath(name).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "value", ["", None, "x", "2023-13-45", "2023", "2023-09~", "../2023-09-05", "a/b", "2023-", "-"]
)
@pytest.mark.parametrize("code", ["fr", "en"])
def test_any_day_can_be_written(value, code):
    assert isinstance(tongue(code).day(value), str)
    assert isinstance(tongue(code).short(value), str)
    assert isinstance(tongue(code).weekday(value), str)


@pytest.mark.parametrize("accepted", ["", ";;;", "en;q=x", "*", "fr-CA", "en" * 5000])
def test_any_wish_gives_a_language(accepted):
    assert chosen(None, accepted) in ("fr", "en")


def test_every_reason_for_a_day_is_said_in_both_languages(demo):
    for code in ("fr", "en"):
        assert set(tongue(code).words["because"]) == set(REASONS)
    reasons = {reason for row in Record(demo).rows(Dating) for reason in row.by}
    assert {reason.partition(":")[0] for reason in reasons} > {"published", "sister", "text"}
    for reason in reasons:
        said = "".join(words for words, _ in tongue("fr").because(reason))
        assert said[0].isupper()
        assert not re.search(r"\b(?:published|shares|spoke|sentence|is)\b|\{", said), reason
    linked = [named for reason in reasons for _, named in tongue("fr").because(reason) if named]
    assert set(linked) <= set(Record(demo).values(Article, "id"))


def test_words_that_are_no_reason_are_left_as_they_are():
    assert tongue("fr").because("parce que") == [("parce que", None)]
