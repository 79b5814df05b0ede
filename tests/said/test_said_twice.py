"""Words that a sentence gives to one speaker twice are told once."""

from __future__ import annotations

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def words(text: str) -> list[str]:
    article = Article(id="a", text=text)
    return [" | ".join(each.words) for each in find(article, mentions=names(article), times=times(article))]


def test_what_a_speaker_thinks_inside_his_words_is_not_told_again() -> None:
    assert words("Anne Roy a déclaré qu'elle regrettait « les divisions ».") == ["elle regrettait « les divisions »"]


def test_a_denial_inside_stands() -> None:
    assert words("Anne Roy a fait savoir qu'elle réfute la thèse.") == ["elle réfute la thèse", "la thèse"]


def test_an_incise_around_the_same_speaker_goes() -> None:
    assert words("Anne Roy affirme que le pont est sûr, a-t-elle dit.") == ["le pont est sûr"]


def test_an_incise_keeps_the_marked_words_of_its_own() -> None:
    text = "Anne Roy affirme que le pont est sûr, mais « la ville dort », note-t-elle."
    assert words(text) == ["le pont est sûr", "la ville dort"]


def test_another_speaker_inside_stands() -> None:
    text = "Le maire estime que le pont est sûr, a dit Anne Roy."
    assert words(text) == ["Le maire estime que le pont est sûr", "le pont est sûr"]
