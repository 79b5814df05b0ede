"""Passages shared by articles: what a reader of the copy table relies on."""

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selon import copies
from selon.article import Article, Removed, Span
from selon.copies import pile as pile_file
from selon.copies import shards as module
from selon.record import Dating, Passage

LEAD = "Le port de Brest restera fermé jusqu'à jeudi soir, a annoncé mardi la préfecture maritime de l'Atlantique"
CAUSE = "Une conduite de gaz rompue menace les quais où sont amarrés trois navires chargés de céréales"
QUOTE = "« Nous ne rouvrirons pas tant que la fuite n'est pas colmatée », a déclaré le capitaine du port Yann Kermeur"
AFTER = "Les équipages ont été logés dans un gymnase de Plougastel pour la durée des travaux de réparation"
DISPATCH = f"{LEAD}. {CAUSE}. {QUOTE}. {AFTER}."


def _article(id: str, text: str, published: str | None = None, **more: str) -> Article:
    return Article(id=id, text=text, published=published, **more)  # type: ignore[arg-type]


def _one(*articles: Article) -> Passage:
    passages, _ = copies.find(articles)
    assert len(passages) == 1, passages
    return passages[0]


def test_eight_words_are_a_passage_and_seven_are_not() -> None:
    eight = "trois navires chargés de céréales attendent le large"
    for words, found in ((eight, 1), (" ".join(eight.split()[:-1]), 0)):
        first = _article("a", f"Hier {words} depuis dimanche.", "2024-01-01")
        second = _article("b", f"Selon nos sources {words} encore.", "2024-01-02")
        passages, shares = copies.find([first, second])
        assert len(passages) == found
        assert [share.copied for share in shares] == [0, 8 * found]


def test_the_earlier_article_is_the_origin_whatever_the_order_of_reading() -> None:
    first, second = _article("z", DISPATCH, "2024-01-01T08:00"), _article("a", DISPATCH, "2024-01-01T08:05")
    for articles in ((first, second), (second, first)):
        passage = _one(*articles)
        assert (passage.article, passage.of, passage.kind) == ("a", "z", "copy")
        assert passage.words == DISPATCH[:-1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("trois navires", "deux navires"),
        ("menace les quais", "menace gravement les quais"),
        ("jusqu'à jeudi soir", "jusqu’à jeudi"),
        ("« Nous ne rouvrirons pas", '"Nous ne rouvrirons pas'),
        ("la préfecture maritime de l'Atlantique", "la Préfecture maritime, de l'Atlantique"),
        ("Plougastel", "Plougastel-Daoulas"),
    ],
)
def test_small_edits_are_bridged(old: str, new: str) -> None:
    passage = _one(_article("a", DISPATCH, "2024-01-01"), _article("b", DISPATCH.replace(old, new), "2024-01-02"))
    assert passage.words.startswith("Le port de Brest")
    assert passage.words.endswith("travaux de réparation")


def test_moved_sentences_are_found() -> None:
    moved = f"{AFTER}. {LEAD}. Rien d'autre n'a changé hier soir. {QUOTE}."
    passages, shares = copies.find([_article("a", DISPATCH, "2024-01-01"), _article("b", moved, "2024-01-02")])
    assert {passage.of for passage in passages} == {"a"}
    assert shares[1].copied >= shares[1].count - 8


def test_a_word_has_one_origin_the_earliest() -> None:
    articles = [_article(f"{day}", DISPATCH, f"2024-01-0{day}") for day in (1, 2, 3)]
    passages, shares = copies.find(articles)
    assert [(passage.article, passage.of) for passage in passages] == [("2", "1"), ("3", "1")]
    assert [share.copied for share in shares] == [0, shares[0].count, shares[0].count]


def test_a_chance_phrase_in_an_older_article_does_not_split_a_copy() -> None:
    older = _article("0", "Rien ne dit où sont amarrés trois navires chargés de céréales dans ce port.", "2024-01-01")
    passages, _ = copies.find([older, _article("a", DISPATCH, "2024-01-02"), _article("b", DISPATCH, "2024-01-03")])
    assert [(passage.article, passage.of) for passage in passages] == [("a", "0"), ("b", "a")]


def test_without_dates_the_credited_article_is_the_origin() -> None:
    passage = _one(_article("a", DISPATCH), _article("b", DISPATCH, credit="AFP"))
    assert (passage.article, passage.of, passage.kind) == ("a", "b", "copy")


