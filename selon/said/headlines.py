"""Statements told by punctuation alone: *X : « ... »*, *« ... » (X)*, a quotation that goes on by itself."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.french.cues import cue_forms
from selon.said import content, extents, moments, phrases, subjects
from selon.said.appositions import is_function
from selon.said.drafts import Draft
from selon.said.frames import FINITE
from selon.said.sentences import Sentence

_BARE = re.compile(r"[.,\-]*(?:[CR],?){0,2}Q(?:[,C]*Q)*[.,)\-]*")
_STATED = re.compile(r"(?<=[AN)])XR*(?=Q)")
_SPOKEN = re.compile(r"Q(?=,?[WUL])")
_SIGNED = re.compile(r"(Q)\.?\(([AND0MPR]+(?:,[AND0MPR]+)?)\)\.?")


def bare(sentence: Sentence) -> list[int]:
    """The tokens of quotations that make up the whole sentence, openers and marks aside."""
    tags = sentence.tags
    if not _BARE.fullmatch(tags):
        return []
    return [at for at, tag in enumerate(tags) if tag == "Q"]


def mostly_quoted(sentence: Sentence) -> bool:
    """Whether a sentence without cue is in large part somebody's words: a long quotation opens it or stands in it."""
    held = [each.inner.end - each.inner.start for each in sentence.quotations.values()]
    if any(sentence.words[at - 1 : at] == ["pour"] for at in sentence.quotations):
        return False
    long = any(each.inner.of(sentence.text).count(" ") >= 5 for each in sentence.quotations.values())
    return long and 3 * sum(held) >= sentence.span.end - sentence.span.start


def own_words(sentence: Sentence) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The subject and the content of a sentence that tells a state by one's own words: *Anne Roy est « ravie »*."""
    stated = _STATED.search(sentence.tags)
    found = subjects.left(sentence, stated.start()) if stated else None
    if stated is None or found is None or not any(at in sentence.names for at in range(*found)):
        return None
    return found, (stated.end(), len(sentence.tags))


def quoted_part(sentence: Sentence) -> tuple[int, int]:
    """The tokens of such a sentence that are the speaker's: a quotation that opens it or behind a colon, else all."""
    opening = _SPOKEN.match(sentence.tags)
    colon = sentence.tags.find(":Q")
    told = sentence.quotations[colon + 1].inner.of(sentence.text) if colon > 0 else ""
    if told.count(" ") >= _LONG and sentence.tags[colon + 2 :] in ("", ".") and "Q" not in sentence.tags[:colon]:
        return colon + 1, colon + 2
    return (0, 1) if opening else (0, len(sentence.tags))


def sums_up(sentence: Sentence) -> bool:
    """Whether a sentence takes the one before as what was said: *C'est ce qu'a révélé X*, *Ce que dément X*."""
    if "ce" not in sentence.words[:9]:
        return False
    told = [word for word, tag in zip(sentence.words[:9], sentence.tags, strict=False) if tag not in "R,"]
    return told[:4] in (["c'", "est", "ce", "que"], ["c'", "est", "ce", "qu'"]) or (
        sentence.words[:2] in (["ce", "que"], ["ce", "qu'"])
    )


def named_quotation(sentence: Sentence) -> tuple[tuple[int, int] | None, tuple[int, int]] | None:
    """The source's and the content's tokens of *X : « ... »*, *« ... » (X)*, or a clause that ends on *: « ... »*."""
    tags = sentence.tags
    closing = _SIGNED.fullmatch(tags)
    if closing:
        return closing.span(2), closing.span(1)
    colon = tags.find(":Q")
    if colon < 0 or tags[colon + 2 : colon + 4] == "(0":
        return None
    body = (colon + 1, len(tags))
    before = tags[:colon]
    if (uttered := _uttered(sentence, colon)) is not None:
        return uttered, body
    if FINITE.search(before) is None:
        topic = colon > 1 and _topic(sentence, colon)
        told = topic and sentence.words[0] not in closed()["utterance"]
        name = None if told else (None if topic else _opening_name(sentence, colon)) or _whose(sentence, colon)
        return (name, body) if name or _topic(sentence, colon) else None
    for main in reversed(list(FINITE.finditer(before))):
        first = main.start()
        while first and before[first - 1] in "ny":
            first -= 1
        found = subjects.left(sentence, first)
        points = found is not None and tags[found[0]] == "S" and sentence.words[found[0]] not in _THIS
        if found and (points or phrases.speaks(sentence, *found)):
            return found, body
    whose = _whose(sentence, colon)
    return (whose, body) if whose else None


