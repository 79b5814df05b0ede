"""One claim found by its name or by where one of its statements stands, with the statements its trail goes through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from selon.errors import UsageError
from selon.record import Claim, Line, Name, Statement, Step
from selon.store.pile import Rows
from selon.weight import only_denied


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """A claim, every statement of its trail by its address, and which of the trail's speakers are outlets."""

    claim: Claim
    lines: dict[Line, Statement]
    outlets: frozenset[str] = frozenset()

    def statements(self) -> list[Statement]:
        """The claim's own statements."""
        return [row for line in self.claim.statements if (row := self.lines.get(line))]


def traced(rows: Rows, wanted: str) -> Traced:
    """The claim called `wanted`: its name, the beginning of it, or ARTICLE:LINE of one of its statements.

    Raises `UsageError` where no claim, or more than one, is called so.
    """
    claim = _pick(rows, wanted)
    articles = {step.article for step in claim.trail if step.article} | {line.article for line in claim.statements}
    lines = {Line(article=row.article, line=row.line): row for row in rows.rows(Statement, article=articles)}
    named = rows.rows(Name, label={step.who for step in claim.trail})
    return Traced(claim=claim, lines=lines, outlets=frozenset(name.label for name in named if name.kind == "outlet"))


def _pick(rows: Rows, wanted: str) -> Claim:
    line = _line(wanted)
    found: list[Claim] = []
    for claim in rows.rows(Claim):
        if claim.claim == wanted or (line and line in claim.statements):
            return claim
        if claim.claim.startswith(wanted):
            found.append(claim)
    if len(found) == 1:
        return found[0]
    if not found and line and (count := sum(1 for _ in rows.rows(Statement, article={line.article}))):
        last = f"{line.article}:{count - 1}"
        known = f"one statement, {last}" if count == 1 else f"{count} statements, {line.article}:0 to {last}"
        raise UsageError(f"{line.article} has {known}")
    if not found:
        raise UsageError(f"no claim is called {wanted}; 'selon claims' lists them, ARTICLE:LINE names a statement")
    raise UsageError(f"{len(found)} claims begin with {wanted}: {', '.join(claim.claim for claim in found[:5])}")


def _line(wanted: str) -> Line | None:
    article, _, number = wanted.rpartition(":")
    return Line(article=article, line=int(number)) if article and number.isascii() and number.isdigit() else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A step of a trail as it is read: through whom it came, and for one before the first article what tells of it.

    `reported` is the day of the article that tells what somebody said without saying when; `credited` is True for an
    agency that only the article's credit names, no statement.
    """

    step: Step
    through: tuple[str, ...] = ()
    reported: str | None = None
    credited: bool = False


def read(claim: Claim, statements: Iterable[Statement]) -> list[Stage]:
    """The trail of a claim as it is read; `statements` are those of the claim. Who only denies it did not say it."""
    out = ways(claim.trail)
    if only_denied(claim) and out[0][0].kind == "said":
        out[0] = (replace(out[0][0], kind="denied"), out[0][1])
    relays = {name for row in statements for name in row.through}
    return [
        Stage(
            step=step,
            through=through,
            reported=_reported([later for later, _ in out[place:]]),
            credited=step.kind == "relayed" and step.who not in relays,
        )
        for place, (step, through) in enumerate(out)
    ]


def _reported(steps: Sequence[Step]) -> str | None:
    """The day of the article that tells of the first of some steps, where that is a saying of no known day."""
    if steps[0].article or steps[0].day or steps[0].kind == "relayed":
        return None
    return next((step.day for step in steps if step.article), None)


def ways(trail: Sequence[Step]) -> list[tuple[Step, tuple[str, ...]]]:
    """The steps of a trail as they are read: who relayed it to a later article stands with that article.

    Behind the first article a relay that stood alone would seem to have had it from there.

    >>> told = [Step(kind=kind, who=who) for kind, who in (("relayed", "ALP"), ("first", "Écho"), ("relayed", "Phare"))]
    >>> [(step.who, through) for step, through in ways([*told, Step(kind="reworded", who="Golfe")])]
    [('ALP', ()), ('Écho', ()), ('Golfe', ('Phare',))]
    """
    out: list[tuple[Step, tuple[str, ...]]] = []
    through: list[str] = []
    printed = False
    for step in trail:
        if step.kind == "relayed" and printed:
            through.append(step.who)
            continue
        printed |= step.kind not in ("said", "relayed")
        out.append((step, tuple(through) if step.kind != "said" else ()))
        if step.kind != "said":
            through = []
    return out


def steps(traced: Traced) -> Iterator[dict[str, object]]:
    """The steps as JSON values, with the words of each statement and its speaker."""
    relays = {name for row in traced.statements() for name in row.through}
    for step in traced.claim.trail:
        address = Line(article=step.article, line=step.line) if step.article and step.line is not None else None
        row = traced.lines.get(address) if address else None
        yield {
            "claim": traced.claim.claim,
            "kind": step.kind,
            "who": step.who,
            "day": step.day,
            "channel": step.channel,
            "article": step.article,
            "line": step.line,
            "credited": step.kind == "relayed" and step.who not in relays,
            "of": f"{step.of.article}:{step.of.line}" if step.of else None,
            "speaker": list(row.speaker) if row else None,
            "words": list(row.words) if row else None,
        }
