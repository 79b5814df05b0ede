"""Mentions that come to a pile whose names are known: only the names they can change are joined anew."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from selon.names.forms import Forms, columns, counted
from selon.names.identities import Identity, People, Person, borne, full_name, heard, identities
from selon.names.joining import named_as, numbered, slug
from selon.names.lands import lands
from selon.names.served import HOME
from selon.names.sheaf import Group, Sheaf, group
from selon.names.shelf import Shelf
from selon.names.variants import sounds
from selon.record import Name

if TYPE_CHECKING:
    import pyarrow as pa

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Come:
    """What mentions that came change: the keys some mentions have now, by their place in the table, the keys of names
    that are made anew or are no more, and the names made anew with what is kept of them."""

    keys: Mapping[int, str]
    gone: frozenset[str]
    names: Sequence[Name]
    sheaves: Sequence[Sheaf]


def come(mentions: pa.Table, shelf: Shelf) -> Come:
    """Join the mentions whose key is none of the known ones, as if all were joined anew.

    A new bearer of a full name, one of whom more is told, and surnames alone that are like theirs are looked at again;
    of the others only how often they stand is counted.
    """
    return _Coming(mentions, shelf).done()


class _Coming:
    """The mentions that are looked at, by their places in the table, with the identities they had and have."""

    def __init__(self, mentions: pa.Table, shelf: Shelf) -> None:
        self._table = mentions
        self._shelf = shelf
        self._key: Numbers = shelf.numbers(mentions.column("key"))
        new = np.flatnonzero(self._key < 0)
        fresh = columns(mentions.take(new))
        told = {heard(form) for form in fresh.forms if form.kind == "person" and not full_name(form)}
        people, changed = self._people(fresh, told)
        again = self._again(changed)
        self._now: dict[int, Identity] = {}
        where = lands(fresh)
        self._identify(new, fresh, where, people)
        if len(again):
            forms = columns(mentions.take(again))
            self._identify(again, forms, [HOME] * len(forms.articles), people)
        self._groups = self._counted(new, fresh, [land or "" for land in where], again)

    def _identify(self, rows: Numbers, forms: Forms, where: list[str | None], people: People) -> None:
        found, number = identities(forms, where, people)
        self._now.update(zip(rows.tolist(), (found[at] for at in number.tolist()), strict=True))

    def _people(self, fresh: Forms, told: Collection[str]) -> tuple[People, set[str]]:
        """The full names that matter here, and the sounds of those that are new or of which more is told."""
        people: People = defaultdict(Person)
        full = {("person", *sounds(form.name)) for form in fresh.forms if full_name(form)}
        self._add(people, self._shelf.persons(full, told))
        before = {one: (set(people[one].genders), set(people[one].roles)) for one in full if one in people}
        counts = np.bincount(fresh.form, minlength=len(fresh.forms)).tolist()
        for form, count in zip(fresh.forms, counts, strict=True):
            if full_name(form):
                people["person", *sounds(form.name)].add(form, count)
        other = {
            one
            for one in full
            if len(people[one].genders) > 1 or before.get(one) != (set(people[one].genders), people[one].roles)
        }
        changed = {sound for one in other for sound in borne(one)}
        known = set(people)
        more: People = defaultdict(Person)
        self._add(more, self._shelf.persons((), changed))
        people.update((one, person) for one, person in more.items() if one not in known)
        return people, changed

    def _add(self, people: People, sheaves: Iterable[Sheaf]) -> None:
        for sheaf in sheaves:
            for form, count in group(sheaf).forms.items():
                if full_name(form):
                    people["person", *sounds(form.name)].add(form, count)

    def _again(self, changed: Collection[str]) -> Numbers:
        """The known mentions of persons that may be others now."""
        if not changed:
            return np.zeros(0, np.int64)
        asked = self._shelf.sounding((), changed)
        rows = np.flatnonzero(np.isin(self._key, asked))
        forms = columns(self._table.take(rows))
        wanted = np.array([full_name(form) or heard(form) in changed for form in forms.forms], np.bool_)
        found: Numbers = rows[wanted[forms.form]] if len(rows) else rows
        return found

    def _counted(self, new: Numbers, fresh: Forms, where: Sequence[str], again: Numbers) -> dict[Identity, Group]:
        """The names whose mentions are others than before, with these."""
        groups: dict[Identity, Group] = {}
        self._count(groups, new, fresh, where, [self._now[row] for row in new.tolist()], 1)
        then = self._shelf.identities(self._key[again])
        moved = np.array([self._now[row] != old for row, old in zip(again.tolist(), then, strict=True)], np.bool_)
        rows = again[moved]
        for row in again[~moved].tolist():
            del self._now[row]
        if len(rows):
            told = columns(self._beside(rows))
            about = dict(zip(told.articles, (land or "" for land in lands(told)), strict=True))
            forms = columns(self._table.take(rows))
            where = [about[article] for article in forms.articles]
            old = [identity for identity, other in zip(then, moved.tolist(), strict=True) if other]
            self._count(groups, rows, forms, where, old, -1)
            self._count(groups, rows, forms, where, [self._now[row] for row in rows.tolist()], 1)
        return groups

    def _beside(self, rows: Numbers) -> pa.Table:
        """All the mentions of the articles of some."""
        import pyarrow.compute as pc

        article = self._table.column("article")
        return self._table.filter(pc.is_in(article, article.take(rows).unique()))

    def _count(
        self,
        groups: dict[Identity, Group],
        rows: Numbers,
        forms: Forms,
        where: Sequence[str],
        own: Sequence[Identity],
        sign: int,
    ) -> None:
        """Add mentions to the names they are of, or take them away."""
        number = {identity: at for at, identity in enumerate(dict.fromkeys(own))}
        found = list(number)
        self._fetch(groups, found)
        at = np.array([number[identity] for identity in own], np.int64)
        for one, form, times in counted(at, forms.form):
            groups[found[one]].forms[forms.forms[form]] += sign * times
        for one, article, times in counted(at, forms.article):
            groups[found[one]].about[where[article]] += sign * times

    def _fetch(self, groups: dict[Identity, Group], wanted: Iterable[Identity]) -> None:
        lacking = [one for one in wanted if one not in groups]
        known = {sheaf.identity: group(sheaf) for sheaf in self._shelf.of(lacking)}
        groups.update((one, known.get(one) or Group()) for one in lacking)

    def done(self) -> Come:
        """The names made anew and the mentions that have another key by that."""
        made = {identity: _sound(group) for identity, group in self._groups.items()}
        made = {identity: group for identity, group in made.items() if group.forms}
        before = {sheaf.identity: sheaf for sheaf in self._shelf.of(self._groups)}
        labels = {identity: group.label() for identity, group in made.items()}
        slugs = {identity: slug(identity, label) for identity, label in labels.items()}
        touched = {*slugs.values(), *(sheaf.slug for sheaf in before.values())}
        beside = {sheaf.identity: sheaf for sheaf in self._shelf.slugged(touched) if sheaf.identity not in before}
        slugs |= {identity: sheaf.slug for identity, sheaf in beside.items()}
        found = list(slugs)
        keys = dict(zip(found, numbered(found, list(slugs.values())), strict=True))
        other = {identity: sheaf for identity, sheaf in beside.items() if keys[identity] != sheaf.key}
        for identity, sheaf in other.items():
            made[identity] = group(sheaf)
            labels[identity] = made[identity].label()
        names = [named_as(keys[identity], labels[identity], one) for identity, one in made.items()]
        return Come(
            keys=self._keyed(keys, {sheaf.key: sheaf.identity for sheaf in (*before.values(), *other.values())}),
            gone=frozenset(sheaf.key for sheaf in (*before.values(), *other.values())),
            names=names,
            sheaves=[one.sheaf(keys[identity], identity, slugs[identity]) for identity, one in made.items()],
        )

    def _keyed(self, keys: Mapping[Identity, str], before: Mapping[str, Identity]) -> dict[int, str]:
        """The keys of the mentions that have another one than before."""
        other = [old for old, identity in before.items() if keys.get(identity) != old]
        rows = np.flatnonzero(np.isin(self._key, self._shelf.places(other)))
        then = self._shelf.identities(self._key[rows])
        out = {row: keys[identity] for row, identity in zip(rows.tolist(), then, strict=True) if identity in keys}
        for row, identity in self._now.items():
            out[row] = keys[identity]
        return out


def _sound(group: Group) -> Group:
    """What still stands of the mentions of a name."""
    return Group(forms=Counter(+group.forms), about=Counter(+group.about))
