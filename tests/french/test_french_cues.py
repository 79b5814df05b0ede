"""Every reporting verb of the list is found in a sentence built from its grammar, and read with its act."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.french.closed import closed
from selon.french.conjugation import forms
from selon.french.cues import Cue, cue_forms, cues, verb_forms
from selon.said import find

ACTS = {"assert", "deny", "urge", "ask", "decline", "promise"}
LETTERS = set("kqidanNDAopRwPSeyf")
VOWELS = "aeiouyhéèêâîô"
PAST = {"contrer": "a contré"}


def verb(cue: Cue) -> str:
    """The third person of a cue with its reflexive pronoun before and its following words after."""
    if cue.lemma in PAST:
        return PAST[cue.lemma]
    form = next(form for tense, form in forms(cue.lemma.split()[0]) if tense == "present")
    reflexive = ("s'" if form[0] in VOWELS else "se ") if "R" in cue.grammar else ""
    return f"{reflexive}{form} {' '.join(cue.lemma.split()[1:])}".strip()


# The letters one of which must be there, those that must not, a sentence, and the words of its content.
TEMPLATES = [
    ("k", "", "« Nous partirons demain matin », {verb} Anne Roy.", "Nous partirons demain matin"),
    ("q", "", "Anne Roy {verb} que le pont est fermé.", "le pont est fermé"),
    ("i", "", "Anne Roy {verb} avoir « fermé le pont ».", "avoir « fermé le pont »"),
    ("d", "o", "Anne Roy {verb} de « fermer le pont ».", "fermer le pont"),
    ("o", "p", "Anne Roy {verb} le maire de « fermer le pont ».", "le maire de « fermer le pont »"),
    ("nN", "Rp", "Anne Roy {verb} « une longue attente ».", "une longue attente"),
    ("D", "", "Anne Roy {verb} de « la longue attente ».", "la longue attente"),
    ("p", "", "Le maire, {participle} par Anne Roy de « mentir », est parti.", "mentir"),
    ("S", "", "Anne Roy est {participle} que le pont est fermé.", "le pont est fermé"),
    ("A", "kq", "Anne Roy {verb} à « la longue attente ».", "la longue attente"),
    ("a", "o", "Anne Roy {verb} à fermer le pont.", "fermer le pont"),
]


def sentences(cue: Cue) -> list[tuple[str, str]]:
    """A sentence for each letter of a cue's grammar, with the words of its content."""
    participle = next(form for tense, form in forms(cue.lemma.split()[0]) if tense == "participle")
    return [
        (text.format(verb=verb(cue), participle=participle), words)
        for wanted, unwanted, text, words in TEMPLATES
        if set(wanted) & set(cue.grammar) and not set(unwanted) & set(cue.grammar)
    ]


def quoted(cue: Cue, text: str) -> str:
    """What is felt or found rather than said counts in quoted words only."""
    felt = cue.lemma in closed()["felt"] | {"constater"}
    return text.replace("que le pont est fermé", "que « le pont est fermé »") if felt else text


OWN_WAY = {
    *("apprendre", "attribuer", "cacher", "élever", "évaluer", "militer", "montrer", "prendre", "présenter"),
    *("prononcer", "sentir", "tabler", "traiter", "voir"),
}
"""Verbs that report in one construction of their own, tested with the constructions."""

BUILT = [
    pytest.param(cue, quoted(cue, text), words, id=f"{cue.lemma} {cue.grammar}: {text}")
    for cue in cues()
    for text, words in sentences(cue)
    if cue.lemma not in OWN_WAY
]


@pytest.mark.parametrize(("cue", "text", "words"), BUILT)
def test_a_built_sentence_is_read(cue: Cue, text: str, words: str) -> None:
    found = find(Article(id="a", text=text))
    assert words in [part for each in found for part in each.words]
    (statement,) = (each for each in found if words in each.words)
    assert statement.speaker == ("Anne Roy",)
    assert statement.act in acts(cue, text)


def acts(cue: Cue, text: str) -> set[str]:
    """The acts a cue may perform in a sentence: *demander* and *proposer* turn on their construction."""
    if cue.lemma == "demander" and text.startswith("«"):
        return {"urge"}  # what is quoted is no question
    if cue.lemma in ("demander", "proposer", "suggérer"):
        return {"assert", "ask"} if text.startswith("«") else {"urge"}
    own = cue.lemma == "défendre" or cue.lemma in closed()["rejecting"]
    return {"assert"} if own and text.startswith("«") else {cue.act}


def test_the_list_is_well_formed() -> None:
    assert len({(cue.lemma, cue.grammar) for cue in cues()}) == len(cues())
    assert {cue.act for cue in cues()} <= ACTS
    assert all(set(cue.grammar) <= LETTERS and cue.grammar for cue in cues())
    assert {cue.lemma for cue in cues()} == {cue.lemma for cue, _, _ in (each.values for each in BUILT)} | OWN_WAY


def test_forms_know_their_cue() -> None:
    readings = {(tag, cue.lemma) for tag, cue in cue_forms()["prédit"]}
    assert readings == {("v", "prédire"), ("p", "prédire")}


def test_a_common_verb_does_not_report() -> None:
    assert verb_forms()["traversaient"] == "V"
    assert "traversé" not in verb_forms()
