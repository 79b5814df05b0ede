"""What a user relies on: spans, underspecified values, bad input."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from selon import times
from selon.article import Article, Removed, Span
from selon.times.values import days

WORDS = """lundi mardi le la l' du au en fin mi- mars mai été 3 12 2019 1er hier soir à 15 h 30 20H00 il y a deux ans
depuis chaque tous les jours XIXe siècle années 60 dernier prochain , . de 31 février 00 9999 24:00 demi heure et"""
PIECES = st.sampled_from([*WORDS.split(), "\n\n"])
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join)
)
DATES = st.one_of(
    st.none(),
    st.sampled_from(
        ["2023", "2023-09", "2023-09-05", "2023-09-05T07:12", "9999-12-31", "0001-01-01", "x", "2023-02-30"]
    ),
)


def values(text: str, published: str | None) -> list[tuple[str, str]]:
    return [(time.words, time.value) for time in times.find(Article(id="a", text=text, published=published))]


@settings(max_examples=300)
@given(TEXTS, DATES)
def test_every_time_carries_its_words(text: str, published: str | None) -> None:
    last = 0
    for time in times.find(Article(id="a", text=text, published=published)):
        assert time.words == time.span.of(text) != ""
        assert time.span.start >= last
        assert time.type in ("DATE", "TIME", "DURATION", "SET")
        assert (time.start is None) == (time.end is None)
        assert time.start is None or time.end is None or time.start <= time.end
        times.edtf(time)
        last = time.span.end


def test_days_that_nothing_joins_stand_apart() -> None:
    assert values("Acte 1 le 2 mars.", None) == [("1", "XXXX-03-01"), ("le 2 mars", "XXXX-03-02")]


def test_a_month_leaves_the_days_open() -> None:
    found = values("Il l'a dit lundi. Le mois dernier, fin juillet, hier.", "2023-09")
    assert found == [
        ("lundi", "XXXX-WXX-1"),
        ("Le mois dernier", "2023-08"),
        ("fin juillet", "2023-07"),
        ("hier", "XXXX-XX-XX"),
    ]


def test_no_date_at_all() -> None:
    found = values("Le 5 septembre, la semaine dernière, en 2019.", None)
    assert found == [("Le 5 septembre", "XXXX-09-05"), ("la semaine dernière", "XXXX-WXX"), ("2019", "2019")]


def test_a_day_given_later_resolves_them() -> None:
    article = Article(id="a", text="Il l'a dit lundi.", published="2023-09")
    assert times.find(article, published="2023-09-05")[0].start == "2023-09-04"


def test_an_interval_in_which_all_days_agree() -> None:
    assert values("Il l'a dit lundi.", "2023-09-05/2023-09-07") == [("lundi", "2023-09-04")]


def test_removed_parts_are_not_read() -> None:
    article = Article(
        id="a",
        text="PHOTO lundi\nIl pleut.",
        published="2023-09-05",
        removed=(Removed(span=Span(0, 11), reason="credit"),),
    )
    assert times.find(article) == []


def test_edtf() -> None:
    text = "La semaine dernière, mercredi matin, en novembre 2022, en 2014, cet été, depuis un an."
    found = times.find(Article(id="a", text=text, published="2023-09-05"))
    told = ["2023-08-28/2023-09-03", "2023-08-30", "2022-11", "2014", "2023-22", None]
    assert [times.edtf(time) for time in found] == told


def test_long_texts_take_linear_time() -> None:
    import time

    text = "le 1, 2, 3, 4, 5, du lundi " * 12000
    start = time.process_time()
    times.find(Article(id="a", text=text, published="2023-09-05"))
    assert time.process_time() - start < 20


def test_days_of_a_value() -> None:
    assert [str(day) for day in days("2024-02") or ()] == ["2024-02-01", "2024-02-29"]
    assert [str(day) for day in days("2023-W35-WE") or ()] == ["2023-09-02", "2023-09-03"]
    assert days("2023-13") is None
    assert days("PAST_REF") is None


def test_an_edge_covers_a_third() -> None:
    text = "Début juillet, mi-juillet, fin juillet ; en milieu de semaine ; fin 2019."
    found = times.find(Article(id="a", text=text, published="2023-09-05"))
    assert [(time.start, time.end) for time in found] == [
        ("2023-07-01", "2023-07-10"),
        ("2023-07-11", "2023-07-21"),
        ("2023-07-22", "2023-07-31"),
        ("2023-09-06", "2023-09-08"),
        ("2019-09-02", "2019-12-31"),
    ]


def test_a_weekday_is_that_of_a_date_before_only_where_it_was_told_with_it_or_lately() -> None:
    far = values("Le maire est élu depuis le 2 septembre. Lundi, il avait promis un pont.", "2024-09-28")
    told = values("Le maire est élu depuis le lundi 2 septembre. Lundi, il avait promis un pont.", "2024-09-28")
    late = values("Le conseil a voté le 24 septembre. Le vote de mardi est contesté.", "2024-09-28")
    assert [of[1][1] for of in (far, told, late)] == ["2024-09-23", "2024-09-02", "2024-09-24"]
