"""A record made of the demo's articles, and one that is hostile in every field."""

from pathlib import Path

import pytest
from hostile import rows
from starlette.testclient import TestClient

from selon import api
from selon.store import schema
from selon.store.disk import writing
from selon.store.tables import KINDS
from selon.web.app import application

DEMO = Path(__file__).parents[2] / "demo"


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    record = tmp_path_factory.mktemp("reader") / "record"
    api.read(DEMO, record=record)
    return record


@pytest.fixture(scope="session")
def client(demo):
    return TestClient(application(demo), base_url="http://127.0.0.1", follow_redirects=False)


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    record = tmp_path_factory.mktemp("hostile") / "record"
    put(record, *rows())
    return record


def put(record, *rows, related=True):
    """Write rows of any kinds as a record."""
    with writing(record) as writer:
        for kind in KINDS:
            held = [row for row in rows if type(row) is kind]
            if held:
                writer.replace(kind, [schema.batch(kind, held)])
        writer.commit(related=related)


def every(client):
    """The address of a page of each kind, found by following the JSON twins."""
    from selon.web.address import path

    stories = client.get("/stories.json").json()["stories"]
    story = max(stories, key=lambda row: row["articles"])["story"]
    told = client.get(path("story", story) + ".json").json()
    article = told["article_rows"][0]["article"]
    copies = told["copies"]
    name = client.get("/names.json").json()["names"][0]["key"]
    outlet = client.get("/outlets.json").json()["outlets"][0]["outlet"]
    first = client.get(path("claims", story) + ".json").json()["claim_rows"][0]
    found = [
        "/",
        "/stories",
        "/claims",
        "/claims?standing=denied",
        "/names",
        "/outlets",
        "/voices",
        "/about",
        "/search",
        "/search?q=a",
        "/search?kind=article&q=a",
        path("story", story),
        path("news", story, "2024-03-13"),
        path("claims", story),
        path("claim", first["claim"]),
        path("article", article),
        path("statement", first["first"]["article"], str(first["first"]["line"])),
        path("name", name),
        path("name", name) + "?view=about",
        path("name", name) + "?view=articles",
        path("name", name) + "?view=days",
        "/search?q=a&order=days",
        path("outlet", outlet),
    ]
    if copies:
        found.append(path("compare", copies[0]["of"], copies[0]["article"]))
    day = client.get("/front.json").json()["days"][0]["day"]
    return found + ([path("day", day)] if day else [])
