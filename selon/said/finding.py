"""From sentences to statements: every draft gets its speaker, its kind and its day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from selon.article import Article, Span
from selon.record import Mention, Statement, Time
from selon.said import (
    cataphora,
    ceding,
    citing,
    clauses,
    content,
    continuing,
    earlier,
    floor,
    headings,
    headlines,
    inside,
    moments,
    pointing,
    relays,
    rulings,
    topics,
    twice,
    unlisted,
    verb,
    wording,
    yielding,
)
from selon.said.drafts import Draft
from selon.said.hearsay import conditional
from selon.said.parser import Parser
from selon.said.scene import Voice
from selon.said.sentences import Sentence, split
from selon.said.voices import Voices


def find(
    article: Article, *, mentions: Sequence[Mention] = (), times: Sequence[Time] = (), parser: Parser | None = None
) -> list[Statement]:
    """The statements of an article in text order; a `parser` is asked where the grammar is unsure of a subject.

    >>> [s.words for s in find(Article(id="a", text="« Il pleut sur la ville », a dit Anne Roy."))]
    [('Il pleut sur la ville',)]
    """
    voices = Voices(article.text, mentions, article.published)
    told: list[Draft] = []
    last: Sentence | None = None
    before, announced = last, None
    for sentence in split(article, times, mentions):
        drafts = _read(sentence, before, told, voices, parser)
        drafts = pointing.anaphoric(before, told, drafts)
        voices.heed(topics.topic(sentence, drafts))
        drafts = drafts or continuing.read(sentence, told, last, announced)
        announced = _announced(sentence, drafts, voices)
        own, doer = len(told), floor.doer(voices, sentence.span)
        for draft in sorted(drafts, key=_order):
            draft.within = _teller(draft, drafts)
            draft.voice = _voice(draft, voices)
            draft.relays = relays.of(draft, drafts, voices)
            if (draft.voice is not None or draft.form == "bare") and not rulings.ruled(draft):
                told.append(draft)
        if len(drafts) > 1:
            told[own:] = [each for each in twice.once(drafts, told[own:]) if not relays.only(each, drafts)]
            voices.keep(_holders(drafts))
        elif doer and drafts and floor.related(drafts[0]) and continuing.told_aside(drafts[0], drafts):
            floor.leave(voices, doer, drafts[0].voice)
        if drafts and (turned := floor.turned(sentence, drafts)) is not None:
            voices.heed(turned)
        last, before = sentence if drafts and not drafts[0].unsure else last, sentence
    headings.give(article.text, told)
    return dated(_rows(article, [each for each in told if not each.unsure]), times, article.published)


def _read(
    sentence: Sentence, before: Sentence | None, told: list[Draft], voices: Voices, parser: Parser | None
) -> list[Draft]:
    """The drafts of a sentence, and of the one `before` where it tells whose words that holds."""
    read = clauses.read(sentence, parser)
    held = [each for each in inside.read(sentence, voices.within) if not _covered(each, read)]
    drafts = _distinct(inside.take_up(held, read) + held)
    if worded := wording.read(sentence, before, told):
        wording.take_back(told, worded[0].sentence)
        drafts = earlier.sharing(worded, [each for each in drafts if each.cue != worded[0].cue])
    elif before is not None and headlines.sums_up(sentence):
        drafts = earlier.sharing(earlier.summing_up(sentence, before), drafts)
        drafts += headlines.announced(sentence, drafts)
    elif before is not None and (news := pointing.pointed(sentence, before, told)):
        drafts = earlier.sharing(news, [each for each in drafts if each.cue != news[0].cue])
        drafts += headlines.announced(sentence, drafts)
    if not drafts and before is not None:
        drafts = earlier.taken_up(sentence, before)
        drafts += headlines.announced(sentence, drafts)
    drafts = citing.heed(sentence, drafts or unlisted.read(sentence))
    ceding.cede(sentence, drafts)
    yielding.give_way(sentence, drafts)
    cataphora.speaking_within(sentence, drafts)
    return drafts


def _announced(sentence: Sentence, drafts: Sequence[Draft], voices: Voices) -> Span | None:
    """Who a sentence says speaks behind it, or whom it is about where it tells no more than what others say."""
    announced = topics.announces(sentence) if not drafts else None
    if announced is None and all(continuing.told_aside(each, drafts) for each in drafts):
        announced = voices.turned_to(topics.doer(sentence))
    return announced


def dated(statements: Iterable[Statement], times: Sequence[Time], published: str | None = None) -> list[Statement]:
    """The statements with `said` told anew from the times they rest on (after an article was dated, say).

    No word was said behind the day its article was `published`: such a day is of what is told.

    >>> vague = Time(article="a", span=Span(14, 19), words="lundi", type="DATE", value="XXXX-WXX-1")
    >>> found = find(Article(id="a", text="Léa Roy a dit lundi que le pont est fermé."), times=[vague])
    >>> known = replace(vague, value="2024-03-04", start="2024-03-04", end="2024-03-04")
    >>> [each.said for each in (*found, *dated(found, [known]))]
    [None, '2024-03-04']
    """
    from selon.times import edtf

    known = {(each.article, each.span): each for each in times}
    rows: list[Statement] = []
    for each in statements:
        time = known.get((each.article, each.time)) if each.time is not None else None
        late = time is not None and (time.start or "")[:10] > (published or "")[:10] and len(published or "") >= _DAY
        day = _week_before(time, published or "") if late and time is not None else edtf(time) if time else None
        rows.append(replace(each, said=day) if time is not None else each)
    return rows


def _week_before(time: Time, published: str) -> str | None:
    """The day of the week before publication that a weekday means which a verb in the future put behind it.

    *Selon le décret de vendredi, la firme devra partir*.
    """
    if not _WEEKDAY.fullmatch(time.words.lower()) or time.start is None:
        return None
    day = date.fromisoformat(time.start[:_DAY]) - timedelta(days=7)
    return day.isoformat() if day <= date.fromisoformat(published[:_DAY]) else None


_WEEKDAY = re.compile(r"(?:lun|mar|mercre|jeu|vendre|same)di|dimanche")


_DAY = len("2024-03-05")


def _covered(each: Draft, read: Sequence[Draft]) -> bool:
    """Whether a cue inside marks only stands in what an incise after them already tells."""
    first = each.content[0]
    held = [span for other in read if other.form == "incise" for span in other.content]
    held += [span for other in read if other.form == "que" for span in other.content]
    return each.form == "object" and any(span.start <= first.start and first.end <= span.end + 1 for span in held)


def _holders(drafts: Sequence[Draft]) -> list[Voice]:
    """Who a sentence leaves speaking: no agent beside them, whom its text only tells of: *..., rejeté par X*."""
    told = [each for each in drafts if each.voice is not None and each.form not in _ASIDE]
    outer = [each for each in told if not _nested(each, told)]
    return [each.voice for each in outer or told if each.voice is not None]


def _nested(draft: Draft, told: Sequence[Draft]) -> bool:
    """Whether a draft is told inside what another person says, or of somebody told of there.

    *Anne Roy affirme qu'un voisin a crié « Au feu »*, *Anne Roy salue le maire, qui a promis un débat*.
    """
    held = draft.cue if draft.antecedent is None or draft.pronoun else draft.antecedent
    return held is not None and any(
        each.voice is not None
        and each.voice.kind == "person"
        and each.form != "formula"
        and any(span.start <= held.start and held.end <= span.end for span in each.content)
        for each in told
        if each is not draft
    )


_ASIDE = ("agent", "passive", "called")


def _order(draft: Draft) -> tuple[int, bool, int, int]:
    """Drafts whose speaker others share come first, who only asks before others answer last."""
    depth, other = 0, draft.shares
    while other is not None and depth < 8:
        depth, other = depth + 1, other.shares
    return depth, _asks_aside(draft), draft.content[0].start, draft.rank


def _asks_aside(draft: Draft) -> bool:
    """Whether somebody only asks whom the sentence is about: *Interrogé par un élu lui demandant si ..., il répond*."""
    if draft.act != "ask" or draft.source is None or draft.form != "que":
        return False
    return _BY.search(draft.sentence.prose, max(0, draft.source.start - 5), draft.source.start) is not None


_BY = re.compile(r"\bpar\s$")


def _distinct(drafts: list[Draft]) -> list[Draft]:
    """Drop a draft that claims the very words of another under a higher rank."""
    found: dict[tuple[tuple[Span, ...], Span | None], Draft] = {}
    for draft in sorted(drafts, key=lambda each: each.rank):
        found.setdefault((tuple(draft.content), draft.cue), draft)
    return list(found.values())


def _teller(draft: Draft, drafts: Sequence[Draft]) -> Voice | None:
    """The person who tells of whoever speaks in a draft: *Le jeune homme, qui nie les faits, est libre, a dit X*."""
    held = draft.antecedent or draft.source
    if held is None or draft.cue is None or draft.form == "incise":
        return None
    first, last = min(held.start, draft.cue.start), max(held.end, draft.cue.end)
    for other in drafts:
        around = other is not draft and other.form in ("incise", "que", "formula") and not other.pronoun
        if around and any(span.start <= first and last <= span.end for span in other.content):
            return other.voice
    return None


def _voice(draft: Draft, voices: Voices) -> Voice | None:
    """Who speaks: whom the draft shares its speaker with, else whom its source names."""
    owner = draft.shares.voice if draft.shares is not None else None
    if owner is None:
        return voices.resolve(draft) or (Voice(names=(), kind="unknown") if _one_did(draft) else None)
    voices.current = owner
    return owner


_ONE_DID = re.compile(r"(?:a-t|avait)-$")


def _one_did(draft: Draft) -> bool:
    """Whether *on* is somebody who did say words in marks: *« Non », lui a-t-on répondu*; not *dit-on*."""
    source, sentence = draft.source, draft.sentence
    if (
        source is None
        or draft.form != "incise"
        or draft.lemma == "apprendre"
        or source.of(sentence.prose).lower() not in ("on", "t-on")
    ):
        return False
    did = _ONE_DID.search(sentence.prose[sentence.span.start : source.start])
    return did is not None and content.kind(sentence, draft.content) != "indirect"


def _told_alone(draft: Draft) -> bool:
    """Whether a draft shares a pronoun that stands for nobody the text names: *..., ont-ils dit, ajoutant que ...*."""
    return draft.cue is not None and draft.shares is not None and draft.shares.source is not None


def _rows(article: Article, told: Sequence[Draft]) -> list[Statement]:
    """Statement rows in text order; a pronoun that stands for nobody the text names leaves the speaker open."""
    out: list[Statement] = []
    for draft in sorted(told, key=lambda each: (each.content[0].start, each.content[-1].end)):
        if draft.voice is None or not (draft.voice.names or draft.source or _told_alone(draft)):
            continue
        kind = content.kind(draft.sentence, draft.content)
        row = Statement(
            article=article.id,
            line=len(out),
            content=tuple(draft.content),
            words=tuple(span.of(article.text) for span in draft.content),
            kind=kind,
            cue=draft.cue,
            source=draft.source,
            to=draft.to,
            time=None if moments.to_come(draft) else draft.time,
            speaker=draft.voice.names,
            act=draft.act,
            hearsay=draft.hearsay or conditional(draft),
            through=draft.relays,
            verb=verb.of(article.text, draft.content, draft.cue, draft.source, kind),
        )
        out.append(row)
    return out
