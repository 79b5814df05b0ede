"""Who speaks: pronouns, titles, *le journal*, *ce communiqué* resolved to the fullest name the article gives."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selon.article import Span
from selon.french.closed import closed
from selon.french.people import functions
from selon.french.tokens import fold
from selon.record import Mention
from selon.said import (
    accounts,
    bodies,
    candidates,
    demonstratives,
    issuers,
    masks,
    papers,
    phrases,
    pronouns,
    roles,
    thirds,
    those,
    trades,
)
from selon.said.appositions import served
from selon.said.drafts import Draft
from selon.said.heads import (
    DEFINITE,
    DETERMINER,
    ONE_AMONG,
    ONE_OF,
    POSSESSIVE,
    PREPOSITION,
    SEVERAL,
    SHOWING,
    SINGULAR,
    gender,
    gender_shown,
    head,
    is_human,
    many,
    singular,
    undated,
    unmarked,
)
from selon.said.lately import Lately
from selon.said.roles import SINGLE
from selon.said.scene import Scene, Voice, voice_of
from selon.said.titles import bracketed, ends_name, not_told, of_somebody, title_complement

_AND = re.compile(r"\bet\b")
_AND_OF = re.compile(r"\s(?:du |de la |de l'|des )([a-zà-ÿ-]+)\s")
"""A second complement behind *et*: *le suspect des meurtres d'Anne Roy et du caporal Luc Petit*."""
_SAME_SOURCE = re.compile(r"ce(?:tte|s)\b|(?:la )?même\b", re.IGNORECASE)
_ISSUED = re.compile(r"(?:\bde|\bdu|\bd'|(?<!firmés )(?<!firmée )(?<!firmées )\bpar|\bdes)\s*(?:la |le |l'|les )?$")
_PASSED_ON = re.compile(r"\b(?:transmis|relayé|diffusé|remis|lu)e?s?\b.*\bpar\s*(?:la |le |l'|les )?$")
_AGENCY = re.compile(r"agence (?:de presse|d'informations?)(?: [a-zà-ÿ]+)?(?=\s)")
_OFFICE = re.compile(r"[^,]+(?:, (?:de |du |des |d')[^,]+?)* et (?:de |du |des |d')[^,]+ ")
_ONE_AMONG_THEM = re.compile(r", (?:l'une?|une?|avocate?|conseil|porte-parole) d")
_ELIDED = re.compile(r"^[lL]'")
_THE_SEVERAL = re.compile(
    r"(?:les|des|ces|plusieurs|certaine?s|quelques|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d+"
    r"|de nombreu(?:x|ses)|d'autres)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\d+|\w")
"""A number or a letter alone, left over from a longer name: *Roms 59/62*."""
_ANSWER = ("r", "réponse", "reponse")
"""What marks an answer: *R: « ... »*, *Réponse : « ... »*."""
_PRONOUN = re.compile(r"ils?|elles?", re.IGNORECASE)
_THAT_ONE = re.compile(r"^(celui|celle) (?:qui|que|qu'|dont)\b.*")
_THINGS = ("document", "body", "press", "speaking")
_OUR, _ITS = re.compile(r"nos\s", re.IGNORECASE), re.compile(r"s(?:on|a|es)\s", re.IGNORECASE)
_WRITTEN = ("accord", "accords")
"""Of what happens, what is written down and speaks; a *récit de l'arrestation* is not the arrest's."""
_LONGEST, _HEARD = 60, 100
_BESIDE = 400
"""Characters within which *« ... », peut-on lire* goes on with who just spoke."""
_HE = {"celui": "il", "celle": "elle"}


