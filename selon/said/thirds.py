"""Words that tell of somebody as a third, who then is not the one that speaks them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selon.record import Mention
from selon.said.drafts import Draft
from selon.said.scene import Scene, Voice, voice_of

_HEARD = 6
_TOLD_TO = 25
"""Characters behind which a name is no longer that of whom something is told to."""
_TITLED = re.compile(r"(?:\bM\.\s?|\bMme\s|[Mm]onsieur\s|[Mm]adame\s)$")
_I = re.compile(r"\b(?:je |j['’]|me |m['’]|moi\b)", re.IGNORECASE)
_I_OF = re.compile(
    r"\b(?:je |j['’]|me |m['’]|moi\b)[^.!?(«»\"“”]* (?:pour|avec|contre|envers|comme|à|de|d['’])\s?(?:M\. |Mme )?$",
    re.IGNORECASE,
)
"""What one says of oneself beside somebody: *« J'ai de l'admiration pour Anne »* is not said by Anne."""
_TELLS = 80
_TELLS_ME = re.compile(r"\s(?:ne\s)?(?:m['’]|me\s)")
_OF_HIMSELF = re.compile(r"(?:il|elle)\s", re.IGNORECASE)


def told_of(scene: Scene, voice: Voice, draft: Draft) -> bool:
    """Whether what is said, or to whom, names the very person a pronoun, a description or nothing was taken for."""
    if voice.kind != "person" or voice.plural or any(True for _ in _named(scene, voice, draft)):
        return False
    if draft.within is not None and draft.within.names == voice.names and described(scene, draft) is not None:
        return True
    if draft.to is not None and any(
        each.name in voice.names and each.span.start - draft.to.start < _TOLD_TO for each in scene.within(draft.to)
    ):
        return True
    return any(
        each.name in voice.names and _third(scene, draft, each) for span in draft.content for each in scene.within(span)
    )


def described(scene: Scene, draft: Draft) -> str | None:
    """The words that describe who speaks, where no pronoun stands for them."""
    held = draft.antecedent or draft.source
    phrase = scene.words(held).strip() if held is not None else ""
    return phrase if phrase and phrase.lower() not in _PRONOUNS else None


_PRONOUNS = frozenset(
    ("il", "elle", "ils", "elles", "qui", "ce dernier", "cette dernière", "celui-ci", "celle-ci", "lui", "on")
)


def _named(scene: Scene, voice: Voice, draft: Draft) -> Iterator[Mention]:
    """The mentions of somebody in the very words that name who speaks."""
    spans = [span for span in (draft.source, draft.subject, draft.antecedent) if span is not None]
    return (each for span in spans for each in scene.within(span) if each.name in voice.names)


def _third(scene: Scene, draft: Draft, mention: Mention) -> bool:
    """Whether words name a third: *« M. Roy a menti »*, *« Anne Roy m'a dit »*, *qu'il connaissait Roy*."""
    start, end = mention.span
    held = draft.sentence.quotations.values()
    around = next((each.outer for each in held if each.outer.start <= start < each.outer.end), None)
    if around is not None:
        if scene.acts(mention) and _I.search(scene.text, start, around.end):
            return True
        if _I_OF.search(scene.text, max(around.start, start - _TELLS), start):
            return True
        titled = _TITLED.search(scene.text, max(0, start - 12), start) is not None
        return titled or _TELLS_ME.match(scene.text, end) is not None
    if draft.form in ("object", "quoted") and start == draft.content[0].start:
        return described(scene, draft) is not None  # *L'édile décrit Anne Roy comme « une sœur »*
    return draft.form == "que" and _OF_HIMSELF.match(scene.text, draft.content[0].start) is not None


def another(scene: Scene, voice: Voice, draft: Draft) -> Voice | None:
    """The person heard or named last that the words do not tell of; of the same gender where a pronoun shows one."""
    shown = voice.gender if draft.source is not None else None
    heard = (each for each in reversed(scene.heard[-_HEARD:]) if each.kind == "person" and not each.plural)
    named = (voice_of(each) for each in scene.before(draft.content[0].start) if each.kind == "person")
    for other in (*heard, *named):
        fits = shown is None or other.gender in (None, shown)
        if fits and other.names != voice.names and not told_of(scene, other, draft):
            return other
    return None
