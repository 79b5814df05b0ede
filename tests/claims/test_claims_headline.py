"""The words of a claim: what it is about, where a statement by itself does not say it."""

from __future__ import annotations

import pytest

from selon.article import Article, Span
from selon.claims import find
from selon.claims.headline import around, vague
from selon.record import Claim, Statement


def _row(text: str, words: str, cue: str, act: str, *, line: int = 0, speaker: str = "mairie") -> Statement:
    start, verb = text.rindex(words), text.rindex(cue)
    return Statement(
        article="a",
        line=line,
        content=(Span(start, start + len(words)),),
        words=(words,),
        kind="indirect",
        cue=Span(verb, verb + len(cue)),
        speaker=(speaker,),
        act=act,
    )


def _only(text: str, row: Statement) -> Claim:
    claims = find([row], articles=[Article(id="a", text=text)])
    assert len(claims) == 1
    return claims[0]


@pytest.mark.parametrize("words", ["ces accusations", "La demande", "sa nouvelle mesure", "une version", "les faits"])
def test_a_bare_name_does_not_say_what_it_is_about(words: str) -> None:
    assert vague(_row(f"Il nie {words}.", words, "nie", "deny"))


@pytest.mark.parametrize("words", ["la fermeture du pont de Rodez", "avoir vendu le pont", "le pont est fermé"])
def test_words_that_tell_what_is_so_say_it_by_themselves(words: str) -> None:
    assert not vague(_row(f"Il nie {words}.", words, "nie", "deny"))


def test_a_denial_of_a_bare_thing_is_told_by_its_sentence() -> None:
    text = "Il pleut. Le voisin parle d'un stade à vendre, une rumeur que la mairie dément. Il neige."
    row = _row(text, "une rumeur", "dément", "deny")
    assert _only(text, row).text == "Le voisin parle d'un stade à vendre, une rumeur que la mairie dément."


def test_what_only_takes_up_a_sentence_is_told_with_it() -> None:
    text = "Il pleut. Le stade serait à vendre. Une rumeur démentie par la mairie. Il neige."
    row = _row(text, "Une rumeur", "démentie", "deny")
    assert _only(text, row).text == "Le stade serait à vendre. Une rumeur démentie par la mairie."


def test_a_sentence_that_only_denies_is_told_with_the_one_before_it() -> None:
    text = "Il pleut. Des voisins reprochent à la mairie la vente du stade. Elle nie les faits. Il neige."
    row = _row(text, "les faits", "nie", "deny")
    assert _only(text, row).text == "Des voisins reprochent à la mairie la vente du stade. Elle nie les faits."


@pytest.mark.parametrize("words", ["toute vente", "tout projet de vente"])
def test_what_is_denied_altogether_is_told_without_its_denial(words: str) -> None:
    text = f"Il pleut. La mairie dément {words}. Il neige."
    assert _only(text, _row(text, words, "dément", "deny")).text == words


def test_a_heading_is_no_sentence_before() -> None:
    text = "Un stade à vendre\nUne rumeur démentie par la mairie."
    assert around(_row(text, "Une rumeur", "démentie", "deny"), text) == "Une rumeur démentie par la mairie."


def test_a_denial_is_told_by_what_it_points_back_to() -> None:
    text = "Le Phare révèle que le maire a vendu le stade. La mairie a démenti ces informations."
    told = _row(text, "le maire a vendu le stade", "révèle", "assert", speaker="Le Phare")
    row = _row(text, "ces informations", "démenti", "deny", line=1)
    claims = find([told, row], articles=[Article(id="a", text=text)])
    assert [claim.text for claim in claims] == ["le maire a vendu le stade"] * 2


def test_a_claim_that_stands_alone_keeps_its_words() -> None:
    text = "La mairie a présenté ses mesures."
    assert _only(text, _row(text, "ses mesures", "présenté", "assert")).text == "ses mesures"
