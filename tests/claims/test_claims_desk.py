"""What is known of statements is kept as long as somebody can ask for it, and no longer."""

from __future__ import annotations

from selon.article import Span
from selon.claims import find
from selon.claims.day import Days
from selon.claims.gather import Gathering
from selon.claims.who import Naming
from selon.record import Passage, Story
from tests.claims.test_claims_gather import Pile

TOLD = "la halle aux grains de Vierzon rouvrira ses portes au public dès la fin du chantier"
AGAIN = "la halle aux grains de Vierzon rouvrira au public dès la fin du chantier"


def gathering(pile: Pile) -> Gathering:
    return Gathering(pile.statements, pile.articles, Naming((), ()), Days(pile.articles, (), pile.statements))


def two_stories() -> tuple[Pile, list[Story], list[Passage]]:
    pile = Pile()
    ids = [pile.add(("mairie", words)) for words in (TOLD, AGAIN, TOLD)]
    span = Span(0, len(TOLD))
    copied = Passage(article=ids[2], span=span, words=TOLD, of=ids[0], of_span=span, of_words=TOLD, count=16)
    stories = [Story(story=name, title=name, articles=own) for name, own in (("s", (*ids[:2],)), ("t", (ids[2],)))]
    return pile, stories, [copied]


def test_what_a_copy_joins_across_stories_brings_all_it_stands_with() -> None:
    pile, stories, passages = two_stories()
    claims = pile.claims(apart=True, passages=passages)
    assert sorted(len(claim.statements) for claim in claims) == [1, 2]
    claims = find(pile.statements, articles=pile.articles, stories=stories, passages=passages)
    assert [len(claim.statements) for claim in claims] == [3]


def test_only_statements_that_another_story_may_join_wait_for_it() -> None:
    pile, _, _ = two_stories()
    desk = gathering(pile)
    desk.story([0, 1])
    assert desk.waiting([0, 1], {0}) == [0, 1]
    assert desk.waiting([0, 1], {2}) == []


def test_nothing_is_known_of_statements_that_are_left() -> None:
    pile, _, _ = two_stories()
    desk = gathering(pile)
    desk.story([0, 1])
    assert set(desk.meanings) == set(desk.weights) == {0, 1}
    assert len(list(desk.claims([0, 1], {}, ()))) == 1
    desk.left([0, 1])
    assert not desk.meanings
    assert not desk.words
    assert not desk.weights


def test_clauses_are_forgotten_with_their_story() -> None:
    pile = Pile()
    pile.add(("mairie", "le marché de Loches ferme lundi, mais la piscine de Loches reste ouverte"))
    pile.add(("mairie", "le marché de Loches ferme lundi"))
    desk = gathering(pile)
    desk.story([0, 1])
    assert not any(meaning.clauses for meaning in desk.meanings.values())


def test_a_claim_that_stands_alone_is_told_without_reading_what_it_says() -> None:
    pile, _, _ = two_stories()
    desk = gathering(pile)
    known = [claim for claim in pile.claims(apart=True) if claim.text == AGAIN]
    assert list(desk.same(known, {})) == known
    assert not desk.meanings
