"""Two statements that are much alike and still say two things: where they stand, who speaks, how they are filled."""

from __future__ import annotations

import pytest

from selon.article import Article, Span
from selon.claims import find
from selon.names import institution
from selon.record import Mention, Name, Statement, Story
from tests.claims.test_claims_gather import Pile, largest

REST = "Le marché de Rodez se tient le samedi et les étals sont nombreux. " * 12
ROLES = {"Zoé Roy": "ministre de la Culture", "Luc Marin": "ministre du Travail", "Anne Petit": "maire de Rodez"}


def _claims(*told: tuple[str, str, str]) -> int:
    """In how many claims statements stand, each given by its article, its speaker and its words."""
    texts: dict[str, str] = {}
    rows: list[Statement] = []
    for name, speaker, words in told:
        before = texts.get(name, "")
        lead, words = (REST, words[1:]) if words.startswith("…") else ("", words)
        start = len(before) + len(lead)
        texts[name] = f"{before}{lead}{words}.\n"
        line = sum(row.article == name for row in rows)
        content = (Span(start, start + len(words)),)
        rows.append(
            Statement(article=name, line=line, content=content, words=(words,), kind="indirect", speaker=(speaker,))
        )
    mentions = [
        Mention(article=name, span=Span(0, 0), words=who, name=who, kind="person", key=who.lower(), role=role)
        for name in texts
        for who, role in ROLES.items()
    ]
    names = [
        Name(key=who.lower(), label=who, kind="person", roles=(role,), institution=institution(role))
        for who, role in ROLES.items()
    ]
    articles = [Article(id=name, text=text) for name, text in texts.items()]
    stories = [Story(story="s", title="s", articles=tuple(texts))]
    return len(find(rows, articles=articles, mentions=mentions, names=names, stories=stories))


TOLD = "le pont du village sera réparé par des bénévoles"
LATER = "les bénévoles répareront un pont avec deux artisans, leurs outils et une grue louée à la commune voisine"


@pytest.mark.parametrize(("other", "count"), [("Zoé Roy", 1), ("Luc Marin", 2)])
def test_two_persons_with_one_voice_need_more_than_one_person(other: str, count: int) -> None:
    assert _claims(("a", "Zoé Roy", TOLD), ("b", other, LATER)) == count


def test_two_persons_with_one_voice_still_say_the_same_where_much_is_alike() -> None:
    same = "des bénévoles répareront le pont du village"
    assert _claims(("a", "Zoé Roy", TOLD), ("b", "Luc Marin", same)) == 1


SIGNED = "le maire a signé un arrêté qui autorisera les forains à vendre leurs gaufres devant la gare"


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("cette autorisation s'accompagnera d'un contrôle des prix", 2),
        ("cet arrêté autorisera les forains à vendre des gaufres", 1),
    ],
)
def test_what_is_pointed_back_to_is_not_said_again(words: str, count: int) -> None:
    assert _claims(("a", "Anne Petit", "…" + SIGNED), ("a", "Anne Petit", words)) == count


@pytest.mark.parametrize(("lead", "count"), [("", 1), ("…", 2)])
def test_a_lead_is_told_again_and_the_body_goes_on(lead: str, count: int) -> None:
    assert _claims(("a", "Anne Petit", lead + TOLD), ("a", "Anne Petit", LATER)) == count


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("il votera pour la motion de défiance", "il votera contre la motion de défiance", 2),
        ("il votera pour la liste verte au second tour", "il votera pour la liste rose au second tour", 2),
        ("il votera la motion de défiance au second tour", "il votera cette motion de défiance au second tour", 1),
        ("le stade rouvrira avant la fête du lac", "le stade rouvrira après la fête du lac", 2),
    ],
)
def test_one_frame_that_is_filled_in_two_ways(first: str, second: str, count: int) -> None:
    assert _claims(("a", "Zoé Roy", first), ("b", "Zoé Roy", second)) == count


def test_words_that_stand_in_another_voice_as_they_are_are_one_claim_whatever_else_it_says() -> None:
    words = "la digue du port a cédé"
    more = "et les pompiers ont conduit trente familles au gymnase du lycée avant que la nuit ne tombe sur la vallée"
    pile = Pile()
    pile.add(("Anne Leroy", words))
    pile.add(("Hugo Blanc", f"{words} {more}, où les routes, les ponts et les trains étaient déjà coupés"))
    pile.add(("mairie", "la piscine rouvrira en mai"))
    assert len(largest(pile.claims()).statements) == 2
