"""Names joined to those of a pile are what joining all at once gives, and few are made anew for it."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace

import pyarrow as pa
import pytest

from selon.names import forms
from selon.names.coming import Come, come
from selon.names.joining import Joined, keyed, named
from selon.names.sheaf import Sheaf
from selon.names.shelf import Shelf
from selon.names.variants import sounds
from selon.record import Mention, Name
from selon.store import schema

FIRST = ("Zoé", "Luc", "Camille", "Kim", "Dominique")
LAST = ("Morvan", "Kim", "Weiss", "Luc")
ROLES = (None, None, "maire de Brest", "ministre", "porte-parole du groupe Ardel", "pape")
OTHERS = (("Brest", "place"), ("Madrid", "government"), ("gouvernement", "government"), ("Kim Weiss", "place"))


def _mentions(rng: random.Random, articles: range) -> list[Mention]:
    out = []
    for article in articles:
        for at in range(rng.randint(1, 6)):
            told = {"article": f"a{article}", "span": (9 * at, 9 * at + 5)}
            last = rng.choice(LAST)
            if rng.random() < 0.3:
                name, kind = rng.choice(OTHERS)
                out.append(Mention(words=name, name=name, kind=kind, **told))
            else:
                alone = rng.choice((last, last, rng.choice(FIRST)))
                name = alone if rng.random() < 0.5 else f"{rng.choice(FIRST)} {last}"
                gender, role = rng.choice("fm") if rng.random() < 0.4 else None, rng.choice(ROLES)
                out.append(Mention(words=last, name=name, kind="person", gender=gender, role=role, **told))
    return out


def _table(kind: type, rows: list[Mention] | list[Sheaf]) -> pa.Table:
    return pa.Table.from_batches([schema.batch(kind, rows)])


def _shelf(sheaves: list[Sheaf]) -> Shelf:
    return Shelf(_table(Sheaf, sheaves), lambda table: list(schema.rows(Sheaf, table.to_batches())))


def _spans(rows: list[Mention]) -> list[Mention]:
    from selon.article import Span

    return [replace(row, span=Span(*row.span)) for row in rows]


def _keys(joined: Joined) -> list[str]:
    return [joined.names[number].key for number in joined.number.tolist()]


def _names(before: list[Name], found: Come) -> list[Name]:
    kept = [row for row in before if row.key not in found.gone]
    return sorted([*kept, *found.names], key=lambda row: row.key)


@pytest.mark.parametrize("seed", range(60))
def test_what_comes_is_joined_as_all_at_once(seed: int) -> None:
    rng = random.Random(seed)
    cuts = [0, *sorted(rng.sample(range(1, 20), 3)), 20]
    mentions: list[Mention] = []
    names: list[Name] = []
    sheaves: list[Sheaf] = []
    for since, until in itertools.pairwise(cuts):
        mentions += _spans(_mentions(rng, range(since, until)))
        found = come(_table(Mention, mentions), _shelf(sheaves))
        mentions = [keyed(row, found.keys.get(at, row.key)) for at, row in enumerate(mentions)]
        names = _names(names, found)
        kept = [row for row in sheaves if row.key not in found.gone]
        sheaves = sorted([*kept, *found.sheaves], key=lambda row: row.key)
        whole = named(forms.of(mentions))
        assert [row.key for row in mentions] == _keys(whole)
        assert names == list(whole.names)
        assert sheaves == list(whole.sheaves)


def _joined(told: list[tuple[str, str]]) -> tuple[list[Mention], list[Sheaf]]:
    rows = [Mention(article=article, span=(0, 5), words=name, name=name, kind="person") for article, name in told]
    joined = named(forms.of(rows))
    return [keyed(row, key) for row, key in zip(_spans(rows), _keys(joined), strict=True)], list(joined.sheaves)


def test_only_names_that_are_like_the_new_ones_are_made() -> None:
    known, sheaves = _joined([("a", "Luc Morvan"), ("b", "Zoé Weiss"), ("c", "Weiss")])
    new = Mention(article="d", span=(0, 5), words="Luc Morvan", name="Luc Morvan", kind="person")
    found = come(_table(Mention, [*known, *_spans([new])]), _shelf(sheaves))
    assert [name.label for name in found.names] == ["Luc Morvan"]
    assert found.keys == {3: "luc-morvan"}


def test_a_second_bearer_makes_a_bare_surname_nobody_s() -> None:
    known, sheaves = _joined([("a", "Zoé Weiss"), ("b", "Weiss")])
    assert known[1].key == "zoe-weiss"
    new = Mention(article="d", span=(0, 5), words="Paul Weiss", name="Paul Weiss", kind="person")
    found = come(_table(Mention, [*known, *_spans([new])]), _shelf(sheaves))
    assert found.keys[2] == "paul-weiss"
    assert found.keys[1] not in ("zoe-weiss", "paul-weiss")


def test_only_who_is_called_by_a_surname_alone_is_looked_for_among_the_known() -> None:
    _, sheaves = _joined([("a", "Luc Morvan"), ("b", "Zoé Weiss"), ("c", "Weiss"), ("d", "Paul Kim"), ("d", "Luc Kim")])
    shelf = _shelf(sheaves)
    places, met = shelf.called({"".join(sounds(name)) for name in ("Morvan", "Weiss", "Kim")})
    assert [sheaves[place].key for place in places.tolist()] == ["zoe-weiss"]
    assert met == set(sounds("Weiss"))
