"""What a user relies on: a record that grew holds what one read at once holds, and growing touches little of it."""

import itertools
import json
import random
import shutil
from collections import Counter
from pathlib import Path

import pyarrow as pa
import pytest
from deltalake import write_deltalake

from selon.article import Article
from selon.copies import Place
from selon.engine import keep
from selon.engine.keep import read
from selon.errors import RecordDamaged
from selon.names.sheaf import Sheaf
from selon.record import Claim, Mention, Name, Passage, Share, Statement, Time
from selon.store import Record, disk, pieces, schema
from selon.store.check import findings
from selon.store.tables import ANNOTATED, RELATED
from selon.stories import Bag, Term

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
    return {kind.__name__: sorted(map(repr, record.rows(kind))) for kind in (Bag, *ANNOTATED, *RELATED)}


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


@pytest.mark.parametrize("seed", range(4))
def test_it_does_so_with_outlets_and_in_many_parts(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    lines = [line | {"outlet": rng.choice(["AFP", "Le Monde", "Ouest-France"])} for line in _lines(seed + 50, 12)]
    read([_file(tmp_path / "all.jsonl", lines)], tmp_path / "whole")
    rng.shuffle(lines)
    for number, line in enumerate(lines):
        read([_file(tmp_path / f"{number}.jsonl", [line])], tmp_path / "grown")
    assert _rows(tmp_path / "grown") == _rows(tmp_path / "whole")


@pytest.mark.parametrize("seed", range(3))
def test_it_does_so_where_all_say_their_day_and_where_some_say_several(tmp_path: Path, seed: int) -> None:
    for name, days in (("day", ["2024-03-04", "2024-03-05T08:00"]), ("days", ["2024-03-04/2024-03-06", "2024-03-04"])):
        lines = [line | {"published": days[at % 2]} for at, line in enumerate(_lines(seed + 80, 9))]
        read([_file(tmp_path / f"{name}.jsonl", lines)], tmp_path / f"{name}-whole")
        for since in range(0, 9, 3):
            read([_file(tmp_path / f"{since}.jsonl", lines[since : since + 3])], tmp_path / f"{name}-grown")
        assert _rows(tmp_path / f"{name}-grown") == _rows(tmp_path / f"{name}-whole")


NAMED = [
    "Le pont de Vernon restera fermé jusqu'à jeudi, a déclaré Zoé Kerbrat, maire de Vernon.",
    "Le pont de Vernon sera fermé jusqu'à jeudi, a indiqué Mme Kerbrat.",
    "Kerbrat dément que le pont de Vernon soit fermé.",
    "Selon la mairie de Vernon, le pont restera fermé jusqu'à jeudi soir.",
    "Le député Paul Kerbrat a promis de rouvrir le pont de Vernon lundi.",
    "« Je suis prête », a lancé Zoé Kerbrat devant les élus de Vernon.",
    "La ministre Kerbrat assure que le pont de Vernon rouvrira lundi.",
    "Zoé Kerbrat est revenue sur ses propos. Elle inaugure un pont avec Luc Marin, du groupe Ardel.",
    "Luc Marin, porte-parole de la mairie de Vernon, a confirmé que le pont serait fermé jusqu'à jeudi.",
    "Le groupe Ardel réclame deux millions d'euros, a fait savoir Marin.",
]


@pytest.mark.parametrize("seed", range(8))
def test_it_does_so_where_names_are_learned_and_joined_later(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    lines = [
        line | {"text": "\n\n".join(rng.sample(NAMED, rng.randint(1, 3))), "published": f"2024-03-{at + 1:02}"}
        for at, line in enumerate(_lines(seed, 12))
    ]
    read([_file(tmp_path / "all.jsonl", lines)], tmp_path / "whole")
    rng.shuffle(lines)
    for number, part in enumerate((lines[:6], lines[6:9], lines[9:])):
        read([_file(tmp_path / f"{number}.jsonl", part)], tmp_path / "grown")
    assert _rows(tmp_path / "grown") == _rows(tmp_path / "whole")


def test_a_record_without_the_spread_of_its_words_is_related_anew(tmp_path: Path) -> None:
    lines = _lines(3, 8)
    read([_file(tmp_path / "all.jsonl", lines)], tmp_path / "whole")
    read([_file(tmp_path / "first.jsonl", lines[:6])], tmp_path / "grown")
    with disk.writing(tmp_path / "grown") as writer:
        writer.replace(Term, ())
        writer.commit(related=True)
    read([_file(tmp_path / "rest.jsonl", lines[6:])], tmp_path / "grown")
    assert _rows(tmp_path / "grown") == _rows(tmp_path / "whole")


def test_for_whom_a_known_name_speaks_may_be_learned_later(tmp_path: Path) -> None:
    early = "La réforme attendra le printemps, a déclaré Zoé Kerbrat."
    late = "Zoé Kerbrat, maire de Brest, inaugure un pont. Le printemps est là."
    lines = [
        {"id": "a", "text": early, "published": "2024-01-02"},
        {"id": "b", "text": late, "published": "2024-06-02"},
    ]
    read([_file(tmp_path / "all.jsonl", lines)], tmp_path / "whole")
    for line in lines:
        read([_file(tmp_path / f"{line['id']}.jsonl", [line])], tmp_path / "grown")
    assert _rows(tmp_path / "grown") == _rows(tmp_path / "whole")
    assert next(Record(tmp_path / "grown").rows(Claim)).independent == ("mairie de Brest (Zoé Kerbrat)",)


@pytest.mark.parametrize("seed", range(3))
def test_claims_in_many_files_are_told_from_those_made_anew(tmp_path: Path, seed: int) -> None:
    lines = _lines(seed, 14)
    read([_file(tmp_path / "all.jsonl", lines)], tmp_path / "whole")
    read([_file(tmp_path / "first.jsonl", lines[:11])], tmp_path / "grown")
    claims = list(Record(tmp_path / "grown").rows(Claim))
    with disk.writing(tmp_path / "grown") as writer:
        writer.replace(Claim, ())
        for claim in claims:
            writer.append(Claim, list(schema.batches(Claim, [claim])))
        writer.commit(related=True)
    assert len(Record(tmp_path / "grown").files(Claim)) >= len(claims) > 4
    read([_file(tmp_path / "rest.jsonl", lines[11:])], tmp_path / "grown")
    assert _rows(tmp_path / "grown") == _rows(tmp_path / "whole")


def test_claims_stand_in_their_order_however_few_are_looked_at_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "_ROWS", {Claim: 2})
    lines = _lines(7, 14)
    read([_file(tmp_path / "all.jsonl", lines)], tmp_path / "whole")
    for since in range(0, 14, 5):
        read([_file(tmp_path / f"{since}.jsonl", lines[since : since + 5])], tmp_path / "grown")
    assert list(Record(tmp_path / "grown").rows(Claim)) == list(Record(tmp_path / "whole").rows(Claim))


def test_a_record_without_the_names_and_places_that_are_kept_is_related_anew(tmp_path: Path) -> None:
    lines = _lines(4, 8)
    read([_file(tmp_path / "all.jsonl", lines)], tmp_path / "whole")
    read([_file(tmp_path / "first.jsonl", lines[:6])], tmp_path / "grown")
    raw = json.loads((tmp_path / "grown" / "record.json").read_text(encoding="utf-8"))
    for kind in (Place, Sheaf):  # as an earlier Selon left it
        del raw["tables"][kind.table]
        shutil.rmtree(tmp_path / "grown" / kind.table)
    (tmp_path / "grown" / "record.json").write_text(json.dumps(raw), encoding="utf-8")
    read([_file(tmp_path / "rest.jsonl", lines[6:])], tmp_path / "grown")
    assert _rows(tmp_path / "grown") == _rows(tmp_path / "whole")


@pytest.mark.parametrize("more", [0, 2], ids=["nothing new", "more articles"])
def test_a_record_whose_passages_an_earlier_selon_made_is_related_anew(tmp_path: Path, more: int) -> None:
    lines = _lines(6, 8)
    read([_file(tmp_path / "all.jsonl", lines[: 6 + more])], tmp_path / "whole")
    read([_file(tmp_path / "first.jsonl", lines[:6])], tmp_path / "grown")
    place = tmp_path / "grown" / "passages"
    old = pa.Table.from_batches(Record(tmp_path / "grown").batches(Passage)).drop_columns("stock")
    assert old.num_rows
    shutil.rmtree(place)
    write_deltalake(place, old)
    state = json.loads((tmp_path / "grown" / "record.json").read_text(encoding="utf-8"))
    (tmp_path / "grown" / "record.json").write_text(json.dumps(state | {"tables": state["tables"] | {"passages": 0}}))
    with pytest.raises(
        RecordDamaged, match=r"passages has no stock: another version .* 'selon read .* reads its articles anew"
    ):
        list(Record(tmp_path / "grown").rows(Passage))
    read([_file(tmp_path / "rest.jsonl", lines[: 6 + more])], tmp_path / "grown")
    assert _rows(tmp_path / "grown") == _rows(tmp_path / "whole")


def test_a_record_without_the_words_of_its_articles_gets_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = _lines(5, 8)
    read([_file(tmp_path / "all.jsonl", lines)], tmp_path / "whole")
    read([_file(tmp_path / "first.jsonl", lines[:6])], tmp_path / "grown")
    some = [row for row in Record(tmp_path / "grown").rows(Bag) if row.article != "a3"]
    with disk.writing(tmp_path / "grown") as writer:
        writer.replace(Bag, schema.batches(Bag, some[:2]))
        writer.commit(related=True)
    monkeypatch.setattr(keep, "COMMIT", 3)
    read([_file(tmp_path / "rest.jsonl", lines[6:])], tmp_path / "grown")
    assert _rows(tmp_path / "grown") == _rows(tmp_path / "whole")


def test_few_rows_are_made_for_one_article_that_comes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    days = [f"20{year:02}-{month:02}-04" for year in range(14, 24) for month in (1, 4, 7, 10)]
    lines = [
        {"id": f"a{at}", "text": f"Le pont {at} est fermé, a dit Luc Nom{at}.", "published": day}
        for at, day in enumerate(days)
    ]
    read([_file(tmp_path / "a.jsonl", lines)], tmp_path / "record")
    made: Counter[type] = Counter()
    plain = schema.rows

    def counted(kind, batches):
        for row in plain(kind, batches):
            made[kind] += 1
            yield row

    monkeypatch.setattr(schema, "rows", counted)
    late = [{"id": "z", "text": "Le train est en retard, a dit Zoé Loin.", "published": "2025-03-05"}]
    read([_file(tmp_path / "z.jsonl", late)], tmp_path / "record")
    # each is asked for once for its dates, once for its names, once for its story and once for its claims
    assert 0 < max(made[kind] for kind in (Mention, Name, Passage, Sheaf, Share, Time, Statement, Claim)) <= 8
    claims = [claim.first.article for claim in Record(tmp_path / "record").rows(Claim)]
    assert claims == [*(line["id"] for line in lines), "z"]


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
