"""What a verb's content stands as after it: que, an infinitive, a quotation, a noun phrase."""

from __future__ import annotations

import re

from selon.french.closed import closed
from selon.said import channels, events, judging, late, objects, phrases, subjects, unfolding
from selon.said.groups import Group
from selon.said.objects import Way
from selon.said.relatives import relating
from selon.said.sentences import Sentence

_INFINITIVE = re.compile(r"(?:n?R*y*R*(?:[Ii]|(?<=[yn])Q)|nR+Q)")
_OWN_STATE = re.compile(r"n|y|I[RT]*[pQE]")
_URGED = re.compile(rf"[Dy]?Q|{_INFINITIVE.pattern}")
_ALLEGED = re.compile(r"[yDRn]*[Ii]|[NQp]")
_ASIDE = re.compile(r",[RN]{1,3}:(?=Q)")
_THAT = (["ce", "que"], ["ce", "qu'"])


def way(sentence: Sentence, group: Group, start: int) -> Way | None:
    """How the content stands after a group: the name of the construction and the token it starts with."""
    return (
        _that(sentence, group, start)
        or _quoted(sentence, group, start)
        or _infinitive(sentence, group, start)
        or unfolding.unfolded(sentence, group, start)
        or _noun(sentence, group, start)
        or late.behind(sentence, group, start)
        or objects.stated(sentence, group, start)
    )


def _that(sentence: Sentence, group: Group, start: int) -> Way | None:
    """*que*, *de ce que*, an indirect question, or an infinitive with the one asked before it."""
    words, tag = sentence.words, sentence.tags[start : start + 1]
    if "q" in group.cue.grammar and (plain := _plain_that(sentence, group, start)) is not None:
        return ("que", plain) if plain else None
    if tag in ("P", "M") and group.cue.act == "urge" and "q" in group.cue.grammar:
        end = phrases.plain(sentence, start + 1)
        if end > start + 1 and sentence.tags[end : end + 1] == "K":
            return "que", end + 1
    told = tag in ("D", "A") or words[start : start + 1] == ["des"]
    if told and group.cue.lemma in closed()["telling"]:
        end = phrases.plain(sentence, start)
        if end > start and sentence.tags[end : end + 1] == "K":
            return "que", end + 1
    if tag == "P" and words[start] in ("de", "à", "d'") and words[start + 1 : start + 3] in _THAT:
        return "que", start + 3
    if group.form != "infinitive" and group.cue.lemma in closed()["telling_how"] and _how(sentence, start):
        return "que", start
    asks = tag != "" and group.cue.lemma == "demander"
    if asks and (words[start] in closed()["asked"] or words[start : start + 2] in _THAT):
        return "que", start
    if tag in ("P", "M") and "d" in group.cue.grammar and words[start] in ("à", "au", "aux"):
        asked = _asked(sentence, start)
        return ("infinitive", asked) if asked else None
    return None


def _how(sentence: Sentence, start: int) -> bool:
    """Whether a clause of how or why something is stands at a token: *explique pourquoi il part*."""
    asks = sentence.words[start : start + 1] in (["pourquoi"], ["comment"], ["combien"])
    return asks and re.match(r"R?(?:S|A|D[NA])", sentence.tags[start + 1 :]) is not None


def _plain_that(sentence: Sentence, group: Group, start: int) -> int | None:
    """Where a clause of *que*, of *, que* or of *le fait que* starts; 0 where *que* belongs to *alors*, *avant*."""
    words, tags = sentence.words, sentence.tags
    if tags[start : start + 1] == "K":
        alone = start == group.last or set("ni") & set(group.cue.grammar)
        return start + 1 if alone or words[start - 1] not in closed()["before_que"] else 0
    if set("kw") & set(group.cue.grammar) == {"k"} and words[start : start + 3] in _FACT:
        return start
    return start + 2 if start > group.last and tags[start : start + 2] == ",K" else None


