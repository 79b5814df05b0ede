"""How much each trait of a day weighs for an article having been published on it."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """Weight by trait, as `bench/weigh.py` learned them; the file says of what.

    >>> weights()["idle"] < 0
    True
    """
    lines = (files("selon.french") / "dating.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {name: float(weight) for name, weight in rows}
