"""One letter a token: French tagged by closed classes, verb forms and case, as a string that regexes can read.

D determiner      M contracted de/à + article      P preposition        S subject pronoun      y object clitic
W qui             L lequel ...                     K que                U subordinator         C coordinator
n ne              R adverb                         X avoir/être form    E été                  G other -ant
V other verb      v cue, finite                    p cue, participle    g cue, -ant            i cue, infinitive
I infinitive      A capitalised                    N other word         0 number               T time expression
Q quotation       H hyphen of an inversion         , : ; . ( ) - ? marks
"""

from __future__ import annotations

from functools import cache

from selon.french.closed import closed, describing
from selon.french.cues import cue_forms, verb_forms
from selon.french.people import functions

_CLASSES = {
    "adverb": "R",
    "preposition": "P",
    "contracted": "M",
    "determiner": "D",
    "clitic": "y",
    "subject": "S",
    "who": "W",
    "which": "L",
    "that": "K",
    "subordinator": "U",
    "coordinator": "C",
    "negation": "n",
    "auxiliary": "X",
    "been": "E",
    "having": "G",
    "infinitive": "I",
}
_MARKS = {each: each for each in ",:;()-"} | dict(zip("–—/[]&%€$°+'*\"«»", "---()CNNNNNRRRRR", strict=True))
_MARKS["--"] = "-"
_DASHES = frozenset("-–—")
_PLURAL = ("aient", "issent", "èrent", "irent", "urent", "eront", "iront")


@cache
def _lexicon() -> dict[str, str]:
    """The tag of every listed word; a cue gives way to a closed class, a common verb to a cue."""
    table = dict(verb_forms())
    for name, tag in _CLASSES.items():
        table |= dict.fromkeys(closed()[name], tag)
    for form, readings in cue_forms().items():
        if form not in table or table[form] in "VIG":
            table[form] = readings[0][0]
    return table


def accented(word: str) -> str:
    """A word that opens a sentence with the accent its capital lost, where only that makes it a known verb.

    >>> accented("evoquant"), accented("entendu"), accented("etats")
    ('évoquant', 'entendu', 'etats')
    """
    if word[:1] != "e" or word in _lexicon():
        return word
    with_accent = "é" + word[1:]
    return with_accent if _lexicon().get(with_accent, "N") in _VERBAL else word


_VERBAL = frozenset("VXvpgGiI")


def _open(word: str, first: bool, raw: str) -> str:
    """The tag of a word that no list knows."""
    if raw[0].isdigit():
        return "0"
    if raw[0].isupper() and not first:
        return "A"
    if word.endswith("ment") and len(word) > 5 and word not in closed()["not_adverb"] and word[-6:-4].isalnum():
        return "R"
    if word.endswith(_PLURAL) or (word.endswith(("ait", "era")) and len(word) > 4):
        return "V"
    if word.endswith(("er", "ir")) and len(word) > 4 and not raw[0].isupper():
        return "N" if word in closed()["not_infinitive"] else "I"
    return "A" if raw[0].isupper() else "N"


def tag(tokens: list[str], words: list[str], *, opens: bool = True) -> list[str]:
    """One tag a token of a sentence; tokens are folded, `words` are the same in small letters.

    `opens`: they open a sentence, so that a capital of the first tells nothing.

    Quotations are told by their control character.

    >>> "".join(tag(["Il", "a", "dit", "que", "Nice", "dormait"], ["il", "a", "dit", "que", "nice", "dormait"]))
    'SXvKAV'
    """
    seen = _seen()
    out = list(map(seen.__getitem__, tokens))
    for at in _opening(tokens) if opens else ():
        if at < len(tokens) and tokens[at] not in seen.known:
            out[at] = _unknown(tokens[at], words[at], first=True)
    _settle(tokens, words, out)
    return out


def _opening(tokens: list[str]) -> tuple[int, ...]:
    """The places whose capital tells nothing: the first, behind a dash too, and behind *POLITIQUE -*."""
    if tokens[:1] != [] and tokens[0] in _DASHES:
        return 0, 1
    dash = next((at for at in (1, 2) if tokens[at : at + 1] != [] and tokens[at] in _DASHES), 0)
    return (0, dash + 1) if dash and all(map(str.isupper, tokens[:dash])) else (0,)


