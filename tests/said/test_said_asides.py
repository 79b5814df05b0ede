"""What stands between a verb of saying and what is said, and verbs of saying behind other verbs."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def told(text: str) -> list[tuple[str, str]]:
    """Speaker and words of each statement; several speakers and parts joined by a bar."""
    article = Article(id="a", text=text)
    found = find(article, mentions=names(article), times=times(article))
    return [(" | ".join(each.speaker), " | ".join(each.words)) for each in found]


BETWEEN = {
    "like whom": ("Anne Roy considère, comme son parti, que la paix est proche.", "la paix est proche"),
    "in doing what": ("Anne Roy a souligné, en s'exprimant en anglais, que la paix est proche.", "la paix est proche"),
    "a stressed pronoun": ("Anne Roy affirme elle, toujours dans Marianne, que le pont ferme.", "le pont ferme"),
    "a pronoun behind the auxiliary": ("Les juges ont eux assuré que le pont ferme.", "le pont ferme"),
    "from whom it comes": (
        "Anne Roy a dénoncé mardi de la part de la mairie une « mauvaise polémique ».",
        "une « mauvaise polémique »",
    ),
    "before a camera": ("Anne Roy a admis devant la caméra de « Bonsoir » que le pont ferme.", "le pont ferme"),
    "a channel": ("Anne Roy a raconté à la chaîne de télévision locale WTVR que le pont ferme.", "le pont ferme"),
    "a numbered message": ("Anne Roy indique dans une deuxième dépêche que le pont ferme.", "le pont ferme"),
    "those told, who did something": (
        "Anne Roy a déclaré aux médecins qui l'ont reçue que le pont ferme.",
        "le pont ferme",
    ),
    "those told, with others": ("Anne Roy a dit aux maires et aux préfets que le pont ferme.", "le pont ferme"),
    "since then": ("Les vendeurs déclarent depuis être revenus à Brest.", "être revenus à Brest"),
    "a means behind what is said": ("Anne Roy a critiqué la loi via un courrier envoyé aux parents.", "la loi"),
    "through what": ("Anne Roy a annoncé une mesure forte à travers un communiqué.", "une mesure forte"),
    "who else is there": (
        "Une amie d'Anne Roy présente sur place a annoncé que le pont ferme.",
        "le pont ferme",
    ),
}


@pytest.mark.parametrize(("text", "words"), BETWEEN.values(), ids=BETWEEN)
def test_what_stands_between_is_not_said(text: str, words: str) -> None:
    assert [said for _, said in told(text)] == [words]


BEHIND = {
    "behind another verb": (
        "Les médecins ont pu examiner le blessé et assuré être en mesure de le soigner.",
        [("médecins", "être en mesure de le soigner")],
    ),
    "many of them": (
        "Beaucoup d'experts estiment que le nombre de cas, malgré les tests, a doublé.",
        [("Beaucoup d'experts", "le nombre de cas, malgré les tests, a doublé")],
    ),
    "pronouns before an infinitive": ("La maire affirme y être allée seule.", [("maire", "y être allée seule")]),
    "an infinitive in -re": (
        "La maire dit vouloir soustraire la ville à la taxe.",
        [("maire", "vouloir soustraire la ville à la taxe")],
    ),
    "all there is to do": ("Anne Roy assure tout faire pour le pont.", [("Anne Roy", "tout faire pour le pont")]),
    "what is deplored being done": (
        "Anne Roy déplore être la cible d'une « croisade ».",
        [("Anne Roy", "être la cible d'une « croisade »")],
    ),
    "what one is": ("Anne Roy se dit très inquiète pour son fils.", [("Anne Roy", "très inquiète pour son fils")]),
    "in which state one is": ("Les vendeurs se disent sous pression.", [("vendeurs", "sous pression")]),
    "of what, behind where it is said": (
        "Anne Roy s'est félicitée dans un communiqué de la décision du juge.",
        [("Anne Roy", "la décision du juge")],
    ),
    "what one boasts of": ("Le maire s'est vanté que la taxe ait baissé.", [("maire", "la taxe ait baissé")]),
    "what one rises against": (
        "Le gérant s'insurge de la mise en cause de ses vendeurs.",
        [("gérant", "la mise en cause de ses vendeurs")],
    ),
    "what a verb behind que regrets": (
        "Une décision que regrette le président de l'association.",
        [("président de l'association", "Une décision")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), BEHIND.values(), ids=BEHIND)
def test_verbs_and_those_who_speak(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


NOTHING = [
    "Le maire a proposé un marché aux habitants de la ville.",
    "La mairie déplore trois morts.",
    "Le maire insiste pour rester.",
    "L'oncle écrit à la main une lettre d'amour qu'il photocopie en vingt exemplaires.",
    "Un modèle proposé par la marque « Petit Vélo » roule seul.",
]


@pytest.mark.parametrize("text", NOTHING[:3] + NOTHING[4:])
def test_wares_deaths_and_what_one_insists_on_doing_are_not_said(text: str) -> None:
    assert told(text) == []
