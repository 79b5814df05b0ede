"""What is told is reached over circumstances of the saying, and ends before what is done or said beside it."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def told(text: str) -> list[tuple[str, str]]:
    article = Article(id="a", text=text)
    rows = find(article, mentions=names(article), times=times(article))
    return [(" & ".join(each.speaker), " | ".join(each.words)) for each in rows]


REACHED = {
    "y compris between commas": (
        "Paul Martin avait indiqué à plusieurs reprises, y compris devant les juges, que le contrat était faux.",
        [("Paul Martin", "le contrat était faux")],
    ),
    "reasons between commas": (
        "La société avait annoncé mercredi, pour des raisons de sécurité, la fermeture du pont pour le week-end.",
        [("société", "la fermeture du pont pour le week-end")],
    ),
    "en amont de": (
        "« Il faudra écouter », a expliqué en amont de cette rencontre Mgr Paul Martin à la presse.",
        [("Paul Martin", "Il faudra écouter")],
    ),
    "durant a stretch before a colon": (
        "Luc Petit l'a martelé durant toute la campagne : son épouse est sa première conseillère.",
        [("Luc Petit", "son épouse est sa première conseillère")],
    ),
    "comme right behind marks": (
        "« Une grande nouvelle » comme l'a déclaré au Parisien Anne Roy, qui dirige le club.",
        [("Anne Roy", "Une grande nouvelle")],
    ),
    "an office with avec": (
        "« Le pont tient », avait rappelé jeudi le ministre des Relations avec le Parlement, Marc Blanc.",
        [("Marc Blanc", "Le pont tient")],
    ),
    "de son côté within marks": (
        "« C'est abject, a de son côté réagi le trésorier du club, Paul Martin. On attend la suite des événements. »",
        [("Paul Martin", "C'est abject | On attend la suite des événements")],
    ),
    "toujours selon": (
        "Les clients ont attendu trois heures, toujours selon Luc Petit.",
        [("Luc Petit", "Les clients ont attendu trois heures")],
    ),
    "avant de and what is done next": (
        "La gérante dénonce « une honte pour la ville et pour le port » avant d'insulter la foule.",
        [("gérante", "une honte pour la ville et pour le port")],
    ),
    "avant de in what is promised": (
        "Anne Roy promet de « tout reprendre » avant de rouvrir le port.",
        [("Anne Roy", "« tout reprendre » avant de rouvrir le port")],
    ),
    "who may ask has not asked": (
        "Les pêcheurs peuvent demander un report de leur loyer, a dit Anne Roy.",
        [("Anne Roy", "Les pêcheurs peuvent demander un report de leur loyer")],
    ),
    "who the source is told to be with a relative": (
        "Selon Paul Martin, secrétaire du syndicat des dockers qui dirige la grève, le port restera fermé lundi.",
        [("Paul Martin", "le port restera fermé lundi")],
    ),
    "what the source says within its relative": (
        "Selon Paul Martin, secrétaire du syndicat qui a appelé à cette grève, le port restera fermé lundi.",
        [("Paul Martin", "cette grève"), ("Paul Martin", "le port restera fermé lundi")],
    ),
    "a paper is told to be nobody": (
        "Selon L'Opinion, l'homme qui dirige le port, les docks et la gare est parti.",
        [("L'Opinion", "l'homme qui dirige le port, les docks et la gare est parti")],
    ),
    "et alors que opens the sentence": (
        "Et alors que le maire assure qu'il ne s'agit pas d'un incendie, les images du port ont été diffusées hier.",
        [("maire", "il ne s'agit pas d'un incendie")],
    ),
    "the hearing of who answers": (
        "Le principal suspect a nié les faits lors de sa garde à vue.",
        [("principal suspect", "les faits")],
    ),
    "before whom one answers": (
        "Paul Martin a reconnu la plupart des faits devant les enquêteurs.",
        [("Paul Martin", "la plupart des faits")],
    ),
    "a court somebody is sent to": (
        "Le parquet a requis le renvoi du gérant devant le tribunal correctionnel.",
        [("parquet", "le renvoi du gérant devant le tribunal correctionnel")],
    ),
    "a hearing somebody else went through": (
        "Les avocats dénoncent les pressions qu'ils ont subies lors de leur garde à vue.",
        [("avocats", "les pressions qu'ils ont subies lors de leur garde à vue")],
    ),
    "a detached participle with an adjective": (
        "Retrouvée prostrée et en état de choc, la jeune femme a expliqué que son voisin l'avait frappée.",
        [("jeune femme", "son voisin l'avait frappée")],
    ),
    "a detached gerund with its object": (
        "Amplifiant le climat de tension, le maire de Nice a dénoncé une dérive.",
        [("maire de Nice", "une dérive")],
    ),
    "a verb in marks, then another": (
        "Le syndicat « réaffirme à nouveau son opposition à la réforme » et estime que « la conviction demeure ».",
        [("syndicat", "à nouveau son opposition à la réforme"), ("syndicat", "la conviction demeure")],
    ),
}


@pytest.mark.parametrize(("text", "rows"), REACHED.values(), ids=REACHED.keys())
def test_what_is_told(text: str, rows: list[tuple[str, str]]) -> None:
    assert told(text) == rows
