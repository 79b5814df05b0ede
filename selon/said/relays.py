"""Who passes on what somebody says: a formula beside its verb, a paper that cites it, who speaks around or for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selon.article import Span
from selon.french.closed import closed
from selon.said.drafts import Draft
from selon.said.heads import is_human
from selon.said.hearsay import told_of
from selon.said.scene import Voice
from selon.said.voices import Voices


def of(draft: Draft, drafts: Sequence[Draft], voices: Voices) -> tuple[str, ...]:
    """Who relays a draft: a formula beside its verb, the paper that cites its source, who speaks around it."""
    names: list[str] = [voices.relay] if voices.relay else []
    voices.relay = None
    for span in draft.through:
        relay = voices.phrase(span, None)
        names += relay.names if relay and not (_only_told(relay) or _goes_by(draft, span, relay)) else ()
    if draft.cue is not None:
        for other in drafts:
            around = other is not draft and any(span.start <= draft.cue.start < span.end for span in other.content)
            if around and other.voice is not None and other.voice is not draft.voice and not _agrees(other):
                names += (*other.relays, *other.voice.names)
    if not names and told_of(draft) and not _told_paper(draft):
        names += _beside(draft, drafts) or _paper(draft, voices)
    own = draft.voice.names if draft.voice else ()
    out = tuple(each for each in dict.fromkeys([*names, *_spokesman(draft, voices)]) if each not in own)
    if paper := next((each for each in out if each in voices.papers), None):
        voices.passed, voices.passed_at = paper, draft.content[0].start
    return out


def _only_told(relay: Voice) -> bool:
    """Whether what relays something is no more than words somebody passed on: *selon des propos rapportés*."""
    return relay.kind in ("described", "document") and relay.head in ("propos", "dires", "informations")


def _goes_by(draft: Draft, span: Span, relay: Voice) -> bool:
    """Whether a document is what who speaks goes by himself: *d'après ses calculs*, *selon leurs déclarations*."""
    told = relay.kind in ("described", "document") and relay.head in closed()["document"]
    return told and _OWN.match(span.of(draft.sentence.prose)) is not None


_OWN = re.compile(r"(?:les (?:[\w-]+ )?[\w-]+ de )?(?:s(?:on|a|es)|leurs?)\s", re.IGNORECASE)


def _paper(draft: Draft, voices: Voices) -> tuple[str, ...]:
    """The paper last heard, or that passed on something just before."""
    near = voices.passed is not None and draft.content[0].start - voices.passed_at < _NEAR
    paper = voices.last_paper() or (voices.passed if near else None)
    return (paper,) if paper is not None else ()


_NEAR = 1200


def _spokesman(draft: Draft, voices: Voices) -> tuple[str, ...]:
    """Whose voice somebody speaks by, who then is nobody it is said to: *a déclaré X par la voix de son avocat*."""
    led = _BY_VOICE.match(draft.to.of(voices.text)) if draft.to is not None else None
    if draft.to is None or led is None:
        return ()
    voice = voices.phrase(Span(draft.to.start + led.end(), draft.to.end), None)
    if voice is None or not (voice.kind == "person" or (voice.kind == "described" and is_human(voice.head))):
        return ()
    draft.to = None
    return voice.names


_BY_VOICE = re.compile(
    r"par (?:la voix|la bouche|le biais|l['’]intermédiaire|l['’]entremise|le truchement) d(?:e\s|['’]|u\s|es\s)",
    re.IGNORECASE,
)


def _beside(draft: Draft, drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Who tells the clause before: *Il aurait renoncé, selon des élus, et se serait engagé à partir*."""
    told = [each for each in drafts if each.form == "formula" and each.voice is not None]
    before = [each for each in told if draft.cue is not None and each.content[0].start < draft.cue.start]
    return before[-1].voice.names if before and before[-1].voice is not None else ()


_LIKE = re.compile(r"\b(?:comme|ainsi que)\s(?:l(?:e\s|['’]))?(?:\w+\s){0,2}$", re.IGNORECASE)


def _agrees(outer: Draft) -> bool:
    """Whether somebody only says the same as another: *X réclame un moratoire, comme le demande Y*."""
    if outer.cue is None or outer.form != "incise" or outer.act != "urge":
        return False
    return _LIKE.search(outer.sentence.prose, max(0, outer.cue.start - 40), outer.cue.start) is not None


def _told_paper(draft: Draft) -> bool:
    """Whether something is told to a paper, which then is no relay: *aurait dit X au Monde*."""
    to, sentence = draft.to, draft.sentence
    return to is not None and any(
        name.kind == "outlet" and to.start <= sentence.spans[at][0] < to.end for at, name in sentence.names.items()
    )


_SPEAKS = frozenset(("que", "infinitive", "quoted", "object"))


def only(outer: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether all a paper tells is what somebody else says: *Le maire a annoncé que ..., rapporte Le Monde*."""
    if outer.voice is None or outer.voice.kind != "outlet" or outer.form not in ("incise", "formula"):
        return False
    start, end = outer.content[0].start, outer.content[-1].end
    if any(_relayed(each, outer) for each in drafts if each is not outer and each.sentence is outer.sentence):
        return True
    return any(
        each is not outer
        and each.sentence is outer.sentence
        and each.form in _SPEAKS
        and each.source is not None
        and 0 <= each.source.start - start < _OPENING
        and not _RELATIVE.search(each.sentence.prose, start, each.source.start)
        and each.content[-1].end >= end - _CLOSING
        for each in drafts
    )


def _relayed(each: Draft, outer: Draft) -> bool:
    """Whether a quotation with its incise is all a paper relays: *« ... », a-t-elle dit, comme le rapporte RTL*."""
    if outer.voice is None or each.form != "incise" or outer.voice.names[:1] != each.relays[:1]:
        return False
    first, last = each.content[0].start, each.content[-1].end
    return 0 <= first - outer.content[0].start < _OPENING and 0 <= outer.content[-1].end - last < _INCISE


_INCISE = 60
"""Characters of an incise behind a quotation that a paper relays."""
_RELATIVE = re.compile(r"\bqu(?:e\s|['’])$")
_OPENING, _CLOSING = 25, 12
"""Characters by which what is relayed may begin after, or end before, what the paper tells."""
