"""Verbs behind their own subject, so that what follows them is no speaker."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def told(text: str) -> list[tuple[str, tuple[str, ...]]]:
    article = Article(id="a", text=text)
    return [(each.words[0], each.speaker) for each in find(article, mentions=names(article))]


NOBODY = {
    "a person behind a relative": "Le président, qui publie « Le temps long », a critiqué Anne Roy dans un journal.",
    "a person behind an apposition": "Paul Roy, candidat « sans parti » au port, a interpellé Anne Bon sur la mairie.",
    "a thing behind a title": "La page « Stop au bruit du port » recense dix plaintes depuis mai.",
    "behind a negated verb": "La firme, prise entre les bus et « la gare », n'a pas publié le nom de la gagnante.",
    "an adjective": "La région est en alerte orange ou, pour deux vallées, alerte rouge depuis jeudi.",
    "a person told of": "Anne Roy dit que Paul Bon, chef du port, a interpellé Léa Roux sur le quai.",
    "a clause told of who acts": "La maire, qui croit que les « veilleurs » « ont raison », leur a donné dix jours.",
    "a noun behind its article": "Les voisins ont donné l'alerte, effrayés de voir un jeune homme sur le toit.",
    "a storm": "Un marin est mort en pleine tempête Ana.",
    "a proverb": "Qui dit sport, dit effort.",
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=list(NOBODY))
def test_who_acts_before_a_verb_leaves_no_speaker_behind_it(text: str) -> None:
    said = told(text)
    assert not any(words.startswith(text[:9]) for words, _ in said), said


def test_who_acts_says_what_stands_behind() -> None:
    text = "Paul Roy, connu des « veilleurs », dénonce une liste « d'opportunistes »."
    assert told(text) == [("une liste « d'opportunistes »", ("Paul Roy",))]


SAID = {
    "a title alone": "Un refus qui étonne, souligne Anne Roy dans un journal.",
    "what is done in marks": "Paul Roy, élu du nord, « attise la colère des quais », a accusé Anne Roy.",
    "a comma too many": "Les marins, rappelle Anne Roy tout au long du film, ont bâti la ville.",
    "a body by its letters": "Le port, fermé depuis mai, rouvrira lundi, a précisé la CGT.",
}


@pytest.mark.parametrize("text", SAID.values(), ids=list(SAID))
def test_a_speaker_behind_the_verb_stays(text: str) -> None:
    assert told(text)[0][1] in (("Anne Roy",), ("CGT",))
