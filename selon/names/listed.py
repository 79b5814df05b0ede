"""Known names met in the text: countries, seats, outlets, organisations."""

from __future__ import annotations

from selon.french.cues import cue_forms
from selon.french.known import Entry, Known, begun, bound
from selon.french.naming import words
from selon.french.plain import plain
from selon.names.nearby import noun
from selon.names.seats import town
from selon.names.sheet import Sheet


def listed(sheet: Sheet, at: int) -> tuple[int, Known] | None:
    """The longest known name that begins at a word: the word it ends before, and what it is."""
    following = begun().get(sheet.at(at))
    if following is None:
        return None
    for entry in following.get(sheet.at(at + 1), following[""]):
        end = at + len(entry.words)
        if sheet.low[at:end] == list(entry.words) and _cased(sheet, at, entry) and _fits(sheet, at, end, entry.known):
            return end, entry.known
    return None


def _cased(sheet: Sheet, at: int, entry: Entry) -> bool:
    form = entry.known.form
    if len(entry.words) == 1 and form.isupper() and len(form) <= 3:
        word = sheet.words[at]
        return word == form or (len(form) > 2 and sum(letter.isupper() for letter in word) > 1)
    if len(entry.words) > 1 and entry.known.weak and sheet.words[at].isupper() and sheet.words[at + 1].isupper():
        return form.isupper()
    return all(sheet.words[at + k][0].isupper() for k, cap in enumerate(entry.caps) if cap)


def _fits(sheet: Sheet, at: int, end: int, known: Known) -> bool:
    if end - at == 2 and sheet.words[at].isdigit() and sheet.words[end - 1].islower():
        return _outlet(sheet, at, end, known)  # *pendant 20 minutes* is how long
    if known.kind == "country" and len(known.form) == _LETTERS and sheet.upper(end):
        return False  # *l'US Navy* is not the country
    if not known.weak:
        return known.form not in bound() or not _ordinary(sheet, at, end)
    if known.name.endswith(" " + known.form) or known.name.split(" ")[0] in ("Le", "La", "Les", "L'"):
        if _titled(sheet, at, known):
            return True
    elif known.kind == "outlet" and known.name.startswith("The ") and sheet.at(at - 1) in ("le", "du", "au"):
        return True
    return _outlet(sheet, at, end, known) if known.kind == "outlet" else _firm(sheet, at, end)


_LETTERS = 2
"""Letters of a country's name that begins the names of its bodies."""


def _ordinary(sheet: Sheet, at: int, end: int) -> bool:
    """Whether a title is no title here: it begins a longer name (*L'Union européenne*) or opens a plain sentence."""
    longer = listed(sheet, at + 1)
    if longer is not None and longer[0] > end:
        return True
    if not sheet.opens(at) or sheet.at(end - 1) in words("papers", "printed"):
        return False
    told = cue_forms().get(sheet.words[end].lower(), ()) if end < len(sheet) else ()
    acting = sheet.at(end) in words("papers", "verbs") or any(not cue.tail for _, cue in told)
    return not acting and sheet.at(end) not in words("papers", "behind")


def _titled(sheet: Sheet, at: int, known: Known) -> bool:
    """Whether a title's own article stands before it, alone or contracted: *du Monde* but not *Coupe du Monde*."""
    before = sheet.at(at - 1)
    if sheet.at(at - 2) in words("grammar", "championship") or (sheet.upper(at - 2) and not sheet.opens(at - 2)):
        return False
    if before in words("grammar", "contracted"):
        return True
    own = not sheet.upper(at - 1) or not sheet.opens(at - 1)
    return before in words("grammar", "definite") and own and known.kind == "outlet"


def _outlet(sheet: Sheet, at: int, end: int, known: Known) -> bool:
    before = sheet.at(at - 1)
    according = before == "apres" and sheet.at(at - 2) == "d'"
    if before in words("media") or sheet.at(at - 2) in words("media") or according:
        return True
    if known.name.startswith("L'") and before == "l'":
        return True
    several = " " in known.form or "-" in known.form
    told = before in words("grammar", "saying") or before in words("papers", "verbs")
    if several and (told or sheet.at(end) in words("papers", "verbs")):
        return True
    if before in words("grammar", "saying") and sheet.low[max(0, at - 3) : at - 1] in (
        ["comme", "le"],
        ["comme", "l'"],
    ):
        return True
    bound = known.name.split(" ")[0] in ("Le", "La", "Les")
    return not bound and before in words("media", "before") and len(known.form) > 2 and not sheet.upper(end)


def _firm(sheet: Sheet, at: int, end: int) -> bool:
    if sheet.upper(end) and sheet.words[end] != ".":
        return False
    return noun(sheet, at) in words("orgs") or sheet.at(at - 1) in ("chez", "l'", "le", "la", "de", "d'")


def kind(sheet: Sheet, at: int, end: int, known: Known) -> str:
    """The kind of a mention of a known name: a country or capital is a place where it is only a place."""
    if known.kind == "seat" or (known.kind == "country" and plain(known.name) in words("government", "bodies")):
        return "government"
    if known.kind == "country":
        return "place" if _located(sheet, at) else "government"
    if known.kind == "capital":
        return "place" if _located(sheet, at) or town(sheet, at, end) or _among(sheet, at, end) else "government"
    return known.kind


def _among(sheet: Sheet, at: int, end: int) -> bool:
    """Whether a capital stands beside another town: *Paris, Lille et Rennes*."""
    beside = [place for mark, place in ((at - 1, at - 2), (end, end + 1)) if sheet.at(mark) in (",", "et", "ou")]
    hits = (listed(sheet, place) for place in beside if sheet.upper(place))
    return any(hit is not None and hit[1].kind == "place" for hit in hits)


def _located(sheet: Sheet, at: int) -> bool:
    before = sheet.at(at - 1)
    if before in words("grammar", "definite"):
        before = sheet.at(at - 2)
        return before in words("grammar", "locative") or before == "("
    return before in words("grammar", "locative") or before in ("(", "-")
