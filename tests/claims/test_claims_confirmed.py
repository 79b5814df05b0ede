"""When several sources make a claim confirmed, and when they do not."""

from __future__ import annotations

import pytest
from test_claims_gather import Pile, largest, people

from selon.record import Claim, Name

ORGANS = [
    Name(key="ardel", label="Ardel", kind="organisation"),
    Name(key="nexal", label="Nexal", kind="organisation"),
    Name(key="cnp", label="CNP", kind="organisation"),
    Name(key="conseil", label="Conseil national de la pêche", kind="organisation"),
    Name(key="matin", label="Le Matin", kind="outlet"),
]
NAMES = [*people("Anne Leroy", "Hugo Blanc", "Lise Caron"), *ORGANS]


def claim(*said: tuple[str, str] | tuple[str, str, dict[str, object]], names: list[Name] = NAMES) -> Claim:
    """The claim of statements made each in an article of its own."""
    pile = Pile()
    for number, each in enumerate(said):
        pile.add(each, day=f"2024-03-{number + 1:02}")
    return largest(pile.claims(names=names))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("le train de Niort a déraillé à cause d'un rail cassé", "un rail cassé a fait dérailler le train de Niort"),
        ("l'épidémie de rougeole a fait 12 morts à Brive", "la rougeole a tué 12 personnes à Brive"),
        ("l'usine Ardel de Niort fermera en juin", "en juin, l'usine Ardel de Niort va fermer ses portes"),
    ],
)
def test_two_known_voices_that_tell_one_fact_confirm_it(first: str, second: str) -> None:
    found = claim(("Anne Leroy", first), ("Hugo Blanc", second))
    assert (found.standing, found.sources) == ("confirmed", 2)
    assert found.trail[-1].kind == "confirmed"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("il faut fermer l'usine Ardel de Niort en juin", "il faudra fermer l'usine Ardel de Niort en juin"),
        ("la fermeture de l'usine Ardel de Niort", "la fermeture de l'usine Ardel de Niort en juin"),
    ],
)
def test_a_duty_or_a_bare_phrase_is_not_confirmed(first: str, second: str) -> None:
    assert claim(("Anne Leroy", first), ("Hugo Blanc", second)).standing != "confirmed"


def test_a_call_of_two_voices_is_shared() -> None:
    act = {"act": "urge"}
    told = "la suspension du chantier du tramway de Brive", "suspendre le chantier du tramway de Brive"
    found = claim(("Anne Leroy", told[0], act), ("Hugo Blanc", told[1], act))
    assert (found.standing, found.sources, found.trail[-1].kind) == ("shared", 2, "shared")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("le maire de Brive a annulé le festival de mai", "le maire de Brive a reporté le festival de mai"),
        ("la tempête a blessé 12 personnes à Brive", "la tempête a blessé des personnes à Brive"),
        ("Rodez a battu Metz en finale de la coupe", "Rodez n'a pas battu Metz en finale de la coupe"),
        ("l'avocat de Luc Marin a fait appel à Douai", "l'avocat de Paul Ferrand a fait appel à Douai"),
    ],
)
def test_who_speaks_of_another_fact_confirms_nothing(first: str, second: str) -> None:
    assert claim(("Anne Leroy", first), ("Hugo Blanc", second)).standing != "confirmed"


FACT = "l'usine de batteries de Niort fermera en juin", "en juin, l'usine de batteries de Niort va fermer"


@pytest.mark.parametrize("second", ["source policière", "responsable local", "étudiante de 29 ans", "institution"])
def test_who_is_only_described_is_no_second_source(second: str) -> None:
    assert claim(("Anne Leroy", FACT[0]), (second, FACT[1])).sources == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("CNP", "Conseil national de la pêche"),
        ("Ardel", "direction d'Ardel"),
    ],
)
def test_one_body_under_two_names_is_one_source(first: str, second: str) -> None:
    names = [*NAMES, Name(key="direction", label="direction d'Ardel", kind="organisation")]
    assert claim((first, FACT[0]), (second, FACT[1]), names=names).sources == 1


def test_a_man_and_his_lawyer_are_one_source() -> None:
    lawyer = Name(key="lise", label="Lise Caron", kind="person", roles=("avocate de Hugo Blanc",))
    found = claim(("Hugo Blanc", FACT[0]), ("Lise Caron", FACT[1]), names=[*people("Hugo Blanc"), lawyer])
    assert found.sources == 1


def test_prosecutors_and_police_of_one_state_are_one_source() -> None:
    names = [
        Name(key="a", label="Anne Leroy", kind="person", institution="parquet de Niort"),
        Name(key="b", label="Hugo Blanc", kind="person", institution="France"),
    ]
    assert claim(("Anne Leroy", FACT[0]), ("Hugo Blanc", FACT[1]), names=names).sources == 1


def test_what_one_has_only_heard_confirms_nothing() -> None:
    assert claim(("Anne Leroy", FACT[0]), ("Hugo Blanc", FACT[1])).standing == "confirmed"
    found = claim(("Anne Leroy", FACT[0]), ("Hugo Blanc", FACT[1], {"hearsay": True}))
    assert (found.standing, found.sources) == ("shared", 2)


def test_two_who_are_quoted_with_the_same_words_are_one_source() -> None:
    told = 'l\'usine de Niort fermera, ce qui est une "catastrophe sans précédent" pour la ville'
    again = 'la fermeture de l\'usine de Niort sera une "catastrophe sans précédent"'
    assert claim(("Anne Leroy", told), ("Hugo Blanc", again)).sources == 1


def test_a_newspaper_rests_on_what_came_through_it() -> None:
    found = claim(
        ("responsables anonymes", FACT[0], {"through": ("Le Matin",)}), ("Le Matin", FACT[0]), ("Nexal", FACT[1])
    )
    assert found.sources == 2
    assert found.standing == "confirmed"
