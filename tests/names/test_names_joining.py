"""One key for one person, whatever the order of the articles; namesakes stay apart."""

from __future__ import annotations

import random
from dataclasses import replace

import pyarrow as pa
import pytest

from selon.article import Article, Span
from selon.names import find, forms, institution, join, same
from selon.record import Mention
from selon.store import schema

PILE = {
    "a": "Le président ouzbek Timur Rashidov reçoit Clara Weiss, directrice de Médiapole.",
    "b": "On attend M. Rashidov à Genève. La directrice Clara Weiss aussi.",
    "c": "Le maire de Brest, Yann Morvan, inaugure un pont.",
    "d": "L'entraîneuse Katell Morvan quitte le club. M. Morvan n'a rien dit.",
    "e": "Jean Martin et Jeanne Martin sont élus. Mme Martin remercie.",
}


def rows() -> list[Mention]:
    return [mention for key, text in PILE.items() for mention in find(Article(id=key, text=text))]


def keys(mentions: list[Mention]) -> dict[tuple[str, int], str]:
    return {(row.article, row.span.start): row.key for row in join(mentions)[0]}


def test_a_bare_surname_joins_the_only_bearer() -> None:
    joined = {(row.article, row.words): row.key for row in join(rows())[0]}
    assert joined["b", "Rashidov"] == joined["a", "Timur Rashidov"] == "timur-rashidov"


def test_namesakes_stay_apart() -> None:
    joined = {(row.article, row.words): row.key for row in join(rows())[0]}
    assert joined["c", "Yann Morvan"] != joined["d", "Katell Morvan"]
    assert joined["d", "Morvan"] != joined["d", "Katell Morvan"]
    assert joined["e", "Jean Martin"] != joined["e", "Jeanne Martin"] == joined["e", "Martin"]


def test_a_first_name_alone_shows_the_gender_a_surname_does_not() -> None:
    text = "Marie tient un café. Jean-Yves l'aide. On attend M. Roy. Kazimi passe, Kazimi aussi, dit Kazimi."
    found = {name.label: name.gender for name in join(find(Article(id="a", text=text)))[1]}
    assert (found["Marie"], found["Jean-Yves"], found["Kazimi"]) == ("f", "m", None)


def test_the_order_of_mentions_changes_no_key() -> None:
    mentions = rows()
    expected = keys(mentions)
    for seed in range(5):
        shuffled = list(mentions)
        random.Random(seed).shuffle(shuffled)
        assert keys(shuffled) == expected


def test_an_article_that_comes_changes_no_key_of_others() -> None:
    home = {id: "Le gouvernement hésite." for id in "hi"}
    spain = "Madrid hésite. L'Espagne attend. Madrid doute, le gouvernement aussi."
    japan = "Tokyo hésite. Le Japon attend. Tokyo doute, le gouvernement aussi."
    first = {**home, "s": spain, "f": "François est venu, a dit François."}
    later = {**first, "j": japan, "e": "François est parti, a dit François."}
    found = [[row for id, text in pile.items() for row in find(Article(id=id, text=text))] for pile in (first, later)]
    before, after = (keys(rows) for rows in found)
    assert before.items() <= after.items()
    labels = {row.key for row in join(found[1])[0] if row.name == "gouvernement"}
    assert labels == {"gouvernement", "gouvernement-espagne", "gouvernement-japon"}


def test_a_table_of_mentions_has_the_forms_of_its_rows() -> None:
    mentions = [replace(row, role=None if row.kind == "place" else row.role) for row in rows()] * 2
    one, other = forms.of(mentions), forms.columns(pa.Table.from_batches([schema.batch(Mention, mentions)]))
    told = [
        [(found.articles[article], found.forms[form]) for article, form in zip(found.article, found.form, strict=True)]
        for found in (one, other)
    ]
    assert told[0] == told[1]
    assert len(other.forms) == len(set(other.forms)) < len(mentions)


