"""A content ends where the author takes the word again, and goes on behind an incise that only cuts it."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def told(text: str) -> list[str]:
    """The words of each statement; parts joined by a bar."""
    article = Article(id="a", text=text)
    return [" / ".join(each.words) for each in find(article, mentions=names(article))]


ENDS = (
    ("42 % des sondés l'estiment justifiée (-2 points en une semaine).", "justifiée"),
    ("Près d'un électeur sur trois juge que la ville est sûre (31 %, +3).", "la ville est sûre"),
    ("Seuls 30 % estiment que la réforme est juste, 45 % qu'elle est inutile.", "la réforme est juste"),
    ("Le ministre a dénoncé une manœuvre, avant de claquer la porte.", "une manœuvre"),
    (
        "Le député a fait savoir qu'il avait payé ses impôts, lui qui avait dû quitter le gouvernement.",
        "il avait payé ses impôts",
    ),
    ("Les chauffeurs réclament des vestes, la direction refuse", "des vestes"),
    ("Écrivaine engagée prônant la liberté, Anne Roy regrette les débordements.", "la liberté"),
    (
        "Un éducateur lui ayant signalé qu'il ne pouvait venir le chercher, l'adolescent était reparti à pied.",
        "il ne pouvait venir le chercher",
    ),
    (
        "Des experts ont certifié que le tableau est ancien, mais « sans preuve absolue » selon Anne Roy.",
        "le tableau est ancien",
    ),
    ("La ville n'a rien dit et, d'après un élu, le contrat sera rompu.", "le contrat sera rompu"),
    ("Lorsque le juge lui demande s'il regrette, l'accusé baisse les yeux.", "s'il regrette"),
    ("Un voisin raconte : « Le pont a tremblé » même s'il n'a rien senti lui-même.", "Le pont a tremblé"),
    ("Une pancarte proclame : « Le pont tremble » et une statue a été déplacée.", "Le pont tremble"),
    ("Le maire a répondu « jamais de la vie » lorsqu'un élu a parlé de vendre le port.", "jamais de la vie"),
    ("Un élu, qui précise que le pont est sûr, et qui l'a fait fermer, part lundi.", "le pont est sûr"),
    ("Selon RTL, le stade va fermer lundi, ce que confirme le président du club.", "le stade va fermer lundi"),
    ("La ville a déclaré vouloir vendre le port sans préciser à qui.", "vouloir vendre le port"),
    ("Le club a annoncé que le match serait rejoué, mais en refusant de dire où.", "le match serait rejoué"),
    (
        "Le maire a qualifié de « honte » l'état du pont, comme l'a fait son voisin.",
        "« honte » l'état du pont",
    ),
    ("L'usine vient d'annoncer sa fermeture, laissant des familles dans la peine.", "sa fermeture"),
    (
        "Sauf que le pont n'a jamais été contrôlé depuis sa construction, révèle Le Monde.",
        "le pont n'a jamais été contrôlé depuis sa construction",
    ),
    ("D'autant plus que « le pont tremble », ajoute Anne Roy.", "le pont tremble"),
    ("Le club a annoncé l'arrivée d'un gardien, recrue qui doit signer lundi.", "l'arrivée d'un gardien"),
    ("Ils sont 32 % à se dire « prêts » à un vote et 35 % sont contre.", "« prêts » à un vote"),
    (
        "Un actif sur deux (47%) affirme avoir peur de perdre son emploi, contre 35% des cadres.",
        "avoir peur de perdre son emploi",
    ),
    ("Un élu a mis en cause la « ruine » du pont, car selon lui l'argent manque.", "la « ruine » du pont"),
    ("Le soir même, lorsque le juge lui demande s'il regrette, l'accusé baisse les yeux.", "s'il regrette"),
    ("Un agent a affirmé avoir vu le voleur : il « courait » vers le port.", "avoir vu le voleur"),
    ("Le maire a promis de refaire le port, rompant avec ses voisins.", "refaire le port"),
    ("Le maire a appelé au boycott du salon, réagissant au discours du préfet.", "au boycott du salon"),
    ("La mairie annonce qu'elle vend le port ; la crise est passée par là.", "elle vend le port"),
    (
        "La mairie a défendu Luc Petit, évoquant sa volonté de « tenir » et le comparant à un lion.",
        "sa volonté de « tenir »",
    ),
    ("Tous ont nié un accord et le chef du chantier, seul témoin, s'est rétracté.", "un accord"),
    ("Anne Roy a dit : « On peut choisir (les deux routes, ndlr) ».", "On peut choisir"),
    ("Avec 28.734 morts, selon un bilan publié lundi, le pays est le plus touché du continent.", "28.734 morts"),
    ("Pour Anne Roy, une malade de 55 ans, la visite est une « bonne idée ».", "la visite est une « bonne idée »"),
    ("Pour Luc Petit, maire de Nice, le pont « est perdu ».", "le pont « est perdu »"),
    (
        "Le maire se dit « attristé » par la nouvelle, quand le préfet a dénoncé « un crime ».",
        "« attristé » par la nouvelle",
    ),
    ("La ville assure qu'elle rouvrira le stade, enceinte qui a vieilli.", "elle rouvrira le stade"),
    ("Le patron assure qu'il ne vendra « jamais », mais veut « tout revoir ».", "il ne vendra « jamais »"),
    ("Le maire réclame un « vrai pont », en présence de deux voisins.", "un « vrai pont »"),
    ("Un tiers des sondés juge que le maire « dirige bien », soit un gain de deux points.", "le maire « dirige bien »"),
    ("L'élu accuse Paul Roy de vendre le port, une allusion au contrat et à la grue.", "Paul Roy de vendre le port"),
    ("Pour Luc Petit, l'avocat qui défend la ville, Anne Roy « ment toujours ».", "Anne Roy « ment toujours »"),
)
GOES_ON = (
    (
        "Le maire affirme que 35 % des rues sont sûres, contre 20 % dans le département.",
        "35 % des rues sont sûres, contre 20 % dans le département",
    ),
    (
        "Le préfet a dit que le port violerait les accords, accords que la ville a signés.",
        "le port violerait les accords, accords que la ville a signés",
    ),
    (
        "Cette personne assure que plusieurs élus ne siégeaient jamais, mais voyageaient beaucoup.",
        "plusieurs élus ne siégeaient jamais, mais voyageaient beaucoup",
    ),
    (
        "Il se félicite de voir qu'au salon, réunissant tous les élus, « le ton reste calme ».",
        "voir qu'au salon, réunissant tous les élus, « le ton reste calme »",
    ),
    (
        "Le préfet a promis d'ouvrir une ligne, permettant de traverser la baie.",
        "ouvrir une ligne, permettant de traverser la baie",
    ),
    (
        "Le maire dénonce les promoteurs « qui ont tout » et tiennent la ville.",
        "les promoteurs « qui ont tout » et tiennent la ville",
    ),
    ("« Le pont est beau », mais « il tremble », a dit Anne Roy.", "« Le pont est beau », mais « il tremble »"),
    ("« Le pont est beau » et « le port est sale », a dit Anne Roy.", "Le pont est beau / le port est sale"),
    (
        "Le parti dénonce plusieurs abus, telles les amendes qui frappent les pauvres.",
        "plusieurs abus, telles les amendes qui frappent les pauvres",
    ),
    (
        "Il a proposé de transporter dans son avion (un petit appareil d'affaires, ndlr) la délégation des maires.",
        "transporter dans son avion (un petit appareil d'affaires, ndlr) la délégation des maires",
    ),
    (
        "Le député plaide pour un dialogue, et une adaptation de la mesure dans certaines zones.",
        "pour un dialogue, et une adaptation de la mesure dans certaines zones",
    ),
    (
        "Le pompier se dit optimiste sur l'arrivée, avant l'été, d'un nouveau camion.",
        "optimiste sur l'arrivée, avant l'été, d'un nouveau camion",
    ),
    ("Un club a annoncé que le stade (3 % des places) serait rénové.", "le stade (3 % des places) serait rénové"),
    (
        "Un témoin a raconté que les voleurs avaient vidé la caisse, avant de prendre la fuite.",
        "les voleurs avaient vidé la caisse, avant de prendre la fuite",
    ),
    ("Le quai fermera lundi, a annoncé le maire, dans l'hémicycle.", "Le quai fermera lundi"),
    (
        "La chasse est suspendue, a annoncé jeudi la préfecture, dans l'attente d'un avis du Conseil d'État.",
        "La chasse est suspendue / dans l'attente d'un avis du Conseil d'État",
    ),
    ("Il a assisté, dit-il, à 240 procès.", "Il a assisté / à 240 procès"),
    (
        "Le froid durera toute la semaine, prévient la préfecture, notamment dans les vallées.",
        "Le froid durera toute la semaine / notamment dans les vallées",
    ),
    (
        "Report des votes : digne d'une « république bananière », selon le sénateur Luc Marin",
        "Report des votes : digne d'une « république bananière »",
    ),
    ("Report des votes : 130 maires concernés, selon le sénateur Luc Marin", "130 maires concernés"),
    (
        "Anne Roy dénonce les radars, qui coûteraient un million par an.",
        "les radars, qui coûteraient un million par an",
    ),
    ("Le parti plaide pour une date, qui puisse convenir à tous.", "pour une date, qui puisse convenir à tous"),
    (
        "Il évoque un élu qui promet tout et qui ne fait « jamais rien ».",
        "un élu qui promet tout et qui ne fait « jamais rien »",
    ),
    (
        "Un témoin a dit que le car avait freiné, mais en glissant, il a heurté le quai.",
        "le car avait freiné, mais en glissant, il a heurté le quai",
    ),
    (
        "La mairie estime « probable que le pont cède » quand la crue viendra.",
        "« probable que le pont cède » quand la crue viendra",
    ),
)


@pytest.mark.parametrize(("text", "content"), ENDS)
def test_a_content_ends_where_the_author_goes_on(text: str, content: str) -> None:
    assert content in told(text)


@pytest.mark.parametrize(("text", "content"), GOES_ON)
def test_a_content_goes_on_behind_what_only_stands_in_it(text: str, content: str) -> None:
    assert content in told(text)


@pytest.mark.parametrize("behind", ["à la veille du scrutin", "lundi", "avant le vote", "dans la soirée"])
def test_nothing_hangs_on_ce_dernier(behind: str) -> None:
    article = Article(id="a", text=f"Paul Roy a perdu. « Je suis optimiste », confiait ce dernier {behind}.")
    told = find(article, mentions=names(article), times=times(article))
    assert [each.speaker for each in told] == [("Paul Roy",)]
