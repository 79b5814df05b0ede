"""Claims that more articles come to: single ones made again are the same as among all."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from selon.article import Article, Span
from selon.claims import again, find
from selon.record import Claim, Line, Passage, Statement, Story

TOLD = (
    "la digue d'Arles a cédé",
    "la digue d'Arles n'a pas cédé",
    "le club de Rodez va engager un gardien",
    "un gardien sera engagé par le club de Rodez",
    "l'usine de Niort supprimera 120 emplois",
    "l'usine de Niort supprimera 140 emplois",
    "il faut fermer l'usine de Niort",
)
SPEAKERS = ("Ida Roux", "Luc Marin", "préfecture")
spoken = st.lists(st.tuples(st.sampled_from(SPEAKERS), st.sampled_from(TOLD)), min_size=1, max_size=3)
rows = st.lists(st.tuples(spoken, st.integers(0, 3)), max_size=8)


def made(rows: list[tuple[list[tuple[str, str]], int]]) -> tuple[list[Article], list[Statement], list[int]]:
    articles, statements = [], []
    for number, (said, _) in enumerate(rows):
        text = ""
        for line, (speaker, words) in enumerate(said):
            span = Span(len(text), len(text) + len(words))
            text += words + ".\n"
            statements.append(
                Statement(
                    article=f"a{number}",
                    line=line,
                    content=(span,),
                    words=(words,),
                    kind="indirect",
                    speaker=(speaker,),
                )
            )
        articles.append(Article(id=f"a{number}", text=text, published=f"2024-03-{number + 1:02}"))
    return articles, statements, [story for _, story in rows]


def grouped(numbers: list[int]) -> list[Story]:
    held: dict[int, list[str]] = {}
    for number, story in enumerate(numbers):
        held.setdefault(story, []).append(f"a{number}")
    return [Story(story=f"s{ids[0]}", title="s", articles=tuple(ids)) for ids in held.values()]


def test_a_copy_of_what_another_story_tells_is_found() -> None:
    told = "le marché couvert de la place Verte rouvrira ses portes samedi"
    articles, statements, _ = made([([("mairie", told)], 0), ([("mairie", told)], 1)])
    span = Span(0, len(told))
    copy = Passage(article="a1", span=span, words=told, of="a0", of_span=span, of_words=told, count=11)
    claims = find(statements, articles=articles, stories=grouped([0, 1]), passages=[copy])
    assert [len(claim.statements) for claim in claims] == [2]


def lines(claim: Claim) -> set[Line]:
    return set(claim.statements)


@settings(max_examples=80, deadline=None)
@given(rows, st.sets(st.integers(0, 3)), st.sets(st.integers(0, 20)))
def test_of_a_story_that_is_as_it_was_single_claims_can_be_made_again(
    rows: list[tuple[list[tuple[str, str]], int]], changed: set[int], asked: set[int]
) -> None:
    articles, statements, numbers = made(rows)
    stories = grouped(numbers)
    claims = find(statements, articles=articles, stories=stories)
    anew = {f"a{at}" for at, number in enumerate(numbers) if number in changed}
    bound = {
        line: at
        for at, claim in enumerate(claims)
        if at in asked and all(line.article not in anew for line in lines(claim))
        for line in lines(claim)
    }
    wanted = [claim for claim in claims if any(line.article in anew or line in bound for line in lines(claim))]
    assert again(statements, anew, bound, articles=articles, stories=stories) == wanted


def test_only_what_is_asked_for_is_told_of_a_large_story() -> None:
    said = [(f"Ida Roux {at}", f"l'usine {at} de Niort supprimera {at + 100} emplois") for at in range(60)]
    articles, statements, numbers = made([([row], 0) for row in said] + [([said[7]], 0)])
    stories = grouped(numbers)
    claims = find(statements, articles=articles, stories=stories)
    asked = [claim for claim in claims if len(claim.statements) > 1]
    assert asked
    bound = {line: 0 for line in lines(asked[0])}
    assert again(statements, (), bound, articles=articles, stories=stories) == asked[:1]
