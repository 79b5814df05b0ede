"""The function the text gives a name, before it (*le ministre russe de la Défense X*) or after (*X, maire de Y,*)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from selon.french.cues import cue_forms
from selon.french.naming import words
from selon.french.people import Function, functions, gender_of, heads
from selon.french.plain import plain
from selon.names.agreeing import agreeing, described
from selon.names.fond import complement, fondly
from selon.names.found import Found
from selon.names.nearby import adjective
from selon.names.sheet import Sheet

REACH = 18
"""Words of a role that are looked at."""
_MARKS = frozenset((",", ".", ")", ";", ":", "»", '"', "\n", "(", "!", "?", "-", "–", ""))
_STOPS = frozenset((",", ".", ";", ":", "!", "?", "«", "»", '"', "\n", "(", ")"))


class Role(NamedTuple):
    """A role's words from `start` up to `end`, and the gender its noun shows."""

    start: int
    end: int
    gender: str | None


class Scene:
    """A sheet with its function nouns (by first word: end and noun) and its names (by each of their words)."""

    __slots__ = ("functions", "names", "sheet")

    def __init__(self, sheet: Sheet, found: list[Found]) -> None:
        self.sheet = sheet
        self.functions = nouns(sheet)
        self.names = {at: one for one in found for at in range(one.start, one.end)}


def nouns(sheet: Sheet) -> dict[int, tuple[int, Function]]:
    """The function nouns of the text by their first word: where they end, and what they are."""
    found: dict[int, tuple[int, Function]] = {}
    table, accented = heads(), "é" in sheet.text
    for at in [at for at, low in enumerate(sheet.low) if low in table]:
        bare = accented and sheet.words[at].isascii()
        for parts, function in table[sheet.low[at]]:
            end = at + len(parts)
            if bare and len(parts) == 1 and function.lemma.endswith("é") and sheet.words[at].islower():
                continue  # a verb: *accuse Anne Roy*
            if len(parts) == 1 or sheet.low[at:end] == list(parts):
                found[at] = (end, function)
                break
    return found


def give(sheet: Sheet, found: list[Found]) -> None:
    """Fill `role` and the gender it shows of every person."""
    scene = Scene(sheet, found)
    for one in found:
        role = (before(scene, one) or _his(one, sheet, _after(scene, one))) if one.kind == "person" else None
        if role is not None:
            one.role = sheet.line(role.start, role.end)
        if one.kind == "person":
            one.gender = one.gender or (role.gender if role else None) or fondly(sheet, one.start)
            one.gender = one.gender or (agreeing(sheet, one) if gender_of(sheet.words[one.start]) is None else None)


def before(scene: Scene, one: Found) -> Role | None:
    """The role that ends before a name, or before the comma before it."""
    sheet = scene.sheet
    last = one.start - 1
    if one.title:
        last -= 1 + (sheet.at(last) == ".")
    comma = sheet.at(last) == ","
    leading = comma and not _closed(sheet, one.end)
    last -= comma
    best: Role | None = None
    for at in range(last, max(-1, last - REACH), -1):
        if (
            at in scene.functions
            and scene.functions[at][0] <= last + 1
            and not (at in scene.names and not sheet.upper(at))
        ):
            if comma and _anothers(scene, at):
                return None if _after(scene, one) else best
            role = _agreed(one, sheet, _fit(scene, at, last + 1, comma))
            best = role if role is not None and (not leading or _opening(sheet, role)) else best
            if best is not None and not comma:
                break
        bracket = (sheet.low[at] == "(" and _shortened(scene, at)) or (
            sheet.low[at] == ")" and _shortened(scene, at - 2)
        )
        if (sheet.low[at] in _STOPS and not bracket) or sheet.low[at] in words("roles", "stops"):
            break
    return best


def _opening(sheet: Sheet, role: Role) -> bool:
    """Whether a role opens a clause whose subject is the name behind its comma: *Le maire de Brest, X a dit non*."""
    at = role.start - (sheet.at(role.start - 1) in words("grammar", "definite"))
    if at == role.start:
        return sheet.opens(at) and sheet.low[at] not in words("roles", "participles")
    return sheet.opens(at) or sheet.at(at - 1) == ","


