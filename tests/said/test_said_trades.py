"""What a body does takes it up: *le réseau social*, *l'agence sanitaire*, *l'entreprise*."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def speaker(text: str, words: str) -> str:
    article = Article(id="a", text=text)
    rows = find(article, mentions=names(article))
    return next(" & ".join(each.speaker) for each in rows if words in each.words)


TOLD = {
    "the Council in full": (
        "Le Conseil supérieur du littoral s'est réuni. Le pic est passé, juge le Conseil.",
        "Conseil supérieur du littoral",
    ),
    "an agency": (
        "La grippe recule, a dit mardi Santé publique France. Le pic est passé, précise l'agence sanitaire.",
        "Santé publique France",
    ),
    "a network": (
        "La maire a écrit sur Twitter. Facebook a fermé dix comptes. Le pic est passé, selon le réseau social.",
        "Facebook",
    ),
    "who spoke, of two": (
        "Renault attend de voir. « Rien ne presse », a dit Peugeot. Le pic est passé, estime le constructeur.",
        "Peugeot",
    ),
    "a body of the United Nations": (
        "L'Unicef a ouvert une école. Le pic est passé, affirme l'agence onusienne.",
        "Unicef",
    ),
    "the only firm": (
        "Les députés ont reçu le patron de Lactalis. Le pic est passé, assure l'entreprise.",
        "Lactalis",
    ),
    "a firm called so": (
        "Le test vient de la société Brelex, à Brest. Le pic est passé, indique l'entreprise.",
        "Brelex",
    ),
    "another agency": (
        "La Nasa se tait. L'Agence du bassin aussi. Le pic est passé, indique l'agence.",
        "Agence du bassin",
    ),
    "first described": (
        "Le pic est passé, a annoncé une entreprise bretonne. Le test est vendu par la société Brelex.",
        "Brelex",
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD.keys())
def test_a_trade_takes_up_a_body(text: str, expected: str) -> None:
    assert speaker(text, "Le pic est passé") == expected
