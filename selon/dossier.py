"""One story with all its rows: what the terminal, the pages and the exports show of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from selon import weight
from selon.article import Article
from selon.errors import UsageError
from selon.record import Claim, Dating, Line, Mention, Name, Passage, Share, Statement, Story
from selon.store.pile import Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a timeline: an utterance and every statement that reports it.

    `day` is when it was said; where the texts do not say, the day of the first article (`reported`), so that it has its
    place in time.
    """

    first: Statement
    statements: tuple[Statement, ...]
    day: str | None
    reported: bool
    through: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One story with all its rows, articles in time order, names by how often they are mentioned."""

    story: Story
    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...] = ()
    names: tuple[Name, ...] = ()
    passages: tuple[Passage, ...] = ()
    shares: dict[str, Share] = field(default_factory=dict)
    dates: dict[str, Dating] = field(default_factory=dict)
    lines: dict[Line, Statement] = field(default_factory=dict)

    def at(self, line: Line) -> Statement | None:
        """The statement at an address."""
        return self.lines.get(line)

    def published(self, article: str) -> str | None:
        """The day of an article, given or worked out; an interval where that is all there is."""
        dating = self.dates.get(article)
        if dating is None:
            return next((row.published for row in self.articles if row.id == article), None)
        return dating.published or interval(dating)

    def shared(self) -> tuple[list[Claim], list[Claim]]:
        """The claims that stand otherwise than on one source or that several statements hold, and those told once."""
        several = [row for row in self.claims if weight.order(row)[0] < weight.LAST or len(row.statements) > 1]
        kept = {row.claim for row in several}
        return several, [row for row in self.claims if row.claim not in kept]

    def timeline(self) -> list[Entry]:
        """Who said what, in the order it was said."""
        entries = [_entry(self, rows) for rows in _utterances(self)]
        order = {article.id: number for number, article in enumerate(self.articles)}

        def place(entry: Entry) -> tuple[object, ...]:
            return _day(entry.day), entry.reported, entry.day or "", order[entry.first.article], entry.first.line

        return sorted(entries, key=place)


def dossier(rows: Rows, story: str) -> Dossier:
    """The dossier of a story, named by its id or the beginning of it.

    Raises `UsageError` where no story, or more than one, is called so.
    """
    known = pick(list(rows.rows(Story)), story)
    return _held(rows, known, {known.story})


def together(rows: Rows, stories: Sequence[Story], title: str) -> Dossier:
    """The dossier of several stories as if they were one, its articles in the order of their days."""
    names = [name for story in stories for name in story.articles]
    days = {row.article: row.published or interval(row) for row in rows.rows(Dating, article=set(names))}
    ordered = sorted(names, key=lambda name: _day(days.get(name)))
    return _held(rows, Story(story="", title=title, articles=tuple(ordered)), {story.story for story in stories})


def _held(rows: Rows, known: Story, stories: Collection[str]) -> Dossier:
    inside = set(known.articles)
    order = {name: number for number, name in enumerate(known.articles)}
    articles = sorted(rows.rows(Article, id=inside), key=lambda article: order[article.id])
    keys = Counter(row.key for row in rows.rows(Mention, article=inside) if row.key)
    statements = sorted(rows.rows(Statement, article=inside), key=lambda row: (order[row.article], row.line))
    return Dossier(
        story=known,
        articles=tuple(articles),
        statements=tuple(statements),
        lines={Line(article=row.article, line=row.line): row for row in statements},
        claims=tuple(_weighty(rows.rows(Claim, story=stories))),
        names=tuple(sorted(rows.rows(Name, key=keys), key=lambda name: (-keys[name.key], name.label))),
        passages=tuple(row for row in rows.rows(Passage, article=inside) if row.of in inside),
        shares={row.article: row for row in rows.rows(Share, article=inside)},
        dates={row.article: row for row in rows.rows(Dating, article=inside)},
    )


def interval(dating: Dating) -> str | None:
    """The days between which an article was published, as EDTF.

    >>> interval(Dating(article="a", published=None, since="2023-09-04", until="2023-09-06"))
    '2023-09-04/2023-09-06'
    """
    if dating.since and dating.until:
        return dating.since if dating.since == dating.until else f"{dating.since}/{dating.until}"
    if dating.since or dating.until:
        return f"{dating.since or '..'}/{dating.until or '..'}"
    return None


def pick(stories: list[Story], wanted: str) -> Story:
    """The story called so, by its id, that of one of its articles, or the beginning of it.

    Raises `UsageError` where none is, or several are.
    """
    exact = [story for story in stories if story.story == wanted]
    holding = exact or [story for story in stories if wanted in story.articles]
    found = holding or [story for story in stories if story.story.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(f"no story is called {wanted}, and no article; 'selon stories' lists them")
    raise UsageError(f"{len(found)} stories begin with {wanted}: {', '.join(story.story for story in found[:5])}")


def _weighty(claims: Iterable[Claim]) -> list[Claim]:
    """The claims that matter most first."""
    return sorted(claims, key=lambda claim: (*weight.order(claim), -weight.telling(claim), claim.claim))


def _utterances(story: Dossier) -> list[list[Statement]]:
    """Statements that report one utterance: of one claim, by one speaker, with one act."""
    claim_of = {
        (line.article, line.line): claim.claim for claim in story.claims for line in (*claim.statements, *claim.denied)
    }
    held: defaultdict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for row in story.statements:
        claim = claim_of.get((row.article, row.line))
        key = (claim, row.speaker, row.act) if claim else (row.article, row.line)
        held[key].append(row)
    return list(held.values())


def _entry(story: Dossier, rows: list[Statement]) -> Entry:
    said = sorted({row.said for row in rows if row.said}, key=_day)
    through = dict.fromkeys(name for row in rows for name in row.through)
    return Entry(
        first=rows[0],
        statements=tuple(rows),
        day=said[0] if said else story.published(rows[0].article),
        reported=not said,
        through=tuple(through),
    )


def _day(day: str | None) -> str:
    """A key that puts EDTF days in order, the unknown last."""
    return (day or "9999").removeprefix("../").ljust(10, "~")[:10]
