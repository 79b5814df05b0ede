"""Names where a sentence opens: one that fills its clause's first part, one only apposed, one behind a circumstance."""

from __future__ import annotations

import re
from collections.abc import Callable

from selon.french.conjugation import PARTICIPLE
from selon.said.appositions import is_function
from selon.said.channels import THAT_ONE
from selon.said.sentences import Sentence


def fills(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a person's name, with its title, fills a stretch of tokens: *M. Roy*."""
    name = sentence.names.get(end - 1)
    if name is None or name.kind != "person" or set(sentence.tags[start:end]) != {"A"}:
        return False
    return all(sentence.names.get(at) is name for at in range(min(start + 2, end - 1), end))


def told_aside(sentence: Sentence, close: int) -> bool:
    """Whether a comma closes the name of whom a function told before: *Devant le consul, Jean Roy, le maire dit*."""
    name, comma = sentence.names.get(close - 1), sentence.tags.rfind(",", 0, close)
    if name is None or name.kind != "person" or name not in map(sentence.names.get, range(comma + 1, comma + 3)):
        return False
    told = [at for at in range(max(0, comma - 3), comma) if is_function(sentence.words[at])]
    return bool(told) and set(sentence.tags[told[-1] + 1 : comma]) <= set("AN")


def apposed(sentence: Sentence, at: int) -> bool:
    """Whether the last comma before a subject closes what is told of somebody in a circumstance.

    *Depuis la mort de Paul, un marin venu de Brest, les élus réclament ...*.
    """
    comma = sentence.tags.find(",", 0, at)
    if sentence.tags[0] != "P" or sentence.tags[at] not in "DA" or not 0 < comma < at - 1:
        return False
    return sentence.words[comma + 1] in ("un", "une") and "C" not in sentence.tags[at - 1 : at + 1]


def absolute(sentence: Sentence, start: int, comma: int) -> bool:
    """Whether a clause with its own subject opens a sentence: *Le maire ayant cédé, la préfète a dit ...*."""
    words = sentence.words
    verb = next((at for at in range(start + 2, comma) if words[at] in ("ayant", "étant")), 0)
    if not verb or sentence.tags[start] not in "DAM" or "," in sentence.tags[start:verb]:
        return False
    return words[start] not in THAT_ONE and _TELLS.search(sentence.tags, start, comma) is None


def ends(sentence: Sentence, at: int, stop: int) -> bool:
    """Whether a person's name that no function leads to ends a chunk: *Lors de son audition Anne Roy a dit*."""
    name = sentence.names[at]
    if name.kind != "person" or sentence.names.get(stop - 1) is not name or " " not in name.words:
        return False
    if sentence.tags[stop : stop + 1] == ",":
        return False
    first = sentence.spans[at][0] == name.span.start
    return first and sentence.tags[at - 1] == "N" and not is_function(sentence.words[at - 1])


def titled(sentence: Sentence, at: int, stop: int) -> bool:
    """Whether a title begins a name that ends a chunk: *Au lieu d'un repas M. Roy a promis ...*."""
    first = at + 1 + (sentence.words[at : at + 2] == ["m", "."])
    name = sentence.names.get(first) if sentence.words[at] in ("m", "mme", "me") else None
    if name is None or name.kind != "person" or sentence.names.get(stop - 1) is not name:
        return False
    return sentence.tags[at - 1] == "N" and sentence.tags[stop : stop + 1] != ","


def relative(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """The *qui* of a relative whose verb stands behind a circumstance: *qui, en juin, a dit*, *qui hier niait*."""
    found = _QUI.search(sentence.tags, max(0, verb - _FAR), verb)
    if found is None or sentence.words[found.start(1)] != "qui" or sentence.words[0] in ("selon", "pour"):
        return None
    return found.span(1)


_QUI = re.compile(r"(?<![PM])(W)(?:,[PRTGgpMU][^VvXWLKSCi,]*,|P{1,2}n?R*y*[Ii][^VvXWLKSC]*,?|[PTR][^VvXWLKSCU,]*)$")
_FAR = 24
"""Tokens before a verb among which its relative begins."""


def past_clause(sentence: Sentence, begin: int, stop: int) -> int:
    """Where a subject begins behind a clause whose verb no list knows: *Le conflit s'enlise et la mairie exige ...*."""
    joined = _CLAUSE_BEFORE.search(sentence.tags, begin, stop)
    return begin if joined is None else joined.end()


_CLAUSE_BEFORE = re.compile(r"yN[^,C]*C(?=D)")


def joins(sentence: Sentence, dash: int) -> bool:
    """Whether a dash joins two names (*Odoxa - Orange*), and closes no label: *POLITIQUE - Anne Roy a dit*."""
    names = dash > 0 and sentence.tags[dash - 1] == "A" and sentence.tags[dash + 1 : dash + 2] == "A"
    apart = names and sentence.spans[dash - 1][1] < sentence.spans[dash][0]
    label = apart and dash <= _LABEL and 0 not in sentence.names and sentence.of(0, dash).isupper()
    return names and not label


_LABEL = 2
"""Words in capitals before a dash that opens a sentence."""


def opens_detached(sentence: Sentence) -> bool:
    """Whether the first word opens no subject: *Contacté par X, …*, *Émue et fière, la maire …*, *Citant X, …*."""
    word, behind = sentence.words[0], sentence.tags[1:3]
    opens = behind[:1] in ("P", "M", "R", "T", "I", "i")
    opens = opens or (word.endswith(PARTICIPLE) and (behind[:1] in ("C", "Q") or behind == "NC"))
    return (opens or (word.endswith("ant") and behind == "DN")) and detached(sentence)


def adjective(sentence: Sentence, stop: int) -> bool:
    """Whether a sentence opens with a single word that tells of the name behind its comma: *Combatif, Jean Roy ...*."""
    name = sentence.names.get(2) if stop == 1 and sentence.tags[1:2] == "," else None
    return name is not None and name.kind == "person" and detached(sentence)


def told_ahead(
    sentence: Sentence,
    start: int,
    end: int,
    speaks: Callable[[Sentence, int, int], bool],
    subordinate: Callable[[Sentence, int, int], bool],
) -> int | None:
    """Where the subject begins of whom a phrase without an article told ahead: *Candidat malheureux, Luc Roy dit*."""
    tags = sentence.tags
    opens = (start == 0 or tags[start - 1] == ":") and tags[start] == "A" and start not in sentence.names
    comma = tags.find(",", start, end) if opens else -1
    while 0 < comma < end - 1:
        at = comma + 1
        known = tags[at] == "D" and sentence.words[at] not in ("un", "une") and speaks(sentence, at, end)
        if (known or _named(sentence, at, end)) and _leads(sentence, start, comma, subordinate):
            return at
        comma = tags.find(",", at, end)
    return None


def _leads(sentence: Sentence, start: int, comma: int, subordinate: Callable[[Sentence, int, int], bool]) -> bool:
    """Whether no verb stands in a stretch but in clauses that hang on it: *Preuve que le débat revient, ...*."""
    tags = sentence.tags
    if _TELLS.search(tags, start, comma) is None:
        return True
    hangs = _HANGS.search(tags, start, comma)
    return (
        hangs is not None
        and "(" not in tags[start:comma]
        and _TELLS.search(tags, start, hangs.start()) is None
        and subordinate(sentence, hangs.start(), comma)
    )


_HANGS = re.compile(r"[WK]")


def _named(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a name fills a stretch, a person's with its title or a body's."""
    name = sentence.names.get(end - 1)
    body = (
        name is not None and name.kind != "person" and all(sentence.names.get(at) is name for at in range(start, end))
    )
    return body or fills(sentence, start, end)


_TELLS = re.compile(r"[VXvWK(]")


def lone(sentence: Sentence, start: int, end: int) -> bool:
    """Whether one word opens a sentence whose subject stands behind its comma: *Pire, la ville a refusé*."""
    tags = sentence.tags
    word = start == 0 and tags[:3] == "A,D" and end > 2 and detached(sentence)
    return word and sentence.words[2] not in ("un", "une") and "," not in tags[2:end]


def detached(sentence: Sentence) -> bool:
    """Whether the sentence's first word, capital by its place, opens a detached phrase, as *Contacté par X, …* does."""
    return 0 not in sentence.names and not is_function(sentence.words[0])
