"""Reporting verbs, from `cues.tsv`, and common verbs that do not report, from `verbs.txt`: all their forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from selon.french.conjugation import forms


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A reporting verb: its lemma (with what follows, for a locution), its grammar letters and the act it performs."""

    lemma: str
    grammar: str
    act: str
    tail: tuple[str, ...] = ()


_ELIDED = re.compile(r"\b([ld])'")
_CUE_TAG = {"infinitive": "i", "gerund": "g", "participle": "p"}
_VERB_TAG = {"infinitive": "I", "gerund": "G"}


def _lines(name: str) -> list[str]:
    lines = files("selon.french").joinpath(name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@cache
def cues() -> tuple[Cue, ...]:
    """The reporting verbs, locutions included.

    >>> [cue.act for cue in cues() if cue.lemma == "démentir"]
    ['deny']
    """
    rows = (line.split("\t") for line in _lines("cues.tsv"))
    return tuple(
        Cue(lemma=lemma, grammar=grammar, act=act, tail=tuple(_ELIDED.sub(r"\1' ", lemma).split()[1:]))
        for lemma, grammar, act in rows
    )


@cache
def cue_forms() -> dict[str, tuple[tuple[str, Cue], ...]]:
    """Every inflected form of every cue: the tag it takes (v, p, g or i) and the cue.

    >>> [(tag, cue.lemma) for tag, cue in cue_forms()["nié"]]
    [('p', 'nier')]
    """
    table: dict[str, dict[tuple[str, str, str], tuple[str, Cue]]] = {}
    for cue in cues():
        for tense, form in forms(cue.lemma.split()[0]):
            tag = _CUE_TAG.get(tense, "v")
            if tag != "v" and "f" in cue.grammar:
                continue
            table.setdefault(form, {})[tag, cue.lemma, cue.grammar] = (tag, cue)
    return {form: tuple(readings.values()) for form, readings in table.items()}


@cache
def verb_forms() -> dict[str, str]:
    """The forms of common verbs that do not report, with their tag (V, I or G); their participles stay out.

    >>> verb_forms()["prennent"]
    'V'
    """
    table: dict[str, str] = {}
    for lemma in " ".join(_lines("verbs.txt")).split():
        for tense, form in forms(lemma):
            if tense != "participle":
                table.setdefault(form, _VERB_TAG.get(tense, "V"))
    return table
