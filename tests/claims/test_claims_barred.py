"""What is alike and may not stand in one claim: other counts, days and minds, or two things told in one breath."""

from __future__ import annotations

import pytest

from selon.article import Article, Span
from selon.claims import find
from selon.claims.figures import nothing_common
from selon.record import Statement, Story
from tests.claims.test_claims_gather import Pile, people

SOURCE = "préfecture"


def _count(first: str, second: str, **fields: object) -> int:
    pile = Pile()
    for words in (first, second):
        pile.add((SOURCE, words, dict(fields)))
    return len(pile.claims())


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("près de 900 foyers de Brive sont privés de gaz", "près de 2.000 personnes de Brive sont privées de gaz", 2),
        ("quatre élèves supplémentaires sont malades à Brive", "vingt malades supplémentaires à Brive", 2),
        ("7 habitants de Brive sur 10 ont un vélo", "70% des habitants de Brive ont un vélo", 1),
        ("deux millions et demi de vélos roulent à Brive", "2,5 millions de vélos roulent à Brive", 1),
        ("le car de Brive passe à 7h30", "le car de Brive passe à 07H30", 1),
    ],
)
def test_who_comes_to_another_number_of_something_else_says_another_thing(first: str, second: str, count: int) -> None:
    assert _count(first, second) == count


def test_numbers_beside_what_is_told_in_the_same_words_bar_nothing() -> None:
    told = "la mairie rouvrira les halles du centre de Brive après les travaux"
    assert _count(f"{told} (de 40 artisans)", f"{told}, a-t-elle dit à 300 habitants") == 1


def test_ages_days_and_spans_of_time_are_no_counts() -> None:
    aged, counted = {"~ans": frozenset((40.0,))}, {"die": frozenset((3.0,))}
    assert not nothing_common(aged, counted)
    assert nothing_common({"wound": frozenset((12.0,))}, counted)


@pytest.mark.parametrize(
    ("words", "day", "count"),
    [
        ("plus de 450 vols de vélos ont été déclarés à Brive au cours des dernières 24 heures", "2024-03-07", 2),
        ("plus de 450 vols de vélos ont été déclarés à Brive au cours des dernières 24 heures", "2024-03-05", 1),
        ("plus de 450 vols de vélos ont été déclarés à Brive depuis janvier", "2024-03-07", 1),
    ],
)
def test_what_two_days_count_each_of_its_own_is_two_claims_in_whatever_words(words: str, day: str, count: int) -> None:
    pile = Pile()
    pile.add((SOURCE, words, {"said": "2024-03-05"}), day="2024-03-05")
    pile.add((SOURCE, words, {"said": day}), day=day)
    assert len(pile.claims()) == count


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("le trafic sera très perturbé sur la ligne de Brive", "sur la ligne de Brive le trafic sera perturbé", 2),
        ("le trafic sera perturbé lundi à la gare de Brive", "à la gare de Brive lundi le trafic sera perturbé", 1),
        ("le trafic est perturbé sur la ligne de Brive", "sur la ligne de Brive le trafic est perturbé", 1),
        ("la ligne de Brive a un trafic très perturbé", "un trafic encore perturbé sur la ligne de Brive", 2),
        ("la journée est classée noire vers Brive", "vers Brive la journée est classée noire", 1),
        ("dans le sens des départs la journée est classée noire", "une journée noire dans le sens des départs", 2),
        ("le chantier sera très perturbé à la mairie de Brive", "à la mairie de Brive le chantier sera perturbé", 1),
    ],
)
def test_what_weather_and_traffic_will_be_is_told_of_each_day(first: str, second: str, count: int) -> None:
    pile, same_day = Pile(), Pile()
    pile.add((SOURCE, first), day="2024-03-05")
    pile.add((SOURCE, second), day="2024-03-07")
    same_day.add((SOURCE, first))
    same_day.add((SOURCE, second))
    assert (len(pile.claims()), len(same_day.claims())) == (count, 1)


def test_what_will_be_in_the_very_same_words_is_one_claim_on_the_next_day_too() -> None:
    pile = Pile()
    told = "la vigilance orange ne concerne que les hauts plateaux et le trafic restera fluide sur la route de Brive"
    pile.add((SOURCE, told), day="2024-03-05")
    pile.add((SOURCE, f"{told} à Tulle"), day="2024-03-06")
    assert len(pile.claims()) == 1


def _named(*cues: str) -> int:
    """In how many claims two stand who say something of one thing, which they only name."""
    articles, rows = [], []
    for at, (who, cue) in enumerate(zip(("Zoé Petit", "Luc Marin"), cues, strict=True)):
        text = f"{who} {cue} la nomination du maire de Brive."
        start = len(who) + 1
        words = text[start + len(cue) + 1 : -1]
        content = (Span(start + len(cue) + 1, len(text) - 1),)
        articles.append(Article(id=f"a{at}", text=text))
        rows.append(
            Statement(
                article=f"a{at}",
                line=0,
                content=content,
                words=(words,),
                kind="indirect",
                speaker=(who,),
                cue=Span(start, start + len(cue)),
                source=Span(0, len(who)),
            )
        )
    ids = tuple(article.id for article in articles)
    return len(find(rows, articles=articles, names=people("x"), stories=[Story(story="s", title="s", articles=ids)]))


@pytest.mark.parametrize(
    ("cues", "count"),
    [
        (("a dénoncé", "a salué"), 2),
        (("a dénoncé", "a critiqué"), 1),
        (("a applaudi", "a salué"), 1),
    ],
)
def test_who_praises_and_who_blames_a_thing_do_not_say_the_same(cues: tuple[str, str], count: int) -> None:
    assert _named(*cues) == count


RISE = "la hausse du prix de l'eau prévue en mai"


@pytest.mark.parametrize(
    ("told", "count"),
    [
        (f"{RISE} est annulée", 2),
        ("l'annulation de la hausse du prix de l'eau prévue en mai", 2),
        (f"{RISE} est maintenue au village", 1),
        (f"{RISE} a fait quitter le village au boulanger, qui a annulé son bail", 1),
    ],
)
def test_a_thing_and_its_cancellation_are_two_claims(told: str, count: int) -> None:
    pile = Pile()
    pile.add((SOURCE, RISE))
    pile.add((SOURCE, told))
    assert len(pile.claims()) == count


def test_no_case_of_infection_is_no_count_of_infections() -> None:
    pile = Pile()
    pile.add((SOURCE, "la rougeole a fait 12 infections à Brive"))
    pile.add((SOURCE, "aucun cas d'infection par la rougeole n'a été relevé à Brive"))
    assert len(pile.claims()) == 2