def test_an_agencys_own_text_comes_before_what_was_made_with_it_that_month() -> None:
    dispatch = _article("z", DISPATCH, "2024-03-12T08:10", credit="AFP")
    passage = _one(_article("a", f"{DISPATCH} Suite.", "2024-03", credit="Le Phare avec AFP"), dispatch)
    assert (passage.article, passage.of, passage.kind) == ("a", "z", "copy")


def test_without_dates_or_credit_the_shorter_is_cut_from_the_longer() -> None:
    passage = _one(_article("a", f"{LEAD}. {CAUSE}."), _article("b", DISPATCH))
    assert (passage.article, passage.of, passage.kind) == ("a", "b", "copy")


def test_where_nothing_tells_the_direction_is_undecided() -> None:
    one, other = _article("a", f"{DISPATCH} Brest."), _article("b", f"Brest. {DISPATCH}")
    assert _one(one, other) == _one(other, one)
    assert _one(one, other).kind == "undecided"


def test_a_month_decides_nothing_inside_the_month() -> None:
    assert _one(_article("a", f"{DISPATCH} A.", "2024-01"), _article("b", DISPATCH, "2024-01-20")).kind == "undecided"
    passage = _one(_article("a", DISPATCH, "2024-01"), _article("b", DISPATCH, "2024-02-01"))
    assert (passage.of, passage.kind) == ("a", "copy")


def test_a_later_text_of_the_same_outlet_is_a_version_and_not_copied() -> None:
    first = _article("a", f"{LEAD}. {CAUSE}.", "2024-01-01T08:00", outlet="Le Phare")
    second = _article("b", DISPATCH, "2024-01-01T11:00", outlet="Le Phare")
    passages, shares = copies.find([first, second])
    assert [passage.kind for passage in passages] == ["version"]
    assert [share.copied for share in shares] == [0, 0]


def test_an_outlet_that_prints_a_text_twice_at_once_copies_nobody() -> None:
    day = "2024-01-01T08:00"
    first, second = (_article(id, f"{DISPATCH} Suite.", day, outlet="Le Phare") for id in "ab")
    assert _one(first, second).kind == "version"
    other = _article("b", f"{DISPATCH} Suite.", day, outlet="Le Cap")
    assert _one(first, other).kind == "undecided"
    changed = _article(
        "b", f"Brest. {LEAD}. {CAUSE}. Ailleurs, la mer est calme et le ciel est clair.", day, outlet="Le Phare"
    )
    assert _one(_article("a", f"{DISPATCH} Brest.", day, outlet="Le Phare"), changed).kind == "undecided"


def test_removed_parts_are_no_passages() -> None:
    text = f"{LEAD}. PHOTO DU PORT DE BREST PAR TEMPS DE PLUIE EN HIVER. {QUOTE}."
    start = text.index("PHOTO")
    removed = (Removed(span=Span(start, text.index("HIVER.") + 6), reason="credit"),)
    articles = [Article(id=id, text=text, published=f"2024-01-0{id}", removed=removed) for id in "12"]
    passages, shares = copies.find(articles)
    assert len(passages) == 2
    assert not any("PHOTO" in passage.words for passage in passages)
    assert shares[1].copied == shares[1].count


def test_a_short_origin_beyond_the_window_is_not_looked_for_unless_asked() -> None:
    articles = [_article("a", DISPATCH, "2024-01-01"), _article("b", f"Hier encore. {LEAD}", "2024-04-01")]
    assert copies.find(articles)[0] == []
    assert len(copies.find(articles, window=120)[0]) == 1
    assert len(copies.find(articles, window=None)[0]) == 1
    assert len(copies.find([articles[0], _article("b", LEAD)])[0]) == 1


def test_a_long_passage_is_found_beyond_the_window_where_the_window_has_none() -> None:
    first, again = _article("a", DISPATCH, "2024-01-01"), _article("b", f"Archives. {DISPATCH}", "2024-06-01")
    passage = _one(first, again)
    assert (passage.article, passage.of, passage.words) == ("b", "a", DISPATCH[:-1])
    sister = _article("c", DISPATCH, "2024-06-02")
    assert [(row.article, row.of) for row in copies.find([first, again, sister])[0]] == [("b", "a"), ("c", "b")]


def test_a_quotation_is_counted_apart() -> None:
    _, shares = copies.find([_article("a", QUOTE, "2024-01-01"), _article("b", f"{QUOTE} lundi", "2024-01-02")])
    assert (shares[1].copied, shares[1].repeated) == (shares[0].count, shares[0].quoted)
    assert shares[0].quoted == 12


