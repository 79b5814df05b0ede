"""A statement on its way: content and source as spans, and the voice once it is known."""

from __future__ import annotations

from dataclasses import dataclass, field

from selon.article import Span
from selon.said.scene import Voice
from selon.said.sentences import Sentence


@dataclass(slots=True, kw_only=True)
class Draft:
    """What a construction found. `shares` is the draft whose speaker a draft without source of its own goes on with.

    `rank` orders constructions that found the same words: the lower is kept. `through` holds the spans, `relays` the
    names of those who relay it. `within` is the person in whose words a draft stands. What is `unsure` holds where the
    text repeats it further down.
    """

    sentence: Sentence
    content: list[Span]
    cue: Span | None = None
    source: Span | None = None
    to: Span | None = None
    time: Span | None = None
    act: str = "assert"
    hearsay: bool = False
    form: str = ""
    lemma: str = ""
    shares: Draft | None = None
    subject: Span | None = None
    through: list[Span] = field(default_factory=list)
    antecedent: Span | None = None
    voice: Voice | None = None
    within: Voice | None = None
    relays: tuple[str, ...] = ()
    rank: int = 0
    unsure: bool = False

    @property
    def pronoun(self) -> bool:
        """Whether *il* or *elle* stands for who speaks."""
        return self.source is not None and self.source.of(self.sentence.prose).lower() in ("il", "elle")
