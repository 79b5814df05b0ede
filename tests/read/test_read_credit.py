"""Which agencies an article credits, and which it only mentions."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.read.cleaning import clean
from selon.read.credit import agencies

BODY = "Le sommet est reporté, a annoncé le ministère."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"GENÈVE, 12 septembre (Reuters) - {BODY}", ("Reuters",)),
        (f"Le sommet reporté\n\nGENÈVE (AFP) — {BODY}", ("AFP",)),
        (f"MARNES, 3 mai (ALP) - {BODY}", ("ALP",)),
        (f"BERLIN, 4 avril (DPA/AFP) - {BODY}", ("DPA", "AFP")),
        (f"{BODY} (avec AFP)", ("AFP",)),
        (f"{BODY} (AFP)", ("AFP",)),
        (f"{BODY}\n\nAvec AFP et Reuters", ("AFP", "Reuters")),
        (f"{BODY}\n\nLe Quotidien des Quais avec AFP", ("AFP",)),
        (f"{BODY}\n\nAFP", ("AFP",)),
        (f"{BODY} Il l'a dit à l'AFP.", ()),
        (f"{BODY} C'est ce que rapporte Reuters, selon l'AFP", ()),
        (f"{BODY}\n\nANNE ROCHE / AFP", ()),
        (f"Le parti (LR) - fondé en 2015 - recule. {BODY}", ()),
    ],
)
def test_a_credit_is_told_from_a_mention(text: str, names: tuple[str, ...]) -> None:
    assert agencies(clean(Article(id="a", text=text))) == names


@pytest.mark.parametrize(
    ("credit", "names"),
    [
        ("Orange avec AFP", ("AFP",)),
        ("Orange avec AFP-Services", ("AFP",)),
        ("6Médias", ("6Medias",)),
        ("Agence France-Presse", ("AFP",)),
        ("Agence littorale de presse (ALP)", ("ALP",)),
        ("Source BFMTV", ()),
        ("", ()),
    ],
)
def test_the_credit_field_is_read(credit: str, names: tuple[str, ...]) -> None:
    assert agencies(Article(id="a", text=BODY, credit=credit)) == names
