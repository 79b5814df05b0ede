"""What a reader of the record relies on: who is named, how fully, in which role, on exactly which words."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selon.article import Article, Removed, Span
from selon.names import find
from selon.names.acronyms import spelled
from selon.names.sheet import Sheet
from selon.record import Mention


def mentions(text: str) -> list[Mention]:
    return find(Article(id="a", text=text))


def one(text: str, words: str) -> Mention:
    return next(mention for mention in mentions(text) if mention.words == words)


def test_role_before_the_name() -> None:
    found = one("Selon le ministre malien de la Défense Oumar Sissako, le calme revient.", "Oumar Sissako")
    assert (found.kind, found.role, found.gender) == ("person", "ministre malien de la Défense", "m")


def test_role_before_a_comma() -> None:
    found = one("La porte-parole du parquet de Nantes, Solène Karadec, n'a rien dit.", "Solène Karadec")
    assert (found.role, found.gender) == ("porte-parole du parquet de Nantes", "f")


def test_the_subject_of_the_next_clause_has_no_role() -> None:
    text = "Pour la directrice du musée, Hugo Bertin a tort depuis longtemps."
    assert one(text, "Hugo Bertin").role is None


def test_role_in_apposition() -> None:
    found = one("Malo Tanguy, 41 ans, président de l'association des riverains, proteste.", "Malo Tanguy")
    assert found.role == "président de l'association des riverains"


def test_an_advocate_is_not_his_client() -> None:
    found = one("Hier, l'avocat de Paul Lenoir a plaidé.", "Paul Lenoir")
    assert found.role is None


def test_a_surname_takes_the_fullest_name() -> None:
    rows = mentions(
        "Ingrid Solberg arrive lundi. M. Duval attendra Solberg. Mme Solberg est ministre. Luc Duval se tait."
    )
    assert [row.name for row in rows] == [
        "Ingrid Solberg",
        "Luc Duval",
        "Ingrid Solberg",
        "Ingrid Solberg",
        "Luc Duval",
    ]


def test_a_title_tells_namesakes_apart() -> None:
    rows = mentions("Anne Morel et Marc Morel divorcent. M. Morel garde la maison, Mme Morel le chien.")
    assert [row.name for row in rows] == ["Anne Morel", "Marc Morel", "Marc Morel", "Anne Morel"]


def test_transliterations_are_one() -> None:
    rows = mentions("Le général Sergueï Tchoumakov est arrivé. La visite de Chumakov dure. Tchumakov repart.")
    assert {row.name for row in rows} == {"Sergueï Tchoumakov"}


def test_surname_first() -> None:
    rows = mentions("Le dirigeant Park Min Un voyage. M. Park est attendu mardi.")
    assert [row.name for row in rows] == ["Park Min Un", "Park Min Un"]


def test_particles_and_capitals() -> None:
    text = "Mme Dos Santos, Julie de Kermadec, Mohammed ben Tarek, Philippe PIOTET et Marine Le Goff sont là."
    names = {row.words for row in mentions(text)}
    assert names == {"Dos Santos", "Julie de Kermadec", "Mohammed ben Tarek", "Philippe PIOTET", "Marine Le Goff"}


def test_seats_speak() -> None:
    kinds = {row.words: row.kind for row in mentions("La Maison-Blanche nie. Moscou proteste. L'Élysée attend.")}
    assert kinds == {"Maison-Blanche": "government", "Moscou": "government", "Élysée": "government"}


def test_a_capital_one_goes_to_is_a_place() -> None:
    kinds = {row.words: row.kind for row in mentions("Il va à Moscou, en Russie, entre Minsk et Kiev.")}
    assert set(kinds.values()) == {"place"}


@pytest.mark.parametrize(
    "text",
    [
        "Elle rêve de gérer Paris un jour.",
        "Le cyclone a durement touché Tokyo.",
        "Le vieux Paris attire toujours.",
        "Les forums de Paris, Brest et Nancy ouvrent, comme Rome.",
        "Lille, Paris et Nancy ferment leurs quais.",
        "Le salon Encre attire du monde, Paris Papier aussi.",
        "Il vit dans la capitale, Oslo, depuis un an.",
        "Un Paris plus vert, voilà son projet.",
    ],
)
def test_a_capital_to_which_something_is_done_is_a_town(text: str) -> None:
    capitals = [row for row in mentions(text) if row.words in ("Paris", "Tokyo", "Rome", "Oslo")]
    assert capitals
    assert {row.kind for row in capitals} == {"place"}


@pytest.mark.parametrize(
    "text",
    [
        "Paris a protesté hier.",
        "Le traité que Paris dénonce tient encore.",
        "Il accuse Paris de mentir.",
        "Selon Paris, tout va bien.",
        "Le texte est prêt, affirme Paris.",
        "Le dialogue avec Paris reprend.",
        "Le ministre a prié Paris de signer.",
    ],
)
def test_a_capital_that_acts_or_is_spoken_to_is_a_government(text: str) -> None:
    (paris,) = [row for row in mentions(text) if row.words == "Paris"]
    assert paris.kind == "government"


def test_acronym_takes_its_full_form() -> None:
    text = "L'Office breton des phares et balises (OBPB) alerte. L'OBPB demande des moyens."
    assert {row.name for row in mentions(text)} == {"Office breton des phares et balises"}


def test_institutions_in_lower_case() -> None:
    text = "Le ministère de la Santé, le parquet de Dijon et la préfecture du Gard se taisent."
    words = {row.words for row in mentions(text)}
    assert words == {"ministère de la Santé", "parquet de Dijon", "préfecture du Gard"}


@pytest.mark.parametrize("name", ["Léa Toussaint", "Tariq Ramadan", "Jean Plus", "Noël Le Goff"])
def test_feasts_and_small_words_may_be_names(name: str) -> None:
    rows = mentions(f"Le docteur {name} est parti.")
    assert [(row.name, row.kind) for row in rows] == [(name, "person")]


def test_accents_tell_a_first_name_s_gender() -> None:
    assert [row.gender for row in mentions("On attend Michèle Roy et Michele Rossi.")] == ["f", None]


def test_an_outlet_in_capitals_keeps_its_name() -> None:
    assert [row.name for row in mentions("Selon BFM TV, il part.")] == ["BFM TV"]


def test_outlets() -> None:
    rows = mentions("Selon Le Parisien, il part. Les informations du Parisien, reprises par BFMTV, circulent.")
    assert [(row.name, row.kind) for row in rows] == [
        ("Le Parisien", "outlet"), ("Le Parisien", "outlet"), ("BFMTV", "outlet"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "kind", "name"),
    [
        ("Loïc Prud’homme parle.", "Loïc Prud’homme", "person", "Loïc Prud'homme"),
        ("Yann Guivarc'h est là.", "Yann Guivarc'h", "person", "Yann Guivarc'h"),
        ("On a vu N'Golo Sarré courir.", "N'Golo Sarré", "person", "N'Golo Sarré"),
        ("Hier, Michel D’Ornano est venu.", "Michel D’Ornano", "person", "Michel D'Ornano"),
        ("He\u0301le\u0300ne Pre\u0301vot est la\u0300.", "He\u0301le\u0300ne Pre\u0301vot", "person", "Hélène Prévot"),
        ("La maison Simon & Varenne publie.", "Simon & Varenne", "organisation", "Simon & Varenne"),
        ("C'est faux, selon Bolides-neufs.com.", "Bolides-neufs.com", "outlet", "Bolides-neufs.com"),
        ("Selon Le Phare économique, tout va.", "Le Phare économique", "outlet", "Le Phare économique"),
        ("Elle l'a dit au Courrier du Ventoux.", "Courrier du Ventoux", "outlet", "Le Courrier du Ventoux"),
        ("Au micro de Radio Corail, il rit.", "Radio Corail", "outlet", "Radio Corail"),
        ("La blanchisserie industrielle Vasseur nie.", "Vasseur", "organisation", "Vasseur"),
        ("La société Eaux du Haut-Pays livre.", "Eaux du Haut-Pays", "organisation", "Eaux du Haut-Pays"),
        ("On voit Paul Lenoirpar BFMTV ce soir.", "Paul Lenoir", "person", "Paul Lenoir"),
    ],
)
def test_names_keep_their_signs(text: str, words: str, kind: str, name: str) -> None:
    found = one(text, words)
    assert (found.kind, found.name) == (kind, name)


def test_an_acronym_behind_a_function_is_a_party() -> None:
    text = "Le député LFi Marc Vidal a voté. La sénatrice PDGv Anne Bizet aussi."
    assert one(text, "Marc Vidal").role == "député LFi"
    assert one(text, "LFi").kind == one(text, "PDGv").kind == "organisation"


def test_parliament_and_the_presidency_are_no_persons() -> None:
    text = "Le Parlement vote. Selon l'Assemblée, c'est fini. Le Sénat refuse, l'Élysée se tait."
    assert {row.kind for row in mentions(text)} == {"organisation", "government"}


def test_things_are_no_persons() -> None:
    text = "La nouvelle Flamenca Turbo arrive. Le modèle Zorka Brava plaît. La page Opina Voice ferme."
    assert not [row for row in mentions(text) if row.kind == "person"]


def test_a_title_and_a_prize_are_roles_or_nothing() -> None:
    assert one("Le Pr Luc Tamarin est venu.", "Luc Tamarin").name == "Luc Tamarin"
    assert one("Le prix Nobel de médecine Luc Tamarin est venu.", "Luc Tamarin").role == "prix Nobel de médecine"


def test_ordinary_words_are_no_names() -> None:
    text = "Interrogé lundi, il se tait. Les Français votent dimanche. Résultat : rien. Après Noël, tout va."
    assert mentions(text) == []


def test_removed_parts_are_not_searched() -> None:
    text = "ANNA KERN / AFP\nIl pleut."
    article = Article(id="a", text=text, removed=(Removed(span=Span(0, 15), reason="credit"),))
    assert find(article) == []


ODD = st.text(
    alphabet=st.one_of(
        st.sampled_from("M.MmeLeparquetdeParisKimJongUn’' -,()«»\"\n\u200b\u0301ÉŒİ\U0001f600"), st.characters()
    ),
    max_size=120,
)
TITLES = ["M.", "Mme", "Me", "ministre", "président", "Kim", "Jong", "Un", "J.", "van", "de", "la", "l’", "D'", "et"]
BODIES = ["ONU", "Paris", "parquet", "Le", "Monde", "Conseil", "&", "(", ")", ",", "\n", "en", "-", "42", "ans", "«"]
PIECES = st.lists(st.sampled_from([*TITLES, *BODIES]), max_size=30).map(" ".join)


@settings(max_examples=300)
@given(st.one_of(ODD, PIECES))
def test_every_mention_stands_on_its_words(text: str) -> None:
    last = 0
    for row in mentions(text):
        assert row.words == text[row.span.start : row.span.end]
        assert row.words
        assert row.name
        assert row.kind in {"person", "organisation", "government", "outlet", "place"}
        assert row.span.start >= last
        last = row.span.end


def test_time_grows_with_length_alone() -> None:
    for piece in ("le conseil de la ", "Jean Martin, ", "M. ", "J.", "A(", "le président du président de "):
        start = time.process_time()
        find(Article(id="a", text=piece * (60_000 // len(piece))))
        assert time.process_time() - start < 4, piece


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tarek Ramadan se tait.", "Tarek Ramadan"),
        ("M. Ramadan se tait.", "Ramadan"),
        ("Mme Grande se tait.", "Grande"),
        ("Le Ramadan commence.", None),
    ],
)
def test_an_ordinary_word_behind_a_first_name_or_a_title_is_a_surname(text: str, words: str | None) -> None:
    assert [row.words for row in mentions(text) if row.kind == "person"] == [words][: words is not None]


def test_an_apposition_of_another_gender_is_of_the_name_behind_it() -> None:
    rows = mentions("Reçu par Anne Leroy, le président du syndicat, Paul Petit, se félicite.")
    assert {row.name: (row.role, row.gender) for row in rows if row.kind == "person"} == {
        "Anne Leroy": (None, "f"),
        "Paul Petit": ("président du syndicat", "m"),
    }


def test_a_pope_is_not_the_politician_of_his_first_name() -> None:
    rows = mentions("Le pape François a reçu François Moreau. Ensuite François a souri.")
    assert [row.name for row in rows if row.kind == "person"] == ["François", "François Moreau", "François"]


def test_an_acronym_is_spelled_out_beside_it() -> None:
    text = "Le SNM, le Syndicat national des marins, est là. L'APM, l'Association des pêcheurs, aussi."
    found = {each.words: each.name for each in find(Article(id="a", text=text)) if each.kind == "organisation"}
    assert found["SNM"] == "Syndicat national des marins"
    assert found["APM"] == "APM"


def test_a_person_is_told_by_initials() -> None:
    text = "Anne Kervella-Moal est venue. AKM a parlé, la SNCF aussi."
    named = {each.words: (each.name, each.kind) for each in find(Article(id="a", text=text))}
    assert named["AKM"] == ("Anne Kervella-Moal", "person")


def test_initials_of_two_persons_are_nobody_s() -> None:
    text = "Anne Kervella-Moal est venue, Alain Kerven-Morel aussi. AKM a parlé."
    assert all(each.kind != "person" for each in find(Article(id="a", text=text)) if each.words == "AKM")


@pytest.mark.parametrize("person", ["Marine Le Pen", "Bruno Le Maire", "Jean-Yves Le Drian", "Anne Roy"])
def test_a_cabinet_does_not_take_half_of_somebody_s_name(person: str) -> None:
    found = find(Article(id="a", text=f"Le cabinet de {person} a dit non."))
    assert [(each.words, each.kind) for each in found] == [(person, "person")]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("union des pilotes bretons", "UPB"),
        ("ligue de défense des phares", "LDP"),
        ("réseau des gares libres", "RGL"),
        ("parquet maritime breton", "PMB"),
    ],
)
def test_a_body_in_small_letters_is_spelled_by_its_acronym(full: str, short: str) -> None:
    article = "L'" if full[0] == "u" else "La "
    rows = mentions(f"{article}{full} ({short}) proteste. Selon {short}, tout va.")
    assert {row.name for row in rows} == {full}
    assert len(rows) == 3


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Union nationale des amis des phares, des quais et des balises", "UNAPQB"),
        ("Union nationale des amis des phares et de leurs gardiens", "UNAPVM"),
        ("Institut breton des algues marines", "Ibamar"),
    ],
    ids=["over a comma", "with another end", "of syllables"],
)
def test_a_body_may_be_long_and_its_acronym_be_like_its_beginning(full: str, short: str) -> None:
    found = mentions(f"L'{full} ({short}) réclame une loi. L'{short} l'attend.")
    assert {row.name for row in found} == {full}
    assert [row.words for row in found][-1] == short


@pytest.mark.parametrize(
    "text",
    [
        "L'Union nationale des amis des phares (SNCF) réclame une loi.",
        "La Ligue des phares, Zoé Morvan (LPZM) et Luc Marin se taisent.",
    ],
    ids=["other letters", "a comma before a person"],
)
def test_a_bracket_that_does_not_begin_like_a_body_is_none_of_its(text: str) -> None:
    assert not spelled(Sheet(text))


def test_a_surname_goes_on_behind_a_particle_where_it_does_elsewhere() -> None:
    text = "Zoé Roux de Kervel promet une loi. Luc Marin de Vernon se tait. Mme Roux de Kervel est partie."
    names = [row.name for row in mentions(text) if row.kind == "person"]
    assert names == ["Zoé Roux de Kervel", "Luc Marin", "Zoé Roux de Kervel"]


def test_an_office_behind_a_body_is_no_part_of_it() -> None:
    rows = mentions("La présidente du Front social et candidate rit. Le chef du Front social et le maire rient.")
    assert [row.words for row in rows] == ["Front social", "Front social"]


def test_a_paper_that_its_acronym_follows_is_a_paper() -> None:
    found = find(Article(id="a", text="Selon le Journal du dimanche (JDD), Hugo Bertin a tort."))
    assert {row.kind for row in found if row.words in ("Journal du dimanche", "JDD")} == {"outlet"}


def test_a_paper_named_like_a_region_is_one_where_it_tells() -> None:
    for text in ("Le port ferme, explique Sud Ouest.", "Sud Ouest rapporte que le port ferme."):
        assert [(row.words, row.kind) for row in find(Article(id="a", text=text))] == [("Sud Ouest", "outlet")]


def test_the_weather_service_is_no_paper() -> None:
    found = find(Article(id="a", text="Selon Météo-France, il pleuvra."))
    assert [row.kind for row in found] == ["organisation"]


def test_a_surname_goes_on_behind_a_particle_as_it_does_elsewhere_or_is_known_to() -> None:
    def named(text: str) -> list[str]:
        return [row.name for row in find(Article(id="a", text=text)) if row.kind == "person"]

    assert named("Zoé Roux de Kervel a dit non. L'avocat de Roux de Kervel aussi.")[0] == "Zoé Roux de Kervel"
    assert named("Zoé Roux de Kervel a dit non.")[0] == "Zoé Roux"
    assert named("Zoé Villeroy de Galhau a dit non.") == ["Zoé Villeroy de Galhau"]
    assert named("Zoé Roux de Marseille a dit non, puis Zoé Roux de Marseille est partie.")[0] == "Zoé Roux"


def test_the_insoumis_are_their_party() -> None:
    found = one("Les Insoumis sont absents. La France insoumise est là.", "Les Insoumis")
    assert (found.name, found.kind) == ("La France insoumise", "organisation")


@pytest.mark.parametrize("name", ["France Soir", "France Télévision"])
def test_an_outlet_written_otherwise(name: str) -> None:
    assert one(f"Il a plu, raconte {name}.", name).kind == "outlet"
