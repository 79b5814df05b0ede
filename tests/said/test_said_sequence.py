"""A clause in a tense that what is told would have shifted is the author's."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def told(text: str) -> list[str]:
    """The words of each statement."""
    article = Article(id="a", text=text)
    return [" / ".join(each.words) for each in find(article, mentions=names(article))]


ENDS = (
    ("Il avait demandé à être jugé lorsqu'il est rentré au pays.", "être jugé"),
    ("La maire a annoncé qu'elle partirait à Brest, où elle est née.", "elle partirait à Brest"),
    ("Le club a précisé que le match serait rejoué, alors que la saison est finie.", "le match serait rejoué"),
    ("Le préfet a dit que le pont fermait tandis que la crue menace la ville.", "le pont fermait"),
    ("Un élu avait assuré qu'il ne voterait pas la loi, qui sera examinée lundi.", "il ne voterait pas la loi"),
    ("Le juge a rappelé que le port était fermé, après que des vents violents ont soufflé.", "le port était fermé"),
)
GOES_ON = (
    ("Il a reconnu avoir bu lorsqu'il a vu le car.", "avoir bu lorsqu'il a vu le car"),
    (
        "Un voisin a dit que le maire aurait giflé un agent tandis que sa femme criait.",
        "le maire aurait giflé un agent tandis que sa femme criait",
    ),
    (
        "L'avocat a dit qu'il invoquerait la loi, qui protège les témoins, pour défendre sa cliente.",
        "il invoquerait la loi, qui protège les témoins, pour défendre sa cliente",
    ),
    ("La maire a dit qu'elle partirait à Brest, où elle était née.", "elle partirait à Brest, où elle était née"),
    (
        "Un témoin a dit que le voleur fuyait, alors qu'il ramassait ses clés.",
        "le voleur fuyait, alors qu'il ramassait ses clés",
    ),
    (
        "Anne Roy note que le maire voulait un pont, alors que le préfet veut un bac.",
        "le maire voulait un pont, alors que le préfet veut un bac",
    ),
    ("Le maire a dit que le pont est sûr, alors que la crue menace.", "le pont est sûr, alors que la crue menace"),
    (
        "Le maire a dit que le pont était sûr, alors que la crue « menace toute la ville ».",
        "le pont était sûr, alors que la crue « menace toute la ville »",
    ),
)


@pytest.mark.parametrize(("text", "content"), ENDS)
def test_a_clause_no_saying_has_shifted_is_the_author_s(text: str, content: str) -> None:
    assert told(text) == [content]


@pytest.mark.parametrize(("text", "content"), GOES_ON)
def test_a_clause_that_may_be_told_stays(text: str, content: str) -> None:
    assert told(text) == [content]
