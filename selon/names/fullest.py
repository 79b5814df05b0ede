"""The fullest form the article gives of each name: *Watson* is *Adrienne Watson*, *Insee* its long name."""

from __future__ import annotations

from collections import Counter, defaultdict

from selon.french.naming import pairs, words
from selon.french.people import firsts, gender_of
from selon.french.plain import plain
from selon.french.sounds import skeleton
from selon.names.acronyms import Spelled
from selon.names.found import Found
from selon.names.housed import housed
from selon.names.institutions import infinitive
from selon.names.sheet import Sheet
from selon.names.variants import near, parts, sounds


class People:
    """The persons an article gives with a name of several words, found again by any part of it."""

    __slots__ = ("by_first", "by_last", "genders", "last_seen", "order")

    def __init__(self) -> None:
        self.by_last: dict[str, list[str]] = defaultdict(list)
        self.by_first: dict[str, list[str]] = defaultdict(list)
        self.genders: dict[str, str | None] = {}
        self.order: dict[str, int] = {}

    def add(self, name: str, at: int) -> None:
        """Enter a name of several words and where it stands."""
        self.order.setdefault(name, at)
        if name in self.genders:
            return
        self.genders[name] = gender_of(name.split()[0])
        found = sounds(name)
        self.by_last[found[-1]].append(name)
        first = plain(name.split()[0])
        self.by_first[first].append(name)
        if first not in firsts() and found[0] != first:
            self.by_first[found[0]].append(name)

    def find(self, name: str, gender: str | None, at: int) -> str | None:
        """Who a shorter name means: the last one named before, of a gender that fits."""
        short = sounds(name)
        rows = [full for full in self._rows(name, short) if self._fits(full, short, gender)]
        if not rows:
            return None
        before = [full for full in rows if self.order[full] < at]
        return max(before, key=self.order.__getitem__) if before else min(rows, key=self.order.__getitem__)

    def _rows(self, name: str, short: tuple[str, ...]) -> list[str]:
        last = short[-1]
        if len(short) == 1 and plain(name) in firsts() and plain(name) in self.by_first:
            return list(self.by_first[plain(name)])
        rows = list(self.by_last.get(last, ()))
        if not rows:
            rows = [full for key, names in self.by_last.items() if near(key, last) for full in names]
        if not rows and len(short) == 1:
            rows = list(self.by_first.get(last, ()))
        return rows

    def _fits(self, full: str, short: tuple[str, ...], gender: str | None) -> bool:
        known = self.genders[full]
        if gender in ("m", "f") and known and known != gender:
            return False
        return len(short) == 1 or short == sounds(full)[-len(short) :]


def settle(sheet: Sheet, found: list[Found], spelled: dict[int, Spelled]) -> None:
    """Fill `name`, and `gender` where the title or the first name shows it."""
    _listed(sheet, found)
    _persons(sheet, [one for one in found if one.kind == "person"])
    bodies = [one for one in found if one.kind in ("organisation", "government")]
    _institutions(sheet, bodies, spelled, housed([one.role for one in found if one.role]))


def _persons(sheet: Sheet, persons: list[Found]) -> None:
    people = People()
    spelling: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for one in persons:
        one.name = sheet.line(one.start, one.end)
        one.gender = one.title if one.title in ("m", "f") else one.gender
        spelling[parts(one.name)][one.name] += 1
    typos = _typos(spelling)
    for one in persons:
        one.name = typos.get(parts(one.name), one.name)
        one.name = _usual(spelling[parts(one.name)]) if len(parts(one.name)) > 1 else one.name
        if " " in one.name and len(sounds(one.name)) > 1 and not _only_surname(one):
            people.add(one.name, one.start)
    crowned = {one.name for one in persons if _crowned(one)}
    for one in persons:
        if one.name not in people.genders and one.name not in crowned:
            one.name = people.find(one.name, one.gender, one.start) or one.name
    _genders(persons)


def _usual(spelling: Counter[str]) -> str:
    """The spelling met most; one in capitals only where there is no other."""
    return max(spelling, key=lambda name: (not name.isupper(), spelling[name]))


def _crowned(one: Found) -> bool:
    """Whether a first name alone is the whole name of who bears it (*le pape François*)."""
    return " " not in one.name and one.role is not None and one.role.split()[-1].lower() in words("roles", "crowned")


