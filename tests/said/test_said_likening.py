"""What *comme l'a dit X* covers, and who says it."""

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


COVERED = {
    "the clause it opens": (
        "Comme le précise Anne Roy, le port rouvre demain.",
        [("Anne Roy", "le port rouvre demain")],
    ),
    "a year between commas belongs to what is told": (
        "Comme le rappelle Anne Roy, en 2009, le port avait fermé.",
        [("Anne Roy", "en 2009, le port avait fermé")],
    ),
    "where it was said does not": (
        "Comme l'a expliqué Anne Roy, dans un communiqué, le port avait fermé.",
        [("Anne Roy", "le port avait fermé")],
    ),
    "a relative that tells who says it": (
        "Comme le note Anne Roy, qui dirige le port, la digue fuit.",
        [("Anne Roy", "la digue fuit")],
    ),
    "a clause it cuts": (
        "La digue de Brest, comme le révèle Anne Roy, a cédé en mars.",
        [("Anne Roy", "La digue de Brest | a cédé en mars")],
    ),
    "what something is called": (
        "Ce « petit souci », comme l'a qualifié Anne Roy, a vidé le port.",
        [("Anne Roy", "Ce « petit souci »")],
    ),
    "a participle with its agent before a clause": (
        "Comme annoncé mardi par Anne Roy, le port rouvre demain.",
        [("Anne Roy", "le port rouvre demain")],
    ),
    "a participle with its agent behind a clause": (
        "Le port rouvre demain, comme promis par Anne Roy.",
        [("Anne Roy", "Le port rouvre demain")],
    ),
    "a subject behind the agent": (
        "Comme révélé par le Télégramme, le maire de Brest, malade, a quitté le port.",
        [("Le Télégramme", "le maire de Brest, malade, a quitté le port")],
    ),
    "what a law provides for is not said": ("Le port rouvre demain, comme prévu par la loi.", []),
    "brackets behind the source": (
        "Comme le souligne Anne Roy (élue du port, avocate), le quai est trop court.",
        [("Anne Roy", "le quai est trop court")],
    ),
    "a paper has no apposition": (
        "Comme le révèle Le Monde, le beau-frère du maire, Paul Le Goff, a vendu le port.",
        [("Le Monde", "le beau-frère du maire, Paul Le Goff, a vendu le port")],
    ),
    "behind what subordinates": (
        "Le quai sera fermé si, comme l'affirme Anne Roy, la digue a bougé.",
        [("Anne Roy", "la digue a bougé")],
    ),
    "the clause behind mais": (
        "Les bateaux sont rentrés, mais ceux du nord ne repartiront pas, comme le confirme Anne Roy.",
        [("Anne Roy", "ceux du nord ne repartiront pas")],
    ),
    "mais aussi joins no clause": (
        "La ville a payé le quai mais aussi les hangars qui le bordent, comme le confirme Anne Roy.",
        [("Anne Roy", "La ville a payé le quai mais aussi les hangars qui le bordent")],
    ),
    "a noun without verb": (
        "D'où l'abandon probable du chantier, comme l'a confirmé Anne Roy.",
        [("Anne Roy", "l'abandon probable du chantier")],
    ),
    "no comma before it, a semicolon behind": (
        "Le port n'a jamais fermé comme le précise Anne Roy ; il vivait de la pêche.",
        [("Anne Roy", "Le port n'a jamais fermé")],
    ),
    "not how it was said": (
        "Le bateau a coulé, comme l'a confirmé Anne Roy avec une vive émotion.",
        [("Anne Roy", "Le bateau a coulé")],
    ),
    "the last clause before a formula": (
        "Le port a bien tenu mais la digue est en danger selon Anne Roy.",
        [("Anne Roy", "la digue est en danger")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), COVERED.values(), ids=COVERED)
def test_likened(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_what_things_show_is_not_said() -> None:
    assert told("La ville change, comme en témoigne la hauteur des tours.") == []
    assert told("La ville change, comme en témoigne Anne Roy.") == [("Anne Roy", "La ville change")]


def test_a_paper_tells_more_than_the_relative_in_it() -> None:
    held = told("Comme le souligne Le Monde, autant de torts qu'elle impute à son frère.")
    assert ("Le Monde", "autant de torts qu'elle impute à son frère") in held


def test_a_formula_that_opens_the_sentence_stays_out() -> None:
    found = told("Selon Le Monde, le quai sera fermé, comme l'explique Anne Roy.")
    assert [words for speaker, words in found if "Anne Roy" in speaker] == ["le quai sera fermé"]


SAME = [
    ("a démenti jeudi sur France 2 avoir menti, comme l'avaient affirmé des élus", "élus", "avoir menti"),
    ("a nié mardi devant les juges avoir vu Jean Bon, comme l'affirmait la presse", "presse", "avoir vu Jean Bon"),
    ("a annoncé que le pont fermera, comme l'avait demandé la préfète", "préfète", "le pont fermera"),
    ("exclut de céder, même en cas de procès, comme il l'a dit", "Paul Martin", "céder, même en cas de procès"),
]


@pytest.mark.parametrize(("clause", "speaker", "words"), SAME)
def test_what_is_denied_or_asked_for_is_likened_without_its_verb(clause: str, speaker: str, words: str) -> None:
    assert told(f"Paul Martin {clause}.") == [("Paul Martin", words), (speaker, words)]


HIM = [
    ("Paul Martin ira à Brest", "il", "Paul Martin"),
    ("Anne Roy reviendra en mai", "elle", "Anne Roy"),
    ("La mairie fermera le port", "elle", "mairie"),
    ("Le pont sera fermé", "il", "Jean Bon"),
    ("Le rapport sera publié", "il", "Jean Bon"),
    ("La préfète fermera le pont", "il", "Jean Bon"),
]


@pytest.mark.parametrize(("clause", "pronoun", "speaker"), HIM)
def test_a_pronoun_behind_comme_is_who_acts_before_it(clause: str, pronoun: str, speaker: str) -> None:
    for saying in ("l'a annoncé mardi", "l'avait pourtant annoncé", "l'a promis"):
        text = f"Jean Bon a dit que tout va bien. {clause}, comme {pronoun} {saying}."
        assert told(text)[-1] == (speaker, clause), saying
