"""How a claim stands: who is against it, who bears it out, who takes it back, and on how many sources it rests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from selon.claims.confession import formerly
from selon.claims.day import last
from selon.claims.desk import Desk
from selon.claims.proof import telling
from selon.claims.sources import Folded, Ties, fold, rooted
from selon.claims.trail import Member
from selon.claims.vouch import newspaper, second
from selon.claims.who import one
from selon.claims.withdrawal import Taken
from selon.record import Line, Statement

_FACTS = 40


class Standing(Desk):
    """Tells how the claims of a desk stand."""

    def _against(self, rows: Sequence[int]) -> dict[str, list[int]]:
        """The rows that gainsay one of these and do not stand with them, in time order, by what they do."""
        group = self.groups.of(rows[0])
        out: dict[str, list[int]] = {}
        for kind, against in self._kinds():
            found = {other for row in rows for other in against.get(row, ()) if self.groups.of(other) != group}
            if kind == "denied":
                found = {row for row in found if self.statements[row].act == "deny" or self._outside(row, rows)}
            out[kind] = sorted(found, key=lambda row: self.days.order(self.statements[row]))
        return out

    def _kinds(self) -> tuple[tuple[str, defaultdict[int, set[int]]], ...]:
        return ("denied", self.denied), ("declined", self.declined), ("revised", self.revised)

    def _outside(self, row: int, rows: Sequence[int]) -> bool:
        """Whether a statement is made by none of those who make these."""
        return all(self.voices(row).isdisjoint(self.voices(other)) for other in rows)

    def _members(
        self,
        rows: Sequence[int],
        lines: Sequence[Line],
        against: Mapping[str, Sequence[int]],
        of: Sequence[frozenset[str]],
        ties: Ties,
        admitting: Mapping[int, frozenset[str]],
    ) -> list[Member]:
        """The statements of a claim and those against it, in time order."""
        own = self._own_members(rows, lines, of, ties)
        others = [
            Member(
                statement=self.statements[row],
                row=row,
                line=self._line(row),
                kind=kind,
                voices=self._deniers(row),
                past=self._past(row),
            )
            for kind, found in against.items()
            for row in found
        ]
        others += [*self._withdrawn(own), *self._admitted(against["denied"], admitting)]
        if not others:
            return own
        first = self.days.order(own[0].statement)[0]

        def day(member: Member) -> str:
            return last(member.taken.day) if member.taken else max(first, self.days.order(member.statement)[0])

        return [own[0], *sorted([*own[1:], *others], key=day)]

    def _own_members(
        self, rows: Sequence[int], lines: Sequence[Line], of: Sequence[frozenset[str]], ties: Ties
    ) -> list[Member]:
        borne = self._confirming(rows, of, ties)
        return [
            Member(
                statement=self.statements[row],
                row=row,
                line=line,
                sources=sources,
                fact=row in borne,
                vouched=before,
                second=after.label if after else None,
                voices=self._deniers(row) if self.statements[row].act == "deny" else frozenset(),
                past=self._past(row),
                unsure=self.unsure(row),
            )
            for row, line, sources, before, after in zip(rows, lines, of, ties.vouched, ties.seconds, strict=True)
        ]

    def _deniers(self, row: int) -> frozenset[str]:
        """Who denies in a statement, one word for each, though nobody be named."""
        return self.voices(row) or frozenset((f"?{row}",))

    def _past(self, row: int) -> bool:
        return self.statements[row].act == "deny" and formerly(self, row)

    def _withdrawn(self, own: Sequence[Member]) -> Iterator[Member]:
        """What is taken back of the statements of a claim."""
        of = {member.row: member for member in own}
        for row, taken in self.withdrawals(list(of)):
            yield replace(
                of[row], line=taken.near, kind="withdrawn", fact=False, vouched=None, second=None, taken=taken
            )

    def _admitted(self, denied: Sequence[int], admitting: Mapping[int, frozenset[str]]) -> Iterator[Member]:
        """Who admits a claim that he denied."""
        for row, taken in self.withdrawals(denied):
            yield Member(
                statement=self.statements[row],
                row=row,
                line=taken.near,
                kind="admitted",
                sources=admitting.get(row, frozenset()),
                taken=taken,
                voices=self._deniers(row),
            )

    def withdrawals(self, rows: Sequence[int]) -> list[tuple[int, Taken]]:
        """Where statements are taken back; of those who admit what they denied, where it is told first."""
        kept: dict[tuple[object, ...], tuple[int, Taken]] = {}
        for row in rows:
            found = self.taken.get(row, [])
            if found and found[0].confessed:
                found = [min(found, key=lambda taken: (last(taken.day), _place(taken)))]
            for taken in found:
                kept.setdefault((self._deniers(row) if taken.confessed else row, _place(taken)), (row, taken))
        return list(kept.values())

    def _confirming(self, rows: Sequence[int], of: Sequence[frozenset[str]], ties: Ties) -> set[int]:
        """The rows that tell one fact with another row that rests on none of the same sources, or that rest on several
        themselves: with a newspaper, or with who is said to confirm it.

        Several who are named as one statement's source share it: who of them said what is not told (*entre 180 et 300,
        selon la police et la CGT*; of nine such claims of Orange two were confirmed by two).
        """
        if len(frozenset().union(*of)) < 2:
            return set()
        out = {
            row
            for row, sources, before, after in zip(rows, of, ties.vouched, ties.seconds, strict=True)
            if len(sources) > 1 and (before or after)
        }
        facts = [(row, sources) for row, sources in zip(rows, of, strict=True) if sources and self._fact(row)][:_FACTS]
        return out | {
            row
            for (a, mine), (b, theirs) in combinations(facts, 2)
            if mine.isdisjoint(theirs) and self._may_confirm(a, b) and self._one_fact(a, b)
            for row in (a, b)
        }

    def _may_confirm(self, a: int, b: int) -> bool:
        """Whether one of two may confirm the other: not two newspapers, and what one only has heard (*le suspect serait
        majeur*) only where somebody says that it is so."""
        if self.press(a) and self.press(b):
            return False
        heard = self.statements[a].hearsay or self.statements[b].hearsay
        return not heard or self._meant(a, b) or self.confirms(a) or self.confirms(b)

    def _fact(self, row: int) -> bool:
        """Whether a statement tells a fact, or says that what another tells is so."""
        row = self.meant.get(row, row)
        return telling(self.statements[row], self.meanings[row], self.cue(row))

    def _ties(self, rows: Sequence[int]) -> Ties:
        """What is known of the statements of a claim beside their words."""
        names = [None if row in self.borne else second(self, row) for row in rows]
        return Ties(
            vouched=[newspaper(self, row) for row in rows],
            seconds=[
                rooted(name, self.naming.served(name, self.statements[row])) if name else None
                for row, name in zip(rows, names, strict=True)
            ],
            bearing=[row in self.meant for row in rows],
            together=self._together(rows),
        )

    def _together(self, rows: Sequence[int]) -> list[tuple[int, int]]:
        """The places of those of some rows that stand at one place of a passage, the earlier first."""
        place = {row: at for at, row in enumerate(rows)}
        found = (
            (place[other], at) for at, row in enumerate(rows) for other in self.aligned.get(row, ()) if other in place
        )
        return sorted(((a, b) for a, b in found if a < b), key=lambda pair: (pair[1], pair[0]))

    def _sourced(
        self, rows: Sequence[int], denied: Sequence[int], ties: Ties
    ) -> tuple[Folded, dict[int, frozenset[str]]]:
        """The sources of a claim, and those that who admits what he denied adds to them."""
        own = [self.statements[row] for row in rows]
        found = fold(own, self.credits, self.naming, ties)
        after = dict.fromkeys(row for row, _ in self.withdrawals(denied))
        if not after or all(row.act == "deny" for row in own):
            return found, {}
        told: list[Statement] = [*own, *(replace(self.statements[row], act="assert") for row in after)]
        none = (None,) * len(after)
        more = replace(
            ties,
            vouched=(*ties.vouched, *none),
            seconds=(*ties.seconds, *none),
            bearing=(*ties.bearing, *(True for _ in after)),
        )
        with_them = fold(told, self.credits, self.naming, more)
        if len(with_them.labels) > len(found.labels):
            return with_them, dict(zip(after, with_them.of[len(own) :], strict=True))
        said = frozenset[str]().union(*map(self.speakers, rows))
        apart = [row for row in after if not self.identified(row) and said.isdisjoint(self.speakers(row))]
        if not apart:
            return found, {}  # he is one of those who said it, or speaks for one of them
        who = self.statements[apart[0]].speaker[0]  # the accused has no name, but is nobody who accuses him
        return replace(found, labels=(*found.labels, who)), dict.fromkeys(after, frozenset((one(who),)))

    def _line(self, row: int) -> Line:
        return Line(article=self.statements[row].article, line=self.statements[row].line)


def _place(taken: Taken) -> tuple[str, int]:
    return taken.row.article, taken.row.span.start
