"""What an article tells for or against it that a description is of a person it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from selon.french.callings import clash, fields, firms, political
from selon.french.closed import closed
from selon.french.offices import former, held, service
from selon.french.people import functions
from selon.french.plain import plain
from selon.record import Mention
from selon.said import camps
from selon.said.heads import DETERMINER, calling, lemma, whereof
from selon.said.scene import Scene

SURE = 4.0
"""What a person gets of whom the article tells this very function."""
NEVER = -99.0
_UNLIKELY = -7.0
"""What speaks against it that somebody of whom all is told is called by an earlier calling: *le mathématicien*."""
_HEARD = 12
FORMER = re.compile(r"\b(?:ancien|ancienne|ex)\b", re.IGNORECASE)
_AGED = re.compile(r",? (?:âgée? de )?(?:1[0-7]|\d) ans")
NEW = re.compile(r"^((?:le|la|un|une) |l')(?:(?:tout )?nouve(?:au|l|lle)|actuel(?:le)?) ", re.IGNORECASE)
_SPELLED = re.compile(r"\s*\([^()]*\)$| actuel(?:le)?$| en exercice$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A description by its words: its head, the gender it shows, what it is of, whether it tells of something past."""

    phrase: str
    noun: str
    called: str
    shown: str | None
    of: frozenset[str]
    former: bool
    long: bool
    anyone: bool
    party: frozenset[str] = frozenset()


def known(scene: Scene, told: Described, mention: Mention) -> float:
    """What the article, and who held which office, say for or against it that a person is so described."""
    roles = scene.roles.get(mention.name, set())
    if _elsewhere(scene, told, mention):
        return NEVER
    if _sits(told, roles) or (_STATE.search(told.phrase) and camps.presides(scene.told.get(mention.name, ()))):
        return SURE
    if told.called in roles:
        return _whereof(scene, told, mention) if _once(scene, told, mention) else _formerly(scene, told, mention, roles)
    if "homologue" in roles and told.noun in closed()["office"] and camps.lands(told.phrase):
        return SURE
    descends = _descends(scene, told, mention)
    if descends or _anothers(scene, told, mention) or _unnamed(scene, told, roles):
        return SURE - 2 if descends else NEVER
    if not told.former and _other_work(scene, told, mention, roles):
        return _UNLIKELY if _second(scene, told, mention) else NEVER
    if told.former:
        return _formerly(scene, told, mention, roles)
    ordered = told.noun in closed()["magistracy"] or _PROSECUTES.match(told.phrase) is not None
    elected = told.noun in closed()["state_posts"] and _elected(roles)
    if ordered and (elected or mention.name in scene.charged or _unheard(scene, mention)):
        return NEVER
    high = held(mention.name, scene.day, high=True)
    mine = high or held(mention.name, scene.day, high=False)
    if _holds(told, mine):
        return SURE
    return unknown(told, roles) - _served(scene, told, mention, high, mine)


def _holds(told: Described, mine: frozenset[str]) -> bool:
    """Whether a description leaves out what one of some offices is for: *le ministre*, *la secrétaire d'État*."""
    if not told.long:
        return any(calling(each) == plain(told.called) for each in mine)
    return any(each.startswith(plain(office(told.phrase)) + " ") for each in mine)


def _elected(roles: set[str]) -> bool:
    """Whether all the article tells of somebody is that they hold a mandate, which no prefect and no prosecutor has."""
    return bool(roles) and all(each in closed()["mandates"] for each in roles)


def _served(scene: Scene, told: Described, mention: Mention, high: frozenset[str], mine: frozenset[str]) -> float:
    """What the offices of a person speak against it that a description of something else is theirs."""
    governs = any("minist" in each or each.startswith("secretaire d'etat") for each in mine)
    headed = (
        told.long
        and told.noun in closed()["leading"]
        and not any(plain(office(told.phrase)).startswith(each) for each in mine)
    )
    other = bool(high) or (governs and (headed or told.noun in closed()["seated"] or _calling(told.noun)))
    if told.anyone:
        return 0.0
    return 7.0 if other else _BEFORE if _governed(scene, told, mention) else 0.0


def bare(scene: Scene, told: Described, mention: Mention) -> bool:
    """Whether a description is of the calling alone and nothing is known of what a person is."""
    if told.former or told.long or scene.roles.get(mention.name):
        return False
    return not any(service(mention.name, scene.day)) if scene.day else True


def _formerly(scene: Scene, told: Described, mention: Mention, roles: set[str]) -> float:
    """What speaks for or against it that somebody held an office before."""
    return SURE if mention.name in former(office(told.phrase), scene.day) else unknown(told, roles)


