"""The seats of those who hold an office in an article: where there is *le préfet du Nord*, its prefecture is meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from selon.french.naming import pairs
from selon.french.plain import plain

_OF = re.compile(
    r" (?:de la République )?((?!de la République)(?:de la |de l'|de |du |des |d')"
    r"[A-ZÀ-Ý][\w'-]*(?:(?:[ -]|[ -]et )(?:l[ae]s? |d'|l')*[A-ZÀ-Ý][\w'-]*)*)"
)
_ASIDE = re.compile(r" \([^)]*\)")


def housed(roles: Sequence[str]) -> dict[str, str]:
    """The full name of each kind of seat (plain) of which the offices told in an article show exactly one.

    >>> housed(["préfet du Nord", "préfet", "maire de Brest", "maire (DVG) de Lens"])
    {'prefecture': 'préfecture du Nord'}
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for role in roles:
        for noun, seat in pairs("housed").items():
            if role.lower().startswith(noun + " "):
                told = _OF.match(_ASIDE.sub("", role)[len(noun) :])
                found[seat].update([f"{seat} {told[1]}"] if told else [])
    return {plain(seat): names.pop() for seat, names in found.items() if len(names) == 1}
