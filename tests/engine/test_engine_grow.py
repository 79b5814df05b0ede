"""What a user relies on: a record that grew holds what one read at once holds, and growing touches little of it."""

import itertools
import json
import random
from pathlib import Path

import pytest

from selon.article import Article
from selon.engine.keep import read
from selon.record import Mention, Statement
from selon.store import Record, disk
from selon.store.check import findings
from selon.store.tables import ANNOTATED, RELATED

SENTENCES = [
    "Le pont de Vernon restera fermé jusqu'à jeudi soir, a déclaré lundi Ana Ruiz, maire de Vernon.",
    "« Nous ne rouvrirons pas le pont avant jeudi », a répété Mme Ruiz mardi devant les habitants du quartier.",
    "M. Ruiz dément que le pont de Vernon soit fermé depuis le 3 mars.",
    "Selon l'AFP, le capitaine du port de Brest Yann Kermeur a promis de rouvrir les quais mercredi.",
    "Kermeur refuse de commenter la fermeture des quais de Brest, où sont amarrés trois navires de céréales.",
    "Hier, trois navires chargés de céréales attendaient encore devant les quais fermés du port de Brest.",
    "La ministre Jeanne Ruiz a indiqué le 4 mars que les travaux du pont coûteraient deux millions d'euros.",
]


def _lines(seed: int, count: int) -> list[dict[str, str]]:
    rng = random.Random(seed)
    days = [None, "2024-03", "2024-03-04", "2024-03-05T08:00", "2024-03-06T10:30", "2024-03-07"]
    return [
        {"id": f"a{number}", "text": "\n\n".join(rng.sample(SENTENCES, rng.randint(1, 4)))}
        | ({"published": day} if (day := rng.choice(days)) else {})
        | ({"credit": "AFP"} if rng.random() < 0.3 else {})
        for number in range(count)
    ]


def _file(place: Path, lines: list[dict[str, str]]) -> str:
    place.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return str(place)


def _rows(place: Path) -> dict[str, list[str]]:
    record = Record(place)
    assert not list(findings(record))
    return {kind.__name__: sorted(map(repr, record.rows(kind))) for kind in (*ANNOTATED, *RELATED)}


@pytest.mark.parametrize("seed", range(6))
def test_a_record_that_grew_holds_what_one_read_at_once_holds(tmp_path: Path, seed: int) -> None:
    lines = _lines(seed, 14)
    read([_file(tmp_path / "all.jsonl", lines)], tmp_path / "whole")
    rng = random.Random(seed)
    rng.shuffle(lines)
    cuts = [0, *sorted(rng.sample(range(1, len(lines)), 2)), len(lines)]
    for since, until in itertools.pairwise(cuts):
        read([_file(tmp_path / f"{since}.jsonl", lines[since:until])], tmp_path / "grown")
    assert _rows(tmp_path / "grown") == _rows(tmp_path / "whole")


def test_what_did_not_change_is_not_written_again(tmp_path: Path) -> None:
    lines = [
        {"id": f"a{number}", "text": f"Le pont {number} est fermé, a dit Luc Nom{number}.", "published": "2024-03-04"}
        for number in range(30)
    ]
    read([_file(tmp_path / "a.jsonl", lines)], tmp_path / "record")
    before = {kind: set(Record(tmp_path / "record").files(kind)) for kind in (Mention, Statement)}
    late = [{"id": "z", "text": "Le train est en retard, a dit Zoé Loin.", "published": "2024-03-05"}]
    read([_file(tmp_path / "z.jsonl", late)], tmp_path / "record")
    for kind, files in before.items():
        assert files <= set(Record(tmp_path / "record").files(kind)), kind


def test_the_rows_of_one_article_are_found_in_a_record_that_grew(tmp_path: Path) -> None:
    lines = _lines(1, 12)
    for since in range(0, 12, 4):
        read([_file(tmp_path / f"{since}.jsonl", lines[since : since + 4])], tmp_path / "record")
    record = Record(tmp_path / "record")
    for kind in ANNOTATED:
        rows = list(record.rows(kind))
        for article in record.values(Article, "id"):
            own = [row for row in rows if row.article == article]
            assert sorted(map(repr, record.rows(kind, article={article}))) == sorted(map(repr, own))


def test_many_small_readings_do_not_leave_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "PIECES", 3)
    for number in range(6):
        line = {"id": f"a{number}", "text": f"Le pont {number} est fermé, a dit Luc Nom{number}."}
        read([_file(tmp_path / f"{number}.jsonl", [line])], tmp_path / "record")
    assert len(Record(tmp_path / "record").files(Mention)) <= 4
    assert Record(tmp_path / "record").count(Statement) == 6
