"""Noun complements with a grammar of their own: *compare X à Y*, *félicite X pour Y*, *évoque la possibilité de Y*."""

from __future__ import annotations

import re
from collections.abc import Callable

from selon.french.closed import closed
from selon.said import channels, phrases, subjects
from selon.said.groups import Group
from selon.said.relatives import relating
from selon.said.sentences import Sentence

Way = tuple[str, int]

_OF = ("de", "d'", "du", "des")
_BREAKS = frozenset("VvXKWLU.:;,n")


def own(sentence: Sentence, group: Group, start: int) -> Way | None:
    """How the noun complement of a verb with a grammar of its own stands."""
    grammar = _GRAMMARS.get(group.cue.lemma)
    return grammar(sentence, group, start) if grammar is not None else None


def some(sentence: Sentence, group: Group, start: int) -> bool:
    """Whether *de* and an article stand for some of a thing one asks for: *réclame de l'argent*."""
    opens = sentence.tags[start + 1 : start + 3] == "DN" and sentence.words[start + 1] in ("l'", "la")
    asks = group.cue.act == "urge" and group.cue.lemma != "demander"
    return opens and asks and sentence.tags[start + 3 : start + 4] not in ("D", "M", "A")


def _within(sentence: Sentence, start: int, words: tuple[str, ...], reach: int = 14) -> int | None:
    """The first of some words in the clause that goes on from a token."""
    for at in range(start, min(len(sentence.tags), start + reach)):
        if sentence.words[at] in words:
            return at
        if sentence.tags[at] in _BREAKS:
            return None
    return None