def test_a_name_knows_its_roles_and_whom_it_speaks_for() -> None:
    names = {name.key: name for name in join(rows())[1]}
    assert names["timur-rashidov"].institution == "Ouzbékistan"
    assert names["yann-morvan"].institution == "mairie de Brest"
    assert names["clara-weiss"].gender == "f"
    assert names["clara-weiss"].variants == ("Clara Weiss",)


def test_a_ministry_without_a_country_is_that_of_the_country_the_article_is_about() -> None:
    home = "À Lyon, le ministre de la Santé, Paul Derain, promet des lits. Le gouvernement hésite."
    away = (
        "À Madrid, Luz Ortega, ministre de l'Intérieur, parle. L'Espagne attend. Madrid doute, le gouvernement aussi."
    )
    found = [row for key, text in (("h", home), ("w", away)) for row in find(Article(id=key, text=text))]
    joined, names = join(found)
    speaks = {name.key: name.institution for name in names}
    told = {(row.article, row.words): speaks[row.key] for row in joined}
    assert told["h", "Paul Derain"] == told["h", "gouvernement"] == "France"
    assert told["w", "Luz Ortega"] == told["w", "gouvernement"] == "Espagne"


def test_nothing_gives_nothing() -> None:
    assert join([]) == ([], [])


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Maison-Blanche", "États-Unis"),
        ("le Kremlin", "Russie"),
        ("Téhéran", "Iran"),
        ("ambassadrice américaine à l'ONU", "États-Unis"),
        ("ministre sud-coréen de l'Unification", "Corée du Sud"),
        ("responsable américain", "États-Unis"),
        ("procureure de la République de Dijon", "parquet de Dijon"),
        ("maire de Bordeaux", "mairie de Bordeaux"),
        ("ministre de l'Economie", "France"),
        ("porte-parole du gouvernement", "France"),
        ("préfet du Gard", "France"),
        ("chef de la police de Houston", "États-Unis"),
        ("président de la République", "France"),
        ("Premier ministre espagnol", "Espagne"),
        ("ministre russe de la Défense", "Russie"),
        ("secrétaire général du syndicat de police SGP", "SGP"),
        ("maire de Pau, ancien ministre", "mairie de Pau"),
        ("président du Sénat", "Sénat"),
        ("secrétaire général de la CGT", "CGT"),
        ("directrice de l'OMS", "Organisation mondiale de la santé"),
        ("chef norvégien de l'Otan", "OTAN"),
        ("présidente danoise de la Commission européenne", "Union européenne"),
        ("ambassadeur danois à l'ONU", "Danemark"),
        ("porte-parole russe du ministère de la Défense", "Russie"),
        ("ministre déléguée aux Phares", "France"),
        ("délégué du ministre", None),
        ("présentatrice du JT", None),
        ("ancien président américain", None),
        ("footballeur français", None),
        ("députée LREM", None),
        ("Marseille", None),
        ("", None),
    ],
)
def test_whom_a_phrase_speaks_for(text: str, speaks: str | None) -> None:
    assert institution(text) == speaks


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Kim Jong Un", "Kim Jong-un", True),
        ("M. Kim", "Kim Jong Un", True),
        ("Choïgou", "Sergueï Shoigu", True),
        ("Volodymyr Zelensky", "Zelenski", True),
        ("INSEE", "Insee", True),
        ("Office breton des phares", "OBP", True),
        ("Anne Morel", "Marc Morel", False),
        ("Jean Martin", "Jeanne Martin", False),
        ("Le Monde", "Le Figaro", False),
        ("", "Kim", False),
    ],
)
def test_same(one: str, other: str, alike: bool) -> None:
    assert same(one, other) is same(other, one) is alike


def test_a_town_and_the_government_called_by_it_are_two() -> None:
    told = {"a": "Il vit à Oslo. Les musées d'Oslo rouvrent.", "b": "Oslo a protesté, puis Oslo a cédé à Oslo même."}
    mentions, names = join([row for key, text in told.items() for row in find(Article(id=key, text=text))])
    assert [(name.key, name.label, name.kind, name.institution) for name in names] == [
        ("oslo", "Oslo", "place", None),
        ("oslo-gouvernement", "Oslo", "government", "Norvège"),
    ]
    assert [row.key for row in mentions] == ["oslo", "oslo", "oslo-gouvernement", "oslo-gouvernement", "oslo"]


