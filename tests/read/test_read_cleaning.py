"""What is not prose is marked, what is prose stays, and every span counts in the untouched text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.article import Article
from selon.read.cleaning import REASONS, clean

TITLE = "Le pont de Marnes rouvre lundi"
BODY = "Le pont rouvrira lundi matin, a annoncé la mairie. « Tout est prêt », a dit l'adjoint."


def removed(text: str) -> list[tuple[str, str]]:
    return [(part.reason, part.span.of(text)) for part in clean(Article(id="a", text=text)).removed]


def between(line: str) -> list[tuple[str, str]]:
    """What is removed of a page that holds one more line between its paragraphs."""
    return removed(f"{TITLE}\n\n{BODY}\n\n{line}\n\nLa circulation restera alternée.")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (">> LIRE AUSSI - Le pont fermé pour six mois", "link"),
        ("À lire aussi : Le pont fermé pour six mois", "link"),
        ("Lien source", "link"),
        ("https://www.marnes.example/pont", "link"),
        ("Le pont de Marnes vu du cielpar Rade TV", "video"),
        ("VIDÉO - Les images du chantier", "video"),
        ("Laisser un commentaire", "comments"),
        ("Comment (0)", "comments"),
        ("15 − quatorze =", "comments"),
        ("Votre adresse e-mail ne sera pas publiée.", "comments"),
        ("Partager sur Facebook", "call"),
        ("Abonnez-vous à notre newsletter", "call"),
        ("Il vous reste 72 % de cet article à lire.", "call"),
        ("Publié le 5 septembre 2023 à 7h12", "stamp"),
        ("ANNE ROCHE / AFP Le pont de Marnes vu du quai", "credit"),
        ("(Marnes Town Press Service via AP) Le chantier du pont", "credit"),
        ("Crédit photo : Anne Roche", "credit"),
        ("© Anne Roche", "credit"),
        ("Le maire Paul Aubry et la préfète Jeanne Lagarde lors de la pose de la première pierre en juin", "caption"),
        ("Paul Aubry, le 4 mars 2021 à Marnes.", "caption"),
        ("Le pont de Marnes (illustration)", "caption"),
        ("jlb-ot/mr/avz", "byline"),
        (TITLE, "title"),
    ],
)
def test_a_line_of_the_page_is_marked_with_its_reason(line: str, reason: str) -> None:
    assert between(line) == [(reason, line)]
    assert reason in REASONS


@pytest.mark.parametrize(
    "line",
    [
        "Six mois de travaux",
        "« Un chantier difficile »",
        "La mairie dénonce un retard",
        "- Retour à la normale -",
        "VIDÉO. Le maire a déploré un retard de deux mois.",
        "À lire ce bilan, on croirait le chantier fini.",
        "Partager la route reste difficile, regrette l'adjoint.",
        "Deux tiers des piles ont été renforcées, selon l'entreprise, le 4 mars 2021 à Marnes.",
        "Abonnés et curieux se sont pressés sur le quai.",
        "La photo, prise par Anne Roche pour l'AFP, montre le pont.",
        "Il a répondu à l'AFP.",
    ],
)
def test_headings_and_sentences_stay_prose(line: str) -> None:
    assert between(line) == []


def test_a_credit_inside_a_paragraph_is_cut_out_of_it() -> None:
    assert between(f"{BODY} (Photo : Anne Roche)") == [("credit", "(Photo : Anne Roche)")]


def test_the_crawlers_prefix_gives_the_month() -> None:
    article = clean(Article(id="a", text=f" date 2023-09 {TITLE}\n\n{BODY}"))
    assert (article.published, article.title) == ("2023-09", TITLE)
    assert article.removed[0].span == (0, len(" date 2023-09 "))


@pytest.mark.parametrize("prefix", ["date 2099-01", "date 2023-13", "date 0000"])
def test_a_prefix_that_cannot_be_gives_no_date(prefix: str) -> None:
    assert clean(Article(id="a", text=f"{prefix} {TITLE}\n\n{BODY}")).published is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{TITLE}\n\nJean Delmas\n\n{BODY}", "Jean Delmas"),
        (f"{TITLE}\n\n{BODY}\n\nPhilippe MARESCAL", "Philippe MARESCAL"),
        (f"{TITLE}\n\nPar Anne Roche (avec AFP)\n\n{BODY}", "Anne Roche"),
        (f"{TITLE}\n\n{BODY}\n\nPropos recueillis par Anne Roche", "Anne Roche"),
        (f"{TITLE}\n\n{BODY}", None),
    ],
)
def test_the_byline_is_read(text: str, name: str | None) -> None:
    assert clean(Article(id="a", text=text)).byline == name


def test_what_the_source_says_of_itself_is_kept() -> None:
    article = Article(id="a", text=f"{TITLE}\n\n{BODY}", title="Autre", byline="A", credit="B", published="2020")
    cleaned = clean(article)
    assert (cleaned.title, cleaned.byline, cleaned.credit, cleaned.published) == ("Autre", "A", "B", "2020")
    assert cleaned.text is article.text


LINES = st.sampled_from(
    [
        TITLE,
        BODY,
        "",
        " ",
        "Laisser un commentaire",
        "À lire aussi",
        ">> x",
        "ANNE ROCHE / AFP",
        "(©",
        "Par A B",
        "date 2023-09 ",
    ]
) | st.text(max_size=60)


@given(st.lists(LINES, max_size=12), st.sampled_from(["\n", "\r\n", "\n\n", "\u2028"]))
def test_removed_parts_are_sorted_disjoint_and_inside_the_text(lines: list[str], end: str) -> None:
    text = end.join(lines)
    article = clean(Article(id="a", text=text))
    reached = 0
    for part in article.removed:
        assert reached <= part.span.start < part.span.end <= len(text)
        assert part.reason in REASONS
        reached = part.span.end
    assert len(article.prose) == len(text)
    assert article.text == text


@pytest.mark.parametrize(
    "line", ["Partager", "(©", "un mot de plus et de moins pour voir", "ANNE ROCHE / ", "par par par"]
)
def test_a_hostile_page_takes_time_in_proportion(line: str) -> None:
    started = time.process_time()
    clean(Article(id="a", text=f"{line}\n" * 5_000 + line * 20_000))
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("glued", "prose"),
    [
        ("L'essai du tramwaypar Rade Auto", "Le moteur est neuf, a dit la mairie."),
        ("Le pont vu du cielpar France 2", "La mairie l'a rouvert."),
        ("Un chantier sans finpar RTVM", "Mais la mairie attend."),
        (f"{'Le maire parle du port. ' * 9}« Il faut finir. »par Rade Inter", "Le port attend."),
        ("La fête du portpar Le Phare", "« Tout est prêt », a dit l'adjoint."),
    ],
)
def test_a_films_title_that_ran_together_with_the_prose_is_marked(glued: str, prose: str) -> None:
    assert between(glued + prose) == [("video", glued)]


@pytest.mark.parametrize(
    "line", ["Le pont, fermé par LeBras, rouvre lundi.", "Le quai refait par Rade TV. Il rouvrira."]
)
def test_who_did_something_is_no_films_maker(line: str) -> None:
    assert between(line) == []
