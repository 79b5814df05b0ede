"""What a reader of a record asks for: by whom, about whom, when, with which act."""

from __future__ import annotations

import pytest

from selon.article import Article, Span
from selon.choice import Choice, days
from selon.errors import UsageError
from selon.names import find, join
from selon.record import Dating, Mention, Name, Statement, Story
from selon.store.pile import Pile

TEXTS = {
    "c": "Le conseil de Paris se réunit à Paris. Paris a cédé. « Nous votons », dit la mairie de Paris.",
    "a": "« Le phare reste », a dit Maud Tanguy. La maire de Brest, Maud Tanguy, recevra Boris Quélen.",
    "b": "Mme Tanguy a nié. « Quélen ment », selon Rose Quélen.",
}


@pytest.fixture
def pile() -> Pile:
    made = Pile()
    mentions, names = join([row for key, text in TEXTS.items() for row in find(Article(id=key, text=text))])
    made.put(Mention, mentions)
    made.put(Name, names)
    made.put(Dating, [Dating(article="a", published="2024-03-05"), Dating(article="b", published="2024-03")])
    made.put(
        Statement,
        [
            said("a", 0, "Le phare reste", "Maud Tanguy"),
            said("a", 1, "recevra Boris Quélen", "Maud Tanguy", day="2024-03-01/2024-03-03"),
            said("b", 0, "nié", "Tanguy", act="deny", day="2024-04-02"),
            said("b", 1, "Quélen ment", "Rose Quélen"),
            said("c", 0, "a cédé", "Paris"),
            said("c", 1, "Nous votons", "mairie de Paris"),
        ],
    )
    return made


def said(
    article: str, line: int, words: str, speaker: str, *, act: str = "assert", day: str | None = None
) -> Statement:
    start = TEXTS[article].index(words)
    return Statement(
        article=article,
        line=line,
        content=(Span(start, start + len(words)),),
        words=(words,),
        kind="direct",
        speaker=(speaker,),
        act=act,
        said=day,
    )


def lines(pile: Pile, **asked: str) -> list[tuple[str, int]]:
    return [(row.article, row.line) for row in Choice(**asked).of(pile)]


@pytest.mark.parametrize("name", ["Tanguy", "tanguy", "Maud Tanguy", "Mme Tanguy", "MAUD  TANGUY"])
def test_by_finds_every_variant(pile: Pile, name: str) -> None:
    assert lines(pile, by=name) == [("a", 0), ("a", 1), ("b", 0)]


def test_by_a_capital_is_the_government_and_no_body_of_the_town(pile: Pile) -> None:
    assert lines(pile, by="Paris") == [("c", 0)]
    assert lines(pile, by="mairie de Paris") == [("c", 1)]


def test_by_keeps_namesakes_apart(pile: Pile) -> None:
    assert lines(pile, by="Rose Quélen") == [("b", 1)]
    assert lines(pile, by="Boris Quélen") == []


def test_about_finds_names_and_words(pile: Pile) -> None:
    assert ("a", 1) in lines(pile, about="Quelen")
    assert lines(pile, about="le phare") == [("a", 0)]
    assert lines(pile, about="phar") == []


@pytest.mark.parametrize(
    ("since", "until", "wanted"),
    [
        ("2024-03-03", None, [("a", 0), ("a", 1), ("b", 0), ("b", 1)]),
        ("2024-03-06", None, [("b", 0), ("b", 1)]),
        (None, "2024-03-02", [("a", 1), ("b", 1)]),
        ("2024-04", "2024-04", [("b", 0)]),
        (None, "2023", []),
    ],
)
def test_days_are_intervals(pile: Pile, since: str | None, until: str | None, wanted: list[tuple[str, int]]) -> None:
    assert [(row.article, row.line) for row in Choice(since=since, until=until).of(pile)] == wanted


def test_acts_and_all_at_once(pile: Pile) -> None:
    assert lines(pile, act="deny") == [("b", 0)]
    assert lines(pile, by="Tanguy", act="deny", since="2024-05") == []
    assert len(lines(pile)) == 6


