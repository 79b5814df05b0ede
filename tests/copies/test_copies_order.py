"""Which article is the earlier."""

from hypothesis import given
from hypothesis import strategies as st

from selon.copies.order import NEVER, when


def test_precision_becomes_an_interval() -> None:
    year, month, day, minute = map(when, ("2024", "2024-02", "2024-02-29", "2024-02-29T10:30"))
    assert year.since < month.since < day.since < minute.since == minute.until < day.until == month.until < year.until
    assert year.open
    assert not month.open


def test_an_interval_of_dates_is_understood() -> None:
    assert when("2023-09-01/2023-09-05").since == when("2023-09-01").since
    assert when("2023-09-01/2023-09-05").until == when("2023-09-05").until


@given(st.one_of(st.none(), st.text(), st.from_regex(r"\d{1,5}-\d\d?-\d\d?(T\d\d:\d\d)?", fullmatch=True)))
def test_no_date_is_too_strange(published: str | None) -> None:
    found = when(published)
    assert 0 <= found.since <= found.until <= NEVER
