"""Refusals: *a refusé de commenter X*, *n'a pas souhaité réagir*, *n'a ni confirmé ni démenti X*."""

from __future__ import annotations

import re

from selon.article import Span
from selon.french.closed import closed
from selon.said import channels, content, subjects
from selon.said.antecedents import antecedent
from selon.said.drafts import Draft
from selon.said.sentences import Sentence

_ASKED = re.compile(
    r"\b(?:interrogée?s?|questionnée?s?|relancée?s?)\s(?:[^,]{0,40}?\s)?(?=sur\s|à propos\s|au sujet\s|quant à\s)",
    re.IGNORECASE,
)


def read(sentence: Sentence) -> list[Draft]:
    """The drafts of a sentence's refusals to comment or confirm."""
    words = set(sentence.words)
    negated = "n'" in words or "ne" in words
    if not words & closed()["refuse"] and not (negated and (words & closed()["wish"] or "ni" in words)):
        return []
    out = []
    for at, word in enumerate(sentence.words):
        found = None
        if word in closed()["refuse"]:
            found = _refused(sentence, at)
        elif word in closed()["wish"]:
            found = _not_wished(sentence, at)
        elif word == "ni":
            found = _neither(sentence, at)
        if found:
            out.append(found)
            break
    return out


def _refused(sentence: Sentence, at: int) -> Draft | None:
    """*refuse de commenter ...*, *s'est refusé à commenter ...*"""
    start = channels.skip(sentence, at + 1)[0]
    if sentence.words[start : start + 1] not in (["de"], ["d'"], ["à"]):
        return None
    return _made(sentence, at, start + 1)


def _not_wished(sentence: Sentence, at: int) -> Draft | None:
    """*n'a pas souhaité commenter ...*, *ne veut pas s'exprimer*."""
    if "n" not in sentence.tags[max(0, at - 5) : at]:
        return None
    start = channels.skip(sentence, at + 1)[0]
    while start < len(sentence.tags) and (sentence.tags[start] == "R" or sentence.words[start] in ("de", "d'")):
        start += 1
    if sentence.tags[start : start + 1] == "Q" and sentence.tags[at] == "p":
        return _draft(sentence, at, content.parts(sentence, [(start, start + 1)]))
    return _made(sentence, at, start)


def _made(sentence: Sentence, at: int, start: int) -> Draft | None:
    verb = start
    while verb < len(sentence.words) and sentence.tags[verb] in "yRn":
        verb += 1
    told = closed()["declined"] | (closed()["unsaid"] if sentence.words[at] != "pu" else frozenset())
    if verb >= len(sentence.words) or sentence.words[verb] not in told:
        return None
    end = _end(sentence, verb)
    held = sentence.words[verb + 1 : end]
    if (sentence.words[verb] in _GIVING and closed()["details"].isdisjoint(held[:4])) or held[:2] in _OWN_NAME:
        return None
    if sentence.words[verb] == "faire" and not _remark(sentence, verb + 1, end):
        return None
    if sentence.words[verb] == "répondre" and set(sentence.words[verb + 1 : verb + 4]) & closed()["heeded"]:
        return None  # what is asked for is not done: nobody was asked to speak
    bare = end == verb + 1 or sentence.words[verb + 1 : end] in (
        ["de", "commentaire"],
        ["de", "commentaires"],
        ["un", "commentaire"],
    )
    matter = _matter(sentence) if bare else []
    return _draft(sentence, at, matter or content.parts(sentence, [(start, end)]))


_GIVING = frozenset(("donner", "fournir", "livrer"))
"""What is not given, where it is something told: *refuse de donner des détails*."""
_OWN_NAME = tuple([own, name] for own in ("son", "leur", "leurs") for name in ("nom", "noms", "prénom", "identité"))
"""What somebody does not give who speaks all the same: *n'a pas souhaité donner son nom*."""


def _remark(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a remark is named: *faire de déclaration*, *faire « aucun commentaire »*."""
    if start == end:
        return False
    told = sentence.text[sentence.spans[start][0] : sentence.spans[end - 1][1]].lower()
    return any(word.strip(',.:;«»"“”') in closed()["remark"] for word in told.split())


def _neither(sentence: Sentence, at: int) -> Draft | None:
    """*n'a ni confirmé ni démenti X*, *ne confirme ni ne dément X*."""
    match = re.match(r"(?:\S+ )?(confirm|infirm|dément|nié|ni[eé])", " ".join(sentence.words[at + 1 : at + 3]))
    if match is None or "n" not in sentence.tags[:at] or sentence.words.count("ni") < 1:
        return None
    last = max(place for place, word in enumerate(sentence.words) if word == "ni")
    head = last + 1
    while head < len(sentence.words) and sentence.tags[head] in "nyR":
        head += 1
    end = _end(sentence, head)
    return (
        _draft(sentence, at + 1 if last > at else head, content.parts(sentence, [(head + 1, end)]))
        if end > head + 1
        else None
    )


def _end(sentence: Sentence, start: int) -> int:
    """Where the complement of a refusal ends: with its clause."""
    stop = re.search(r":|[.;](?!Q)|,(?=[CWKUgGSRXVv]|pP|PG|D?[NA]+n?y*[VXv])|C[RT]*n?y*[VXv]", sentence.tags[start:])
    return start + stop.start() if stop else len(sentence.tags)


def _matter(sentence: Sentence) -> list[Span]:
    """What was asked about: *Interrogée sur X, elle ...*"""
    asked = _ASKED.search(sentence.prose, *sentence.span)
    if asked is None:
        return []
    comma = sentence.prose.find(",", asked.end(), sentence.span.end)
    about = re.match(
        r"(?:sur|à propos d[eu']s?|au sujet d[eu']s?|quant à)\s?", sentence.prose[asked.end() : asked.end() + 20]
    )
    if comma < 0 or about is None:
        return []
    return [content.trim(sentence.text, Span(asked.end() + about.end(), comma))]


def _draft(sentence: Sentence, at: int, held: list[Span]) -> Draft | None:
    first = at
    while first and sentence.tags[first - 1] in "nyXRTCE" and sentence.words[first - 1] != "et":
        first -= 1
    gerund = sentence.tags[at] == "G"
    source = None if gerund else subjects.left(sentence, first)
    if not held or not (source or gerund):
        return None
    spoken = sentence.stretch(*source) if source else None
    time = next(
        (sentence.times[place] for place in range(first, min(at + 3, len(sentence.tags))) if place in sentence.times),
        None,
    )
    return Draft(
        sentence=sentence,
        content=held,
        cue=sentence.stretch(at, at + 1),
        source=spoken,
        subject=spoken,
        antecedent=antecedent(sentence, source[0]) if source and sentence.tags[source[0]] in "WL" else None,
        time=time,
        act="decline",
        form="infinitive",
        lemma="refuser",
    )
