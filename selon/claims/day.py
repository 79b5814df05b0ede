"""Days of utterance, compared as text: an EDTF date or interval brought to its last day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from selon.article import Article
from selon.record import Dating, Statement

_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)
UNKNOWN = "9999-12-31"
_ON = 1200


def last(edtf: str | None) -> str:
    """The last day of an EDTF date or interval; far in the future where it is open or not known.

    >>> last("2023-08-28/2023-09-03"), last("2022-11"), last("2023-09-05T07:12"), last(None)
    ('2023-09-03', '2022-11-31', '2023-09-05', '9999-12-31')
    """
    end = (edtf or "").rpartition("/")[2].rstrip("?~%")[:10]
    return end + UNKNOWN[len(end) :] if _DATE.fullmatch(end) else UNKNOWN


class Days:
    """When each article appeared and each statement was made."""

    def __init__(
        self, articles: Iterable[Article], dates: Iterable[Dating], statements: Iterable[Statement] = ()
    ) -> None:
        self._article: dict[str, str | None] = {article.id: article.published for article in articles}
        for row in dates:
            day = row.published or (f"{row.since}/{row.until}" if row.since and row.until else row.until)
            if day and len(self._article.get(row.article) or "") < len("2023-09-05"):
                self._article[row.article] = day
        self.of: Mapping[str, str | None] = self._article
        self._goes_on = _continued(statements)

    def own(self, statement: Statement) -> str | None:
        """The day the text gives a statement, or one before it that it goes on from."""
        return statement.said or self._goes_on.get((statement.article, statement.line))

    def said(self, statement: Statement) -> str | None:
        """The day of a statement as EDTF: its own, else that of its article."""
        return self.own(statement) or self._article.get(statement.article)

    def order(self, statement: Statement) -> tuple[str, str, str, int]:
        """Sorts statements by the day by which they were known to be made."""
        appeared = self._article.get(statement.article)
        return last(self.said(statement)), appeared or UNKNOWN, statement.article, statement.line


def _continued(statements: Iterable[Statement]) -> dict[tuple[str, int], str]:
    """The days of statements that a speaker adds to one which has a day (*a déclaré lundi X ... a-t-il ajouté*)."""
    days: dict[tuple[str, int], str] = {}
    latest: dict[tuple[str, tuple[str, ...]], tuple[int, str]] = {}
    for row in statements:
        if not row.content or not row.speaker:
            continue
        key, start = (row.article, row.speaker), row.content[0].start
        if row.said:
            latest[key] = start, row.said
        elif key in latest and 0 <= start - latest[key][0] <= _ON:
            days[row.article, row.line] = latest[key][1]
            latest[key] = start, latest[key][1]
    return days
