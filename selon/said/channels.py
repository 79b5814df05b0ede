"""Where or to whom something is said, and what else may stand between a verb and its content."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.french.people import functions
from selon.said.sentences import Sentence


def channel(sentence: Sentence, at: int) -> int | None:
    """The end of a channel or addressee (*à l'AFP*, *dans un communiqué*) that starts at a token, else None.

    It runs to the end of its noun phrase and must name a channel.
    """
    words, tags = sentence.words, sentence.tags
    if at >= len(words) or words[at] not in closed()["channel_start"] or tags[at] not in "PM":
        return None
    if words[at] == "en" and tags[at + 1 : at + 2] == "T":
        return None
    end, named = at + 1, tuple(words[at : at + 3]) in _ADDRESSES
    if words[at : at + 2] == ["à", "travers"] or (
        words[at] in ("auprès", "lors", "face")
        and end < len(words)
        and words[end] in ("de", "du", "d'", "des", "à", "au", "aux")
    ):
        end += 1
    start = end = at + 3 if named else end
    named = named or (words[at] == "par" and words[start + 1 : start + 2] in _BY_WAY)
    while end < len(tags) and _goes_on(sentence, end) and not _stops(sentence, start, end, named=named):
        near = end - start < (4 if words[start + 1 : start + 2] not in _BY_WAY else 7)
        named = named or (near and _is_channel(sentence, at, end) and (words[at] != "par" or _by(sentence, start, end)))
        end += 1
        joined = named and sentence.words[end : end + 1] == ["et"] and end + 1 < len(tags) and tags[end] != "D"
        if joined and (_is_outlet(sentence, end + 1) or (tags[end + 1] == "N" and _is_channel(sentence, at, end + 1))):
            end += 2
    while (
        end < len(tags)
        and tags[end] == "Q"
        and named
        and (tags[end - 1] in "NAQ" or (tags[end - 1] == "P" and tags[end + 1 : end + 2] == "K"))
        and len(sentence.quotations[end].inner)
        and _title(sentence, end)
    ):
        end += 1
    while end > start + 1 and tags[end - 1] in "PDM":
        end -= 1
    if named and words[end : end + 1] == ["et"] and words[end + 1 : end + 2] in (["à"], ["au"], ["aux"]):
        return channel(sentence, end + 1) or end
    return end if named else None


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether a token can belong to a channel's noun phrase: *twitter* is no verb there."""
    return sentence.tags[at] in "DAN0PpMRT" or (sentence.tags[at] == "i" and sentence.words[at] in closed()["channel"])


def _by(sentence: Sentence, start: int, at: int) -> bool:
    """Whether *par* introduces a means (*par communiqué*, *par la voix de son avocat*), not who does something."""
    return (
        sentence.words[at] in closed()["by_way"]
        or sentence.words[start] == "voie"
        or sentence.words[start + 1 : start + 2] in _BY_WAY
    )


def _stops(sentence: Sentence, start: int, end: int, *, named: bool) -> bool:
    """Whether the channel's noun phrase ends before a token: another phrase, another name or a clause begins there."""
    words, tags = sentence.words, sentence.tags
    inside = end > start
    if inside and (words[end] in THAT_ONE or (words[end] == "des" and tags[end - 1] == "T")):
        return True
    if tags[end] == "P" and inside and words[end] not in ("de", "d'", "à", "en"):
        return named or end - start > 4
    if not named:
        return tags[end] == "D" and tags[end - 1] == "T"
    if tags[end] == "T":
        goes_on = tags[end + 1 : end + 2] == "p" and inside  # *dans son rapport annuel publié mardi*
        return not (sentence.of(end, end + 1)[0].isupper() or goes_on)
    if tags[end] == "M" and (words[end] in ("au", "aux") or (words[end] == "des" and tags[end - 1] == "A")):
        return True
    if not inside:
        return False
    before = tags[end - 1]
    if tags[end] == "D" and before in "ANT0":
        return True
    if tags[end] == "A" and _is_outlet(sentence, end - 1) and not _is_outlet(sentence, end):
        return end in sentence.names or tags[end + 1 : end + 2] not in _REGIONAL
    other = _begins_name(sentence, end) and (
        not _hosts(sentence, end) or sentence.names[end].kind in ("person", "government")
    )
    return (other and before not in "PMD") or words[end] in closed()["title"]


def _hosts(sentence: Sentence, at: int) -> bool:
    """Whether the name at a token tells the rest of a medium: *le site Closer*, *la chaîne américaine NBC*."""
    last = at - 1 if sentence.tags[at - 1] != "N" or sentence.words[at - 1] in closed()["hosting"] else at - 2
    return sentence.words[last] in closed()["hosting"]


_REGIONAL = ("I", "K", "Q", ":")
"""What follows the place of a station that has several: *a confié à Radio Nord Auvergne avoir ...*."""

THAT_ONE = ("celui", "celle", "ceux", "celles")
_ADDRESSES = (("à", "l'", "attention"), ("à", "l'", "adresse"), ("à", "l'", "intention"))
_BY_WAY = (["biais"], ["voix"], ["intermédiaire"], ["truchement"], ["bouche"])


def _begins_name(sentence: Sentence, at: int) -> bool:
    """Whether another name than the one before begins at a token."""
    name = sentence.names.get(at)
    return name is not None and name is not sentence.names.get(at - 1) and sentence.tags[at] == "A"


def short(sentence: Sentence, at: int) -> bool:
    """Whether a quotation holds a few words only, as a name or a title does."""
    inner = sentence.quotations[at].inner
    return inner.end - inner.start < 40


def _title(sentence: Sentence, at: int) -> bool:
    """Whether a short quotation is the name of a programme or a paper rather than what is said."""
    return short(sentence, at) and not sentence.quotations[at].inner.of(sentence.text).strip()[:1].islower()


def _is_outlet(sentence: Sentence, at: int) -> bool:
    name = sentence.names.get(at)
    return name is not None and name.kind == "outlet"


def _is_channel(sentence: Sentence, start: int, at: int) -> bool:
    """Whether a word makes a channel of the phrase: a medium, or several people, whom one speaks *to* or *before*."""
    word = sentence.words[at]
    published = word in closed()["published"] and not _ISSUED.isdisjoint(sentence.words[at + 1 : at + 2])
    if published or word in closed()["channel"] or _is_outlet(sentence, at):
        return True
    several = sentence.tags[at] == "N" and word in functions() and functions()[word][2] == "p"
    return several and sentence.words[start] not in ("dans", "sur", "lors", "en", "via")


def skip(sentence: Sentence, at: int) -> tuple[int, tuple[int, int] | None, int | None]:
    """Pass adverbs, times and channels: the token where that ends, the channel met, and a token of the time met."""
    known = sentence.skips
    if at not in known:
        known[at] = _skip(sentence, at)
    return known[at]


def _skip(sentence: Sentence, at: int) -> tuple[int, tuple[int, int] | None, int | None]:
    tags = sentence.tags
    to: tuple[int, int] | None = None
    time: int | None = None
    while at < len(tags) and not _coming(sentence, at):
        if tags[at] == "T":
            if tags[at - 1 : at] != "T" and _lasts(sentence, at):
                break
            time = at if time is None else time
            at += 1
        elif tags[at] == "R":
            if counts(sentence, at):
                break
            at = occasion(sentence, at) or at + 1
        elif (end := channel(sentence, at)) is not None:
            to = to or (at, end)
            time = time or dated(sentence, at, end) or of_day(sentence, at, end)
            at = end + 2 if sentence.words[end : end + 2] == ["à", "paraître"] else end
        elif (tags[at] in "PDMy" and tags[at + 1 : at + 2] == "T") or _stressed(sentence, at):
            at += 1
        elif (end := occasion(sentence, at) or _place(sentence, at) or _since(sentence, at)) is not None:
            at = end
        elif tags[at] == "," and (end := _enclosed(sentence, at)) is not None:
            inner = skip(sentence, at + 1)
            to, time = to or inner[1], time if time is not None else inner[2]
            at = _further(sentence, end)
        else:
            break
    return at, to, time


def _coming(sentence: Sentence, at: int) -> bool:
    """Whether a thing is told of as a time is: *la prochaine ouverture du musée*."""
    at += sentence.tags[at] == "D"
    told = sentence.tags[at : at + 2] == "TN" and sentence.tags[at - 1] == "D"
    return told and _COMING.fullmatch(sentence.words[at]) is not None


_COMING = re.compile(r"(?:prochain|dernier|premier|dernière|première)e?s?")


def _lasts(sentence: Sentence, at: int) -> bool:
    """Whether a time is a stretch of something asked for: *quatre ans de prison*."""
    end = at
    while end < len(sentence.tags) and sentence.tags[end] == "T":
        end += 1
    pointed = sentence.words[at] in ("ce", "cette", "ces", "il", "le", "la", "les")
    return (
        not pointed
        and sentence.words[end - 1] in closed()["span"]
        and sentence.words[end : end + 1] in (["de"], ["d'"])
    )


def _stressed(sentence: Sentence, at: int) -> bool:
    """Whether a pronoun only stresses the subject: *estime lui que*, *prévoit elle un trafic*."""
    return sentence.words[at] in closed()["strong"] and sentence.tags[at + 1 : at + 2] in (
        "K",
        "R",
        "Q",
        "D",
        "M",
        "P",
        ",",
    )


_OCCASION = re.compile(
    r"(?:(?:à|au|en|dans) (?:l'|la |le )?"
    r"(?:issue|marge|amont|lendemain|veille|occasion|sortie|terme|cours|ouverture|suite|foulée|début|fin|réponse|présence)"
    r"|lors|de la part|à propos|au sujet) (?=d'|(?:de|du|des|à|au|aux)(?:\s|$))"
)
_COMPLEMENTS = re.compile(r"(?:[PM]D?[0NA]{1,4})+")


def occasion(sentence: Sentence, at: int) -> int | None:
    """The end of *à l'issue du conseil*, *en marge du sommet de Nice*."""
    if sentence.words[at] not in ("à", "au", "en", "dans", "lors", "de"):
        return None
    opening = _OCCASION.match(" ".join(sentence.words[at : at + 5]).replace("' ", "'"))
    if opening is None:
        return None
    words = opening.group().replace("'", "' ").split()
    found = _COMPLEMENTS.match(sentence.tags, at + len(words))
    if found is None:
        return None
    for at in range(found.start() + 2, found.end()):
        name = sentence.names.get(at)
        titled = sentence.words[at - 1] in closed()["title"]
        if name is not None and name.kind == "person" and (titled or sentence.tags[at - 1] in "N0"):
            return at - titled
    return found.end()


def counts(sentence: Sentence, at: int) -> bool:
    """Whether an adverb counts the noun after it: *davantage de moyens*."""
    return sentence.words[at] in closed()["quantity"] and sentence.words[at + 1 : at + 2] in (["de"], ["d'"])


def _place(sentence: Sentence, at: int) -> int | None:
    """The end of *à New York*, *depuis Paris* before an inverted subject or a mark."""
    word, tags = sentence.words[at], sentence.tags
    if word in ("avec", "sans") and (manner := _MANNER.match(tags, at)):
        return manner.end()
    if word.startswith("d'"):
        voiced = _VOICED.match(" ".join(sentence.words[at : at + 5]).replace("' ", "'"))
        if voiced:
            return at + 2 + voiced.group().count(" ")
    if word in ("à", "au", "aux") and (told := _TOWARD.match(tags, at)):
        return told.end()
    match = _AT.match(tags, at) if word in ("à", "en", "depuis") else None
    if match is None or sentence.words[at + 1] in closed()["title"] or sentence.words[at + 1] in ("de", "du"):
        return None
    if at + 1 not in sentence.names:
        named = next((place for place in range(at + 1, match.end()) if place in sentence.names), match.end())
        return named if named > at + 1 else None
    return None if sentence.names[at + 1].kind in ("person", "outlet") else match.end()


_MANNER = re.compile(r"PN(?=[DA,.])|PDN(?:PN)?(?=[DA,.])")
_TOWARD = re.compile(r"(?:PD?|M)A[AN]{0,3}(?=D)")
_AT = re.compile(r"PA+(?=[DA,.Q])")
_VOICED = re.compile(
    r"d'une? (?:même |seule )?(?:voix|ton|air|trait|bloc)"
    r"(?: (?:calme|ferme|forte|douce|grave|unanime|solennel|amusé|las))?(?!\S)"
)
"""How it is said: *d'une même voix*, *d'un ton ferme*."""


def _since(sentence: Sentence, at: int) -> int | None:
    """The end of *depuis des mois*, *depuis longtemps*, of which no day can be told."""
    words = sentence.words
    if words[at] not in ("depuis", "pendant", "durant"):
        return None
    if words[at + 1 : at + 2] == ["longtemps"]:
        return at + 2
    then = words[at + 1 : at + 2] in (["de"], ["d'"], ["que"], ["qu'"]) or sentence.tags[at + 1 : at + 2] in ("I", "i")
    if words[at] == "depuis" and then:
        return at + 1
    if words[at] in ("pendant", "durant") and (whole := _DURING.match(sentence.tags, at)):
        return whole.end()
    vague = words[at + 1 : at + 2] in (["des"], ["plusieurs"], ["quelques"])
    return at + 3 if vague and words[at + 2 : at + 3] and words[at + 2] in closed()["span"] else None


_DURING = re.compile(r"PD{1,2}N(?=[:KQ,])")
"""*durant toute la campagne* before what is said."""


def _further(sentence: Sentence, at: int) -> int:
    """Pass a second circumstance between commas: *a estimé, en 2012, dans un livre, que ...*."""
    tags = sentence.tags
    close = tags.find(",", at)
    follows = 0 < close - at < 12 and _GOES_ON.match(tags, close + 1) and _ASIDE.fullmatch(tags, at, close)
    return close + 1 if follows else at


def dated(sentence: Sentence, first: int, last: int) -> int | None:
    """A token of the day a document is of: *un rapport publié mardi*, *un courrier daté du 3 mai*."""
    words, tags = sentence.words, sentence.tags
    for at in range(first, min(last + 4, len(words))):
        if words[at] in _ISSUED and tags[at - 1 : at] != "X" and (issued := _ISSUE_DAY.match(tags, _behind(words, at))):
            return issued.end() - 1
        if words[at] == "établi" and (drawn := _DRAWN.match(tags, at + 1)):
            return drawn.end() - 1
    return None


def _behind(words: list[str], at: int) -> int:
    """The token behind *publié*, *mis en ligne*; the last where something else is told: *mis en examen lundi*."""
    if not words[at].startswith("mis"):
        return at + 1
    return at + 3 if words[at + 1 : at + 3] == ["en", "ligne"] else len(words)


_ISSUING = ("publié", "paru", "diffusé", "daté", "rendu", "mis", "posté", "envoyé", "accordé", "rédigé", "présenté")
_ISSUED = frozenset(f"{word}{ending}" for word in _ISSUING for ending in ("", "e", "s", "es"))
_ISSUE_DAY = re.compile(r".{0,2}?T")
_DRAWN = re.compile(r"[^,.;:VXvKWLT]{0,10}T")


def of_day(sentence: Sentence, first: int, last: int) -> int | None:
    """A token of the day that tells which of several a document is: *l'appel du 3 mai*, *son entretien de lundi*."""
    words, tags = sentence.words, sentence.tags
    for at in range(first + 2, min(last + 1, len(words) - 1)):
        if words[at] in ("du", "de") and tags[at - 1] in "NpA" and tags[at + 1] == "T":
            return None if _HOUR.match(words[at + 1]) else at + 1
    return None


_HOUR = re.compile(r"\d+(?:h|$)")

_GOES_ON = re.compile(r"[K:]|P[Iiy]")
_BY, _LIKE = re.compile(r"P{1,2}D?[NA]{1,6}"), re.compile(r"[DANP]{1,6}")
_ASIDE = re.compile(r"[RC]*(?:yN(?=P))?(?:[Py]y*[gG]|[PMgGT]|(?=[NpA][PMRT]))[DANPMRT0QIipC]{1,11}|(?:DN|R{0,2})[Np]")
"""A circumstance between commas before *que*: *a affirmé, après un conseil de défense, que ...*."""


def _enclosed(sentence: Sentence, at: int) -> int | None:
    """The token after a second comma that encloses only adverbs, times and channels."""
    tags = sentence.tags
    close = tags.find(",", at + 1)
    if close < 0 or close - at > 12 or close == at + 1:
        return None
    if _GOES_ON.match(tags, close + 1) and _ASIDE.fullmatch(tags, at + 1, close):
        return close + 1
    if sentence.words[at + 1] in ("selon", "d'") and _BY.fullmatch(tags, at + 1, close):
        return close + 1
    if sentence.words[at + 1] == "comme" and _LIKE.fullmatch(tags, at + 2, close):
        return close + 1
    end, _, _ = skip(sentence, at + 1)
    return close + 1 if end == close else None