_AIMED = frozenset(("à", "contre", "sur", "avec", "vers", "envers", "devant", "dont", "sans", "entre"))
_LONG = 4
_THIS = ("c'", "ce", "ça", "cela")


def _uttered(sentence: Sentence, colon: int) -> tuple[int, int] | None:
    """Whose answer or comment a colon opens: *Réponse du maire : « ... »*, *La réplique de Roy a fusé : « ... »*."""
    words, tags = sentence.words, sentence.tags
    of = (tags[0] == "D") + 1
    if words[of - 1] not in closed()["utterance"] | closed()["concluding"]:
        return None
    of += tags[of : of + 1] == "N" and of not in sentence.names  # *Réponse immédiate du maire*
    if of + 1 >= colon or words[of] not in _OF:
        return None
    end = phrases.right(sentence, of + 1)
    return (of + 1, end) if of + 1 < end <= colon and phrases.speaks(sentence, of + 1, end) else None


def _whose(sentence: Sentence, colon: int) -> tuple[int, int] | None:
    """Who is named before a colon though the verb is of something else: *Même avis chez Roy*, *la réponse de Roy*."""
    quoted = sentence.quotations[colon + 1].inner.of(sentence.text).strip()
    if quoted.count(" ") < _LONG or closed()["lettering"] & set(sentence.words[max(0, colon - 4) : colon]):
        return None
    for at in range(colon - 1, -1, -1):
        name = sentence.names.get(at)
        if name is None or name.kind != "person" or sentence.names.get(at - 1) is name:
            continue
        if at == 0 or not (sentence.words[at - 1] in _AIMED or _ACTED_ON.search(sentence.tags, max(0, at - 4), at)):
            start = _held(sentence, at)
            end = phrases.right(sentence, start)
            return (start, end) if end > start else None
    return None


_ACTED_ON = re.compile(r"[Ii]R?p?[AN]?$")
"""What somebody behind it undergoes: *Il regrette de n'avoir pas arrêté Jean Roy : « ... »*."""


def _held(sentence: Sentence, at: int) -> int:
    """The token at which somebody begins whom a name only completes: *un proche de Roy*, *la mère de Roy*."""
    words = sentence.words
    close = at > 2 and words[at - 1] in ("de", "d'") and words[at - 2] in closed()["relational"]
    return at - 3 if close and (sentence.tags[at - 3] in "DM" or words[at - 3] == "un") else at


def _opening_name(sentence: Sentence, colon: int) -> tuple[int, int] | None:
    """Who is named before a colon without a verb: *Anne Roy : « ... »*, *Roy sur son avenir : « ... »*."""
    tags = sentence.tags
    end = phrases.right(sentence, 0)
    if tags[0] not in "DAN" or end == 0 or not phrases.speaks(sentence, 0, end):
        return None
    if end == colon:
        return (0, end) if not _topic(sentence, end) else None
    person = sentence.names.get(end - 1)
    about = tags[end] in "PM" and colon - end < 10 and person is not None and person.kind == "person"
    return (0, end) if about else None


def _topic(sentence: Sentence, end: int) -> bool:
    """Whether one word before a colon is what something is about: *Coronavirus : « ... »*, *Résultat : « ... »*."""
    word = sentence.words[0]
    if end > 1 and not sentence.paragraph and sentence.tags[1] in "PM" and sentence.words[1] in _OF:
        return sentence.tags[0] == "A" and 0 not in sentence.names and not _somebody(word)
    if end != 1 or 0 in sentence.names or _somebody(word):
        return False
    return not sentence.paragraph or word in closed()["concluding"] | closed()["verbless"] | closed()["introducing"]