def _asked(sentence: Sentence, start: int) -> int | None:
    """The infinitive after someone asked: *demande à X de Y*."""
    opens = start + 1 + (sentence.tags[start + 1 : start + 3] == "QA")
    marked = sentence.tags[opens : opens + 2] == "QP" and sentence.words[opens + 1] in ("de", "d'")
    end = opens + 1 if marked else phrases.plain(sentence, opens)
    if end == opens:
        return None
    if (quoted := sentence.tags.find("PQ", start + 2, end)) > 0 and _infinitive_in_marks(sentence, quoted):
        return quoted + 1
    if end in sentence.quotations and _OPENS_WITH_PREPOSITION.match(
        sentence.text, sentence.quotations[end].inner.start
    ):
        return end
    end = channels.skip(sentence, _past_relative(sentence, end))[0]
    while end < len(sentence.words) and not _begins_asked(sentence, end):
        if sentence.tags[end] in ".;:VvXKWL" or end > start + 16:
            return None
        end += 1
    return end + 1 if end < len(sentence.words) else None


def _begins_asked(sentence: Sentence, at: int) -> bool:
    """Whether *de* and an infinitive stand at a token."""
    follows = _infinitive_in_marks(sentence, at) or _INFINITIVE.match(sentence.tags, at + 1)
    return sentence.words[at] in ("de", "d'") and bool(follows)


def _infinitive_in_marks(sentence: Sentence, at: int) -> bool:
    """Whether *de* or *à* stands at a token and a quoted infinitive behind it: *à « maintenir » la ligne*."""
    if sentence.words[at] not in ("de", "d'", "à") or sentence.tags[at + 1 : at + 2] != "Q":
        return False
    return _OPENS_WITH_INFINITIVE.match(sentence.of(at + 1, at + 2)) is not None


def _past_relative(sentence: Sentence, at: int) -> int:
    """The token after a relative between commas that tells more of those asked: *à un homme, qui ..., de partir*."""
    tags = sentence.tags
    close = tags.find(",", at + 1)
    return close + 1 if tags[at : at + 1] == "," and 0 < close - at < 14 else at


def _quoted(sentence: Sentence, group: Group, start: int) -> Way | None:
    """A colon, or a quotation right after the verb."""
    grammar, tag = group.cue.grammar, sentence.tags[start : start + 1]
    if tag == ":":
        return ("colon", start + 1) if set("kq") & set(grammar) else None
    if tag == "," and (aside := _ASIDE.match(sentence.tags, start)):
        return "colon", aside.end()
    if tag == "," and _ahead(sentence, group, start):
        return ("colon", start + 1) if "k" in grammar else None
    if tag == "Q" and group.cue.lemma in ("présenter", "trouver", "traiter"):
        held_to_be = group.cue.lemma == "trouver" and sentence.tags[start + 1 : start + 2] == "K"
        return ("object", start) if held_to_be else None
    if tag != "Q" or not set("kqnNDioad") & set(grammar):
        return None
    if group.cue.lemma in ("penser", "croire") and not _whole(sentence, start):
        return None
    if set("ad") & set(grammar) and _OPENS_WITH_PREPOSITION.match(
        sentence.text, sentence.quotations[start].inner.start
    ):
        return "object", start
    return ("object", start) if set("qnNDio") & set(grammar) or _whole(sentence, start) else None


def _ahead(sentence: Sentence, group: Group, comma: int) -> bool:
    """Whether *l'* stands for the clause behind a comma: *Matignon l'assure, tous les dossiers seront payés*."""
    tags, first = sentence.tags, group.first
    held = tags[first : group.head + 1] == "yv" and sentence.words[first] in ("l'", "le") and group.last == comma
    if not held or re.search(r"[UKWL:]", tags[:first]) or tags[comma + 1 : comma + 2] not in tuple("QSDAT"):
        return False
    return tags[comma + 1] == "Q" or _OWN_CLAUSE.match(tags, comma + 1) is not None


_OWN_CLAUSE = re.compile(r"(?:T+,)?(?:S|D?[DAN0PMp]+)n?y*[VXv]")


def _whole(sentence: Sentence, at: int) -> bool:
    """Whether a quotation is somebody's words, not a few that complete the verb: *ont repris « en ligne »*."""
    inner = sentence.quotations[at].inner.of(sentence.text).strip()
    completes = inner.split(" ")[0].lower() in ("à", "de", "en", "par", "pour", "sur", "dans", "selon", "aux", "au")
    return inner[:1].isupper() or (inner.count(" ") >= 6 and not completes) or inner[-1:] in ".!?…"


