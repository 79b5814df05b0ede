"""The verb of a statement whose words do not read by themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.article import Article, Span
from selon.names import find as names
from selon.record import Statement
from selon.said import find, verb
from selon.times import find as times


def said(text: str) -> list[Statement]:
    """The statements of a text."""
    article = Article(id="a", text=text)
    return find(article, mentions=names(article), times=times(article))


GOVERNED = {
    "a noun": ("Anne Roy dénonce la fermeture du pont.", "dénonce", "la fermeture du pont"),
    "an infinitive": ("Anne Roy a promis de rouvrir le pont.", "a promis de", "rouvrir le pont"),
    "an infinitive behind an elision": (
        "Anne Roy s'est vivement défendue d'avoir vendu le pont.",
        "s'est vivement défendue d'",
        "avoir vendu le pont",
    ),
    "what is negated": ("Anne Roy n'a pas contesté les faits.", "n'a pas contesté", "les faits"),
    "when it is said": ("Anne Roy a réclamé mardi une enquête.", "a réclamé mardi", "une enquête"),
    "part of it in marks": ("Anne Roy dénonce une « farce » à Brest.", "dénonce", "une « farce » à Brest"),
    "all of it in marks": ("Anne Roy dénonce « une farce ».", "dénonce", "une farce"),
    "a passive": ("La fermeture du pont est dénoncée par Anne Roy.", "est dénoncée", "La fermeture du pont"),
    "a passive without auxiliary": ("Une rumeur démentie par Anne Roy court.", "démentie", "Une rumeur"),
    "an infinitive with its auxiliary": (
        "Après avoir réclamé une enquête, Anne Roy est partie.",
        "avoir réclamé",
        "une enquête",
    ),
    "a relative before its verb": (
        "Les élus qui ont été reçus lundi dénoncent une farce.",
        "dénoncent",
        "une farce",
    ),
    "who says it is a pronoun": ("Anne Roy est partie. Elle dénonce une farce.", "dénonce", "une farce"),
}


@pytest.mark.parametrize("name", GOVERNED)
def test_words_that_do_not_read_alone_have_their_verb(name: str) -> None:
    text, governing, words = GOVERNED[name]
    assert (governing, words) in [(row.verb, " ".join(row.words)) for row in said(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Anne Roy assure que le pont rouvrira lundi.",
        "Anne Roy a assuré mardi qu’il rouvrira lundi.",
        "« Le pont rouvrira lundi », a dit Anne Roy.",
        "Anne Roy l'assure : « Le pont rouvrira lundi. »",
        "Selon Anne Roy, le pont rouvrira lundi.",
    ],
)
def test_words_that_read_alone_have_none(text: str) -> None:
    found = said(text)
    assert found
    assert [row.verb for row in found] == [""] * len(found)


@given(st.text(alphabet="ab '’«\n.,é", max_size=60), st.lists(st.integers(0, 60), min_size=6, max_size=6))
def test_a_verb_stands_before_what_it_governs(text: str, places: list[int]) -> None:
    low, high, begin, end, start, close = (min(place, len(text)) for place in sorted(places))
    for kind in ("direct", "indirect"):
        found = verb.of(text, [Span(start, close)], Span(begin, end), Span(low, high), kind)
        assert found in text[:start]
        assert text[text[:start].rindex(found) + len(found) : start].strip(" «'’\n") == "" or not found
