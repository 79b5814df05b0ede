"""Small signs in what is said and how: that it only may be, that it is only added, that it confirms what another said.

The expressions stand in `meaning.toml`.
"""

from __future__ import annotations

import re
from functools import cache, partial

from selon.french.expressions import listed, one

_one = partial(one, "meaning.toml")


@cache
def added() -> re.Pattern[str]:
    """Where begins what is only added to what is said: what describes a name, when and how it came about.

    >>> added().search("son chef est mort, cinq jours après le raid").group()
    ', cinq jours '
    """
    return re.compile(r",\s" + _one("asides", "added") + r"\s", re.IGNORECASE)


@cache
def only() -> re.Pattern[str]:
    """How words begin that tell of the only one there is of something (*l'agent de Paul Ferrand*).

    >>> bool(only().match("L'agent de Paul Ferrand")), bool(only().match("des proches de Paul Ferrand"))
    (True, False)
    """
    return re.compile(_one("only"), re.IGNORECASE)


@cache
def perhaps() -> re.Pattern[str]:
    """Words that say what may be and not what is.

    >>> bool(perhaps().search("le pont pourrait fermer")), bool(perhaps().search("le pont va fermer"))
    (True, False)
    """
    return re.compile(rf"\b{_one('perhaps')}\b", re.IGNORECASE)


@cache
def again() -> re.Pattern[str]:
    """Words that say that it happens once more.

    >>> bool(again().search("le tir a de nouveau été reporté")), bool(again().search("un nouveau tir"))
    (True, False)
    """
    return re.compile(rf"\b{_one('again')}\b", re.IGNORECASE)


@cache
def vouching() -> re.Pattern[str]:
    """How it is said of what somebody tells that a newspaper told it before him.

    >>> vouching().search(", confirmant une information du Phare").group()
    'confirmant une information du '
    """
    return re.compile(rf"\b{_one('vouching')}", re.IGNORECASE)


@cache
def taken_up() -> re.Pattern[str]:
    """Words that take up a source told of before.

    >>> bool(taken_up().search("a indiqué la même source")), bool(taken_up().search("a indiqué une source policière"))
    (True, False)
    """
    return re.compile(rf"\b{_one('taken_up')}\b", re.IGNORECASE)


@cache
def pointed_at() -> re.Pattern[str]:
    """How words begin that only point to what was told before.

    >>> bool(pointed_at().match("cette information")), bool(pointed_at().match("l'information judiciaire"))
    (True, False)
    """
    return re.compile(_one("pointed_at"), re.IGNORECASE)


@cache
def formula() -> re.Pattern[str]:
    """Formulas that name the source of what is told.

    >>> bool(formula().fullmatch("Selon")), bool(formula().fullmatch("annoncé"))
    (True, False)
    """
    return re.compile(_one("formula"), re.IGNORECASE)


@cache
def works() -> re.Pattern[str]:
    """What several make together and that is one source.

    >>> bool(works().search("un sondage d'Ardel et Nexal")), bool(works().search("Ardel et Nexal"))
    (True, False)
    """
    return re.compile(rf"\b{_one('works')}\b", re.IGNORECASE)


@cache
def together() -> re.Pattern[str]:
    """Words before several names that say that these speak with one voice.

    >>> bool(together().match("ses avocats Luc Marin et Ida Roux")), bool(together().match("Luc Marin et Ida Roux"))
    (True, False)
    """
    return re.compile(_one("together"), re.IGNORECASE)


@cache
def ranged() -> re.Pattern[str]:
    """How two figures are told of which each is one source's.

    >>> bool(ranged().search("entre 180 et 300 personnes")), bool(ranged().search("180 personnes et 300 motos"))
    (True, False)
    """
    return re.compile(rf"\b(?:{_one('ranged')})", re.IGNORECASE)


@cache
def seconding() -> re.Pattern[str]:
    """How it is said behind a statement that somebody confirms it; who does follows.

    >>> seconding().search("selon Le Phare. Une information confirmée par Zoé Blanc").group()
    '. Une information confirmée par '
    """
    return re.compile(_one("seconding"), re.IGNORECASE)


