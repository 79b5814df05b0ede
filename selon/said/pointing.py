"""Sentences that say whose news the one before is: *Une information confirmée par X*, *C'est X qui l'a annoncé*."""

from __future__ import annotations

import re
from dataclasses import replace

from selon.article import Span
from selon.french.closed import closed
from selon.french.cues import cue_forms
from selon.said import channels, content, phrases
from selon.said.drafts import Draft
from selon.said.frames import spanned
from selon.said.sentences import Sentence

_BETWEEN = re.compile(r"(?:W?X[RT]*E?)?[RTPMDANp0]*")
"""What stands between the news and *par*: *L'information a été révélée mardi par X*, *Une nouvelle confirmée par X*."""
_MADE = re.compile(r"DN(?:[pXWRTPM]|N(?=[PM]))")
"""News of which more is told; in *une nouvelle vidéo diffusée par X* something else is made known."""
_CLEFT = re.compile(r"SXR*(?P<source>[DA][^VvXWS:;]*?),?W(?:(?P<told>y)X?|n?X?)[RT]*(?P<cue>[pv])(?P<what>D[N])?")
"""*C'est X qui révèle l'information*, *C'est X, le fils de Y, qui l'a annoncé*."""
_RESULT = re.compile(r"SX[RT]*D(?P<noun>N)(?:(?P<of>[PM])|(?P<cue>p)(?P<by>P))")
"""*C'est la conclusion d'une étude*, *C'est l'explication avancée par X*."""


def pointed(sentence: Sentence, before: Sentence, told: list[Draft]) -> list[Draft]:
    """The sentence before, or what is told in it, as what somebody made known; `told`: the drafts so far."""
    words = sentence.words
    if not before.tags.endswith((".", "Q")):
        return []
    if words[:2] == ["c'", "est"] or words[:2] == ["c'", "était"]:
        found = _cleft(sentence) or _result(sentence)
    elif words[1:2] and words[1] in closed()["tidings"] and _MADE.match(sentence.tags):
        found = _passive(sentence)
    else:
        found = None
    if found is None:
        return []
    cue, source = found
    held = _held(before, told)
    _, to, time = channels.skip(sentence, max(source[1], cue + 1))
    spoken = sentence.stretch(*source)
    readings = cue_forms().get(words[cue], ())
    made = Draft(
        sentence=before,
        content=held,
        cue=sentence.stretch(cue, cue + 1),
        source=spoken,
        subject=spoken,
        to=spanned(sentence, to),
        time=sentence.times.get(time) if time is not None else None,
        act=readings[0][1].act if readings else "assert",
        form="que",
        lemma=readings[0][1].lemma if readings else words[cue],
    )
    return [made] if held else []


def _held(before: Sentence, told: list[Draft]) -> list[Span]:
    """The words that are pointed to: what somebody tells in the sentence before, else all of it."""
    mine = [each for each in told if each.sentence is before and each.form in ("incise", "formula", "que")]
    if mine:
        return list(mine[-1].content)
    return content.parts(before, [(content.opener(before, 0, len(before.tags)), len(before.tags))])


def _passive(sentence: Sentence) -> tuple[int, tuple[int, int]] | None:
    """The participle and the agent of *L'information a été révélée par X*."""
    words, tags = sentence.words, sentence.tags
    for by in (at for at, word in enumerate(words[:20]) if word == "par"):
        if not _BETWEEN.fullmatch(tags, 2, by):
            continue
        source = _agent(sentence, by + 1)
        cue = next((at for at in range(by - 1, 0, -1) if _made_known(sentence, at)), 0)
        if source is not None and cue:
            return (1 if words[cue] == "faite" else cue), source
    return None


def _made_known(sentence: Sentence, at: int) -> bool:
    """Whether a token is the participle of what makes something known."""
    return sentence.tags[at] == "p" or sentence.words[at] in closed()["passed_on"]


def _agent(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Somebody who speaks from a token on; the name of a paper may stand in marks."""
    if sentence.tags[at : at + 1] == "Q":
        return at, at + 1
    end = phrases.right(sentence, at)
    return (at, end) if end > at and phrases.speaks(sentence, at, end) else None


def _cleft(sentence: Sentence) -> tuple[int, tuple[int, int]] | None:
    """The verb and the subject of *C'est X qui révèle l'information*."""
    found = _CLEFT.match(sentence.tags)
    if found is None:
        return None
    start, end = found.span("source")
    words = sentence.words
    told = found["told"] is not None and words[found.start("told")] == "l'"
    what = found["what"] is not None and words[found.end() - 1] in closed()["tidings"]
    readings = cue_forms().get(words[found.start("cue")], ())
    revealed = any(cue.lemma in closed()["revealing"] for _, cue in readings)
    named = ((told and revealed) or what) and phrases.speaks(sentence, start, end)
    return (found.start("cue"), (start, end)) if named else None


def _result(sentence: Sentence) -> tuple[int, tuple[int, int]] | None:
    """The noun or participle, and who holds it, of *C'est la conclusion d'une étude*."""
    found = _RESULT.match(sentence.tags)
    if found is None or sentence.words[found.start("noun")] not in closed()["concluding"]:
        return None
    of = found.start("of") if found["of"] else found.start("by")
    if sentence.words[of] not in (("de", "d'", "du", "des") if found["of"] else ("par",)):
        return None
    first = of if found["of"] == "M" else of + 1
    source = _agent(sentence, of + 1)
    cue = found.start("noun") if found["of"] else found.start("cue")
    return (cue, (first, source[1])) if source else None


def anaphoric(before: Sentence | None, told: list[Draft], drafts: list[Draft]) -> list[Draft]:
    """The drafts, of which those that only name the news tell the sentence before: *Anne Roy a confirmé l'information*.

    In a relative the news is what stands around it: *selon Le Monde, qui révèle l'information, ...*.
    """
    out: list[Draft] = []
    for each in drafts:
        if each.form != "object" or not _NEWS.match(each.content[0].of(each.sentence.prose)):
            out.append(each)
        elif each.source is not None and before is not None and before.tags.endswith((".", "Q")):
            related = each.source.of(each.sentence.prose).lower() in ("qui", "laquelle", "lequel")
            held = _held(before, told) if not related else []
            out += [replace(each, sentence=before, content=held, form="que")] if held else []
    return out


_NEWS = re.compile(
    r"(?:l'|la |cette )(?:information|nouvelle|info)(?:$|\s(?=ce\b|cette\b|une\b|\w+di\b|hier\b))", re.IGNORECASE
)
