"""What a user relies on: nothing twice, no id twice, nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from selon.article import Article
from selon.engine.intake import Intake

texts = st.lists(st.tuples(st.sampled_from(["a", "b", "a~2"]), st.sampled_from(["Un.", "Deux.", "Trois."])), max_size=9)


@given(texts)
def test_every_text_comes_in_once_under_an_id_of_its_own(pairs):
    articles = [Article(id=name, text=text) for name, text in pairs]
    intake = Intake()
    fresh = list(intake.fresh(articles))
    assert len({article.id for article in fresh}) == len(fresh)
    assert {article.text for article in fresh} == {text for _, text in pairs}
    assert len(fresh) + intake.skipped == len(pairs)
    assert list(intake.fresh(articles)) == []


def test_half_characters_are_replaced_one_for_one():
    (article,) = Intake().fresh([Article(id="a\ud800", text="\udfffIl pleut.", title="\ud83d")])
    assert (article.id, article.text, article.title) == ("a\ufffd", "\ufffdIl pleut.", "\ufffd")
