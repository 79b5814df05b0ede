"""Which words a formula such as *selon X* covers, and whom it names."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def told(text: str) -> list[tuple[str, str]]:
    """Speaker and words of each statement; several speakers and parts joined by a bar."""
    article = Article(id="a", text=text)
    found = find(article, mentions=names(article))
    return [(" | ".join(each.speaker), " | ".join(each.words)) for each in found]


COVERED = {
    "a paper in marks": ("Selon « Le Parisien », le pont a fermé.", [("Le Parisien", "le pont a fermé")]),
    "whose view a relative tells behind an incise": (
        "« Il faut un pont », souligne une source syndicale, pour qui « des moyens existent ».",
        [("source syndicale", "Il faut un pont"), ("source syndicale", "des moyens existent")],
    ),
    "whose view a relative with *lequel* tells": (
        "« Il a échoué », a dit la ministre, pour laquelle le maire « n'est plus qu'un témoin ».",
        [("ministre", "Il a échoué"), ("ministre", "le maire « n'est plus qu'un témoin »")],
    ),
    "what a relative is for, and nobody's view": (
        "Le projet, pour lequel la ville a dépensé « beaucoup d'énergie », est mort.",
        [],
    ),
    "a view told of the subject, before its verb": (
        "La préfecture, pour qui c'est un « incident », a fermé le pont.",
        [("préfecture", "c'est un « incident »")],
    ),
    "a source told of the subject, before its verb": (
        "Le maire, selon qui la digue est sûre, a quitté la salle.",
        [("maire", "la digue est sûre")],
    ),
    "a heading between dashes": (
        "- Un moment décisif pour l'Europe, selon l'OMS -",
        [("OMS", "Un moment décisif pour l'Europe")],
    ),
    "papers joined by a stroke": (
        "Selon LCI/TF1 et Le Parisien, le pont a fermé.",
        [("LCI | TF1 | Le Parisien", "le pont a fermé")],
    ),
    "an article of law": (
        "Selon l'article 322-14 du Code pénal, il risque deux ans de prison.",
        [("Code pénal", "il risque deux ans de prison")],
    ),
    "years of a document": (
        "Selon une étude 2011-2012 de l'Insee, la ville est dixième.",
        [("Insee", "la ville est dixième")],
    ),
    "several bodies in a row": (
        "Selon BFM TV, France Info et Le Parisien, le pont a fermé.",
        [("BFM TV | France Info | Le Parisien", "le pont a fermé")],
    ),
    "who is told behind a paper": (
        "Selon Le Parisien, Anne Roy et Paul Martin, deux élus, sont partis.",
        [("Le Parisien", "Anne Roy et Paul Martin, deux élus, sont partis")],
    ),
    "who is told behind several": (
        "Selon plusieurs sources, le fondateur de Facebook, Mark Zuckerberg, a quitté la ville.",
        [("sources", "le fondateur de Facebook, Mark Zuckerberg, a quitté la ville")],
    ),
    "somebody told behind a kind of paper": (
        "Selon le magazine, un motard de la CRS 1, qui escorte le président, a été malade.",
        [("magazine", "un motard de la CRS 1, qui escorte le président, a été malade")],
    ),
    "relative of an unknown verb beside a complaint": (
        "Anne Roy dénonce le projet du maire, qui constitue selon elle une « attaque » du service public.",
        [("Anne Roy", "le projet du maire"), ("Anne Roy", "qui constitue | une « attaque » du service public")],
    ),
    "relative it opens beside a complaint": (
        "Anne Roy critique le plan du maire, qui, selon elle, coûtera deux millions d'euros.",
        [("Anne Roy", "le plan du maire"), ("Anne Roy", "coûtera deux millions d'euros")],
    ),
    "relative it opens before the main clause": (
        "Le conducteur, qui, selon les gendarmes, dormait au volant, a été blessé.",
        [("gendarmes", "dormait au volant")],
    ),
    "participle that tells more of a complaint": (
        "Anne Roy critique le projet, menacé selon elle par la crise.",
        [("Anne Roy", "le projet"), ("Anne Roy", "menacé | par la crise")],
    ),
    "participle before an article": (
        "La mairie a fermé la piscine, devenue selon la préfecture un gouffre.",
        [("préfecture", "devenue | un gouffre")],
    ),
    "judgement without a comma before it": (
        "Le club a perdu son entraîneur, trop « exigeant » selon les joueurs.",
        [("joueurs", "trop « exigeant »")],
    ),
    "adverbial without a comma before it": (
        "Anne Roy a quitté la salle, sans raison selon la mairie.",
        [("mairie", "sans raison")],
    ),
    "reason behind it": (
        "La loi est injuste, selon Anne Roy, parce qu'elle frappe les pauvres.",
        [("Anne Roy", "La loi est injuste | parce qu'elle frappe les pauvres")],
    ),
    "somebody's eyes": ("Aux yeux d'Anne Roy, la digue suffit.", [("Anne Roy", "la digue suffit")]),
    "somebody's own admission": (
        "La digue est trop basse, de l'aveu même du maire.",
        [("maire", "La digue est trop basse")],
    ),
    "their own eyes in a relative": (
        "Anne Roy critique un accord, qui risque à ses yeux d'ouvrir la porte aux fraudes.",
        [("Anne Roy", "un accord"), ("Anne Roy", "qui risque | d'ouvrir la porte aux fraudes")],
    ),
    "relative cut behind its verb": (
        "Il ne viendra pas au congrès, qui devrait, selon Anne Roy, servir de tremplin au maire.",
        [("Anne Roy", "qui devrait | servir de tremplin au maire")],
    ),
    "relative with a subject of its own": (
        "La ville attend le scrutin, dont la date va selon Anne Roy « gêner » les électeurs.",
        [("Anne Roy", "dont la date va | « gêner » les électeurs")],
    ),
    "count behind the source": (
        "Le feu a pris dans un hangar où étaient rangées selon les pompiers 2.750 caisses de bois.",
        [("pompiers", "où étaient rangées | 2.750 caisses de bois")],
    ),
    "relative before the main clause": (
        "Dans ce club, qui a perdu la moitié de ses membres selon Anne Roy, la colère monte.",
        [("Anne Roy", "qui a perdu la moitié de ses membres")],
    ),
    "aside between subject and verb": (
        "La tour, la plus haute du pays selon la préfecture, a rouvert mardi.",
        [("préfecture", "la plus haute du pays")],
    ),
    "figure while the sentence goes on": (
        "Le pays est l'un des plus touchés, avec 2.117 morts selon le ministère, et il manque de lits.",
        [("ministère", "2.117 morts")],
    ),
    "those counted": (
        "Des heurts ont éclaté à l'arrivée du cortège de 8.000 marcheurs, selon la préfecture, sur le port.",
        [("préfecture", "8.000 marcheurs")],
    ),
    "figure that closes the sentence": (
        "Le pays reste le plus touché, avec 2.117 morts, selon le ministère.",
        [("ministère", "Le pays reste le plus touché, avec 2.117 morts")],
    ),
    "in brackets": (
        "Le fleuve a débordé (3,2 mètres, selon la préfecture) et les caves sont inondées.",
        [("préfecture", "3,2 mètres")],
    ),
    "source that is cited": (
        "Selon Anne Roy, citée par le quotidien, le pont sera fermé en juin.",
        [("Anne Roy", "le pont sera fermé en juin")],
    ),
    "source that says more": (
        "« Le texte est mauvais pour les communes », selon Anne Roy, qui rappelle que le débat reste ouvert.",
        [("Anne Roy", "Le texte est mauvais pour les communes"), ("Anne Roy", "le débat reste ouvert")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), COVERED.values(), ids=COVERED)
def test_a_formula_covers_its_own_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_a_formula_in_a_relative_is_told_beside_the_incise_that_closes_the_sentence() -> None:
    text = (
        "Anne Roy est arrivée mardi dans la ville. Elle a vu le port, qui offrira selon elle un abri sûr aux bateaux, "
        "a indiqué son adjoint Paul Le Goff."
    )
    assert ("Anne Roy", "qui offrira | un abri sûr aux bateaux") in told(text)


VIEWS = {
    "Pour l'ancien ministre, l'État devrait racheter l'usine.": "l'État devrait racheter l'usine",
    "Pour les très prudents sénateurs, ces engins viennent d'un pays voisin.": "ces engins viennent d'un pays voisin",
    "Pour ses détracteurs, le plan manque de moyens.": "le plan manque de moyens",
    "Pour les passagers, le quai fermera à midi.": None,
    "Pour les retraités du « secteur actif », l'âge passera à 62 ans.": None,
}


@pytest.mark.parametrize(("text", "words"), VIEWS.items())
def test_pour_tells_the_view_of_those_who_have_one(text: str, words: str | None) -> None:
    assert [held for _, held in told(text)] == ([words] if words else [])


OWN = {
    "« Le pont est vieux », a dit Anne Roy. À ses yeux, il faut le fermer.": "il faut le fermer",
    "« Le pont est vieux », a dit Anne Roy. Et, de son propre aveu, elle ne passe plus par là.": (
        "elle ne passe plus par là"
    ),
}


@pytest.mark.parametrize(("text", "words"), OWN.items())
def test_a_view_named_by_a_possessive_is_whose_the_text_speaks_of(text: str, words: str) -> None:
    assert told(text)[1:] == [("Anne Roy", words)]


def test_a_view_named_by_a_possessive_inside_words_told_is_not_told_twice() -> None:
    text = "Anne Roy dénonce la menace qu'incarne à ses yeux la vente du port."
    assert told(text) == [("Anne Roy", "la menace qu'incarne à ses yeux la vente du port")]


SOURCES = {
    "a paper is told no office": (
        "Selon Le Parisien, le porte-parole du parti « devrait partir dans les prochains jours ».",
        [("Le Parisien", "le porte-parole du parti « devrait partir dans les prochains jours »")],
    ),
    "words in marks state it": (
        "Selon la maire de Brest, Paul Roy « a quitté la salle sans un mot ».",
        [("maire de Brest", "Paul Roy « a quitté la salle sans un mot »")],
    ),
    "a subject right before its verb": (
        "Selon son avocat, Maître Paul Roy, le jeune homme de 23 ans est « très ému ».",
        [("Paul Roy", "le jeune homme de 23 ans est « très ému »")],
    ),
    "a condition": (
        "Selon Anne Roy, si les usines ferment, la ville perdra deux écoles.",
        [("Anne Roy", "si les usines ferment, la ville perdra deux écoles")],
    ),
    "some of several": (
        "Selon plusieurs témoins, dont un voisin et une infirmière, le toit s'est effondré.",
        [("témoins", "le toit s'est effondré")],
    ),
    "what a headline is about": (
        "Météo : vingt communes privées de tout courant, selon Enedis",
        [("Enedis", "vingt communes privées de tout courant")],
    ),
    "an opinion with more told of its holder": (
        "Dans ce contexte, « les usines vont fermer » pour Anne Roy, secrétaire du syndicat, qui redoute une crise.",
        [("Anne Roy", "Dans ce contexte, « les usines vont fermer »")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SOURCES.values(), ids=SOURCES)
def test_where_a_source_ends_and_what_it_tells_begins(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


OPENED = {
    "si": ("Le port fermera si, selon Anne Roy, la digue bouge.", "la digue bouge"),
    "car": ("Le port ferme car, selon Anne Roy, la digue bouge.", "la digue bouge"),
    "lorsque": ("Le port a fermé lorsque, selon Anne Roy, la digue a bougé.", "la digue a bougé"),
}


@pytest.mark.parametrize(("text", "expected"), OPENED.values(), ids=OPENED)
def test_a_formula_behind_what_opens_its_clause_covers_that_clause(text: str, expected: str) -> None:
    assert told(text) == [("Anne Roy", expected)]


@pytest.mark.parametrize("mark", ["", ","])
def test_who_takes_up_the_source_of_a_formula(mark: str) -> None:
    found = told(f"Un drame évitable selon les parents d'Anne Roy{mark} qui expliquent que le quai était fermé.")
    assert found[-1] == ("parents d'Anne Roy", "le quai était fermé")


TAKEN = {
    "à": (
        "Cette somme correspond selon le quotidien régional à des loyers impayés.",
        "Cette somme correspond | à des loyers impayés",
    ),
    "par": (
        "Le tir était motivé selon l'accusation par une haine tenace.",
        "Le tir était motivé | par une haine tenace",
    ),
    "a document's own": (
        "Le quai a bougé selon les informations recueillies par Anne Roy.",
        "Le quai a bougé",
    ),
}


@pytest.mark.parametrize(("text", "expected"), TAKEN.values(), ids=TAKEN)
def test_what_a_verb_takes_behind_a_formula_is_no_part_of_the_source(text: str, expected: str) -> None:
    assert [words for _, words in told(text)] == [expected]


ASIDES = {
    "between subject and verb": ("Le passager, un Suédois selon la police, a été soigné.", "un Suédois"),
    "at the end": ("Anne Roy combat cette loi, contre-productive selon elle.", "contre-productive"),
}


@pytest.mark.parametrize(("text", "words"), ASIDES.values(), ids=ASIDES)
def test_an_aside_is_all_a_formula_covers_in_it(text: str, words: str) -> None:
    article = Article(id="a", text=text)
    assert [each.words for each in find(article, mentions=names(article)) if each.act == "assert"][-1] == (words,)


def test_an_unnamed_source_behind_a_verb_is_no_second_statement() -> None:
    article = Article(id="a", text="Le pont fermera mardi, a-t-on indiqué de source policière.")
    assert [each.words for each in find(article, mentions=names(article))] == [("Le pont fermera mardi",)]


def test_whom_a_source_spoke_to_is_no_part_of_it() -> None:
    assert told("Selon le maire à l'AFP, le pont fermera.") == [("maire", "le pont fermera")]
    assert told("Le pont fermera, selon un message sur Twitter.") == [("message sur Twitter", "Le pont fermera")]


@pytest.mark.parametrize(
    "text",
    [
        "Le pont sera fermé, selon toute vraisemblance, avant l'été.",
        "Les salaires diffèrent nettement selon le sexe.",
        "Les chercheurs avaient travaillé selon la même méthode.",
        "Les plus âgés ont pu sortir selon des horaires aménagés.",
        "Les élèves sont classés selon trois niveaux de lecture.",
    ],
)
def test_what_something_goes_by_is_no_source(text: str) -> None:
    assert find(Article(id="a", text=text)) == []


MANNER = {
    "whose wish": "Le pont sera peint selon le vœu de la maire Anne Roy.",
    "whose rules": "Le quai a été bâti selon la réglementation de Roy.",
    "by what it depends": "La couleur change selon la lumière.",
    "an afternoon": "Dimanche en fin d'après midi les vagues montaient.",
    "a world to come": "Anne Roy rêve du monde d'après la pandémie.",
}


@pytest.mark.parametrize("text", MANNER.values(), ids=list(MANNER))
def test_what_shows_in_what_way_something_is_done_says_nothing(text: str) -> None:
    assert told(text) == []