_OF = ("de", "d'", "du", "des")


def _somebody(word: str) -> bool:
    return phrases.can_speak(word) or is_function(word)


def told_by(sentence: Sentence) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The source's and the content's tokens of a headline *Anne Roy : le pont « doit fermer »*."""
    colon = sentence.tags.find(":")
    if colon < 1 or sentence.span.start or "Q" not in sentence.tags[colon + 1 :]:
        return None
    person = sentence.names.get(0)
    named = person is not None and person.kind == "person" and sentence.names.get(colon - 1) is person
    return ((0, colon), (colon + 1, len(sentence.tags))) if named else None


_SIGNATURE = re.compile(r"\(([AND0MPR]+)\)$")


def signed(sentence: Sentence) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The source's and the content's tokens of a headline that names its source last: *Le pont fermera (mairie)*.

    Behind a person a party stands there, behind what no verb tells a channel that shows it.
    """
    tags = sentence.tags
    found = _SIGNATURE.search(tags) if not sentence.paragraph else None
    if found is None or found.start() < 3:
        return None
    first, last = found.span(1)
    named = sentence.names.get(first)
    before = sentence.names.get(found.start() - 1)
    told = "Q" in tags[:first] or FINITE.search(tags, 0, first) is not None
    if (before is not None and before.kind == "person") or (named is not None and named.kind == "outlet" and not told):
        return None
    known = named is not None and named.kind != "place"
    if not known and not phrases.speaks(sentence, first, last) and sentence.words[first] not in closed()["signing"]:
        return None
    start = extents.headed(sentence, 0, found.start()) or 0
    return (first, last), (start, found.start())


def shown(sentence: Sentence) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The person and the content of a headline without a verb: *Santé : Anne Roy « inquiète » de la fermeture*."""
    tags = sentence.tags
    at = tags.find("Q")
    person = sentence.names.get(at - 1) if at > 0 else None
    if sentence.paragraph or person is None or person.kind != "person" or FINITE.search(tags) or ":" in tags[at:]:
        return None
    first = at - 1
    while first and sentence.names.get(first - 1) is person:
        first -= 1
    if (first and tags[first - 1] != ":") or sentence.of(0, len(tags)).rstrip().endswith("?"):
        return None
    return (first, at), (at, len(tags))


_LEAD = re.compile(r"Q\.?:(?:U(?=[AD])|[PM][DANPM0T]{1,10},)?")


def lead(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """The drafts with the quotation a lead begins with: *« Tout a brûlé »: la famille Roy, évacuée mardi, a perdu ...*.

    It is who acts behind the colon whose words these are, unless a later verb of the sentence reports them.
    """
    opening = _LEAD.match(sentence.tags)
    if opening is None or any(
        each.form == "incise" and each.content[0].start >= sentence.spans[1][1] for each in drafts
    ):
        return drafts
    whose = _acting(sentence, opening.end()) or _held_out(sentence, opening.end(), drafts)
    held = content.parts(sentence, [(0, 1)])
    if whose is None or not held or held[0].of(sentence.text).count(" ") < 2:
        return drafts
    source = sentence.stretch(*whose)
    made = Draft(sentence=sentence, content=held, source=source, subject=source, form="bare", rank=2)
    kept = [each for each in drafts if each.content[0].start >= sentence.spans[opening.end()][0]]
    return [made, *kept]


def _acting(sentence: Sentence, start: int) -> tuple[int, int] | None:
    """Who begins a clause and can speak."""
    end = phrases.right(sentence, start)
    acts = end > start and FINITE.search(sentence.tags, end) is not None
    if not acts or sentence.tags[start] not in "ADM" or not phrases.speaks(sentence, start, end):
        return None
    return start, end


def _held_out(sentence: Sentence, start: int, drafts: list[Draft]) -> tuple[int, int] | None:
    """Whom a headline shows without a verb: *« ... » : Anne Roy face aux élus*, *« ... » : le cri d'Anne Roy*."""
    relative = sentence.tags.find("W", start)
    end = relative if relative > 0 else len(sentence.tags)
    if sentence.span.start or drafts or FINITE.search(sentence.tags, start, end):
        return None
    for at in range(start, end):
        name = sentence.names.get(at)
        if name is not None and name.kind == "person" and sentence.names.get(at - 1) is not name:
            aimed = at > start and sentence.words[at - 1] in _AIMED
            stop = phrases.right(sentence, at)
            return (at, stop) if stop > at and not aimed else None
    return None


