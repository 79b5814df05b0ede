"""Who has the floor behind a sentence that tells beside its subject what another says."""

from __future__ import annotations

import re

from selon.article import Span
from selon.said.drafts import Draft
from selon.said.scene import Scene, Voice


def doer(scene: Scene, sentence: Span) -> Voice | None:
    """The person heard before who is the subject of a sentence: *Anne Roy cite le préfet, qui dit ...*."""
    subject = scene.focus
    if subject is None or subject.kind != "person" or not sentence.start <= scene.focus_at < sentence.end:
        return None
    return subject if any(each.names == subject.names for each in scene.heard) else None


def related(draft: Draft) -> bool:
    """Whether a relative tells what is said, but of no agent, to whom a text turns: *hué par un élu, qui dit*."""
    held = draft.antecedent
    return held is not None and not _BY.search(draft.sentence.prose, max(0, held.start - 12), held.start)


_BY = re.compile(r"\bpar (?:l[ae] |les |l'|une? |des )?$")