def _once(scene: Scene, told: Described, mention: Mention) -> bool:
    """Whether an office that a person is said to have held was, for all the article tells, held before."""
    words = closed()
    if not told.former or told.called not in words["political"] | words["office"] | words["magistracy"]:
        return True
    held_now = [each for each in scene.told.get(mention.name, ()) if calling(each) == told.called]
    return (
        not held_now or any(FORMER.search(each) for each in held_now) or _DATED.search(" ".join(held_now)) is not None
    )


_DATED = re.compile(r"\d{4}")
"""What tells when an office was held: *ministre de la Mer (2012-2014)*."""


def _whereof(scene: Scene, told: Described, mention: Mention) -> float:
    """How well a holder of a function fits what it is said to be of; less where that is first told here."""
    told_of = [whereof(each) for each in scene.told.get(mention.name, ()) if calling(each) == told.called]
    if told.of and _written_small(scene, told, mention):
        return SURE + 2
    if told.of and told_of and all(told_of) and not any(told.of & each for each in told_of):
        # *l'adjointe d'Anne Roy* may be *l'adjointe au maire de Brest*
        alike = scene.somebody(told.of) != all(map(scene.somebody, told_of)) or _in_short(scene, told, mention)
        return SURE if alike else NEVER
    if told.of and not any(told_of) and all(scene.text.find(each) >= max(1, scene.place) for each in told.of):
        return SURE - 2
    return SURE + 2 * any(told.of & each for each in told_of)


def _written_small(scene: Scene, told: Described, mention: Mention) -> bool:
    """Whether the article tells of a person, in small letters, all that a description is of: *professeure de droit*."""
    roles = (each.split() for each in scene.told.get(mention.name, ()) if calling(each) == told.called)
    return any({each.lower() for each in told.of} <= set(role) for role in roles)


def _in_short(scene: Scene, told: Described, mention: Mention) -> bool:
    """Whether a function is of a body by its short form, which stands behind its name: *président de la Ligue (LV)*."""
    short = [f"({each})" for each in told.of if each.isupper()]
    return any(each in role for role in scene.told.get(mention.name, ()) for each in short)


def _elsewhere(scene: Scene, told: Described, mention: Mention) -> bool:
    """Whether a description tells of one party or country and the article, of a person, only of others."""
    others = camps.parties(scene, mention) if told.party else frozenset()
    if others and told.party.isdisjoint(others):
        return True
    return camps.abroad(told.phrase, [*scene.told.get(mention.name, ()), *camps.served(mention.name, scene.day)])


def _unheard(scene: Scene, mention: Mention) -> bool:
    """Whether somebody did not speak lately."""
    return all(mention.name not in each.names for each in scene.heard[-_HEARD:])


def _sits(told: Described, roles: set[str]) -> bool:
    """Whether a *magistrat* is one the article calls by his office: *procureur*, *juge*."""
    return lemma(told.noun) == "magistrat" and any(each.split()[0] in closed()["magistrates"] for each in roles if each)


_PROSECUTES = re.compile(r"l'avocate? générale?\b", re.IGNORECASE)
"""Who asks for a penalty, whom articles tell of beside those they name."""


def _descends(scene: Scene, told: Described, mention: Mention) -> bool:
    """Whether whom all is about may be told by a parent with a name: *La fille d'Anne Roy a annoncé un album*."""
    if told.noun not in closed()["offspring"] or not told.of or told.of.issuperset(mention.name.split()):
        return False
    leading = (scene.lead, scene.topics["person"])
    return any(each is not None and each.name == mention.name for each in leading) and scene.somebody(told.of)


def _unnamed(scene: Scene, told: Described, roles: set[str]) -> bool:
    """Whether the article brings in somebody by this noun without a name, and tells of a person that he is another."""
    words = closed()
    if told.anyone or told.noun not in scene.brought_in or not roles - words["anyone"] - words["relational"]:
        return False
    alike = any(fields(each) & fields(told.called) for each in roles)
    general = words["political"] | words["office"] | words["human"] | words["lawyers"] | words["relatives"]
    return not alike and {told.noun, told.called}.isdisjoint(general)


def _anothers(scene: Scene, told: Described, mention: Mention) -> bool:
    """Whether a child, or the relative of somebody the article tells of, is another than a person it names in full."""
    if told.noun in closed()["child"]:
        return " " in mention.name and not _AGED.match(scene.text, mention.span.end)
    return told.noun in closed()["relatives"] and _related(scene.text, told.noun)


def _other_work(scene: Scene, told: Described, mention: Mention, roles: set[str]) -> bool:
    """Whether a description is of a field of work that is not the person's: no psychiatrist is minister.

    What may be a firm as well as a person (*le gestionnaire*) is a person only where the article says so.
    """
    if told.called in firms():
        return " " in mention.name or scene.topics["person"] is not mention
    if told.anyone or not fields(told.called) or (mention.name in scene.charged and fields(told.called) == _CRIME):
        return False
    if any(fields(each) for each in roles):
        return clash(told.called, roles)
    now, before = service(mention.name, scene.day) if scene.day else (frozenset(), frozenset())
    offices = now | before if _FIRST.isdisjoint(fields(told.called)) else now
    governs = bool(camps.parties(scene, mention)) or any(political(each) for each in offices)
    return governs and clash(told.called, ("ministre",))