def _infinitive(sentence: Sentence, group: Group, start: int) -> Way | None:
    """An infinitive, bare or after the preposition the verb asks for."""
    words, tags, grammar = sentence.words, sentence.tags, group.cue.grammar
    if _INFINITIVE.match(tags, start) and (
        "i" in grammar or (_OWN_STATE.match(tags, start) and set("kq") <= set(grammar))
    ):
        return "infinitive", start
    tag, after = tags[start : start + 1], tags[start + 1 : start + 2]
    if tag == "P" and after:
        follows = _INFINITIVE.match(tags, start + 1) is not None
        if "d" in grammar and words[start] in ("de", "d'") and (follows or after == "Q" or _with_en(sentence, start)):
            return "infinitive", start + 1
        apart = "d" not in grammar or _infinitive_in_marks(sentence, start)
        some = words[start + 1] == "des"
        if "a" in grammar and words[start] == "à" and (follows or ((after in "QDANn" or some) and apart)):
            return "infinitive", start + 1
        told = bool(set(words[group.first : group.head]) & {"l'", "le", "la", "les", "nous", "vous"})
        told = told or ("o" in grammar and relating(sentence, group) is not None)
        invites = "o" in grammar and words[start] == "à" and (follows or _infinitive_in_marks(sentence, start))
        if invites or ("o" in grammar and told and words[start] in ("de", "d'", "à") and follows):
            return "infinitive", start + 1
        if group.cue.lemma in closed()["accusing"] and told and words[start] in ("de", "d'") and after in "NQ":
            return "object", start + 1
    if tag == "M" and words[start] in ("au", "aux") and group.cue.lemma == "appeler":
        return "infinitive", start
    return None


def _with_en(sentence: Sentence, start: int) -> bool:
    """Whether *en* stands between *de* and words in marks: *propose d'en « construire d'autres »*."""
    return sentence.words[start + 1 : start + 2] == ["en"] and sentence.tags[start + 2 : start + 3] == "Q"


def _noun(sentence: Sentence, group: Group, start: int) -> Way | None:
    """A noun complement, with the preposition the verb asks for."""
    words, lemma = sentence.words, group.cue.lemma
    word = words[start] if start < len(words) else ""
    own = lemma == "proposer" and word in _OWN
    if own or (lemma == "présenter" and relating(sentence, group) is None) or _befalls(sentence, lemma, start):
        return None
    if (found := objects.own(sentence, group, start)) is not None:
        return found
    nominal = _nominal(sentence, group, start)
    if group.reflexive and lemma in ("dire", "déclarer", "montrer"):
        return _described(sentence, group, start, nominal=nominal)
    told = judging.judged(sentence, group, start) or _stance(sentence, group, start)
    told = told or _prepositional(sentence, group, word, start)
    if told or not nominal:
        return told
    if group.negated and lemma in ("confirmer", "exclure"):
        return "object", start
    if "o" in group.cue.grammar:
        return _person(sentence, group, start)
    if lemma in ("trouver", "traiter", "comparer"):
        return None
    if lemma in ("qualifier", "taxer"):
        return "quoted", start + (word in ("de", "d'"))
    if ("n" in group.cue.grammar and lemma != "reconnaître") or _told(sentence, group, start):
        return "object", start
    return ("quoted", start) if lemma in ("reconnaître", "affirmer") or "N" in group.cue.grammar else None


def _befalls(sentence: Sentence, lemma: str, start: int) -> bool:
    """Whether a verb tells what is done or comes true: *rejette des eaux usées*, *ne confirme pas les espoirs*."""
    things = {"rejeter": "discharged", "confirmer": "hoped"}.get(lemma)
    if things is None:
        return False
    phrase = re.match(r"[^,;:.LWKVX]*", sentence.tags[start : start + _PHRASE])
    end = start + (phrase.end() if phrase else 0)
    return not closed()[things].isdisjoint(sentence.words[start:end])


_PHRASE = 6
_OWN = ("son", "sa", "ses", "leur", "leurs")


