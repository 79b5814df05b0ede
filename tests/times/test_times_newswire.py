"""Expressions as newswire writes them, in articles published on Tuesday 5 September 2023."""

from __future__ import annotations

import pytest

from selon import times
from selon.article import Article

PUBLISHED = "2023-09-05T11:30"

NEWSWIRE = """
Le ministre l'a annoncé lundi devant la presse. | lundi | 2023-09-04
Mardi, le conseil s'est réuni à huis clos. | Mardi | 2023-09-05
Elle a été opérée mercredi à Lyon. | mercredi | 2023-08-30
Le plan sera présenté jeudi. | jeudi | 2023-09-07
Le plan devrait être publié jeudi. | jeudi | 2023-09-07
Le détenu pourrait être libéré jeudi, dit-on. | jeudi | 2023-09-07
La mairie veut que le plan soit rendu public jeudi. | jeudi | 2023-09-07
La halle pourrait rouvrir jeudi. | jeudi | 2023-09-07
Le maire assure qu'il défilerait jeudi. | jeudi | 2023-09-07
Le bal est reporté à jeudi. | jeudi | 2023-09-07
Il est incertain pour la course de jeudi. | jeudi | 2023-09-07
Le maire conduira la journée de jeudi. | jeudi | 2023-09-07
Il aurait été vu jeudi à Lyon. | jeudi | 2023-08-31
Comme l'annonçait le maire jeudi, il pleut. | jeudi | 2023-08-31
Le tribunal rendra sa décision jeudi. | jeudi | 2023-09-07
Le match aura lieu dimanche à Nantes. | dimanche | 2023-09-10
Les élus doivent se prononcer vendredi. | vendredi | 2023-09-08
Il est mort lundi dernier à Brest. | lundi dernier | 2023-09-04
Il a été vu mardi dernier au marché. | mardi dernier | 2023-08-29
La grève commencera lundi prochain. | lundi prochain | 2023-09-11
Un train a déraillé samedi soir près de Dole. | samedi soir | 2023-09-02TEV
La réunion s'est tenue vendredi matin. | vendredi matin | 2023-09-01TMO
Le feu a pris dimanche après-midi. | dimanche après-midi | 2023-09-03TAF
Ce mardi 5 septembre, les cours ont repris. | Ce mardi 5 septembre | 2023-09-05
L'accord a été signé lundi 4 septembre 2023. | lundi 4 septembre 2023 | 2023-09-04
Le procès s'ouvrira le lundi 18 septembre. | le lundi 18 septembre | 2023-09-18
La loi a été votée le 3 mai 2019. | le 3 mai 2019 | 2019-05-03
Il est né le 1er janvier 1950 à Oran. | le 1er janvier 1950 | 1950-01-01
Le scrutin du 28 juin a été annulé. | 28 juin | 2023-06-28
La rentrée est fixée au 2 octobre. | 2 octobre | 2023-10-02
Elle avait disparu le 29 décembre. | le 29 décembre | 2022-12-29
Il avait été élu le 6 mai dernier. | le 6 mai dernier | 2023-05-06
Le salon se tiendra le 12 mars prochain. | le 12 mars prochain | 2024-03-12
Les listes sont closes au 10 novembre 93. | 10 novembre 93 | 1993-11-10
Le festival dure du 19 au 23 juillet. | 19 | 2023-07-19
Le festival dure du 19 au 23 juillet. | 23 juillet | 2023-07-23
Le vote est prévu les 6 et 13 octobre prochains. | les 6 | 2023-10-06
Le vote est prévu les 6 et 13 octobre prochains. | 13 octobre prochains | 2023-10-13
Il a régné entre le 3 et le 9 mai 1945. | le 3 | 1945-05-03
Il a régné entre le 3 et le 9 mai 1945. | le 9 mai 1945 | 1945-05-09
Le bilan au 04/09/2023 reste lourd. | 04/09/2023 | 2023-09-04
Mise à jour : 2023-09-04, dans la journée. | 2023-09-04 | 2023-09-04
Les attentats du 11 septembre ont marqué sa vie. | 11 septembre | 2001-09-11
Le texte a été publié hier au Journal officiel. | hier | 2023-09-04
Il a parlé hier soir à la télévision. | hier soir | 2023-09-04TEV
Elle l'avait dit avant-hier. | avant-hier | 2023-09-03
Le verdict tombera demain. | demain | 2023-09-06
Ils se verront demain matin à Berne. | demain matin | 2023-09-06TMO
Le départ sera donné après-demain. | après-demain | 2023-09-07
Le président se rendra aujourd'hui à Metz. | aujourd'hui | 2023-09-05
Aujourd'hui, la ville n'a plus d'usine. | Aujourd'hui | PRESENT_REF
Il l'a reçue ce matin à l'Élysée. | ce matin | 2023-09-05TMO
Le dîner sera donné ce soir. | ce soir | 2023-09-05TEV
La tempête a faibli cette nuit. | cette nuit | 2023-09-05TNI
Il a neigé la nuit dernière. | la nuit dernière | 2023-09-04TNI
Samedi, il a gagné. La veille, il doutait. | La veille | 2023-09-01
Samedi, il a gagné. Le lendemain, il est parti. | Le lendemain | 2023-09-03
Ils ont défilé jeudi et sont rentrés dans la soirée. | la soirée | 2023-08-31TEV
Dans la nuit de vendredi à samedi, un pont a cédé. | la nuit de vendredi à samedi | 2023-09-01TNI
Dans la nuit du 3 au 4 septembre, un pont a cédé. | la nuit du 3 au 4 septembre | 2023-09-03TNI
Ils ont été arrêtés lundi vers 18 h 30. | vers 18 h 30 | 2023-09-04T18:30
Le match de jeudi débutera à 20H45. | 20H45 | 2023-09-07T20:45
Le train est parti lundi à 8h. | 8h | 2023-09-04T08:00
Il est arrivé à 14 heures. | 14 heures | 2023-09-05T14:00
La séance a été levée à midi. | midi | 2023-09-05T12:00
Le couvre-feu commence à minuit. | minuit | 2023-09-05T24:00
En fin d'après-midi, le calme est revenu. | fin d'après-midi | 2023-09-05TAF
En début de soirée, la foule a grossi. | début de soirée | 2023-09-05TEV
Les ventes ont reculé la semaine dernière. | la semaine dernière | 2023-W35
La semaine prochaine, il sera à Oslo. | La semaine prochaine | 2023-W37
Il doit parler cette semaine. | cette semaine | 2023-W36
Le mois dernier, trois sociétés ont fermé. | Le mois dernier | 2023-08
Le mois prochain, les prix monteront. | Le mois prochain | 2023-10
Ils se verront dans le courant du mois. | le courant du mois | 2023-09
Elle partira ce mois-ci. | ce mois-ci | 2023-09
L'an dernier, la récolte fut maigre. | L'an dernier | 2022
La dette a doublé l'année dernière. | l'année dernière | 2022
L'an prochain, l'impôt baissera. | L'an prochain | 2024
Cette année, tout a changé. | Cette année | 2023
D'ici la fin de l'année, le canal sera fermé. | la fin de l'année | 2023
En fin de semaine, il pleuvra. | fin de semaine | 2023-W36
Le week-end dernier, il a chassé. | Le week-end dernier | 2023-W35-WE
Le week-end prochain, la fête continue. | Le week-end prochain | 2023-W37-WE
Ce week-end, les plages étaient pleines. | Ce week-end | 2023-W35-WE
Il a visité le chantier fin juillet. | fin juillet | 2023-07
Mi-août, les deux pays avaient signé. | Mi-août | 2023-08
Le rapport paraîtra début octobre. | début octobre | 2023-10
Fin 2021, l'usine employait mille ouvriers. | Fin 2021 | 2021
La mesure est entrée en vigueur en mars. | mars | 2023-03
En novembre 2022, il avait démenti. | novembre 2022 | 2022-11
Il avait été condamné en décembre. | décembre | 2022-12
Le procès s'ouvrira en janvier. | janvier | 2024-01
Elle a été nommée en mars dernier. | mars dernier | 2023-03
Le chômage a baissé au mois de juin. | mois de juin | 2023-06
Au début du mois d'août, les pompiers luttaient. | début du mois d'août | 2023-08
Cet été, les forêts ont brûlé. | Cet été | 2023-SU
L'été dernier, il vivait à Rome. | L'été dernier | 2023-SU
L'hiver dernier, le gaz a manqué. | L'hiver dernier | 2022-WI
Au printemps 2018, ils ont rompu. | printemps 2018 | 2018-SP
Le bénéfice du premier trimestre 2023 a fondu. | premier trimestre 2023 | 2023-Q1
Au deuxième trimestre, la croissance a repris. | deuxième trimestre | 2023-Q2
Le second semestre 2022 fut pire. | Le second semestre 2022 | 2022-H2
La ligne fut ouverte en 1998. | 1998 | 1998
L'usine date des années 60. | années 60 | 196X
Dans les années 1990, tout a changé. | les années 1990 | 199X
Au XIXe siècle, on y tissait la soie. | XIXe siècle | 18
Entre 2018 et 2019, les prix ont doublé. | 2018 | 2018
Entre 2018 et 2019, les prix ont doublé. | 2019 | 2019
Pour l'année 2020, le déficit est connu. | l'année 2020 | 2020
Noël 2019 fut triste. | Noël 2019 | 2019-12-25
Il a quitté le parti il y a deux ans. | il y a deux ans | 2021
Il a été libéré il y a trois jours. | il y a trois jours | 2023-09-02
La crue a eu lieu il y a six mois. | il y a six mois | 2023-03
Le pont a été fermé il y a une semaine. | il y a une semaine | 2023-W35
Elle était arrivée il y a quelques mois. | quelques mois | PXM
Il doit rendre son rapport dans trois jours. | dans trois jours | 2023-09-08
En 2010, il part. Deux ans plus tard, il revient. | Deux ans plus tard | 2012
Il fut arrêté le 3 mai 2020 et jugé deux jours plus tard. | deux jours plus tard | 2020-05-05
En 2015, il gagne. La même année, il se marie. | La même année | 2015
Le 8 mai 2021, il neigeait. Ce jour-là, rien ne roulait. | Ce jour-là | 2021-05-08
Le siège dure depuis vingt ans. | vingt ans | P20Y
La grève dure depuis une semaine. | une semaine | P1W
Ces derniers jours, la tension est montée. | Ces derniers jours | PXD
Les prix ont doublé ces trois dernières années. | ces trois dernières années | P3Y
Le contrat court sur dix-huit mois. | dix-huit mois | P18M
Il a écopé de six mois de prison. | six mois | P6M
La panne a duré environ une heure. | environ une heure | PT1H
Le voyage prend deux heures et demie. | deux heures et demie | PT2.5H
Ils ont attendu quinze minutes. | quinze minutes | PT15M
Il l'emporte en 30,4 secondes. | 30,4 secondes | PT30.4S
Le conflit dure depuis un demi-siècle. | un demi-siècle | P50Y
Ils ont marché une quinzaine de jours. | une quinzaine de jours | P15D
La ville est coupée depuis plusieurs jours. | plusieurs jours | PXD
Il attend depuis des années. | des années | PXY
En 24 heures, cent foyers ont fui. | 24 heures | PT24H
La benne passe chaque lundi. | chaque lundi | XXXX-WXX-1
Le marché se tient tous les jeudis. | tous les jeudis | XXXX-WXX-4
Il court tous les jours. | tous les jours | P1D
Le scrutin a lieu tous les deux ans. | tous les deux ans | P2Y
La foire revient chaque année. | chaque année | P1Y
Le pays importe deux tonnes par an. | an | P1Y
Le rapport annuel est sévère. | annuel | P1Y
La route est désormais fermée. | désormais | PRESENT_REF
Il a récemment changé d'avis. | récemment | PAST_REF
Le procès s'ouvre lundi à Lyon. | lundi | 2023-09-11
Les syndicats convoquent lundi une assemblée. | lundi | 2023-09-11
Le maire a reçu lundi les élus. | lundi | 2023-09-04
Pendant l'hiver 2021-2022, le gaz a manqué. | l'hiver 2021-2022 | 2021-WI
Le 14-Juillet, la foule a défilé. | Le 14-Juillet | 2023-07-14
Au cours des prochaines semaines, il parlera. | prochaines semaines | PXW
Lundi à l'aube, le pont a cédé. | l'aube | 2023-09-04TMO
C'était un lundi de pluie. | lundi | XXXX-WXX-1
"""

# Words that look like times and are none.
PLAIN = [
    "Jeanne Morel, 38 ans, est élue.",
    "Un homme de 45 ans conduisait.",
    "Il avait 20 ans.",
    "Elle est morte à l'âge de 93 ans.",
    "Les moins de 25 ans votent peu.",
    "Ils l'ont emporté 3 à 1.",
    "Il a été applaudi.",
    "La sonde est arrivée sur Mars.",
    "Le prix atteint 2000 euros.",
    "Environ 1500 personnes ont défilé.",
    "C'est la seconde fois.",
    "Les Jeux d'hiver sont finis.",
    "L'équipe a gagné 12 points.",
]


def found(text: str) -> dict[str, str]:
    article = Article(id="a", text=text, published=PUBLISHED)
    return {time.words: time.value for time in times.find(article)}


@pytest.mark.parametrize("row", [row for row in NEWSWIRE.splitlines() if row])
def test_newswire(row: str) -> None:
    text, words, value = row.split(" | ")
    assert found(text).get(words) == value


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_not_a_time(text: str) -> None:
    assert found(text) == {}


def test_the_list_is_long_enough() -> None:
    assert len(NEWSWIRE.strip().splitlines()) >= 120
