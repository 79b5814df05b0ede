"""A text is read for what contradicts its day only where one of its expressions can."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from selon import times
from selon.article import Article
from selon.times import against

DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
MONTHS = ["janvier", "mars", "avril", "juin", "septembre", "décembre"]
TOLD = [
    "Le quai a rouvert {ce} {weekday} {number} {month}{year}.",
    "Le maire viendra {weekday} {number} {month}.",
    "La digue a cédé le {number} {month}{year}, puis {weekday} matin.",
    "Le bac reprendra le {weekday} {number} {month} prochain.",
    "Rien n'a bougé depuis {ce} {weekday}, ni hier.",
    "Les vivres arriveront à Noël, peut-être {weekday}.",
]

sentence = st.builds(
    lambda told, ce, weekday, number, month, year: told.format(
        ce=ce, weekday=weekday, number=number, month=month, year=year
    ),
    st.sampled_from(TOLD),
    st.sampled_from(["ce", "le"]),
    st.sampled_from(DAYS),
    st.integers(1, 28),
    st.sampled_from(MONTHS),
    st.sampled_from(["", " 2021"]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(sentence, min_size=1, max_size=4), st.integers(0, 800), st.booleans())
def test_what_contradicts_is_pointed_at(sentences: list[str], days: int, said: bool) -> None:
    published = date(2020, 6, 1) + timedelta(days)
    article = Article(id="a", text="\n\n".join(sentences), published=published.isoformat())
    found = times.find(article)
    spoken = {("a", time.span) for time in found} if said else set()
    if against.contradictions(article, published, spoken):
        assert any(against.points(time, published, spoken) for time in found)


def test_a_day_that_fits_points_at_nothing() -> None:
    article = Article(
        id="a", text="Le quai a rouvert ce mardi 5 septembre. Le bac reprend lundi.", published="2023-09-05"
    )
    told = [against.points(time, date(2023, 9, 5), set()) for time in times.find(article)]
    assert told == [False, False]
    late = [against.points(time, date(2023, 9, 15), set()) for time in times.find(article)]
    assert late == [True, False]
