"""What a record keeps of the mentions of each name, taken together, so that those that come can be joined to them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import ClassVar

from selon.names.forms import Form
from selon.names.identities import Identity
from selon.names.variants import known_as, parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """A form of a name and how often it stands."""

    kind: str
    name: str
    words: str
    gender: str | None
    role: str | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """In how many mentions a name stands in articles about a country (empty: about none)."""

    land: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheaf:
    """The mentions of a name together: what makes them one (`identity`), and how they are written.

    `slug` is what its key begins with; names of one slug are told apart by numbers, in the order of their identities.
    """

    table: ClassVar[str] = "sheaves"
    key: str
    identity: tuple[str, ...]
    slug: str
    forms: tuple[Met, ...]
    about: tuple[About, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The mentions of one name while they are counted: each form, and the countries their articles are about."""

    forms: Counter[Form] = field(default_factory=Counter)
    about: Counter[str] = field(default_factory=Counter)

    def label(self) -> str:
        """The usual form among the fullest.

        >>> forms = [Form("person", name, name, None, None) for name in ("Weiss", "Clara Weiss")]
        >>> Group(forms=Counter(forms)).label()
        'Clara Weiss'
        """
        first = next(iter(self.forms))
        known = known_as(first.name) if first.kind != "person" else None
        if known:
            return known
        count: Counter[str] = Counter()
        for form, times in self.forms.items():
            count[form.name] += times
        size = max(len(parts(name)) for name in count)
        return max(sorted(name for name in count if len(parts(name)) == size), key=count.__getitem__)

    def sheaf(self, key: str, identity: Identity, slug: str) -> Sheaf:
        """The same as it is kept."""
        forms = self.forms.items()
        return Sheaf(
            key=key,
            identity=identity,
            slug=slug,
            forms=tuple(
                Met(kind=one.kind, name=one.name, words=one.words, gender=one.gender, role=one.role, count=times)
                for one, times in (sorted(forms, key=_place) if len(forms) > 1 else forms)
            ),
            about=tuple(About(land=land, count=times) for land, times in sorted(self.about.items())),
        )


def group(sheaf: Sheaf) -> Group:
    """The mentions of a name as they are counted, of what was kept of them.

    >>> one = Group(forms=Counter([Form("place", "Madrid", "Madrid", None, None)]), about=Counter(["Espagne"]))
    >>> group(one.sheaf("madrid", ("other", "madrid"), "madrid")) == one
    True
    """
    return Group(
        forms=Counter({Form(met.kind, met.name, met.words, met.gender, met.role): met.count for met in sheaf.forms}),
        about=Counter({about.land: about.count for about in sheaf.about}),
    )


def _place(met: tuple[Form, int]) -> tuple[str, ...]:
    return tuple(part or "" for part in met[0])
