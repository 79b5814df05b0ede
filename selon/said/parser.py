"""A dependency parser, asked who the subject of a verb is where the grammar is unsure. Selon needs none."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Protocol

from selon.article import Span
from selon.errors import UsageError

_SUBJECT = ("nsubj", "nsubj:pass", "nsubj:caus")
_HELD_UP = ("aux", "aux:tense", "aux:pass", "aux:caus", "cop")
_OUTSIDE = ("acl", "acl:relcl", "advcl", "parataxis")
_BESIDE = ("punct", "cc")
_UNUSED = ("ner", "lemmatizer", "textcat", "textcat_multilabel", "entity_linker", "spancat")


class Parser(Protocol):
    """What can be asked."""

    def subject(self, sentence: str, verb: Span) -> Span | None:
        """The subject of the verb that stands at a span of a sentence, as a span of it; None where it has none."""
        ...


class Spacy:
    """A spaCy pipeline with a dependency parser and the labels of Universal Dependencies."""

    def __init__(self, pipeline: Any) -> None:
        # the verbs of one sentence are asked one after the other
        self.parsed = lru_cache(maxsize=1)(pipeline)

    def subject(self, sentence: str, verb: Span) -> Span | None:
        """The subject of a verb; for an auxiliary that of its verb, none for a verb that shares another's."""
        words = self.parsed(sentence).char_span(*verb, alignment_mode="expand")
        if not words:
            return None
        head = words.root
        if head.dep_ in _HELD_UP:
            head = head.head
        found = next((each for each in head.children if each.dep_ in _SUBJECT), None)
        return _extent(found) if found is not None else None


def _extent(noun: Any) -> Span:
    """The span of a noun phrase with its complements and appositions, without relatives and detached participles."""
    start = min((each.left_edge.i for each in noun.lefts if each.dep_ not in _BESIDE + _OUTSIDE), default=noun.i)
    end = noun.i + 1
    for child in noun.rights:
        if child.dep_ in _OUTSIDE:
            break
        if child.dep_ not in _BESIDE:
            end = child.right_edge.i + 1
    held = noun.doc[start:end]
    return Span(held.start_char, held.end_char)


@lru_cache(maxsize=2)
def load(name: str) -> Parser:
    """The parser of a spaCy pipeline, named by its package or folder. Raises `UsageError` where there is none.

    >>> load("no-such-pipeline")  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    selon.errors.UsageError: spaCy cannot load 'no-such-pipeline'
    """
    try:
        import spacy
    except ImportError:
        raise UsageError("--parser needs spaCy: pip install 'selon[spacy]'") from None
    try:
        pipeline = spacy.load(name, exclude=_UNUSED)
        parses = pipeline("Anne Roy parle.").has_annotation("DEP")
    # a pipeline is other people's code, which may fail in any way
    except Exception as error:
        line = " ".join(str(error).split())[:120]
        raise UsageError(
            f"spaCy cannot load '{name}' ({line}); try: python -m spacy download fr_core_news_md"
        ) from None
    if not parses:
        raise UsageError(f"the pipeline '{name}' has no parser; one that has: fr_core_news_md")
    return Spacy(pipeline)
