"""Where the tense of a clause tells that its words are the author's: *a dit qu'il quittait le pays, où il vit*."""

from __future__ import annotations

import re

from selon.french.tenses import shifted
from selon.said.frames import FINITE, Frame
from selon.said.sentences import Sentence

_HANGING = re.compile(r"[WLKU]")
_BESIDES = ("tandis", "alors", "après")
"""Before *que*: what goes on besides."""
_TELLING = ("où", "dont", "qui")
_HEARSAY = ("aurait", "auraient")
"""What a paper cannot warrant, which is no future that was shifted: *il aurait menti*."""
_PLAIN = ("soit", "soient", "ait", "aient", "puisse", "puissent")
_ENDS_NOT = re.compile(r",C|;|CK|C[SDA]|,P[ny]*[Ii]")
"""Behind its verb, what shows that the content itself goes on."""


def broken(sentence: Sentence, each: Frame, start: int, end: int) -> int:
    """The token at which a clause behind a shifted one stands in a tense of the author's.

    What is told of the past shifts every verb (*a dit qu'il irait au pays où il était né*); one that is not shifted is
    no part of it (*a dit qu'il irait à Brest, où il est né*).
    """
    tags = sentence.tags
    verb = FINITE.search(tags, start, end) if each.way == "que" and tags[start - 1] == "K" else None
    if verb is None or _now(sentence, each):
        return end
    form = sentence.words[verb.start()]
    hangs = _HANGING.search(tags, start, verb.start())
    marked = tags.find("Q", start, hangs.start() if hangs else verb.start())
    if marked < 0 and (hangs or not shifted(form) or form in _HEARSAY):
        return end
    for at in range(marked + 1 if marked >= 0 else verb.end(), end - 2):
        if tags[at] in ";:" or sentence.words[at] == "que":
            break
        opened = _opens(sentence, at)
        if opened:
            return at if _plain(sentence, opened, end) else end
    return end


def since(sentence: Sentence, each: Frame, start: int, end: int) -> int:
    """The token at which the author tells when a complement was said: *avait demandé à partir lorsqu'il est rentré*."""
    tags, words = sentence.tags, sentence.words
    past = FINITE.search(tags, each.group.first, each.group.last)
    if each.way not in ("object", "infinitive", "quoted") or past is None or words[past.start()] not in _HAD:
        return end
    for at in range(start + 1, end - 3):
        if words[at] in _WHEN:
            verb = _PERFECT.match(tags, at + 1)
            return at - (tags[at - 1] == ",") if verb and words[verb.end() - 1] in _HAVE else end
    return end


_WHEN = ("lorsque", "lorsqu'", "quand")
_HAD = ("avait", "avaient", "était", "étaient")
_HAVE = ("a", "ont", "est", "sont")
_PERFECT = re.compile(r"Sn?y*X")


def _now(sentence: Sentence, each: Frame) -> bool:
    """Whether something is told in the present, which shifts no verb: *il note que le maire voulait un pont*."""
    group = each.group
    verb = FINITE.search(sentence.tags, group.first, group.last) if group.form == "finite" else None
    return verb is not None and verb.group() == "v" and not shifted(sentence.words[verb.start()])


def _opens(sentence: Sentence, at: int) -> int:
    """The token behind what opens, at `at`, a clause that tells more; 0 where none is opened."""
    words, tags = sentence.words, sentence.tags
    comma = tags[at] == ","
    first = at + comma
    that = words[first + 1 : first + 2] in (["que"], ["qu'"])
    if that and words[first] in _BESIDES and (comma or (tags[at - 1] != "," and words[first] != "après")):
        return first + 2
    if comma and words[first] in _TELLING:
        return first + 1
    return first + 2 if comma and tags[first] == "P" and tags[first + 1] in "LW" else 0


def _plain(sentence: Sentence, opened: int, end: int) -> bool:
    """Whether a clause runs to the end of the content with a first verb that no saying in the past has shifted."""
    tags = sentence.tags
    verb = FINITE.search(tags, opened, end)
    if verb is None or "Q" in tags[opened:end] or _HANGING.search(tags, opened, verb.start()):
        return False
    if _ENDS_NOT.search(tags, verb.start(), end):
        return False
    form = sentence.words[verb.start()]
    return not shifted(form) and form not in _PLAIN
