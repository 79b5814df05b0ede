"""What a user relies on: a link to a statement leads to its words, in however long a text they stand."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from selon import api
from selon.export.site import write
from selon.web.app import application
from selon.web.page import Page, as_csv

FILLER = "\n\n".join(f"Le bateau numéro {number} est entré au port de Lorval dans la nuit." for number in range(1200))
TEXT = f"{FILLER}\n\nLe pont rouvrira lundi, a dit Anne Roy.\n\n{FILLER}\n\nLe quai fermera mardi, a ajouté Anne Roy."


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("long")
    line = {"id": "longue", "title": "Une longue nuit", "text": TEXT, "published": "2024-05-02"}
    (place / "a.jsonl").write_text(json.dumps(line), encoding="utf-8")
    api.read(place / "a.jsonl", record=place / "record")
    return place / "record"


def _lines(page: str) -> list[str]:
    return re.findall(r'href="([^"]*article/longue[^"]*#s-\d+)"', page)


def test_a_link_of_the_server_leads_to_the_part_that_holds_the_words(record: Path) -> None:
    client = TestClient(application(record), base_url="http://127.0.0.1")
    links = sorted(set(_lines(client.get("/story/story-longue").text)))
    assert [link for link in links if "page=2" in link]
    assert [link for link in links if "page=3" in link]
    for link in links:
        assert f'id="{link.partition("#")[2]}"' in client.get(link.partition("#")[0]).text


def test_a_link_of_the_folder_leads_to_the_part_that_holds_the_words(record: Path, tmp_path: Path) -> None:
    write(record, tmp_path / "site")
    links = set(_lines((tmp_path / "site/claims.html").read_text(encoding="utf-8")))
    assert len(links) == 2
    for link in links:
        file, _, anchor = link.partition("#")
        assert f'id="{anchor}"' in (tmp_path / "site" / file).read_text(encoding="utf-8")


def test_a_table_has_no_cells_of_python() -> None:
    row = {"first": {"article": "a", "line": 3}, "days": [("2019-04-15", 5), ("2019-04-16", 1)], "articles": ["a", "a"]}
    told = as_csv(Page(name="claims", title="", data={}, table=[row])).decode("utf-8-sig").splitlines()
    assert told == ["first,days,articles", "a:3,2019-04-15 5 ; 2019-04-16 1,a"]


def test_a_table_without_rows_tells_its_columns() -> None:
    page = Page(name="about", title="", data={}, columns=("place", "reason"))
    assert as_csv(page).decode("utf-8-sig").splitlines() == ["place,reason"]
