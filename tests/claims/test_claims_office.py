"""Who has left office speaks for himself; who holds it speaks for the institution, and counts once with all who do."""

from __future__ import annotations

import pytest
from test_claims_gather import Pile, largest

from selon.article import Span
from selon.claims import find
from selon.claims.office import Offices
from selon.names import institution
from selon.record import Claim, Mention, Name, Story

WORDS = (
    "la fusion des deux ports du Nord sera achevée avant la fin du mois",
    "les deux ports du Nord auront achevé leur fusion avant la fin du mois",
)
PEOPLE = {
    "Nicolas Sarkozy": "France",
    "François Hollande": "France",
    "Emmanuel Macron": "France",
    "Lise Caron": "Ardel",
    "Hugo Blanc": "Ardel",
}
NAMES = [Name(key=label, label=label, kind="person", institution=whom) for label, whom in PEOPLE.items()]


def claim(*said: tuple[str, str, str | None]) -> Claim:
    """The claim of statements, each with its speaker, its day and what its article calls him."""
    pile = Pile()
    mentions = []
    for (who, day, role), words in zip(said, WORDS, strict=True):
        article = pile.add((who, words), day=day)
        mentions.append(
            Mention(article=article, span=Span(0, 0), words=who, name=who, kind="person", role=role, key=who)
        )
    stories = [Story(story="s", title="s", articles=tuple(article.id for article in pile.articles))]
    return largest(find(pile.statements, articles=pile.articles, mentions=mentions, names=NAMES, stories=stories))


def test_one_in_office_and_one_who_left_are_two_sources() -> None:
    found = claim(("Emmanuel Macron", "2019-03-05", None), ("Nicolas Sarkozy", "2019-03-05", None))
    assert found.independent == ("France (Emmanuel Macron)", "Nicolas Sarkozy")


def test_two_who_held_it_one_after_the_other_are_one_source() -> None:
    found = claim(("François Hollande", "2017-05-13", None), ("Emmanuel Macron", "2017-05-15", None))
    assert found.sources == 1


@pytest.mark.parametrize(
    ("day", "role", "whom"),
    [
        ("2011-03-05", None, "France"),
        ("2019-03-05", None, None),
        ("2019-03", None, None),
        (None, None, "France"),
        ("2019-03-05", "président de la République", "France"),
        ("2019-03-05", "ancien président de la République", None),
        ("2011-03-05", "ancien ministre de l'Intérieur", "France"),
        ("2019-03-05", "maire de Neuilly et ancien président de la République", "mairie de Neuilly"),
    ],
)
def test_the_day_and_what_the_article_calls_him_decide(day: str | None, role: str | None, whom: str | None) -> None:
    who = NAMES[0]
    mention = Mention(article="a", span=Span(0, 0), words="", name=who.label, kind="person", role=role, key=who.key)
    assert Offices([mention], {who.key: who}, {"a": day}).served(who, "a") == whom


def test_the_day_of_the_statement_counts_before_that_of_the_article() -> None:
    who = NAMES[0]
    assert Offices((), {who.key: who}, {"a": "2019-03-05"}).served(who, "a", "2010-06-18") == "France"


@pytest.mark.parametrize(
    ("role", "whom"),
    [
        ("ex-procureure de Royan", None),
        ("ancienne maire de Royan", "parquet de Royan"),
        ("procureure", "parquet de Royan"),
        (None, "parquet de Royan"),
    ],
)
def test_of_no_listed_office_the_article_decides(role: str | None, whom: str | None) -> None:
    (who,) = (Name(key="l", label="Lise Caron", kind="person", institution="parquet de Royan"),)
    mention = Mention(article="a", span=Span(0, 0), words="", name=who.label, kind="person", role=role, key="l")
    assert Offices([mention], {"l": who}, {"a": "2024-03-05"}).served(who, "a") == whom


def test_what_links_a_past_office_belongs_to_no_name() -> None:
    assert institution("maire de Royan et ancien ministre") == "mairie de Royan"