def _nominal(sentence: Sentence, group: Group, start: int) -> bool:
    """Whether a noun phrase starts at a token."""
    words, tag = sentence.words, sentence.tags[start : start + 1]
    if tag == "T":
        return True
    word = words[start] if start < len(words) else ""
    if word in ("de", "d'") and "n" in group.cue.grammar and "D" not in group.cue.grammar:
        some = sentence.tags[start + 1 : start + 3] == "DQ" and words[start + 1] in ("la", "l'")
        some = some and _OPENS_WITH_INFINITIVE.match(sentence.of(start + 2, start + 3)) is None
        return some or sentence.tags[start + 1 : start + 2] in ("N", "R") or objects.some(sentence, group, start)
    many = word == "de" and words[start + 1 : start + 2] in (["nouvelles"], ["nouveaux"], ["nombreuses"], ["nombreux"])
    return many or tag in list("DAN0R") or word in ("des", "du")


def _described(sentence: Sentence, group: Group, start: int, *, nominal: bool) -> Way | None:
    """What somebody says of themselves: *se dit prête*, *s'est déclaré contre*."""
    word = sentence.words[start] if start < len(sentence.words) else ""
    found = subjects.left(sentence, group.first)
    speaks = found is None or sentence.tags[found[0]] in "SWL" or phrases.speaks(sentence, *found)
    if group.cue.lemma == "montrer" and "Q" not in sentence.tags[start : start + 3]:
        return None
    described = nominal or sentence.tags[start : start + 1] in list("VvpgG") or word in _IN_WHICH_STATE
    described = described or tuple(sentence.words[start : start + 2]) in _STATES
    return ("object", start) if described and speaks else None


_IN_WHICH_STATE = frozenset(("pour", "contre", "en", "sous", "hors", "sans"))
_STATES = (("à", "bout"), ("à", "court"), ("d'", "accord"))


def _told(sentence: Sentence, group: Group, start: int) -> bool:
    """Whether a noun complement without quoted words tells something: a fault admitted, an event announced."""
    lemma = group.cue.lemma
    if lemma == "avouer" and sentence.tags[start] == "D":
        return sentence.tags[start + 1 : start + 2] == "N"
    if lemma in ("reconnaître", "admettre", "avouer") and start + 1 < len(sentence.words):
        if sentence.tags[start] == "N":
            return False
        stop = next(
            (at for at in range(start, start + 5) if sentence.tags[at : at + 1] in tuple(",.VvXKWU")), start + 5
        )
        return bool(set(sentence.words[start:stop]) & closed()["admitted"])
    return (lemma in closed()["announcing"] or lemma == "proposer") and events.happens(sentence, group, start)


def _stance(sentence: Sentence, group: Group, start: int) -> Way | None:
    """A stance one says is one's own: *a affirmé sa volonté de rester*."""
    words = sentence.words
    if group.cue.lemma not in closed()["declaring"]:
        return None
    own = words[start : start + 1] and words[start] in _OWN
    if own and sentence.tags[start + 1 : start + 2] == "Q":
        return "object", start
    told = next((at for at in (start + 1, start + 2) if words[at : at + 1] and words[at] in closed()["stance"]), None)
    if told is None or not (own or words[told + 1 : told + 2] in (["que"], ["qu'"], ["de"], ["d'"])):
        return None
    return ("object", start) if sentence.tags[start] == "D" else None


def _prepositional(sentence: Sentence, group: Group, word: str, start: int) -> Way | None:
    """A noun complement after *de*, *à*, *pour*, *contre*: *s'alarmer de*, *plaider pour*."""
    grammar, lemma = group.cue.grammar, group.cue.lemma
    if word == "sur" and lemma in closed()["against"] and sentence.words[start + 1 : start + 4] in _FACT:
        return "que", start + 4
    if _NAMING.match(sentence.tags, start + 1) and _called(sentence, group, word):
        return "object", start + 1
    if (lemma, word) in _STRESSED:
        return "quoted", start + 1
    if "P" in grammar and (word in ("à", "pour") or (lemma in ("prononcer", "exprimer") and word in ("contre", "en"))):
        if word == "à":
            return ("infinitive", start + 1) if lemma not in ("plaider", "prononcer", "exprimer") else None
        return None if lemma in ("prononcer", "exprimer") and not group.reflexive else ("object", start)
    if "D" in grammar and word in ("de", "d'", "du", "des"):
        return "quoted" if lemma in ("parler", "souvenir") else "object", start if word in ("du", "des") else start + 1
    if lemma in ("lancer un appel", "renouveler l'appel", "en appeler") and word in ("à", "au", "aux"):
        return "object", start + (word == "à")
    warned = ("contre",) if lemma == "élever" else ("contre", "sur", "pour")
    if (lemma in closed()["against"] or lemma == "mettre en garde") and word in warned:
        return "object", start + (word != "pour")
    if "A" in grammar and word in ("à", "au", "aux", "contre", "sur"):
        return "quoted", start + (1 if word == "à" else 0)
    return None


