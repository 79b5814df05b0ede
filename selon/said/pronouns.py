"""Whom *il*, *elle*, *ils*, *ce dernier*, *cette habitante* stand for."""

from __future__ import annotations

import re
from functools import cache

from selon.article import Span
from selon.french.closed import closed
from selon.french.people import functions
from selon.french.tokens import fold
from selon.record import Mention
from selon.said import candidates, phrases, roles
from selon.said.heads import gender, gender_shown, is_human
from selon.said.scene import Scene, Voice, voice_of

_LATTER = re.compile(
    r"(?:ce|cette|ces) derni(?:er|ère)s?$|ce(?:lui|lle)-ci$|ce(?:ux|lles)-ci$|l'intéressée?$"
    r"|(?:le |la )?(?:principale?|premi(?:er|ère)) intéressée?$"
)
_LATTER_MANY = re.compile(r"ces |ceux|celles")
_FEMININE = re.compile(r"ère|cette|celle|ée$")
_HEARD = 12


def personal(scene: Scene, word: str, at: int) -> Voice | None:
    """The voice of a personal pronoun: of whom the text speaks, who spoke last, who was named last."""
    plural = word in ("ils", "elles", "eux")
    shown = "f" if word in ("elle", "elles") else "m"
    if word in ("il", "elle") and not scene.heard and (opening := _opening_body(scene, at, shown)):
        return opening
    first, second = (scene.current, scene.focus) if scene.goes_on else (scene.focus, scene.current)
    before = _just_told if scene.beside else _told_before
    if word in ("il", "elle") and (told := before(scene, at, shown)):
        return told
    free = not any(each is not None and _agrees(each, shown, plural=plural) for each in (first, second))
    if free and not plural and (found := _subject_body(scene, at, shown) or _opening_subject(scene, at, shown)):
        return found
    for voice in sorted((first, second, *reversed(scene.heard[-_HEARD:])), key=_thing):
        if voice is None or voice.head in closed()["lettering"]:
            continue
        late = voice is not first and voice is not second
        if not plural and (found := _rather(scene, voice, at, shown, late=late)):
            return found
        if _spoken_to(scene, voice) and (found := _beside_quoted(scene, voice, at, shown)):
            return found
        if _agrees(voice, shown, plural) or (voice is first is second and _just_spoke(scene, voice, at)):
            return scene.many if plural and voice.at < scene.many_at else voice
    if plural:
        return scene.current if scene.current and scene.current.plural else scene.many
    return scene.nearest(at, shown) or _body(scene, shown) or _named_within(scene, at, shown)


def foretold(scene: Scene, word: str, at: int) -> Voice | None:
    """Who is named first behind a pronoun that opens an article, where nobody was heard."""
    return (
        _named_next(scene, at, "f" if word == "elle" else "m") if not scene.heard and word in ("il", "elle") else None
    )


def _just_told(scene: Scene, at: int, shown: str) -> Voice | None:
    """Who is named behind a verb of saying right before words that go on: *..., a précisé Jean Roy. « ... »*."""
    start = min((span.start for span in scene.avoid), default=at)
    last = next((each for each in scene.before(start) if each.kind == "person"), None)
    if last is None or last.gender != shown or start - last.span.end > _NEXT_SENTENCE or not roles.told_by(scene, last):
        return None
    later = max([scene.focus_at, *(each.at for each in (scene.focus, scene.current) if each is not None)])
    return voice_of(last) if later < last.span.start - _NEXT_SENTENCE else None


