"""What a user relies on: readable at 80 columns, plain in a pipe, and nothing an article says steers the terminal."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from selon.article import Article, Span
from selon.dossier import dossier
from selon.record import Claim, Dating, Line, Mention, Name, Passage, Share, Statement, Story, Time
from selon.show import story
from selon.show.console import text
from selon.show.kinds import listed
from selon.show.lists import TABLES
from selon.store import Pile

HOSTILE = "\x1b[31m\x9b2J[bold]\u202e:warning:\r\x07"


def said(line=0, words="Le pont rouvre", article="a", **more):
    return Statement(
        article=article,
        line=line,
        content=(Span(0, 2),),
        words=(words,),
        kind="indirect",
        speaker=("Ana Ruiz",),
        **more,
    )


def printed(made, width=80):
    screen = Console(file=io.StringIO(), width=width, highlight=False, emoji=False, markup=False)
    screen.print(made)
    return screen.file.getvalue()


ROWS = {
    Statement: [said(words=HOSTILE * 3, through=(HOSTILE,), said=HOSTILE, act=HOSTILE)],
    Name: [Name(key="k", label=HOSTILE, kind=HOSTILE, roles=(HOSTILE,), variants=(HOSTILE, "x"), institution=HOSTILE)],
    Time: [Time(article=HOSTILE, span=Span(0, 1), words=HOSTILE, type="DATE", value=HOSTILE)],
    Dating: [Dating(article=HOSTILE, published=HOSTILE, since=HOSTILE, until=HOSTILE, by=(HOSTILE,))],
    Passage: [
        Passage(article=HOSTILE, span=Span(0, 1), words=HOSTILE, of="b", of_span=Span(0, 1), of_words=HOSTILE, count=8)
    ],
    Story: [Story(story=HOSTILE, title=HOSTILE, articles=("a",), names=(HOSTILE,))],
    Claim: [
        Claim(
            claim=HOSTILE,
            text=HOSTILE,
            story=None,
            statements=(),
            first=Line(article="a", line=0),
            sources=1,
            outlets=1,
            standing=HOSTILE,
            independent=(HOSTILE,),
        )
    ],
}


@pytest.mark.parametrize("kind", ROWS, ids=lambda kind: kind.__name__)
def test_no_article_steers_the_terminal(kind):
    shown = printed(TABLES[kind](ROWS[kind]))
    assert not set("\x1b\x9b\x07\r\u202e") & set(shown)
    assert max(map(len, shown.splitlines())) <= 80


@given(st.text(max_size=50))
def test_text_is_one_line_of_what_may_be_shown(words):
    assert all(mark.isprintable() or mark.isspace() or ord(mark) > 127 for mark in text(words).plain)
    assert "\n" not in text(words).plain


def test_an_utterance_in_two_articles_is_one_line_of_the_timeline():
    pile = Pile()
    pile.put(Article, [Article(id=name, text="Le pont rouvre") for name in "ab"])
    pile.put(
        Statement, [said(), said(article="b", said="2024-03-04", through=("AFP",)), said(1, "Il a fermé", act="deny")]
    )
    lines = tuple(Line(article=name, line=0) for name in "ab")
    pile.put(
        Claim,
        [
            Claim(
                claim="c",
                text="x",
                story="s",
                statements=lines,
                first=lines[0],
                sources=1,
                outlets=2,
                standing="confirmed",
            )
        ],
    )
    pile.put(Story, [Story(story="s", title="Le pont", articles=("a", "b"))])
    pile.put(Dating, [Dating(article="a", published="2024-03-05")])
    pile.put(Share, [Share(article="b", count=10, copied=5)])
    pile.put(Mention, [])
    made = dossier(pile, "s")
    assert [(entry.day, entry.reported, len(entry.statements)) for entry in made.timeline()] == [
        ("2024-03-04", False, 2),
        ("2024-03-05", True, 1),
    ]
    screen = Console(file=io.StringIO(), width=80)
    story.show(screen, made)
    shown = screen.file.getvalue()
    for words in ("Timeline", "2024-03-04", "(2024-03-05)", "through AFP", "Ana Ruiz denies", "50 %"):
        assert words in shown


NAMES = [
    Name(key="a", label="Académie régionale des transports", kind="organisation", variants=("ART",)),
    Name(key="b", label="Ana Ruiz", kind="person", roles=("maire de Vernon", "conseillère"), institution="Vernon"),
    Name(key="c", label="Le Phare", kind="outlet", institution="Le Phare"),
    Name(key="d", label="Bernard Petit", kind="person"),
]


@pytest.mark.parametrize("width", [110, 160])
def test_names_have_room_beside_what_is_told_of_them(width):
    shown = printed(TABLES[Name](NAMES), width)
    assert all(any(line.startswith(name.label) for line in shown.splitlines()) for name in NAMES)
    assert shown.count("Le Phare") == 1
    assert len(shown.splitlines()) == 1 + len(NAMES)


def test_a_column_in_which_nothing_stands_takes_no_room():
    head = printed(TABLES[Name](NAMES[2:]), 110).splitlines()[0]
    assert head.split() == ["name", "kind"]


def test_names_are_listed_by_how_often_they_are_mentioned():
    pile = Pile()
    pile.put(Name, NAMES)
    met = [Mention(article="a", span=Span(0, 1), words="x", name="x", kind="person", key=key) for key in "bcb"]
    pile.put(Mention, met)
    assert [row.key for row in listed(pile, Name)] == ["b", "c", "a", "d"]
    pile.put(Claim, [])
    assert list(listed(pile, Claim)) == []


@pytest.mark.parametrize("width", [80, 110, 160])
def test_no_word_of_a_name_is_cut_off(width):
    forms = tuple(f"forme{number}" for number in range(9))
    name = Name(
        key="a",
        label="Ana Ruiz",
        kind="person",
        roles=("maire de Vernon" * 3,),
        variants=forms,
        institution="Ville de Vernon",
    )
    shown = printed(TABLES[Name]([name, *NAMES]), width)
    assert all(form in shown for form in forms)
    assert max(map(len, shown.splitlines())) <= width


def test_a_stock_phrase_is_called_so():
    row = {"article": "b", "span": Span(0, 1), "words": "a dit", "of": "a", "of_span": Span(0, 1), "of_words": "a dit"}
    kept, stock = (Passage(**row, count=8, stock=marked) for marked in (False, True))
    lines = printed(TABLES[Passage]([kept, stock]), 120).splitlines()
    assert ["stock phrase" in line for line in lines] == [False, False, True]
    assert ["copy" in line for line in lines] == [False, True, False]


def test_a_claim_and_its_denial_are_told_once():
    lines = [Line(article="a", line=number) for number in range(2)]
    given = {"text": "La digue a cédé", "story": "s", "outlets": 1, "standing": "denied"}
    pile = Pile()
    pile.put(Article, [Article(id="a", text="La digue a cédé, dit Ana.")])
    pile.put(Statement, [said(0, "La digue a cédé"), said(1, "La digue a cédé", act="deny")])
    pile.put(Story, [Story(story="s", title="La digue", articles=("a",))])
    pile.put(
        Claim,
        [
            Claim(claim="said", statements=(lines[0],), first=lines[0], sources=1, denied=(lines[1],), **given),
            Claim(claim="denial", statements=(lines[1],), first=lines[1], sources=0, **given),
        ],
    )
    screen = Console(file=io.StringIO(), width=100, highlight=False, emoji=False, markup=False)
    story.show(screen, dossier(pile, "s"))
    shown = screen.file.getvalue()
    assert ("said · 1 outlet" in shown, "denial · 1 outlet" in shown) == (True, False)