def _closed(sheet: Sheet, at: int) -> bool:
    """Whether an apposition ends before a word: at a mark that opens nothing, or a word that goes on behind it."""
    if sheet.at(at) in _MARKS:
        return sheet.at(at) != '"' or sheet.glued(at) or sheet.upper(at + 1)
    if sheet.at(at) == "a":  # *à*, not the verb
        return sheet.words[at] == "à"
    return sheet.at(at) in words("roles", "after")


def _agreed(one: Found, sheet: Sheet, role: Role | None) -> Role | None:
    """A role whose gender the title or the first name does not gainsay (*l'adjoint à la maire Emmanuel X*)."""
    shown = one.title if one.title in ("m", "f") else gender_of(sheet.words[one.start])
    shown = shown or fondly(sheet, one.start)
    return role if role is None or not shown or role.gender in (None, shown) else None


def _his(one: Found, sheet: Sheet, role: Role | None) -> Role | None:
    """A role behind a name, but for a woman's behind a man's: *la mère de Paul Roy, conseillère municipale*."""
    if sheet.at(one.start - 1) not in words("grammar", "of"):
        return role
    man = one.title == "m" or (one.title != "f" and gender_of(sheet.words[one.start]) == "m")
    return None if role is not None and man and role.gender == "f" else role


def _fit(scene: Scene, at: int, end: int, comma: bool) -> Role | None:
    """The role from a function noun to the name, if only its complements stand between."""
    sheet = scene.sheet
    stop, function = scene.functions[at]
    persons = comma or _person(scene, end - 1)  # *l'avocat d'Anne Roy Luc Petit*
    if (comma and _plural(function)) or _chain(scene, stop, end, persons) < end or _trim(sheet, at, end) < end:
        return None
    if complement(sheet, stop, end) or (stop == end and _says(sheet, at)):
        return None
    start = _start(scene, at)
    before = sheet.at(start - 1)
    if _of_two(sheet, stop, end) or (before == "aux" and stop < end and _plural(function)):
        return None
    if (
        before in words("roles", "determiners")
        or sheet.opens(start)
        or before in (",", "(", "et", "selon", "comme", "-")
        or (before in words("roles", "praise") and sheet.at(start - 2) in words("roles", "determiners"))
    ):
        return Role(start, end, _gender(function, before) or _described(scene, start, at, end))
    return None


def _of_two(sheet: Sheet, at: int, end: int) -> bool:
    """Whether another person is told of behind a function, whose the name is: *la ministre et sa fille, Zoé*."""
    return any(sheet.low[i] == "et" and sheet.at(i + 1) in words("roles", "possessive") for i in range(at, end))


def _says(sheet: Sheet, at: int) -> bool:
    """Whether a function noun right before a name is a verb behind what it tells: *..., juge Anne Roy*."""
    verb = any(tag == "v" for tag, _ in cue_forms().get(sheet.low[at], ()))
    return verb and sheet.at(at - 1) in (",", '"', "»", "”")


def _start(scene: Scene, at: int) -> int:
    """The first word of a role: *ancien* and other functions before its noun belong to it."""
    while scene.sheet.at(at - 1) in words("grammar", "former") or _doubled(scene, at):
        at -= 1
    return at


def _anothers(scene: Scene, at: int) -> bool:
    """Whether a function without an article stands behind a person's comma, and so is his: *X, maire de Brest, Y*."""
    start = _start(scene, at)
    return scene.sheet.at(start - 1) == "," and _person(scene, start - 2)


def _person(scene: Scene, at: int) -> bool:
    name = scene.names.get(at)
    return name is not None and name.kind == "person"


def _doubled(scene: Scene, at: int) -> bool:
    """Whether another function noun stands just before (*maire adjoint*)."""
    return at - 1 in scene.functions and scene.functions[at - 1][0] == at


