"""The way of one claim, and what is new in a story: found by name or place, told in order, refused in one line."""

from __future__ import annotations

import io
import json

import pytest
from click.testing import CliRunner
from rich.console import Console

from selon import api, trails
from selon.cli import cli
from selon.errors import UsageError
from selon.record import Claim, Line, Statement, Step
from selon.show import trail as shown
from selon.trails import read
from selon.weight import denier

TEXTS = {
    "avis": "2024-03-04\nLe groupe Ardel chercherait à supprimer 120 des 840 emplois de son usine de Niort, a rapporté "
    "lundi Le Courrier de Niort.",
    "replique": "2024-03-06\nLe groupe Ardel a démenti mardi vouloir supprimer des emplois dans son usine de Niort.",
}


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    place = tmp_path_factory.mktemp("trails")
    lines = [
        {"id": name, "text": text.split("\n", 1)[1], "published": text[:10], "outlet": f"Journal {name}"}
        for name, text in TEXTS.items()
    ]
    file = place / "articles.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    api.read(file, record=place / "record")
    return place / "record"


def told(*arguments):
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], standalone_mode=True)


def test_a_claim_is_found_by_its_name_and_by_a_statement(record):
    found = api.trail("avis:0", record=record)
    assert api.trail(found.claim.claim, record=record).claim == found.claim
    assert api.trail(found.claim.claim[:12], record=record).claim == found.claim


@pytest.mark.parametrize("wanted", ["nothing-of-the-kind", "avis:99", "avis:x", ":0"])
def test_no_such_claim_is_one_clear_error(record, wanted):
    with pytest.raises(UsageError):
        api.trail(wanted, record=record)


def test_a_line_an_article_has_not_is_told_with_those_it_has(record):
    run = told("trail", "avis:9", "--record", record)
    assert run.exit_code != 0
    assert "avis has one statement, avis:0" in str(run.exception)


def test_the_steps_are_json_lines_with_their_words(record):
    run = told("trail", "avis:0", "--record", record, "--json")
    steps = [json.loads(line) for line in run.stdout.splitlines()]
    assert run.exit_code == 0
    assert [step["kind"] for step in steps][:2] == ["said", "first"]
    assert steps[1]["words"]
    assert {step["claim"] for step in steps} == {api.trail("avis:0", record=record).claim.claim}


def test_the_trail_is_a_table(record):
    run = told("trail", "avis:0", "--record", record)
    assert run.exit_code == 0
    assert "Journal avis" in run.stdout


def test_what_is_new_since_a_day(record):
    (story,) = {story.story for story in api.stories(record=record) if "replique" in story.articles}
    new = api.news(story, since="2024-03-05", record=record)
    assert [article.id for article in new.articles] == ["replique"]
    assert {row.article for row in new.statements} == {"replique"}
    run = told("story", story, "--since", "2024-03-05", "--record", record, "--json")
    kinds = {json.loads(line)["new"] for line in run.stdout.splitlines()}
    assert {"article", "statement"} <= kinds
    assert told("story", story, "--since", "2024-03-05", "--record", record).exit_code == 0


def test_a_day_that_is_none_is_refused(record):
    story = api.stories(record=record)[0].story
    with pytest.raises(UsageError):
        api.news(story, since="hier", record=record)


def test_who_said_what_another_denies_is_told_to_have_said_it():
    line, other = Line(article="a", line=0), Line(article="a", line=1)
    steps = (
        Step(kind="said", who="Écho"),
        Step(kind="first", who="Phare", day="2024-03-01", article="a", line=0),
        Step(kind="denied", who="Ana Ruiz", day="2024-03-01", article="a", line=1),
    )
    given = {"text": "x", "story": None, "statements": (line,), "first": line, "sources": 1, "outlets": 1}
    claim = Claim(claim="c", standing="denied", independent=("Écho",), denied=(other,), trail=steps, **given)
    assert [stage.step.kind for stage in read(claim, [])] == ["said", "first", "denied"]
    assert denier(claim) == "Ana Ruiz"


def test_who_is_in_no_statement_is_in_the_credit_only():
    line = Line(article="a", line=0)
    steps = (
        Step(kind="said", who="Ana Ruiz"),
        Step(kind="relayed", who="ALP"),
        Step(kind="relayed", who="Le Phare"),
        Step(kind="first", who="Écho", day="2024-03-01", article="a", line=0),
    )
    given = {"text": "x", "story": None, "statements": (line,), "first": line, "sources": 1, "outlets": 1}
    claim = Claim(claim="c", standing="single source", independent=("Ana Ruiz",), trail=steps, **given)
    row = Statement(article="a", line=0, content=(), words=(), kind="indirect", through=("Le Phare",))
    stages = read(claim, [row])
    assert [stage.credited for stage in stages] == [False, True, False, False]
    assert [stage.reported for stage in stages] == ["2024-03-01", None, None, None]
    traced = trails.Traced(claim=claim, lines={line: row})
    assert [step["who"] for step in trails.steps(traced) if step["credited"]] == ["ALP"]
    screen = Console(file=io.StringIO(), width=160)
    shown.show(screen, traced)
    assert "(2024-03-01)" in screen.file.getvalue()
    assert "in the article's credit" in screen.file.getvalue()
