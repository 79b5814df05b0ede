"""A reader of a large record asks for one affair: its stories, and the claims in it that matter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from selon.affair import Claims, Stories
from selon.article import Article, Span
from selon.cli import cli
from selon.errors import UsageError
from selon.record import Claim, Dating, Line, Mention, Name, Statement, Story
from selon.store.pile import Pile

DAYS = {"a": "2024-03-01", "b": "2024-03-05T10:00", "c": "2024-04"}


@pytest.fixture
def pile() -> Pile:
    made = Pile()
    made.put(Article, [Article(id=id, text="Nadia Ferrand pleure.", published=day) for id, day in DAYS.items()])
    made.put(Dating, [Dating(article=id, published=day) for id, day in DAYS.items()])
    made.put(
        Story,
        [
            Story(story="story-a", title="Le captage de Vernoise ferme", articles=("a", "b")),
            Story(story="story-c", title="La foire ouvre", articles=("c",)),
        ],
    )
    made.put(Name, [Name(key="nadia", label="Nadia Ferrand", kind="person", variants=("Nadia Ferrand", "Ferrand"))])
    made.put(
        Mention,
        [
            Mention(
                article="a", span=Span(0, 13), words="Nadia Ferrand", name="Nadia Ferrand", kind="person", key="nadia"
            )
        ],
    )
    late = said("c", words="La foire ouvre", speaker="Luc Marin")
    made.put(Statement, [said("a"), said("b", day="2024-03-04"), late])
    made.put(
        Claim,
        [
            claim("alone", "single source", "c", story="story-c"),
            claim("denied", "denied", "a"),
            claim("shared", "shared", "a", "b"),
            claim("counted", "hearsay", "b", revised=(Line(article="b", line=0),)),
        ],
    )
    return made


def said(
    article: str, *, words: str = "Nadia Ferrand pleure", day: str | None = None, speaker: str = "préfecture"
) -> Statement:
    told = {"content": (Span(0, 20),), "words": (words,), "kind": "indirect"}
    return Statement(article=article, line=0, said=day, speaker=(speaker,), **told)  # type: ignore[arg-type]


def claim(
    name: str, standing: str, *articles: str, story: str = "story-a", text: str = "", revised: tuple[Line, ...] = ()
) -> Claim:
    lines = tuple(Line(article=article, line=0) for article in articles)
    return Claim(
        claim=name,
        text=text or "le captage de la vallée reste fermé",
        story=story,
        statements=lines,
        first=lines[0],
        sources=1,
        outlets=1,
        standing=standing,
        revised=revised,
    )


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ({}, ["story-a", "story-c"]),
        ({"about": "Mme Ferrand"}, ["story-a"]),
        ({"about": "la foire"}, ["story-c"]),
        ({"about": "foi"}, []),
        ({"since": "2024-03-06"}, ["story-c"]),
        ({"until": "2024-03"}, ["story-a"]),
        ({"since": "2024-03-02", "until": "2024-03-04"}, []),
        ({"least": 2}, ["story-a"]),
    ],
)
def test_stories_are_chosen(pile: Pile, asked: dict[str, object], wanted: list[str]) -> None:
    assert [story.story for story in Stories(**asked).of(pile)] == wanted  # type: ignore[arg-type]


def test_a_story_is_about_whom_half_of_its_articles_name(pile: Pile) -> None:
    pile.put(Story, [Story(story="s", title="Eau", articles=("a", "b", "c"))])
    assert list(Stories(about="Ferrand").of(pile)) == []


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ({}, ["alone", "denied", "shared", "counted"]),
        ({"standing": ["denied", "shared"]}, ["denied", "shared"]),
        ({"standing": ["single"]}, ["alone"]),
        ({"standing": ["revised"]}, ["counted"]),
        ({"standing": ["hearsay"]}, ["counted"]),
        ({"about": "Ferrand"}, ["denied", "shared", "counted"]),
        ({"about": "la foire"}, ["alone"]),
        ({"about": "Luc Marin"}, ["alone"]),
        ({"by": "Luc Marin"}, ["alone"]),
        ({"by": "Ferrand"}, []),
        ({"standing": ["denial"]}, ["denied"]),
        ({"story": "story-c"}, ["alone"]),
        ({"story": "c"}, ["alone"]),
        ({"since": "2024-03-02", "until": "2024-03"}, ["shared", "counted"]),
        ({"since": "2024-03-02", "about": "la foire"}, ["alone"]),
        ({"until": "2024-03", "about": "la foire"}, []),
    ],
)
def test_claims_are_chosen(pile: Pile, asked: dict[str, object], wanted: list[str]) -> None:
    assert [one.claim for one in Claims(**asked).of(pile)] == wanted  # type: ignore[arg-type]


@pytest.mark.parametrize("asked", [{"standing": ["true"]}, {"since": "mardi"}, {"about": "?"}])
def test_what_means_nothing_is_told(asked: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        Claims(**asked)  # type: ignore[arg-type]


@pytest.mark.parametrize("story", ["story-x", "story"])
def test_a_story_that_is_not_one_is_told(pile: Pile, story: str) -> None:
    with pytest.raises(UsageError, match="stor"):
        list(Claims(story=story).of(pile))


def test_not_all_statements_are_printed_and_it_is_told(tmp_path: Path) -> None:
    rows = [{"id": f"a{n:03}", "text": f"Le maire a annoncé que le pont {n} rouvrirait."} for n in range(505)]
    (tmp_path / "r.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    asked = ["said", str(tmp_path / "r.jsonl"), "--workers", "1"]
    some, whole = (CliRunner().invoke(cli, [*asked, *more]) for more in ([], ["--all"]))
    assert "5 more statements: --all prints them" in some.stderr
    assert "more statements" not in whole.stderr
    assert "a504:0" in whole.stdout
    assert "a504:0" not in some.stdout


def test_not_all_claims_are_printed_and_it_is_told(tmp_path: Path) -> None:
    rows = [{"id": f"a{n}", "text": f"Le maire a annoncé que le pont {n} rouvrirait mardi."} for n in range(55)]
    (tmp_path / "r.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    asked = ["claims", str(tmp_path / "r.jsonl"), "--workers", "1"]
    some, whole, written = (CliRunner().invoke(cli, [*asked, *more]) for more in ([], ["--all"], ["--json"]))
    assert len(written.stdout.splitlines()) == whole.stdout.count(" · ")
    assert some.stdout.count(" · ") == 50
    more = len(written.stdout.splitlines()) - 50
    assert more > 0
    assert f"{more} more claims: --all prints them" in some.stderr
    assert "more claims" not in whole.stderr


def test_what_is_denied_is_printed_first_and_survives_the_cut(request: pytest.FixtureRequest, monkeypatch) -> None:
    monkeypatch.setattr("selon.asking.MOST", 2)
    run = CliRunner().invoke(cli, ["claims", str(request.config.rootpath / "demo"), "--workers", "1"])
    assert run.stdout.splitlines()[1].startswith("denied")
    assert run.stdout.count(" outlet") == 2
