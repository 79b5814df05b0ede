"""The statements of a pile as they are read: what each says, who speaks, and whether it tells a fact."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any, TypeVar

from selon.article import Article
from selon.claims.acts import plainly
from selon.claims.context import lent
from selon.claims.credits import Credits
from selon.claims.day import Days
from selon.claims.denial import topic
from selon.claims.hung import hangs
from selon.claims.kin import initials
from selon.claims.meaning import Meaning
from selon.claims.pointing import unconfirmed
from selon.claims.proof import asserted, sentence, telling
from selon.claims.reading import whole
from selon.claims.utterance import nested, wording
from selon.claims.who import Naming, one
from selon.french import answers, signs
from selon.french.tokens import fold
from selon.record import Statement

_FEW = 8
"""Statements before and behind one among which those are that it tells itself."""

K = TypeVar("K")
V = TypeVar("V")


def _stretches(statements: Sequence[Statement]) -> dict[str, range]:
    """The rows of each article, which stand together."""
    out: dict[str, range] = {}
    for row, statement in enumerate(statements):
        known = out.get(statement.article)
        out[statement.article] = range(known.start if known else row, row + 1)
    return out


class Asked(dict[K, V]):
    """Answers worked out when first asked for."""

    def __init__(self, work: Callable[[K], V]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, key: K) -> V:
        found = self[key] = self._work(key)
        return found


class Told:
    """The statements of a pile; rows are statements by their place.

    What is known of a statement is worked out when asked for and kept until it is `left`.
    """

    def __init__(
        self, statements: Sequence[Statement], articles: Sequence[Article], naming: Naming, days: Days
    ) -> None:
        self.articles = {article.id: article for article in articles}
        self.naming, self.days = naming, days
        self.prose: Asked[str, str] = Asked(self._prose)
        self.statements = [plainly(row, self._prose(row.article)) if row.act == "deny" else row for row in statements]
        self.credits = Credits(self.articles)
        self._rows = _stretches(statements)
        self._same: dict[Any, Meaning] = {}
        self.meanings: Asked[int, Meaning] = Asked(self._read)
        self.words: Asked[int, str] = Asked(lambda row: wording(statements[row]))
        self.hung = Asked(self._hangs_on)
        self._within = Asked(self._worded)
        self._topics = Asked(self._about)
        self._named, self._plain = Asked(self._names), Asked(self._plainly)
        self._told, self._who = Asked(self._told_so), Asked(self._speaking)
        self._anew, self._accusing = Asked(self._once_more), Asked(self._accuses)
        self._daily, self._to_come = Asked(self._counts_a_day), Asked(self._will_be)

    def _prose(self, article: str) -> str:
        known = self.articles.get(article)
        return known.prose if known else ""

    def left(self, rows: Collection[int]) -> None:
        """Forget what is known of some statements, which nobody will ask for again, and what is quickly told anew."""
        for row in rows:
            self.meanings.pop(row, None)
            self.words.pop(row, None)
            self.hung.pop(row, None)
            self.prose.pop(self.statements[row].article, None)
        brief = self._named, self._plain, self._told, self._who, self._anew, self._accusing, self._daily, self._to_come
        for asked in (self._same, self._within, self._topics, *brief):
            asked.clear()
        self.naming.left({self.statements[row].article for row in rows})

    def rows(self, row: int) -> range:
        """The statements of the article in which one stands."""
        return self._rows[self.statements[row].article]

    def _key(self, row: int) -> Any:
        """What a meaning depends on: the same words with the same names are read once, much of the press is copied."""
        told = self.statements[row]
        start = told.content[0].start if told.content else 0
        names = [name for span in told.content for name in self.naming.within(told.article, *span)]
        return told.act, told.words, *((at - start, end - start, who, person) for at, end, who, person in names)

    def _read(self, row: int) -> Meaning:
        """What a statement says of itself, its clauses not taken apart."""
        key = self._key(row)
        found = self._same.get(key)
        if found is None:
            found = self._same[key] = whole(self.statements[row], self.naming)
        return found

    def in_context(self, row: int, meaning: Meaning) -> Meaning:
        """The meaning of a statement with what it points back to."""
        told = self.statements[row]
        start = told.content[0].start if told.content else 0
        return lent(meaning, told.article, self.prose[told.article], start, self.naming)

    def cue(self, row: int) -> str:
        """The verb of speech of a statement, empty where none stands there."""
        return self.credits.cue(self.statements[row])

    def confirms(self, row: int) -> bool:
        """Whether a statement is told as a confirmation."""
        return self._told[row]

    def _told_so(self, row: int) -> bool:
        return self.statements[row].act == "assert" and signs.confirming().search(self.cue(row)) is not None

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

    def bare(self, row: int) -> bool:
        """Whether a statement only names what somebody speaks of (*a dénoncé la réforme*)."""
        return self._named[row]

    def _names(self, row: int) -> bool:
        statement = self.statements[row]
        bare = statement.act == "assert" and not sentence(fold(" ".join(statement.words)))
        return bare and not signs.bearing().search(self.cue(row))

    def asserted(self, row: int) -> bool:
        """Whether a statement says that something is so, and not that it ought to be."""
        return self._plain[row]

    def charging(self, row: int) -> bool:
        """Whether a statement says that something is so, or what somebody is accused of (*d'avoir menti*)."""
        return self.asserted(row) or (self.statements[row].act == "assert" and self._accusing[row])

    def _accuses(self, row: int) -> bool:
        return answers.accusing().search(self.cue(row)) is not None

    def _plainly(self, row: int) -> bool:
        return asserted(self.statements[row])

    def daily(self, row: int) -> bool:
        """Whether a statement in a newspaper's words tells a count of one day."""
        return self._daily[row]

    def _counts_a_day(self, row: int) -> bool:
        statement = self.statements[row]
        return statement.kind != "direct" and any(signs.daily().search(words) for words in statement.words)

    def foretells(self, row: int) -> bool:
        """Whether a statement tells what weather or traffic will be, which is told anew every day."""
        return self._to_come[row]

    def _will_be(self, row: int) -> bool:
        words = self.words[row]
        return signs.foretold().search(words) is not None and signs.foretelling().search(words) is not None

    def _again(self, row: int) -> bool:
        """Whether a statement tells what happens once more."""
        return self._anew[row]

    def _once_more(self, row: int) -> bool:
        return any(signs.again().search(words) for words in self.statements[row].words)

    def nested(self, a: int, b: int) -> bool:
        """Whether one statement stands within the other: who tells it and who said it do not gainsay one another."""
        return nested(self.statements[a], self.statements[b])

    def _hangs_on(self, row: int) -> list[int]:
        """The statements near one that it tells in a clause which hangs on what it says itself."""
        rows, statement = self.rows(row), self.statements[row]
        near = range(max(rows.start, row - _FEW), min(rows.stop, row + _FEW + 1))
        prose = self.prose[statement.article]
        return [each for each in near if each != row and hangs(statement, self.statements[each], prose)]

    def retells(self, a: int, b: int) -> bool:
        """Whether the first only tells that the second was said."""
        words, inner = f" {self.words[a]} ", f" {self.words[b]} "
        return self.nested(a, b) or (inner in words and len(inner) < len(words))

    def speakers(self, row: int) -> set[str]:
        """Who speaks, one word for each."""
        statement = self.statements[row]
        return {self.naming.key(statement.article, speaker) or one(speaker) for speaker in statement.speaker}

    def people(self, row: int) -> bool:
        """Whether persons speak who have a name, and nobody else."""
        statement = self.statements[row]
        return bool(statement.speaker) and all(self.naming.person(statement.article, who) for who in statement.speaker)

    def voices(self, row: int) -> frozenset[str]:
        """Whose voices speak: of those who speak for an institution, its own."""
        return self._who[row]

    def _speaking(self, row: int) -> frozenset[str]:
        statement = self.statements[row]
        return frozenset(self.naming.voice(statement.article, speaker, statement.said) for speaker in statement.speaker)

    def other_voice(self, a: int, b: int) -> bool:
        first, second = self.voices(a), self.voices(b)
        return bool(first and second) and first.isdisjoint(second)

    def _one_voice(self, a: int, b: int) -> bool:
        return not self.voices(a).isdisjoint(self.voices(b))

    def _in_one_breath(self, a: int, b: int) -> bool:
        """Whether one voice says both in one article, or in a copy of it: he counts two things and corrects nothing."""
        if self.other_voice(a, b) and not self.one_called(a, b) and not self._of_a_work(a, b):
            return False
        own, other = self.statements[a].article, self.statements[b].article
        return own == other or self.words[a] in self._wordings(other) or self.words[b] in self._wordings(own)

    def his(self, a: int, b: int) -> bool:
        """Whether two are said by one, though the one or the other is only told by what he is (*le Danois*)."""
        return self._one_voice(a, b) or self.one_called(a, b)

    def _wordings(self, article: str) -> frozenset[str]:
        """The statements of an article, word for word."""
        return self._within[article]

    def _worded(self, article: str) -> frozenset[str]:
        return frozenset(self.words[row] for row in self._rows.get(article) or range(0))

    def one_called(self, a: int, b: int) -> bool:
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

    def owned(self, row: int) -> frozenset[str]:
        """The concepts that name who speaks, and those in the words for him (*l'aéroport de Nice*)."""
        statement = self.statements[row]
        source = statement.source
        words = self.naming.within(statement.article, source.start, source.end) if source else ()
        return self.naming.concepts(statement) | {concept for _, _, concept, _ in words}

    def unsure(self, row: int) -> bool:
        """Whether a statement denies no more than that something is confirmed (*n'a pas confirmé ces chiffres*)."""
        statement = self.statements[row]
        return statement.act == "deny" and unconfirmed(statement, self.prose[statement.article])

    def _topic(self, article: str) -> frozenset[str]:
        """What an article is about."""
        return self._topics[article]

    def _about(self, article: str) -> frozenset[str]:
        known = self.articles.get(article)
        return topic(known.title if known else None, self.prose[article], article, self.naming)