def test_an_uncredited_copy_of_an_agencys_text_is_told() -> None:
    dispatch = _article("a", DISPATCH, "2024-01-01", credit="AFP")
    plain, honest = _article("b", DISPATCH, "2024-01-02"), _article("c", DISPATCH, "2024-01-02", credit="avec AFP")
    passages, shares = copies.find([dispatch, plain, honest])
    assert {row.article: row.uncredited for row in passages} == {"b": ("AFP",), "c": ()}
    assert [(share.article, share.uncredited > 0) for share in shares] == [("a", False), ("c", False), ("b", True)]


def test_a_mark_of_revision_tells_the_later_text() -> None:
    passage = _one(_article("a", f"{DISPATCH} Brest.", title="Brest (actualisé)"), _article("b", f"Brest. {DISPATCH}"))
    assert (passage.article, passage.of, passage.kind) == ("a", "b", "copy")


def test_a_day_that_was_worked_out_decides_the_direction() -> None:
    undated, dated = (
        _article("a", f"{DISPATCH} Brest.", "2024"),
        _article("b", f"Brest. {DISPATCH}", "2024-03-12T08:00"),
    )
    for since, until, origin in (("2024-03-13", "2024-03-14", "b"), ("2024-03-10", "2024-03-11", "a")):
        days = [Dating(article="a", published=f"{since}~", since=since, until=until)]
        passages, _ = copies.find([undated, dated], dates=days)
        assert [(row.of, row.kind) for row in passages] == [(origin, "copy")]


def test_what_an_outlet_prints_under_its_articles_is_no_passage() -> None:
    footer = "Retrouvez chaque matin à sept heures nos journalistes et nos invités sur la radio des Trois Rivières"
    subjects = ["cyclone", "grève", "récolte", "incendie", "tunnel", "marée", "procès", "hôpital"]
    texts = [" ".join(f"{subject}{number}" for number in range(30)) + f". {footer}." for subject in subjects]
    daily = [_article(str(day), text, "2024-01-02", outlet="Radio des Rivières") for day, text in enumerate(texts)]
    passages, _ = copies.find(daily)
    assert len(passages) < 4
    assert copies.find([*daily[:1], _article("x", f"Ailleurs. {footer}.", "2024-01-03", outlet="Le Phare")])[0]


def test_undated_articles_of_a_large_pile_are_found_through_the_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pile_file, "WHOLE", 10)
    article = _article("a", f"{DISPATCH} {AFTER}", "2024-01-01")
    passages, shares = copies.find(
        [article, _article("b", DISPATCH), _article("c", f"{DISPATCH} Suite.", "2024-01-02")]
    )
    assert {row.of for row in passages} == {"a"}
    assert {share.article for share in shares if share.copied > 60} == {"b", "c"}


def test_the_most_copied_dispatch_is_not_lost() -> None:
    printed = [_article(f"{number:03}", f"Page {number}. {DISPATCH}", "2024-01-02") for number in range(300)]
    passages, _ = copies.find([_article("a", DISPATCH, "2024-01-01T09:00", credit="AFP"), *printed])
    assert {row.of for row in passages} == {"a"}
    assert len(passages) == 300


def test_eight_words_are_found_though_many_texts_have_seven_of_them() -> None:
    words = "la grande halle du marché aux poissons rouvre"
    starts, ends = words.removesuffix(" rouvre"), words.removeprefix("la ")
    near = [f"{LEAD}. {CAUSE}. Numéro {at} {part} chose{at}." for at in range(10) for part in (starts, ends)]
    pile = [_article(f"a{at:02}", text, f"2024-01-01T08:{at:02}") for at, text in enumerate(near)]
    whole = _article("whole", f"Hier {words} enfin.", "2024-01-01T08:16")
    found, _ = copies.find([*pile, whole, _article("z", f"Ici {words} encore.", "2024-01-01T09:00")])
    assert [(row.of, row.words) for row in found if row.article == "z"] == [("whole", words)]


def test_a_formula_that_stands_in_every_days_paper_is_none() -> None:
    formula = "selon un bilan établi à partir de sources officielles"
    subjects = ["cyclone", "grève", "récolte", "incendie", "tunnel", "marée", "procès", "hôpital"]
    daily = [
        _article(
            f"{day}", f"Le {subject} a fait {day} dégâts {subject}, {formula}. {subject} {day}.", f"2024-01-{day:02}"
        )
        for day, subject in enumerate(subjects, 1)
    ]
    passages, _ = copies.find(daily)
    assert len(passages) <= 4


