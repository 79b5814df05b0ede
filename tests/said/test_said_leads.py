"""Quotations that open a headline, and verbs that close a quotation in a roundabout way."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def told(text: str) -> list[tuple[str, str]]:
    article = Article(id="a", text=text)
    return [(" | ".join(each.speaker), " | ".join(each.words)) for each in find(article, mentions=names(article))]


@pytest.mark.parametrize(
    "shown", ["Anne Roy face aux élus de Brest", "le mot d'Anne Roy qui passe mal", "Anne Roy répond aux élus"]
)
def test_whom_a_headline_shows_behind_a_quotation_speaks(shown: str) -> None:
    assert told(f"« Nous avons tout essayé » : {shown}\n\nIl pleut sur la ville.") == [
        ("Anne Roy", "Nous avons tout essayé")
    ]


def test_whom_a_headline_only_aims_at_does_not_speak() -> None:
    assert told("« Nous avons tout essayé » : une grève contre Anne Roy\n\nIl pleut sur la ville.") == []


@pytest.mark.parametrize("verb", ["a fini par lâcher", "ne cesse de répéter", "continue de marteler", "vient de dire"])
def test_a_verb_that_only_tells_how_another_goes_on(verb: str) -> None:
    assert told(f"« Nous avons tout essayé », {verb} Anne Roy.") == [("Anne Roy", "Nous avons tout essayé")]


def test_what_one_can_read_goes_on_with_who_just_spoke() -> None:
    text = "Anne Roy dénonce un retard dans une lettre. « Le pont sera refait en mai », peut-on lire."
    assert told(text)[1] == ("Anne Roy", "Le pont sera refait en mai")


def test_what_one_can_read_is_nobody_s_where_nobody_spoke() -> None:
    assert told("Une affiche pend au mur. « Le pont sera refait en mai », peut-on lire.") == []
