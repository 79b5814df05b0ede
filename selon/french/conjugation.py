"""Third-person forms of French verbs: enough to list every inflected cue from its lemma."""

from __future__ import annotations

import re
from collections.abc import Iterator

PARTICIPLE = ("é", "ée", "és", "ées")
"""How the past participle of most verbs ends."""
_IRREGULAR = {
    # lemma ending: present singular, present plural; stems of imperfect, simple past, future, subjunctive; participle
    "dire": ("dit", "disent", "dis", "di", "dir", "dise", "dit"),
    "écrire": ("écrit", "écrivent", "écriv", "écrivi", "écrir", "écrive", "écrit"),
    "crire": ("crit", "crivent", "criv", "crivi", "crir", "crive", "crit"),
    "rire": ("rit", "rient", "ri", "ri", "rir", "rie", "ri"),
    "lire": ("lit", "lisent", "lis", "lu", "lir", "lise", "lu"),
    "mettre": ("met", "mettent", "mett", "mi", "mettr", "mette", "mis"),
    "prendre": ("prend", "prennent", "pren", "pri", "prendr", "prenne", "pris"),
    "ndre": ("nd", "ndent", "nd", "ndi", "ndr", "nde", "ndu"),
    "rdre": ("rd", "rdent", "rd", "rdi", "rdr", "rde", "rdu"),
    "rompre": ("rompt", "rompent", "romp", "rompi", "rompr", "rompe", "rompu"),
    "clore": ("clôt", "closent", "clos", "closi", "clor", "close", "clos"),
    "soudre": ("sout", "solvent", "solv", "solu", "soudr", "solve", "solu"),
    "aindre": ("aint", "aignent", "aign", "aigni", "aindr", "aigne", "aint"),
    "eindre": ("eint", "eignent", "eign", "eigni", "eindr", "eigne", "eint"),
    "oindre": ("oint", "oignent", "oign", "oigni", "oindr", "oigne", "oint"),
    "clure": ("clut", "cluent", "clu", "clu", "clur", "clue", "clu"),
    "croire": ("croit", "croient", "croy", "cru", "croir", "croie", "cru"),
    "suivre": ("suit", "suivent", "suiv", "suivi", "suivr", "suive", "suivi"),
    "tenir": ("tient", "tiennent", "ten", "tin", "tiendr", "tienne", "tenu"),
    "venir": ("vient", "viennent", "ven", "vin", "viendr", "vienne", "venu"),
    "dormir": ("dort", "dorment", "dorm", "dormi", "dormir", "dorme", "dormi"),
    "mentir": ("ment", "mentent", "ment", "menti", "mentir", "mente", "menti"),
    "quérir": ("quiert", "quièrent", "quér", "qui", "querr", "quière", "quis"),
    "mouvoir": ("meut", "meuvent", "mouv", "mu", "mouvr", "meuve", "mu"),
    "prévoir": ("prévoit", "prévoient", "prévoy", "prévi", "prévoir", "prévoie", "prévu"),
    "voir": ("voit", "voient", "voy", "vi", "verr", "voie", "vu"),
    "valoir": ("vaut", "valent", "val", "valu", "vaudr", "vale", "valu"),
    "aître": ("aît", "aissent", "aiss", "u", "aîtr", "aisse", "u"),
    "onnaître": ("onnaît", "onnaissent", "onnaiss", "onnu", "onnaîtr", "onnaisse", "onnu"),
    "cevoir": ("çoit", "çoivent", "cev", "çu", "cevr", "çoive", "çu"),
    "evoir": ("oit", "oivent", "ev", "u", "evr", "oive", "u"),
    "devoir": ("doit", "doivent", "dev", "du", "devr", "doive", "dû"),
    "pouvoir": ("peut", "peuvent", "pouv", "pu", "pourr", "puisse", "pu"),
    "vouloir": ("veut", "veulent", "voul", "voulu", "voudr", "veuille", "voulu"),
    "falloir": ("faut", "faut", "fall", "fallu", "faudr", "faille", "fallu"),
    "aller": ("va", "vont", "all", "alla", "ir", "aille", "allé"),
    "boire": ("boit", "boivent", "buv", "bu", "boir", "boive", "bu"),
    "uire": ("uit", "uisent", "uis", "uisi", "uir", "uise", "uit"),
    "ffrir": ("ffre", "ffrent", "ffr", "ffri", "ffrir", "ffre", "ffert"),
    "vrir": ("vre", "vrent", "vr", "vri", "vrir", "vre", "vert"),
    "cueillir": ("cueille", "cueillent", "cueill", "cueilli", "cueiller", "cueille", "cueilli"),
    "partir": ("part", "partent", "part", "parti", "partir", "parte", "parti"),
    "répartir": ("répartit", "répartissent", "répartiss", "réparti", "répartir", "répartisse", "réparti"),
    "sortir": ("sort", "sortent", "sort", "sorti", "sortir", "sorte", "sorti"),
    "sentir": ("sent", "sentent", "sent", "senti", "sentir", "sente", "senti"),
    "servir": ("sert", "servent", "serv", "servi", "servir", "serve", "servi"),
    "fuir": ("fuit", "fuient", "fuy", "fui", "fuir", "fuie", "fui"),
    "mourir": ("meurt", "meurent", "mour", "mouru", "mourr", "meure", "mort"),
    "vivre": ("vit", "vivent", "viv", "vécu", "vivr", "vive", "vécu"),
    "battre": ("bat", "battent", "batt", "batti", "battr", "batte", "battu"),
    "vaincre": ("vainc", "vainquent", "vainqu", "vainqui", "vaincr", "vainque", "vaincu"),
    "suffire": ("suffit", "suffisent", "suffis", "suffi", "suffir", "suffise", "suffi"),
    "être": ("est", "sont", "ét", "fu", "ser", "soit", "été"),
    "avoir": ("a", "ont", "av", "eu", "aur", "ait", "eu"),
    "naître": ("naît", "naissent", "naiss", "naqui", "naîtr", "naisse", "né"),
    "courir": ("court", "courent", "cour", "couru", "courr", "coure", "couru"),
    "faire": ("fait", "font", "fais", "fi", "fer", "fasse", "fait"),
    "savoir": ("sait", "savent", "sav", "su", "saur", "sache", "su"),
}

