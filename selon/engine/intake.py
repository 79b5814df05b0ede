"""What comes in: nothing twice, no id twice, nothing that cannot be stored."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from typing import Any

from selon.article import Article
from selon.store.tables import Reading, digest

_LONE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How a run went: articles read, skipped because they were there already, what failed.

    >>> print(Tally(read=5, skipped=1, failed=0))
    5 read, 1 skipped, 0 failed
    """

    read: int = 0
    skipped: int = 0
    failed: int = 0

    def __str__(self) -> str:
        return f"{self.read} read, {self.skipped} skipped, {self.failed} failed"


@dataclass(slots=True, kw_only=True)
class Intake:
    """Lets new articles through and keeps account of them; of each reading where they are `noted`.

    >>> intake = Intake()
    >>> same, other = Article(id="a", text="Il pleut."), Article(id="a", text="Il neige.")
    >>> [article.id for article in intake.fresh([same, same, other])], intake.skipped
    (['a', 'a~2'], 1)
    """

    digests: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    skipped: int = 0
    noted: bool = True
    readings: list[Reading] = field(default_factory=list)
    _counts: dict[str, int] = field(default_factory=dict)

    def fresh(self, articles: Iterable[Article]) -> Iterator[Article]:
        """The articles not met before. Another text under an id that is taken gets an id of its own."""
        for article in articles:
            sound = _sound(article)
            known = digest(sound)
            if known in self.digests:
                self.skipped += 1
                continue
            self.digests.add(known)
            sound = self._named(sound)
            if self.noted:
                self.readings.append(Reading(digest=known, article=sound.id))
            yield sound

    def _named(self, article: Article) -> Article:
        name, given = article.id, re.sub(r"~\d+$", "", article.id)
        count = self._counts.get(given, 1)
        while name in self.ids:
            count += 1
            name = f"{given}~{count}"
        self.ids.add(name)
        self._counts[given] = count
        return article if name == article.id else replace(article, id=name)


def _sound(article: Article) -> Article:
    """The article with half characters (lone surrogates, which no file can hold) replaced one for one."""
    broken: dict[str, Any] = {
        part.name: _LONE.sub("\ufffd", value)
        for part in fields(article)
        if isinstance(value := getattr(article, part.name), str) and _LONE.search(value)
    }
    return replace(article, **broken) if broken else article
