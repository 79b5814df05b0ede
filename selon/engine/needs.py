"""Which rows must be made before which, so that a command makes no more than its answer takes."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from selon.article import Article
from selon.copies import Trace
from selon.record import Claim, Dating, Mention, Name, Passage, Share, Statement, Story, Time
from selon.store.pile import Rows

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII
)

_NEEDS: dict[type, tuple[type, ...]] = {
    Mention: (),
    Time: (),
    Statement: (Mention, Time),
    Passage: (),
    Share: (Passage,),
    Trace: (Passage,),
    Name: (Mention,),
    Dating: (Time, Statement, Passage),
    Story: (Name, Passage, Dating),
    Claim: (Story, Share, Statement),
}


def undated(article: Article) -> bool:
    """Whether the article does not say on which day it was published.

    >>> [undated(Article(id="a", text="", published=day)) for day in (None, "2023-09", "2023-09-05T07:12")]
    [True, True, False]
    """
    return not (article.published and _DAY.match(article.published))


def vague(article: Article) -> bool:
    """Whether an article says no single day, so that its day is worked out and asked for.

    >>> [vague(Article(id="a", text="", published=day)) for day in ("2023-09-05/2023-09-08", "2023-09-05T07:12")]
    [True, False]
    """
    return not _single(article.published or "")


@lru_cache(maxsize=1 << 17)
def _single(published: str) -> bool:
    """Whether this names a day there is."""
    found = _MOMENT.fullmatch(published)
    try:
        return bool(found and date.fromisoformat(found[1]))
    except ValueError:
        return False


def datings(pile: Rows) -> list[Dating]:
    """The days of the articles that say no single one: nobody asks for those of the others."""
    asked = {article.id for article in pile.rows(Article) if vague(article)}
    return list(pile.rows(Dating, article=asked)) if asked else []


def needs(*kinds: type, dating: bool) -> frozenset[type]:
    """The kinds of rows that must be made to answer with rows of some kinds, these among them.

    With `dating` (some article says no day) times and statements lean on dates worked out across articles.

    >>> sorted(need.__name__ for need in needs(Name, dating=True))
    ['Mention', 'Name']
    """
    found: set[type] = set()
    todo = list(kinds)
    while todo:
        one = todo.pop()
        if one in found:
            continue
        found.add(one)
        todo += _NEEDS[one]
        if dating and one in (Time, Statement):
            todo.append(Dating)
    return frozenset(found)