_GERUNDS = {"savoir": "sachant", "avoir": "ayant", "être": "étant"}
_CONSONANTS = re.compile(r"(?:[bcdfghjklmnpqrstvwxz]|(?<=[gq])u)*$")


def _er_stems(lemma: str) -> tuple[str, str, str]:
    """The stem before a full ending, before a mute e, and of the future."""
    stem = lemma[:-2]
    if lemma.endswith(("yer",)):
        mute = stem[:-1] + "i"
        return stem, mute, mute + "er"
    if lemma in ("appeler", "rappeler", "rejeter", "jeter", "marteler", "épeler"):
        if lemma == "marteler":
            return stem, "martèl", "martèler"
        mute = stem + stem[-1]
        return stem, mute, mute + "er"
    if lemma == "tweeter":
        return stem, stem, lemma
    tail = stem[_CONSONANTS.search(stem).start() :]  # type: ignore[union-attr]
    before, consonants = stem[: len(stem) - len(tail)], len(tail)
    if before.endswith("é") and consonants and not stem.endswith("é"):
        return stem, before[:-1] + "è" + tail, stem + "er"
    if before.endswith("e") and consonants == 1:
        mute = before[:-1] + "è" + tail
        return stem, mute, mute + "er"
    return stem, stem, lemma


def _soft(stem: str) -> str:
    """The stem before a, o: *annonç-*, *jug(e)-*."""
    if stem.endswith("c"):
        return stem[:-1] + "ç"
    return stem + "e" if stem.endswith("g") else stem


def _first(lemma: str) -> Iterator[tuple[str, str]]:
    stem, mute, future = _er_stems(lemma)
    soft = _soft(stem)
    yield from (("present", mute + "e"), ("present", mute + "ent"))
    yield from (("imperfect", soft + "ait"), ("imperfect", soft + "aient"))
    yield from (("past", soft + "a"), ("past", stem + "èrent"))
    yield from _future(future)
    if lemma.endswith("ayer"):  # both spellings are right: relaie, relaye
        yield from (("present", stem + "e"), ("present", stem + "ent"))
    yield "gerund", soft + "ant"
    yield from _participles(stem + "é")


def _future(stem: str) -> Iterator[tuple[str, str]]:
    yield from (("future", stem + "a"), ("future", stem + "ont"))
    yield from (("conditional", stem + "ait"), ("conditional", stem + "aient"))


def _participles(masculine: str) -> Iterator[tuple[str, str]]:
    yield "participle", masculine
    yield "participle", masculine + "e"
    yield "participle", masculine if masculine.endswith("s") else masculine + "s"
    yield "participle", masculine + "es"


def _second(lemma: str) -> Iterator[tuple[str, str]]:
    stem = lemma[:-2]
    yield from (("present", stem + "it"), ("present", stem + "issent"))
    yield from (("imperfect", stem + "issait"), ("imperfect", stem + "issaient"))
    yield from (("past", stem + "it"), ("past", stem + "irent"))
    yield from _future(lemma)
    yield "gerund", stem + "issant"
    yield from _participles(stem + "i")


def _third(lemma: str, ending: str) -> Iterator[tuple[str, str]]:
    head = lemma[: len(lemma) - len(ending)]
    singular, plural, imperfect, past, future, subjunctive, participle = (head + stem for stem in _IRREGULAR[ending])
    yield from (("present", singular), ("present", plural))
    yield from (("imperfect", imperfect + "ait"), ("imperfect", imperfect + "aient"))
    circumflex = {"i": "irent", "u": "urent", "n": "nrent", "a": "èrent"}[past[-1]]
    yield from (("past", past if past.endswith("a") else past + "t"), ("past", past[:-1] + circumflex))
    yield from _future(future)
    yield from (("subjunctive", subjunctive), ("subjunctive", subjunctive + "nt"))
    yield "gerund", _GERUNDS.get(lemma, imperfect + "ant")
    yield from _participles(participle)


def forms(lemma: str) -> list[tuple[str, str]]:
    """The third-person forms, participles and infinitive of a verb as (tense, form).

    >>> [form for tense, form in forms("annoncer") if tense == "imperfect"]
    ['annonçait', 'annonçaient']
    """
    out = [("infinitive", lemma)]
    ending = max((end for end in _IRREGULAR if lemma.endswith(end)), key=len, default="")
    if ending and (lemma == "aller" or not lemma.endswith("er")):
        out += _third(lemma, ending)
    elif lemma.endswith("ir"):
        out += _second(lemma)
    else:
        out += _first(lemma)
    if lemma.endswith("aître"):  # without circumflex since the reform of 1990
        out += [(tense, form.replace("aît", "ait")) for tense, form in out if "aît" in form]
    return list(dict.fromkeys(out))