def _told_before(scene: Scene, at: int, shown: str) -> Voice | None:
    """The one person of a paragraph in which nobody was heard, told of right before a pronoun that opens a sentence."""
    text = scene.text
    start = max(text.rfind("\n", max(0, at - _PARAGRAPH), at), at - _PARAGRAPH) + 1
    if not _OPENS_SENTENCE.search(text, start, at) or text[at : at + 2].lower() not in ("il", "el"):
        return None
    spoken = scene.taken_at if scene.focus_at == at else scene.focus_at
    if start <= max([spoken, *(each.at for each in (scene.focus, scene.current) if each is not None)]):
        return None
    here = [each for each in scene.before(at) if each.span.start >= start and each.kind == "person"]
    if len({each.name for each in here}) != 1 or here[0].gender != shown or at - here[0].span.end > _NEXT_SENTENCE:
        return None
    return None if _TOWARD.search(text, max(0, here[0].span.start - 20), here[0].span.start) else voice_of(here[0])


_PARAGRAPH = 800
_TOWARD = re.compile(r"\b(?:à|au|avec|chez|contre|pour|par|que|côtés? de)\s(?:\w+\s){0,2}$")
"""What makes of a name no more than whom somebody else turns to: *il cède sa place à Anne Roy*."""
_OPENS_SENTENCE = re.compile(r"[.!?»\"] +$")


def _named_next(scene: Scene, at: int, shown: str) -> Voice | None:
    """Who is named first where an article opens with a pronoun: *Il dénonce un retard. Le maire Paul Roy ...*."""
    later = (each for each in scene.outside if 0 < each.span.start - at < _OPENING and not scene.avoided(each))
    people = (each for each in later if each.kind == "person")
    first = next(people, None) if at < _OPENING else None
    return voice_of(first) if first is not None and first.gender == shown else None


_OPENING = 500


def answers(scene: Scene) -> Voice | None:
    """Who answers in an interview that only marks questions and answers: *R: « ... »*."""
    last = next((each for each in reversed(scene.heard) if each.kind == "person" and not each.plural), None)
    topic = scene.topics.get("person")
    return last or (voice_of(topic) if topic is not None else None)


def _named_within(scene: Scene, at: int, shown: str) -> Voice | None:
    """The one person of that gender whom the words told before a pronoun name: *Anne Roy a cédé, selon elle, ...*."""
    held = [each for span in scene.avoid for each in scene.within(span) if each.span.end <= at]
    people = {each.name: each for each in held if each.kind == "person" and each.gender == shown}
    return voice_of(next(iter(people.values()))) if len(people) == 1 else None


def _spoken_to(scene: Scene, voice: Voice) -> bool:
    """Whether a person is named in the very words whose speaker is looked for."""
    if voice.kind != "person" or voice.plural:
        return False
    held = (each for span in scene.avoid for each in scene.within(span))
    return any(each.name in voice.names for each in held)


def _beside_quoted(scene: Scene, voice: Voice, at: int, shown: str) -> Voice | None:
    """Another person of that gender named just before, for words in which the last speaker is named."""
    start = min((span.start for span in scene.avoid), default=at)
    found = next((each for each in scene.before(start) if each.kind == "person" and each.gender == shown), None)
    if found is None or found.name in voice.names or start - found.span.end > _NEXT_SENTENCE:
        return None
    acts = scene.acts(found) or _TOO.match(scene.text, found.span.end)
    return voice_of(found) if acts else None


_TOO = re.compile(r", (?:lui|elle)\b")


def _just_named(scene: Scene, at: int, shown: str) -> Voice | None:
    """The person named right before a place, in the sentence before at most; none where all is about one person."""
    if scene.topics.get("person") is not None:
        return None
    last = next((each for each in scene.before(at) if each.kind == "person"), None)
    near = last is not None and at - last.span.end < _NEXT_SENTENCE and last.gender in (None, shown)
    if last is not None and _BESIDE.search(scene.text, max(0, last.span.start - 20), last.span.start):
        return None
    return scene.nearest(at, shown) if near else None


_NEXT_SENTENCE = 160
_BESIDE = re.compile(r"\b(?:de|du|d'|à|au|pour|chez|par|sur|avec|son|sa)\s?(?:\w+\s){0,2}$")
"""What makes of a name a companion or a complement: *avec son ami Paul Le Goff*."""


