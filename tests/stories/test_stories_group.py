"""Stories: which articles are put together, and what a story is called."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from selon import stories
from selon.article import Article, Span
from selon.record import Dating, Mention, Story

PORT = [
    "Le port de Brest fermé après une fuite de gaz. La préfecture maritime fait évacuer les quais et trois céréaliers.",
    "Fuite de gaz à Brest : les céréaliers attendent. Le port sera fermé jusqu'à jeudi, selon la préfecture maritime.",
    "À Brest, la conduite de gaz rompue sera réparée mercredi. Le port et ses quais rouvriront ensuite aux céréaliers.",
]
TRIAL = [
    "Le procès du notaire de Cahors s'ouvre aux assises. Il est accusé d'avoir détourné l'héritage de douze clients.",
    "Assises de Cahors : le notaire nie avoir détourné les héritages. Ses anciens clients ont témoigné au procès.",
]
RUGBY = ["Le Stade aurillacois l'emporte sur le fil contre Vannes grâce à une pénalité de son buteur à la sirène."]


def _pile(*texts: str, published: str | None = None, prefix: str = "") -> list[Article]:
    return [Article(id=f"{prefix}{number}", text=text, published=published) for number, text in enumerate(texts)]


def _groups(found: list[Story]) -> list[tuple[str, ...]]:
    return [story.articles for story in found]


def test_articles_on_one_event_are_one_story_and_others_stay_alone() -> None:
    assert _groups(stories.find(_pile(*PORT, *TRIAL, *RUGBY))) == [("0", "1", "2"), ("3", "4"), ("5",)]


def test_the_same_holds_for_dated_articles() -> None:
    assert _groups(stories.find(_pile(*PORT, *TRIAL, *RUGBY, published="2024-01-05"))) == [
        ("0", "1", "2"),
        ("3", "4"),
        ("5",),
    ]


def test_a_like_event_a_year_later_is_another_story() -> None:
    then = Article(id="then", text=PORT[0], published="2023-01-05")
    now = Article(id="now", text=PORT[1], published="2024-01-05")
    assert _groups(stories.find([then, now])) == [("then",), ("now",)]


def test_a_worked_out_date_counts_where_the_article_has_none() -> None:
    then = Article(id="then", text=PORT[0], published="2023-01-05")
    undated = Article(id="undated", text=PORT[1])
    assert _groups(stories.find([then, undated])) == [("then", "undated")]
    dating = Dating(article="undated", published=None, since="2024-01-01", until="2024-01-06", by=("mardi",))
    assert len(stories.find([then, undated], dates=[dating])) == 2
    before = Dating(article="undated", published=None, since="2023-01-02", until="2023-01-04", by=("mardi",))
    assert _groups(stories.find([then, undated], dates=[before])) == [("undated", "then")]


def test_a_story_is_called_after_its_first_article_and_names_who_is_in_it() -> None:
    first = Article(id="phare-12", text=PORT[0], title="Brest : port fermé", published="2024-01-05")
    second = Article(id="phare-13", text=PORT[1], published="2024-01-06")
    words = "préfecture maritime"
    mentions = [
        Mention(
            article=article.id,
            span=Span(article.text.index(words), article.text.index(words) + len(words)),
            words=words,
            name="Préfecture maritime",
            kind="organisation",
        )
        for article in (first, second)
    ]
    (story,) = stories.find([second, first], mentions=mentions)
    assert story.story == "story-phare-12"
    assert story.title == "Brest : port fermé"
    assert story.names == ("Préfecture maritime",)


def test_without_a_title_a_story_takes_its_first_sentence() -> None:
    (story,) = stories.find(_pile(TRIAL[0]))
    assert story.title == "Le procès du notaire de Cahors s'ouvre aux assises."


def test_later_articles_on_other_things_change_no_story() -> None:
    before = stories.find(_pile(*PORT, published="2024-01-05"))
    later = _pile(*TRIAL, *RUGBY, published="2024-01-09", prefix="later-")
    assert stories.find([*_pile(*PORT, published="2024-01-05"), *later])[0] == before[0]


def test_a_dispatch_printed_often_stays_near_to_what_is_written_later() -> None:
    first = [Article(id=f"a{number}", text=PORT[0], published=f"2024-01-05T{number + 10}:00") for number in range(6)]
    later = [Article(id=f"b{number}", text=text, published="2024-01-06") for number, text in enumerate(PORT[1:])]
    assert len(stories.find([*first, *later])) == 1


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(st.sampled_from([*PORT, *TRIAL, *RUGBY, "", "…", "\ud800 12"]), st.text(max_size=40)), max_size=9
    ),
    st.randoms(use_true_random=False),
)
def test_each_article_is_in_one_story_whatever_the_order(texts: list[tuple[str, str]], rng: random.Random) -> None:
    dates = [None, "2024-01-05", "2024-01", "hier"]
    pile = [
        Article(id=f"{number}", text=f"{text} {more}", published=rng.choice(dates))
        for number, (text, more) in enumerate(texts)
    ]
    found = stories.find(pile)
    assert sorted(id for story in found for id in story.articles) == sorted(article.id for article in pile)
    rng.shuffle(pile)
    assert stories.find(pile) == found