@cache
def counted_anew() -> re.Pattern[str]:
    """Words for a span of time after which another count begins.

    >>> bool(counted_anew().search("33 cas en 24 heures")), bool(counted_anew().search("33 cas à Brive"))
    (True, False)
    """
    return re.compile(rf"\b{_one('spans_counted')}\b", re.IGNORECASE)


@cache
def daily() -> re.Pattern[str]:
    """Words for the one day of which a count is told.

    >>> bool(daily().search("33 cas en 24 heures")), bool(daily().search("ouvert 24 heures sur 24"))
    (True, False)
    """
    return re.compile(rf"\b{_one('daily')}(?!\w)", re.IGNORECASE)


@cache
def foretold() -> re.Pattern[str]:
    """Words for weather and traffic, in small letters, of which is told what they will be.

    >>> bool(foretold().search("le trafic sera perturbé")), bool(foretold().search("le maire sera absent"))
    (True, False)
    """
    return re.compile(rf"\b{_one('foretold')}(?!\w)")


@cache
def foretelling() -> re.Pattern[str]:
    """Words in which is told what will be, in small letters, mostly verbs in the future.

    >>> bool(foretelling().search("le trafic sera perturbé")), bool(foretelling().search("le trafic est perturbé"))
    (True, False)
    """
    return re.compile(rf"\b{_one('foretelling')}(?!\w)")


@cache
def praising() -> re.Pattern[str]:
    """Verbs by which one speaks well of something.

    >>> bool(praising().search("a salué")), bool(praising().search("a annoncé"))
    (True, False)
    """
    return re.compile(rf"\b{_one('praising')}\b", re.IGNORECASE)


@cache
def blaming() -> re.Pattern[str]:
    """Verbs by which one speaks ill of something.

    >>> bool(blaming().search("a dénoncé")), bool(blaming().search("a annoncé"))
    (True, False)
    """
    return re.compile(rf"\b{_one('blaming')}\b", re.IGNORECASE)


@cache
def in_all() -> re.Pattern[str]:
    """Words of what a count comes to in all.

    >>> bool(in_all().search("le bilan est de 12 morts")), bool(in_all().search("12 morts lundi"))
    (True, False)
    """
    return re.compile(rf"\b{_one('in_all')}\b", re.IGNORECASE)


@cache
def over() -> re.Pattern[str]:
    """A number behind words that say that it is more than that.

    >>> over().findall("plus de 1.500 morts, au moins 12 blessés")
    ['1.500']
    """
    return re.compile(r"\bplus (?:de |d')(\d+(?:[. ]\d{3})*)", re.IGNORECASE)


@cache
def near() -> re.Pattern[str]:
    """A number behind words that say that it is only near that.

    >>> near().findall("près de 1.500 morts, au moins 12 blessés")
    ['1.500']
    """
    return re.compile(r"\b(?:(?:près|autour) (?:de |d')|environ |quelque )(\d+(?:[. ]\d{3})*)", re.IGNORECASE)


@cache
def each() -> re.Pattern[str]:
    """Words for each of several (*chacun 395 euros*)."""
    return re.compile(rf"\b{_one('each')}\b", re.IGNORECASE)


@cache
def balance() -> re.Pattern[str]:
    """Words for what an event cost in all.

    >>> bool(balance().search("le bilan est de 12 morts"))
    True
    """
    return re.compile(rf"{_one('balance')}", re.IGNORECASE)


@cache
def reminding() -> re.Pattern[str]:
    """Words that tell beside something else what an event did.

    >>> bool(reminding().search("il se rend au port, lieu de l'explosion qui a fait 12 morts"))
    True
    """
    return re.compile(rf"{_one('reminding')}", re.IGNORECASE)


@cache
def part() -> re.Pattern[str]:
    """Words that say that only a part is counted, or what was or might be elsewhere.

    >>> bool(part().search("à lui seul, l'hôpital compte 13 morts")), bool(part().search("le bilan est de 13 morts"))
    (True, False)
    """
    return re.compile(rf"{_one('part')}", re.IGNORECASE)


