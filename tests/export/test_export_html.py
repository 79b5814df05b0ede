"""What a user relies on: every statement leads to its words, nothing an article says becomes part of the page."""

import re
from html.parser import HTMLParser

import pytest
from hostile import HOSTILE, rows
from hypothesis import given
from hypothesis import strategies as st

from selon.article import Article, Removed, Span
from selon.errors import UsageError
from selon.export import html
from selon.export.html import Written, anchor, slug, write
from selon.export.marks import paragraphs
from selon.record import Statement, Story
from selon.store import Pile
from selon.store.tables import KINDS

NAMES = ("a/b <c>", "d")


def pile():
    made = Pile()
    held = list(rows(names=NAMES))
    for kind in KINDS:
        made.put(kind, [row for row in held if type(row) is kind])
    return made


class Page(HTMLParser):
    def __init__(self, words):
        super().__init__()
        self.tags, self.ids, self.links, self.words = set(), [], [], ""
        self.feed(words)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        for name, value in attrs:
            assert not name.startswith("on")
            if name == "id":
                self.ids.append(value)
            if name == "href":
                self.links.append(value)

    def handle_data(self, data):
        self.words += data


def exported(tmp_path, rows):
    assert write(rows, tmp_path / "page.html").stories == 1
    return (tmp_path / "page.html").read_text(encoding="utf-8")


def test_nothing_an_article_says_becomes_part_of_the_page(tmp_path):
    page = Page(exported(tmp_path, pile()))
    assert page.tags.isdisjoint({"script", "img", "iframe", "object", "form"})
    assert HOSTILE in page.words
    assert all(re.match(r"#|https?://", link) for link in page.links)


def test_every_link_leads_to_one_place_on_the_page(tmp_path):
    page = Page(exported(tmp_path, pile()))
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    assert anchor(NAMES[0], 0) in page.ids


def test_the_page_asks_nothing_of_the_network(tmp_path):
    page = exported(tmp_path, pile())
    assert not re.search(r"""(src|srcset|@import|url\()\s*=?\s*["']?(https?:)?//""", page)
    assert "default-src 'none'" in page


@given(st.text(max_size=30), st.text(max_size=30))
def test_different_names_have_different_addresses(one, other):
    assert (slug(one) == slug(other)) == (one == other)


spans = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Span(min(pair), max(pair)))


@given(st.text(max_size=40), st.lists(st.lists(spans, max_size=3), max_size=4), st.lists(spans, max_size=2))
def test_the_pieces_are_the_text_without_its_line_ends(text, contents, removed):
    article = Article(id="a", text=text, removed=tuple(Removed(span=span, reason="link") for span in removed))
    rows = [
        Statement(article="a", line=line, content=tuple(content), words=(), kind="direct")
        for line, content in enumerate(contents)
    ]
    words = "".join(piece.words for part in paragraphs(article, rows, []) for piece in part)
    shown = re.split(r"[\r\n]+", text)
    assert words == "".join(line for line in shown if line.strip())


def test_a_story_that_is_not_there_is_said(tmp_path):
    with pytest.raises(UsageError, match="no story"):
        write(pile(), tmp_path / "page.html", story="other")


def stories(*sizes):
    made = Pile()
    names = [[f"{number}-{place}" for place in range(size)] for number, size in enumerate(sizes)]
    made.put(Article, [Article(id=name, text="Il pleut.") for part in names for name in part])
    made.put(
        Story, [Story(story=f"s{number}", title="La pluie", articles=tuple(part)) for number, part in enumerate(names)]
    )
    return made


def test_stories_of_one_article_stand_together_at_the_end(tmp_path):
    file = tmp_path / "page.html"
    assert write(stories(1, 2, 1, 3), file) == Written(stories=4)
    page = Page(file.read_text(encoding="utf-8"))
    assert "4 histoires" in page.words
    assert page.words.index("Histoires d’un seul article") > page.words.index("La pluie")
    shown = [name for name in page.ids if re.fullmatch(r"art-\d-\d", name)]
    assert shown == ["art-3-0", "art-3-1", "art-3-2", "art-1-0", "art-1-1", "art-0-0", "art-2-0"]


def test_stories_of_one_article_that_are_left_out_are_told(tmp_path, monkeypatch):
    monkeypatch.setattr(html, "LARGEST", 6)
    file = tmp_path / "page.html"
    assert write(stories(2, 1, 3, 1), file) == Written(stories=2, left=2)
    assert "Sans 2 histoires d’un seul article" in Page(file.read_text(encoding="utf-8")).words


@pytest.mark.parametrize(("sizes", "story", "shown"), [((1, 1), None, 2), ((2, 3), None, 2), ((2, 1), "s0", 1)])
def test_nothing_is_told_where_none_is_left_out(tmp_path, sizes, story, shown):
    file = tmp_path / "page.html"
    assert write(stories(*sizes), file, story=story) == Written(stories=shown)
    assert "seul article" not in file.read_text(encoding="utf-8")