def _typos(spelling: dict[tuple[str, ...], Counter[str]]) -> dict[tuple[str, ...], str]:
    """Full names a letter apart from one the article gives more often, or whose first name is known."""
    groups: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in spelling:
        if len(name) > 1:
            groups[skeleton(name[-1])].append(name)
    wrong: dict[tuple[str, ...], str] = {}
    for names in groups.values():
        best, *rest = sorted(names, key=lambda name: (name[0] in firsts(), spelling[name].total()), reverse=True)
        for name in rest:
            if name[0] not in firsts() and near("".join(map(skeleton, name)), "".join(map(skeleton, best))):
                wrong[name] = spelling[best].most_common(1)[0][0]
    return wrong


def _only_surname(one: Found) -> bool:
    """Whether a name of several words behind a title is a surname alone (*Mme Dos Santos*, but not *Dr Ilmo Tavek*)."""
    found = parts(one.name.split()[0])
    if one.title is None or not found or found[0] in firsts():
        return False
    return one.title != "any" or found[0] in words("particles", "names")


def _genders(persons: list[Found]) -> None:
    """One gender for one name: what titles and roles show, else the first name."""
    shown: dict[str, Counter[str]] = defaultdict(Counter)
    for one in persons:
        if one.gender in ("m", "f"):
            shown[one.name][one.gender] += 1
    for one in persons:
        first = gender_of(one.name.split()[0]) if " " in one.name else None
        count = shown.get(one.name)
        one.gender = one.gender or (count.most_common(1)[0][0] if count else first)


def _listed(sheet: Sheet, found: list[Found]) -> None:
    """Names of lists: the fuller of the forms met, an outlet with its own article."""
    longest: dict[str, str] = {}
    for one in found:
        known = one.known
        if known is None or one.end - one.start > len(known.form.split()) + 4:
            one.name = sheet.line(one.start, one.end)
            continue
        form = sheet.line(one.start, one.end)
        weak = known.kind == "outlet" and known.weak and known.name.split(" ")[0] in ("Le", "La", "Les")
        one.name = known.name if (weak and known.name.endswith(form)) or form in pairs("shortened") else form
        if known.kind in ("outlet", "organisation") and not (known.name in longest and _branch(sheet, one)):
            longest[known.name] = max(longest.get(known.name, one.name), one.name, key=_fullness)
    for one in found:
        if one.known is None or one.known.kind not in ("outlet", "organisation") or one.known.name not in longest:
            continue
        if not _branch(sheet, one):
            one.name = longest[one.known.name]


def _branch(sheet: Sheet, one: Found) -> bool:
    """Whether a listed name is told with its country: where *Opal* came first, *Opal France* is another body."""
    form = [] if one.known is None else one.known.form.lower().split()
    return sheet.low[one.end - 1] in words("grammar", "branches") and one.end - one.start > len(form)


def _fullness(form: str) -> tuple[bool, int]:
    """Longer is fuller; several words shouted are not."""
    return not (" " in form and form.isupper()), len(form)


def _initials(sheet: Sheet, one: Found) -> str:
    """The first letters of an institution's words, plain: *dgs* of *Direction générale de la santé*."""
    told = (sheet.low[at] for at in range(one.start, one.end))
    return "".join(plain(word)[:1] for word in told if word not in words("grammar", "empty"))


def _whole(sheet: Sheet, at: int) -> bool:
    """Whether no complement follows that is part of no name: *la mairie du 9e arrondissement*."""
    if sheet.at(at) not in words("grammar", "of") or at + 1 == len(sheet):
        return True
    return infinitive(sheet, at + 1) or sheet.at(at + 1).isdigit()


def _institutions(sheet: Sheet, found: list[Found], spelled: dict[int, Spelled], seats: dict[str, str]) -> None:
    full = {row.short: sheet.line(row.start, row.end) for row in spelled.values()}
    heads: dict[str, str] = {}
    for one in found:
        one.name = full.get(sheet.line(one.start, one.end), one.name or sheet.line(one.start, one.end))
        if one.end > one.start + 1 and sheet.low[one.start] in words("heads", "strong"):
            heads.setdefault(sheet.low[one.start], one.name)
    heads = seats | heads
    long = {_initials(sheet, one): one.name for one in reversed(found) if one.end > one.start + 2}
    for one in found:
        short = sheet.words[one.start]
        if one.end == one.start + 1 and 3 <= len(short) <= 6 and short.isupper() and one.name == short:
            one.name = next((name for initials, name in long.items() if initials.startswith(short.lower())), short)
        if one.end == one.start + 1 and sheet.low[one.start] in words("heads", "alone") and _whole(sheet, one.end):
            one.name = heads.get(sheet.low[one.start], one.name)
        if sheet.low[one.start : one.end] == ["ministere", "public"]:
            one.name = heads.get("parquet", one.name)