def _gender(function: Function, before: str) -> str | None:
    """The gender a function noun and its determiner show; *la star* shows none."""
    if plain(function.lemma) in words("roles", "fixed"):
        return None
    if before in words("roles", "feminine"):
        return "f"
    if function.gender in ("m", "f"):
        return function.gender
    return "m" if before in words("roles", "masculine") and function.number == "s" else None


def _described(scene: Scene, start: int, at: int, end: int) -> str | None:
    """The gender that the adjectives of a function noun show."""
    stop, function = scene.functions[at]
    fixed = plain(function.lemma) in words("roles", "fixed") or function.number != "s"
    return None if fixed else described(scene.sheet, start, stop, end)


def _chain(scene: Scene, at: int, end: int, persons: bool) -> int:
    """How far only complements of a function noun stand: names, linking words with their nouns, adjectives.

    A person's name is a complement behind a linking word, if `persons` allows it.
    """
    sheet, linked = scene.sheet, False
    while at < end:
        step = _link(scene, at, end, persons, linked)
        if step == at:
            break
        linked = step == at + 1 and at not in scene.names and sheet.low[at] in words("roles", "links")
        at = step
    return at


def _link(scene: Scene, at: int, end: int, persons: bool, linked: bool) -> int:
    """The word after one part of a role's complements, or the same word where none stands."""
    sheet, low = scene.sheet, scene.sheet.low[at]
    name = scene.names.get(at)
    if name is not None:
        return min(name.end, end) if name.kind != "person" or (persons and linked) else at
    if low in words("roles", "links"):
        return at + 1 if _leads(scene, at) else at
    if low == "(" and _shortened(scene, at) and at + 3 <= end:
        return at + 3
    if at in scene.functions and scene.functions[at][0] <= end:
        return scene.functions[at][0]
    return at + 1 if low[:1].isalpha() and (linked or _qualifies(sheet, at)) else at


def _shortened(scene: Scene, at: int) -> bool:
    """Whether a bracket holds only a body's acronym: *le candidat Les Bleus (LB) Jean Roy*."""
    sheet, body = scene.sheet, scene.names.get(at - 1)
    whole = body is not None and body.kind == "organisation" and body.end == at
    return whole and sheet.at(at + 2) == ")" and sheet.words[at + 1].isupper()


def _leads(scene: Scene, at: int) -> bool:
    """Whether a linking word leads to a complement of office: *à* (not *a*), *en chef*, *et* before nobody new."""
    sheet = scene.sheet
    if sheet.low[at] == "a":
        return sheet.words[at] in ("à", "À")
    if sheet.low[at] == "et":
        return not _person(scene, at + 1) or _person(scene, at - 1)
    return sheet.low[at] != "en" or sheet.at(at + 1) in words("roles", "office") or at + 1 in scene.names


def _qualifies(sheet: Sheet, at: int) -> bool:
    return sheet.low[at] in words("portfolios") if sheet.upper(at) else adjective(sheet, at)


def _after(scene: Scene, one: Found) -> Role | None:
    """The role in apposition behind a name."""
    sheet = scene.sheet
    at = _apposition(sheet, one.end)
    if at is None:
        return None
    before = sheet.at(at)
    definite = before in words("roles", "determiners")
    at += definite
    start = at
    while sheet.at(at) in words("grammar", "former") or (sheet.at(at) == "-" and sheet.glued(at)):
        at += 1
    if at not in scene.functions or (definite and before in words("grammar", "contracted") | {"les"}):
        return None
    stop, function = scene.functions[at]
    if not definite and (sheet.low[at] in words("roles", "participles") or _plural(function)):
        return None
    if sheet.low[at] in words("titles", "any") and sheet.upper(stop):
        return None  # another's title: *Zoé Roy, maître Luc Bertin*
    end = max(stop, _trim(sheet, at, _chain(scene, stop, min(len(sheet.words), stop + REACH), True)))
    end = _past_party(scene, at, end)
    closed = sheet.at(end) in _MARKS or sheet.at(end) in ("qui", "dont")
    if definite and before not in ("un", "une") and not closed:
        return None
    if definite and (_passed_on(scene, end) or _listing(scene, one, before, end) or _acts(sheet, end)):
        return None
    role = Role(start, end, _gender(function, before) or _described(scene, start, at, end))
    # "à Anne Roy, le maire, Paul Petit, répond": the apposition is of the name behind it
    return _agreed(one, sheet, role) if definite else role