def _compared(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*compare la loi à une prison*; behind *que*, *le* only what it is compared to."""
    at = _within(sentence, start, ("à", "au", "aux", "avec"))
    plain = ("quoted", start) if sentence.tags[start : start + 1] in ("D", "A") else None
    if at is None:
        return plain
    likened = (
        group.cue.lemma == "imputer"
        or sentence.words[at + 1 : at + 2] in (["un"], ["une"])
        or "Q" in sentence.tags[at + 1 : at + 4]
        or (sentence.words[at] != "avec" and _likened_to(sentence, at + 1) and _tells(sentence, group))
    )
    if at > start:
        return ("object", start) if likened and plain else plain
    taken = group.reflexive or relating(sentence, group) is not None or "y" in sentence.tags[group.first : group.head]
    return ("object", start + (sentence.words[at] in ("à", "avec"))) if taken and likened else None


def _likened_to(sentence: Sentence, at: int) -> bool:
    """Whether somebody named, or what is somebody else's, stands at a token: *à Néron*, *à celle de Néron*."""
    another = sentence.words[at : at + 1] in (["celui"], ["celle"], ["ceux"], ["celles"])
    return another or sentence.tags[at : at + 1] == "A"


def _ascribed(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*attribue la panne à « un oubli »*: what a thing is put down to in quoted words."""
    at = _within(sentence, start + 1, ("à", "au", "aux"))
    told = at is not None and sentence.tags[start] in "DA" and re.match(r"[DPN]{0,3}Q", sentence.tags[at + 1 :])
    return ("quoted", start) if told else None


def _tells(sentence: Sentence, group: Group) -> bool:
    """Whether somebody named or taken up speaks by a group: not *on*, not a thing."""
    found = subjects.left(sentence, group.first) if group.form == "finite" else None
    if found is None:
        return group.form != "finite" or group.subject is not None
    if sentence.tags[found[0]] in "SWL":
        return sentence.words[found[0]] in _SOMEBODY
    return phrases.speaks(sentence, *found)


_SOMEBODY = ("il", "elle", "ils", "elles", "qui")


def _pointed(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*pointe le manque de moyens*, not *pointe le bout de son nez*."""
    held = sentence.words[start + 1 : start + 3]
    if sentence.tags[start : start + 1] != "D" and sentence.words[start : start + 1] not in (["des"], ["du"]):
        return None
    aimed = closed()["aimed"] & set(held) or sentence.tags[start + 1 : start + 2] not in ("N", "v", "V", "p")
    return None if aimed or not _tells(sentence, group) else ("stated", start)


def _called(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*parle d'une manœuvre*: what somebody calls what happened."""
    if sentence.words[start : start + 1] != ["d'"] or sentence.words[start + 1 : start + 2] not in (["un"], ["une"]):
        return None
    return ("object", start + 1) if sentence.tags[start + 2 : start + 3] == "N" and _tells(sentence, group) else None


def _named(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*traite le maire de « menteur »*."""
    at = _within(sentence, start, ("de", "d'"))
    while at is not None and sentence.tags[at + 1 : at + 2] != "Q":
        at = _within(sentence, at + 1, ("de", "d'"))
    return ("quoted", start) if at is not None and at > start and sentence.tags[start] in "DA" else None


def _thanked(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*félicite X pour Y*, *remercie X d'avoir ...*."""
    if group.reflexive or sentence.tags[start : start + 1] not in ("D", "A"):
        return None
    at = _within(sentence, start + 1, ("pour", "d'"))
    if at is None or not (sentence.words[at] == "pour" or sentence.tags[at + 1 : at + 2] in ("I", "i")):
        return "quoted", start
    return ("stated" if _tells(sentence, group) else "object"), start


def _explained(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*explique la mort de X par un coup*: what is explained and by what."""
    if sentence.tags[start : start + 1] not in ("D", "A"):
        return None
    at = _within(sentence, start + 1, ("par",), 16)
    return ("stated", start) if at is not None and sentence.tags[at + 1 : at + 2] in ("D", "Q", "M") else None


def _alleged(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*un homme qu'il accuse d'avoir menti*: behind *que* only what is alleged."""
    if relating(sentence, group) is None or sentence.words[start : start + 1] not in (["de"], ["d'"]):
        return None
    return ("object", start + 1) if sentence.tags[start + 1 : start + 2] in tuple("IiNQyn") else None


def _blamed(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*reproche à X « son silence »*, *reproche à X son silence*: whom one blames belongs to it."""
    if sentence.words[start : start + 1] not in _TO:
        return None
    tags, first = sentence.tags, start + (sentence.words[start] == "à")
    end = phrases.plain(sentence, start + 1)
    if end > start + 1 and _tells(sentence, group) and phrases.speaks(sentence, start + 1, end):
        split = next((at for at in range(start + 2, end) if tags[at] == "D" and tags[at - 1] in "AN"), end)
        if tags[split : split + 1] == "D" or sentence.words[split : split + 1] == ["des"]:
            return "object", first
    at = start + 1
    while at < min(len(tags), start + 10) and tags[at] not in _BREAKS | {"Q", "P"}:
        at += 1
    return ("object", first) if tags[at : at + 1] == "Q" and at > start + 1 else None


def _counted(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*estime à trois cents le nombre de marcheurs*, *chiffre le coût à environ trois millions*."""
    at = start if sentence.words[start : start + 1] in _AT else _within(sentence, start + 2, ("à", "entre"), 18)
    if at is None or (at > start and sentence.tags[start : start + 1] not in ("D", "A")):
        return None
    figure = at + 1
    while sentence.words[figure : figure + 1] and sentence.words[figure] in closed()["about"]:
        figure += 1
    counted = sentence.tags[figure : figure + 1] in ("0", "Q") or sentence.words[figure + 1 : figure + 2] in _GREAT
    return ("stated", start) if counted else None


_AT, _GREAT = (["à"], ["entre"]), (["millions"], ["milliards"], ["mille"])


def _put_forward(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*met en avant son métier*: what a thing puts forward counts in quoted words only."""
    if group.form != "finite":
        return None
    found = subjects.left(sentence, group.first)
    speaks = found is None or sentence.tags[found[0]] in "SWL" or phrases.speaks(sentence, *found)
    return None if speaks else ("quoted", start)


def _seen_in(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*y voit un signe d'espoir*, *voit dans ce vote la main du maire*."""
    there = "y" in sentence.words[group.first : group.head]
    opens = sentence.tags[start : start + 1] in ("D", "Q") if there else _SEEN_IN.match(sentence.tags, start)
    told = there or sentence.tags[group.head] == "v"
    return ("object", start) if opens and told and _tells(sentence, group) else None


_SEEN_IN = re.compile(r"P(?:D?N?A+N?|D?N[NA]?|[Sy])(?:[PM]D?[NAT]{1,3}){0,2}(?=DN|D?Q)")
"""In what one sees something, and what one sees: *dans ce vote de mars une chance*."""


def _repeated(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*réitère ses appels au calme*."""
    own = sentence.words[start : start + 1] and sentence.words[start] in ("son", "sa", "ses", "leur", "leurs")
    return ("object", start) if own and sentence.tags[start + 1] == "N" and _tells(sentence, group) else None


def _insisted(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*répète son opposition à X*; who repeats a deed says nothing."""
    stance = not closed()["stance"].isdisjoint(sentence.words[start + 1 : start + 3])
    return _repeated(sentence, group, start) if stance else None


def _foreseen(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*prévoit une hausse de 2 %*, *table sur 2 %*; what a law or a plan provides for is not said."""
    if group.cue.lemma == "tabler":
        start += sentence.words[start : start + 1] == ["sur"]
    elif sentence.words[start : start + 1] == ["sur"]:
        return None
    figure = sentence.tags[start : start + 1] == "0" and group.cue.lemma == "tabler"
    figure = figure or bool(closed()["forecast"] & set(sentence.words[start + 1 : start + 4]))
    found = subjects.left(sentence, group.first) if group.form == "finite" else None
    planned = found is not None and bool(closed()["planning"] & set(sentence.words[slice(*found)]))
    return ("stated", start) if figure and not planned and _tells(sentence, group) else None


def _concluded(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*conclut à un suicide*."""
    told = sentence.words[start : start + 1] == ["à"] and sentence.tags[start + 1 : start + 3] in ("DN", "DQ")
    return ("stated", start + 1) if told and _tells(sentence, group) else None


def _swept(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*balaie toute hypothèse de vente*."""
    told = closed()["swept"] & set(sentence.words[start + 1 : start + 2]) and sentence.tags[start] == "D"
    return ("object", start) if told else None


def _warned(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*met en garde face au risque de crue*, *met en garde les élus contre les crues*."""
    if (told := _alerted(sentence, group, start)) is not None:
        return told
    if sentence.words[start : start + 1] != ["face"] or sentence.words[start + 1 : start + 2] not in _TO:
        return None
    return "object", start + 1 + (sentence.words[start + 1] == "à")


def _alerted(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*alerte les élus sur les crues*: whom one tells is no part of it."""
    if sentence.tags[start : start + 1] not in ("D", "A"):
        return None
    at = _within(sentence, start + 1, ("sur", "contre"), 10)
    told = at is not None and sentence.tags[at + 1 : at + 2] in ("D", "M") and not channels.channel(sentence, at)
    return ("object", at + 1) if at is not None and told else None


def _recounted(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*relate une rencontre*: who relates it tells it, a thing does not."""
    opens = sentence.tags[start : start + 2] == "DN" or sentence.words[start : start + 1] == ["des"]
    return ("object", start) if opens and group.form == "finite" and _tells(sentence, group) else None


def _reported(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*Plusieurs médias rapportent des tensions*: the press tells news, others bring things back."""
    found = subjects.left(sentence, group.first) if group.form == "finite" else None
    if found is None or _NEWS.match(sentence.tags, start) is None or sentence.words[start] not in _UNKNOWN:
        return None
    named = any(at in sentence.names and sentence.names[at].kind == "outlet" for at in range(*found))
    papers = closed()["press"] | {"journaux"}
    told = named or any(word in papers or word.removesuffix("s") in papers for word in sentence.words[slice(*found)])
    return ("stated", start) if told else None


_NEWS = re.compile(r"[DMP]R?[NA]")
_UNKNOWN = frozenset(("un", "une", "des", "de", "d'", "plusieurs"))
"""What opens news that nobody knew: *de profondes divergences*."""


def _portrayed(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*décrit un homme discret*: as what somebody portrays it; what is known already only in quoted words."""
    opens = sentence.words[start : start + 1] and sentence.words[start] in ("un", "une", "des")
    told = opens and sentence.tags[start + 1 : start + 2] == "N" and group.form != "infinitive"
    return ("object", start) if told and _tells(sentence, group) else None


def _pleaded(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*plaide la relaxe*, not *plaide la cause de X*."""
    if sentence.tags[start : start + 2] != "DN" or sentence.words[start + 1] in ("cause", "dossier", "coupable"):
        return None
    return ("object", start) if _tells(sentence, group) else None


def _protested(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*proteste de son innocence*."""
    own = sentence.words[start : start + 1] == ["de"] and sentence.words[start + 1 : start + 2] in (["son"], ["sa"])
    return ("object", start + 1) if own else None


_TO = (["à"], ["au"], ["aux"])


def _supposed(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*évoque la possibilité de vendre*, *évoque un malaise*; what is known already is only its topic."""
    new = sentence.words[start : start + 1] and sentence.words[start] in _NEW
    if new and sentence.tags[start + 1 : start + 2] in tuple("NR") and _tells(sentence, group):
        return "object", start
    if sentence.tags[start : start + 1] != "D" or not closed()["supposed"] & set(sentence.words[start + 1 : start + 2]):
        return None
    return ("object", start) if sentence.tags[start + 2 : start + 3] in ("P", "K", "R") else None


_NEW = frozenset(("un", "une", "des", "plusieurs", "plus", "quelque", "près"))


def _sought(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*a requis contre lui la peine maximale*: the sentence sought stands behind whom it is sought against."""
    words, tags = sentence.words, sentence.tags
    if words[start : start + 1] == [] or words[start] not in ("contre", "pour", "à"):
        return None
    for at in range(start + 2, min(start + 10, len(tags))):
        if tags[at] in ".,;:VXvWKL":
            return None
        opens = tags[at] in "T0" or words[at] in _ARTICLES or words[at : at + 2] == ["des", "peines"]
        if tags[at - 1] in "NAy" and opens:
            return "object", at
    return None


_ARTICLES = ("un", "une", "le", "la", "l'")
_GRAMMARS: dict[str, Callable[[Sentence, Group, int], Way | None]] = {
    "alerter": _alerted,
    "assimiler": _compared,
    "attribuer": _ascribed,
    "balayer": _swept,
    "comparer": _compared,
    "conclure": _concluded,
    "mettre en garde": _warned,
    "imputer": _compared,
    "pointer": _pointed,
    "parler": _called,
    "plaider": _pleaded,
    "protester": _protested,
    "prévoir": _foreseen,
    "tabler": _foreseen,
    "anticiper": _foreseen,
    "relater": _recounted,
    "rapporter": _reported,
    "décrire": _portrayed,
    "requérir": _sought,
    "réitérer": _repeated,
    "répéter": _insisted,
    "redire": _insisted,
    "marteler": _insisted,
    "traiter": _named,
    "féliciter": _thanked,
    "remercier": _thanked,
    "expliquer": _explained,
    "justifier": _explained,
    "accuser": _alleged,
    "soupçonner": _alleged,
    "suspecter": _alleged,
    "estimer": _counted,
    "évaluer": _counted,
    "chiffrer": _counted,
    "reprocher": _blamed,
    "mettre en avant": _put_forward,
    "voir": _seen_in,
    "évoquer": _supposed,
    "mentionner": _supposed,
}


_CHANNELLED = re.compile(r"[RT]*[PM](?:D?N|D?A+)(?=P(?:D|0|Q))")


def channelled(sentence: Sentence, group: Group) -> Way | None:
    """*a fait part sur Facebook de sa colère*: the channel runs on into what is told."""
    if "D" not in group.cue.grammar or not group.cue.tail:
        return None
    match = _CHANNELLED.match(sentence.tags, group.last)
    told = match is not None and sentence.words[match.end()] in ("de", "d'")
    return ("object", match.end() + 1) if match is not None and told else None


def stated(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*fait état depuis mai de seize cas*: a circumstance of what is told stands before *de*."""
    if "D" not in group.cue.grammar or not group.cue.tail or sentence.tags[start : start + 1] not in ("P", "M", "D"):
        return None
    if sentence.words[start] in ("ces", "cette"):
        return ("object", start) if _within(sentence, start + 2, _OF) is not None else None
    if sentence.words[start] in ("à", "au", "aux"):
        at = _within(sentence, start + 2, ("de", "d'", "des"))
        told = at is not None and (sentence.words[at] == "des" or sentence.tags[at + 1 : at + 2] == "D")
        return ("object", at + (sentence.words[at] != "des")) if at is not None and told else None
    if sentence.words[start] not in closed()["beside"]:
        return None
    return ("object", start) if _within(sentence, start + 2, _OF) is not None else None