_CRIME = frozenset(("crime",))
_FIRST = frozenset(("arts", "science", "business", "sport", "law", "health"))
"""Fields in which somebody may have had a name before he was what the article says."""


def _governed(scene: Scene, told: Described, mention: Mention) -> bool:
    """Whether somebody held a political office before, so that another calling is less likely his."""
    held_before = service(mention.name, scene.day)[1] if scene.day else ()
    return any(political(each) for each in held_before) and clash(told.called, ("ministre",))


_BEFORE = 2.0


def _second(scene: Scene, told: Described, mention: Mention) -> bool:
    """Whether a description may be of an earlier calling of whom all the article tells."""
    leading = any(each is not None and each.name == mention.name for each in (scene.lead, scene.topics["person"]))
    return leading and not told.long and not _FIRST.isdisjoint(fields(told.called)) and told.called not in firms()


@lru_cache(maxsize=64)
def _related(text: str, noun: str) -> bool:
    """Whether an article tells whose a relative is: *les parents de l'enfant*, *la mère du petit*."""
    return re.search(rf"\b(?:{re.escape(noun)}|parents|père|mère) (?:de (?!famille)|d'|du |des )", text) is not None


@lru_cache(maxsize=1 << 12)
def _calling(noun: str) -> bool:
    """Whether a noun tells of a calling that is no politician's: *l'instituteur*, *le journaliste*."""
    general = closed()["human"] | closed()["office"] | closed()["political"]
    return noun in functions() and noun not in general and lemma(noun) not in general


@lru_cache(maxsize=1 << 12)
def _other_calling(noun: str) -> bool:
    """Whether a noun tells of a calling that no lawyer has: *le maître-chien*; some are politicians too."""
    words = closed()
    return noun in functions() and {noun, lemma(noun)}.isdisjoint(
        words["office"] | words["political"] | words["standing"] | words["lawyers"]
    )


_STATE = re.compile(r"^le chef (?:de l'|d')[EÉé]tat$", re.IGNORECASE)


_OF_A_TOWN = re.compile(r"\bde la (?:commune|ville) d(?:e |')(?=[A-ZÀ-Ý])")
_OF_STATE = re.compile(r"^(cheffe?) d'(?=[EÉ]tat$)", re.IGNORECASE)


def office(phrase: str) -> str:
    """What an office is called in a description: without article, *ancien* and a short form in brackets.

    >>> office("l'ancien leader de la Ligue (LV)")
    'leader de la Ligue'
    >>> office("le maire de la commune de Brest")
    'maire de Brest'
    """
    phrase = _OF_A_TOWN.sub("de ", phrase, count=1)
    return _OF_STATE.sub(r"\1 de l'", FORMER.sub("", plainly(phrase), count=1).strip(" -"))


@lru_cache(maxsize=1 << 12)
def plainly(phrase: str) -> str:
    """A description without article, a short form in brackets or *actuel* at its end.

    >>> plainly("le ministre de la Mer (LV)")
    'ministre de la Mer'
    """
    return _SPELLED.sub("", DETERMINER.sub("", NEW.sub(r"\1", phrase), count=1)).strip()


def partyless(called: str) -> str:
    """An office without the party told in it.

    >>> partyless("maire LR de Troyes")
    'maire de Troyes'
    """
    return " ".join(word for word in called.split() if plain(word) not in closed()["party"])


def unknown(told: Described, roles: set[str]) -> float:
    """What speaks against a description of which the article does not say that it is a person's."""
    noun, words = told.noun, closed()
    if noun in words["relational"] and told.long:
        return NEVER
    if not told.anyone and roles & words["lawyers"] and _other_calling(noun):
        return NEVER
    roles = roles - (words["relational"] - words["standing"]) - words["anyone"]
    political = told.called in words["political"] and (not roles or not roles.isdisjoint(words["political"]))
    against = 0.0 if not told.long else 1.0 if political else 1.5
    if told.anyone:
        return -against / 2
    if told.of and roles and not political:
        against += 1.5
    if told.former:
        return -against
    if noun in words["magistracy"]:
        return -against - (6 if roles else 4.5)
    if noun in words["office"]:
        foreign = 2 if camps.lands(told.phrase) and not political else 0
        return -against - foreign - (2 if political else 4 if roles else 3)
    if noun in words["standing"]:
        return -against - (1 if political else 3 if roles else 2)
    return -against
