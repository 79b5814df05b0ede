"""What one verb tells ends where its speaker goes on with another one."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def told(text: str) -> list[str]:
    """The words of each statement."""
    article = Article(id="a", text=text)
    return [" | ".join(each.words) for each in find(article, mentions=names(article))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le maire a réagi, condamnant la violence et appelant à « prier ».", ["la violence", "prier"]),
        ("Anne Roy a parlé, disant n'avoir rien vu, et assurant que « tout » va bien.", None),
        ("Le maire a réagi, réclamant un audit des ponts et demandant la fermeture du tunnel.", None),
        ("Le client qui avait remarqué que le bar était fermé a déclaré que la serveuse était « gênée ».", None),
    ],
)
def test_words_end_before_the_next_verb_of_their_speaker(text: str, words: list[str] | None) -> None:
    found = told(text)
    assert len(found) == 2
    assert found[1] not in found[0]
    assert words is None or found == words


@pytest.mark.parametrize(
    "text",
    [
        "Anne Roy estime qu'un voisin a crié « Au feu ».",
        "Le maire a dit que les élus, dénonçant la fraude et appelant au calme, avaient raison.",
        "Le maire assure que la mairie a promis de « tout » réparer.",
    ],
)
def test_what_another_says_within_them_is_left(text: str) -> None:
    assert told(text)[0].startswith(("un voisin a crié", "les élus", "la mairie a promis"))


def test_a_word_that_leads_on_to_what_another_tells_is_left_out() -> None:
    found = told("Le maire a dénoncé une décision « honteuse » qui, selon la préfète Anne Roy, sauve la ville.")
    assert found[0] == "une décision « honteuse »"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Des élus sont venus saluer la juge, et, assurent-ils, ils reviendront.",
            "Des élus sont venus saluer la juge",
        ),
        ("« Tout le monde courait n'importe où », raconte Anne Roy.", "Tout le monde courait n'importe où"),
        ("« Je ne dis rien, mais », a commencé Anne Roy.", "Je ne dis rien, mais"),
    ],
)
def test_a_word_that_joins_is_left_out_before_an_incise(text: str, words: str) -> None:
    assert told(text)[0] == words
