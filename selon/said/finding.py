"""From sentences to statements: every draft gets its speaker, its kind and its day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from selon.article import Article, Span
from selon.record import Mention, Statement, Time
from selon.said import clauses, content, headlines, inside
from selon.said.drafts import Draft
from selon.said.hearsay import conditional, held_back
from selon.said.sentences import Sentence, split
from selon.said.voices import Voice, Voices


def find(article: Article, *, mentions: Sequence[Mention] = (), times: Sequence[Time] = ()) -> list[Statement]:
    """The statements of an article in text order.

    >>> [s.words for s in find(Article(id="a", text="Il pleut, a dit Anne Roy."))]
    [('Il pleut',)]
    """
    voices = Voices(article.text, mentions)
    out: list[tuple[Draft, Voice | None]] = []
    last: Sentence | None = None
    before: Sentence | None = None
    for sentence in split(article, times, mentions):
        drafts = clauses.read(sentence) + inside.read(sentence)
        drafts = _distinct(drafts)
        if not drafts and before is not None and headlines.sums_up(sentence):
            drafts = clauses.summing_up(sentence, before)
        voices.heed(clauses.topic(sentence, drafts))
        drafts += _continuing(sentence, drafts, voices, out, last)
        for draft in sorted(drafts, key=_order):
            voice = _voice(draft, voices, out)
            draft.relays = _relays(draft, voice, drafts, voices, out)
            if voice is not None or draft.form == "bare":
                out.append((draft, voice))
        if drafts:
            last = sentence
        before = sentence
    _headings(article.text, out)
    kept = [(draft, voice) for draft, voice in out if voice is not None and voice.names]
    return dated(_rows(article, kept), times)


def dated(statements: Iterable[Statement], times: Sequence[Time]) -> list[Statement]:
    """The statements with `said` told anew from the times they rest on (after an article was dated, say)."""
    from selon.times import edtf

    values = {(each.article, each.span): edtf(each) for each in times}
    return [
        replace(each, said=values.get((each.article, each.time), each.said)) if each.time is not None else each
        for each in statements
    ]


def _headings(text: str, out: list[tuple[Draft, Voice | None]]) -> None:
    """A quoted heading that a later quotation repeats is that quotation's speaker's."""
    for number, (draft, spoken) in enumerate(out):
        if draft.form != "bare" or draft.source is not None:
            continue
        if spoken is None and number + 1 < len(out):
            following, voice = out[number + 1]
            if following.sentence.span.start - draft.sentence.span.end < 3 and voice is not None:
                out[number] = (draft, voice)
        words = draft.content[0].of(text)
        for other, voice in out[number + 1 :]:
            if voice is not None and any(words in span.of(text) for span in other.content):
                out[number] = (draft, voice)
                break


def _order(draft: Draft) -> tuple[int, int, int]:
    """Drafts whose speaker others share come first."""
    depth, other = 0, draft.shares
    while other is not None and depth < 8:
        depth, other = depth + 1, other.shares
    return depth, draft.content[0].start, draft.rank


def _distinct(drafts: list[Draft]) -> list[Draft]:
    """Drop a draft that claims the very words of another under a higher rank."""
    out: list[Draft] = []
    for draft in sorted(drafts, key=lambda each: each.rank):
        if all(draft.content != other.content or draft.cue != other.cue for other in out):
            out.append(draft)
    return out


def _voice(draft: Draft, voices: Voices, out: list[tuple[Draft, Voice | None]]) -> Voice | None:
    if draft.shares is not None:
        owner = next((voice for other, voice in reversed(out) if other is draft.shares), None)
        if owner is not None:
            voices.current = owner
            return owner
    return voices.resolve(draft)


def _continuing(
    sentence: Sentence,
    drafts: list[Draft],
    voices: Voices,
    out: list[tuple[Draft, Voice | None]],
    last: Sentence | None,
) -> list[Draft]:
    """Statements without a reporting verb: a headline's, a quotation that goes on, the conditional of hearsay."""
    if drafts:
        return []
    named = headlines.named_quotation(sentence)
    if named:
        source, body = named
        held = content.parts(sentence, [body])
        span = sentence.stretch(*source) if source else None
        return [_bare(sentence, held, source=span)] if held else []
    quoted = headlines.bare(sentence)
    if quoted:
        held = content.parts(sentence, [(quoted[0], quoted[-1] + 1)])
        return [_bare(sentence, held, shares=_going_on(out))] if held and _long(sentence, held) else []
    if last is not None and _near(last, sentence) and headlines.mostly_quoted(sentence) and (owner := _going_on(out)):
        held = content.parts(sentence, [headlines.quoted_part(sentence)])
        return [_bare(sentence, held, shares=owner)] if held else []
    previous = out[-1][0] if out else None
    if (
        previous is not None
        and last is previous.sentence
        and _follows(previous.sentence, sentence)
        and held_back(sentence, previous)
    ):
        held = content.parts(sentence, [(0, len(sentence.tags))])
        draft = _bare(sentence, held)
        draft.hearsay, draft.act, draft.shares = True, "assert", previous
        return [draft] if held else []
    return []


