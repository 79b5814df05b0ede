"""Which claims a list begins with: those that stand otherwise than on one source, then those that rest on more."""

from dataclasses import replace

import pytest

from selon.record import Claim, Line
from selon.weight import order, standings, telling, told_once, vague

AT = Line(article="a", line=0)


def claim(standing, text="Le pont sera rouvert en mars", **more):
    given = {"claim": f"{standing} {text}", "story": "s", "first": AT, "sources": 1, "outlets": 1}
    return Claim(**{**given, "text": text, "standing": standing, "statements": (AT,), **more})


def test_what_matters_most_stands_first():
    told = [
        claim("single source"),
        claim("hearsay"),
        claim("single source", revised=(AT,)),
        claim("declined"),
        claim("shared", sources=2),
        claim("confirmed", sources=2),
        claim("withdrawn"),
        claim("denied", "ces accusations"),
        claim("denied", sources=0),
    ]
    assert sorted(told, key=order) == told[::-1]


def test_of_those_that_stand_alike_what_rests_on_more_stands_first():
    least, outlets, statements = claim("denied"), claim("denied", outlets=2), claim("denied", statements=(AT, AT))
    assert sorted([least, outlets, statements], key=order) == [statements, outlets, least]


@pytest.mark.parametrize(
    "text", ["ce projet", "les faits", "« Des propos »", "cette version des faits", "tout lien", ""]
)
def test_words_that_say_nothing_by_themselves(text):
    assert vague(text)


@pytest.mark.parametrize(
    "text", ["les avoir vendus", "la fermeture du pont", "les accusations de vol", "le pont est fermé"]
)
def test_words_that_say_what_is_meant(text):
    assert not vague(text)


def test_standings_are_counted_in_that_order():
    told = [claim("single source"), claim("hearsay"), claim("denied"), claim("denied", "ce projet")]
    assert standings(told) == [("denied", 2), ("hearsay", 1), ("single source", 1)]


def test_what_reads_alone_and_names_somebody_says_more():
    texts = ["Mais ça fait mal", "Le pont est fermé", "Anne Roy a fermé le pont de Brest pour 12 jours au moins"]
    least, some, most = (telling(claim("single source", text)) for text in texts)
    assert least < some < most


def test_who_speaks_for_a_body_says_more_than_several_who_count_as_one():
    given = ("Ana Ruiz",), ("préfecture de l'Ain, Jo Petit (count)",), ("Bresse (Ana Ruiz)",)
    some, many, body = (telling(claim("single source", independent=who)) for who in given)
    assert some == many < body


def test_a_denial_beside_what_it_denies_is_told_by_that():
    at = [Line(article="a", line=number) for number in range(3)]
    said = claim("denied", "La digue a cédé", denied=(at[1],))
    denial = replace(claim("denied", "La digue a cédé", sources=0), claim="no", statements=(at[1],), first=at[1])
    alone = replace(claim("denied", "toute fuite", sources=0), claim="alone", statements=(at[2],), first=at[2])
    wider = replace(denial, claim="wider", statements=(at[1], at[2]))
    assert told_once([said, denial, alone, wider]) == [said, alone, wider]


def test_who_denies_and_tells_something_himself_stays_beside_what_he_denies():
    said = claim("denied", denied=(Line(article="a", line=1),))
    own = replace(said, claim="own", statements=said.denied, denied=(), independent=("Zoé Blanc",))
    assert told_once([said, own]) == [said, own]


def test_a_denial_that_was_taken_back_is_told_with_what_it_denied():
    said = claim("confirmed", denied=(Line(article="a", line=1),), sources=2)
    denial = replace(said, claim="denial", standing="withdrawn", statements=said.denied, denied=(), independent=())
    assert told_once([said, denial]) == [said]
    assert told_once([denial]) == [denial]
