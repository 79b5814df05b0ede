"""What is told in a clause that only hangs on another, or besides: the whole does not say the same as that.

*La gare a fermé après que le préfet a dit que le pont cédait* says that the station closed, and not that the bridge
gives way; *le préfet a dit que le pont cédait* is told by who relays it, and says the same.
"""

from __future__ import annotations

from selon.french import clauses
from selon.french.tokens import fold
from selon.record import Statement

_SHARE, _MOST, _MARK = 0.6, 0.7, 2


def hangs(outer: Statement, inner: Statement, prose: str) -> bool:
    """Whether one statement of an article tells another in a clause that hangs on what it says itself, or as a small
    part of it.

    >>> from selon.article import Span
    >>> prose = "Il dit que la gare a fermé après que le préfet a annoncé une crue."
    >>> told = {"article": "a", "kind": "indirect", "words": ("",)}
    >>> outer = Statement(**told, line=0, content=(Span(11, 65),), cue=Span(3, 6))
    >>> hangs(outer, Statement(**told, line=1, content=(Span(57, 65),), cue=Span(49, 56)), prose)
    True
    """
    cue = inner.cue
    if outer.article != inner.article or cue is None or not outer.content or not inner.content:
        return False
    first, last = outer.content[0].start, outer.content[-1].end
    start, end = inner.content[-1].start, inner.content[-1].end
    if not (first < cue.start and cue.end <= start and end <= last + _MARK):
        return False
    if inner.content[0].end <= cue.start:  # "il a vu le pont, qu'il juge sûr": what is told of stands before
        if end - inner.content[0].start >= _MOST * (last - first):
            return False  # "le pont, qu'il juge sûr": nothing else is told
        return clauses.relative().match(fold(prose[inner.content[0].end : cue.start])) is not None
    before = fold(prose[first : cue.start])
    if clauses.hanging().search(before):
        return not clauses.cleft().search(before)
    if end - start >= _SHARE * (last - first):
        return False
    return bool(clauses.aiming().search(before) or clauses.adding().search(fold(prose[first : cue.end])))