def announced(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """The quotation after a colon that no draft holds: *confiait son angoisse : « ... »*."""
    at = sentence.tags.find(":Q") + 1 if drafts else 0
    if not at:
        return []
    start = sentence.spans[at][0]
    stop = sentence.spans[at][1]
    if any(span.end > start and span.start < stop for each in drafts for span in each.content):
        return []
    after = next((at + 1 for each in drafts for span in each.content if span.start >= stop), len(sentence.tags))
    held = content.parts(sentence, [(at, after)])
    asks = sentence.text[sentence.quotations[at].inner.start : sentence.quotations[at].inner.end].rstrip().endswith("?")
    return (
        [Draft(sentence=sentence, content=held, form="bare", act="ask" if asks else "assert", rank=2)] if held else []
    )


def listed(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """The drafts with what a noun announces: *Autre problème évoqué par Anne Roy : le bruit des quais*."""
    mark = sentence.tags.find("," if sentence.words[0] in _OTHER and ":" not in sentence.tags else ":")
    found = _announcing(sentence, mark) if mark > 0 and "par" in sentence.words[:mark] else None
    if found is None:
        return drafts
    cue, source = found
    at, edge = sentence.spans[cue][0], sentence.spans[mark][0]
    named = next((each.cue for each in drafts if each.cue is not None and each.cue.start == at), None)
    held = content.parts(sentence, [(mark + 1, len(sentence.tags))])
    behind = [each for each in drafts if each.content[-1].end > edge and each.cue not in (None, named)]
    if not held or any(each.form == "incise" for each in behind):
        return drafts
    verb = cue_forms()[sentence.words[cue]][0][1]
    spoken = sentence.stretch(*source)
    made = Draft(
        sentence=sentence,
        content=held,
        cue=named or sentence.stretch(cue, cue + 1),
        source=spoken,
        subject=spoken,
        act=verb.act,
        form="que",
        lemma=verb.lemma,
    )
    return [made, *behind]


_OTHER = ("autre", "autres")
_NOUN = re.compile(r"[RC,]*[PM]?D?[NAp0][NAPMDR]*")


def _announcing(sentence: Sentence, mark: int) -> tuple[int, tuple[int, int]] | None:
    """The participle and the agent of a noun phrase without a verb that stands before a mark."""
    tags, by = sentence.tags, sentence.words.index("par")
    cue = by - 1
    while cue > 0 and tags[cue] in "TRPMDN":
        cue -= 1
    if cue < 1 or tags[cue] != "p" or not _NOUN.fullmatch(tags, 0, cue) or FINITE.search(tags, 0, mark):
        return None
    end = phrases.right(sentence, by + 1)
    speaks = by + 1 < end <= mark and phrases.speaks(sentence, by + 1, end)
    return (cue, (by + 1, end)) if speaks else None


def date(sentence: Sentence, drafts: list[Draft]) -> None:
    """Give the quotation behind a colon the day of the clause before it, whose verb makes no statement of its own."""
    bare = [each for each in drafts if each.form == "bare" and each.time is None]
    named = named_quotation(sentence) if bare else None
    if named is None or named[0] is None or not named[1][0]:
        return
    source, colon = named[0], named[1][0] - 1
    first, last = sentence.spans[source[1] - 1][1], sentence.spans[colon][0]
    if any(each.cue is not None and first <= each.cue.start < last for each in drafts):
        return
    day = moments.led_in(sentence, source, colon)
    for each in bare:
        if day is not None and each.content[0].start >= last:
            each.time = sentence.times.get(day)
