"""Who speaks behind a quotation's verb, whatever stands between them."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.record import Statement
from selon.said import find
from selon.times import find as times

WORDS = "Le pont restera fermé tout l'été"


def said(text: str) -> list[Statement]:
    article = Article(id="a", text=text)
    return find(article, mentions=names(article), times=times(article))


def source(text: str) -> str | None:
    (only,) = said(text)
    assert only.words == (WORDS,)
    return only.source.of(text) if only.source else None


@pytest.mark.parametrize(
    "between",
    [
        "a répondu sous les huées",
        "a lâché dans un sourire",
        "a tranché sans plus de précision",
        "a lancé devant des parents inquiets et des élus",
        "a écrit dans son arrêté",
        "a glissé, gêné,",
        "a soufflé amusé",
        "s'alarmait à la mi-juillet",
        "a prévenu sur RTL",
    ],
)
@pytest.mark.parametrize("who", ["le maire de Brest", "la préfète Anne Roy"])
def test_no_circumstance_hides_who_speaks(between: str, who: str) -> None:
    assert source(f"« {WORDS} », {between} {who}.") == who


@pytest.mark.parametrize(
    ("behind", "who"),
    [
        ("dit-on dans le camp adverse", "le camp adverse"),
        ("dit-on du côté de la mairie", "la mairie"),
        ("explique-t-on à l'accueil de la piscine", "l'accueil de la piscine"),
        ("souligne-t-on place Beauvau", "place Beauvau"),
        ("peut-on lire sur le site de la ville", "le site de la ville"),
        ("raconte à Sud Ouest celle qui dirige le port", "celle qui dirige le port"),
        ("précise celui qui avait tout vu", "celui qui avait tout vu"),
        ("se targue Anne Roy", "Anne Roy"),
        ("a étrillé Anne Roy", "Anne Roy"),
    ],
)
def test_who_is_told_by_a_place_or_by_what_they_do_speaks(behind: str, who: str) -> None:
    assert source(f"« {WORDS} », {behind}.") == who


def test_what_only_happens_behind_a_quotation_is_no_saying() -> None:
    assert not said("Le pont s'appelle « Grand passage de la rade », dans un quartier que la mairie veut rénover.")


@pytest.mark.parametrize(
    "text",
    [
        "Même avis chez Anne Roy, maire de Brest : « Le pont restera fermé tout l'été ».",
        "La réaction d'Anne Roy ne s'est pas fait attendre : « Le pont restera fermé tout l'été ».",
        "C'est le cas d'Anne Roy, qui s'est exprimée à la radio : « Le pont restera fermé tout l'été ».",
        "Un choix approuvé par Anne Roy : « Le pont restera fermé tout l'été ».",
        "Anne Roy s'est emportée mardi. « Le pont restera fermé tout l'été ».",
        "« Le pont restera fermé tout l'été », assuré Anne Roy.",
        "« Le pont restera fermé tout l'été », a poursuivit Anne Roy.",
    ],
)
def test_a_quotation_is_given_to_whom_its_clause_or_the_sentence_before_names(text: str) -> None:
    (only,) = said(text)
    assert (only.words, only.speaker) == ((WORDS,), ("Anne Roy",))


def test_what_is_written_somewhere_is_not_said_by_whom_it_is_about() -> None:
    assert not said(
        "Un portrait d'Anne Roy est accroché au port, avec l'inscription : « Au pont de la rade pour toujours »."
    )


def test_a_quotation_goes_on_over_to_whom_and_how_it_was_said() -> None:
    text = "« Partez d'ici, messieurs », lance Anne Roy aux pêcheurs, « le pont va tomber »."
    (only,) = said(text)
    assert only.words == ("Partez d'ici, messieurs", "le pont va tomber")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Anne Roy demande « d'assumer ses actes ».", "assumer ses actes"),
        ("Anne Roy qualifie le vote « d'imposture complète ».", "le vote « d'imposture complète"),
    ],
)
def test_the_preposition_before_a_quoted_infinitive_is_not_what_is_said(text: str, words: str) -> None:
    (only,) = said(text)
    assert only.words[0].startswith(words)


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Le pont « était un danger » a écrit Mme Roy.", "Le pont « était un danger »", "Mme Roy"),
        ("« On a tout perdu »: la famille Roy, évacuée hier, a fui.", "On a tout perdu", "la famille Roy"),
        ("« On a tout perdu » : quand Anne Roy raconte sa nuit", "On a tout perdu", "Anne Roy"),
        ("La préfète Anne Roy le reconnaît : le pont est trop vieux.", "le pont est trop vieux", "La préfète Anne Roy"),
        ("La préfète Anne Roy va annoncer que le pont ferme.", "le pont ferme", "La préfète Anne Roy"),
        ("L'avocate Anne Roy, fort émue, va demander une expertise.", "une expertise", "L'avocate Anne Roy"),
        ("Anne Roy a annoncé mardi des fermetures et des travaux.", "des fermetures et des travaux", "Anne Roy"),
        ("Dans un livre titré « Le pont » et paru en mai, Anne Roy, née à Brest, accuse la ville de mentir.",
         "la ville de mentir", "Anne Roy"),
        ("Anne Roy « s'alarme des retards » du chantier.", "des retards", "Anne Roy"),
    ],
)  # fmt: skip
def test_who_says_what_in_these_orders(text: str, words: str, who: str) -> None:
    found = [(each.words[0], each.source.of(text)) for each in said(text) if each.source is not None]
    assert (words, who) in found, found


def test_a_quotation_that_a_verb_within_what_is_told_leads_to_belongs_to_it() -> None:
    text = "Le journal précise que l'un des ouvriers lui aurait lancé : « Le pont va tomber, partez »."
    outer, inner = said(text)
    assert outer.words[0].endswith("lancé : « Le pont va tomber, partez »")
    assert (inner.words, inner.through) == (("Le pont va tomber, partez",), ("journal",))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La maire s'amuserait de ces rumeurs, rapporte « Le Parisien ».", "Le Parisien"),
        ("Anne Roy « ne veut plus voir ce pont », confie un proche.", "proche"),
        ("Anne Roy est partie. La photo de son bureau a été vue. Le pont est vieux, explique-t-elle.", "Anne Roy"),
    ],
)
def test_papers_in_marks_and_those_who_tell_of_others_speak(text: str, speaker: str) -> None:
    assert [each.speaker for each in said(text)] == [(speaker,)]


def test_a_network_in_small_letters_is_a_channel() -> None:
    (only,) = said("Anne Roy a précisé sur twitter que le pont restera fermé.")
    assert only.words == ("le pont restera fermé",)