def _body(scene: Scene, gender: str) -> Voice | None:
    """The body spoken of, where the article names no person a pronoun can stand for."""
    spoken = (scene.focus, scene.current, scene.body)
    bodies = (each for each in spoken if each is not None and each.kind in ("organisation", "government"))
    return next((each for each in bodies if each.gender in (None, gender)), None)


def _rather(scene: Scene, voice: Voice, at: int, shown: str, *, late: bool) -> Voice | None:
    """The person named just before a pronoun who is meant rather than a voice: a thing's, or one of long ago."""
    named = _named_since(scene, voice, at, shown) if late else None
    return named or (_just_named(scene, at, shown) if _thing(voice) else None)


def _named_since(scene: Scene, voice: Voice, at: int, shown: str) -> Voice | None:
    """The person of a pronoun's gender named in the sentence before, where the voice that fits was heard long ago."""
    near = next((each for each in scene.before(at) if each.kind == "person" and not scene.avoided(each)), None)
    if near is None or near.gender != shown or at - near.span.end > _NEXT_SENTENCE or near.name in voice.names:
        return None
    if _WITH.search(scene.text, max(0, near.span.start - 20), near.span.start):
        return None
    return voice_of(near) if at - max(voice.at, scene.lasts.get(voice.names[0], -1)) > _LONG_AGO else None


_LONG_AGO = 300
_WITH = re.compile(r"\b(?:avec|chez|contre|pour|par|que)\s(?:\w+\s){0,2}$")
"""What makes of a name no more than a companion or an opponent: *des liens avec Anne Roy*."""


def _subject_body(scene: Scene, at: int, shown: str) -> Voice | None:
    """The body that was the subject just before."""
    body = scene.body
    if body is None or body.gender != shown or body.plural or not 0 < at - scene.body_at < _JUST_BEFORE:
        return None
    return body


def _opening_subject(scene: Scene, at: int, shown: str) -> Voice | None:
    """Who the words told before an incise begin with, of its gender: *L'agence prévoit une hausse, précise-t-elle*."""
    start = min((span.start for span in scene.avoid), default=at)
    found = _OPENS.match(fold(scene.text[start : start + _LONGEST])) if scene.beside and start < at else None
    if found is None or scene.goes_on or scene.text[max(0, start - 2) : start].strip().endswith(("«", "“", '"')):
        return None
    noun, article = found[3], found[1].lower()
    known = is_human(noun) or noun in closed()["body"] | closed()["gathered"] | closed()["acting"]
    told = gender(noun) or ("f" if article in ("la ", "cette ") else "m" if article in ("le ", "ce ") else None)
    if not known or told not in (None, shown):
        return None
    span = Span(start, start + found.end())
    return roles.known(scene, span, found.group(), noun) or Voice(names=(found[2],), gender=shown, head=noun)


_OPENS = re.compile(r"(l[ae] |l'|ce |cette )((?:jeune |ancien |ancienne )?([a-zà-ÿ-]+))", re.IGNORECASE)
_LONGEST = 40


_JUST_BEFORE = 300


def _opening_body(scene: Scene, at: int, gender: str) -> Voice | None:
    """The body whose deed begins the words that a pronoun tells: *Le parquet a ouvert une enquête, a-t-il dit*."""
    start = min((span.start for span in scene.avoid), default=-1)
    if not 0 <= start < at:
        return None
    first = next((each for each in scene.within(Span(start, start + 4))), None)
    if first is None or first.kind not in ("organisation", "government") or not scene.acts(first):
        return None
    article = scene.text[start : first.span.start].strip().lower()
    return voice_of(first) if article == ("la" if gender == "f" else "le") else None


def _thing(voice: Voice | None) -> bool:
    """Whether a voice is described by a noun that stands for no person: *le cabinet*; persons and bodies go first."""
    if voice is None or voice.kind != "described":
        return False
    if voice.head in _things():
        return True
    plain = voice.names[0][:1].islower() and voice.head not in ("autre", "un", "une", "second", "seconde")
    plain = plain and voice.names[0] not in _COUNTED
    return plain and not (is_human(voice.head) or voice.head in _somebody())


