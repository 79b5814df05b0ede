"""Of a known name more is learned: the claims it touches are as if all had been read at once, the others stay."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from selon.engine import renamed
from selon.engine.keep import read
from selon.record import Claim, Name
from selon.store import Record

ZOE = "La réforme attendra le printemps, a déclaré Zoé Kerbrat."
OTHER = "Le pont de Vernon restera fermé, a indiqué Luc Marin."
SAME = "Selon la mairie de Brest, la réforme attendra le printemps."
MARIN = "La réforme attendra le printemps, a déclaré Luc Marin, adjoint au maire de Brest."
DENIED = "Luc Marin dément que la réforme attende le printemps."
TURNED = "La mairie de Brest a indiqué que les écoles attendraient le printemps pour la réforme."
LATE = "Zoé Kerbrat, maire de Brest, inaugure un pont. Le printemps est là."


def grown(place: Path, early: Sequence[str], last: str = LATE) -> tuple[list[Claim], list[Claim]]:
    lines = [{"id": f"a{at}", "text": text, "published": "2024-01-02"} for at, text in enumerate(early)]
    late = {"id": "z", "text": last, "published": "2024-06-02"}
    for name, parts in (("whole", [[*lines, late]]), ("grown", [lines, [late]])):
        for number, part in enumerate(parts):
            source = place / f"{name}{number}.jsonl"
            source.write_text("".join(f"{json.dumps(line)}\n" for line in part), encoding="utf-8")
            read([str(source)], place / name)
    return list(Record(place / "whole").rows(Claim)), list(Record(place / "grown").rows(Claim))


@pytest.mark.parametrize(
    "early",
    [
        [ZOE],
        [f"{ZOE}\n\n{OTHER}"],
        [f"{ZOE}\n\n{SAME}"],
        [f"{ZOE}\n\n{TURNED}"],
        [ZOE, ZOE],
        [f"{ZOE}\n\n{MARIN}"],
        [f"{ZOE}\n\n{DENIED}"],
        [f"{ZOE}\n\nZoé Kerbrat est revenue sur ses déclarations."],
    ],
    ids=[
        "alone",
        "beside another",
        "its office speaks",
        "its office in other words",
        "twice",
        "a colleague",
        "denied",
        "taken back",
    ],
)
def test_what_is_learned_later_is_as_if_known_at_once(tmp_path: Path, early: list[str]) -> None:
    whole, new = grown(tmp_path, early)
    assert new == whole
    assert any("Brest" in label for claim in new for label in claim.independent)


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[renamed.Touched]:
    out: list[renamed.Touched] = []
    plain = renamed.renamed

    def kept(*given) -> renamed.Touched:
        out.append(plain(*given))
        return out[-1]

    monkeypatch.setattr("selon.engine.anew.renamed", kept)
    return out


@pytest.mark.parametrize("told", [False, True], ids=["kept", "taken back"])
def test_who_is_a_woman_matters_only_to_whom_a_word_is_taken_back(
    tmp_path: Path, seen: list[renamed.Touched], told: bool
) -> None:
    early = "La réforme attendra le printemps, a déclaré Ywanax Kerbrat." + " Elle est revenue sur ses propos." * told
    late = "La députée Ywanax Kerbrat inaugure un pont. Mme Kerbrat sourit."
    whole, new = grown(tmp_path, [early, early.replace("printemps", "bel été")], late)
    assert new == whole
    assert [bool(touched.told) for touched in seen] == [told]
    names = {name.key: name.gender for name in Record(tmp_path / "grown").rows(Name)}
    assert names["ywanax-kerbrat"] == "f"


def test_a_statement_alone_does_not_wake_its_story(tmp_path: Path, seen: list[renamed.Touched]) -> None:
    grown(tmp_path, [f"{ZOE}\n\n{OTHER}"])
    assert [(touched.anew, [line.line for line in touched.alone]) for touched in seen] == [(set(), [0])]