class _Seen(dict[str, str]):
    """The tags of words in small letters and of marks, and of other tokens once they were met within a sentence."""

    def __init__(self) -> None:
        super().__init__(_lexicon() | _MARKS | {"-t-": "H"})
        self.known = frozenset(self)

    def __missing__(self, raw: str) -> str:
        found = _unknown(raw, raw.lower(), first=False)
        if len(self) < _MOST and found != "Q":
            self[raw] = found
        return found


@cache
def _seen() -> _Seen:
    return _Seen()


_MOST = 1 << 18


def _unknown(raw: str, word: str, *, first: bool) -> str:
    """The tag of a token that is no known word in small letters; `first`: it opens its sentence."""
    if raw[0] in "\x01\x02":
        return "Q"
    if not (raw[0].isalnum() or raw[0] == "_"):
        return "D" if raw == "@" else "."
    if raw[0].isupper() and not first and word not in closed()["lowered"] and len(raw) > 1:
        return "A"
    return _lexicon().get(word) or _open(word, first, raw)


_PLAINLY = ("ait", "aient", "ent", "èrent")
"""Endings that no noun behind a number has: *6 Français sur 10 jugent*, *un livre paru en 1992 révélait*."""
_ALONE = frozenset(("autres", "uns", "unes"))
"""What stands without its noun before a verb: *d'autres estiment*."""
_SOME = frozenset(("certains", "certaines", "plusieurs", "beaucoup", "tous"))
_UNSETTLED = frozenset("-HDSvVpRgGIXPi")
_SMALL = frozenset(("t", "en", "s'"))
_BEFORE_ELLE = ("magazine", "hebdomadaire", "dans")
"""What stands before the paper of this name: *le magazine Elle*."""
_INVERTING = frozenset(("-", "t"))


def _settle(tokens: list[str], words: list[str], tags: list[str]) -> None:
    """Readings that need their neighbours: titles, inversion, article or clitic, noun or verb."""
    if "." in tokens[1:-1] or "Me" in tokens:
        _titles(tokens, words, tags)
    if "Elle" in tokens[1:]:
        at = tokens.index("Elle", 1)
        tags[at] = "A" if words[at - 1] in _BEFORE_ELLE else tags[at]
    shifting = _shifting()
    for at, current in enumerate(tags):
        word = words[at]
        if current not in _UNSETTLED and word not in _SMALL:
            continue
        if current in "DSRP" and word not in shifting and word[-4:] != "ment":
            continue
        if (current == "H" or word in _INVERTING) and _inverts(words, tags, at):
            continue
        tags[at] = _settled(words, tags, at)
        if current == "X" and tokens[at] == "A" and tags[at] == "X":
            tags[at] = "P"
        elif current in "RP" and tags[at] == "D":
            tags[at + 1] = "D"


def _titles(tokens: list[str], words: list[str], tags: list[str]) -> None:
    """*M. Roy*, *J. Roy*, *Me Roy*: a title or an initial and its point belong to the name."""
    titles = closed()["title"]
    for at in range(1, len(tags) - 1):
        if tokens[at] == "." and (words[at - 1] in titles or (len(tokens[at - 1]) == 1 and tags[at - 1] == "A")):
            tags[at] = tags[at - 1] = "A"
    for at in range(len(tags) - 1):
        if tokens[at] == "Me" and tokens[at + 1][0].isupper():
            tags[at] = "A"


@cache
def _shifting() -> frozenset[str]:
    """The determiners, pronouns, prepositions and adverbs (but those in *-ment*) that `_settled` may read anew."""
    return closed()["object"] | _SOME | _SMALL | {"tout", "tous", "toutes", "de", "d'", "plus", "moins", "près"}


def _inverts(words: list[str], tags: list[str], at: int) -> bool:
    """Tag a verb's inverted pronoun and its hyphen: *dit-il*, *a-t-elle*, *a-t -elle*."""
    follows = words[at + 1 : at + 3]
    if tags[at] == "H":
        tags[at + 1 : at + 2] = "S" if follows else ""
    elif words[at] == "-" and tags[at] == "-" and follows and at:
        if follows[0] not in closed()["inverted"] or tags[at - 1] not in "XVvpN":
            return False
        tags[at : at + 2] = "HS"
    elif words[at] == "t" and len(follows) == 2 and tags[at + 1] == "-" and follows[1] in closed()["inverted"]:
        tags[at : at + 3] = "HHS"
    else:
        return False
    return True