_COUNTED = frozenset(("première", "deuxième", "troisième", "quatrième", "cinquième"))
"""Words that alone tell of one of several persons: *..., dit la deuxième*."""


@cache
def _things() -> frozenset[str]:
    return closed()["document"] | closed()["press"] | closed()["gathered"] | closed()["body"]


@cache
def _somebody() -> frozenset[str]:
    return closed()["relational"] | closed()["speaking"] | closed()["ornament"]


def _just_spoke(scene: Scene, voice: Voice, at: int) -> bool:
    """Whether a body whose gender is not shown spoke just before: *L'Agence a confirmé ... Elle a ajouté ...*"""
    if voice.kind not in ("organisation", "government") or voice.gender is not None or voice.plural:
        return False
    return 0 < at - voice.at < 600 and "\n" not in scene.text[voice.at : at].strip()


def _agrees(voice: Voice, gender: str, plural: bool) -> bool:
    """Whether a pronoun can stand for a voice: a person, or a body of its gender; never a paper or a document."""
    if voice.plural != plural or voice.kind in ("outlet", "document", "place"):
        return False
    if voice.kind in ("organisation", "government"):
        return plural or voice.gender == gender
    return plural or (voice.gender or _elided(voice.head)) in (None, gender)


def is_latter(word: str) -> bool:
    """Whether a phrase in lower case only points back: *ce dernier*, *celle-ci*, *l'intéressé*."""
    return _LATTER.match(word) is not None


def latter(scene: Scene, word: str, at: int) -> Voice | None:
    """The voice of *ce dernier* and the like: who was named, or described, last."""
    if _LATTER_MANY.match(word):
        return _told_many(scene, at)
    wanted = "f" if _FEMININE.search(word) else "m"
    if (noun := word.rpartition(" ")[2]) in closed()["anyone"]:  # *le principal intéressé*
        concerned = candidates.person(scene, Span(at, at + len(word)), word, noun)
        found = concerned[0] if concerned is not None else scene.nearest(at, wanted)
        if found is not None:
            return found
    if wanted == "m" and (paper := _paper_told(scene, at)) is not None:
        return voice_of(paper)
    found = scene.nearest(at, wanted)
    told = _told(scene, at, wanted)
    if told is not None:
        return told
    body = _body_told(scene, at, wanted)
    if body is not None:  # whoever else is meant was named before it
        return voice_of(body)
    last = scene.heard[-1] if scene.heard else None
    fits = last is not None and last.kind == "described" and last.gender in (None, wanted)
    if last and fits and (found is None or last.at > scene.lasts.get(found.names[0], -1)):
        return last
    spoken = scene.focus
    if found is None and spoken is not None and spoken.kind == "described" and not spoken.plural:
        return spoken
    opens = _named_next(scene, at, wanted) if not scene.heard and found is None else None
    return found or scene.current or opens


_PHRASE = re.compile(
    r"(?:\b(?:le|la|du|au|(une?)|son|sa|leur|cet|cette|ce) |\bl'|\bd'(une?) )((?:jeune |ancien |ancienne )?([\w-]+))",
    re.IGNORECASE,
)


_OF_A_MAN = re.compile(r"(?:le|du|au|un) ", re.IGNORECASE)


def _told(scene: Scene, at: int, wanted: str) -> Voice | None:
    """Who was last told of by a function, later than any name: *au domicile de l'animateur, où ce dernier ...*."""
    last = next((each.span.end for each in scene.before(at) if each.kind == "person"), 0)
    start = max(last, at - _NEXT_SENTENCE)
    text = fold(scene.text[start:at])
    for match in reversed([*_PHRASE.finditer(text)]):
        described, noun = match[3], match[4]
        entry = functions().get(noun)
        if entry is None or entry.number != "s" or entry.gender not in (wanted, "mf"):
            continue
        if wanted == "f" and _OF_A_MAN.match(match.group()):
            continue
        span = Span(start + match.start(), start + match.end())
        phrase = ("la " if wanted == "f" else "le ") + described
        brought_in = (
            (match[1] or match[2]) and _AFRESH.search(text, 0, match.start()) and not _MARK.search(text, match.end())
        )
        person = candidates.person(scene, span, phrase, noun) if not brought_in else None
        heard = (each for each in reversed(scene.heard[-_HEARD:]) if each.kind == "described" and not each.plural)
        spoke = next((each for each in heard if each.head == noun), None)
        return person[0] if person else spoke or Voice(names=(described,), gender=wanted, head=noun)
    return None


