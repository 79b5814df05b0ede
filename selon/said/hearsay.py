"""The press conditional: what a source is said to hold, at a distance."""

from __future__ import annotations

import re

from selon.article import Span
from selon.french.closed import closed
from selon.french.tenses import CONDITIONAL
from selon.said.drafts import Draft
from selon.said.sentences import Sentence

_ENDING = re.compile(r"rai(?:t|ent)(?!\w)", re.IGNORECASE)
_VERB = re.compile(r"[VXv]")
_SUPPOSED = re.compile(
    r"\b(?:si|s'il|s'ils|à condition|au cas|même si|sinon|en cas|sans qui|sans quoi)\b", re.IGNORECASE
)
_UNREAL = re.compile(
    r"\baurai(?:t|ent)\s(?:bien\s|aussi\s|pas\s|plutôt\s|ainsi\s|jamais\s|\w+ment\s)?(?:pu|dû|voulu|aimé|souhaité|préféré|fallu|mérité)\b"
    r"|\bserai(?:t|ent) bien passée?s?\b",
    re.IGNORECASE,
)
_ADVERBS = (
    r"pas|plus|jamais|déjà|aussi|également|bien|\w+ment|été|ainsi|encore|toujours|tout|même|donc|depuis"
    r"|notamment|d'ailleurs|en fait|en effet|alors|tout de suite|même|lui|elle"
)
_LATER = r"ensuite|puis|enfin|d'abord|par la suite|(?:lui|elle|eux|elles)-mêmes?|peut-être"
_PERFECT = re.compile(
    rf"\b(?:(?:aurait|auraient)(?:\s+(?:{_ADVERBS}|{_LATER}))*|(?:serait|seraient)(?:\s+(?:{_ADVERBS}))*)"
    r"\s+(?!\w+ment\b|lieu\b)\w+(?:é|és|ée|ées|i|is|u|us|ues|t|mis)\b",
    re.IGNORECASE,
)


_QUOTED = re.compile(
    r"\b(?:aurait|auraient)\s+(?:\w+ment\s+)?[«\"“]\s?"
    r"(?!(?:pu|dû|voulu|aimé|souhaité|préféré|fallu|mérité)\b)\w+(?:é|és|ée|ées|i|is|u|us|ues|t|mis)\b",
    re.IGNORECASE,
)
"""The conditional of a verb that stands in marks: *ils auraient « menacé » le maire*."""


def conditional(draft: Draft) -> bool:
    """Whether a draft's own content, outside quotation marks, holds itself at a distance by the conditional.

    A future told in the past (*a dit qu'il viendrait*), a supposed case (*viendrait si ...*) and what somebody only
    thinks of what may come (*pour X, ce serait une folie*) do not.
    """
    sentence = draft.sentence
    if told_of(draft):
        return True
    if not any(_ENDING.search(sentence.prose, *span) for span in draft.content):
        return False
    text = " ".join(_unquoted(sentence, span) for span in draft.content)
    held = any(match.group().lower() not in closed()["not_conditional"] for match in CONDITIONAL.finditer(text))
    unreal = _UNREAL.search(text)
    wished = draft.form == "formula" and unreal is not None and unreal.group().endswith("voulu")
    plainly = _PERFECT.search(text) is not None
    if not held or (unreal and not wished) or _supposed(sentence, marked=not plainly):
        return False
    perfect = plainly or any(_QUOTED.search(sentence.prose, *span) for span in draft.content)
    if draft.form not in _TOLD:
        return perfect or not _held_view(draft)
    if not perfect:
        return _relayed(draft) and _DECIDED.search(text) is None
    return not (draft.form == "que" and _past(draft)) or _HELD.search(text) is not None


def _held_view(draft: Draft) -> bool:
    """Whether a formula tells what somebody thinks of something: *pour X, ce serait une folie*."""
    return draft.cue is not None and draft.cue.of(draft.sentence.prose).lower() in ("pour", "aux yeux de")


def _relayed(draft: Draft) -> bool:
    """Whether a verb by which news are passed on stands beside what would be so: *il vendrait le club, révèle RTL*."""
    if draft.form == "incise":
        passed_on = draft.voice is not None and draft.voice.kind in ("outlet", "document")
        return passed_on or (draft.lemma in closed()["passing_on"] and not draft.pronoun)
    return draft.form == "que" and not _past(draft) and draft.lemma in closed()["relaying"]


_DECIDED = re.compile(r"\b(?:a|ont|avait|avaient) \w+(?:é|i|u|is|t) qu(?:e |['’])", re.IGNORECASE)
"""Behind which a conditional tells what is to come: *il a décidé que le pont fermerait*."""


def _supposed(sentence: Sentence, *, marked: bool) -> bool:
    """Whether a sentence supposes a case, also in marks where `marked`; *savoir si* and *comme si* suppose none."""
    whole = Span(sentence.spans[0][0], sentence.spans[-1][1])
    told = whole.of(sentence.prose) if marked else _unquoted(sentence, whole)
    return _SUPPOSED.search(_ASKED.sub("", told)) is not None


