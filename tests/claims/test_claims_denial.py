"""What a denial denies: the same event, told of the same man, and nothing that is only refused."""

from __future__ import annotations

from selon.article import Span
from tests.claims.test_claims_gather import Pile


def _denied(told: tuple[str, str], denying: tuple[str, str], cue: str, *, kind: str = "indirect") -> bool:
    pile = Pile()
    pile.add(told)
    before = f"{denying[0]} {cue} "
    span = Span(len(denying[0]) + 1, len(before) - 1)
    pile.add((*denying, {"act": "deny", "cue": span, "kind": kind}), before=before)
    return any(claim.denied for claim in pile.claims())


def test_what_somebody_says_he_did_not_do_is_denied_where_it_is_told_of_him() -> None:
    told = ("Paul Ferrand", "le club de Rodez a versé des commissions occultes à l'agent du joueur")
    assert _denied(told, ("Luc Marin", "avoir versé des commissions occultes à l'agent du joueur"), "a nié")


def test_what_is_given_off_is_no_denial() -> None:
    told = ("Anne Leroy", "quand les usines brûlent du bois, les fumées contaminent la vallée")
    denying = ("usines", "beaucoup de fumées, surtout quand elles brûlent du bois qui contamine la vallée")
    assert not _denied(told, denying, "rejettent")


def test_what_is_set_aside_for_what_is_to_come_is_no_denial() -> None:
    told = ("Anne Leroy", "le maire de Rodez va démissionner avant l'été")
    assert not _denied(told, ("Luc Marin", "toute démission du maire de Rodez avant l'été"), "a écarté")
    assert _denied(told, ("Luc Marin", "toute démission du maire de Rodez avant l'été"), "a démenti")


def test_what_is_denied_is_the_verb_and_not_what_else_is_named() -> None:
    told = ("Anne Leroy", "la banque a payé des intermédiaires pour acheter des terrains à Rodez")
    denying = (
        "Luc Marin",
        "le maire ait été informé de paiements à des intermédiaires pour acheter des terrains à Rodez",
    )
    assert not _denied(told, denying, "a démenti que")


def test_who_is_told_of_by_what_he_is_does_not_deny_himself() -> None:
    told = ("Breton de 49 ans", "l'incendie de la ferme de Rodez était un accident")
    assert not _denied(told, ("Breton", "l'incendie de la ferme de Rodez ait été un accident"), "a nié que")


def test_what_rumours_or_a_paper_are_said_to_tell_is_denied_as_a_clause() -> None:
    told = ("Le Phare", "le maire de Rodez a vendu le stade à son cousin")
    words = "les informations du Phare selon lesquelles le maire de Rodez aurait vendu le stade à un cousin"
    assert _denied(told, ("mairie", words), "a démenti")
    other = "les informations du Phare selon lesquelles le maire de Rodez aurait fermé le stade à un cousin"
    assert not _denied(told, ("mairie", other), "a démenti")
