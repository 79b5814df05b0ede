"""What a researcher relies on: whose voice is heard adds up, by name, by kind, by outlet and by month."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from selon import api
from selon.article import Article, Span
from selon.cli import cli
from selon.errors import UsageError
from selon.record import Mention, Name, Passage, Statement
from selon.store.pile import Pile
from selon.voices import TABLES, Line, voices

TEXT = "Le pont tient, dit Ana Ruiz. La digue cède, assure Jo Petit. Le phare brille, selon une source du port."
PAPERS = {"a": ("Le Phare", "2024-03-12"), "b": ("La Gazette", "2024-03-14"), "c": ("La Gazette", "2024-04-02")}


def _said(article: str, line: int, words: str, *speaker: str, kind: str = "direct") -> Statement:
    start = TEXT.index(words)
    content = (Span(start, start + len(words)),)
    return Statement(article=article, line=line, content=content, words=(words,), kind=kind, speaker=speaker)


@pytest.fixture
def pile() -> Pile:
    made = Pile()
    made.put(Article, [Article(id=id, text=TEXT, outlet=of, published=day) for id, (of, day) in PAPERS.items()])
    made.put(
        Statement,
        [
            _said("a", 0, "Le pont tient", "Ana Ruiz"),
            _said("a", 1, "La digue cède", "Jo Petit", kind="indirect"),
            _said("b", 0, "Le pont tient", "Ana Ruiz"),
            _said("b", 1, "La digue cède", "Ana Ruiz", "Jo Petit"),
            _said("c", 0, "Le phare brille", "source du port"),
            _said("c", 1, "La digue cède"),
        ],
    )
    spans = {"Ana Ruiz": "f", "Jo Petit": "m"}
    made.put(
        Mention,
        [
            Mention(
                article=id,
                span=Span(TEXT.index(name), TEXT.index(name) + len(name)),
                words=name,
                name=name,
                kind="person",
                key=name.lower().replace(" ", "-"),
            )
            for id in PAPERS
            for name in spans
        ],
    )
    made.put(
        Name,
        [Name(key=name.lower().replace(" ", "-"), label=name, kind="person", gender=of) for name, of in spans.items()],
    )
    had = Span(0, len("Le pont tient, dit"))
    words = TEXT[had.start : had.end]
    passage = {"span": had, "words": words, "of": "a", "of_span": had, "of_words": words, "count": 4}
    made.put(Passage, [Passage(article="b", **passage)])
    return made


def _by(pile: Pile, by: str, column: str) -> dict[str, Line]:
    return {line[column]: line for line in voices(pile, by)}


def test_a_voice_adds_up_what_it_says_under_its_name(pile: Pile) -> None:
    found = _by(pile, "name", "name")
    ana = found["Ana Ruiz"]
    assert [ana[name] for name in ("gender", "statements", "quoted", "copied", "words")] == ["f", 3, 3, 1, 9]
    assert (ana["articles"], ana["outlets"], ana["first"], ana["last"]) == (2, 2, "2024-03-12", "2024-03-14")
    assert found["Jo Petit"]["quoted"] == 1


def test_those_only_described_and_nobody_are_told_apart(pile: Pile) -> None:
    found = _by(pile, "name", "name")
    assert found["source du port"]["kind"] == "unnamed"
    assert found[None]["kind"] == "nobody"  # type: ignore[index]
    sorts = _by(pile, "kind", "voices")
    assert [sorts[sort]["statements"] for sort in ("women", "men", "unnamed", "nobody")] == [3, 2, 1, 1]


def test_the_shares_of_all_kinds_are_one(pile: Pile) -> None:
    lines = voices(pile, "kind")
    assert abs(sum(line["share"] for line in lines) - 1) < 0.001
    assert abs(sum(line["share_words"] for line in lines) - 1) < 0.001


def test_what_several_say_jointly_counts_for_each(pile: Pile) -> None:
    assert sum(line["statements"] for line in voices(pile, "name")) == 7


@pytest.mark.parametrize("by", TABLES)
def test_every_table_counts_the_same_statements(pile: Pile, by: str) -> None:
    assert sum(line["statements"] for line in voices(pile, by)) == 7


def test_women_are_a_share_of_persons_whose_gender_is_known(pile: Pile) -> None:
    papers = _by(pile, "outlet", "outlet")
    assert papers["Le Phare"]["female"] == 0.5
    assert (papers["La Gazette"]["women"], papers["La Gazette"]["men"], papers["La Gazette"]["female"]) == (
        2,
        1,
        0.6667,
    )
    assert _by(pile, "month", "month")["2024-04"]["female"] is None


def test_an_earlier_version_counts_as_copied_and_a_stock_phrase_does_not(pile: Pile) -> None:
    found = pile.all(Passage)[0]
    for other, copied in (({"kind": "version"}, 1), ({"stock": True}, 0)):
        made = {
            name: getattr(found, name) for name in ("article", "span", "words", "of", "of_span", "of_words", "count")
        }
        pile.put(Passage, [Passage(**made, **other)])
        assert _by(pile, "name", "name")["Ana Ruiz"]["copied"] == copied


def test_a_label_that_only_one_name_has_is_enough(pile: Pile) -> None:
    pile.put(Mention, [])
    assert _by(pile, "name", "name")["Ana Ruiz"]["kind"] == "person"
    pile.put(Name, [*pile.all(Name), Name(key="ana-ruiz-2", label="Ana Ruiz", kind="person")])
    assert _by(pile, "name", "name")["Ana Ruiz"]["kind"] == "unnamed"
    port = Name(key="port", label="source du port", kind="organisation")
    pile.put(Name, [*pile.all(Name), port])
    assert _by(pile, "name", "name")["source du port"]["kind"] == "organisation"
    pile.put(Name, [*pile.all(Name), Name(key="port-2", label="source du port", kind="outlet")])
    assert _by(pile, "name", "name")["source du port"]["kind"] == "unnamed"


def test_a_table_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="there is no table by colour; there are name, kind, outlet, month"):
        api.voices("demo", by="colour")


def test_the_command_prints_and_writes_the_demo(tmp_path: Path) -> None:
    file = tmp_path / "voices.csv"
    answer = CliRunner().invoke(cli, ["voices", "demo", "--by", "kind", "--csv", str(file), "--workers", "1"])
    assert answer.exit_code == 0
    assert "voices.csv: 9 lines" in answer.output
    with file.open(encoding="utf-8-sig", newline="") as held:
        lines = {line["voices"]: line for line in csv.DictReader(held)}
    assert int(lines["women"]["statements"]) > 0
    assert int(lines["men"]["statements"]) > 0


def test_the_command_keeps_to_what_is_asked_for() -> None:
    asked = ["voices", "demo", "--about", "Nordvik", "--until", "2024-03", "--json", "--workers", "1"]
    answer = CliRunner().invoke(cli, asked)
    lines = [json.loads(line) for line in answer.stdout.splitlines()]
    assert lines
    assert all(line["last"] < "2024-04" for line in lines)
    assert sum(line["statements"] for line in lines) < sum(line["statements"] for line in api.voices("demo"))