VOCABULARY = [
    "le",
    "la",
    "de",
    "un",
    "à",
    "«",
    "»",
    "'",
    "-",
    ".",
    ",",
    "\n",
    "é",
    "e\u0301",
    "œ",
    "12",
    "Brest",
    "port",
]
VOCABULARY += ["\ud800", "\U0001f600", "ß", "\u00ad", "x\u0301"]


def _pile(seed: int, count: int = 12) -> list[Article]:
    rng = random.Random(seed)
    sentences = [" ".join(rng.choices(VOCABULARY, k=rng.randint(4, 20))) for _ in range(6)] + [LEAD, QUOTE]
    dates = [None, "2024", "2024-01", "2024-01-02", "2024-01-03T10:00", "2024-03-09", "hier", "2024-13-45"]
    return [
        _article(
            f"{number}",
            " ".join(rng.choices(sentences, k=rng.randint(0, 6))),
            rng.choice(dates),
            **rng.choice([{}, {"credit": "AFP"}, {"outlet": "Le Phare"}, {"url": "http://[x"}]),
        )
        for number in range(count)
    ]


@settings(max_examples=40, deadline=None)
@given(st.integers())
def test_rows_hold_their_words_and_shares_add_up(seed: int) -> None:
    pile = _pile(seed)
    text = {article.id: article.text for article in pile}
    passages, shares = copies.find(pile)
    assert sorted(share.article for share in shares) == sorted(text)
    for passage in passages:
        assert passage.words == passage.span.of(text[passage.article])
        assert passage.of_words == passage.of_span.of(text[passage.of])
        assert passage.article != passage.of
        assert passage.count >= 8
    for share in shares:
        own = sorted(passage.span for passage in passages if passage.article == share.article)
        assert all(one.end <= other.start for one, other in itertools.pairwise(own))
        assert share.copied <= share.count


@settings(max_examples=25, deadline=None)
@given(st.integers(), st.randoms(use_true_random=False))
def test_order_and_shards_change_nothing(seed: int, rng: random.Random) -> None:
    pile = _pile(seed)
    expected = copies.find(pile)
    rng.shuffle(pile)
    shard, module.SHARD = module.SHARD, rng.choice([1, 300, 2000])
    try:
        assert copies.find(pile) == expected
    finally:
        module.SHARD = shard


@settings(max_examples=40, deadline=None)
@given(st.integers(), st.randoms(use_true_random=False), st.sampled_from([5, 30, None]))
def test_a_pile_that_grows_gives_what_it_gives_at_once(seed: int, rng: random.Random, window: int | None) -> None:
    pile = _pile(seed)
    days = [Dating(article="3", published="2024-01-02~", since="2024-01-02", until="2024-01-03")]
    part = rng.sample(pile, rng.randint(0, len(pile)))
    known = copies.renew(part, copies.Known(), dates=rng.choice([(), days]), window=window)
    again = copies.renew(pile, known, dates=days, window=window)
    whole = copies.renew(pile, copies.Known(), dates=days, window=window)
    assert again == whole


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(), max_size=4))
def test_no_text_is_too_strange(texts: list[str]) -> None:
    pile = [_article(f"{number}", text * 3, "2024-01-01") for number, text in enumerate(texts)]
    for passage in copies.find(pile)[0]:
        assert passage.words == passage.span.of(pile[int(passage.article)].text)


def test_nothing_comes_of_nothing() -> None:
    assert copies.find([]) == ([], [])


def test_a_long_run_is_whole_though_words_in_it_are_met_everywhere() -> None:
    common = " ".join(f"mot{number}" for number in range(12))
    text = f"{DISPATCH} {common}. {LEAD} encore une fois et {AFTER}"
    others = [_article(f"{number:02}", f"Page {number}. {common}.", "2024-01-01") for number in range(9)]
    last = _article("z", text, "2024-01-02T10:01")
    passages, shares = copies.find([*others, _article("y", text, "2024-01-02T10:00"), last])
    assert {row.of for row in passages if row.article == "z"} <= {"00", "y"}
    assert {share.article: share.copied == share.count for share in shares}["z"]


def test_one_word_a_hundred_thousand_times_takes_no_time() -> None:
    passages, shares = copies.find([_article(id, "bla " * 100_000, f"2024-01-0{id}") for id in "12"])
    assert passages
    assert shares[1].copied <= 100_000
