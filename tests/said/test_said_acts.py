"""The act of a statement follows its cue."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find

ACTS = [
    ("Le club ne confirme qu'une seule chose : le gardien est parti.", "assert"),
    ("Le club n'a pas confirmé que le gardien est parti.", "deny"),
    ("« Tu vois le phare »?, demande le gardien.", "ask"),
    ("Paul Roy a insisté pour que le phare reste ouvert.", "urge"),
    ("Des élus se sont prononcés en faveur du phare.", "urge"),
    ("Paul Roy a insisté sur la « force » du vent.", "assert"),
]


@pytest.mark.parametrize(("text", "act"), ACTS)
def test_the_act(text: str, act: str) -> None:
    article = Article(id="a", text=text)
    assert [each.act for each in find(article, mentions=names(article))] == [act]


def test_nothing_shows_it_says_nothing() -> None:
    assert find(Article(id="a", text="Rien n'indique que la chute du phare soit liée au vent.")) == []
