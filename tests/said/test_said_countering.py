"""Who contradicts somebody denies what that one says."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import find


def told(text: str) -> list[tuple[str, str, str]]:
    article = Article(id="a", text=text)
    rows = find(article, mentions=names(article))
    return [(" | ".join(each.speaker), each.act, " | ".join(each.words)) for each in rows]


AIMED = [
    "Paul Martin est revenu sur le port, contredisant Jean Bon qui avait déclaré que le pont est fermé.",
    "Paul Martin s'est expliqué, démentant fermement Jean Bon, qui affirmait que le pont est fermé.",
    "Paul Martin a démenti Jean Bon, qui affirmait que le pont est fermé.",
    "Paul Martin contredit le géomètre Jean Bon qui dit que le pont est fermé.",
    "Agacé, Paul Martin donne sa version et contredit Jean Bon qui avait dit que le pont est fermé.",
]


@pytest.mark.parametrize("text", AIMED)
def test_each_has_what_they_say(text: str) -> None:
    assert sorted(told(text)) == [
        ("Jean Bon", "assert", "le pont est fermé"),
        ("Paul Martin", "deny", "le pont est fermé"),
    ]


def test_who_does_not_deny_it_or_only_defends_themselves_is_no_denier() -> None:
    text = "Paul Martin n'a pas démenti Jean Bon, qui affirmait que le pont est fermé."
    assert ("Paul Martin", "deny", "le pont est fermé") not in told(text)
    text = "« Ce pont n'est pas fermé du tout », s'est défendu Paul Martin, qui a annoncé une visite."
    assert ("Paul Martin", "deny", "une visite") not in told(text)


@pytest.mark.parametrize("verb", ["balaie", "a balayé", "écarte", "a rejeté", "récuse", "réfute", "conteste"])
def test_own_words_against_another_are_asserted(verb: str) -> None:
    assert told(f"« Le pont est bien ouvert depuis mars », {verb} Anne Roy.")[0][:2] == ("Anne Roy", "assert")
    assert told(f"Anne Roy {verb} « ces accusations sans aucun fondement ».")[0][:2] == ("Anne Roy", "deny")


def test_a_plain_denial_beside_words_stays_one() -> None:
    assert told("« Le pont n'a jamais été fermé », a démenti Anne Roy.")[0][1] == "deny"
