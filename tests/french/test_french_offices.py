"""High offices: who held them on a day, as far as the list goes."""

from __future__ import annotations

from itertools import pairwise

import pytest

from selon.french.offices import _offices, holder


@pytest.mark.parametrize(
    ("office", "day", "expected"),
    [
        ("chef de l'Etat", "2010-01-01", "Nicolas Sarkozy"),
        ("président de la République", "2012-05-15", "François Hollande"),
        ("président américain", "2018-03-02T10:00", "Donald Trump"),
        ("président américain", "1980-03-02", None),
        ("président du club", "2018-03-02", None),
        ("pape", None, None),
    ],
)
def test_who_held_it(office: str, day: str | None, expected: str | None) -> None:
    assert holder(office, day) == expected


def test_terms_follow_one_another() -> None:
    for terms in _offices().values():
        assert all(term.start < term.end for term in terms)
        assert all(one.end <= other.start for one, other in pairwise(terms))
