"""Tags by closed classes, verb forms, case and neighbours; the closed classes themselves."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from selon.french.closed import adverbials, closed, formulas, linked
from selon.french.tags import tag
from selon.french.tokens import TOKEN, fold

TAGS = set("DMPSyWLKUCnRXEGVvpgiIAN0QH,:;.()-")


def tags(text: str) -> str:
    tokens = [match.group() for match in TOKEN.finditer(fold(text))]
    return "".join(tag(tokens, [each.lower() for each in tokens]))


READ = {
    "Elle dit que le pont ferme.": "SvKDNV.",
    "Il l'a dit.": "SyXv.",
    "dit-il": "vHS",
    "a-t-il dit": "XHSv",
    "M. Roy part": "AAAV",
    "le gouvernement": "DN",
    "très clairement": "RR",
    "Il en parle": "Syv",
    "nous explique le maire": "yvDN",
    "nous avons dit": "SXv",
    "en France": "PA",
    "plus de 300 morts": "DD0N",
    "les dits": "DN",
    "Il faut soustraire": "SVI",
    "le policier part": "DNV",
    "dix ans de prison ferme": "DNPNR",
    "en leur demandant": "Pyg",
    "Les élus traversaient la place": "DNVDN",
    "Europe 1 révèle": "A0v",
    "En mars 2014 rappelle le journal": "PN0vDN",
    "3 gardes partent": "0NV",
    "Elle se contente de ce pont": "SyVPDN",
    "Elle est contente de ce pont": "SXNPDN",
}


@pytest.mark.parametrize(("text", "expected"), READ.items())
def test_tags(text: str, expected: str) -> None:
    assert tags(text) == expected


@given(st.text(max_size=200))
def test_any_text_has_one_tag_a_token(text: str) -> None:
    tokens = [match.group() for match in TOKEN.finditer(fold(text))]
    found = tag(tokens, [each.lower() for each in tokens])
    assert len(found) == len(tokens)
    assert set(found) <= TAGS


@example(["le", "maire", "l'affirme"])
@given(
    st.lists(st.sampled_from([*" ".join(READ).split(), "l'affirme", "l'en", "leur", "plus", "de", "d'"]), max_size=9)
)
def test_words_cut_anywhere_have_one_tag_a_token(words: list[str]) -> None:
    text = " ".join(words)
    assert len(tags(text)) == len(list(TOKEN.finditer(fold(text))))


def test_closed_classes_are_lower_case_words() -> None:
    for name, words in closed().items():
        assert words, name
        assert all(word == fold(word).lower() for word in words), name


def test_the_longest_phrase_of_a_first_word_is_tried_first() -> None:
    for listed in (adverbials(), formulas()):
        for first, phrases in listed.items():
            assert all(phrase[0] == first for phrase in phrases)
            for number, phrase in enumerate(phrases):
                assert not any(later[: len(phrase)] == phrase for later in phrases[number + 1 :])
    assert "en outre" in linked()
