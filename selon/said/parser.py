"""A dependency parser, asked who the subject of a verb is where the grammar is unsure. Selon needs none."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Protocol

from selon.article import Span
from selon.errors import UsageError

_SUBJECT = ("nsubj", "nsubj:pass", "nsubj:caus")
_OUTSIDE = ("acl:relcl", "acl", "advcl", "parataxis", "punct", "cc")
_UNUSED = ("ner", "lemmatizer", "textcat", "textcat_multilabel", "entity_linker", "spancat")


class Parser(Protocol):
    """What can be asked."""

    def subject(self, sentence: str, verb: Span) -> Span | None:
        """The subject of the verb that stands at a span of a sentence, as a span of it; None where it has none."""
        ...


class Spacy:
    """Any spaCy pipeline with a dependency parser and the labels of Universal Dependencies."""

    def __init__(self, pipeline: Any) -> None:
        self.parsed = lru_cache(maxsize=1)(pipeline)

    def subject(self, sentence: str, verb: Span) -> Span | None:
        """The subject of a verb; that of the verb it is coordinated with where it has none itself."""
        words = self.parsed(sentence).char_span(*verb, alignment_mode="expand")
        if not words:
            return None
        head = words.root
        for _ in range(len(sentence)):
            found = next((each for each in head.children if each.dep_ in _SUBJECT), None)
            if found is not None:
                return _extent(found)
            if head.dep_ not in ("conj", "aux", "aux:tense", "aux:pass", "cop"):
                return None
            head = head.head
        return None


def _extent(noun: Any) -> Span:
    """The span of a noun phrase with its complements and appositions, without relatives and detached participles."""
    start, end = noun.i, noun.i + 1
    for child in noun.children:
        if child.dep_ in _OUTSIDE:
            if child.i > noun.i and child.dep_ not in ("punct", "cc"):
                break
            continue
        start, end = min(start, child.left_edge.i), max(end, child.right_edge.i + 1)
    held = noun.doc[start:end]
    return Span(held.start_char, held.end_char)


@lru_cache(maxsize=2)
def load(name: str) -> Parser:
    """The parser of a spaCy pipeline, a package's name or a folder. Raises `UsageError` where there is none.

    >>> load("there-is-no-such-pipeline")
    Traceback (most recent call last):
    selon.errors.UsageError: ...
    """
    try:
        import spacy
    except ImportError:
        raise UsageError("--parser needs spaCy: pip install 'selon[spacy]'") from None
    try:
        pipeline = spacy.load(name, exclude=_UNUSED)
        parses = pipeline("Anne Roy parle.").has_annotation("DEP")
    except Exception as error:
        line = " ".join(str(error).split())[:160]
        raise UsageError(f"spaCy cannot load '{name}' ({line}); install it: python -m spacy download {name}") from None
    if not parses:
        raise UsageError(f"the pipeline '{name}' has no dependency parser; fr_core_news_md has one")
    return Spacy(pipeline)
