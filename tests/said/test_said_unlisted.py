"""A quotation that opens a sentence is of whom the words behind it name, whatever verb tells it."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def told(text: str) -> list[tuple[str, str]]:
    """Speaker and words of each statement."""
    article = Article(id="a", text=text, published="2023-11-20")
    found = find(article, mentions=names(article), times=times(article))
    return [(" | ".join(each.speaker), " | ".join(each.words)) for each in found]


WORDS = "Le port restera ouvert cet été"
BEHIND = {
    "what somebody tried": ("a tenté de se justifier le capitaine", "capitaine"),
    "what some wished": ("ont voulu savoir les enquêteurs", "enquêteurs"),
    "what somebody kept to": ("s'est limité à commenter Luc Bon", "Luc Bon"),
    "a typing mistake": ("a conclut la maire Anne Roy", "Anne Roy"),
    "an aside between dashes": ("a insisté jeudi - avant la réunion de M. Tavek - Luc Bon, le maire", "Luc Bon"),
    "a day and a place": ("a clamé mardi 14 novembre à Tourcoing (Nord) la maire", "maire"),
    "somebody by their land": ("a tenté de se défendre le Breton", "Breton"),
    "how it was said": ("a déclaré comme en écho la maire Anne Roy", "Anne Roy"),
}


@pytest.mark.parametrize(("behind", "speaker"), BEHIND.values(), ids=BEHIND)
def test_who_speaks_behind_a_verb_no_list_knows(behind: str, speaker: str) -> None:
    assert told(f"« {WORDS} », {behind}.") == [(speaker, WORDS)]


@pytest.mark.parametrize(
    "text",
    [
        "« Le Port », a été vendu hier par le maire Luc Bon.",
        "« Le port restera ouvert cet été », est-il écrit sur la porte.",
        "« Le port restera ouvert cet été », a été peint sur la digue.",
        "« Le port restera ouvert cet été », a été adressé à la maire.",
        "« Le port restera ouvert cet été », a repris le",
    ],
)
def test_what_names_nobody_who_speaks(text: str) -> None:
    assert told(text) == []
