"""Rows that are hostile in every field."""

from selon.article import Article, Removed, Span
from selon.record import Claim, Dating, Failure, Line, Mention, Name, Passage, Share, Statement, Step, Story, Time

HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}</style></textarea></title><!--\u202e=cmd"


def rows(text=HOSTILE, names=(HOSTILE, HOSTILE + "2")):
    """A story of two articles, with a row of every kind."""
    span, at = Span(0, len(text)), Line(article=names[0], line=0)
    for name in names:
        yield Article(
            id=name,
            text=text,
            title=text,
            published=text,
            outlet=text,
            url="javascript:alert(1)//" + text,
            byline=text,
            credit=text,
            place=text,
            removed=(Removed(span=Span(3, 9), reason=text),),
        )
        yield Statement(
            article=name,
            line=0,
            content=(Span(0, 4), Span(6, len(text))),
            words=(text[:4], text[6:]),
            kind="direct",
            cue=Span(4, 6),
            speaker=(text,),
            through=(text,),
            said=text,
            act=text,
            hearsay=True,
        )
        yield Mention(article=name, span=Span(10, 20), words=text[10:20], name=text, kind=text, role=text, key=text)
        yield Time(article=name, span=Span(21, 25), words=text[21:25], type=text, value=text)
        yield Dating(article=name, published=text, since=text, until=text, by=(text,))
        yield Share(article=name, count=10, copied=4, agencies=(text,))
    yield Name(key=text, label=text, kind=text, roles=(text,), variants=(text, text + "v"), institution=text)
    kept = {"article": names[0], "span": span, "words": text, "of": names[1], "of_span": span, "of_words": text}
    yield Passage(**kept, count=9, kind="undecided")
    yield Story(story=text, title=text, articles=names, names=(text,))
    step = Step(kind=text, who=text, day=text, article=names[0], line=0)
    yield Claim(
        claim=text,
        text=text,
        story=text,
        statements=(at, at),
        first=at,
        sources=1,
        outlets=1,
        standing=text,
        independent=(text,),
        denied=(at,),
        declined=(at,),
        trail=(step, step),
    )
    yield Failure(place=text, reason=text, kind=text)
