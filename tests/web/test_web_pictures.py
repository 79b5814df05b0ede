"""The pictures keep their promises on any rows: bounded, inside the paper, a tree without circles."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from selon.article import Span
from selon.web.pages.compare import Pair, aligned
from selon.web.pictures import APART, BARS, NODES, WIDTH, spread, timeline, tree

days = st.one_of(st.dates().map(str), st.text(max_size=12), st.none())
names = st.sampled_from("abcdefg")


@given(st.lists(st.fixed_dictionaries({"day": days, "articles": st.integers(1, 999)}), max_size=30))
def test_a_spread_is_bounded(rows):
    picture = spread(rows)
    if picture:
        assert len(picture["bars"]) <= BARS
        assert all(0 <= bar["x"] <= WIDTH and 0 <= bar["height"] <= picture["height"] for bar in picture["bars"])
        places = [tick["x"] for tick in picture["ticks"]]
        assert places == sorted(places)
        narrow = [tick["x"] for tick in picture["ticks"] if not tick["wide"]]
        if picture["step"] == 7:
            assert all(after - before >= APART[1] for before, after in pairwise(narrow)) or len(picture["bars"]) <= 18


def test_a_bar_of_a_month_or_a_year_ends_on_a_day_there_is():
    for first, last in (("2019-01-03", "2020-03-01"), ("1990-01-03", "2024-03-01")):
        bars = spread([{"day": day, "articles": 1} for day in (first, "2019-04-05", last)])["bars"]
        assert all(date.fromisoformat(bar["until"]) >= date.fromisoformat(bar["since"]) for bar in bars if bar["label"])


copies = st.fixed_dictionaries(
    {
        "article": names,
        "of": names,
        "words": st.integers(1, 99),
        "percent": st.integers(0, 100),
        "kind": st.sampled_from(["copy", "version", "undecided"]),
        "inferred": st.booleans(),
    }
)


@given(st.lists(copies, max_size=30))
def test_a_copy_tree_has_each_article_once(rows):
    listed = [{"article": name, "title": name, "outlet": None, "published": None} for name in "abcde"]
    picture = tree(listed, rows)
    if picture:
        placed = [node["article"] for node in picture["nodes"]]
        assert len(placed) == len(set(placed)) <= NODES
        assert all(edge["y"] > edge["top"] for edge in picture["edges"])


@given(st.lists(st.tuples(days, st.lists(names, max_size=2)), max_size=40), days)
def test_a_timeline_stays_on_the_paper(rows, since):
    told = [
        {
            "day": day,
            "speaker": speaker,
            "act": "assert",
            "reported": False,
            "hearsay": False,
            "words": ["x"],
            "where": [{"article": "a", "line": 0}],
        }
        for day, speaker in rows
    ]
    picture = timeline(told, since)
    if picture:
        assert all(0 <= mark["x"] <= WIDTH for mark in picture["marks"])


spans = st.integers(0, 60).flatmap(lambda start: st.integers(1, 20).map(lambda size: Span(start, start + size)))


@given(st.lists(st.tuples(spans, spans), max_size=12))
def test_aligned_passages_stand_in_one_order(pairs):
    chain = aligned(sorted((Pair(left, right, 1) for left, right in pairs), key=lambda pair: (pair.left, pair.right)))
    for one, two in pairwise(chain):
        assert one.left.end <= two.left.start
        assert one.right.end <= two.right.start
