"""Who speaks: pronouns, titles, *le journal*, *ce communiqué* resolved to the fullest name the article gives."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from selon.article import Span
from selon.french.closed import closed
from selon.french.people import functions
from selon.french.tokens import fold
from selon.record import Mention
from selon.said.drafts import Draft

_WORD = re.compile(r"[\w-]+'?")
_DETERMINER = re.compile(
    r"^(?:(?:les?|la|une?|des|du|ces?|cet|cette|aux?|plusieurs|quelques|certaine?s|notre|nos|leurs?|d'autres|de)\s+(?:même\s+)?|l'|d')",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"(?:son|sa|ses|leur|leurs)\s+", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:le|la|les|ce|cet|cette|ces)\s|l'", re.IGNORECASE)
_PREPOSITION = re.compile(r"\b(?:de|du|des|d'|à|au|aux|pour|chez|par|sur|en|dans|proche)(?:\s|(?<='))", re.IGNORECASE)
_LATTER = re.compile(r"(?:ce|cette|ces) derni(?:er|ère)s?$|ce(?:lui|lle)-ci$|ceux-ci$|l'intéressée?$", re.IGNORECASE)
_SPEAKING_KINDS = ("person", "organisation", "government", "outlet")


@dataclass(slots=True, kw_only=True)
class Voice:
    """Somebody who can speak: names, gender (f, m or None), whether several, and what kind (a mention's, or described)."""

    names: tuple[str, ...]
    gender: str | None = None
    plural: bool = False
    kind: str = "described"
    head: str = ""
    at: int = -1
    to: str = ""
    medium: str = ""


def _head(phrase: str) -> str:
    """The first noun of a noun phrase, in lower case."""
    for match in _WORD.finditer(_DETERMINER.sub("", phrase.lstrip(), count=1)):
        word = match.group().lower()
        if word in functions() or not word.endswith("'"):
            if word in closed()["ornament"]:
                continue
            return word.removeprefix("ex-").removeprefix("vice-")
    return ""


def _lemma(word: str) -> str:
    entry = functions().get(word)
    return entry[1] if entry else word


def _leader(counts: Counter[str]) -> str | None:
    """The name met at least twice as often as any other."""
    most = counts.most_common(2)
    if not most or (len(most) > 1 and most[0][1] < 2 * most[1][1]):
        return None
    return most[0][0]


def _agrees(voice: Voice, gender: str, plural: bool) -> bool:
    """Whether *il*, *elle*, *ils* can stand for a voice: persons, then bodies of the right gender; never a paper or a document."""
    if voice.plural != plural or voice.kind in ("outlet", "document", "place"):
        return False
    if voice.kind in ("organisation", "government"):
        return plural or voice.gender == gender
    return plural or voice.gender in (None, gender)


class Voices:
    """The voices of one article, resolved draft after draft in text order."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        """Prepare an article's mentions for looking up by place."""
        self.text = text
        self.mentions = sorted(
            (each for each in mentions if each.kind in (*_SPEAKING_KINDS, "place")), key=lambda each: each.span
        )
        self.starts = [each.span.start for each in self.mentions]
        self.current: Voice | None = None
        self.focus: Voice | None = None
        self.place = 0
        self.goes_on = False
        self.avoid: list[Span] = []
        persons = Counter(each.name for each in self.mentions if each.kind == "person")
        bodies = Counter(each.name for each in self.mentions if each.kind == "organisation")
        self.topics = {kind: _leader(counts) for kind, counts in (("person", persons), ("organisation", bodies))}
        self.heard: list[Voice] = []

    def resolve(self, draft: Draft) -> Voice | None:
        """The voice of a draft; it becomes the current one."""
        voice = self._resolve(draft)
        if voice is not None and voice.names:
            voice.at = draft.content[0].start
            voice.to = draft.to.of(self.text).lower() if draft.to else ""
            self.current = self.focus = voice
            self.heard.append(voice)
        return voice

    def heed(self, span: Span | None) -> None:
        """Take the subject of a sentence as the person the text now speaks of."""
        if span is None:
            return
        self.avoid = []
        voice = self._named(span)
        if voice is None:
            phrase = fold(span.of(self.text))
            head = _head(phrase)
            human = head in functions() and functions()[head][2] == "s"
            voice = (
                self._described(span, phrase)
                if human and re.match(r"(?:le|la|un|une|ce|cet|cette)\s|l'", phrase, re.IGNORECASE)
                else None
            )
        if voice is not None and voice.kind in ("person", "described") and not voice.plural:
            self.focus = voice

    def _resolve(self, draft: Draft) -> Voice | None:
        self.goes_on = draft.lemma in closed()["going_on"]
        self.avoid = draft.content
        if draft.source is not None:
            return self.phrase(draft.source, draft.antecedent)
        if draft.subject is not None:
            return self.phrase(draft.subject, None)
        if self.focus and self.current and self.current.kind == "outlet" and self.focus.kind == "person":
            return self.focus
        return self.current

    def phrase(self, span: Span, antecedent: Span | None) -> Voice | None:
        """The voice a noun phrase or pronoun stands for; None for *on* and the like."""
        phrase = fold(span.of(self.text)).strip()
        word = phrase.lower()
        if word in closed()["nobody"]:
            return None
        if word in closed()["relative"]:
            return self.phrase(antecedent, None) if antecedent else self.current
        if word in ("il", "elle", "lui", "ils", "elles", "eux"):
            return self._pronoun(word, span.start)
        if _LATTER.match(word):
            return self._latter(
                span.start, "f" if "ère" in word or "cette" in word or "celle" in word or word.endswith("ée") else "m"
            )
        named = self._named(span)
        if named:
            return named
        return self._described(span, phrase)

    def within(self, span: Span) -> list[Mention]:
        """The mentions inside a span."""
        first = bisect_left(self.starts, span.start)
        out = []
        while first < len(self.mentions) and self.mentions[first].span.start < span.end:
            out.append(self.mentions[first])
            first += 1
        return out

    def _named(self, span: Span) -> Voice | None:
        """The mentions that head a noun phrase or stand in apposition; several when they are joined."""
        heads = [each for each in self.within(span) if self._heads(span, each)]
        persons = [each for each in heads if each.kind == "person"]
        if persons and not self._joined(span, heads):
            chosen = persons[:1]
        elif persons:
            chosen = heads
        else:
            chosen = [each for each in heads if each.kind != "person"]
            if chosen and not self._joined(span, chosen):
                chosen = chosen[:1]
        if not chosen:
            return None
        names = tuple(dict.fromkeys(each.name for each in chosen))
        gender = chosen[0].gender or self._shown_gender(span)
        return Voice(
            names=names,
            gender=gender if len(names) == 1 else None,
            plural=len(names) > 1,
            kind=chosen[0].kind,
            head=_head(fold(span.of(self.text))),
        )

    def _shown_gender(self, span: Span) -> str | None:
        start = fold(span.of(self.text)[:4]).lower()
        if start.startswith(("la ", "une ")):
            return "f"
        return "m" if start.startswith(("le ", "un ")) else None

    def _heads(self, span: Span, mention: Mention) -> bool:
        before = fold(self.text[span.start : mention.span.start])
        clause = before.rpartition(",")[2]
        joined = re.split(r"\bet\b", clause)[-1]
        if mention.kind == "place" and before.strip(" ,lesaL'") and "," not in before:
            return False
        if not _PREPOSITION.search(joined):
            if mention.kind != "person" and _head(joined + " x") not in ("", "x") and _head(joined) in functions():
                return False
            return True
        return mention.kind == "person" and self._title_complement(joined, mention)

    def _title_complement(self, before: str, mention: Mention) -> bool:
        """Whether a title with its complement runs straight into the name: *le ministre de la Santé Olivier Véran*."""
        head = _head(before)
        if head not in functions():
            return False
        inner = re.search(r"\b(?:de|du|des|d')\s?(?:la |l'|une? )?(?:[\w-]+ )?([\w-]+)\s*$", before)
        if inner and inner[1].lower() in functions() and inner[1].islower():
            return False
        tail = before.rstrip().lower()
        return not tail.endswith(
            (" de", " d'", " du", " des", " à", " au", " aux", " par", " pour", " la", " le", " l'", " les")
        ) and not tail.endswith("d'")

    def _joined(self, span: Span, heads: Sequence[Mention]) -> bool:
        if len(heads) < 2:
            return False
        between = self.text[heads[0].span.end : heads[-1].span.start]
        return re.search(r"\bet\b", between) is not None and heads[0].name != heads[-1].name and len(between) < 80

    def _pronoun(self, word: str, at: int) -> Voice | None:
        plural = word in ("ils", "elles", "eux")
        gender = "f" if word in ("elle", "elles") else "m"
        first, second = (self.current, self.focus) if self.goes_on else (self.focus, self.current)
        for voice in (first, second, *reversed(self.heard[-12:])):
            if voice is not None and _agrees(voice, gender, plural):
                return voice
        if plural:
            return self.current if self.current and self.current.plural else None
        return self._nearest(at, gender)

    def _nearest(self, at: int, gender: str | None, kinds: tuple[str, ...] = ("person",)) -> Voice | None:
        """The person the text speaks of before a place: the first of the nearest sentence that names one."""
        first = bisect_left(self.starts, at)
        fallback: Mention | None = None
        for mention in reversed(self.mentions[max(0, first - 40) : first]):
            if any(span.start <= mention.span.start < span.end for span in self.avoid):
                continue
            if mention.kind not in kinds or (gender and mention.gender not in (None, gender)):
                continue
            if mention.gender == gender or gender is None:
                return self._voice(mention)
            fallback = fallback or mention
        return self._voice(fallback) if fallback else None

    def _voice(self, mention: Mention) -> Voice:
        return Voice(names=(mention.name,), gender=mention.gender, kind=mention.kind)

    def _latter(self, at: int, gender: str) -> Voice | None:
        found = self._nearest(at, gender)
        if (
            self.heard
            and self.heard[-1].kind == "described"
            and (found is None or self.heard[-1].at > self._place(found))
        ):
            return self.heard[-1]
        return found or self.current

    def _place(self, voice: Voice) -> int:
        return max((each.span.start for each in self.mentions if each.name == voice.names[0]), default=-1)

    def _described(self, span: Span, phrase: str) -> Voice:
        """A voice without a name of its own: matched to a name or a voice met before, else described by its words."""
        head = _head(phrase)
        self.place = span.start
        if head in ("source", "sources") and re.match(r"ce(?:tte|s)\b", phrase, re.IGNORECASE) and self.current:
            return self.current
        definite = _DEFINITE.match(phrase) is not None
        if re.match(r"(?:ce|cet|cette)\s", phrase, re.IGNORECASE) and (
            head in functions() or head in closed()["human"]
        ):
            shown = self._shown(head, phrase, span.start)
            if shown:
                return shown
        issuer = self._issuer(span, head, definite)
        if issuer:
            issuer.medium = head
            return issuer
        if definite:
            known = self._known(span, phrase, head) or self._topic(span, head, phrase)
            if known:
                return known
        gender = functions()[head][0] if head in functions() else None
        if gender not in ("f", "m"):
            gender = self._shown_gender(span)
        plural = (
            re.match(r"(?:les|des|ces|plusieurs|certaine?s|quelques|deux|trois|quatre)\b", phrase, re.IGNORECASE)
            is not None
        )
        kind = "document" if head in closed()["document"] else "described"
        return Voice(names=(self._words(phrase),), gender=gender, plural=plural, head=head, kind=kind)

    def _topic(self, span: Span, head: str, phrase: str) -> Voice | None:
        """The one person or body an article is about, for a definite noun phrase that names nobody else."""
        kind = (
            "person"
            if head in functions() or head in closed()["human"]
            else "organisation"
            if head in closed()["body"]
            else None
        )
        name = self.topics.get(kind) if kind else None
        if (
            name is None
            or (self.within(span) and any(each.kind == kind for each in self.within(span)))
            or re.match(r"les\b", phrase, re.IGNORECASE)
        ):
            return None
        mention = next(each for each in self.mentions if each.name == name)
        gender = functions()[head][0] if head in functions() else None
        if kind == "person" and mention.gender and gender in ("f", "m") and mention.gender != gender:
            return None
        return self._voice(mention)

    def _words(self, phrase: str) -> str:
        """A describing noun phrase without its article; a possessive is told from the current voice."""
        own = _POSSESSIVE.match(phrase)
        owner = self.current or self.focus or (self._nearest(self.place, None) if own else None)
        if own and owner and owner.names and _head(phrase[own.end() :]) in closed()["relational"]:
            link = "d'" if owner.names[0][0].lower() in "aeiouyhéèêâîô" else "de "
            return f"{phrase[own.end() :]} {link}{owner.names[0]}"
        if own:
            return phrase[own.end() :]
        short = re.split(r",\s|\s\(", phrase)[0] if len(phrase) > 60 else phrase
        return _DETERMINER.sub("", short, count=1).strip(' "«»') or phrase

    def _issuer(self, span: Span, head: str, definite: bool) -> Voice | None:
        """Who issued a document: the name after *de* or *par*, or the issuer of the one met before."""
        if head not in closed()["document"]:
            return None
        inside = [each for each in self.within(span) if each.kind != "place"]
        for each in inside:
            before = fold(self.text[span.start : each.span.start]).lower()
            if re.search(r"(?:\bde|\bdu|\bd'|\bpar|\bdes)\s*(?:la |le |l'|les )?$", before):
                return self._voice(each)
        phrase = fold(span.of(self.text))
        given = re.search(r"\b(?:du|de la|de l'|des|par la|par le|par l'|par)\b ?([^,]+)$", phrase)
        if given:
            at = span.start + given.start(1)
            inner = (
                self.phrase(Span(at - (2 if phrase[given.start(1) - 1] == "'" else 0), span.end), None)
                if given.start(1) > 0
                else None
            )
            if inner and inner.names and inner.kind == "described":
                whole = fold(self.text[at : span.end])
                press = self._earlier(_head(whole), whole)
                return press or Voice(names=(self._words(whole),), head=_head(whole))
            return inner
        if definite:
            for voice in reversed(self.heard):
                if head in (voice.medium, voice.head) or head in voice.to:
                    return voice
                if voice.head == head or (
                    voice.kind in ("organisation", "government") and voice.head in closed()["document"]
                ):
                    return voice
        return None

    def _shown(self, head: str, phrase: str, at: int) -> Voice | None:
        """Whom *cette habitante*, *ce père de famille* points to: the person last heard or spoken of, of that gender."""
        gender = functions()[head][0] if head in functions() else None
        if gender not in ("f", "m"):
            gender = "f" if phrase.lower().startswith("cette") else "m"
        for voice in (self.focus, self.current):
            if (
                voice is not None
                and voice.kind in ("person", "described")
                and not voice.plural
                and voice.gender in (None, gender)
            ):
                return voice
        return self._nearest(at, gender)

    def _known(self, span: Span, phrase: str, head: str) -> Voice | None:
        """A definite noun phrase that takes up somebody named before: by role, by words, or as the body or paper spoken of."""
        return (
            self._by_role(span, phrase, head)
            or self._by_words(phrase, head)
            or self._by_head(head, phrase, span.start)
            or self._earlier(head, phrase, span.start)
        )

    def _by_head(self, head: str, phrase: str, at: int) -> Voice | None:
        """The body called by this very noun before: *l'association écologiste Robin des Bois* for *l'association*."""
        if head not in closed()["body"] or len(_WORD.findall(phrase)) > 3:
            return None
        first = bisect_left(self.starts, at)
        for mention in reversed(self.mentions[:first]):
            if mention.kind == "organisation":
                before = fold(self.text[max(0, mention.span.start - 40) : mention.span.start]).lower().split()[-3:]
                if (
                    head in before
                    or any(each.endswith("'" + head) for each in before)
                    or fold(mention.words).lower().startswith(head)
                ):
                    return self._voice(mention)
        return None

    def _by_role(self, span: Span, phrase: str, head: str) -> Voice | None:
        lemma = _lemma(head)
        found: Mention | None = None
        for mention in self.mentions:
            if mention.kind != "person" or not mention.role:
                continue
            if _lemma(_head(mention.role)) == lemma and (mention.span.start < span.start or found is None):
                found = mention
        return self._voice(found) if found and not self._clashes(phrase, found) else None

    def _clashes(self, phrase: str, mention: Mention) -> bool:
        """Whether a definite noun phrase says of a role what another role's holder says: *le maire de Lyon*, *le maire de Nantes*."""
        mine = set(re.findall(r"\b[A-ZÀ-Ý][\w-]+", phrase)) - {phrase.split()[0]}
        theirs = set(re.findall(r"\b[A-ZÀ-Ý][\w-]+", mention.role or ""))
        return bool(mine and theirs and not mine & theirs)

    def _by_words(self, phrase: str, head: str) -> Voice | None:
        mine = {word.lower() for word in _WORD.findall(_DETERMINER.sub("", phrase, count=1))}
        for voice in reversed(self.heard):
            if voice.kind in ("described", "document") and voice.names and head == voice.head:
                theirs = {word.lower() for word in _WORD.findall(voice.names[0])}
                if mine <= theirs or head in closed()["human"]:
                    return voice
        return None

    def _earlier(self, head: str, phrase: str, at: int | None = None) -> Voice | None:
        """The paper, body or person last spoken of, for a noun that only takes it up."""
        short = len(_WORD.findall(phrase)) <= 7 and not re.search(r"\s[A-ZÀ-Ý]|'[A-ZÀ-Ý]", phrase[2:])
        place = at if at is not None else 10**12
        if head in closed()["press"]:
            found = self._nearest(place, None, ("outlet",))
            if found:
                return found
        if head in closed()["body"] and short:
            for voice in reversed(self.heard[-4:]):
                if voice.kind in ("organisation", "government") and not (
                    _head(voice.names[0]) in closed()["body"] and _head(voice.names[0]) != head
                ):
                    return voice
            return None
        if (
            (head in closed()["human"] or head in functions())
            and not re.match(r"les\b", phrase, re.IGNORECASE)
            and not _PREPOSITION.search(phrase)
        ):
            return self._person(head, phrase, place)
        return None

    def _person(self, head: str, phrase: str, at: int) -> Voice | None:
        gender = functions()[head][0] if head in functions() else None
        if gender not in ("f", "m"):
            gender = (
                "f"
                if phrase.lower().startswith(("la ", "cette "))
                else "m"
                if phrase.lower().startswith(("le ", "ce "))
                else None
            )
        if head in closed()["human"] and head not in functions():
            found = self._nearest(at, gender)
            if found:
                return found
        for voice in reversed(self.heard[-6:]):
            if (
                voice.kind == "person"
                and not voice.plural
                and gender in (None, voice.gender)
                and voice.gender
                and self._fits(head, voice)
            ):
                return voice
        found = self._nearest(at, gender)
        return found if found and self._fits(head, found) else None

    def _fits(self, head: str, voice: Voice) -> bool:
        """Whether a function may be a person's: no other is known, or the noun only says *the man*, *the artist*."""
        if head in closed()["human"]:
            return True
        roles = {_lemma(_head(each.role)) for each in self.mentions if each.name == voice.names[0] and each.role}
        return not roles or _lemma(head) in roles
