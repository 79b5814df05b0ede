"""Names learned later: a story is put together anew where its statements stand otherwise to one another."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pytest

from selon.article import Article
from selon.engine.standing import Side, alike
from selon.names import find, join
from selon.record import Mention, Name, Statement

TEXTS = (
    "Zoé Kerbrat promet un pont.",
    "Luc Marin salue Zoé Kerbrat.",
    "La mairie de Brest se tait. Brestois et Grandville attendent.",
)


def pile(speakers: tuple[str, ...]) -> tuple[list[Article], list[Statement], list[Mention], list[Name]]:
    articles = [Article(id=f"a{at}", text=text) for at, text in enumerate(TEXTS)]
    said = [
        Statement(article=f"a{at}", line=0, content=(), words=(), kind="direct", speaker=(who,))
        for at, who in enumerate(speakers)
    ]
    mentions, names = join([row for article in articles for row in find(article)])
    return articles, said, mentions, names


def changed(names: list[Name], key: str, **told: str | None) -> list[Name]:
    return [replace(name, **told) if name.key == key else name for name in names]


@pytest.mark.parametrize(
    ("key", "told", "same"),
    [
        ("zoe-kerbrat", {"label": "Zoé Kerbrat-Le Goff"}, True),
        ("zoe-kerbrat", {"institution": "mairie de Brest"}, True),
        ("zoe-kerbrat", {"kind": "outlet"}, False),
        ("mairie-de-brest", {"institution": "port de Vernon"}, True),
        ("mairie-de-brest", {"institution": "zoe-kerbrat"}, False),
        ("mairie-de-brest", {"institution": "Grandville"}, False),
    ],
    ids=["label", "whom one serves", "a newspaper", "of nobody else", "of another speaker", "with a capital"],
)
def test_what_is_learned_matters_where_others_have_to_do_with_it(key: str, told: dict[str, str], same: bool) -> None:
    articles, said, mentions, names = pile(("Zoé Kerbrat", "Luc Marin", "mairie de Brest"))
    own: dict[str, Collection[int]] = {"a0": {0}, "a1": ()} if key == "zoe-kerbrat" else {"a2": {0}}
    then, now = Side(mentions, names), Side(mentions, changed(names, key, **told))
    assert alike(then, now, said, articles, own) is same


def test_another_key_alone_changes_nothing_and_one_for_two_does() -> None:
    articles, said, mentions, names = pile(("Zoé Kerbrat", "Luc Marin", "mairie de Brest"))
    other = [replace(name, key="zoe-kerbrat-2") if name.key == "zoe-kerbrat" else name for name in names]

    def moved(to: str, only: str = "a") -> Side:
        rows = [
            replace(row, key=to) if row.key == "zoe-kerbrat" and row.article.startswith(only) else row
            for row in mentions
        ]
        return Side(rows, [*names, *other])

    then, own = Side(mentions, names), {"a0": {0}, "a1": ()}
    assert alike(then, moved("zoe-kerbrat-2"), said, articles, own)
    assert not alike(then, moved("zoe-kerbrat-2", only="a0"), said, articles, own)
    assert not alike(then, moved("luc-marin"), said, articles, own)


def test_what_stands_where_another_stands_too_tells_nothing_of_its_own() -> None:
    articles, said, mentions, names = pile(("Zoé Kerbrat", "Zoé Kerbrat", "mairie de Brest"))
    before = changed(names, "zoe-kerbrat", label="Zoé Kerbrat-Le Goff")
    assert alike(Side(mentions, before), Side(mentions, names), said, articles, {"a0": {0}, "a1": {0}})
