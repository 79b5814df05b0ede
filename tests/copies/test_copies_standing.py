"""What is kept of the places of articles in time gives the order that their texts give."""

from __future__ import annotations

import random

import numpy as np
import pyarrow as pa
import pytest

from selon.article import Article
from selon.copies import Place, Search
from selon.copies.pile import Pile
from selon.copies.standing import Standing
from selon.record import Share
from selon.store import schema

DAYS = (None, "2024", "2024-03", "2024-03-04", "2024-03-04T08:00", "2024-03-05/2024-03-09", "2024-03-06T10:30")


def _pile(rng: random.Random, count: int) -> list[Article]:
    return [
        Article(
            id=f"a{at}",
            text="Le pont est fermé. " * rng.randint(1, 3) + rng.choice(["", "(avec AFP)", "(Reuters)"]),
            title=rng.choice([None, "Le pont ferme (actualisé)"]),
            published=rng.choice(DAYS),
            outlet=rng.choice([None, "Le Littoral", "AFP"]),
            url=rng.choice([None, "https://www.littoral.example/pont"]),
        )
        for at in range(count)
    ]


@pytest.mark.parametrize("seed", range(20))
def test_a_pile_of_places_is_one_of_texts(seed: int) -> None:
    rng = random.Random(seed)
    articles = _pile(rng, 12)
    found = Search(articles[:8]).found()
    places, shares = (
        pa.Table.from_batches([schema.batch(kind, rows)])
        for kind, rows in ((Place, found.places), (Share, found.shares))
    )
    vague = {article.id for article in articles if not (article.published or "").startswith("2024-03-04")}
    rng.shuffle(articles)
    standing = Standing([article.id for article in articles], places, shares, vague)
    assert standing.lacking.sum() == len(vague | {f"a{at}" for at in range(8, 12)})
    one, other = Pile(articles, standing=standing), Pile(articles)
    assert one.ids == other.ids
    for name in ("key", "credit", "revised", "since", "until", "size", "place"):
        assert np.array_equal(getattr(one, name), getattr(other, name)), name
    for number in range(len(articles)):
        assert (one.agencies(number), one.outlet(number)) == (other.agencies(number), other.outlet(number))