def _settled(words: list[str], tags: list[str], at: int) -> str:
    """The tag of a token by its neighbours: *le* an object, *en* a pronoun, *dit* a noun, *plus de* a number."""
    current, word = tags[at], words[at]
    before = tags[at - 1] if at else "."
    after = tags[at + 1] if at + 1 < len(tags) else "."
    if word in _SOME and ((after in "XVvyn" and before != "P") or (after == "g" and before == ",")):
        return "S"
    if (word in ("tous", "toutes") and before == "X" and after == "p") or (word == "tout" and after in "Ii"):
        return "R"
    if word == "s'" and words[at + 1 : at + 2] in (["il"], ["ils"]):
        return "U"
    if word == "en":
        return _settled_en(words, at, before, after)
    if current in "DS":
        return _settled_object(words, tags, at, before, after)
    if current in "vVpgGiIX":
        numbered = before == "0" and at > 1 and tags[at - 2] == "A"  # a name's number: *France 3 révèle que*
        return _settled_verb(words, current, at, "A" if numbered else before, after)
    if current == "R" and word.endswith("ment"):
        return "N" if before in "DM0" or words[at - 1 : at] in (["de"], ["d'"]) else current
    return _settled_number(words, tags, at, before)


def _settled_en(words: list[str], at: int, before: str, after: str) -> str:
    """*en parle* a pronoun; *en France*, *en alerte*, *mis en cause* a preposition."""
    if words[at + 1 : at + 2] and words[at + 1] in closed()["behind_en"] and before not in "SWn":
        return "P"
    if after in "Ii" and words[at + 1] != "devenir" and _lexicon().get(words[at + 1], "") in ("I", "i"):
        return "y"
    return "y" if after in "XVvIiy" and before not in "pIiVv" else "P"


def _settled_object(words: list[str], tags: list[str], at: int, before: str, after: str) -> str:
    """*le*, *l'*, *leur* as objects before a verb."""
    current, word = tags[at], words[at]
    if word not in closed()["object"]:
        return current
    if after == "g" and (before == "," or words[at - 1 : at] == ["en"]):
        return "y"
    if word in ("nous", "vous") and after and after in "XVv":
        return current if words[at + 1].endswith(("ons", "ez", "mes", "tes")) else "y"
    if after in "Ii" and (before == "P" or (before == "R" and "n" in tags[max(0, at - 3) : at - 1])):
        return "y" if _lexicon().get(words[at + 1], "") in ("I", "i") else current
    if after == "I" and word != "leur" and (before in "vpi" or words[at + 1] == "avoir"):
        verb = _lexicon().get(words[at + 1]) == "I" and words[at + 1] not in closed()["infinitive_noun"]
        return "y" if verb else current
    if word == "le" and after == "v" and before in "NA" and tags[at + 2 : at + 3] == [":"]:
        return "y"
    if word == "l'" and after == "v" and before in "NA":
        follows = "".join(tags[at + 2 : at + 4])
        asked = follows[1:] in ("I", "i") or (words[at + 3 : at + 4] == ["l'"] and tags[at + 4 : at + 5] == ["I"])
        if follows[:1] in (":", ",", ".") or (words[at + 2 : at + 3] in (["de"], ["d'"]) and asked):
            return "y"
    if after == "v" and before in "NA)0C" and word != "leur" and words[at + 1] not in closed()["verb_noun"]:
        return "y"
    return "y" if after in "XVvpy" and _verbal(words, tags, at) else current


_LAST = frozenset(("dernier", "dernière", "premier", "première"))
_NEW = frozenset(
    (
        "première",
        "deuxième",
        "troisième",
        "seconde",
        "dernière",
        "nouvelle",
        "nouvel",
        "nouveau",
        "grande",
        "vaste",
        "récente",
        "énième",
        "petite",
        "large",
        "longue",
    )
)
_THE, _OF = (["la"], ["le"]), (["de"], ["du"], ["des"], ["d'"], ["sur"])
_ONE = (["une"], ["un"], ["cette"], ["ce"], ["sa"], ["son"], ["leur"])


