"""Who is only described until he is named where he speaks again."""

from __future__ import annotations

from selon.article import Article
from selon.names import find as names
from selon.said import find
from selon.times import find as times


def speakers(text: str) -> list[tuple[str, ...]]:
    article = Article(id="a", text=text)
    return [each.speaker for each in find(article, mentions=names(article), times=times(article))]


def test_an_officer_is_named_where_he_speaks_on() -> None:
    text = (
        "« Un homme a été blessé », a indiqué le procureur de Brest. « L'enquête est ouverte », a expliqué Paul Martin."
    )
    assert speakers(text) == [("Paul Martin",), ("Paul Martin",)]


def test_a_relative_has_the_same_last_name() -> None:
    text = "« Aidez-nous tous », a dit le frère de Luc Simon. « Je compte sur vous », a lancé Paul {} dans un message."
    assert speakers(text.format("Simon")) == [("Paul Simon",), ("Paul Simon",)]
    assert speakers(text.format("Martin")) == [("frère de Luc Simon",), ("Paul Martin",)]


def test_who_is_described_himself_is_another() -> None:
    text = (
        "« Un homme est mort », a indiqué le procureur de Brest. « J'ai tout vu », a expliqué Paul Martin, un voisin."
    )
    assert speakers(text) == [("procureur de Brest",), ("Paul Martin",)]


def test_a_woman_is_no_man() -> None:
    text = "« Un homme est mort », a indiqué le directeur du port. « Tout est fini », a expliqué Anne Martin."
    assert speakers(text) == [("directeur du port",), ("Anne Martin",)]


def test_two_hide_nobody() -> None:
    text = "La maire et le chef du port ont plaidé pour un pont.\n\nAnne Roy a salué « la foule »."
    assert speakers(text)[0] == ("maire et le chef du port",)
