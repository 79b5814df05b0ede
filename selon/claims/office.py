"""Whether a person still speaks for an institution: by what an article calls him, else by the days of his office."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from selon import names
from selon.claims.day import UNKNOWN, last
from selon.french.offices import service
from selon.names.speaks import FORMER
from selon.record import Mention, Name


class Offices:
    """What each article calls the persons who speak for an institution, and the day it is of.

    >>> name = Name(key="k", label="Nicolas Sarkozy", kind="person", institution="France")
    >>> told = Offices((), {"k": name}, {"a": "2011-03-02", "b": "2019-03-02"})
    >>> told.served(name, "a"), told.served(name, "b"), told.served(name, "b", "2010-05")
    ('France', None, 'France')
    """

    def __init__(
        self, mentions: Iterable[Mention], known: Mapping[str, Name], days: Mapping[str, str | None] | None = None
    ) -> None:
        self._days = days or {}
        self._roles: dict[tuple[str, str], set[str]] = {}
        for mention in mentions:
            if mention.role and mention.key in known and known[mention.key].institution:
                self._roles.setdefault((mention.article, mention.key), set()).add(mention.role)

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


def _one_of(offices: Iterable[str], institution: str) -> bool:
    return any(names.institution(office) == institution for office in offices)
