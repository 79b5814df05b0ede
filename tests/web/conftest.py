"""A record made of the demo's articles, and one that is hostile in every field."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from selon import api
from selon.article import Article, Removed, Span
from selon.record import (
    Claim,
    Dating,
    Failure,
    Line,
    Mention,
    Name,
    Passage,
    Share,
    Statement,
    Step,
    Story,
    Time,
)
from selon.store import schema
from selon.store.disk import writing
from selon.store.tables import KINDS
from selon.web.app import application

DEMO = Path(__file__).parents[2] / "demo"
HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}</style></textarea></title><!--\u202e=cmd"


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
    put(record, *hostile_rows())
    return record


def put(record, *rows, related=True):
    """Write rows of any kinds as a record."""
    with writing(record) as writer:
        for kind in KINDS:
            held = [row for row in rows if type(row) is kind]
            if held:
                writer.replace(kind, [schema.batch(kind, held)])
        writer.commit(related=related)


def hostile_rows():
    text = HOSTILE
    span, at = Span(0, len(text)), Line(article=text, line=0)
    for name in (text, text + "2"):
        yield Article(
            id=name,
            text=text,
            title=text,
            published=text,
            outlet=text,
            url="javascript:alert(1)//" + text,
            byline=text,
            credit=text,
            place=text,
            removed=(Removed(span=Span(3, 9), reason=text),),
        )
        yield Statement(
            article=name,
            line=0,
            content=(Span(0, 4), Span(6, len(text))),
            words=(text[:4], text[6:]),
            kind="direct",
            cue=Span(4, 6),
            speaker=(text,),
            through=(text,),
            said=text,
            act=text,
            hearsay=True,
        )
        yield Mention(article=name, span=Span(10, 20), words=text[10:20], name=text, kind=text, role=text, key=text)
        yield Time(article=name, span=Span(21, 25), words=text[21:25], type=text, value=text)
        yield Dating(article=name, published=text, since=text, until=text, by=(text,))
        yield Share(article=name, count=10, copied=4, agencies=(text,))
    yield Name(key=text, label=text, kind=text, roles=(text,), variants=(text, text + "v"), institution=text)
    yield Passage(
        article=text, span=span, words=text, of=text + "2", of_span=span, of_words=text, count=9, kind="undecided"
    )
    yield Story(story=text, title=text, articles=(text, text + "2"), names=(text,))
    step = Step(kind=text, who=text, day=text, article=text, line=0)
    yield Claim(
        claim=text,
        text=text,
        story=text,
        statements=(at, at),
        first=at,
        sources=1,
        outlets=1,
        standing=text,
        independent=(text,),
        denied=(at,),
        declined=(at,),
        trail=(step, step),
    )
    yield Failure(place=text, reason=text, kind=text)


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
        "/names",
        "/outlets",
        "/about",
        "/search",
        "/search?q=a",
        "/search?kind=article&q=a",
        path("story", story),
        path("claims", story),
        path("claim", first["claim"]),
        path("article", article),
        path("statement", first["first"]["article"], str(first["first"]["line"])),
        path("name", name),
        path("name", name) + "?view=about",
        path("name", name) + "?view=articles",
        path("outlet", outlet),
    ]
    if copies:
        found.append(path("compare", copies[0]["of"], copies[0]["article"]))
    day = client.get("/front.json").json()["days"][0]["day"]
    return found + ([path("day", day)] if day else [])