def test_a_country_is_one_name() -> None:
    (name,) = join(find(Article(id="a", text="La Norvège a protesté. Il vit en Norvège.")))[1]
    assert (name.key, name.kind) == ("norvege", "government")


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("présidente de Réveil la France", "Réveil la France"),
        ("directeur de BTK France", "BTK France"),
        ("porte-parole de France Sentiers", "France Sentiers"),
        ("secrétaire générale de SOS Rivières Espagne", "SOS Rivières Espagne"),
        ("président des Maires de France", None),
        ("représentante en Italie du comité", None),
        ("ambassadeur au Chili", None),
        ("président de la France", "France"),
        ("ambassadeur de France en Italie", "France"),
        ("ministre des Affaires étrangères d'Allemagne", "Allemagne"),
        ("président de la République de Guinée", "Guinée"),
        ("chef de la Police Nationale du Chili", "Chili"),
        ("Gendarmerie Royale du Canada", "Canada"),
        ("président d'Air France", "Air France"),
        ("président de la Banque de France", "Banque de France"),
    ],
)
def test_a_body_whose_name_holds_a_country_is_not_its_government(text: str, speaks: str | None) -> None:
    assert institution(text) == speaks


@pytest.mark.parametrize(
    "text",
    [
        "épouse du candidat Les Républicains",
        "mari de la ministre",
        "sœur du Premier ministre",
        "fils du président russe",
        "adversaire de la ministre de la Santé",
        "biographe du chef de l'État",
        "président de la République de l'époque",
        "chef de la police locale",
        "chef de l'opposition russe",
        "opposant numéro un au Kremlin",
        "président du gouvernement régional",
    ],
)
def test_kin_rivals_past_and_local_offices_speak_for_no_country(text: str) -> None:
    assert institution(text) is None


def test_a_compound_of_a_town_gives_its_country() -> None:
    assert institution("porte-parole de la police de la zone Bruxelles-Ouest") == "Belgique"
    assert institution("commissaire de police de Londres-Sud") == "Royaume-Uni"


def _speaks(text: str) -> dict[str, str | None]:
    return {name.label: name.institution for name in join(find(Article(id="a", text=text)))[1]}


def test_a_single_mention_of_another_country_tells_where_nothing_of_home_is_named() -> None:
    told = "Au Chili, la ministre des Transports, Inès Roldan, promet un pont."
    assert _speaks(told)["Inès Roldan"] == "Chili"
    assert _speaks(told + " La France regarde.")["Inès Roldan"] == "France"
    assert _speaks(told + " Agnès Buzyn regarde.")["Inès Roldan"] == "France"


def test_two_other_countries_leave_an_office_open() -> None:
    assert _speaks("Le Chili et le Pérou attendent. La ministre Inès Roldan promet un pont.")["Inès Roldan"] is None


def test_the_union_is_no_country_an_article_is_about() -> None:
    told = "Le commissaire européen Luc Tamarin attend. La ministre Inès Roldan promet un pont."
    assert _speaks(told)["Inès Roldan"] == "France"


def test_who_is_known_to_have_served_a_country_speaks_for_it() -> None:
    told = _speaks("La Première ministre Theresa May hésite. Le Premier ministre Jean Castex attend.")
    assert (told["Theresa May"], told["Jean Castex"]) == ("Royaume-Uni", "France")


def test_a_high_office_of_one_who_never_held_it_at_home_is_another_country_s() -> None:
    assert _speaks("Le Premier ministre Malo Tanguy hésite.")["Malo Tanguy"] is None
    assert _speaks("Le ministre Malo Tanguy hésite.")["Malo Tanguy"] == "France"