def _settled_verb(words: list[str], current: str, at: int, before: str, after: str) -> str:
    """A verb's form that is a noun here: *le conseiller*, *l'ancienne garde*, *un communiqué*."""
    word = words[at]
    if current in "vV":
        adorned = before == "N" and words[at - 1] in closed()["ornament"]
        known = adorned and (word in functions() or " ".join(words[at : at + 3]) in functions())
        known = known or (word == "place" and before in "NA" and after == "A")
        known = known or (word in _CONTENT and before != "y")
        if known or _new_thing(words, at, before):
            return "N"
        if _describes(words, at, before):
            return "R"
        if before in "0D" and _counted(words, at, before):
            return current
        if before == "P" and (word == "est" or words[at - 2 : at] == ["en", "outre"]):
            return current
        return "N" if before in "DMP0" else current
    if current == "p":
        return "N" if (before in "DM" and word != "dit") or (word == "communiqué" and before in "DMNP") else current
    if current == "X":
        return "N" if before in "DM" and word in ("est", "ait", "aura") else current
    if current == "i":
        return "N" if before in "DMNA" and word in functions() else current
    if current == "I":  # behind a number only a plural would be a noun: *a dit sur France 2 avoir dormi*
        return "N" if before in "DM" else current
    return "N" if before in "DM0" else current


_CONTENT = ("contente", "contentes")
"""Adjectives but in *elle se contente*."""


def _describes(words: list[str], at: int, before: str) -> bool:
    """Whether a word tells more of the noun before it: *dix ans de prison ferme*, *une amie présente sur place*."""
    told = describing()
    return before in "NA" and (" ".join(words[at - 1 : at + 1]) in told or " ".join(words[at : at + 3]) in told)


def _new_thing(words: list[str], at: int, before: str) -> bool:
    """Whether a word is the noun behind an adjective that is none: *une nouvelle enquête*."""
    if before != "N" or words[at] not in closed()["verb_noun"]:
        return False
    told = words[at - 2 : at - 1] in _THE and words[at + 1 : at + 2] in _OF  # *la dernière enquête du ministère*
    new = words[at - 1] in _NEW
    return (new and words[at - 2 : at - 1] in _ONE) or (told and (new or words[at - 1] in _LAST))


def _counted(words: list[str], at: int, before: str) -> bool:
    """Whether a verb stands behind a number that is no noun's: *un élu sur deux juge*, *d'autres estiment*."""
    last = words[at - 1]
    if before == "0":
        one = words[at][-1:] not in "sxz" and last != "1" and words[at] not in closed()["verb_noun"]
        return one or words[at].endswith(_PLAINLY) or words[at - 2 : at - 1] in (["en"], ["sur"])
    part = words[at - 2 : at - 1] == ["sur"] and last in closed()["several"]
    return part or (last in _ALONE and words[at].endswith(_PLAINLY))


def _settled_number(words: list[str], tags: list[str], at: int, before: str) -> str:
    """*de nombreux élus*, *plus de 300 morts*: an article, a number."""
    current, word = tags[at], words[at]
    if word == "beaucoup" and words[at + 1 : at + 2] in (["de"], ["d'"]):
        return "D" if at == 0 or before in ".,;:CKU-" else current
    if word in ("de", "d'") and current == "P":
        many = "".join(words[at + 1 : at + 2]) in closed()["many"]
        return "D" if many and (at == 0 or before in ".,;:CKU-" or words[at - 1] == "selon") else current
    if word in ("plus", "moins", "près") and words[at + 1 : at + 2] in (["de"], ["d'"]):
        return "D" if "".join(tags[at + 2 : at + 3]) in ("0", "D") else current
    return current


def _verbal(words: list[str], tags: list[str], at: int) -> bool:
    """Whether *le*, *l'*, *leur* is an object: a subject or a negation stands before, or an auxiliary after."""
    before = tags[at - 1] if at else "."
    if tags[at + 1] == "X":
        return words[at + 1] not in ("est", "avions", "être") or before in "SWKn"
    if tags[at + 1] == "p":
        return False
    if (
        before in "NA)"
        and tags[at + 1] in "vV"
        and (words[at] == "leur" or words[at + 1].endswith(("ait", "aient")) or words[at + 2 : at + 3] == ["comme"])
    ):
        return True
    return (
        before in "SWny" or (at > 0 and words[at - 1] in ("comme", "ainsi")) or words[at - 2 : at] == ["ainsi", "que"]
    )
