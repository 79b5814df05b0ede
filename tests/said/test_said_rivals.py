"""Where several are named as sources in one sentence, each tells his part of it."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.record import Statement
from selon.said import find


def told(text: str) -> list[Statement]:
    """The statements of a text."""
    article = Article(id="a", text=text)
    return list(find(article, mentions=names(article)))


ROWS = [
    ("La marche a réuni 2.400 personnes, selon la préfecture, 12.000 selon les organisateurs.", "12.000"),
    ("Le défilé a réuni 3.000 personnes selon la police et 10.000 selon la CGT.", "10.000"),
    ("Selon la préfecture, 2.400 personnes ont défilé, 12.000 selon les organisateurs.", "12.000"),
    ("Selon un bilan officiel, 12 personnes sont mortes, et une trentaine selon les secours.", "une trentaine"),
    ("Le bilan est de 12 morts, selon la mairie, et de 30, selon l'opposition.", "de 30"),
    ("La police compte 5.000 manifestants, 20.000 selon les syndicats.", "20.000"),
    ("Il s'agit d'un accident selon la police, d'un suicide selon sa famille.", "d'un suicide"),
    ("Le pont est sûr selon la mairie et il tiendra dix ans selon les experts.", "il tiendra dix ans"),
    ("Selon la mairie, le pont est sûr, et selon les experts il tiendra dix ans.", "il tiendra dix ans"),
    ("Selon la police, le conducteur avait bu, mais selon son avocat, il était sobre.", "il était sobre"),
    ("D'après le parquet, l'homme était seul ; selon le maire, il avait un complice.", "il avait un complice"),
    ("Le pont est fermé mais, toujours d'après la mairie, il sera ouvert en mai.", "il sera ouvert en mai"),
    ("Il faut savoir que, selon une étude de la mairie, les chats sont sourds.", "les chats sont sourds"),
    ("L'homme a été tué selon la police et selon la mairie.", "L'homme a été tué"),
    ("La tempête a fait 12 morts et trois blessés selon la mairie.", "La tempête a fait 12 morts et trois blessés"),
    (
        "La tempête a fait 12 morts, trois blessés, selon la mairie.",
        "La tempête a fait 12 morts, trois blessés",
    ),
    (
        "En 2019, 45 personnes sont mortes, 12 de plus qu'avant selon le ministère.",
        "En 2019, 45 personnes sont mortes, 12 de plus qu'avant",
    ),
]


@pytest.mark.parametrize(("text", "part"), ROWS)
def test_a_source_tells_its_own_part(text: str, part: str) -> None:
    assert part in [" ".join(row.words) for row in told(text)]


@pytest.mark.parametrize("text", [text for text, _ in ROWS])
def test_no_part_holds_the_words_that_name_another_source(text: str) -> None:
    rows = told(text)
    assert not any("selon" in " ".join(row.words).lower() for row in rows)
    assert not any(row.through for row in rows)
