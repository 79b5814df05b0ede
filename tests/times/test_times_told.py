"""A reason can be taken apart into what it was made of."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from selon.times.told import _FACT, REASONS, facts, told

plain = st.text(st.characters(exclude_characters='"(),', exclude_categories=["Cs"]), min_size=1, max_size=12)
kinds = {
    "day": st.dates().map(str),
    "count": st.integers(1, 999).map(str),
    "series": st.sampled_from(["id", "address"]),
    "reason": st.just("shares a sentence with a-1"),
    "article": st.from_regex(r"[a-z0-9_-]{1,12}", fullmatch=True),
    "time": st.sampled_from(["2023", "2023-09", "2023-09-05/2023-09-07"]),
    "words": plain,
}


@pytest.mark.parametrize("code", REASONS)
@given(st.data())
def test_a_reason_comes_apart(code, data):
    made = [(kind, data.draw(kinds[kind])) for kind in _FACT.findall(REASONS[code])]
    assume(all(" as " not in fact and " to " not in fact for _, fact in made))
    assert facts(told(code, *(fact for _, fact in made))) == (code, made)


@given(st.text(max_size=60))
def test_any_words_are_taken(words):
    assert facts(words) is None or told(facts(words)[0], *(fact for _, fact in facts(words)[1])) == words
