"""Who speaks where a quotation stands alone, or its speaker in another sentence."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def last(text: str) -> tuple[str, ...]:
    article = Article(id="a", text=text)
    return find(article, mentions=names(article))[-1].speaker


LAST = {
    "a noun of the sentence before": (
        "« Le port dort », dit Paul Bon. Cette voisine garde un mauvais souvenir des chiens. « Ils aboyaient la nuit »",
        ("voisine",),
    ),
    "whom a participle tells of": (
        "Paul Roy a chanté. Le chanteur a répondu à une étude dénonçant le prix des billets. « Je n'ai rien fixé »",
        ("Paul Roy",),
    ),
    "conditional inside the marks": (
        "« Le quai est perdu depuis longtemps, aurait lancé Paul Roy. Le pont aussi »",
        ("Paul Roy",),
    ),
    "reflexive inside the marks": ("« Le quai est perdu, s'insurge l'élu. Le pont aussi »", ("élu",)),
    "one of his inside the marks": (
        "« Le quai est perdu, confie l'une de ses anciennes voisines dans les colonnes du quotidien. Le pont aussi »",
        ("une de ses anciennes voisines",),
    ),
    "one of several": (
        "Paul Roy est parti. « Il dort », dit un des signataires. « Il rêve », estime ce praticien inquiet.",
        ("un des signataires",),
    ),
    "a noun behind the clause that opens": (
        "Paul Roy attend. Alors qu'il venait de demander une peine, le procureur est parti.",
        ("procureur",),
    ),
    "a third person beside nous": (
        "Le port dort.\nLe quai ferme, a dit Jean Roy. Luc Bon « sera entendu puisque nous tenons à son avis »",
        ("Jean Roy",),
    ),
    "a clefted name and its function": (
        "C'est Paul Roy, conseiller du ministre Jean Bon, qui veille. Il veut dormir, mais sa femme lui dit « non ».",
        ("femme de Paul Roy",),
    ),
    "a record of what happened": (
        "Selon le récit policier de l'interpellation, une patrouille a vu le pêcheur.",
        ("récit policier de l'interpellation",),
    ),
    "a movement's site": (
        "« Le quai ferme », écrit Le Monde. « Le port vit », indique le site internet du mouvement.",
        ("site internet du mouvement",),
    ),
    "a pronoun behind the marks": (
        "Paul Roy défend Jean Bon. « Le quai est perdu, dit Jean Bon. Le pont aussi », a-t-il dit.",
        ("Jean Bon",),
    ),
    "a paper's own words": (
        "Paul Roy a dit que le port dort. « Le quai ferme », précise Le Monde. « Le pont tiendra encore une année »",
        ("Le Monde",),
    ),
}


@pytest.mark.parametrize(("text", "speaker"), LAST.values(), ids=LAST.keys())
def test_the_last_words_are_told_by(text: str, speaker: tuple[str, ...]) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Le conseiller du ministre letton Paul Petit, Jean Roy,", "Jean Roy"),
        ("L'avocat du maire Paul Petit, Jean Roy,", "Jean Roy"),
        ("Le maire de Brest, Jean Roy,", "Jean Roy"),
        ("Jean Roy, avocat du maire Paul Petit,", "Jean Roy"),
    ],
)
def test_who_stands_behind_the_comma_of_the_office_he_serves_speaks(source: str, speaker: str) -> None:
    assert last(f"{source} a assuré que le quai était fermé.") == (speaker,)


@pytest.mark.parametrize(
    "channel",
    [
        "dans son enquête publiée jeudi",
        "dans un article publié lundi sur son site",
        "dans son rapport annuel publié mardi",
        "dans son arrêt rendu mardi",
        "dans son numéro de jeudi",
    ],
)
def test_what_is_written_stands_between_a_verb_and_its_content(channel: str) -> None:
    article = Article(id="a", text=f"L'association affirme {channel} que le plomb est parti.", published="2024-03-05")
    (said,) = find(article, mentions=names(article))
    assert (said.speaker, said.words) == (("association",), ("le plomb est parti",))


def test_nobody_says_what_nothing_calls_in_question() -> None:
    assert not find(Article(id="a", text="Pour l'heure, rien ne met en cause directement les salariés du port."))


def test_what_a_paper_relays_is_told_once() -> None:
    text = "Anne Roy parle. « Je veux partir », explique-t-elle, comme le rapporte Le Monde."
    (said,) = find(Article(id="a", text=text), mentions=names(Article(id="a", text=text)))
    assert (said.speaker, said.through) == (("Anne Roy",), ("Le Monde",))
