"""Who has the floor behind a sentence that tells beside its subject what another says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selon.article import Span
from selon.said import sharing
from selon.said.drafts import Draft
from selon.said.scene import Scene, Voice
from selon.said.sentences import Sentence


def doer(scene: Scene, sentence: Span) -> Voice | None:
    """The person who is the subject of a sentence: *Anne Roy cite le préfet, qui dit ...*."""
    subject = scene.focus
    if subject is None or subject.kind != "person" or not sentence.start <= scene.focus_at < sentence.end:
        return None
    return subject


def leave(scene: Scene, subject: Voice, other: Voice | None) -> None:
    """Leave the floor to the subject of a sentence that tells by a relative what another says.

    Somebody not heard before is only whom the text speaks of, unless the other is one person with a name.
    """
    if any(each.names == subject.names for each in scene.heard):
        scene.current = scene.focus = subject
    elif other is None or other.kind != "person" or other.plural:
        scene.focus = subject


def related(draft: Draft) -> bool:
    """Whether a relative tells what is said, but of no agent, to whom a text turns: *hué par un élu, qui dit*."""
    held = draft.antecedent
    return held is not None and not _BY.search(draft.sentence.prose, max(0, held.start - 12), held.start)


def turned(sentence: Sentence, drafts: Sequence[Draft]) -> Span | None:
    """The person of whom a main clause tells behind a clause in which alone somebody speaks.

    *Alors que Jean Roy dénonce « un abus », Anne Bon n'y voit rien à redire.*
    """
    if not _UNDER.match(sentence.tags) or any(each.source is None for each in drafts):
        return None
    subject = sharing.main_subject(sentence)
    comma = sentence.prose.rfind(",", sentence.span.start, subject.start) if subject is not None else -1
    if subject is None or comma < 0 or not sentence.prose[comma + 1 : subject.start].isspace():
        return None
    ends = (span.end for each in drafts for span in (*each.content, each.source) if span is not None)
    name = sentence.names.get(sentence.token(subject.start))
    named = name is not None and name.kind == "person" and name.span.start == subject.start
    return subject if named and max(ends) <= comma + 1 else None


_UNDER = re.compile(r"(?:C,?)?R?[UK]")
_BY = re.compile(r"\bpar (?:l[ae] |les |l'|une? |des )?$")
