"""Words that say alike are one concept; opposites know each other; anything is some concept."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.french import senses
from selon.french.stem import stem


def rows() -> list[list[str]]:
    text = files("selon.french").joinpath("senses.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("discussions", "négociations"),
        ("poursuivent", "continuent"),
        ("munitions", "missiles"),
        ("licencié", "licenciements"),
        ("parisiens", "parisienne"),
        ("marseillais", "marseillaise"),
        ("norvégienne", "Norvège".lower()),
    ],
)
def test_words_alike_are_one_concept(first: str, second: str) -> None:
    assert senses.sense(first).concept == senses.sense(second).concept


@pytest.mark.parametrize(
    ("first", "second"), [("armée", "armes"), ("départ", "département"), ("commun", "communiste"), ("vote", "voyage")]
)
def test_words_that_only_look_alike_are_not(first: str, second: str) -> None:
    assert senses.sense(first).concept != senses.sense(second).concept


def test_every_concept_has_a_known_kind_and_every_opposite_stands_in_the_list() -> None:
    concepts = {row[0] for row in rows()}
    assert {row[1] for row in rows()} <= {"event", "mutual", "modal", "thing"}
    assert {row[2] for row in rows()} - {"-"} <= concepts


def test_every_word_stands_once() -> None:
    words = [word for row in rows() for word in row[3].split()]
    assert len(words) == len(set(words))


@given(st.text(max_size=80))
def test_any_word_has_a_sense_and_a_stem(word: str) -> None:
    assert senses.sense(word.lower()).kind
    assert isinstance(stem(word), str)
    assert isinstance(senses.roles(word.lower()), frozenset)


FRAMED = [
    "comme nous l'avons déjà dit, ",
    "nous pensons que ",
    "On est tout à fait convaincu que ",
    "elles ont des informations indiquant que ",
    "Tous les indices laissent croire que ",
    "certains éléments indiquent que ",
    "il me semble important de rappeler que ",
    "Il se peut que ",
    "c'est évident qu'",
]


@pytest.mark.parametrize("opening", FRAMED)
def test_openings_are_found_wherever_they_stand(opening: str) -> None:
    assert senses.frames(f"{opening}ils viendront") == [(0, len(opening))]
    assert senses.frames(f"Or, {opening}ils viendront") == [(4, 4 + len(opening))]
    assert senses.frames(f"İ : {opening}ils viendront") == [(4, 4 + len(opening))]
    assert (1, 1 + len(opening)) not in senses.frames(f"x{opening}ils viendront")
