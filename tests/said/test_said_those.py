"""Who is told only by what they do is named by these words, and is the person whom the article plainly means."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find

TOLD = {
    "Le port va mal. Celle qui tient le phare depuis mai, une ancienne pilote, a annoncé que la jetée fermerait.": (
        "celle qui tient le phare depuis mai"
    ),
    "Le port va mal. Celui qui tient le phare a aussitôt assuré que la jetée fermerait.": "celui qui tient le phare",
    "Ceux qui tiennent le phare ont annoncé que la jetée fermerait.": "ceux qui tiennent le phare",
    "« La jetée ferme », a lancé celle qui tient le phare, dans un couloir.": "celle qui tient le phare",
    "Selon celui qui tient le phare, la jetée est perdue.": "celui qui tient le phare",
    "Le maire a répondu à ceux qui contestent la fermeture du phare.": "ceux qui contestent la fermeture du phare",
    "Le maire croise ceux qui se disent « voisins ».": "ceux qui se disent « voisins »",
    "Zoé Blanc est revenue. Celle qui tient le phare a annoncé que la jetée fermerait.": "Zoé Blanc",
    "Il y a ceux qui pensent que le phare tient et ceux qui en rient.": "ceux qui pensent que le phare tient",
}


@pytest.mark.parametrize(("text", "speaker"), TOLD.items())
def test_the_words_that_tell_who_it_is_are_the_name(text: str, speaker: str) -> None:
    article = Article(id="a", text=text)
    assert [row.speaker for row in find(article, mentions=names(article))] == [(speaker,)]


def test_those_of_whom_one_speaks_do_not_take_the_floor() -> None:
    text = "Paul Martin a dit non. Il répond à ceux qui contestent la fermeture du phare. « Je n'y peux rien », dit-il."
    article = Article(id="a", text=text)
    assert find(article, mentions=names(article))[-1].speaker == ("Paul Martin",)
