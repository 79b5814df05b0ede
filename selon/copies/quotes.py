"""Where a text quotes: words two papers print from one mouth have a common source and need not be a copy."""

from __future__ import annotations

import re

_MOST = 2000  # characters of a quotation at most: a mark that is never closed quotes nothing
_QUOTED = re.compile(
    rf"«[^«»]{{1,{_MOST}}}(?:«[^«»]{{1,{_MOST}}}»[^«»]{{0,{_MOST}}})?»|“[^“”]{{1,{_MOST}}}”"
    rf'|(?<!\w)"[^"\n]{{1,{_MOST}}}"(?!\w)'
)


def bounds(prose: str) -> list[int]:
    """The offsets at which the quotations of a text begin and end, by turns.

    >>> bounds('Il dit « non », elle "oui".')
    [7, 14, 21, 26]
    """
    return [offset for match in _QUOTED.finditer(prose) for offset in match.span()]
