"""What the README shows works as it stands there."""

import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from selon.cli import cli

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def project(tmp_path, monkeypatch):
    os.symlink(ROOT / "demo", tmp_path / "demo")
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("code", re.findall(r"```python\n(.*?)```", README, re.DOTALL))
def test_its_python_runs(code, capsys):
    exec(compile(code, "README.md", "exec"), {"__name__": "__main__"})
    assert capsys.readouterr().out


@pytest.mark.parametrize("command", sorted(set(re.findall(r"^    selon (\w+)", README, re.MULTILINE))))
def test_its_commands_are_there(command):
    assert CliRunner().invoke(cli, [command, "--help"]).exit_code == 0


def test_its_fields_are_those_of_the_rows():
    from selon.article import Span
    from selon.export.jsonl import heard, shape
    from selon.heard import Heard
    from selon.record import Claim, Dating, Line, Name, Passage, Statement, Story, Time

    span, line = Span(0, 1), Line(article="a", line=0)
    rows = {
        "said": Statement(article="a", line=0, content=(span,), words=("I",), kind="direct"),
        "names": Name(key="k", label="Ana", kind="person"),
        "times": Time(article="a", span=span, words="I", type="DATE", value="2024"),
        "dates": Dating(article="a", published=None),
        "copies": Passage(article="a", span=span, words="I", of="b", of_span=span, of_words="I", count=1),
        "stories": Story(story="s", title="t", articles=("a",)),
        "claims": Claim(
            claim="c", text="I", story=None, statements=(), first=line, sources=1, outlets=1, standing="confirmed"
        ),
    }
    for command, row in rows.items():
        (told,) = re.findall(rf"^\| `{command}` \| (.*) \|$", README, re.MULTILINE)
        shown = heard(Heard(row=row)) if isinstance(row, Statement) else shape(row)
        assert set(re.findall(r"`(\w+)`", told)) <= shown.keys(), command


@pytest.mark.parametrize("by", ["name", "kind", "outlet", "month"])
def test_its_columns_are_those_of_the_tables_of_voices(by):
    from selon import api

    (told,) = re.findall(rf"^\| [^|\n]*`--by {by}`[^|\n]* \| (.*) \|$", README, re.MULTILINE)
    assert set(re.findall(r"`(\w+)`", told)) <= {*api.voices("demo", by=by)[0], "outlet", "month"}


def test_it_names_every_ending_that_is_unpacked():
    from selon.read.kind import named
    from selon.read.packed import unpacked

    told = re.findall(r"`(\.(?:gz|xz|bz2|zip))`", README)
    assert set(told) == {".gz", ".xz", ".bz2", ".zip"}
    for ending in told:
        assert unpacked(f"a.txt{ending}") == "a.txt" or named(Path(f"a{ending}")) == "zip"


def test_it_says_what_kind_of_values_claims_have():
    from selon import api

    rows = api.claims(str(ROOT / "demo"))
    assert "`turns` (day, to the minute where the article says it" in README
    assert any(turn.day and "T" in turn.day for row in rows for turn in row.turns)
    assert "`independent` (a list of who they are)" in README
    assert any(row.independent for row in rows)
    assert "`sources` (how many are independent)" in README
    assert all(row.sources == len(row.independent) for row in rows if row.independent)


def test_its_columns_are_those_of_the_tables_of_copies():
    from selon.article import Article, Span
    from selon.options import COLUMNS
    from selon.printed import printed
    from selon.record import Passage, Share
    from selon.store.pile import Pile

    pile, at = Pile(), Span(0, 2)
    given = {"span": at, "words": "Il", "of_span": at, "of_words": "Il"}
    pile.put(Article, [Article(id=name, text="Il part." if name == "a" else "Elle part.") for name in "ab"])
    pile.put(Passage, [Passage(article="b", of="a", count=8, kind=kind, **given) for kind in ("copy", "version")])
    pile.put(Share, [Share(article=name, count=8, copied=0, agencies=("ALP",)) for name in "ab"])
    explained = set(re.findall(r"^  (\w+) ", COLUMNS, re.MULTILINE))
    for table in ("article", "outlets", "agency", "share", "version"):
        (told,) = re.findall(rf"^\| `--by {table}` \| (.*) \|$", README, re.MULTILINE)
        columns = printed(pile, table)[0].keys()
        assert set(columns) <= set(re.findall(r"`(\w+)`", told)), table
    told = {name for table in ("article", "agency") for name in printed(pile, table)[0]}
    assert {"undecided", "own", "silent", "uncredited", "unquoted", "share", "copied"} <= explained & told
