"""Where a statement begins and ends among the clauses of a sentence, and who is meant when two or a panel speak."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.record import Statement
from selon.said import find
from selon.times import find as times


def said(text: str) -> list[Statement]:
    article = Article(id="a", text=text)
    return find(article, mentions=names(article), times=times(article))


TOLD = {
    "parce que opens its own clause": (
        "Paul Le Goff a quitté la salle, parce que le vote était selon lui « une farce ».",
        ("Paul Le Goff", "le vote était | une farce"),
    ),
    "alors même que before selon": (
        "Le conseil veut voter lundi, alors même que selon Anne Roy, rien ne presse.",
        ("Anne Roy", "rien ne presse"),
    ),
    "an incise behind même si": (
        "Le port perd du trafic même si, tempère Anne Roy, la baisse « ralentit depuis un mois ».",
        ("Anne Roy", "la baisse « ralentit depuis un mois »"),
    ),
    "sur le fait que": (
        "Anne Roy a insisté sur le fait que le pont reste ouvert.",
        ("Anne Roy", "le pont reste ouvert"),
    ),
    "a judgement before its noun": (
        "La CGT juge particulièrement inquiétante la situation des dockers.",
        ("CGT", "inquiétante la situation des dockers"),
    ),
    "an infinitive in marks behind à": (
        "Le syndicat demande à « maintenir » la ligne de nuit.",
        ("syndicat", "« maintenir » la ligne de nuit"),
    ),
    "an infinitive in marks behind whom it is asked of": (
        "Anne Roy recommande au gouvernement de « rouvrir toutes les écoles du littoral ».",
        ("Anne Roy", "rouvrir toutes les écoles du littoral"),
    ),
    "those warned stand before que": (
        "Anne Roy a averti les riverains que le pont serait fermé en juin.",
        ("Anne Roy", "le pont serait fermé en juin"),
    ),
    "whom it was said to, then who": (
        "« On en parle souvent dans les couloirs », glisse au Monde, l'un de ses proches conseillers.",
        ("un de ses proches conseillers", "On en parle souvent dans les couloirs"),
    ),
    "a time of three words": (
        "« Le pont tiendra encore dix ans », a commenté il y a quelques jours le maire Paul Le Goff.",
        ("Paul Le Goff", "Le pont tiendra encore dix ans"),
    ),
    "how it is said": (
        "Les syndicats ont tous dénoncé d'une même voix « un mépris total » de la direction.",
        ("syndicats", "« un mépris total » de la direction"),
    ),
    "as somebody else": (
        "Les élus souhaitent, comme Anne Roy, « une commission d'enquête ».",
        ("élus", "une commission d'enquête"),
    ),
    "selon qui behind a name": (
        "Le combat commence, prévient le patron des députés, Damien Le Goff, selon qui « il faut un candidat ».",
        ("Damien Le Goff", "il faut un candidat"),
    ),
    "what is quoted behind the formula": (
        "Un choix difficile, selon Anne Roy : « Nous avons perdu trop de temps dans cette affaire ».",
        ("Anne Roy", "Nous avons perdu trop de temps dans cette affaire"),
    ),
    "an impersonal incise": (
        "Le trafic a baissé d'un tiers, est-il précisé dans le communiqué.",
        ("communiqué", "Le trafic a baissé d'un tiers"),
    ),
    "a wish put forward": (
        "Anne Roy a émis le souhait de voir le musée rouvrir.",
        ("Anne Roy", "voir le musée rouvrir"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD.keys())
def test_the_words_that_are_said(text: str, expected: tuple[str, str]) -> None:
    assert expected in [("; ".join(each.speaker), " | ".join(each.words)) for each in said(text)]


def test_a_gerund_joined_to_another_ends_it() -> None:
    text = "Anne Roy a réagi, affirmant que « le pont tiendra » et mettant en garde contre « la panique »."
    assert [" | ".join(each.words) for each in said(text)] == ["le pont tiendra", "la panique"]


def test_a_place_of_detention_is_no_source() -> None:
    assert said("Les soins varient beaucoup selon le lieu de détention.") == []


PAIR = "Un rapport des députés Paul Le Goff et Anne Roy est paru mardi. "


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (PAIR + "Selon les deux députés, le port doit changer.", ("Paul Le Goff", "Anne Roy")),
        (PAIR + "Les deux navires jugent le port trop petit.", None),
        (
            "Le Monde et Libération ont enquêté. Les deux quotidiens assurent que tout est vendu.",
            ("Le Monde", "Libération"),
        ),
        (
            "Anne Roy, maire de Lorval, porte-parole et vice-présidente du Parti de la mer, était là. "
            "« Tout va très bien », a dit la porte-parole du parti.",
            ("Anne Roy",),
        ),
        (
            "« Il faut attendre encore », a dit le Conseil scientifique. Le virus revient, estime le comité d'experts.",
            ("Conseil scientifique",),
        ),
        ("Anadolu a été visée. L'usine est en feu, selon l'agence de presse DHA.", ("DHA",)),
    ],
)
def test_who_is_meant(text: str, speaker: tuple[str, ...] | None) -> None:
    found = [each.speaker for each in said(text)]
    assert found[-1] == speaker if speaker else ("Paul Le Goff", "Anne Roy") not in found
