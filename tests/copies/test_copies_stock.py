"""Stock phrases: kept as rows, marked, and counted as copied by nobody."""

import itertools
import random

import pytest

from selon import copies
from selon.article import Article
from selon.record import Passage

FIRE = "Un hangar de la zone portuaire a brûlé pendant la nuit. Les pompiers ont sauvé les barques."
SHOP = "Une bijouterie du centre de Limoges a été dévalisée. Deux vitrines ont été brisées au marteau."
SOURCE = "a indiqué à l'AFP une source proche de l'enquête"
OWN = "les barques bleues du vieux passeur grincent sous la grêle"


def _pair(one: str, other: str, day: str = "2024-03-09", outlet: str = "Le Ponant") -> list[Article]:
    return [
        Article(id="a", text=one, published="2024-03-01", outlet="La Dune"),
        Article(id="b", text=other, published=day, outlet=outlet),
    ]


def _marked(one: str, other: str, **more: str) -> list[bool]:
    return [row.stock for row in copies.find(_pair(one, other, **more))[0]]


@pytest.mark.parametrize(
    "phrase",
    [
        SOURCE,
        "le ministre de l'Intérieur Armand Quéméner a annoncé mardi que",
        "de la Commission nationale des phares et balises oubliés (CNPBO)",
    ],
)
def test_words_the_press_prints_day_by_day_are_marked(phrase: str) -> None:
    assert _marked(f"{FIRE} Tout est parti d'une lampe, {phrase}.", f"{SHOP} Nul n'a rien vu, {phrase}.") == [True]


def test_words_of_ones_own_are_copied_in_the_shortest_passage() -> None:
    assert _marked(f"{FIRE} Ici {OWN}.", f"{SHOP} Là-bas {OWN}.") == [False]


def test_a_stock_phrase_of_two_texts_on_one_event_came_with_the_rest() -> None:
    names = "Quéméner, Kerzoncuf, Ploumanac, Trégastel, Perharidy, Lannilis, Roscanvel"
    told = f"{names}. {FIRE}", f"{FIRE} On cite {', '.join(reversed(names.split(', ')))}."
    rows, _ = copies.find(_pair(f"{told[0]} Selon nous, {SOURCE}.", f"{told[1]} Enfin, {SOURCE}.", day="2024-03-01"))
    assert rows
    assert not any(row.stock for row in rows)


def test_figures_both_texts_have_are_no_chance() -> None:
    phrase = "a fait {} morts et {} blessés, selon un bilan"
    plain, figures = phrase.format("douze", "trente"), phrase.format(137, 512)
    one, other = f"{FIRE} Le choc {{}}.", f"{SHOP} L'accident {{}}."
    assert _marked(one.format(plain), other.format(plain), day="2024-03-02") == [True]
    assert _marked(one.format(figures), other.format(figures), day="2024-03-02") == [False]


def test_a_marked_passage_counts_in_no_share() -> None:
    rows, shares = copies.find(_pair(f"{FIRE} Voilà, {SOURCE}.", f"{SHOP} Rien, {SOURCE}."))
    assert [row.stock for row in rows] == [True]
    assert [share.copied for share in shares] == [0, 0]


def test_a_version_of_an_outlets_own_text_is_none() -> None:
    one, other = f"Le feu est éteint, {SOURCE}.", f"Le feu dure, {SOURCE}."
    assert _marked(one, other, outlet="La Dune") == [False]
    assert _marked(one, other) == [True]


def _pile(rng: random.Random) -> list[Article]:
    """Articles on many events, of which each has one of a few phrases."""
    syllables = ["bar", "lou", "mi", "ter", "vo", "sa", "quin", "dru"]
    phrases = [SOURCE, OWN, "le ministre de l'Intérieur a annoncé mardi que les"]
    made = []
    for number in range(24):
        words = ["".join(rng.choices(syllables, k=3)) for _ in range(30)]
        words.insert(rng.randrange(30), rng.choice(phrases))
        day = f"2024-{rng.randint(3, 5):02}-{rng.randint(1, 28):02}"
        made.append(Article(id=f"n{number}", text=" ".join(words), published=day, outlet=rng.choice("XYZ")))
    return made


@pytest.mark.parametrize("seed", range(3))
def test_marks_are_the_same_in_stretches_and_in_a_pile_that_grows(seed: int) -> None:
    rng = random.Random(seed)
    pile = _pile(rng)
    whole = copies.find(pile)
    assert {row.stock for row in whole[0]} == {True, False}
    assert copies.find(rng.sample(pile, len(pile)), memory=1) == whole
    known = copies.Known()
    for until in (5, 13, len(pile)):
        known = copies.renew(pile[:until], known)
    assert (list(known.found), list(known.shared)) == whole


def test_the_two_articles_alone_tell_it() -> None:
    pile = _pile(random.Random(5))
    texts = {article.id: article for article in pile}
    rows = copies.find(pile)[0]
    for row in rows:
        alone: list[Passage] = copies.find([texts[row.of], texts[row.article]])[0]
        assert [one.stock for one in alone if one.span == row.span] == [row.stock]
    assert any(one.stock != other.stock for one, other in itertools.pairwise(rows))
