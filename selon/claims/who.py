"""Who stands in and behind a statement: the names in its words, and the institution its speaker speaks for."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from selon import names
from selon.claims.office import Offices
from selon.french import senses, signs
from selon.french.lands import called
from selon.french.plain import plain
from selon.names import forms
from selon.names.lands import lands
from selon.names.served import HOME
from selon.record import Mention, Name, Statement

Found = tuple[int, int, str, bool]


@lru_cache(maxsize=1 << 16)
def one(text: str) -> str:
    """A speaker's words brought to one form, for telling one speaker from another.

    >>> one("Ministère de l'Intérieur")
    "ministere de l'interieur"
    """
    return plain(text) or text.casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """The names of one article: the key of each by how it is called, and where they stand."""

    keys: dict[str, str]
    found: list[Found]


class Naming:
    """The names of the pile, ready to be asked for by place."""

    def __init__(
        self,
        mentions: Sequence[Mention],
        known: Sequence[Name],
        days: Mapping[str, str | None] | None = None,
        stories: Mapping[str, str] | None = None,
    ) -> None:
        self.names = {name.key: name for name in known}
        self._offices = Offices(mentions, self.names, days, stories)
        self._institutions: dict[tuple[str, str | None], str | None] = {}
        self._lands: dict[str, str | None] = {}
        self._placed: dict[str, bool] = {}
        self._mentions: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            self._mentions[mention.article].append(mention)
        self._pages: dict[str, _Page] = {}
        self._concepts: dict[tuple[str, str, str, str], str] = {}

    def left(self, articles: Iterable[str]) -> None:
        """Forget what is quickly told anew of some articles."""
        for article in articles:
            self._pages.pop(article, None)
        self._concepts.clear()

    def _page(self, article: str) -> _Page:
        """The names of an article, put together when first asked for."""
        page = self._pages.get(article)
        if page is None:
            page = self._pages[article] = self._read(article)
        return page

    def _read(self, article: str) -> _Page:
        page = _Page(keys={}, found=[])
        # of a town and the government that is called by it, who speaks is the government
        for mention in sorted(self._mentions.get(article, ()), key=lambda mention: mention.kind == "place"):
            if mention.key:
                page.keys.setdefault(one(mention.name), mention.key)
                page.keys.setdefault(one(mention.words), mention.key)
            signature = (mention.kind, mention.key, mention.name, mention.words)
            concept = self._concepts.get(signature)
            if concept is None:
                concept = self._concepts[signature] = self._concept(mention)
            page.found.append((mention.span.start, mention.span.end, concept, mention.kind == "person"))
        page.found.sort()
        return page

    def _concept(self, mention: Mention) -> str:
        """The concept of a name: a state for its capital, seat or government, else whoever it is."""
        if mention.kind != "person":
            country = called().get(plain(mention.words)) or called().get(plain(mention.name))
            if country:
                return "@" + country
            name = self.names.get(mention.key)
            if mention.kind == "government" and name and name.institution:
                return "@" + name.institution
        return "@" + (mention.key or one(mention.name))

    def within(self, article: str, start: int, end: int) -> list[Found]:
        """The names that begin in a stretch of an article: start, end, concept, whether it is a person."""
        rows = self._page(article).found
        return rows[bisect_left(rows, (start,)) : bisect_left(rows, (end,))]

    def key(self, article: str, speaker: str) -> str:
        """The key of a speaker of an article, empty if no name is known for him."""
        return self._page(article).keys.get(one(speaker), "")

    def known(self, article: str, speaker: str) -> Name | None:
        """The name of a speaker of an article, None if none is known for him."""
        return self.names.get(self.key(article, speaker))

    def label(self, article: str, speaker: str) -> str:
        """How a speaker is usually called."""
        name = self.names.get(self.key(article, speaker))
        return name.label if name else speaker

    def roles(self, article: str, speaker: str) -> tuple[str, ...]:
        """What the articles of one story say that a speaker is (*directeur d'Ardel*)."""
        return self._offices.called(self.key(article, speaker), article)

    def served(self, name: Name, statement: Statement) -> str | None:
        """Whom a name of the pile speaks for where and when a statement is made."""
        return self._offices.served(name, statement.article, statement.said)

    def institution(self, article: str, speaker: str, said: str | None = None) -> str | None:
        """Whom a speaker speaks for, on the day of a statement where that is known; None if unknown."""
        name = self.names.get(self.key(article, speaker))
        if name and name.institution:
            return self._offices.served(name, article, said)
        return self._by_words(article, speaker)

    def near(self, article: str, speaker: str, said: str | None = None) -> str | None:
        """The same by nothing but the story the article is of, the lists of offices, and the speaker's own words."""
        name = self.names.get(self.key(article, speaker))
        if name and name.kind == "person":
            return self._offices.near(name, article, said)
        if name and name.institution:
            return name.institution
        return self._by_words(article, speaker)

    def _by_words(self, article: str, speaker: str) -> str | None:
        """Whom a speaker speaks for by what he is called."""
        land = HOME if self.placed(speaker) else self._land(article)
        found = self._institutions.get((speaker, land), "")
        if found == "":
            found = self._institutions[speaker, land] = names.institution(speaker, land)
        return found

    def _land(self, article: str) -> str | None:
        """The country an article is about: a police that no word gives to a country is of that one."""
        if article not in self._lands:
            own = self._mentions.get(article)
            self._lands[article] = lands(forms.of(own))[0] if own else HOME
        return self._lands[article]

    def concepts(self, statement: Statement) -> frozenset[str]:
        """The concepts under which a statement's words may name its speaker or whom he speaks for."""
        found = set()
        for speaker in statement.speaker:
            keys = [self.key(statement.article, speaker)]
            keys.append(self.near(statement.article, speaker, statement.said) or "")
            found |= {"@" + each for key in keys if key for each in (key, one(key))}
            country = called().get(plain(speaker))
            found |= {"@" + country} if country else set()
            if self.person(statement.article, speaker):  # houses bear the names of their owners
                found.add("@" + one(speaker.split()[-1]))
        return frozenset(found)

    def identified(self, article: str, speaker: str) -> bool:
        """Whether it is known who a speaker is or whom he speaks for, and not only what he is (*source policière*)."""
        named = speaker[:1].isupper() and bool(self.key(article, speaker))
        return named or (self.near(article, speaker) is not None and self.placed(speaker))

    def titled(self, statement: Statement, source: str) -> bool:
        """Whether the words of a source tell of the only one there is (*l'agent de Paul Ferrand*, *la préfecture*)."""
        only = signs.only().match(source)
        if statement.source is None or only is None or senses.unnamed().search(source):
            return False
        if any(self.near(statement.article, speaker) for speaker in statement.speaker):
            return True
        head = source.find(" ", only.end())  # the name stands behind what it is that there is only one of
        return head > 0 and bool(self.within(statement.article, statement.source.start + head, statement.source.end))

    def named(self, statement: Statement, source: str) -> bool:
        """Whether a statement is told in other words than the speaker's, in a sentence that names him."""
        if statement.kind != "indirect" or not source or not statement.speaker:
            return False
        if self.titled(statement, source):
            return True
        return any(one(speaker.split()[-1]) in one(source) for speaker in statement.speaker if speaker[:1].isupper())

    def placed(self, speaker: str) -> bool:
        """Whether words tell of themselves of what country a body is (*ministres* are of any)."""
        found = self._placed.get(speaker)
        if found is None:
            found = speaker[:1].isupper() or names.institution(speaker, None) == names.institution(speaker)
            self._placed[speaker] = found
        return found

    def gender(self, article: str, speaker: str) -> str | None:
        """Whether a speaker is a man (m) or a woman (f), None if unknown."""
        name = self.names.get(self.key(article, speaker))
        return name.gender if name else None

    def outlet(self, article: str, speaker: str) -> bool:
        """Whether a speaker is a newspaper or an agency."""
        name = self.names.get(self.key(article, speaker))
        return name is not None and name.kind == "outlet"

    def outlet_at(self, article: str, start: int, end: int) -> str | None:
        """The newspaper or agency that a stretch of an article names first, None if it names none."""
        known = (self.names.get(concept[1:]) for _, _, concept, _ in self.within(article, start, end))
        return next((name.label for name in known if name and name.kind == "outlet"), None)

    def person(self, article: str, speaker: str) -> bool:
        """Whether a speaker is known to be a person."""
        name = self.names.get(self.key(article, speaker))
        return name is not None and name.kind == "person"

    def voice(self, article: str, speaker: str, said: str | None = None) -> str:
        """One word for all who speak with one voice: the institution, else the name."""
        return self.near(article, speaker, said) or self.key(article, speaker) or one(speaker)