_ASKED = re.compile(
    r"\b(?:savoir|évaluer|déterminer|vérifier|voir|demand(?:er|é|e|ait)|comprendre|comme|juger|ignore|sait|dire)"
    r" s(?:i\b|['’])",
    re.IGNORECASE,
)


def told_of(draft: Draft) -> bool:
    """Whether the saying itself is held at a distance: *« ... », aurait dit X*, *se serait plaint de*."""
    if draft.cue is None:
        return _led_in(draft)
    if draft.form in ("formula", "relative"):
        return False
    return _SAID.search(draft.sentence.prose, max(0, draft.cue.start - 40), draft.cue.start) is not None


_HELD = re.compile(
    r"\b(?:aurait|auraient)\b|\b(?:serait|seraient)\b(?:\s(?:pas|déjà|aussi|également|\w+ment|ainsi|encore))*\s"
    r"(?:all|ven|part|mort|né|arriv|deven|rest|entr|sort|tomb|décéd|pass|reven|mont|descend|interven|parven|appar)\w*",
    re.IGNORECASE,
)


def _past(draft: Draft) -> bool:
    """Whether the verb of saying stands in the past, so that a conditional may only be a future told from there."""
    if draft.cue is None:
        return False
    start = draft.cue.start
    at = next((place for place, (first, _) in enumerate(draft.sentence.spans) if first >= start), 0)
    word = draft.sentence.words[at]
    return draft.sentence.tags[at] in "pgi" or word.endswith(("ait", "aient", "èrent", "irent"))


def _led_in(draft: Draft) -> bool:
    """Whether the clause that leads to a quotation is so held: *Anne Roy aurait eu ces mots : « ... »*."""
    if draft.source is None or draft.source.end >= draft.content[0].start:
        return False
    between = draft.sentence.prose[draft.source.end : draft.content[0].start]
    return _CLAUSE.fullmatch(between) is not None


_CLAUSE = re.compile(r"\s(?:[ln]'|lui\s|leur\s)?(?:aurait|auraient)\s[^.:;]{2,80}:[\s«\"“]*", re.IGNORECASE)
_SAID = re.compile(
    r"(?:\b(?:aurait|auraient)|\bs(?:e\s|['’])(?:en\s)?(?:serait|seraient))(?:-(?:il|elle|on)s?|-t-\w+)?"
    r"\s(?:[\w']+\s){0,3}(?:[«\"“]\s?)?$",
    re.IGNORECASE,
)
_TOLD = ("que", "object", "quoted", "infinitive", "passive", "agent", "colon", "incise")


def _unquoted(sentence: Sentence, span: Span) -> str:
    """The words of a span that stand outside quotation marks."""
    pieces, reached = [], span.start
    for each in sentence.quotations.values():
        if reached < each.outer.end and each.outer.start < span.end:
            pieces.append(sentence.prose[reached : max(reached, each.outer.start)])
            reached = each.outer.end
    return "".join([*pieces, sentence.prose[reached : max(reached, span.end)]])


def held_back(sentence: Sentence, previous: Draft) -> bool:
    """Whether a sentence without a source of its own goes on with a relayed one in the conditional."""
    if _UNREAL.search(sentence.of(0, len(sentence.tags))) is not None:
        return False
    told = previous.lemma in closed()["relaying"] or previous.hearsay
    told = told or (previous.voice is not None and previous.voice.kind == "outlet")
    return told and _held(sentence)


def goes_on_held(sentence: Sentence) -> bool:
    """Whether a sentence tells in the past conditional what was told earlier: *L'homme aurait fui*."""
    prose = sentence.of(0, len(sentence.tags))
    told = _PERFECT.search(prose)
    if told is None or _UNREAL.search(prose) is not None or not _held(sentence):
        return False
    at = next((at for at, (start, _) in enumerate(sentence.spans) if start >= sentence.span.start + told.start()), 0)
    return not re.search(r"[WLKU]", sentence.tags[:at])


def _named_only(sentence: Sentence) -> bool:
    """Whether nothing is quoted but a word or two that name a thing: *les « canons à eau »*."""
    inner = (each.inner.of(sentence.text).strip() for each in sentence.quotations.values())
    return all(words.count(" ") < 3 and words[-1:] not in ".?!" for words in inner)


def _held(sentence: Sentence) -> bool:
    """Whether a sentence without quoted words stands in the conditional of hearsay."""
    if not _named_only(sentence) or "?" in sentence.of(0, len(sentence.tags)):
        return False
    if _SUPPOSED.search(sentence.prose, *sentence.span):
        return False
    places = [match.start() for match in _VERB.finditer(sentence.tags)]
    main = [at for at in places if not re.search(r"[WLKU]", sentence.tags[:at])]
    behind = len(places) > len(re.findall(r"[WLKU]", sentence.tags))
    verbs = [sentence.words[at] for at in main[:1] or (places[-1:] if behind else places)]
    return any(CONDITIONAL.fullmatch(verb) and verb not in closed()["not_conditional"] for verb in verbs)