def test_a_party_s_names_are_one() -> None:
    text = "En Marche ! recrute. LREM attend. La République en marche rit. Il a rejoint En Marche."
    assert {name.label for name in join(find(Article(id="a", text=text)))[1]} == {"La République en marche"}


@pytest.mark.parametrize("words", ["PNF", "parquet financier", "Parquet national financier"])
def test_the_financial_prosecutors_are_one(words: str) -> None:
    (name,) = join(find(Article(id="a", text=f"Selon le {words}, tout va.")))[1]
    assert name.institution == "parquet national financier"


def test_a_tie_alone_is_no_function() -> None:
    def roles(text: str) -> tuple[str, ...]:
        return next(name.roles for name in join(find(Article(id="a", text=text)))[1] if name.label == "Zoé Bertin")

    assert roles("Zoé Bertin, son épouse, rit.") == ()
    assert roles("Zoé Bertin, épouse du maire, rit.") == ("épouse du maire",)
    told = "Zoé Bertin, épouse du maire, rit. Zoé Bertin, épouse du maire, part. La notaire Zoé Bertin reste."
    assert roles(told) == ("notaire", "épouse du maire")


def test_an_office_that_is_mostly_told_as_past_is_spoken_for_no_more() -> None:
    held = "Le maire de Brest Luc Petit rit. "
    left = "L'ancien maire de Brest Luc Petit rit. "
    now = "Le président du Sénat Luc Petit rit. "
    assert _speaks(held + left)["Luc Petit"] == "mairie de Brest"
    assert _speaks(held + left * 2)["Luc Petit"] is None
    assert _speaks(held * 2 + left * 3 + now)["Luc Petit"] == "Sénat"
    assert (
        _speaks("La maire de Brest Zoé Roy rit. " + "L'ancienne ministre Zoé Roy rit. " * 2)["Zoé Roy"]
        == "mairie de Brest"
    )


def _told(article: str, *names: tuple[str, str | None, str | None]) -> list[Mention]:
    rows = enumerate(names)
    return [
        Mention(article=article, span=Span(at, at + 1), words=name, name=name, kind="person", gender=gender, role=role)
        for at, (name, gender, role) in rows
    ]


def test_who_is_called_by_a_first_name_is_known_again_by_whom_the_articles_tell_of() -> None:
    rows = [
        *_told("a", ("Zoé", None, None), ("Luc Tavek", "m", None)),
        *_told("b", ("Zoé", "f", None), ("Luc Tavek", "m", None), ("Anne Roy", "f", "ministre de la Justice")),
        *_told("c", ("Zoé", None, None), ("Paul Ruvel", "m", None)),
        *_told("d", ("Zoé", None, None), ("Anne Roy", "f", "ministre de la Justice")),
    ]
    keys = {row.article: row.key for row in join(rows)[0] if row.name == "Zoé"}
    assert keys["a"] == keys["b"]
    assert len({keys["a"], keys["c"], keys["d"]}) == 3


def test_two_of_one_first_name_are_not_joined_by_their_gender() -> None:
    rows = [*_told("a", ("Bastien", "m", "habitant")), *_told("b", ("Bastien", "m", "pompier"))]
    assert len({row.key for row in join(rows)[0]}) == 2


def test_a_prince_is_one_everywhere_and_no_other_of_his_name() -> None:
    rows = [
        *_told("a", ("Armel", "m", "prince")),
        *_told("b", ("Armel", "m", "Prince")),
        *_told("c", ("Armel", None, None)),
    ]
    keys = {row.article: row.key for row in join(rows)[0]}
    assert keys["a"] == keys["b"] != keys["c"]


def test_a_statesman_is_meant_by_a_surname_that_others_bear() -> None:
    rows = [
        *_told("a", ("Boris Johnson", "m", None)),
        *_told("b", ("Clara Johnson", "f", None)),
        *_told("c", ("Johnson", None, None)),
        *_told("d", ("Johnson", "f", None)),
    ]
    keys = {row.article: row.key for row in join(rows)[0]}
    assert (keys["c"], keys["d"]) == (keys["a"], keys["b"])
