"""The mentions of one article."""

from __future__ import annotations

from selon.article import Article
from selon.names.acronyms import spelled
from selon.names.decide import decide
from selon.names.found import Found
from selon.names.fullest import settle
from selon.names.initials import told
from selon.names.roles import give
from selon.names.runs import runs
from selon.names.sheet import Sheet
from selon.names.shortened import shortened
from selon.names.shouted import trim
from selon.names.surnames import whole
from selon.record import Mention


def find(article: Article) -> list[Mention]:
    """The mentions of persons, organisations, governments, outlets and places in one article, in text order.

    >>> text = "Le porte-parole du Kremlin, Dmitri Peskov, se tait. M. Peskov est parti."
    >>> [(m.words, m.name, m.role) for m in find(Article(id="a", text=text)) if m.kind == "person"]
    [('Dmitri Peskov', 'Dmitri Peskov', 'porte-parole du Kremlin'), ('Peskov', 'Dmitri Peskov', None)]
    """
    sheet = Sheet(article.prose)
    full = spelled(sheet)
    found = whole(sheet, decide(sheet, trim(sheet, shortened(sheet, runs(sheet, full)))))
    give(sheet, found)
    settle(sheet, found, full)
    return [_mention(article, sheet, one) for one in told(sheet, found)]


def _mention(article: Article, sheet: Sheet, one: Found) -> Mention:
    span = sheet.span(one.start, one.end)
    return Mention(
        article=article.id,
        span=span,
        words=span.of(article.text),
        name=one.name,
        kind=one.kind,
        gender=one.gender if one.kind == "person" else None,
        role=one.role,
    )
