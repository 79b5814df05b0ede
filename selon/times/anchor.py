"""A date as given (EDTF) as the days it covers."""

from __future__ import annotations

import re
from datetime import date

from selon.times.values import days

_PART = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def days_of(edtf: str | None) -> tuple[date, date] | None:
    """The first and the last day of an EDTF date or interval, None where it is none.

    >>> [str(day) for day in days_of("2023-09")]
    ['2023-09-01', '2023-09-30']
    """
    if not edtf:
        return None
    ends = [match.group() if (match := _PART.match(part)) else "" for part in edtf.strip().split("/")]
    spans = [days(end) for end in ends]
    if len(spans) not in (1, 2) or not spans[0] or not spans[-1] or spans[0][0] > spans[-1][1]:
        return None
    return spans[0][0], spans[-1][1]
