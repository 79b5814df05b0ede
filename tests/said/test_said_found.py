"""Ways of saying that are easily passed over: what is said, and by whom."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def told(text: str) -> list[tuple[str, str]]:
    """Speaker and words of each statement; several speakers joined by a bar, no speaker empty."""
    article = Article(id="a", text=text)
    found = find(article, mentions=names(article), times=times(article))
    return [(" | ".join(each.speaker), " | ".join(each.words)) for each in found]


FOUND = {
    "a formula right behind a colon": (
        "La mairie est rassurée : selon elle, la digue a tenu.",
        [("mairie", "la digue a tenu")],
    ),
    "a formula behind a quotation's colon": (
        "Le procureur a décrit « un pillage » : selon lui, les caisses étaient vides.",
        [("procureur", "un pillage"), ("procureur", "les caisses étaient vides")],
    ),
    "what a colon and a source without a comma introduce": (
        "Le bilan s'alourdit : selon les pompiers le feu a tué deux chiens.",
        [("pompiers", "le feu a tué deux chiens")],
    ),
    "an answer by nobody named": (
        "« Le guichet ferme à midi », lui a-t-on répondu.",
        [("", "Le guichet ferme à midi")],
    ),
    "a saying, which nobody said": ("« L'union fait la force », dit-on.", []),
    "what is learnt, which nobody said": ("Le port a fermé mardi, a-t-on appris.", []),
    "what somebody says they stand by": (
        "La ministre assume d'avoir fermé le port.",
        [("ministre", "avoir fermé le port")],
    ),
    "what somebody stands by in marks": (
        "La ministre assume de « déplaire à tout le monde ».",
        [("ministre", "déplaire à tout le monde")],
    ),
    "what somebody is to do, which is not said": ("La ministre assume de gouverner seule.", []),
    "what was said, told behind what it brought": (
        "Le ministre est poursuivi pour avoir affirmé que la digue avait cédé.",
        [("ministre", "la digue avait cédé")],
    ),
    "excuses for what was said": (
        "La ministre a présenté ses excuses pour avoir qualifié les Bretons de « têtus ».",
        [("ministre", "les Bretons de « têtus »")],
    ),
    "what another may have said, which is left open": (
        "La juge a inculpé le maire pour avoir menacé de fermer le port.",
        [],
    ),
    "what somebody believed": ("Il a failli mourir pour avoir cru que la digue tenait.", []),
    "a title's agent": (
        "Grippe : trois nouveaux cas confirmés par la préfecture",
        [("préfecture", "trois nouveaux cas")],
    ),
    "a noun's participle, which tells what a thing is": (
        "Les cas confirmés par la préfecture ont été soignés.",
        [],
    ),
    "a cue of feeling inside marks": (
        "Le syndicat s'est « réjoui de cette victoire ».",
        [("syndicat", "cette victoire")],
    ),
    "a refusal on a day": (
        "Le diocèse n'a pas souhaité mardi commenter ces départs.",
        [("diocèse", "commenter ces départs")],
    ),
    "a graded call": (
        "La préfète a appelé les baigneurs à la plus grande prudence.",
        [("préfète", "les baigneurs à la plus grande prudence")],
    ),
    "those who are urged, behind another clause": (
        "La lettre est partie et sa présidente, Anne Roy, a exhorté les élus à voter.",
        [("Anne Roy", "les élus à voter")],
    ),
    "a name right behind a circumstance": (
        "Mais au lieu de ce rachat M. Roy a annoncé la fermeture du site.",
        [("Roy", "la fermeture du site")],
    ),
    "some of what is denounced": (
        "La maire a dénoncé de la « lâcheté ».",
        [("maire", "de la « lâcheté »")],
    ),
    "an infinitive in marks with its pronoun": (
        "Les élus ont promis de la « combattre ».",
        [],
    ),
    "news that the press reports": (
        "Plusieurs journaux rapportent de vives tensions entre la maire et le préfet.",
        [("journaux", "de vives tensions entre la maire et le préfet")],
    ),
    "what others bring back": ("Les plongeurs rapportent des amphores du fond de la baie.", []),
    "a fault admitted": ("Le préfet a reconnu une maladresse.", [("préfet", "une maladresse")]),
    "a count of at least so many in marks": (
        "La commission a estimé à au moins « 3 000 » le nombre de foyers.",
        [("commission", "à au moins « 3 000 » le nombre de foyers")],
    ),
    "words to somebody, told inside the marks": (
        "« Ne partez pas, leur a dit Anne Roy. Le pont est sûr. »",
        [("Anne Roy", "Ne partez pas | Le pont est sûr")],
    ),
    "words to somebody in the present, told inside the marks": (
        "« Ne partez pas, leur dit Anne Roy. Le pont est sûr. »",
        [("Anne Roy", "Ne partez pas | Le pont est sûr")],
    ),
    "adverbs between a verb's parts": (
        "Paul Roy a tout juste confirmé que le pont rouvrira.",
        [("Paul Roy", "le pont rouvrira")],
    ),
    "*de* and a number of people behind the verb": (
        "« Nous partons », expliquent de nombreux élus.",
        [("nombreux élus", "Nous partons")],
    ),
    "*d'autres* behind the verb": (
        "« Nous partons », protestaient d'autres élus.",
        [("élus", "Nous partons")],
    ),
    "an agent behind *de*": (
        "Cette fermeture était demandée par de nombreux commerçants.",
        [("nombreux commerçants", "Cette fermeture")],
    ),
    "those who speak behind where they do": (
        "« Le vin n'y est pour rien », répliquent dans une lettre des médecins et des élus.",
        [("médecins et des élus", "Le vin n'y est pour rien")],
    ),
    "those who are urged, behind marks": (
        "La maire, craignant un système « sous tension », a sommé les habitants de se ressaisir.",
        [("maire", "un système « sous tension »"), ("maire", "les habitants de se ressaisir")],
    ),
    "those in marks who are told to do something": (
        "La maire a intimé aux « bonnets rouges » de « changer de ton ».",
        [("maire", "changer de ton")],
    ),
    "many times between verb and clause": (
        "La maire a répété de nombreuses fois qu'elle restait.",
        [("maire", "elle restait")],
    ),
    "a stance repeated": (
        "Mme Roy a répété son opposition au rachat.",
        [("Roy", "son opposition au rachat")],
    ),
    "a deed repeated": ("Le suspect répète son geste.", []),
    "a forecast": (
        "La banque anticipe une baisse des prix de 3 %.",
        [("banque", "une baisse des prix de 3 %")],
    ),
    "somebody convinced, in a title": (
        "Présidentielle : Roy persuadé que son rival partira",
        [("Roy", "son rival partira")],
    ),
    "a relative that tells aside what was done": (
        "Elle affirme avoir eu l'aide d'un ami qui, renversant une lampe, a fait diversion.",
        [("", "avoir eu l'aide d'un ami qui, renversant une lampe, a fait diversion")],
    ),
    "whom words are told to, told with what they do": (
        "La préfecture rappelle aux voyageurs qui enfreindraient cette interdiction qu'ils risquent une amende.",
        [("préfecture", "ils risquent une amende")],
    ),
    "a pronoun that stresses who worries": (
        "Le président du club s'inquiète lui de cette pétition.",
        [("président du club", "cette pétition")],
    ),
    "how somebody portrays another": (
        "Ce voisin décrit un homme « discret », qui vivait seul.",
        [("voisin", "un homme « discret »")],
    ),
    "what a thing portrays": ("La toile décrit une ville en ruine.", []),
    "what is soon to happen": (
        "La mairie a annoncé la prochaine ouverture du port.",
        [("mairie", "la prochaine ouverture du port")],
    ),
    "what is announced of oneself": (
        "Le groupe a annoncé sa participation au rachat.",
        [("groupe", "sa participation au rachat")],
    ),
    "a choice confirmed": (
        "La firme a confirmé son choix de rester à Brest.",
        [("firme", "son choix de rester à Brest")],
    ),
    "an answer told by a noun": (
        "Le feu a pris au port. Réponse immédiate du ministre : « Le quai ne fermera pas. »",
        [("ministre", "Le quai ne fermera pas")],
    ),
    "an answer that came at once": (
        "La réplique d'Anne Roy ne s'est pas fait attendre : « Le quai ne fermera pas. »",
        [("Anne Roy", "Le quai ne fermera pas")],
    ),
    "a sentence that goes on with the subject before": (
        "Anne Roy l'assure : « Je n'ai rien vu ». Et rappelle qu'un stand avait brûlé en mai.",
        [("Anne Roy", "Je n'ai rien vu"), ("Anne Roy", "un stand avait brûlé en mai")],
    ),
    "those around whom the words are about": (
        "Anne Roy attend le juge. Jean Petit a quitté la salle, a indiqué son entourage.",
        [("entourage de Jean Petit", "Jean Petit a quitté la salle")],
    ),
    "a driver, who is somebody": (
        "Un conducteur explique que la route glissait.",
        [("conducteur", "la route glissait")],
    ),
}

LISTED = {
    "three verbs of one subject": (
        "Anne Roy assure que le maire ment, dénonce un complot et explique que la ville est ruinée.",
        ["le maire ment", "un complot", "la ville est ruinée"],
    ),
    "words in marks before the second verb": (
        "Anne Roy assure que le maire a « menti », dénonce un complot et explique que la ville est ruinée.",
        ["le maire a « menti »", "un complot", "la ville est ruinée"],
    ),
    "an object that opens with words in marks": (
        "Anne Roy assure que le maire a « menti », dénonce le « mépris » de l'élu et explique que la ville est ruinée.",
        ["le maire a « menti »", "le « mépris » de l'élu", "la ville est ruinée"],
    ),
    "*puis* before the second verb": (
        "Anne Roy affirme que le maire ment, puis évoque une « défaillance » des services.",
        ["le maire ment", "une « défaillance » des services"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND.keys())
def test_it_is_found_with_who_said_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "words"), LISTED.values(), ids=LISTED.keys())
def test_each_verb_of_a_list_has_its_own_words_and_the_same_speaker(text: str, words: list[str]) -> None:
    assert told(text) == [("Anne Roy", each) for each in words]
