"""The statements of a pile as they are read: what each says, who speaks, and whether it tells a fact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from selon.article import Article
from selon.claims.context import lent
from selon.claims.credits import Credits
from selon.claims.day import Days
from selon.claims.denial import topic
from selon.claims.kin import initials
from selon.claims.meaning import Meaning
from selon.claims.proof import asserted, sentence, telling
from selon.claims.reading import read
from selon.claims.utterance import nested, wording
from selon.claims.who import Naming, one
from selon.french import signs
from selon.french.tokens import fold
from selon.record import Statement


def _stretches(statements: Sequence[Statement]) -> dict[str, range]:
    """The rows of each article, which stand together."""
    out: dict[str, range] = {}
    for row, statement in enumerate(statements):
        known = out.get(statement.article)
        out[statement.article] = range(known.start if known else row, row + 1)
    return out


class Told:
    """The statements of a pile; rows are statements by their place."""

    def __init__(
        self, statements: Sequence[Statement], articles: Sequence[Article], naming: Naming, days: Days
    ) -> None:
        self.statements = statements
        self.articles = {article.id: article for article in articles}
        self.naming, self.days = naming, days
        prose = {statement.article: "" for statement in self.statements}
        prose |= {article.id: article.prose for article in articles if article.id in prose}
        self.prose = prose
        self._same: dict[Any, Meaning] = {}
        self.meanings = [self._read(row) for row in self.statements]
        self._same.clear()
        self.words = [wording(row) for row in statements]
        self.credits = Credits(self.articles)
        self._within: dict[str, frozenset[str]] = {}
        self._rows = _stretches(statements)
        self._topics: dict[str, frozenset[str]] = {}
        self._plain: dict[int, bool] = {}
        self._named: dict[int, bool] = {}
        self._told: dict[int, bool] = {}

    def _read(self, row: Statement) -> Meaning:
        """What a statement says; the same words with the same names are read once: much of the press is copied."""
        start = row.content[0].start if row.content else 0
        names = (self.naming.within(row.article, *span) for span in row.content)
        key = (
            row.act,
            row.words,
            *((at - start, end - start, who, person) for part in names for at, end, who, person in part),
        )
        found = self._same.get(key)
        if found is None:
            found = self._same[key] = read(row, self.naming)
        return lent(found, row.article, self.prose[row.article], start, self.naming)

    def cue(self, row: int) -> str:
        """The verb of speech of a statement, empty where none stands there."""
        return self.credits.cue(self.statements[row])

    def confirms(self, row: int) -> bool:
        """Whether a statement is told as a confirmation; worked out once."""
        found = self._told.get(row)
        if found is None:
            told = self.statements[row].act == "assert" and signs.confirming().search(self.cue(row))
            found = self._told[row] = bool(told)
        return found

    def tells(self, row: int) -> bool:
        """Whether a statement tells a fact, and not in words of the speaker on himself."""
        statement = self.statements[row]
        if statement.kind == "direct" and self.meanings[row].speaks:
            return False
        return telling(statement, self.meanings[row], self.cue(row))

    def press(self, row: int) -> bool:
        """Whether newspapers alone say it: they have it from one another or from somebody they do not name."""
        statement = self.statements[row]
        return all(self.naming.outlet(statement.article, speaker) for speaker in statement.speaker)

    def identified(self, row: int) -> bool:
        """Whether it is known who speaks."""
        statement = self.statements[row]
        if any(self.naming.identified(statement.article, speaker) for speaker in statement.speaker):
            return True
        return bool(statement.speaker) and self.naming.titled(statement, self.credits.source(statement))

    def _bare(self, row: int) -> bool:
        """Whether a statement only names what somebody speaks of (*a dénoncé la réforme*); worked out once."""
        found = self._named.get(row)
        if found is None:
            statement = self.statements[row]
            bare = statement.act == "assert" and not sentence(fold(" ".join(statement.words)))
            found = self._named[row] = bare and not signs.bearing().search(self.cue(row))
        return found

    def _asserted(self, row: int) -> bool:
        """Whether a statement says that something is so, and not that it ought to be; worked out once."""
        found = self._plain.get(row)
        if found is None:
            found = self._plain[row] = asserted(self.statements[row])
        return found

    def _again(self, row: int) -> bool:
        """Whether a statement tells what happens once more."""
        return any(signs.again().search(words) for words in self.statements[row].words)

    def nested(self, a: int, b: int) -> bool:
        """Whether one statement stands within the other: who tells it and who said it do not gainsay one another."""
        return nested(self.statements[a], self.statements[b])

    def _speakers(self, row: int) -> set[str]:
        statement = self.statements[row]
        return {self.naming.key(statement.article, speaker) or one(speaker) for speaker in statement.speaker}

    def _voices(self, row: int) -> set[str]:
        statement = self.statements[row]
        return {self.naming.voice(statement.article, speaker) for speaker in statement.speaker}

    def other_voice(self, a: int, b: int) -> bool:
        first, second = self._voices(a), self._voices(b)
        return bool(first and second) and first.isdisjoint(second)

    def _one_voice(self, a: int, b: int) -> bool:
        return not self._voices(a).isdisjoint(self._voices(b))

    def _in_one_breath(self, a: int, b: int) -> bool:
        """Whether one voice says both in one article, or in a copy of it: he counts two things and corrects nothing."""
        if self.other_voice(a, b) and not self._one_called(a, b) and not self._of_a_work(a, b):
            return False
        own, other = self.statements[a].article, self.statements[b].article
        return own == other or self.words[a] in self._wordings(other) or self.words[b] in self._wordings(own)

    def _his(self, a: int, b: int) -> bool:
        """Whether two are said by one, though the one or the other is only told by what he is (*le Danois*)."""
        return self._one_voice(a, b) or self._one_called(a, b)

    def _wordings(self, article: str) -> frozenset[str]:
        """The statements of an article, word for word."""
        found = self._within.get(article)
        if found is None:
            rows = self._rows.get(article) or range(0)
            found = self._within[article] = frozenset(self.words[row] for row in rows)
        return found

    def _one_called(self, a: int, b: int) -> bool:
        """Whether what one speaker is called stands in what the other is (*Banque de France*, *chiffres de la Banque de
        France*)."""
        first, second = (f" {one(' '.join(self.statements[row].speaker))} " for row in (a, b))
        if not (first.strip() and second.strip()):
            return False
        return (
            first in second
            or second in first
            or any(short.strip() in initials(long.strip()) for short, long in ((first, second), (second, first)))
        )

    def _of_a_work(self, a: int, b: int) -> bool:
        """Whether one of two who speak in an article is what somebody made (*l'étude*), mostly the other."""
        if self.statements[a].article != self.statements[b].article:
            return False
        return any(signs.works().search(" ".join(self.statements[row].speaker)) for row in (a, b))

    def _topic(self, article: str) -> frozenset[str]:
        """What an article is about, worked out once."""
        found = self._topics.get(article)
        if found is None:
            known = self.articles.get(article)
            found = topic(known.title if known else None, self.prose[article], article, self.naming)
            self._topics[article] = found
        return found
