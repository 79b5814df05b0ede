"""Whom a person speaks for where and when something is said: by what articles call him and the days of his office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from selon import names
from selon.claims.day import UNKNOWN, last
from selon.french.offices import service
from selon.names.speaks import FORMER
from selon.record import Mention, Name


class Offices:
    """What each article and each story calls its persons, and the day it is of; `stories` are those of the articles.

    >>> name = Name(key="k", label="Nicolas Sarkozy", kind="person", institution="France")
    >>> told = Offices((), {"k": name}, {"a": "2011-03-02", "b": "2019-03-02"})
    >>> told.served(name, "a"), told.served(name, "b"), told.served(name, "b", "2010-05")
    ('France', None, 'France')
    """

    def __init__(
        self,
        mentions: Iterable[Mention],
        known: Mapping[str, Name],
        days: Mapping[str, str | None] | None = None,
        stories: Mapping[str, str] | None = None,
    ) -> None:
        self._days = days or {}
        self._stories = stories or {}
        self._roles: dict[tuple[str, str], set[str]] = {}
        self._told: dict[tuple[str, str], Counter[str]] = {}
        self._whom: dict[tuple[str, str], str | None] = {}
        for mention in mentions:
            if mention.role and mention.key in known:
                self._roles.setdefault((mention.article, mention.key), set()).add(mention.role)
                told = self._told.setdefault(self._place(mention.key, mention.article), Counter())
                told[mention.role] += 1

    def served(self, name: Name, article: str, said: str | None = None) -> str | None:
        """Whom a name of the pile speaks for in an article, on the day something is said where that is known."""
        if name.kind != "person" or name.institution is None:
            return name.institution
        roles = sorted(self._roles.get((article, name.key), ()))
        told = [found for role in roles if (found := names.institution(role))]
        if name.institution in told:
            return name.institution
        day = last(said or self._days.get(article))
        now, before = service(name.label, day) if day != UNKNOWN else ((), ())
        past = [was for role in roles if (was := FORMER.sub("", role)) != role]
        if _one_of(now, name.institution) or not _one_of((*before, *past), name.institution):
            return name.institution
        return next(iter(told), None)

    def near(self, name: Name, article: str, said: str | None = None) -> str | None:
        """Whom a person speaks for by what the articles of one story call him, and the offices he holds that day.

        What all the others call him has no part in it, so that a story's statements stand to one another as they did
        when others come.
        """
        place = self._place(name.key, article)
        if place not in self._whom:
            told = self._told.get(place)
            self._whom[place] = names.whom(name.label, told, name.institution) if told else None
        return self._whom[place] or self._in_office(name.label, last(said or self._days.get(article)))

    def called(self, key: str, article: str) -> tuple[str, ...]:
        """What the articles of the story of one call a person."""
        return tuple(self._told.get(self._place(key, article), ()))

    def _place(self, key: str, article: str) -> tuple[str, str]:
        return self._stories.get(article, article), key

    @staticmethod
    def _in_office(label: str, day: str) -> str | None:
        now = service(label, day)[0] if day != UNKNOWN else ()
        return next((whom for whom in map(names.institution, sorted(now)) if whom), None)


def _one_of(offices: Iterable[str], institution: str) -> bool:
    return any(names.institution(office) == institution for office in offices)
