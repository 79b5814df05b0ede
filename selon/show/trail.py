"""A claim's trail on the terminal: from who said it to each article, and how it came to stand."""

from __future__ import annotations

from typing import Any

from selon.record import Line, Step
from selon.show import lists
from selon.show.console import rule, styled, table, text
from selon.trails import Stage, Traced, read
from selon.weight import several

ABSENT = "not in the pile"
CREDIT = "in the article's credit"
AS_ONE = (
    "as one count who say it together, speak for one institution, have it from one another, "
    "or may be one and the same, first described, then named"
)


def show(screen: Any, traced: Traced) -> None:
    """Print the claim, its steps and its turns."""
    claim = traced.claim
    screen.print(text(claim.text, "bold"))
    sources = f"{claim.sources} independent {'source' if claim.sources == 1 else 'sources'}"
    named = f": {lists.sources(claim.independent)}" if claim.independent else ""
    screen.print(styled(claim.standing).append(f" · {sources}{named}"))
    if any(map(several, claim.independent)):
        screen.print(text(AS_ONE, "dim"), soft_wrap=True)
    screen.print(text(f"claim {claim.claim}" + (f" · story {claim.story}" if claim.story else ""), "dim"))
    rule(screen, "Trail")
    screen.print(_steps(traced))
    if len(claim.turns) > 1:
        rule(screen, "Standing")
        made = table("since", "standing", "sources", "by")
        for turn in claim.turns:
            where = text(f"{turn.by.article}:{turn.by.line}", "dim")
            made.add_row(text(turn.day or "—"), styled(turn.standing), text(turn.sources), where)
        screen.print(made)


def _steps(traced: Traced) -> Any:
    made = table("when", "step", "who", "words", "where", who=4, words=8, where=3)
    stages = read(traced.claim, traced.statements())
    for stage in stages:
        step, row = stage.step, None
        if step.article is not None and step.line is not None:
            row = traced.lines.get(Line(article=step.article, line=step.line))
        made.add_row(
            _day(stage),
            styled("credit" if stage.credited else step.kind),
            _who(step, stage.through),
            lists.quoted(row) if row else text(""),
            text(_where(stage, traced), "dim"),
        )
    if any(stage.reported for stage in stages):
        made.caption, made.caption_justify = text(lists.BRACKETS, "dim"), "left"
    return made


def _day(stage: Stage) -> Any:
    """When it was said or printed; in brackets the day of the article that tells of it."""
    if stage.reported:
        return text(f"({stage.reported[:10]})", "dim")
    return text((stage.step.day or "")[:10])


def _who(step: Step, through: tuple[str, ...]) -> Any:
    """Who says or prints it, to whom, and through whom it came there."""
    cell = text(step.who, "bold").append(" " if step.channel else "").append(text(step.channel or "", "dim"))
    for name in through:
        cell.append("\n").append(text(f"through {name}", "dim"))
    return cell


def _where(stage: Stage, traced: Traced) -> str:
    """The statement of a step; of an outlet or an agency that no article of the pile is of, that it is not there."""
    step = stage.step
    if stage.credited:
        return CREDIT
    if step.article is None:
        return ABSENT if step.kind == "relayed" or step.who in traced.outlets else ""
    return f"{step.article}:{step.line}" + (f" of {step.of.article}:{step.of.line}" if step.of else "")