def _past_party(scene: Scene, at: int, end: int) -> int:
    """Where a role ends that goes on behind a party's acronym: *président Les Bleus (LB) du Sénat*."""
    sheet = scene.sheet
    inside = sheet.at(end) == "(" and sheet.at(end + 2) == ")" and sheet.words[end + 1].isupper()
    if not inside or sheet.at(end + 3) not in words("grammar", "of"):
        return end
    last = _trim(sheet, at, _chain(scene, end + 3, min(len(sheet.words), end + REACH), True))
    while sheet.low[last - 1] in words("grammar", "former") | {"et"}:
        last -= 1
    return max(end, last)


def _listing(scene: Scene, one: Found, before: str, at: int) -> bool:
    """Whether what seems an apposition is the next of several: *les gendarmes, Paul Roy, son avocat, les juges*."""
    sheet = scene.sheet
    beside = before in words("roles", "possessive") and sheet.at(one.start - 1) == sheet.at(at) == ","
    return beside and sheet.at(at + 1) in words("roles", "determiners")


def _acts(sheet: Sheet, at: int) -> bool:
    """Whether a verb stands right behind what seems an apposition: *Devant Anne Roy, un élu a protesté*."""
    return sheet.at(at) in words("roles", "acting") and sheet.words[at] != "à"


def _passed_on(scene: Scene, at: int) -> bool:
    """Whether an apposition with its article is of another behind it: *après Anne Roy, son adjoint, Luc Petit, rit*."""
    other = scene.names.get(at + 1) if scene.sheet.at(at) == "," else None
    if other is None or other.kind != "person" or scene.sheet.at(other.end) != ",":
        return False
    behind = other.end + 1
    return behind not in scene.functions and scene.sheet.at(behind) not in words("roles", "determiners")


@lru_cache(maxsize=1 << 14)
def shared(role: str) -> bool:
    """Whether a role is given to several (*députés communistes*) or is a tie alone (*fils*, *prédécesseur*).

    >>> shared("députés communistes"), shared("fils"), shared("député communiste")
    (True, True, False)
    """
    found = functions().get(role.split()[0].lower())
    return plain(role) in words("roles", "ties") or (found is not None and _plural(found))


@lru_cache(maxsize=1 << 14)
def tied(role: str) -> bool:
    """Whether a role tells whose relative, friend or rival somebody is.

    >>> tied("épouse du maire"), tied("maire")
    (True, False)
    """
    return plain(role.split()[0]) in words("roles", "beside")


@lru_cache(maxsize=1 << 14)
def idle(role: str) -> bool:
    """Whether a role is a tie or a form of address alone, and no function: *mari*, *monsieur*.

    >>> idle("mari"), idle("jeune"), idle("mari de la maire")
    (True, True, False)
    """
    alone = plain(role)
    titles = words("titles", "m") | words("titles", "f") | words("roles", "praise")
    return alone in words("roles", "beside") or alone in titles


def _plural(function: Function) -> bool:
    return function.number == "p" and function.lemma != "porte-parole"


def _apposition(sheet: Sheet, at: int) -> int | None:
    """The first word behind a name's comma, brackets and age passed over."""
    if sheet.at(at) == "(" and ")" in sheet.words[at : at + 5]:
        at = sheet.words.index(")", at) + 1
    if sheet.at(at) != ",":
        return None
    aged = sheet.at(at + 1).isdigit() and sheet.at(at + 2) == "ans" and sheet.at(at + 3) == ","
    return at + (4 if aged else 1)


def _trim(sheet: Sheet, start: int, end: int) -> int:
    """The end without linking words that lead nowhere."""
    while end > start + 1 and _idle(sheet.low[end - 1]):
        end -= 1
    return end


def _idle(low: str) -> bool:
    linking = low in words("roles", "links") or low in words("roles", "determiners")
    return linking and low not in words("roles", "kept")
