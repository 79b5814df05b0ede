"""Words between two origins."""

from hypothesis import given
from hypothesis import strategies as st

from selon import copies
from selon.article import Article

OLD = "Le conseil municipal a voté hier soir la vente du théâtre des Carmes à un promoteur immobilier de Nantes"
NEW = "la vente du théâtre des Carmes à un promoteur immobilier de Nantes choque déjà tous les riverains"


def test_words_left_beside_an_earlier_origin_have_their_own() -> None:
    origins = [
        Article(id="a", text=f"{OLD}.", published="2024-01-01"),
        Article(id="b", text=f"Lundi, {NEW}, dit-on.", published="2024-01-02"),
    ]
    last = Article(id="c", text=f"{OLD} choque déjà tous les riverains, paraît-il.", published="2024-01-03")
    passages, shares = copies.find([*origins, last])
    of = {row.of: row.words for row in passages if row.article == "c"}
    assert of["a"].startswith("Le conseil municipal")
    assert of["b"].endswith("choque déjà tous les riverains")
    assert next(share.copied for share in shares if share.article == "c") == 24


@given(st.integers(1, 12), st.integers(0, 12))
def test_neither_side_falls_under_eight_words(more: int, common: int) -> None:
    words = [f"mot{number}" for number in range(40)]
    first, second = words[: 10 + common], words[10 : 10 + common + more]
    texts = [" ".join(first), f"autre {' '.join(second)} fin", " ".join(words[: 10 + common + more])]
    pile = [Article(id=str(day), text=text, published=f"2024-01-0{day}") for day, text in enumerate(texts, 1)]
    own = [row for row in copies.find(pile)[0] if row.article == "3"]
    assert all(row.count >= 8 for row in own)
    assert sum(row.count for row in own) >= 10 + common