@cache
def belonging() -> re.Pattern[str]:
    """Words that say that something is somebody's own.

    >>> bool(belonging().search("un essai de son vaccin")), bool(belonging().search("un essai du vaccin"))
    (True, False)
    """
    return re.compile(r"\b(?:son|sa|ses|leurs?)\s", re.IGNORECASE)


@cache
def stand_ins() -> re.Pattern[str]:
    """How a phrase begins that only takes up what was named before (*celles qui visaient le maire*).

    >>> bool(stand_ins().match("celles qui le visaient")), bool(stand_ins().match("les plaintes"))
    (True, False)
    """
    return re.compile(rf"{_one('stand_ins')}\b", re.IGNORECASE)


@cache
def adding() -> re.Pattern[str]:
    """Verbs of speech by which something is added to what was told, told at length or commented.

    >>> bool(adding().search("a ajouté")), bool(adding().search("a indiqué"))
    (True, False)
    """
    return re.compile(rf"\b{_one('adding')}\b", re.IGNORECASE)


@cache
def detailing() -> re.Pattern[str]:
    """Verbs of speech by which what was told is told in detail.

    >>> bool(detailing().search("a précisé")), bool(detailing().search("a indiqué"))
    (True, False)
    """
    return re.compile(rf"\b{_one('detailing')}\b", re.IGNORECASE)


@cache
def confirming() -> re.Pattern[str]:
    """Verbs by which one says that it is so what another said.

    >>> bool(confirming().search("a reconnu")), bool(confirming().search("a déclaré"))
    (True, False)
    """
    return re.compile(rf"\b{_one('confirming')}\b", re.IGNORECASE)


@cache
def bearing() -> re.Pattern[str]:
    """Verbs under which a noun or an infinitive tells a fact (*a confirmé la mort de Paul Ferrand*).

    >>> bool(bearing().search("a confirmé")), bool(bearing().search("a salué"))
    (True, False)
    """
    return re.compile(rf"\b{_one('bearing')}\b", re.IGNORECASE)


@cache
def setting_aside() -> re.Pattern[str]:
    """Verbs by which what may come is set aside: who does it denies no fact.

    >>> bool(setting_aside().match("a exclu")), bool(setting_aside().match("a nié"))
    (True, False)
    """
    return re.compile(rf"(?:[\w'’]+ ){{0,3}}?{_one('setting_aside')}\b", re.IGNORECASE)


@cache
def measured() -> re.Pattern[str]:
    """Words that say that something is measured from time to time.

    >>> bool(measured().search("en hausse de 2 %")), bool(measured().search("12 morts"))
    (True, False)
    """
    return re.compile(rf"{_one('measured')}", re.IGNORECASE)


@cache
def to_come() -> re.Pattern[str]:
    """Words that tell how it will be.

    >>> bool(to_come().search("dix lignes seront fermées")), bool(to_come().search("dix lignes sont fermées"))
    (True, False)
    """
    return re.compile(rf"\b{_one('to_come')}\b", re.IGNORECASE)


@cache
def more() -> re.Pattern[str]:
    """Words that say that what is counted came to what was before.

    >>> bool(more().search("onze cas supplémentaires")), bool(more().search("onze cas"))
    (True, False)
    """
    return re.compile(rf"{_one('more')}", re.IGNORECASE)


@cache
def counted() -> re.Pattern[str]:
    """Words for speakers who are counted, as in a poll.

    >>> bool(counted().search("52% des Français")), bool(counted().search("les Français"))
    (True, False)
    """
    return re.compile(rf"{_one('counted')}", re.IGNORECASE)


@cache
def contrary() -> frozenset[frozenset[str]]:
    """Pairs of small words of which each turns round what is said with the other.

    >>> frozenset(("pour", "contre")) in contrary()
    True
    """
    return frozenset(frozenset(pair.split()) for pair in listed("meaning.toml")["contrary"])


@cache
def choosing() -> frozenset[str]:
    """Small words before what is chosen or turned down.

    >>> "pour" in choosing()
    True
    """
    return frozenset(listed("meaning.toml")["choosing"])
