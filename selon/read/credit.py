"""Agency credits: which agencies an article names as the origin of its words.

A credit stands in the article's `credit` or `byline`, in the dateline (*GENÈVE, 3 mai (Reuters) -*) or in the closing
words (*(avec AFP)*). What an agency is told (*a-t-il dit à l'AFP*) or reports (*selon l'AFP*) is none, nor is a
picture's.
"""

from __future__ import annotations

import re
from functools import cache

from selon.article import Article, Span
from selon.french.expressions import listed

_EDGE = 400  # a dateline and closing words stand within so many characters of the text's two ends
_FIRST = re.compile(r"\s*[^\n]+\n\s*")
_UNLISTED = r"Agence [A-ZÀ-Ý][\w'’-]+(?: (?:de |d'|d’|du |des )?[A-ZÀ-Ý][\w'’-]+){0,4}"


@cache
def _names() -> dict[str, str]:
    """The usual name of each form."""
    data = listed("agencies.toml")
    return {form: agency["name"] for agency in data["agency"] for form in agency["forms"]}


@cache
def forms() -> str:
    """All forms of the listed agencies as one pattern, longest first.

    >>> bool(re.fullmatch(forms(), "Agence France-Presse"))
    True
    """
    return "|".join(re.escape(form) for form in sorted(_names(), key=lambda form: (-len(form), form)))


@cache
def _credited() -> re.Pattern[str]:
    """One agency inside a credit field or a byline: a listed one, or one that calls itself *Agence*."""
    return re.compile(rf"(?<!\w)(?:(?P<listed>{forms()})|(?P<unlisted>{_UNLISTED}))(?!\w)")


@cache
def _dateline() -> re.Pattern[str]:
    """*GENÈVE, 3 mai (Reuters) -*, *Paris (AFP) —*: an agency in brackets after a place or a day, then a dash.

    Below a place in capitals the brackets are enough to tell an agency, so that an acronym no list knows is one too.
    """
    day = r"(?:,? ?(?:le )?(?:\w+ )?\d{1,2}(?:er)? [^\W\d]+\.?(?: \d{4})?)?"
    listed = rf"(?:{forms()}|{_UNLISTED})"
    loud = rf"(?:{listed}|[A-Z]{{2,6}})"
    return re.compile(
        rf"\s*(?:(?:[A-ZÀ-Ý][\w'’/-]*(?: [\w'’/-]+){{0,3}})?{day} ?"
        rf"(?P<credit>\({listed}(?:[ ,/-]+{listed})*\) ?[-–—:]+)"
        rf"|[A-ZÀ-Ý][A-ZÀ-Ý'’ -]{{1,30}}{day} ?(?P<loud>\({loud}(?:[ ,/-]+{loud})*\) ?[-–—:]+))"
    )


@cache
def _closing() -> re.Pattern[str]:
    """*(avec AFP)*, *Avec Reuters et AP*, *(AFP)*, *Source : AFP* as the text's last words."""
    one = rf"(?:l['’] ?|la |les )?(?:agences?\b ?)?(?:{forms()}|{_UNLISTED})"
    many = rf"{one}(?: ?(?:,|/|et|-|&) ?{one})*"
    unlisted = rf"(?:{one}|[A-Z]{{3,6}})"
    return re.compile(
        rf"(?:(?<=[\s.!?»”\"…])|^)(?P<credit>\([Aa]vec (?:l['’])?{unlisted}(?: ?(?:,|/|et) ?{unlisted})*\)"
        rf"|\((?:Source ?: ?)?{many}\)"
        rf"|(?<=\n)\(?(?:[^\W\d_][\w '’.-]{{2,40}}[,/ ] ?)?(?:[Aa]vec|AVEC|Sources? ?:|© ?(?:\d{{4}} )?|Par) ?{many}\)?"
        rf"|(?<=\n)(?:{many}|[Aa]vec (?:agences?|{unlisted})))\s*[.]?\s*$"
    )


def opening(text: str, start: int = 0) -> Span | None:
    """The credit in a dateline at the head of a text, or on its second line, below a title; brackets and dash with it.

    >>> text = "GENÈVE, 3 mai (Reuters) - Le sommet est reporté."
    >>> opening(text).of(text)
    '(Reuters) -'
    """
    below = _FIRST.match(text, start, start + _EDGE)
    for place in (start, below.end() if below else start):
        if found := _dateline().match(text, place, start + _EDGE):
            return Span(*found.span("credit" if found.group("credit") else "loud"))
    return None


def closing(text: str) -> Span | None:
    """The credit in the last words of a text.

    >>> text = "Le sommet est reporté. (avec AFP)"
    >>> closing(text).of(text)
    '(avec AFP)'
    """
    base = max(0, len(text) - _EDGE)
    if found := _closing().search(text[base:]):
        start, end = found.span("credit")
        return Span(base + start, base + end)
    return None


def named(words: str) -> tuple[str, ...]:
    """The agencies a credit names, by their usual names, in order, each once.

    >>> named("Orange avec AFP-Services et Reuters")
    ('AFP', 'Reuters')
    """
    found = []
    for match in _credited().finditer(words):
        found.append(_names().get(match.group(), match.group()))
    if not found and (bracketed := re.search(r"(?:^(?:Agence [^()]*)?\(|[Aa]vec (?:l['’])?)\s*([A-Z]{2,6})\b", words)):
        found.append(bracketed.group(1))
    return tuple(dict.fromkeys(found))


def agencies(article: Article) -> tuple[str, ...]:
    """The agencies credited as the origin of an article's words, by their usual names.

    >>> agencies(Article(id="a", text="Il a plu, selon l'AFP.", credit="Orange avec Reuters"))
    ('Reuters',)
    >>> agencies(Article(id="b", text="Il a plu, a-t-il dit à l'AFP."))
    ()
    """
    places = [article.credit or "", article.byline or ""]
    places += [span.of(article.text) for span in (opening(article.text), closing(article.text)) if span]
    return tuple(dict.fromkeys(name for place in places for name in named(place)))
