"""An affair that comes back later is a story of its own, and led back to its first reports."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from selon import api
from selon.index.place import refresh
from selon.naming import beside
from selon.store.disk import Record
from selon.web.linked import cards

PILE = {
    "wreck": (
        "2024-01-10",
        "Naufrage du chalutier Perle de Nacre au large de Brest",
        "Le chalutier Perle de Nacre a fait naufrage mardi au large de Brest. Son patron, Yann Kerbrat, a été sauvé. "
        "Les marins de Roscoff rendent hommage aux deux disparus.",
    ),
    "charged": (
        "2024-04-22",
        "Naufrage de la Perle de Nacre : le patron du chalutier mis en examen",
        "Trois mois après le naufrage du chalutier Perle de Nacre, son patron, Yann Kerbrat, a été mis en examen lundi "
        "à Brest. Les familles de Roscoff demandent un procès.",
    ),
    "football": (
        "2024-02-03",
        "Football : Brest bat Lorient",
        "Brest a battu Lorient samedi (2-0) devant quinze mille spectateurs. L'entraîneur, Luc Ferrand, a salué ses "
        "joueurs.",
    ),
    "snow": ("2024-02-14", "La neige bloque les routes du Jura", "La neige bloque mercredi les routes du Jura."),
    "school": ("2024-03-01", "Une école ferme à Guéret", "L'école Pasteur ferme à Guéret, dit la maire, Ana Ruiz."),
    "bridge": ("2024-05-02", "Le pont de Vernon rouvre", "Le pont de Vernon rouvre jeudi, dit le préfet, Jo Petit."),
}


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("linked")
    names = ("published", "title", "text")
    lines = [json.dumps({"id": id} | dict(zip(names, told, strict=True))) for id, told in PILE.items()]
    (folder / "pile.jsonl").write_text("\n".join(lines), encoding="utf-8")
    api.read(folder / "pile.jsonl", record=folder / "record")
    return folder / "record"


def test_an_update_months_later_is_linked_to_the_first_reports_and_they_to_it(record: Path) -> None:
    rows = Record(record)
    (later,) = beside(rows, "story-wreck")
    assert (later.story.story, later.first, later.last) == ("story-charged", "2024-04-22", "2024-04-22")
    assert "Yann Kerbrat" in later.names
    assert [one.story.story for one in beside(rows, "story-charged")] == ["story-wreck"]


@pytest.mark.parametrize("story", ["football", "snow", "school", "bridge"])
def test_a_town_alone_links_nothing(record: Path, story: str) -> None:
    assert beside(Record(record), f"story-{story}") == []


def test_the_reader_links_the_same_stories(record: Path) -> None:
    shelf = refresh(Record(record))
    for number, row in enumerate(shelf.table("stories").column("story").to_pylist()):
        told = [(card["story"], card["with"]) for card in cards(shelf, number)]
        assert told == [(one.story.story, list(one.names)) for one in beside(Record(record), row)]