_AFRESH, _MARK = re.compile(r"\w $"), re.compile(r"[»”\"]")
"""What makes of *un expert* nobody named before: no comma that would tell it of a name, and no quotation."""


def _paper_told(scene: Scene, at: int) -> Mention | None:
    """The paper named at the very end of the sentence before: *..., précise Le Courrier. Ce dernier ajoute*."""
    last = next(iter(scene.before(at)), None)
    ends = last is not None and scene.text[last.span.end : at].strip() == "."
    return last if last is not None and last.kind == "outlet" and ends else None


def _body_told(scene: Scene, at: int, wanted: str) -> Mention | None:
    """The body named last just before, and not as what completes a noun: *menée par la Régie, dit cette dernière*."""
    near = (each for each in scene.before(at) if each.kind not in ("outlet", "place", "country"))
    last = next(near, None)
    if last is None or last.kind not in ("organisation", "government") or at - last.span.end > _NEXT_SENTENCE:
        return None
    before = max(0, last.span.start - 12)
    called = _CALLED.search(fold(scene.text[max(0, last.span.start - 40) : last.span.start]))
    if called is not None and called[2].lower() in closed()["body"]:
        return last if (gender_shown(called[1] + called[2]) or _elided(called[2])) == wanted else None
    article = _WHOLE.search(scene.text, before, last.span.start)
    if article is None and not _ENDED.search(scene.text, last.span.end, at):
        article = _PART.search(scene.text, before, last.span.start)
    return last if article is not None and (article[1].lower() == "la") == (wanted == "f") else None


def _elided(noun: str) -> str | None:
    """The gender of a body's noun whose article is elided."""
    return next((which for which in "fm" if noun.lower() in closed()[f"elided_{which}"]), None)


_CALLED = re.compile(r"\b(la |le |une? |l')([\w-]+)(?: [a-zà-ÿ-]+){0,2} \(?$", re.IGNORECASE)
"""By what a body is called right before its name: *l'agence Opal*, *le mouvement populaire Opal*."""
_ENDED = re.compile(r"[.!?;\n]")
_PART = re.compile(r"\b(?:d(?=u )|de (?=la ))(u|la) $", re.IGNORECASE)
"""What completes a noun is taken up in its own sentence: *La réponse du parquet est venue, ce dernier précisant*."""
_WHOLE = re.compile(r"(?<!de )\b(la|le|au) $", re.IGNORECASE)


_THE_MANY = re.compile(
    r"\b(?:les|des|ces|aux|ses|leurs|de|deux|trois|quatre|cinq|\d+|nombreu(?:x|ses)|plusieurs|certaine?s) "
    r"(?:jeunes |anciens )?((?:[\w-]+s|gens)\b(?: [a-zà-ÿ]+s\b)?)"
)


def _told_many(scene: Scene, at: int) -> Voice | None:
    """The several persons or bodies told of last: *L'accord déçoit les élus de gauche. Ces derniers ...*."""
    text = fold(scene.text[max(0, at - _RECENT) : at]).lower()
    for match in reversed([*_THE_MANY.finditer(text)]):
        noun = match[1].partition(" ")[0]
        if phrases.can_speak(noun) and noun[:-1] not in closed()["document"]:
            return Voice(names=(match[1],), plural=True, head=noun)
    return scene.many


_RECENT = 300