_NAMING = re.compile(r"D?Q")
_STRESSED = frozenset((("mettre l'accent", "sur"), ("conclure", "par"), ("terminer", "par"), ("commencer", "par")))
"""What one stresses or ends on, where it is quoted: *met l'accent sur « ... »*, *conclut par « ... »*."""


def _called(sentence: Sentence, group: Group, word: str) -> bool:
    """Whether a quotation behind *de*, *comme* is what somebody is called: *l'a qualifié de*, *le décrit comme*."""
    if word == "comme" and group.cue.lemma in closed()["judging"]:
        return "y" in sentence.tags[group.first : group.head]
    if group.cue.lemma in ("traiter", "taxer") and "y" not in sentence.tags[group.first : group.head]:
        return False
    return group.cue.lemma in ("qualifier", "traiter", "taxer") and word in ("de", "d'")


def _person(sentence: Sentence, group: Group, start: int) -> Way | None:
    """Someone urged or accused: *appelle X à*, *somme X de*."""
    tags, words = sentence.tags, sentence.words
    accuses = group.cue.lemma in closed()["accusing"]
    for at in range(start + 1, min(len(tags), start + (40 if accuses else 20))):
        after = tags[at + 1 : at + 2]
        if tags[at] in ".:;" or (words[at] == "en" and after in ("g", "G")):
            break
        if tags[at] in "KWVvX(" and not accuses and not _told_apart(tags, start, at):
            break
        apart = at > start + 1 or tags[start] == "A"
        if accuses and apart and words[at] in ("de", "d'") and _ALLEGED.match(tags, at + 1):
            return "object", start
        if tags[at] == "Q" and _OPENS_WITH_PREPOSITION.match(sentence.text, sentence.quotations[at].inner.start):
            return "object", start
        if words[at - 1] == "afin":
            break
        if tags[at] == "P" and words[at] in ("à", "de", "d'") and _URGED.match(tags, at + 1):
            return "object", start
        if group.cue.lemma == "appeler" and _called_to(sentence, at):
            return "object", start
    return ("object", start) if "n" in group.cue.grammar else None


def _told_apart(tags: str, start: int, at: int) -> bool:
    """Whether a relative tells which of several are urged: *appelle les élus qui dorment à voter*."""
    return (tags[at] == "W" and tags[at - 1] == "N") or bool(re.fullmatch(r"[^WVvXK]+NWn?y*", tags[start:at]))


def _called_to(sentence: Sentence, at: int) -> bool:
    """Whether what somebody is called to stands at a token: *au calme*, *à la mesure*, *« au bon sens »*."""
    tags, words = sentence.tags, sentence.words
    if tags[at] == "Q":
        return _TO.match(sentence.quotations[at].inner.of(sentence.text)) is not None
    if words[at] == "à" and (named := _NAMED.match(tags, at + 1)) is not None:
        return not closed()["called_for"].isdisjoint(words[at + 2 : named.end()])
    return tags[at] == "M" and words[at] in ("au", "aux") and tags[at + 1 : at + 2] in ("N", "Q")


_TO = re.compile(r"\s{0,3}aux?\b")
_NAMED = re.compile(r"DR?N{1,2}")
"""What somebody is called to, graded or not: *à la prudence*, *à la plus grande prudence*."""
_OPENS_WITH_INFINITIVE = re.compile(r"[«\"“]\s{0,2}(?:ne pas )?[a-zà-ÿ]+(?:er|ir|re)\b")
_FACT = (["le", "fait", "que"], ["le", "fait", "qu'"])
_OPENS_WITH_PREPOSITION = re.compile(r"\s{0,3}(?:à|de|d')\b")