@pytest.mark.parametrize(
    "asked",
    [{"since": "mardi"}, {"until": "2024-02-30"}, {"since": "2024", "until": "2023"}, {"act": "sing"}, {"by": "?!"}],
)
def test_what_means_nothing_is_told(asked: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        Choice(**asked)


@pytest.mark.parametrize("edtf", ["", "x", "2024-1", "0000", "2024-13", "2024-01-01/2023", "../x", "2024-99-99"])
def test_what_is_no_date_gives_no_days(edtf: str) -> None:
    assert days(edtf) is None


def named(*labels: str, kind: str = "person", **more: tuple[str, ...]) -> list[Name]:
    return [Name(key=label.lower(), label=label, kind=kind, variants=(label, *more.get(label, ()))) for label in labels]


def spoken(names: list[Name], *speakers: str) -> Pile:
    """A pile in which speakers said one thing each, and every name is mentioned once."""
    made = Pile()
    made.put(Name, names)
    span = (0, 1)
    made.put(
        Mention,
        [
            Mention(article="a", span=Span(*span), words=form, name=name.label, kind=name.kind, key=name.key)
            for name in names
            for form in name.variants
        ],
    )
    made.put(
        Statement,
        [
            Statement(article="a", line=line, content=(Span(*span),), words=("I",), kind="direct", speaker=(speaker,))
            for line, speaker in enumerate(speakers)
        ],
    )
    return made


def heard(pile: Pile, by: str) -> tuple[list[str], str | None]:
    test = Choice(by=by).test(pile)
    return [row.speaker[0] for row in pile.rows(Statement) if test(row)], test.told()


SPEAKERS = (
    "Maud Tanguy",
    "Rose Tanguy",
    "Mme Tanguy",
    "conseillère de Maud Tanguy",
    "Tanguy-Quélen",
    "Cabinet de Maud Tanguy",
)


def test_a_surname_is_that_of_who_bears_it_not_of_who_is_described_by_it() -> None:
    pile = spoken(named("Maud Tanguy", "Tanguy-Quélen", **{"Maud Tanguy": ("Mme Tanguy",)}), *SPEAKERS)
    assert heard(pile, "Tanguy") == (["Maud Tanguy", "Mme Tanguy"], None)
    assert heard(pile, "maud tanguy")[0] == ["Maud Tanguy", "Mme Tanguy"]


def test_who_bears_a_surname_is_told_where_there_are_several() -> None:
    pile = spoken(named("Maud Tanguy", "Rose Tanguy"), "Maud Tanguy", *SPEAKERS[:2])
    found, told = heard(pile, "Tanguy")
    assert found == ["Maud Tanguy", "Maud Tanguy", "Rose Tanguy"]
    assert told == '"Tanguy" stands for Maud Tanguy and Rose Tanguy; one alone: --by "Rose Tanguy"'
    assert heard(pile, "Rose Tanguy") == (["Rose Tanguy"], None)


def test_many_who_bear_a_surname_are_told_in_one_short_line() -> None:
    labels = [f"{first} Tanguy" for first in ("Anne", "Maud", "Rose", "Jean", "Paul", "Luc", "Yann")]
    told = heard(spoken(named(*labels), *labels), "Tanguy")[1]
    assert told is not None
    assert "and 2 more" in told


def test_a_surname_comes_before_a_first_name() -> None:
    pile = spoken(
        named("Anne Martin", "Martin Quélen", **{"Martin Quélen": ("Martin",)}), "Anne Martin", "Martin Quélen"
    )
    assert heard(pile, "Martin")[0] == ["Anne Martin"]
    assert heard(spoken(named("Martin Quélen"), "Martin Quélen"), "Martin")[0] == ["Martin Quélen"]


def test_what_no_person_is_called_is_found_by_its_words() -> None:
    pile = spoken(named("Mairie de Brest", kind="organisation"), "mairie", "adjoint à la mairie", "Mairie de Brest")
    assert heard(pile, "mairie") == (["mairie", "adjoint à la mairie", "Mairie de Brest"], None)


def test_a_body_that_is_called_just_so_is_meant_alone() -> None:
    bodies = [*named("parquet", kind="organisation"), *named("parquet de Brest", kind="organisation")]
    pile = spoken(bodies, "parquet", "parquet de Brest", "magistrat du parquet")
    assert heard(pile, "parquet") == (["parquet"], None)
    assert heard(pile, "parquet de Brest") == (["parquet de Brest"], None)


def test_a_company_called_like_a_person_is_asked_for_too() -> None:
    pile = spoken([*named("Anne Bellec"), *named("Bellec", kind="organisation")], "Anne Bellec", "Bellec")
    assert heard(pile, "Bellec")[0] == ["Anne Bellec", "Bellec"]


def test_only_in_the_articles_of_a_story(pile: Pile) -> None:
    pile.put(Story, [Story(story="phare-1", title="Le phare", articles=("a",))])
    assert {row.article for row in Choice(story="phare").of(pile)} == {"a"}
    with pytest.raises(UsageError, match="no story"):
        list(Choice(story="autre").of(pile))
