"""What a version changed: every change stands on words of its text, and nothing is told twice."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from selon.article import Article
from selon.copies.changes import changes

SENTENCES = [
    "Le port de Brest restera fermé jusqu'à jeudi soir, a annoncé mardi la préfecture maritime.",
    "Une conduite de gaz rompue menace les quais où sont amarrés trois navires chargés de céréales.",
    "Les équipages ont été logés dans un gymnase de Plougastel pour la durée des travaux.",
    "Le maire de la commune voisine demande que la route de la corniche reste ouverte.",
]


def _told(before: str, after: str) -> list[tuple[str, str, str]]:
    found = changes(Article(id="b", text=after), Article(id="a", text=before))
    return [(change.kind, change.of_words, change.words) for change in found]


def test_added_dropped_and_changed_are_told_apart() -> None:
    first, second, third, fourth = SENTENCES
    assert _told(f"{first} {second}", f"{first} {third} {second}") == [("added", "", third[:-1])]
    assert _told(f"{first} {third} {second}", f"{first} {second}") == [("dropped", third[:-1], "")]
    assert _told(f"{first} {third} {second}", f"{first} {fourth} {second}") == [("changed", third[:-1], fourth[:-1])]
    assert _told(first, first.replace("mardi", "lundi")) == [("changed", "mardi", "lundi")]
    assert _told(first, first) == []


def test_a_moved_sentence_is_no_change() -> None:
    first, second, *_ = SENTENCES
    assert _told(f"{first} {second}", f"{second} {first}") == []


def test_texts_with_nothing_in_common_are_exchanged() -> None:
    assert _told("Il pleut.", "Il neige fort.") == [("changed", "pleut", "neige fort")]


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False), st.text())
def test_changes_stand_on_their_words(rng: random.Random, odd: str) -> None:
    before, after = (" ".join(rng.choices([*SENTENCES, odd, "Encore."], k=4)) for _ in range(2))
    for change in changes(Article(id="b", text=after), Article(id="a", text=before)):
        assert change.words == change.span.of(after)
        assert change.of_words == change.of_span.of(before)
        assert change.words or change.of_words
