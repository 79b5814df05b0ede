"""How a denial or a refusal points back to what it means.

The expressions stand in `answers.toml`.
"""

from __future__ import annotations

import re
from functools import cache, partial

from selon.french.expressions import one

_one = partial(one, "answers.toml")


@cache
def accusing() -> re.Pattern[str]:
    """Verbs by which somebody is accused.

    >>> bool(accusing().search("a accusé")), bool(accusing().search("a annoncé"))
    (True, False)
    """
    return re.compile(rf"\b{_one('accusing')}\b", re.IGNORECASE)


@cache
def accused() -> re.Pattern[str]:
    """Words by which it is told that somebody is accused.

    >>> bool(accused().search("il est reproché au maire d'avoir menti")), bool(accused().search("il accuse le coup"))
    (True, False)
    """
    return re.compile(rf"\b{_one('accused')}\b", re.IGNORECASE)


@cache
def denouncing() -> re.Pattern[str]:
    """Verbs of a charge that can be against nobody (*dénonce un système*)."""
    return re.compile(rf"\b{_one('denouncing')}\b", re.IGNORECASE)


@cache
def pointing_back() -> re.Pattern[str]:
    """How words say no more than that something was told before (*ces accusations*, *une information du Phare*).

    Group `charge`, `blame`, `speech`, `figure` or `plan` is the noun (`deed` what was done), `rest` what follows.

    >>> found = pointing_back().match("ces graves accusations du maire")
    >>> found["charge"], found["speech"], found["rest"]
    ('accusations', None, ' du maire')
    """
    groups = (
        ("charge", "charges", "deeds"),
        ("blame", "blames"),
        ("speech", "speeches"),
        ("figure", "counts"),
        ("plan", "plans"),
    )
    nouns = "|".join(f"(?P<{kind}>{_one(*names)})" for kind, *names in groups)
    before = f"(?:{_one('wholly')}\\s*)?(?P<article>{_one('articles')}\\s*)?(?:{_one('epithets')}\\s+)?"
    return re.compile(
        rf"\W*(?:\w+ment\W+)?{before}(?:(?P<deed>(?={_one('deeds')}\b))?(?:{nouns}|{_one('tales')}))\b"
        r"(?: des faits\b)?(?P<rest>.*)",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def laid() -> re.Pattern[str]:
    """How words go on that only say on whom a charge lies (*qui le visent*, *portées contre lui*).

    >>> bool(laid().match("portées contre lui")), bool(laid().match("du maire"))
    (True, False)
    """
    return re.compile(_one("laid"), re.IGNORECASE)


@cache
def saying() -> re.Pattern[str]:
    """Words behind a noun by which it is told what it is that was told.

    >>> bool(saying().search("selon lesquelles il part")), bool(saying().search("du maire"))
    (True, False)
    """
    return re.compile(rf"\b{_one('saying')}", re.IGNORECASE)


@cache
def taking_up() -> re.Pattern[str]:
    """Words behind what was told that take it up (*des informations que dément le maire*)."""
    return re.compile(rf"\b{_one('taking_up')}", re.IGNORECASE)


@cache
def relating() -> re.Pattern[str]:
    """How a relative begins that tells what somebody told before says (*, selon lequel il part*)."""
    return re.compile(r"\b(?:selon l(?:equel|aquelle|esquel(?:le)?s)|qui)\b", re.IGNORECASE)


@cache
def hung_on() -> re.Pattern[str]:
    """What stands last before a relative that takes it up; group 1 is it.

    >>> hung_on().search("Il part, des informations que le maire a ").group(1)
    'des informations'
    """
    return re.compile(
        r"(?:^|[,:–-]\s)\s*([^,:]{3,60}?)\s(?:qu(?:e\s|')|auxquel(?:le)?s\s|à laquelle\s)[^,:]*$", re.IGNORECASE
    )


@cache
def all_that() -> re.Pattern[str]:
    """How a relative begins that takes up a whole clause (*ce que dément le maire*).

    >>> bool(all_that().match(", ce que le maire ")), bool(all_that().match(" que le maire "))
    (True, False)
    """
    return re.compile(r"[\s,.;»\"]*ce qu(?:e\s|')", re.IGNORECASE)


@cache
def passive() -> re.Pattern[str]:
    """How a participle ends of which it is told what it is said of (*démentie*).

    >>> bool(passive().search("démentie")), bool(passive().search("dément"))
    (True, False)
    """
    return re.compile(r"(?:ée?s?|ie?s?|ite?s?)$", re.IGNORECASE)


@cache
def unsaid() -> re.Pattern[str]:
    """Words right before a verb that turn it round (*non démentie*)."""
    return re.compile(rf"\b{_one('unsaid')}$", re.IGNORECASE)


@cache
def of_silence() -> re.Pattern[str]:
    """How words begin that tell what somebody will not do: comment, confirm; group `to` where it leads to something.

    >>> of_silence().match("commenter ces chiffres").end(), of_silence().match("signer le contrat")
    (10, None)
    """
    return re.compile(
        rf"\W*(?:{_one('silences')})\b\s?(?P<to>(?:à|aux|au|sur|des|du|au sujet d(?:e|es|u))\s)?", re.IGNORECASE
    )


@cache
def for_now() -> re.Pattern[str]:
    """Words of a refusal that say no more than when, where or to whom.

    >>> bool(for_now().match("dans l'immédiat")), bool(for_now().match("la vidéo"))
    (True, False)
    """
    return re.compile(rf"{_one('for_now')}", re.IGNORECASE)


@cache
def falsehood() -> re.Pattern[str]:
    """How it is said in a word of what was told that it is not so.

    >>> bool(falsehood().match("C'est totalement faux")), bool(falsehood().match("C'est un faux problème"))
    (True, False)
    """
    return re.compile(rf"\W*{_one('falsehoods')}", re.IGNORECASE)


@cache
def rebutting() -> re.Pattern[str]:
    """Words by which it is said of a thing told that it is not so.

    >>> bool(rebutting().search("ces chiffres sont faux")), bool(rebutting().search("ces chiffres sont bons"))
    (True, False)
    """
    return re.compile(rf"\b{_one('rebutting')}\b", re.IGNORECASE)


@cache
def part() -> re.Pattern[str]:
    """How a denial begins that is of any part in what one is charged with; group `rest` what follows.

    >>> part().match("toute implication dans la fraude")["rest"], part().match("toute fraude")
    (' dans la fraude', None)
    >>> bool(part().match("être coupable")), bool(part().match("être malade"))
    (True, False)
    """
    how = f"(?:{_one('any')}\\s{_one('parts')}|{_one('taking_part')})"
    return re.compile(rf"\W*{how}\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)


@cache
def this() -> re.Pattern[str]:
    """Words that point to what was told (*ces agressions*)."""
    return re.compile(r"\b(?:ces|cette|cet|ce|tel|telle|tels|telles)\s\w", re.IGNORECASE)


@cache
def of_it() -> re.Pattern[str]:
    """Words right before a verb by which somebody denies what stands before (*s'en défend*).

    >>> bool(of_it().search("le maire s'en ")), bool(of_it().search("le maire se "))
    (True, False)
    """
    return re.compile(rf"\b{_one('of_it')}$", re.IGNORECASE)


@cache
def the() -> re.Pattern[str]:
    """How words begin that name one thing which was told of (*l'assassinat*)."""
    return re.compile(r"\W*(?:les?\s|la\s|l'|son\s|sa\s|ses\s|leurs?\s)\w", re.IGNORECASE)


@cache
def owing() -> re.Pattern[str]:
    """How words begin that lean on what was told before (*ces mesures*, *sa réponse*).

    >>> bool(owing().match("sa réponse")), bool(owing().match("la réponse du maire"))
    (True, False)
    """
    return re.compile(r"\W*(?:(?:ces|cette|cet|ce|sa|son|ses|leurs?)\s|une? telle? |de tel(?:le)?s )", re.IGNORECASE)


@cache
def gainsaying() -> re.Pattern[str]:
    """Verbs by which it is said that something is not so, and not that it is unwelcome.

    >>> bool(gainsaying().search("a nié")), bool(gainsaying().search("a rejeté"))
    (True, False)
    """
    return re.compile(rf"\b{_one('gainsaying')}\b", re.IGNORECASE)


@cache
def going_on() -> re.Pattern[str]:
    """Verbs of one who goes on, or sides with who spoke before.

    >>> bool(going_on().search("a renchéri")), bool(going_on().search("a répondu"))
    (True, False)
    """
    return re.compile(rf"\b{_one('going_on')}\b", re.IGNORECASE)
