"""Mentions that come to a pile whose names are known: only the names they can change are joined anew."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from selon.names.forms import COLUMNS, Form, Forms, columns, counted
from selon.names.identities import Identity, People, Person, borne, full_name, heard, identities, met
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
        self._now: dict[int, Identity] = {}
        self._before: dict[Identity, Sheaf] = {}
        new = np.flatnonzero(self._key < 0)
        fresh = self._forms(new)
        people, again = self._people(fresh)
        where = lands(fresh)
        self._identify(new, fresh, where, people)
        if len(again):
            forms = self._forms(again)
            self._identify(again, forms, [HOME] * len(forms.articles), people, self._forms(self._beside(again)))
        self._groups = self._counted(new, fresh, [land or "" for land in where], again)

    def _forms(self, rows: Numbers) -> Forms:
        return columns(self._table.select(["article", *COLUMNS]).take(rows))

    def _identify(
        self, rows: Numbers, forms: Forms, where: list[str | None], people: People, beside: Forms | None = None
    ) -> None:
        found, number = identities(forms, where, people, beside)
        self._now.update(zip(rows.tolist(), (found[at] for at in number.tolist()), strict=True))

    def _people(self, fresh: Forms) -> tuple[People, Numbers]:
        """The full names that matter here, and the known mentions of persons that may be others now."""
        people: People = defaultdict(Person)
        full = {("person", *sounds(form.name)) for form in fresh.forms if full_name(form)}
        known = self._shelf.named(full)
        self._add(people, known)
        before = {one: (person.known, person.usual) for one, person in people.items()}
        for one, person in met(fresh).items():
            people[one].join(person)
        nothing = (None, None)
        other = [one for one in full if people[one].known != before.get(one, nothing)[0]]
        called, asked = self._shelf.called({sound for one in other for sound in borne(one)})
        told = {heard(form.name) for form in fresh.forms if form.kind == "person" and not full_name(form)}
        self._add(people, np.setdiff1d(self._shelf.bearing(asked | told), known))
        parted = {one for one in full if people[one].usual != before.get(one, nothing)[1]}
        return people, self._again(called, asked, parted)

    def _add(self, people: People, places: Numbers) -> None:
        """Count what is known of the persons at some places."""
        whole = dict(zip(places.tolist(), self._shelf.wholes(places), strict=True))
        for place, form, count in self._shelf.forms(places):
            if full_name(form):
                people[whole[place]].add(form, count)

    def _again(self, called: Numbers, asked: Collection[str], parted: Collection[Identity]) -> Numbers:
        """The known mentions of some surnames alone, and of full names whose namesakes are parted otherwise now."""
        wanted = np.zeros(self._shelf.count + 1, np.bool_)  # the last one is for mentions that came
        wanted[called] = wanted[self._shelf.named(parted)] = True
        rows = np.flatnonzero(wanted[self._key])
        forms = self._forms(rows)

        def other(form: Form) -> bool:
            return ("person", *sounds(form.name)) in parted if full_name(form) else heard(form.name) in asked

        found: Numbers = rows[np.array(list(map(other, forms.forms)), np.bool_)[forms.form]]
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
            told = self._forms(self._beside(rows))
            about = dict(zip(told.articles, (land or "" for land in lands(told)), strict=True))
            forms = self._forms(rows)
            where = [about[article] for article in forms.articles]
            old = [identity for identity, other in zip(then, moved.tolist(), strict=True) if other]
            self._count(groups, rows, forms, where, old, -1)
            self._count(groups, rows, forms, where, [self._now[row] for row in rows.tolist()], 1)
            groups.update((one, _sound(groups[one])) for one in set(old))
        return groups

    def _beside(self, rows: Numbers) -> Numbers:
        """All the mentions of the articles of some."""
        import pyarrow.compute as pc

        article = self._table.column("article")
        near: Numbers = np.flatnonzero(pc.is_in(article, article.take(rows).unique()).to_numpy(zero_copy_only=False))
        return near

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
        """Let the names stand among the groups, as they were before."""
        lacking = [one for one in wanted if one not in groups]
        known = {sheaf.identity: sheaf for sheaf in self._shelf.rows(self._shelf.of(lacking))}
        self._before.update(known)
        groups.update((one, group(known[one]) if one in known else Group()) for one in lacking)

    def done(self) -> Come:
        """The names made anew and the mentions that have another key by that."""
        made = {identity: group for identity, group in self._groups.items() if group.forms}
        labels = {identity: group.label() for identity, group in made.items()}
        slugs = {identity: slug(identity, label) for identity, label in labels.items()}
        touched = {*slugs.values(), *(sheaf.slug for sheaf in self._before.values())}
        near = np.setdiff1d(self._shelf.slugged(touched), self._shelf.of(self._before))
        beside = {sheaf.identity: sheaf for sheaf in self._shelf.rows(near)}
        slugs |= {identity: sheaf.slug for identity, sheaf in beside.items()}
        found = list(slugs)
        keys = dict(zip(found, numbered(found, list(slugs.values())), strict=True))
        other = {identity: sheaf for identity, sheaf in beside.items() if keys[identity] != sheaf.key}
        for identity, sheaf in other.items():
            made[identity] = group(sheaf)
            labels[identity] = made[identity].label()
        gone = {sheaf.key: sheaf.identity for sheaf in (*self._before.values(), *other.values())}
        return Come(
            keys=self._keyed(keys, gone),
            gone=frozenset(gone),
            names=[named_as(keys[identity], labels[identity], one) for identity, one in made.items()],
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
