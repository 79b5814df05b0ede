"""Whom a description means: what is told of the persons of an article, and of whom the text speaks, decide."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def last(text: str, day: str | None = None) -> tuple[str, ...]:
    article = Article(id="a", text=text, published=day)
    return find(article, mentions=names(article))[-1].speaker


AMONG = {
    "who is charged is no prosecutor": (
        "Paul Martin a reconnu mercredi 14 février avoir volé un phare. « C'est un jour triste », a dit le procureur.",
        "procureur",
    ),
    "nor the father where a mother is somebody's": (
        "Paul Martin a reconnu le vol. « Zoé me manque », a dit la mère de l'enfant. « C'est dur », a dit le père.",
        "père",
    ),
    "a relative is somebody's the article tells of": (
        "Les parents de Zoé attendent. Paul Martin, 34 ans, a avoué le meurtre. « C'est dur », a dit le père.",
        "père",
    ),
    "a magistrate is who is called a prosecutor": (
        "Le procureur Marc Blanc a parlé lundi. Paul Martin, 34 ans, a avoué. Le magistrat a dit : « Il l'a tuée ».",
        "Marc Blanc",
    ),
    "a lawyer has no other calling": (
        "Me Paul Martin, avocat de la famille, a pleuré. Jusqu'ici, l'ancien maître-chien avait nié les faits.",
        "ancien maître-chien",
    ),
    "a prosecutor has none either": (
        "La procureure Anne Roy a ouvert une enquête. La jeune nourrice a nié les faits.",
        "jeune nourrice",
    ),
    "whom a quotation only mentions is not spoken of": (
        "Paul Martin, cycliste, a pris la parole. « Marc Blanc ment, Marc Blanc triche, Marc Blanc fuit », a dit Paul "
        "Martin. « Il est temps que Marc Blanc parte », a ajouté le champion.",
        "Paul Martin",
    ),
    "a woman's description is no man's": (
        "Paul Martin a critiqué lundi Anne Roy. « Il ne comprend rien à la mer », a répondu la navigatrice.",
        "Anne Roy",
    ),
    "a man's description is no woman's": (
        "Paul Martin, qui vit avec la danseuse Anne Roy, dit aller mieux. « J'ai retrouvé la joie », dit le danseur.",
        "Paul Martin",
    ),
    "to whom the text turned": (
        "« Un livre se lit au lit », martèle Paul Martin, sûr de ses lecteurs.\n\nUn goût partagé par Marc Blanc. "
        "« Il faut des livres partout », ajoute l'écrivain belge.",
        "Marc Blanc",
    ),
    "a function that another holds": (
        "Le maire de Nantes, Paul Martin, a reçu Marc Blanc. Marc Blanc est reparti content. "
        "Le maire a dit que tout allait bien.",
        "Paul Martin",
    ),
    "where somebody is from": (
        "Paul Martin a gagné la course de Brest. « La mer était belle », a dit le Belge de 30 ans.",
        "Paul Martin",
    ),
    "where somebody is from, by its ending": (
        "Anne Roy a gagné la course de Brest. « La mer était belle », a dit la Finistéroise.",
        "Anne Roy",
    ),
    "an age and a family": (
        "Anne Roy a perdu sa maison. « Tout a brûlé », raconte la mère de famille de 51 ans.",
        "Anne Roy",
    ),
    "a woman who holds what has no feminine": (
        "La procureure de Brest Anne Roy a parlé hier. « L'enquête avance », a dit la procureur de Brest.",
        "Anne Roy",
    ),
    "an office of somebody, where the article tells its town": (
        "Anne Roy, adjointe au maire de Brest, répond à Marc Blanc. « Tout ira bien », dit l'adjointe de Marc Blanc.",
        "Anne Roy",
    ),
    "a head of state": (
        "Le président chilien Paul Martin a reçu Marc Blanc. « Tout va bien », a déclaré le chef de l'État.",
        "Paul Martin",
    ),
    "the one woman of an article": (
        "Paul Martin a vu Anne Roy, selon des amis d'Anne Roy. « Tout va bien », dit la présidente de la région Sud.",
        "Anne Roy",
    ),
    "a deputy who is somebody's colleague": (
        "Anne Roy a vu Marc Blanc. Son collègue Paul Martin s'explique à Brest. Le député estime que tout va mal.",
        "Paul Martin",
    ),
    "an agent does not take the floor": (
        "« Le port est sûr », a dit Paul Martin, accusé par Marc Blanc de mentir. « Il le restera », a-t-il ajouté.",
        "Paul Martin",
    ),
    "a former prime minister is no woman": (
        "L'ex-Premier ministre a annoncé « la fin du port » devant Anne Roy. « C'est bien triste », dit-elle.",
        "Anne Roy",
    ),
    "a procureur is nobody named beside": (
        "Marc Blanc a été condamné mardi. Marc Blanc faisait face à ses juges. "
        "Le procureur a estimé que les faits étaient graves.",
        "procureur",
    ),
    "a child is no grown-up": (
        "Marc Blanc a emmené la petite au zoo. Marc Blanc est en garde à vue. La fillette a expliqué avoir vu un lion.",
        "fillette",
    ),
    "a minister of another land": (
        "Le ministre allemand des Transports, Paul Martin, est inquiet. « Nous verrons », a dit le ministre russe des "
        "Transports.",
        "ministre russe des Transports",
    ),
    "a prime minister is no minister": (
        "Le ministre Paul Martin a vu le Premier ministre Marc Blanc. Le ministre a dit que tout allait bien.",
        "Paul Martin",
    ),
    "a title cut from its name": (
        "Marc Blanc se tait. Le numéro deux de la Ligue verte Paul Martin a dit que tout allait bien.",
        "Paul Martin",
    ),
    "who is told of by a function only": (
        "L'animateur Paul Martin est parti. Le second plaignant dit qu'il fut reçu chez l'animateur, où ce dernier "
        "l'a invité à chanter.",
        "Paul Martin",
    ),
    "celui qui": (
        "Paul Martin quitte la scène. « J'ai tout donné », confie celui qui chante depuis 1980.",
        "Paul Martin",
    ),
    "an age before qui": ("Paul Martin, 19 ans, qui reconnaît avoir bu, a été jugé.", "Paul Martin"),
    "the same source past somebody else": (
        "Une source proche du dossier a dit que le train est parti. La voyageuse accuse le conducteur d'avoir dormi. "
        "Selon cette même source, le train était vide.",
        "source proche du dossier",
    ),
    "a quotation behind a sentence about another": (
        "« Je reste », a dit Anne Roy. Paul Martin n'a pas toujours été aussi sûr. « J'ai douté tout l'été »",
        "Paul Martin",
    ),
    "the main clause's subject": (
        "Lors d'une visite à Brest où il a vu des marins, le ministre Paul Martin a tenté de rassurer en appelant au "
        "« calme ».",
        "Paul Martin",
    ),
    "a daily is no agency": (
        "Le Monde a publié une enquête, confirmée à l'AFP par la mairie. L'usine est vendue, précise le quotidien.",
        "Le Monde",
    ),
    "the ministère public is the parquet": (
        "Le parquet de Nantes a ouvert une enquête. Le ministère public a demandé que l'homme soit jugé.",
        "parquet de Nantes",
    ),
    "a name nobody knows behind an office": (
        "« Tout va », a dit le ministre letton de la Défense Artis Oulvars. « Tout ira », dit le ministre.",
        "Artis Oulvars",
    ),
    "an acronym written as a name": (
        "La Fédération nationale des navigateurs, premier syndicat (Fnan), est en grève. « Rien ne va », dit la Fnan.",
        "Fédération nationale des navigateurs",
    ),
}


@pytest.mark.parametrize(("text", "expected"), AMONG.values(), ids=AMONG.keys())
def test_whom_a_description_means(text: str, expected: str) -> None:
    assert last(text) == (expected,)


def test_who_held_an_office_before() -> None:
    text = "Nicolas Sarkozy et Emmanuel Macron étaient là. L'ancien chef de l'État a dit que tout allait bien."
    assert last(text, "2019-05-05") == ("Nicolas Sarkozy",)


def test_who_holds_an_office_now_is_not_who_held_it() -> None:
    text = (
        "Jean Roy se souvient du naufrage de Brest. Il se rend sur place. « Le lac était noir », confie l'ancien "
        "procureur de la République. C'est ce que pense Paul Tavek, le procureur de la République de Lille."
    )
    assert last(text) == ("Jean Roy",)


def test_an_office_with_its_party() -> None:
    text = "Anne Roy et François Baroin se sont vus. « Tout va bien », a dit le maire LR de Troyes."
    assert last(text, "2019-05-05") == ("François Baroin",)


def test_the_head_of_state_is_no_deputy() -> None:
    text = "Emmanuel Macron agit. Emmanuel Macron parle. Le député de la Somme a dit que tout allait mal."
    assert last(text, "2019-05-05") == ("député de la Somme",)


def test_a_function_is_of_a_body_by_its_short_form_too() -> None:
    text = (
        "Anne Roy, présidente de la Ligue du lac (LDL), a parlé mardi. Jean Roy est là. "
        "« Le lac est sale », a dit la présidente de la LDL."
    )
    assert last(text) == ("Anne Roy",)