class Voices(Scene):
    """The voices of one article, resolved draft after draft in text order."""

    def __init__(self, text: str, mentions: Sequence[Mention], day: str | None = None) -> None:
        """Prepare an article's mentions as a scene does."""
        super().__init__(text, mentions, day)
        self.lately = Lately()

    def resolve(self, draft: Draft) -> Voice | None:
        """The voice of a draft; it becomes the current one."""
        voice = self._resolve(draft)
        if voice is not None and thirds.told_of(self, voice, draft):
            voice = self._another(voice, draft) or voice
        if voice is not None and draft.source is not None:
            masks.lift(self, voice, draft.source)
        shown = voice is not None and draft.lemma == "lire" and voice.kind == "described"  # a placard keeps no floor
        if voice is not None and voice.names and voice.head not in those.MANY and not shown:
            voice.plural = voice.plural and not (voice.one and (self.incise or draft.antecedent is not None))
            voice.at = draft.content[0].start
            voice.to = issuers.channel(self, draft)
            self.current = self.focus = voice
            self.focus_at = draft.source.start if draft.source is not None else voice.at
            self.heard.append(voice)
        return voice

    def _resolve(self, draft: Draft) -> Voice | None:
        self.goes_on = draft.lemma in closed()["going_on"]
        self.incise = draft.form == "incise"
        self.beside = self.incise or draft.form == "formula"
        self.avoid = draft.content
        self.bounds = [*draft.content, *([draft.cue] if draft.cue else [])]
        if draft.antecedent is not None:  # what is said tells who is meant: *ceux qui contestent le vote*
            self.bounds = [those.behind(self.text, draft.content[-1])]
        going = draft.form == "incise" and self.goes_on and draft.antecedent is None
        just = self.current is not None and 0 < draft.content[0].start - self.current.at < _BESIDE
        going = going or (draft.lemma == "lire" and just)
        if draft.source is not None and self.words(draft.source).lower() == "on" and (going or draft.lemma == "lire"):
            return self.current if going else issuers.writer(self, draft.content[0].start)
        if draft.source is not None:
            return self.phrase(draft.source, draft.antecedent)
        if draft.subject is not None:
            return self.phrase(draft.subject, None)
        if self.current and self.current.kind == "outlet" and (person := roles.own_words(self, draft.content[0])):
            return person
        return self.current or (self.focus if draft.cue is not None else None)

    def _another(self, told_of: Voice, draft: Draft) -> Voice | None:
        """Who speaks where the words are about whom the text was thought to mean: a description stands for itself."""
        if phrase := thirds.described(self, draft):
            return Voice(names=(self._description(phrase),), gender=told_of.gender, head=head(phrase))
        return thirds.another(self, told_of, draft)

    def keep(self, voices: Sequence[Voice]) -> None:
        """Leave the floor to the last of these voices, unless one of them has it."""
        if voices and self.current is not None and all(each is not self.current for each in voices):
            self.current = self.focus = voices[-1]

    def last_paper(self) -> str | None:
        """The newspaper, the station or the relay last heard."""
        papers = (voice.names[0] for voice in reversed(self.heard[-_HEARD:]) if voice.kind == "outlet")
        return next(papers, None)

    def heed(self, span: Span | None) -> None:
        """Take the subject of a sentence as the person the text now speaks of."""
        if span is None:
            return
        self.avoid, self.bounds = [], []
        self.lately.note(self, span, self._description(self.words(span)))
        if self.words(span).lower() in ("il", "elle"):
            self.taken_at, self.focus_at = self.focus_at, span.start
        voice = self._named(span)
        if voice is None:
            voice = self._spoken_of(span)
        if voice is not None and voice.plural and voice.kind in ("person", "described", "organisation"):
            self.many, self.many_at = voice, span.start
        elif voice is not None and voice.kind in ("person", "described") and not voice.plural:
            self.focus, self.focus_at = voice, span.start
        elif voice is not None and not voice.plural:
            self.body, self.body_at = voice, span.start
        elif voice is None:
            self._tell_body(span)

    def _tell_body(self, span: Span) -> None:
        """Note a body, or several persons as one, that is the subject without a name: *une famille a porté plainte*."""
        phrase = self.words(span)
        if not SINGULAR.match(phrase) or gender_shown(phrase) is None:
            return
        if head(phrase) in closed()["gathered"] | closed()["body"] | closed()["acting"]:
            self.body, self.body_at = self._described(span, phrase), span.start

    def _spoken_of(self, span: Span) -> Voice | None:
        """Whom a subject without a name puts in view; several are only noted."""
        phrase = self.words(span)
        if pronouns.is_latter(phrase.lower()):
            return pronouns.latter(self, phrase.lower(), span.start)
        noun = head(phrase)
        entry = functions().get(noun)
        if entry and entry.number == "s" and SINGULAR.match(phrase):
            voice = self._described(span, phrase)
            known = voice is not None and voice.kind == "person"
            named = self.current is not None and self.current.kind == "person"
            whose = noun in closed()["relational"] and any(each.kind == "person" for each in self.within(span))
            if whose and (self.focus is None or self.focus.kind != "person"):
                return voice
            near = named or self.nearest(span.start, None)
            hidden = DEFINITE.match(phrase) and not known and near
            return None if hidden else voice
        if _THE_SEVERAL.match(phrase) and (many(noun) or noun in closed()["couple"] or phrases.several_speak(noun)):
            self.many, self.many_at = self._described(span, phrase), span.start
        elif SINGLE.match(phrase) and noun in closed()["anyone"]:
            return self._described(span, phrase)
        return None

    def turned_to(self, span: Span | None) -> Span | None:
        """A subject to whom the text turns: somebody named or known, or a pronoun that the last speaker cannot be."""
        if span is None:
            return None
        if not _PRONOUN.fullmatch(self.text, span.start, span.end):
            known = self.focus_at == span.start and _person(self.focus)
            return span if known or SHOWING.match(self.text, span.start) or self._named(span) else None
        voice = self.phrase(span, None)
        last = self.current.gender if self.current is not None else None
        other = last is not None and voice is not None and voice.gender not in (None, last)
        return span if other and _person(voice) else None

    def phrase(self, span: Span, antecedent: Span | None) -> Voice | None:
        """The voice a noun phrase or pronoun stands for; None for *on* and the like."""
        phrase = self.words(span).strip()
        word = _THAT_ONE.sub(r"\1", phrase.lower())
        if word in closed()["nobody"]:
            return self.phrase(antecedent, None) if antecedent else None
        if antecedent is not None and _PRONOUN.fullmatch(word):
            return self.phrase(antecedent, None)
        if _NOBODY.fullmatch(word) or word in _ANSWER:
            return (pronouns.answers(self) if word in _ANSWER else None) or Voice(names=(), kind="unknown")
        if word in closed()["relative"]:
            return self.phrase(antecedent, None) if antecedent else self.current
        if word in closed()["strong"] or word in ("il", "ils"):
            found = pronouns.personal(self, word, span.start)
            found = found or self.lately.taken_up(self, word, span.start, pronouns.foretold(self, word, span.start))
            return found or Voice(names=(), kind="unknown")
        if word in _HE and (found := pronouns.personal(self, _HE[word], span.start)):
            return found
        if pronouns.is_latter(word):
            return pronouns.latter(self, word, span.start) or Voice(names=(), kind="unknown")
        if (holder := accounts.holder(span, phrase)) is not None:
            return self.phrase(holder, None)
        found = accounts.alone(self, span, phrase) or trades.in_small(self, span, phrase)
        found = found or papers.in_small(self, span, phrase) or those.of_several(self, span, word)
        found = found or self._named(span) or roles.titled(self, span, phrase)
        if found is None and word.partition(" ")[0] in those.THOSE:
            told, several = those.description(self.text, span, self.bounds), word in those.MANY
            shown = None if several else gender_shown(phrase)
            return Voice(names=(told,), gender=shown, plural=several, head=word.partition(" ")[0])
        return found or self._described(span, phrase)

    def _named(self, span: Span) -> Voice | None:
        """The mentions that head a noun phrase or stand in apposition; several when they are joined."""
        told = [each for each in self.within(span) if self._heads(span, each)]
        heads = [each for each in told if not bracketed(self.text, each.span)] or told
        persons = [each for each in heads if each.kind == "person"]
        if not heads:
            return None
        if persons:
            chosen = heads if self._joined(heads) else [served(self.text, span, persons) or persons[0]]
        else:
            chosen = heads if self._joined(heads) else heads[:1]
        phrase = self.words(span)
        names = tuple(dict.fromkeys(bodies.in_full(self, each) for each in chosen))
        so_called = chosen[0].kind != "person" or is_human(head(phrase))
        shown = chosen[0].gender or (gender_shown(phrase) if so_called else None)
        return Voice(
            names=names,
            gender=shown if len(names) == 1 else None,
            plural=len(names) > 1,
            kind=chosen[0].kind,
            head=head(phrase),
        )

    def _heads(self, span: Span, mention: Mention) -> bool:
        """Whether a mention inside a noun phrase is who is meant, and not a complement."""
        before = fold(self.text[span.start : mention.span.start])
        if not_told(mention.kind == "person", before, self.text[mention.span.end : mention.span.end + 2]):
            return False
        *first, joined = _AND.split(before.rpartition(",")[2])
        if first and (other := _AND_OF.fullmatch(joined)) and is_human(other[1]):
            return False
        if mention.kind == "person" and _OFFICE.fullmatch(before) and head(before) in functions():
            return head(before) not in closed()["relational"]
        if mention.kind == "place" and before.strip(" ,lesaL'") and "," not in before:
            return False
        if mention.kind in ("place", "government") and ends_name(before):
            return False
        if PREPOSITION.search(_AGENCY.sub("agence ", joined)):
            return mention.kind == "person" and title_complement(joined)
        return mention.kind == "person" or not of_somebody(joined)

    def _joined(self, heads: Sequence[Mention]) -> bool:
        """Whether the mentions of a noun phrase are joined by *et*."""
        if len(heads) < 2 or heads[0].name == heads[-1].name:
            return False
        between = self.text[heads[0].span.end : heads[-1].span.start]
        if _ONE_AMONG_THEM.match(fold(between)):
            return False
        return len(between) < 80 and _AND.search(between) is not None

    def _described(self, span: Span, phrase: str) -> Voice | None:
        """A voice without a name of its own: matched to a name or a voice met before, else described by its words."""
        noun = head(phrase)
        self.place = span.start
        if _OUR.match(phrase):
            return self.nearest(span.end, None, "outlet") if noun.startswith("confr") else None
        if noun in roles.SOURCES and _SAME_SOURCE.match(phrase) and self.current:
            return roles.same_source(self, self.current)
        thing = any(noun in closed()[each] for each in _THINGS)
        if (
            SHOWING.match(phrase)
            and (is_human(noun) or not thing)
            and (found := demonstratives.pointed(self, noun, phrase, span.start))
        ):
            return found
        definite = DEFINITE.match(phrase) is not None
        if not definite and (found := roles.announced(self, span, noun)):
            return found
        issuer = self._issuer(span, noun, definite)
        if issuer:
            issuer.medium = noun
            return issuer
        if POSSESSIVE.match(phrase) and noun in closed()["relational"] and (found := roles.only_holder(self, noun)):
            return found
        if definite and (found := roles.known(self, span, phrase, noun)):
            if found.gender is None and found.kind in ("organisation", "government") and not found.plural:
                found.gender = gender_shown(phrase)
            return found
        if definite and (found := roles.foretold(self, span, phrase, noun)):
            return found
        name = candidates.own_name(self, span, phrase) if is_human(noun) and SINGULAR.match(phrase) else None
        return Voice(
            names=(name or self._description(phrase),),
            gender=None if noun in closed()["whoever"] else gender(noun) or gender_shown(phrase),
            plural=SEVERAL.match(phrase) is not None or many(noun) or phrases.several_speak(phrase.partition(" ")[0]),
            one=(ONE_OF.match(phrase) or ONE_AMONG.match(phrase)) is not None,
            head=noun,
            kind="person" if name else "document" if noun in closed()["document"] else "described",
        )

    def _description(self, phrase: str) -> str:
        """A describing noun phrase without its article; a possessive is told from the current voice."""
        own = POSSESSIVE.match(phrase) or ONE_OF.match(phrase)
        if own:
            held = phrase[own.end() :]
            if own.re is ONE_OF:
                held = singular(held)
            owner = self._possessor()
            if owner is None or not owner.names or head(held) not in closed()["relational"]:
                return held if own.re is POSSESSIVE else phrase.removeprefix("l'")
            link = "d'" if owner.names[0][0].lower() in "aeiouyhéèêâîô" else "de "
            return f"{held} {link}{owner.names[0]}"
        short = re.split(r",\s|\s\(", phrase)[0] if len(phrase) > _LONGEST else phrase
        if ONE_AMONG.match(short):
            return _ELIDED.sub("", short).replace("Un", "un", 1)
        return unmarked(DETERMINER.sub("", short, count=1)) or phrase

    def _possessor(self) -> Voice | None:
        """Whose *son avocat*, *sa famille* is: the person spoken of rather than the paper that tells it."""
        turned = self.current is not None and self.focus_at > self.current.at
        both = (self.focus, self.current) if turned else (self.current, self.focus)
        spoken = [each for each in (candidates.told_of(self), *both) if each is not None and each.names]
        persons = [each for each in spoken if each.kind == "person"]
        told = [each for each in spoken if each.kind == "described" and each.head not in closed()["relational"]]
        return next(iter(persons or told), None) or self.nearest(self.place, None) or next(iter(spoken), None)

    def _issuer(self, span: Span, noun: str, definite: bool) -> Voice | None:
        """Who issued a document: the name after *de* or *par*, or the issuer of the one met before."""
        if noun not in closed()["document"]:
            return None
        if _ITS.match(self.words(span)) and (owner := issuers.owner(self, span.start) or self._teller(noun)):
            return owner
        for each in self.within(span):
            before = fold(self.text[span.start : each.span.start]).lower()
            if _PASSED_ON.search(before) or issuers.published(each, noun, before):
                self.relay = each.name
                break
            if each.kind != "place" and _ISSUED.search(before):
                return voice_of(each)
        phrase = self.words(span).partition(",")[0]
        given = issuers.given(phrase)
        if given and given.start(1) and self.relay is None:
            end = span.start + given.end(1) if POSSESSIVE.match(given[1]) else span.end
            return self._given(Span(span.start, end), phrase, given.start(1))
        if surveyed := issuers.surveyor(self, noun):
            return surveyed
        return issuers.before(self, noun, span.start) if definite else issuers.just(self, noun, phrase, span.start)

    def _teller(self, noun: str) -> Voice | None:
        """Whose *ses dires* are that open a sentence: whom the text turned to last."""
        return self._possessor() if noun in closed()["words_told"] else None

    def _given(self, span: Span, phrase: str, at: int) -> Voice | None:
        """The issuer a document's noun phrase names without a name: *un rapport de la préfecture*."""
        start = span.start + at
        elided = 2 if phrase[at - 1] == "'" else 0
        found = self.phrase(Span(start - elided, span.end), None)
        if not found or not found.names or found.kind != "described":
            return found
        if found.head in closed()["happening"] and found.head not in _WRITTEN:
            return None
        whole = undated(fold(self.text[start : span.end]))
        noun = head(whole)
        named = roles.contracted(self, Span(start, span.end), whole, noun)
        return named or Voice(names=(self._description(whole),), head=noun)


def _person(voice: Voice | None) -> bool:
    """Whether a voice is somebody the article names."""
    return voice is not None and voice.kind == "person"
