"""The scene of an article: who is named where, who was heard, of whom the text now speaks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from selon.article import Span
from selon.french.closed import closed
from selon.french.cues import cue_forms, verb_forms
from selon.french.people import functions, gender_alone
from selon.french.plain import plain
from selon.french.tokens import fold
from selon.record import Mention
from selon.said.heads import calling, head, lemma, many

_KINDS = ("person", "organisation", "government", "outlet", "place")
_NEAR = 40
_TOLD = 200
_TITLE = 24
_CLAUSE = re.compile(r", [^.;:«\"()\n]+")
_AND_ROLE = re.compile(r"(?:, | et )(?:ancien |ancienne |ex-)?([a-zà-ÿ-]+)")
_QUOTED = re.compile(
    r"[«“\"](?:(?<=«)[^«»]{1,3000}»|(?<=“)[^“”]{1,3000}”"
    r"|(?<=(?<![\w.,!?…)])\")(?=[^\s.,)])[^\"\n]{1,2000}\"(?!\w))"
)
_LITTLE = re.compile(r"\bpetite? $")
_SAYS = re.compile(r" (?:a |avait )?([^\W\d_]+)")
_SAID = re.compile(r"([^\W\d_]+) (?:l[ae] petite? )?$")
_NEXT = re.compile(r"(?: \([^()]{2,12}\))? (?:ne |n'|se |s'|l'|le |la |les |en |y )*([^\W\d_]+)")


_CHARGED = re.compile(
    r"[^.!?\n]{0,60}\b(?:(?:mis|mise|placé|placée) en (?:examen|garde à vue|détention)|soupçonnée?|suspectée?|inculpée?"
    r"|incarcérée?|écrouée?|interpellée?|passée? aux aveux|a (?:avoué|reconnu \w+ \d|reconnu avoir))\b"
)
_BROUGHT_IN = re.compile(
    r"(?:^|[.!?»\"]\s|\n|\b(?:par|avec|que|selon|pour|chez|de|à)\s|['’])"
    r"(?:[Uu]ne?|[Cc]et|[Cc]ette|[Cc]e) (?:jeune )?([\w-]+)"
    r"(?!,? [A-ZÀ-Ý])(?!,? (?:[\w'’-]+,? ){0,6}[A-ZÀ-Ý][\w-]+ [A-ZÀ-Ý])",
)
"""Somebody brought in by a noun behind which no name stands."""
_AGE = re.compile(r"(?:, | \()(?:(?:une? )?\w+ )?(?:âgée? )?(?:de )?(\d{1,3}) ans\b")
_SURVEY = 80
_MADE = re.compile(
    r"\b(?:sondage|baromètre|enquête|étude)s?(?: de l'institut| de)? $"
    r"|\b(?:réalisé|mené|conduit)e?s? par (?:l'institut |l')?$",
    re.IGNORECASE,
)


@dataclass(slots=True, kw_only=True)
class Voice:
    """Somebody who can speak: names, gender (f, m or None), whether several, and what kind (a mention's, or described).

    `one` tells that somebody is described as one of several.
    `head` is the noun that named it, `medium` that of its document, `to` whom it last spoke to, `at` where.
    """

    names: tuple[str, ...]
    gender: str | None = None
    plural: bool = False
    one: bool = False
    kind: str = "described"
    head: str = ""
    at: int = -1
    to: str = ""
    medium: str = ""


class Scene:
    """The mentions of one article, looked up by place, and the voices heard so far."""

    def __init__(self, text: str, mentions: Sequence[Mention], day: str | None = None) -> None:
        """Prepare an article's mentions for looking up by place; `day` is when it was published."""
        self.text = text
        self.day = day
        told = [each for each in mentions if each.kind in _KINDS]
        told = [_known(each) if each.gender is None and each.kind == "person" else each for each in told]
        told = _spelled(told)
        self.mentions = sorted(told, key=lambda each: each.span)
        self.starts = [each.span.start for each in self.mentions]
        self.little = {each.name for each in self.mentions if _LITTLE.search(self._before(each))}
        self.outside = self._speaking(_outside(text, self.mentions))
        self.placed = [each.span.start for each in self.outside]
        self.current: Voice | None = None
        self.focus: Voice | None = None
        self.focus_at = self.taken_at = -1
        self.body: Voice | None = None
        self.body_at = -1
        self.many: Voice | None = None
        self.many_at = -1
        self.place = 0
        self.goes_on = False
        self.incise = self.beside = False
        self.relay: str | None = None
        self.passed: str | None = None
        self.passed_at = 0
        self.papers = {each.name for each in self.mentions if each.kind == "outlet"}
        self.avoid, self.bounds = list[Span](), list[Span]()
        self.heard: list[Voice] = []
        self.topics = {kind: self._leader(kind) for kind in ("person", "organisation")}
        self.lead = self._lead()
        self.lead_body = self._lead_body()
        self.lasts: dict[str, int] = {}
        self.roles: dict[str, set[str]] = {}
        self.told: dict[str, list[str]] = {}
        self.persons: dict[str, Mention] = {}
        self.holders: dict[str, list[Mention]] = {}
        for each in self.mentions:
            self._learn(each)

    def _learn(self, each: Mention) -> None:
        """Note where somebody is named, as what, and who holds that role."""
        self.lasts[each.name] = each.span.start
        if each.kind == "person":
            self.persons.setdefault(each.name, each)
        if each.role and not _of_many(each.role):
            role = calling(each.role)
            self.told.setdefault(each.name, []).append(each.role)
            self.roles.setdefault(each.name, set()).add(role)
            if each.kind == "person":
                self.holders.setdefault(role, []).append(each)
                self._further(each)
        elif each.kind == "person" and self._before(each).endswith(("Me ", "Maître ", "maître ")):
            self.roles.setdefault(each.name, set()).add("avocat")
            self.holders.setdefault("avocat", []).append(each)

    @cached_property
    def brought_in(self) -> frozenset[str]:
        """The nouns by which alone an article brings somebody in: *L'audition de cet enquêteur a duré*."""
        return frozenset(each[1].lower() for each in _BROUGHT_IN.finditer(self.text))

    @cached_property
    def charged(self) -> frozenset[str]:
        """Of whom the article tells that they are charged with something, or own up to it."""
        people = (each for each in self.mentions if each.kind == "person")
        return frozenset(each.name for each in people if _CHARGED.match(self.text, each.span.end))

    @cached_property
    def aged(self) -> dict[str, list[Mention]]:
        """The persons of whom the article tells an age right behind their names, by it."""
        found: dict[str, list[Mention]] = {}
        for each in self.mentions:
            if each.kind == "person" and (told := _AGE.match(fold(self.text[each.span.end : each.span.end + _NEAR]))):
                found.setdefault(told[1], []).append(each)
        return found

    @cached_property
    def surnamed(self) -> dict[str, list[Mention]]:
        """The mentions of persons by the plain form of the last word of their names."""
        found: dict[str, list[Mention]] = {}
        for each in self.mentions:
            if each.kind == "person":
                found.setdefault(plain(each.name.split()[-1]), []).append(each)
        return found

    @cached_property
    def _worded(self) -> dict[str, set[str]]:
        """The names of persons by each of their words."""
        found: dict[str, set[str]] = {}
        for name in self.persons:
            for word in name.split():
                found.setdefault(word, set()).add(name)
        return found

    def somebody(self, of: Collection[str]) -> bool:
        """Whether some words all stand in one person's name."""
        held = [self._worded.get(word, set()) for word in of]
        return bool(set.intersection(*held)) if held else bool(self.persons)

    @cached_property
    def shared_roles(self) -> frozenset[str]:
        """The functions that several persons of the article hold."""
        return frozenset(role for role, held in self.holders.items() if len({each.name for each in held}) > 1)

    @cached_property
    def unions(self) -> frozenset[str]:
        """The trade unions an article names."""
        bodies = {each.name for each in self.mentions if each.kind == "organisation"}
        return frozenset(name for name in bodies if not closed()["unions"].isdisjoint(_shorter(plain(name))))

    @cached_property
    def surveyor(self) -> Mention | None:
        """The body told to have made a survey: *un sondage Odoxa*, *réalisé par l'institut Odoxa*."""
        bodies = (each for each in self.mentions if each.kind == "organisation")
        return next((each for each in bodies if _MADE.search(fold(self._before(each, _SURVEY)))), None)

    def _before(self, mention: Mention, most: int = _TITLE) -> str:
        """The few letters before a mention; to copy all of them for each takes time in proportion to the square."""
        return self.text[max(0, mention.span.start - most) : mention.span.start]

    def _speaking(self, found: list[Mention]) -> list[Mention]:
        """The mentions without those of a child who says nothing: *la petite Zoé* whose mother speaks."""
        if not self.little:
            return found
        heard = {each.name for each in found if each.name in self.little and self._says(each)}
        return [each for each in found if each.name not in self.little or each.name in heard]

    def _says(self, mention: Mention) -> bool:
        """Whether a verb of saying stands beside a name."""
        behind = _SAYS.match(self.text, mention.span.end)
        before = _SAID.search(self._before(mention))
        return any(found is not None and found[1].lower() in cue_forms() for found in (behind, before))

    def _further(self, mention: Mention) -> None:
        """Note what else a person is said to be: *Anne Roy, maire de X, porte-parole et secrétaire de Y*."""
        tail = _CLAUSE.match(fold(self.text[mention.span.end : mention.span.end + _TOLD]))
        for match in _AND_ROLE.finditer(tail.group() if tail else ""):
            if match[1] in functions():
                role = calling(match[1])
                self.roles[mention.name].add(role)
                self.holders.setdefault(role, []).append(mention)

    def _leader(self, kind: str) -> Mention | None:
        """The first mention of the name met at least twice as often as any other of its kind."""
        most = Counter(each.name for each in self.outside if each.kind == kind).most_common(2)
        if not most or (len(most) > 1 and most[0][1] < 2 * most[1][1]):
            return None
        return next(each for each in self.mentions if each.name == most[0][0])

    def headlined(self, noun: str) -> bool:
        """Whether a noun stands in the first line of an article, which tells what it is about."""
        edge = self.text.find("\n", 1)
        return noun in fold(self.text[: edge if edge > 0 else len(self.text)]).lower()

    def _first_line(self, kind: str) -> list[Mention]:
        """The mentions of a kind in the first line, headline or lead."""
        edge = self.text.find("\n", 1)
        return [each for each in self.outside if each.kind == kind and (edge < 0 or each.span.start < edge)]

    def _lead(self) -> Mention | None:
        """The one person the first line names, or the one who does something there: *Affaire X : Y dénonce ...*."""
        first = self._first_line("person")
        if len({each.name for each in first}) != 1:
            first = [each for each in first if self.acts(each)]
        return first[0] if len({each.name for each in first}) == 1 else None

    def _lead_body(self) -> Mention | None:
        """The one organisation the first line names."""
        first = self._first_line("organisation")
        return first[0] if len({each.name for each in first}) == 1 else None

    def acts(self, mention: Mention) -> bool:
        """Whether a verb stands right behind a name."""
        match = _NEXT.match(fold(self.text[mention.span.end : mention.span.end + 40]))
        if match is None:
            return False
        word = match[1]
        return (
            word in closed()["auxiliary"]
            or word in verb_forms()
            or any(tag == "v" for tag, _ in cue_forms().get(word, ()))
        )

    def before(self, at: int) -> list[Mention]:
        """The mentions that stand shortly before a place, the nearest first; those inside quotations do not count."""
        first = bisect_left(self.placed, at)
        return self.outside[max(0, first - _NEAR) : first][::-1]

    def avoided(self, mention: Mention) -> bool:
        """Whether a mention stands in the very words whose speaker is looked for."""
        return any(span.start <= mention.span.start < span.end for span in self.avoid)

    def within(self, span: Span) -> list[Mention]:
        """The mentions that begin inside a span."""
        return self.mentions[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]

    def nearest(self, at: int, gender: str | None, kind: str = "person") -> Voice | None:
        """Who was named last before a place, of a kind and gender; one of no known gender if there is no other."""
        fallback: Mention | None = None
        for mention in self.before(at):
            if self.avoided(mention):
                continue
            if mention.kind != kind or (gender and mention.gender not in (None, gender)):
                continue
            if gender is None or mention.gender == gender:
                return voice_of(mention)
            fallback = fallback or mention
        return voice_of(fallback) if fallback else None

    def words(self, span: Span) -> str:
        """The folded words of a span."""
        return fold(span.of(self.text))


def _shorter(name: str) -> tuple[str, str]:
    """What a union's name is without its blanks, and without its trade: *cgt metallurgie*."""
    return name.replace(" ", "-"), name.partition(" ")[0]


def _spelled(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with one spelling for each body where only an accent differs: *Élysée*, *Elysée*."""
    counted: dict[str, Counter[str]] = {}
    for each in mentions:
        if each.kind != "person" and each.name[:1] in "EÉ":
            counted.setdefault(each.name.replace("É", "E"), Counter())[each.name] += 1
    chosen = {name: names.most_common(1)[0][0] for names in counted.values() if len(names) > 1 for name in names}
    if not chosen:
        return list(mentions)
    return [replace(each, name=chosen[each.name]) if each.name in chosen else each for each in mentions]


def _known(mention: Mention) -> Mention:
    """A person called by the first name alone is told man or woman by it: *Enzo*, *Carole*."""
    gender = gender_alone(mention.name)
    return replace(mention, gender=gender) if gender else mention


@lru_cache(maxsize=1 << 12)
def _of_many(role: str) -> bool:
    """Whether a role is of several whose companion somebody is: *avec ses collègues Jean Roy et Anne Bon*."""
    noun = head(role)
    return many(noun) and lemma(noun) in closed()["relational"]


def _outside(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions outside quotations; a name that alone stands between marks is none."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    ends = [end for _, end in quoted]
    out: list[Mention] = []
    for each in mentions:
        at = bisect_left(ends, each.span.end)
        start, end = quoted[at] if at < len(quoted) else (len(text), 0)
        alone = end - start < len(each.words) + _ALONE
        work = alone and each.kind == "person" and _WORK.search(text, max(0, start - _NOUN), max(0, start))
        if each.span.start < start or (alone and not work):
            out.append(each)
    return out


_WORK = re.compile(
    r"\b(?:film|album|livre|roman|single|titre|morceau|chanson|spectacle|documentaire|téléfilm|biopic|série|pièce)s?"
    r"(?: [a-zà-ÿ]+)? $"
)
"""A noun of a work before its title in marks, which may be a person's name: *son dernier film « Anne Roy »*."""
_NOUN = 40
_ALONE = 8
"""Characters that marks and blanks around a name may take."""


def voice_of(mention: Mention) -> Voice:
    """The voice of a mention."""
    return Voice(names=(mention.name,), gender=mention.gender, kind=mention.kind)
