"""What is told within another's words, or only named: no statement of its own."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def cues(text: str) -> list[str]:
    article = Article(id="a", text=text)
    return [each.cue.of(text) if each.cue else "" for each in find(article, mentions=names(article))]


WITHIN = {
    "a wish": ("Le port veut « agir sans tarder » sur le quai, a déclaré son porte-parole Paul Roy.", ["déclaré"]),
    "a fear": ("Les élus craignent « une perte de temps », selon la préfète Anne Roy.", ["selon"]),
    "what is found": ("D'autres ont trouvé un toit « grâce aux voisins », a précisé Anne Roy.", ["précisé"]),
    "what a thing answers": ("Le plan répond à « un double enjeu », a indiqué Anne Roy.", ["indiqué"]),
    "what something is of": ("Anne Roy a estimé que la décision relevait « de la seule mairie ».", ["estimé"]),
}


@pytest.mark.parametrize(("text", "expected"), WITHIN.values(), ids=list(WITHIN))
def test_what_another_tells_is_no_saying_of_who_does_it(text: str, expected: list[str]) -> None:
    assert cues(text) == expected


SAID = {
    "an answer": ("Anne Roy raconte qu'il a répondu « Non, je ne viens pas ».", ["raconte", "répondu"]),
    "a wish alone": ("Le port veut « agir sans tarder » sur le quai.", ["veut"]),
    "a verb of saying": (
        "Les élus dénoncent « une perte de temps », selon la préfète Anne Roy.",
        ["selon", "dénoncent"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SAID.values(), ids=list(SAID))
def test_what_somebody_says_within_anothers_words_stays(text: str, expected: list[str]) -> None:
    assert sorted(cues(text)) == sorted(expected)


NAMED = {
    "a name for a thing": "La ville entre dans ce qu'elle appelle « la nouvelle vie ».",
    "a name for somebody": "Son voisin l'avait appelé « mon petit chef ».",
    "a name taken": "Celle qui se fait appeler « Rose » est partie.",
    "a song": "Anne Roy chante « Sous la pluie » de Paul Bon.",
    "a book": "Anne Roy a publié « Le dernier quai », un roman.",
}


@pytest.mark.parametrize("text", NAMED.values(), ids=list(NAMED))
def test_a_name_or_a_title_is_not_said(text: str) -> None:
    assert cues(text) == []


def test_who_calls_for_something_in_marks_asks_for_it() -> None:
    assert cues("Anne Roy appelle « à garder son calme ».") == ["appelle"]


NOTHING = {
    "what the law has": "Une enquête a été ouverte, comme le prévoit la loi.",
    "what somebody wished": "Le quai a fermé, comme le souhaitait Anne Roy.",
    "whom somebody spoke with": "Avec qui a-t-il parlé ?",
    "what somebody thinks": "Et les enfants, que pensent-ils de ce quai ?",
    "whether somebody reacts": "Anne Roy réagira-t-elle à ces mots ?",
    "what a thing answers": "Ce pont répond à « un besoin réel » des marins.",
    "what somebody is called": "Anne Roy élève une jument répondant au nom de « Rose des quais ».",
    "how a thing begins": "La fête commence par « la danse des quais ».",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=list(NOTHING))
def test_nobody_says_it(text: str) -> None:
    assert cues(text) == []
