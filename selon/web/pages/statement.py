"""One statement: where its words stand, as a citation and as a Web Annotation."""

from __future__ import annotations

from selon.article import Article
from selon.index.shelf import Shelf
from selon.record import Statement
from selon.web import rows
from selon.web.annotation import annotation, citation
from selon.web.page import Ask, Missing, Page
from selon.web.pages.article import wanted
from selon.web.tongue import tongue

AROUND = 240


def statement(shelf: Shelf, ask: Ask) -> Page:
    """A statement in its sentence. Its JSON twin is a Web Annotation."""
    number = wanted(shelf, ask.keys[0])
    start, end = shelf.span("statements", "n", number)
    lines = shelf.table("statements").column("line").slice(start, end - start).to_pylist()
    asked = ask.keys[1]
    if not (asked.isascii() and asked.isdigit() and int(asked[:9]) in lines):
        raise Missing("statement")
    place = start + lines.index(int(asked[:9]))
    (row,) = shelf.part(Statement, place, place + 1)
    (one,) = shelf.part(Article, number, number + 1)
    (told,) = rows.statements(shelf, [place])
    first, last = row.content[0].start, row.content[-1].end
    drawn = {
        "row": told,
        "around": {"before": before(one.text[:first]), "words": one.text[first:last], "after": after(one.text[last:])},
        "citation": citation(row, one, tongue(ask.language).day(told["published"]) if told["published"] else ""),
        "url": one.url,
    }
    data = annotation(row, one, told)
    title = " … ".join(row.words)[:120]
    return Page(name="statement", title=title, data=data, table=rows.flat([told]), drawn=drawn)


def before(text: str) -> str:
    """The end of what stands before some words, from a word on.

    >>> before("Il pleut. " * 30).count("pleut"), before("Il dit : ")
    (24, 'Il dit : ')
    """
    if len(text) <= AROUND:
        return text
    return "… " + text[-AROUND:].partition(" ")[2].lstrip(' .,;:!?»)"\n')


def after(text: str) -> str:
    """The beginning of what stands after some words, to the end of a word.

    >>> after(", dit-il.")
    ', dit-il.'
    """
    return text if len(text) <= AROUND else text[:AROUND].rpartition(" ")[0] + " …"
