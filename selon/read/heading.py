"""The lines about the article that the article itself carries: its title, who wrote it, the title given again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from selon.article import Removed, Span
from selon.french.tokens import fold, words
from selon.read.paragraphs import length, stopped

_TITLE = 220  # characters of a title at most
_SHORT = 70  # characters of a title that ends in a full stop, as regional papers print them
_RUN = 8  # words in a row that a line set apart must share with the article to be its repetition
_SHARED = 0.6  # of that line's words that such runs must cover

_NAME = r"[A-ZÀ-Ý][\wÀ-ÿ'’.-]+(?: (?:de |d'|du |des |le |la |von |van |ben |el )?[A-ZÀ-Ý][\wÀ-ÿ'’.-]*){1,3}"
_SIGNED = re.compile(
    rf"(?:[Pp]ar |PAR |De |Textes? : ?|Auteur : ?)?{_NAME}(?:(?:, | et ){_NAME}){{0,3}}"
    r"(?:,? (?:à|en|au) [A-ZÀ-Ý][\w-]+)?(?: ?[(,|-]? ?(?:avec |et )?[A-Z][\w/ -]{1,30}\)?)?"
)
_BARE = re.compile(rf"(?!Avec )(?=[A-ZÀ-Ý]['’.]?-?\w?[a-zà-ÿ]){_NAME}")
_PAR = re.compile(r"(?:[Pp]ar|PAR) ")


def title(text: str, lines: Sequence[Span]) -> Span | None:
    """The first line when it looks like a title: short, not ended like a sentence, with more text after it.

    >>> text = "Le pont rouvre lundi\\n\\nIl était fermé depuis mai."
    >>> from selon.read.paragraphs import lines
    >>> title(text, lines(text)).of(text)
    'Le pont rouvre lundi'
    """
    if len(lines) < 2:
        return None
    first = lines[0].of(text)
    follows = max(span.end - span.start for span in lines[1:4])
    if len(first) > _TITLE or length(first) < 2:
        return None
    if first.endswith((".", "…")):
        short = len(first) <= _SHORT and not first.endswith(("...", "…")) and follows > 2 * len(first)
        return lines[0] if short and not re.search(r"[.!?] ", first) else None
    return lines[0] if first[-1] not in ",;:" and follows > len(first) / 2 else None


def byline(text: str, lines: Sequence[Span], head: Span | None) -> Span | None:
    """The line that says who wrote: *Par X* near either end, a bare name below the title or as the last line.

    >>> text = "Le pont rouvre lundi\\nAnne Roc\\nIl était fermé depuis mai."
    >>> from selon.read.paragraphs import lines
    >>> byline(text, lines(text), Span(0, 20)).of(text)
    'Anne Roc'
    """
    if len(lines) < 2:
        return None
    near = [*lines[:5], *lines[max(5, len(lines) - 3) :]]
    for span in near:
        line = span.of(text)
        if len(line) <= 90 and _PAR.match(line) and _SIGNED.fullmatch(line.rstrip(".")):
            return span
    bare = [lines[-1]] if len(lines) > 2 or not head else []
    bare = ([lines[1]] if head and len(lines) > 2 else []) + bare
    for span in bare:
        line = span.of(text)
        if len(line) <= 40 and _BARE.fullmatch(line) and not line.endswith("."):
            return span
    return None


def _key(line: str) -> str:
    return " ".join(re.findall(r"\w+", fold(line).lower()))


def repeated(text: str, lines: Sequence[Span], known: str | None) -> list[Removed]:
    """The title given again, and a line set apart whose words stand again in the article (a pull quote, a caption).

    `known` is the title as the article's own metadata give it.

    >>> text = "Le pont rouvre\\nAnne Roc\\nLe pont rouvre\\nIl rouvre lundi."
    >>> from selon.read.paragraphs import lines
    >>> [part.span for part in repeated(text, lines(text), None)]
    [Span(start=24, end=38)]
    """
    if not lines:
        return []
    first = _key(lines[0].of(text)[: 2 * _TITLE])
    titles = {first} if title(text, lines) or (known and _key(known) == first) else set()
    found = [
        Removed(span=span, reason="title")
        for span in lines[1:]
        if titles and span.end - span.start <= _TITLE and _key(span.of(text)) in titles
    ]
    return found + _echoes(text, lines[1:])


def _echoes(text: str, lines: Sequence[Span]) -> list[Removed]:
    """Unended lines, without quotation, of which most words stand in a row in a paragraph of the article."""
    apart: dict[tuple[str, ...], list[Span]] = defaultdict(list)
    paragraphs = []
    for span in lines:
        if span.end - span.start <= _TITLE and _stands_apart(line := span.of(text)):
            apart[_forms(line)].append(span)
        else:
            paragraphs.append(span)
    if not apart:
        return []
    wanted = {run for forms in apart for run in _runs(forms)}
    met = {run for span in paragraphs for run in _runs(_forms(span.of(text))) if run in wanted}
    found = []
    for forms, spans in apart.items():
        shared = sum(run in met for run in _runs(forms))
        if shared and shared + _RUN - 1 >= _SHARED * len(forms):
            found += [Removed(span=span, reason="repeat") for span in spans]
    return found


def _runs(forms: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return (forms[start : start + _RUN] for start in range(len(forms) - _RUN + 1))


def _stands_apart(line: str) -> bool:
    return not stopped(line) and not re.search(r'^[-–•*]|["«“:(]', line) and length(line) >= _RUN


def _forms(line: str) -> tuple[str, ...]:
    folded = fold(line)
    return tuple(folded[start:end].lower() for start, end in words(folded))
