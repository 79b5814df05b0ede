"""Whatever the text: rows hold, nothing is raised, the cost grows with the length."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selon.article import Article, Removed, Span
from selon.record import Mention, Statement, Time
from selon.said import find

PIECES = [
    "« ",
    " »",
    '"',
    "“",
    "”",
    "„",
    "'",
    "’",
    ", ",
    ". ",
    " : ",
    ":",
    "\n",
    "\n\n",
    " (",
    ")",
    "…",
    "?",
    " - ",
    "– ",
    "selon ",
    "Selon ",
    "d'après ",
    "pour ",
    "à en croire ",
    "Anne Roy",
    "M. Paul Le Goff",
    "le maire",
    "la ministre",
    "le Courrier du Port",
    "l'agence",
    "elle",
    "il",
    "ils",
    "ce dernier",
    "a dit",
    "a-t-elle dit",
    "dit-il",
    "-t-il",
    "-t-",
    "affirme",
    "n'a pas dit",
    "nie",
    "avoir",
    "que ",
    "qu'",
    "qui ",
    "lequel",
    "dont",
    "et ",
    "mais ",
    "a ",
    "est ",
    "été ",
    "accusé ",
    "par ",
    "de ",
    "à ",
    "dans un communiqué",
    "lundi",
    "le 3 mars",
    "serait",
    "le pont fermera",
    "partir",
    "demande ",
    "si ",
    "refuse ",
    "en ajoutant",
    "comme ",
    "C'est ce qu'",
    "s'",
    "en a pris",
    "\x01",
    "\x02",
    "İ",
    "𝕊",
    "\xa0",
    "\u200b",
    "œ",
    "3,5",
    "—",
]
WOVEN = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
KINDS = ["person", "organisation", "government", "outlet", "place"]


def _holds(article: Article, found: list[Statement]) -> None:
    text = article.text
    assert [each.line for each in found] == list(range(len(found)))
    assert found == sorted(found, key=lambda each: (each.content[0].start, each.content[-1].end))
    for each in found:
        assert each.article == article.id
        assert each.content
        assert each.words == tuple(span.of(text) for span in each.content)
        spans = [*each.content, *(span for span in (each.cue, each.source, each.to, each.time) if span is not None)]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert list(each.content) == sorted(each.content)
        assert each.speaker or each.source is not None or each.cue is not None
        assert any(any(map(str.isalnum, words)) for words in each.words)
        assert all(each.speaker)
        assert each.kind in ("direct", "mixed", "indirect")
        assert each.act in ("assert", "deny", "urge", "ask", "decline", "promise")


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    article = Article(id="a", text=text)
    _holds(article, find(article))


@given(WOVEN)
@settings(max_examples=400)
def test_text_woven_from_cues_names_and_marks_is_read(text: str) -> None:
    article = Article(id="a", text=text)
    _holds(article, find(article))


@given(WOVEN, st.lists(st.tuples(st.integers(0, 300), st.integers(1, 20), st.sampled_from(KINDS)), max_size=12))
@settings(max_examples=200)
def test_mentions_and_times_may_stand_anywhere(text: str, places: list[tuple[int, int, str]]) -> None:
    mentions, times = [], []
    for start, length, kind in sorted(places):
        span = Span(start, min(start + length, len(text)))
        if span.start < span.end:
            words = span.of(text)
            mentions.append(
                Mention(article="a", span=span, words=words, name=words.strip() or "x", kind=kind, role="maire")
            )
            times.append(Time(article="a", span=span, words=words, type="DATE", value="2024-03-04"))
    article = Article(id="a", text=text)
    _holds(article, find(article, mentions=mentions, times=times))


@given(WOVEN, st.integers(0, 80), st.integers(1, 80))
def test_what_is_removed_holds_no_content(text: str, start: int, length: int) -> None:
    span = Span(min(start, len(text)), min(start + length, len(text)))
    article = Article(
        id="a", text=text, removed=(Removed(span=span, reason="credit"),) if span.end > span.start else ()
    )
    found = find(article)
    _holds(article, found)
    assert not any(span.start <= part.start and part.end <= span.end for each in found for part in each.content)


@given(st.lists(WOVEN, min_size=2, max_size=4), st.randoms())
@settings(max_examples=50)
def test_articles_do_not_know_each_other(texts: list[str], random: object) -> None:
    articles = [Article(id=str(number), text=text) for number, text in enumerate(texts)]
    alone = {each.id: find(each) for each in articles}
    assert {each.id: find(each) for each in reversed(articles)} == alone


PARAGRAPH = (
    "Le maire de Lorval, Paul Le Goff, a annoncé mardi que le pont fermerait en juin. « Nous n'avons pas le choix », "
    "a-t-il expliqué à la presse, en précisant que « les travaux dureront deux ans ». Selon Anne Roy, la présidente de "
    "l'association, le chantier aurait dû commencer plus tôt. Elle a démenti avoir été consultée. Il pleuvait.\n\n"
)
HOSTILE = {
    "an article repeated": PARAGRAPH,
    "one sentence": PARAGRAPH.replace(".", ",").replace("\n", " "),
    "quotation marks": '"',
    "opening marks": "« ",
    "closing marks": " »",
    "spaced marks": '" ',
    "quotations in one sentence": "« oui », ",
    "quotations of one word": "« Oui » B ",
    "quoted lines": "« Nous partirons demain matin, oui »\n",
    "commas": ", ",
    "selon": "selon ",
    "selon and names": "selon Anne Roy, ",
    "opinions": "pour Anne Roy, ",
    "parentheses": "(",
    "closed parentheses": "(a) ",
    "cues": "dit ",
    "cues with que": "il dit que ",
    "participles": "accusé par Anne Roy de ",
    "incises": "« Nous partirons tous demain », dit-il, ",
    "relatives": "Anne Roy, qui dit que ",
    "hyphens": "-t-il",
    "line ends": "\n",
    "blanks": " ",
    "letters": "a",
    "capitals": "A. ",
    "open lines": "« Nous\n",
    "apostrophes": "l'",
    "colons": ": « a ",
    "ands": "et Anne ",
    "dots": ".",
    "dots and blanks": ". ",
    "question marks before closing marks": "?»",
    "words in marks": '"oui" ',
}


NAMED = [
    "La fondation Orvel a parlé. Selon un sondage, le pont tient. ",
    "Le cabinet Orvel a parlé. « Il pleut », selon le rapport. ",
    "Paul Martin a dit oui. « Il pleut », a dit le procureur. ",
    "La banque Orvel a dit oui. « Il pleut », a dit le brasseur. ",
]


def _cost(text: str, mentions: Sequence[Mention] = ()) -> float:
    article = Article(id="a", text=text)
    best = 9.0
    for _ in range(2):
        start = time.process_time()
        find(article, mentions=mentions)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_cost_grows_with_the_length(piece: str) -> None:
    once = piece * (4_000 // len(piece) + 1)
    assert _cost(once * 10) <= 25 * _cost(once) + 0.05


@pytest.mark.parametrize("piece", NAMED)
def test_the_cost_grows_with_the_names(piece: str) -> None:
    from selon.names import find as names

    few, many = (piece * count for count in (80, 800))
    costs = [_cost(text, names(Article(id="a", text=text))) for text in (few, many)]
    assert costs[1] <= 25 * costs[0] + 0.05


def test_marks_around_nothing_but_an_incise_hold_no_statement() -> None:
    article = Article(id="a", text="Le débat est vif. « Oui, argumente le maire. » Non » , argumente le maire « .")
    _holds(article, find(article))
    _holds(article, find(Article(id="a", text="« , argumente le maire. »")))


@pytest.mark.parametrize(
    "text", ['"Il pleut, assure Anne Roy, la maire', "« Le pont tient, a dit au Courrier du Port Anne Roy"]
)
def test_a_quotation_that_is_cut_off_at_any_letter_is_read(text: str) -> None:
    from selon.names import find as names

    for end in range(len(text) + 1):
        article = Article(id="a", text=text[:end])
        find(article, mentions=names(article))
