"""The European Union and the newspaper that is called like it."""

from __future__ import annotations

from selon.article import Article
from selon.names import find


def named(text: str) -> dict[str, tuple[str, str]]:
    return {mention.words: (mention.name, mention.kind) for mention in find(Article(id="a", text=text))}


def test_a_longer_name_is_no_newspaper() -> None:
    assert named("L'Union européenne a déclaré que non.") == {"Union européenne": ("Union européenne", "government")}
    assert named("L'Union africaine a dit non.")["Union africaine"][1] == "organisation"
    assert named("L'Union des ports a dit non.")["Union des ports"][1] == "organisation"


def test_the_first_word_stands_for_what_is_named_in_full() -> None:
    found = named("L'Union européenne a dit non. Le port quitte l'Union lundi.")
    assert found["Union"] == ("Union européenne", "government")
    assert "Union" not in named("Le port quitte l'Union lundi.")


def test_a_newspaper_is_cited() -> None:
    assert named("Selon L'Union, le port ferme.")["L'Union"][1] == "outlet"
    assert named("L'Union rapporte que le port ferme.")["L'Union"][1] == "outlet"
    assert "L'Alsace" not in named("Il pleut. L'Alsace confrontée à la neige.")


def test_a_title_with_its_article_or_a_verb_before() -> None:
    assert named("Selon Le Canard, le port ferme.")["Canard"][1] == "outlet"
    assert named("Comme le rappelle Capital, le port ferme.")["Capital"][1] == "outlet"
    assert named("D'après Libération, le port ferme.")["Libération"][1] == "outlet"
