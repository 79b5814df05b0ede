"""Who follows an affair has all by and about a name, day by day, whatever stories the articles were put in."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from selon import api
from selon.article import Article, Span
from selon.cli import cli
from selon.course import Affair, Course
from selon.errors import UsageError
from selon.record import Claim, Dating, Line, Mention, Name, Statement, Story, Turn
from selon.store import schema
from selon.store.disk import writing
from selon.store.pile import Pile
from selon.store.tables import KINDS

DAYS = {"a": "2024-03-01T08:00", "b": "2024-03-05T10:00", "c": "2024-03-05", "d": "2024-04-02"}


def said(article: str, line: int = 0, **told: object) -> Statement:
    given = {"words": ("La digue tient",), "speaker": ("Jo Petit",), "content": (Span(0, 14),), **told}
    return Statement(article=article, line=line, kind="indirect", **given)  # type: ignore[arg-type]


def claim(name: str, standing: str, *lines: Line, **told: object) -> Claim:
    given = {"text": name, "story": None, "sources": 1, "outlets": 1, **told}
    return Claim(claim=name, standing=standing, statements=lines, first=lines[0], **given)  # type: ignore[arg-type]


def rows() -> list[object]:
    one, again, no = Line(article="a", line=0), Line(article="b", line=0), Line(article="c", line=0)
    turned = (
        Turn(day="2024-03-01T08:00", standing="single source", sources=1, by=one),
        Turn(day="2024-03-05", standing="denied", sources=1, by=no),
    )
    return [
        *(Article(id=id, text="Nadia Ferrand parle.", published=day, outlet="Le Phare") for id, day in DAYS.items()),
        *(Dating(article=id, published=day) for id, day in DAYS.items()),
        Story(story="s1", title="La digue", articles=("a",)),
        Story(story="s2", title="Le conseil", articles=("b", "c")),
        Story(story="s3", title="La foire", articles=("d",)),
        Name(key="nadia", label="Nadia Ferrand", kind="person", variants=("Nadia Ferrand",)),
        Mention(article="a", span=Span(0, 13), words="Nadia Ferrand", name="Nadia Ferrand", kind="person", key="nadia"),
        said("a"),
        said("b", said="2024-02-28"),
        said("c", act="deny", speaker=("Zoé Blanc",), words=("cette digue",)),
        said("c", 1, speaker=("Nadia Ferrand",), words=("Je pars",)),
        said("d", words=("La foire ouvre",)),
        claim("digue", "denied", one, again, denied=(no,), turns=turned),
        claim("départ", "single source", Line(article="c", line=1)),
        claim("foire", "single source", Line(article="d", line=0)),
    ]


@pytest.fixture
def pile() -> Pile:
    made = Pile()
    for kind in KINDS:
        made.put(kind, [row for row in rows() if type(row) is kind])
    return made


@pytest.fixture
def record(tmp_path: Path) -> Path:
    with writing(tmp_path / "record") as writer:
        for kind in KINDS:
            if held := [row for row in rows() if type(row) is kind]:
                writer.replace(kind, [schema.batch(kind, held)])
        writer.commit(related=True)
    return tmp_path / "record"


def told(course: Course) -> list[tuple[str | None, list[tuple[str, str, bool]]]]:
    return [
        (day.day, [(one.entry.first.article, one.claim.claim if one.claim else "", one.new) for one in day.told])
        for day in course.days
    ]


def test_it_goes_across_stories_by_the_day_of_saying(pile: Pile) -> None:
    course = Affair(about="Nadia Ferrand").of(pile)
    assert told(course) == [
        ("2024-02-28", [("a", "digue", True)]),
        ("2024-03-05", [("c", "digue", False), ("c", "départ", True)]),
    ]
    assert {story.story for story in course.stories} == {"s1", "s2"}
    assert [row.claim for row in course.dossier.claims] == ["digue", "départ"]


def test_what_repeats_or_denies_a_claim_belongs_to_it(pile: Pile) -> None:
    lines = {(row.article, row.line) for row in Affair(about="Nadia Ferrand").of(pile).dossier.statements}
    assert lines == {("a", 0), ("b", 0), ("c", 0), ("c", 1)}


def test_a_claim_that_came_to_stand_otherwise_stands_on_that_day(pile: Pile) -> None:
    days = {day.day: day.changes for day in Affair(about="Nadia Ferrand").of(pile).days}
    (change,) = days["2024-03-05"]
    assert (change.before, change.turn.standing) == ("single source", "denied")
    assert days["2024-02-28"] == ()


def test_words_are_followed_as_well_as_names(pile: Pile) -> None:
    assert {story.story for story in Affair(about="foire").of(pile).stories} == {"s3"}


@pytest.mark.parametrize(
    ("since", "until", "days"), [("2024-04", None, 0), (None, "2024-03-01", 2), ("2024-03-05", None, 1)]
)
def test_only_some_days(pile: Pile, since: str | None, until: str | None, days: int) -> None:
    wanted = Affair(about="Nadia Ferrand", since=since, until=until)
    if not days:
        with pytest.raises(UsageError, match="nothing is said by or about"):
            wanted.of(pile)
    else:
        assert len(wanted.of(pile).days) == days


def test_the_command_prints_what_the_function_gives(record: Path, tmp_path: Path) -> None:
    course = api.affair("Nadia Ferrand", record=record)
    table = tmp_path / "affair.csv"
    given = ["affair", "Nadia Ferrand", "--record", str(record)]
    run = CliRunner().invoke(cli, [*given, "--json", "--csv", str(table)])
    found = [json.loads(line) for line in run.stdout.splitlines()]
    assert [row["words"] for row in found if row["kind"] == "said"] == [
        " ".join(one.entry.first.words) for day in course.days for one in day.told
    ]
    assert [(row["standing"], row["before"]) for row in found if row["kind"] == "standing"] == [
        ("denied", "single source")
    ]
    with table.open(encoding="utf-8-sig", newline="") as stream:
        assert [row["day"] or None for row in csv.DictReader(stream)] == [row["day"] for row in found]
    shown = CliRunner().invoke(cli, given).stdout
    assert "2 stories" in shown
    assert "(2024-03-05)" in shown
    assert "reported on that day" in shown
    assert CliRunner().invoke(cli, ["affair", "Personne", "--record", str(record)]).exit_code != 0
