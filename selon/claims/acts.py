"""What a denial comes to where claims are put together.

Who denies mostly tells what is not so. But he may say in his own words what is so (*Il conteste : « Je suis resté »*),
or only will not have what was decided, is asked or may come (*il conteste la mesure*, *il écarte l'idée d'une grève*):
then nothing he tells is not so.
"""

from __future__ import annotations

import re
from dataclasses import replace

from selon.claims.reading import REFUSE, subjectless
from selon.french import answers, denials, senses
from selon.french.tokens import fold
from selon.record import Statement

_DENY, _QUOTED = "deny", ("direct", "mixed")
_MARKS = re.compile(r'["«»“”]')


def plainly(statement: Statement, prose: str) -> Statement:
    """A statement as it stands among others: a denial that says of nothing that it is not so is none, but a refusal.

    >>> from selon.article import Span
    >>> prose = "Le maire conteste la mesure."
    >>> told = {"article": "a", "line": 0, "content": (Span(18, 27),), "words": ("la mesure",), "kind": "indirect"}
    >>> row = Statement(**told, act="deny", cue=Span(9, 17))
    >>> plainly(row, prose).act
    'refuse'
    """
    if statement.act != _DENY or statement.cue is None or not statement.content:
        return statement
    if _own_words(statement, prose):
        return replace(statement, act="assert")
    return replace(statement, act=REFUSE) if _unwelcome(statement, prose) else statement


def _own_words(statement: Statement, prose: str) -> bool:
    """Whether the words are those by which somebody says what is so."""
    cue, content = statement.cue, statement.content
    if cue is None or statement.kind not in _QUOTED:
        return False
    if cue.start < content[0].start:
        return denials.led().search(fold(prose[cue.end : content[0].start])) is not None
    if statement.kind != "direct":
        return False
    before = max(part.end for part in content if part.end <= cue.start)
    between = fold(prose[before : cue.start])
    return denials.incised().fullmatch(between) is not None and "\n" not in between


def _unwelcome(statement: Statement, prose: str) -> bool:
    """Whether what is denied was decided, is done, asked or may come: nobody says that it is so."""
    cue = statement.cue.of(prose) if statement.cue else ""
    if _elsewhere(statement, cue):
        return True
    disputed = denials.disputing().search(cue) is not None
    if not disputed and not denials.refusing().search(cue):
        return not denials.gainsaying().search(cue) and not _disbelieved(statement, cue, prose)
    text = " ".join(_MARKS.sub(" ", fold(statement.words[0])).split())
    if denials.facts().match(text) or denials.done().match(text):
        return False
    if disputed and (denials.deeds().match(text) or senses.blanket().match(text) or subjectless(text)):
        return False
    return not (senses.blanket().match(text) and denials.deeds().match(text)) and not _clause(statement, prose)


def _clause(statement: Statement, prose: str) -> bool:
    """Whether what is denied is a clause (*écarte que ...*), or one taken up (*..., ce que récuse le maire*)."""
    cue, first, last = statement.cue, statement.content[0].start, statement.content[-1].end
    if cue is None:
        return False
    if cue.start < first:
        return denials.leading().search(fold(prose[cue.end : first])) is not None
    return answers.all_that().match(fold(prose[last : cue.start])) is not None


def _disbelieved(statement: Statement, cue: str, prose: str) -> bool:
    """Whether somebody says now that he does not believe it (*ne croit pas que ...*, not *ne croit qu'à ...*)."""
    if not denials.believing().match(cue) or statement.cue is None:
        return False
    between = fold(prose[statement.cue.end : statement.content[0].start])
    return denials.unbelieved().search(between) is not None


def _elsewhere(statement: Statement, cue: str) -> bool:
    """Whether a fault is laid upon another (*rejette la faute sur le club*), or somebody is put out (*écarte Luc Marin
    de la liste*)."""
    text = fold(statement.words[0])
    if denials.laying().search(cue) and denials.laid().match(text):
        return True
    if statement.kind != "indirect" or not text[:1].isupper() or not denials.removing().search(cue):
        return False
    return statement.cue is not None and statement.cue.start < statement.content[0].start