def _near(before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence follows another one closely: the next one or the next but one, one paragraph further at most."""
    return sentence.paragraph - before.paragraph <= 1 and sentence.span.start - before.span.end < 120


def _long(sentence: Sentence, held: Sequence[Span]) -> bool:
    return sum(span.of(sentence.text).count(" ") + 1 for span in held) >= 4


def _follows(before: Sentence, sentence: Sentence) -> bool:
    return before.paragraph == sentence.paragraph and sentence.span.start - before.span.end < 400


def _going_on(out: list[tuple[Draft, Voice | None]]) -> Draft | None:
    """The draft whose speaker a quotation without source goes on with: the last that is nobody else's words and no paper's."""
    for draft, voice in reversed(out[-4:]):
        if voice is not None and not draft.relays and voice.kind != "outlet":
            return draft
    return None


def _bare(sentence: Sentence, held: list[Span], source: Span | None = None, shares: Draft | None = None) -> Draft:
    asks = re.match(r"[\s\"»”]*\?", sentence.text[held[-1].end : held[-1].end + 4]) is not None if held else False
    return Draft(
        sentence=sentence,
        content=held,
        source=source,
        subject=source,
        shares=shares,
        form="bare",
        act="ask" if asks else "assert",
        rank=5,
    )


def _rows(article: Article, kept: list[tuple[Draft, Voice]]) -> list[Statement]:
    """Statement rows in text order, relays named."""
    kept.sort(key=lambda pair: (pair[0].content[0].start, pair[0].content[-1].end))
    out = []
    for draft, voice in kept:
        words = tuple(span.of(article.text) for span in draft.content)
        out.append(
            Statement(
                article=article.id,
                line=len(out),
                content=tuple(draft.content),
                words=words,
                kind=content.kind(draft.sentence, draft.content),
                cue=draft.cue,
                source=draft.source,
                to=draft.to,
                time=draft.time,
                speaker=voice.names,
                act=draft.act,
                hearsay=draft.hearsay or conditional(draft),
                through=draft.relays,
            )  # fmt: skip
        )
    return out


def _relays(
    draft: Draft, voice: Voice | None, drafts: list[Draft], voices: Voices, out: list[tuple[Draft, Voice | None]]
) -> tuple[str, ...]:
    """Who relays a draft: a formula beside its verb, the paper that cites its source, the speaker whose statement it stands in."""
    names: list[str] = []
    for span in draft.through:
        relay = voices.phrase(span, None)
        names += relay.names if relay else ()
    if draft.cue is not None and draft.source is not None:
        names += [name for other, outer in _around(draft, drafts, out) if outer is not voice for name in outer.names]
    return tuple(each for each in dict.fromkeys(names) if voice is None or each not in voice.names)


def _around(draft: Draft, drafts: list[Draft], out: list[tuple[Draft, Voice | None]]) -> list[tuple[Draft, Voice]]:
    """The drafts of the same sentence in whose content a draft's cue stands, outermost first, with their voices."""
    assert draft.cue is not None
    around = []
    for other in drafts:
        if other is not draft and any(span.start <= draft.cue.start < span.end for span in other.content):
            voice = next((voice for each, voice in reversed(out) if each is other), None)
            if voice is not None:
                around.append((other, voice))
    return around
