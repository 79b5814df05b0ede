"""An index brought up to date finds what one made anew finds, whatever came, went or changed."""

import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selon.article import Article, Span
from selon.index import documents, place
from selon.index.words import Query
from selon.record import Claim, Line, Statement
from selon.store import Record, schema
from selon.store.disk import writing
from selon.store.tables import KINDS

WORDS = ("pont", "eau", "été", "œuvre", "maire")
ACTS = ("assert", "deny")
STANDINGS = ("denied", "confirmed")
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
said = st.fixed_dictionaries(
    {"words": texts, "speaker": st.sampled_from(["Ana Ruiz", "Jo Petit"]), "act": st.sampled_from(ACTS)}
)
articles = st.fixed_dictionaries(
    {
        "text": texts,
        "title": st.none() | texts,
        "outlet": st.none() | st.sampled_from(["Le Pont", "L'Eau"]),
        "published": st.none() | st.sampled_from(["2024-03-01", "2024-03-02"]),
        "said": st.lists(said, max_size=2),
        "standing": st.none() | st.sampled_from(STANDINGS),
    }
)
names = st.sampled_from("abcdef")
# an article becomes another, is gone, or what is claimed in it stands otherwise; most are taken over as they were
edit = st.one_of(articles, st.none(), st.sampled_from(STANDINGS))
edits = st.lists(st.dictionaries(names, edit, min_size=1, max_size=2), min_size=1, max_size=3)


def rows(state):
    for name, one in state.items():
        yield Article(id=name, **{field: one[field] for field in ("text", "title", "outlet", "published")})
        span = Span(0, len(one["text"]))
        for line, row in enumerate(one["said"]):
            made = {"words": (row["words"],), "speaker": (row["speaker"],), "act": row["act"]}
            yield Statement(article=name, line=line, content=(span,), kind="indirect", **made)
        if one["said"] and one["standing"]:
            at = Line(article=name, line=0)
            kept = {"statements": (at,), "first": at, "sources": 1, "outlets": 1, "standing": one["standing"]}
            yield Claim(claim=f"c-{name}", text="x", story=f"s-{name}", **kept)


def put(record, state):
    made = list(rows(state))
    with writing(record) as writer:
        for kind in KINDS:
            writer.replace(kind, [schema.batch(kind, [row for row in made if type(row) is kind])])
        writer.commit(related=True)


def edited(state, edit):
    stands = {name: one for name, one in edit.items() if isinstance(one, str)}
    others = {name: one for name, one in edit.items() if name not in stands}
    told = {name: state[name] | {"standing": one} for name, one in stands.items() if name in state}
    return {name: one for name, one in (state | others | told).items() if one}


def queries():
    for kind in ("article", "statement"):
        yield Query(kind=kind)
        for word in WORDS:
            yield Query(kind=kind, text=word)
        yield Query(kind=kind, text='"pont eau"')
        yield Query(kind=kind, outlet="Le Pont")
        yield Query(kind=kind, since="2024-03-02")
    for name, values in (("speaker", ["ruiz"]), ("act", ACTS), ("standing", STANDINGS)):
        for value in values:
            yield Query(**{name: value})


def answers(shelf):
    """What each query finds: articles by their names, statements by article and line."""
    names = [row.id for row in shelf.rows(Article)]
    lines = [(row.article, row.line) for row in shelf.rows(Statement)]
    for query in queries():
        found = shelf.words.find(query, limit=100)
        known = names if query.kind == "article" else lines
        counted = {name: sorted(parts) for name, parts in shelf.words.counted(query).items()}
        yield query, sorted(known[row] for row in found.rows), found.count, counted


@given(st.dictionaries(names, articles, min_size=4), edits)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_brought_up_to_date_is_made_anew(tmp_path, state, edits):
    shutil.rmtree(tmp_path / "record", ignore_errors=True)
    for edit in ({}, *edits):
        state = edited(state, edit)
        put(tmp_path / "record", state)
        kept = list(answers(place.refresh(Record(tmp_path / "record"))))
        shutil.rmtree(tmp_path / "anew", ignore_errors=True)
        shutil.copytree(tmp_path / "record", tmp_path / "anew", ignore=shutil.ignore_patterns("index"))
        assert kept == list(answers(place.refresh(Record(tmp_path / "anew"))))


@pytest.fixture
def grown(tmp_path):
    """A record of ten articles with its index, then of eleven."""
    one = {"text": "pont", "title": None, "outlet": None, "published": None, "said": [], "standing": None}
    state = {f"a{number}": one for number in range(10)}
    put(tmp_path / "record", state)
    first = place.refresh(Record(tmp_path / "record"))
    put(tmp_path / "record", state | {"new": one | {"text": "eau"}})
    return tmp_path / "record", first


def test_only_what_changed_is_written(grown, monkeypatch):
    record, first = grown
    made = []
    plain = documents._document
    monkeypatch.setattr(documents, "_document", lambda *told: made.append(told) or plain(*told))
    shelf = place.refresh(Record(record))
    assert len(made) == 1
    assert shelf.words.find(Query(kind="article", text="eau")).count == 1
    assert shelf.words.find(Query(kind="article", text="pont")).count == 10
    # who has the earlier index open goes on reading it, though its folder is gone
    assert not first.folder.exists()
    assert first.words.find(Query(kind="article", text="pont")).count == 10
    assert len(list(first.rows(Article))) == 10


def test_where_the_earlier_words_are_broken_they_are_made_anew(grown):
    record, first = grown
    (first.folder / "words" / "meta.json").write_text("{")
    assert place.refresh(Record(record)).words.find(Query(kind="article", text="pont")).count == 10


def test_a_disk_without_links_is_copied(grown, monkeypatch):
    def refused(*_):
        raise OSError(1, "no links here")

    monkeypatch.setattr(documents.os, "link", refused)
    assert place.refresh(Record(grown[0])).words.find(Query(kind="article", text="eau")).count == 1
