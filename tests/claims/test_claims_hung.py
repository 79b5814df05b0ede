"""What is told in a clause that only hangs on another is not what the whole says."""

from __future__ import annotations

import pytest

from selon.article import Article, Span
from selon.claims import find
from selon.record import Statement


def together(text: str, outer: str, inner: str, cue: str) -> bool:
    """Whether what an article tells and what it tells within that are one claim."""
    article = Article(id="a", text=text)
    whole, part, verb = (Span(text.index(each), text.index(each) + len(each)) for each in (outer, inner, cue))
    said = text.index("dit")
    rows = [
        Statement(
            article="a",
            line=line,
            content=(place,),
            words=(place.of(text),),
            kind="indirect",
            speaker=(who,),
            cue=at,
        )
        for line, (place, who, at) in enumerate(
            ((whole, "Luc Marin", Span(said, said + 3)), (part, "préfet du Gard", verb))
        )
    ]
    return len(find(rows, articles=[article])) == 1


@pytest.mark.parametrize(
    ("told", "cue"),
    [
        ("la gare de Nîmes a fermé après que le préfet a annoncé", "annoncé"),
        ("la gare de Nîmes, dont il assure", "assure"),
        ("si le préfet annonce", "annonce"),
        ("la gare de Nîmes a été fermée par le préfet, qui affirme", "affirme"),
    ],
)
def test_a_clause_that_hangs_on_another_is_not_the_whole(told: str, cue: str) -> None:
    inner = "la crue du Vistre menace les voies du faubourg"
    outer = f"{told} que {inner}"
    assert not together(f"Luc Marin dit que {outer}.", outer, inner, cue)


@pytest.mark.parametrize(
    "told", ["le préfet a annoncé", "le préfet, qui est né à Nîmes, a annoncé", "c'est le préfet qui a annoncé"]
)
def test_who_relays_what_another_said_says_the_same(told: str) -> None:
    inner = "la crue du Vistre menace les voies du faubourg et les quais de la gare"
    outer = f"{told} que {inner}"
    assert together(f"Luc Marin dit que {outer}.", outer, inner, "annoncé")


def test_a_small_part_told_to_some_end_is_not_the_whole() -> None:
    inner = "le prix du billet"
    outer = f"les usagers de la ligne du Vistre ont bloqué trois gares du faubourg de Nîmes pour dénoncer {inner}"
    assert not together(f"Luc Marin dit que {outer}.", outer, inner, "dénoncer")


@pytest.mark.parametrize(
    "told", ["le préfet s'est levé ce matin et a annoncé", "le préfet est venu ici lundi, annonçant"]
)
def test_what_is_told_besides_is_not_the_whole(told: str) -> None:
    inner = "la crue du Vistre menace la gare de Nîmes et les voies"
    outer = f"{told} que {inner}"
    assert not together(f"Luc Marin dit que {outer}.", outer, inner, told.split()[-1])


@pytest.mark.parametrize(
    ("told", "one"),
    [
        ("le pont du Vistre, qu'il juge dangereux pour les usagers", True),
        ("la gare de Nîmes est fermée et les trains sont arrêtés sur le pont du Vistre, qu'il juge dangereux", False),
    ],
)
def test_what_describes_a_thing_is_not_what_else_is_told(told: str, one: bool) -> None:
    text = f"Luc Marin dit : {told}."
    start, pont, end = text.index(told), text.index("le pont"), len(text) - 1
    dangerous = text.index("dangereux")
    places = (Span(start, end),), (Span(pont, pont + 18), Span(dangerous, end))
    cues = Span(10, 13), Span(text.index("juge"), text.index("juge") + 4)
    rows = [
        Statement(
            article="a",
            line=line,
            content=content,
            words=tuple(place.of(text) for place in content),
            kind="indirect",
            speaker=("Luc Marin",),
            cue=cue,
        )
        for line, (content, cue) in enumerate(zip(places, cues, strict=True))
    ]
    assert (len(find(rows, articles=[Article(id="a", text=text)])) == 1) is one
