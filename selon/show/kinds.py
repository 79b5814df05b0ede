"""Which rows a command lists."""

from __future__ import annotations

from selon.record import Claim, Dating, Name, Passage, Statement, Story, Time

KINDS: dict[str, type] = {
    "said": Statement,
    "names": Name,
    "times": Time,
    "dates": Dating,
    "copies": Passage,
    "stories": Story,
    "claims": Claim,
}
