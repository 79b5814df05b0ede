"""Every way in which a reporting expression and its content stand in a sentence."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.record import Statement
from selon.said import find


def said(text: str) -> list[Statement]:
    article = Article(id="a", text=text)
    return find(article, mentions=names(article))


def told(text: str) -> list[tuple[str, str, str, str]]:
    """Speaker, act, kind and words of each statement; parts joined by a bar."""
    return [("; ".join(each.speaker), each.act, each.kind, " | ".join(each.words)) for each in said(text)]


ONE = {
    "que": (
        "Anne Roy a affirmé que le pont de Lorval serait fermé en juin.",
        ("Anne Roy", "assert", "indirect", "le pont de Lorval serait fermé en juin"),
    ),
    "que with quoted words": (
        "Anne Roy estime que la fermeture est « une erreur lourde ».",
        ("Anne Roy", "assert", "mixed", "la fermeture est « une erreur lourde »"),
    ),
    "infinitive": (
        "Paul Le Goff assure avoir prévenu les riverains.",
        ("Paul Le Goff", "assert", "indirect", "avoir prévenu les riverains"),
    ),
    "de and an infinitive": (
        "Anne Roy a promis de rouvrir la crèche avant l'été.",
        ("Anne Roy", "promise", "indirect", "rouvrir la crèche avant l'été"),
    ),
    "object": (
        "Paul Le Goff a dénoncé un manque de moyens.",
        ("Paul Le Goff", "assert", "indirect", "un manque de moyens"),
    ),
    "quoted object": (
        "Anne Roy a fustigé « une décision prise dans le dos des habitants ».",
        ("Anne Roy", "assert", "direct", "une décision prise dans le dos des habitants"),
    ),
    "colon": (
        "Anne Roy précise : « Les travaux dureront deux ans et coûteront cher. »",
        ("Anne Roy", "assert", "direct", "Les travaux dureront deux ans et coûteront cher"),
    ),
    "incise with a name": (
        "« Les travaux dureront deux ans », a expliqué Anne Roy.",
        ("Anne Roy", "assert", "direct", "Les travaux dureront deux ans"),
    ),
    "incise without marks": (
        "Les travaux dureront deux ans, a indiqué Anne Roy mardi.",
        ("Anne Roy", "assert", "indirect", "Les travaux dureront deux ans"),
    ),
    "incise that cuts": (
        "« Les travaux, a expliqué Anne Roy, dureront deux ans. »",
        ("Anne Roy", "assert", "direct", "Les travaux | dureront deux ans"),
    ),
    "incise between two quotations": (
        "« Les travaux dureront deux ans », a expliqué Anne Roy, « et ils coûteront cher à la ville ».",
        ("Anne Roy", "assert", "direct", "Les travaux dureront deux ans | et ils coûteront cher à la ville"),
    ),
    "participle": (
        "Un décret signé mardi, a précisé Anne Roy, fixe le calendrier.",
        ("Anne Roy", "assert", "indirect", "Un décret signé mardi | fixe le calendrier"),
    ),
    "passive with its agent": (
        "La réforme, dénoncée par Anne Roy, entre en vigueur en mai.",
        ("Anne Roy", "assert", "indirect", "La réforme"),
    ),
    "selon at the start": (
        "Selon Anne Roy, le pont sera fermé en juin.",
        ("Anne Roy", "assert", "indirect", "le pont sera fermé en juin"),
    ),
    "selon in the middle": (
        "Le pont, selon Anne Roy, sera fermé en juin.",
        ("Anne Roy", "assert", "indirect", "Le pont | sera fermé en juin"),
    ),
    "selon at the end": (
        "Le pont sera fermé en juin, selon Anne Roy.",
        ("Anne Roy", "assert", "indirect", "Le pont sera fermé en juin"),
    ),
    "d'après": (
        "D'après Anne Roy, le pont sera fermé en juin.",
        ("Anne Roy", "assert", "indirect", "le pont sera fermé en juin"),
    ),
    "an opinion": (
        "Pour Anne Roy, la mairie a manqué de courage.",
        ("Anne Roy", "assert", "indirect", "la mairie a manqué de courage"),
    ),
    "a headline with its speaker": (
        "Anne Roy : « Nous ne fermerons pas l'école »",
        ("Anne Roy", "assert", "direct", "Nous ne fermerons pas l'école"),
    ),
    "a headline with its speaker after": (
        "« Nous ne fermerons pas l'école » (Anne Roy)",
        ("Anne Roy", "assert", "direct", "Nous ne fermerons pas l'école"),
    ),
    "an incise inside the marks": (
        "« Les travaux dureront deux ans, a expliqué Anne Roy. Ils coûteront cher. »",
        ("Anne Roy", "assert", "direct", "Les travaux dureront deux ans | Ils coûteront cher"),
    ),
    "a cue inside the marks": (
        "Anne Roy a « salué le courage des équipes ».",
        ("Anne Roy", "assert", "direct", "le courage des équipes"),
    ),
    "comme": (
        "Comme l'a révélé Anne Roy, le chantier est arrêté depuis mars.",
        ("Anne Roy", "assert", "indirect", "le chantier est arrêté depuis mars"),
    ),
    "a denial": (
        "Paul Le Goff a démenti avoir touché de l'argent.",
        ("Paul Le Goff", "deny", "indirect", "avoir touché de l'argent"),
    ),
    "a denied noun": (
        "Paul Le Goff nie toute malversation.",
        ("Paul Le Goff", "deny", "indirect", "toute malversation"),
    ),
    "a negated cue that denies": (
        "Paul Le Goff n'a pas confirmé que le stade serait vendu.",
        ("Paul Le Goff", "deny", "indirect", "le stade serait vendu"),
    ),
    "a negated denial": (
        "Paul Le Goff ne nie pas que le stade sera vendu.",
        ("Paul Le Goff", "assert", "indirect", "le stade sera vendu"),
    ),
    "a refusal": (
        "Anne Roy a refusé de commenter ces chiffres.",
        ("Anne Roy", "decline", "indirect", "commenter ces chiffres"),
    ),
    "urging": (
        "Anne Roy a appelé les habitants à rester chez eux.",
        ("Anne Roy", "urge", "indirect", "les habitants à rester chez eux"),
    ),
    "asking": (
        "« Qui paiera la facture ? », a demandé Anne Roy.",
        ("Anne Roy", "ask", "direct", "Qui paiera la facture"),
    ),
    "asking for": (
        "Anne Roy demande que la route soit refaite.",
        ("Anne Roy", "urge", "indirect", "la route soit refaite"),
    ),
    "a noun counted by an adverb": (
        "Anne Roy réclame davantage de bus pour la vallée.",
        ("Anne Roy", "urge", "indirect", "davantage de bus pour la vallée"),
    ),
    "a relative tells more of the object": (
        "Anne Roy a dénoncé la fermeture du lavoir, qui date de 1902.",
        ("Anne Roy", "assert", "indirect", "la fermeture du lavoir"),
    ),
    "gerund between subject and verb": (
        "La mairie, estimant que le pont est trop étroit, a suspendu les travaux.",
        ("mairie", "assert", "indirect", "le pont est trop étroit"),
    ),
    "having said": (
        "Après avoir évoqué « un hiver terrible », Anne Roy a quitté la salle.",
        ("Anne Roy", "assert", "direct", "un hiver terrible"),
    ),
    "learnt from": (
        "Un pêcheur a disparu au large, a-t-on appris de source policière.",
        ("source policière", "assert", "indirect", "Un pêcheur a disparu au large"),
    ),
    "on and its place": (
        "« Rien n'est décidé pour l'été », assure-t-on à la préfecture.",
        ("préfecture", "assert", "direct", "Rien n'est décidé pour l'été"),
    ),
    "on after its place": (
        "Dans l'opposition, on juge que le budget est insincère.",
        ("opposition", "assert", "indirect", "le budget est insincère"),
    ),
    "a modal after a quotation": (
        "« La digue tiendra cet hiver encore », tient à rassurer Anne Roy.",
        ("Anne Roy", "assert", "direct", "La digue tiendra cet hiver encore"),
    ),
    "one may read": (
        "« Le quai sera fermé pour travaux », peut-on lire dans l'arrêté du maire.",
        ("maire", "assert", "direct", "Le quai sera fermé pour travaux"),
    ),
    "a circumstance before que": (
        "Anne Roy a affirmé, après trois heures de débat, que la piscine rouvrirait.",
        ("Anne Roy", "assert", "indirect", "la piscine rouvrirait"),
    ),
    "for months": (
        "Anne Roy demande depuis des mois que la route soit refaite.",
        ("Anne Roy", "urge", "indirect", "la route soit refaite"),
    ),
    "judged so": (
        "Anne Roy juge indispensable une nouvelle digue.",
        ("Anne Roy", "assert", "indirect", "indispensable une nouvelle digue"),
    ),
    "judged so, taken up": (
        "Le conseil étudie le projet, qu'Anne Roy présente comme « une chance ».",
        ("Anne Roy", "assert", "mixed", "le projet | une chance"),
    ),
    "a stance of one's own": (
        "Anne Roy a réaffirmé sa volonté de garder le tramway.",
        ("Anne Roy", "assert", "indirect", "sa volonté de garder le tramway"),
    ),
    "announced by": (
        "La fermeture du lycée a été annoncée par Anne Roy.",
        ("Anne Roy", "assert", "indirect", "La fermeture du lycée"),
    ),
    "a call": (
        "Anne Roy a lancé un appel à la patience.",
        ("Anne Roy", "urge", "indirect", "la patience"),
    ),
    "asked of somebody met": (
        "Anne Roy a demandé au préfet, dans une longue lettre, de rouvrir le col.",
        ("Anne Roy", "urge", "indirect", "rouvrir le col"),
    ),
    "felt in quoted words": (
        "Anne Roy espère que « la neige tiendra ».",
        ("Anne Roy", "assert", "direct", "la neige tiendra"),
    ),
    "for or against": (
        "Anne Roy s'est prononcée contre la vente du moulin.",
        ("Anne Roy", "assert", "indirect", "contre la vente du moulin"),
    ),
    "defending oneself": (
        "Anne Roy s'est défendue de « vouloir partir ».",
        ("Anne Roy", "deny", "direct", "vouloir partir"),
    ),
    "a formula inside a relative": (
        "Voici le stade, qui, selon Anne Roy, « coûte trop cher à la ville ».",
        ("Anne Roy", "assert", "direct", "coûte trop cher à la ville"),
    ),
    "who holds it, after the verdict": (
        "Le budget est « une farce », pour Anne Roy.",
        ("Anne Roy", "assert", "mixed", "Le budget est « une farce »"),
    ),
    "between dashes": (
        "Anne Roy - qui préside le club - a regretté « un oubli ».",
        ("Anne Roy", "assert", "direct", "un oubli"),
    ),
    "an addressee after the quotation": (
        "Anne Roy a crié « Rentrez chez vous ! » aux curieux.",
        ("Anne Roy", "assert", "direct", "Rentrez chez vous"),
    ),
    "a clause the author turns to": (
        "Anne Roy a annoncé la vente du moulin mais le conseil hésite.",
        ("Anne Roy", "assert", "indirect", "la vente du moulin"),
    ),
    "an incise right after an opener": (
        "Par ailleurs, précise Anne Roy, la piscine rouvrira en mai.",
        ("Anne Roy", "assert", "indirect", "la piscine rouvrira en mai"),
    ),
    "a headline about somebody": (
        "Anne Roy sur son départ : « Je reste jusqu'en juin »",
        ("Anne Roy", "assert", "direct", "Je reste jusqu'en juin"),
    ),
    "a role in brackets": (
        "« Nous avons tenu bon jusqu'au bout » (Anne Roy, maire de Lorval).",
        ("Anne Roy", "assert", "direct", "Nous avons tenu bon jusqu'au bout"),
    ),
    "asking whether": (
        "Anne Roy a demandé si la route serait refaite.",
        ("Anne Roy", "ask", "indirect", "si la route serait refaite"),
    ),
    "promising": (
        "Paul Le Goff s'est engagé à rendre l'argent.",
        ("Paul Le Goff", "promise", "indirect", "rendre l'argent"),
    ),
    "a verb no list knows": (
        "« Tout cela finira bien par se savoir un jour », ricane Anne Roy.",
        ("Anne Roy", "assert", "direct", "Tout cela finira bien par se savoir un jour"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), ONE.values(), ids=ONE.keys())
def test_one_statement(text: str, expected: tuple[str, str, str, str]) -> None:
    assert told(text) == [expected]


def test_an_incise_with_a_pronoun() -> None:
    text = "Anne Roy est venue lundi. « Je ne partirai pas », a-t-elle dit."
    assert told(text) == [("Anne Roy", "assert", "direct", "Je ne partirai pas")]


def test_two_coordinated_verbs_share_their_speaker() -> None:
    text = "Anne Roy a affirmé que le pont fermerait et a promis de consulter les habitants."
    assert told(text) == [
        ("Anne Roy", "assert", "indirect", "le pont fermerait"),
        ("Anne Roy", "promise", "indirect", "consulter les habitants"),
    ]


def test_a_gerund_goes_on_with_the_same_speaker() -> None:
    text = "« Le pont fermera en juin », a dit Anne Roy, ajoutant que les travaux dureraient deux ans."
    assert [(speaker, words) for speaker, _, _, words in told(text)] == [
        ("Anne Roy", "Le pont fermera en juin"),
        ("Anne Roy", "les travaux dureraient deux ans"),
    ]


def test_a_quotation_goes_on_in_the_next_sentence() -> None:
    text = "« Le pont fermera en juin », a dit Anne Roy. « Nous n'avons pas d'autre solution. »"
    assert [(speaker, words) for speaker, _, _, words in told(text)] == [
        ("Anne Roy", "Le pont fermera en juin"),
        ("Anne Roy", "Nous n'avons pas d'autre solution"),
    ]


def test_a_sentence_sums_up_the_one_before() -> None:
    text = "Le stade sera vendu avant la fin de l'année. C'est ce qu'a annoncé Anne Roy mardi."
    assert [(speaker, words) for speaker, _, _, words in told(text)] == [
        ("Anne Roy", "Le stade sera vendu avant la fin de l'année")
    ]


def test_a_sentence_takes_up_the_one_before() -> None:
    text = "Le stade sera vendu avant la fin de l'année. Anne Roy l'a annoncé dans un courrier."
    assert [(speaker, words) for speaker, _, _, words in told(text)] == [
        ("Anne Roy", "Le stade sera vendu avant la fin de l'année")
    ]


def test_the_conditional_goes_on_after_a_relayed_source() -> None:
    text = "Selon Le Monde, l'usine serait vendue en mai.\nUn groupe coréen aurait déjà signé l'acte."
    _, second = said(text)
    assert (second.speaker, second.cue, second.hearsay) == (("Le Monde",), None, True)
    assert second.words == ("Un groupe coréen aurait déjà signé l'acte",)


NOT_SAID = {
    "quoted words that complete a verb": "Les élèves ont repris « en classe entière ».",
    "a passive inside marks": "Ces récits ne sont « corroborés par aucun témoin ».",
    "a wish of one's own": "Anne Roy souhaite que la neige tienne.",
    "where a train of thought looks like a verb": "Trente villages sont en alerte « depuis mardi ».",
}


@pytest.mark.parametrize("text", NOT_SAID.values(), ids=NOT_SAID.keys())
def test_it_is_not_said(text: str) -> None:
    assert told(text) == []


def test_a_statement_inside_another_names_who_relays_it() -> None:
    inner = next(each for each in said("Anne Roy dit que Paul Le Goff a promis de partir.") if each.act == "promise")
    assert (inner.speaker, inner.through) == (("Paul Le Goff",), ("Anne Roy",))


def test_a_formula_beside_a_verb_relays() -> None:
    (found,) = said("Paul Le Goff a démenti avoir touché de l'argent, selon l'agence Reuters.")
    assert (found.speaker, found.through) == (("Paul Le Goff",), ("Reuters",))


def test_a_paper_relays_a_formula() -> None:
    (found,) = said("Selon Anne Roy, le pont sera fermé en juin, rapporte Le Monde.")
    assert (found.speaker, found.through) == (("Anne Roy",), ("Le Monde",))


def test_the_channel_is_to() -> None:
    text = "« Le pont fermera en juin », a dit Anne Roy à l'AFP."
    (found,) = said(text)
    assert found.to is not None
    assert found.to.of(text) == "à l'AFP"


@pytest.mark.parametrize(
    "text",
    [
        "Selon les régions, les prix varient du simple au double.",
        "Il pleuvait sur la ville et les cafés étaient vides.",
        "Le tribunal a condamné Paul Le Goff à deux ans de prison.",
        "Pour entrer, il faut un billet.",
        "Anne Roy a ajouté du sel dans la soupe.",
        "La voiture a heurté un arbre avant de prendre feu.",
        "",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert told(text) == []


HEARSAY = {
    "Selon Le Monde, Paul Le Goff aurait touché deux millions d'euros.": True,
    "Selon le journal, le ministre chercherait à vendre le port.": True,
    "D'après une source proche du dossier, l'usine serait vendue en mai.": True,
    "Anne Roy a dit qu'elle viendrait lundi.": False,
    "Selon Anne Roy, il faudrait fermer le pont.": False,
    "Selon Anne Roy, le pont tomberait si rien n'était fait.": False,
    "Selon Anne Roy, le pont sera fermé.": False,
    "« L'usine serait vendue », a dit Anne Roy.": False,
    "Selon Anne Roy, la pluie entrait par le toit.": False,
}


@pytest.mark.parametrize(("text", "hearsay"), HEARSAY.items())
def test_the_press_conditional_is_hearsay(text: str, hearsay: bool) -> None:
    assert [each.hearsay for each in said(text)] == [hearsay]
