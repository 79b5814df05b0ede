"""Where a text quotes: words two papers print from one mouth have a common source and need not be a copy."""

from __future__ import annotations

import re

_MOST = 2000  # characters of a quotation at most: a mark that is never closed quotes nothing
_OPENING = re.compile('[«“"]')
_QUOTED = re.compile(
    rf"«[^«»]{{1,{_MOST}}}(?:«[^«»]{{1,{_MOST}}}»[^«»]{{0,{_MOST}}})?»|“[^“”]{{1,{_MOST}}}”"
    rf'|(?<!\w)"[^"\n]{{1,{_MOST}}}"(?!\w)'
)


def bounds(prose: str) -> list[int]:
    """The offsets at which the quotations of a text begin and end, by turns.

    >>> bounds('Il dit « non », elle "oui".')
    [7, 14, 21, 26]
    """
    out: list[int] = []
    mark = _OPENING.search(prose)  # one class of characters is looked for ten times faster than the whole pattern
    while mark:
        found = _QUOTED.match(prose, mark.start())
        if found:
            out += found.span()
        mark = _OPENING.search(prose, (found or mark).end())
    return out
