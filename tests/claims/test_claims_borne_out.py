"""What becomes of two articles of one story: a fact that the second confirms, or two claims; read as any article is."""

from __future__ import annotations

from pathlib import Path

import pytest

from selon import api, names, said, times
from selon.article import Article
from selon.claims import find
from selon.record import Claim, Mention, Statement, Story

HERE = Path(__file__).parent
FOUND = {"confirmed_dev.tsv": 0.7, "confirmed_kept.tsv": 0.6}


def claims(*texts: str, title: str | None = None) -> list[Claim]:
    """The claims of articles of one story, each a day after the other, all with one title."""
    days = [f"2024-05-0{at + 2}" for at in range(len(texts))]
    pile = [Article(id=f"a{at}", text=text, title=title, published=days[at]) for at, text in enumerate(texts)]
    mentions: list[Mention] = []
    statements: list[Statement] = []
    for article in pile:
        own = names.find(article)
        mentions += own
        statements += said.find(article, mentions=own, times=times.find(article))
    mentions, known = names.join(mentions)
    story = Story(story="s", title="s", articles=tuple(article.id for article in pile))
    return find(statements, articles=pile, mentions=mentions, names=known, stories=[story])


def outcomes(file: str) -> list[tuple[str, bool, str]]:
    """What is wanted of each pair of the file, whether a claim is confirmed, and what it is about."""
    lines = (HERE / file).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [
        (want, any(claim.standing == "confirmed" for claim in claims(first, second)), matter)
        for want, matter, first, second in rows
    ]


@pytest.mark.parametrize("file", FOUND)
def test_most_confirmations_are_found(file: str) -> None:
    found = [got for want, got, _ in outcomes(file) if want == "confirmed"]
    assert sum(found) >= FOUND[file] * len(found)


@pytest.mark.parametrize("file", FOUND)
def test_nothing_else_is_taken_for_one(file: str) -> None:
    apart = [(matter, got) for want, got, matter in outcomes(file) if want == "apart"]
    assert len(apart) >= 10
    assert [matter for matter, got in apart if got] == []


VOUCHED = (
    "Une enquête a été ouverte sur la mairie de Tulle, a indiqué le parquet de Tulle, "
    "confirmant une information du Monde."
)


def test_a_newspaper_that_somebody_is_said_to_confirm_is_a_source() -> None:
    claim = next(claim for claim in claims(VOUCHED) if "enquête" in claim.text)
    assert (claim.standing, claim.independent) == ("confirmed", ("parquet de Tulle", "Le Monde"))
    assert [(step.kind, step.who) for step in claim.trail][:2] == [("said", "Le Monde"), ("said", "parquet de Tulle")]


@pytest.mark.parametrize(
    "text",
    [
        VOUCHED.replace("le parquet de Tulle", "une source proche du dossier"),
        VOUCHED.replace("le parquet de Tulle", "le parquet de Tulle, de source judiciaire"),
        VOUCHED.replace("le parquet de Tulle", "Le Figaro"),
        VOUCHED.replace("a été ouverte", "aurait été ouverte"),
        VOUCHED.replace(", confirmant", ". Le maire est parti, confirmant"),
        VOUCHED.replace("du Monde", "du ministre"),
    ],
)
def test_who_is_unknown_or_elsewhere_confirms_no_newspaper(text: str) -> None:
    assert all(claim.standing != "confirmed" for claim in claims(text))


ROBBED = "Une pharmacie de Tulle a été cambriolée lundi."
FURTHER = " La rue est longue et les voisins y vivent depuis des années." * 8
CONFIRMED = "{} a indiqué le parquet de Tulle, confirmant une information du Monde."


@pytest.mark.parametrize(
    ("before", "told", "title", "standing"),
    [
        ("", "Le voleur a quitté la ville à vélo,", None, "confirmed"),
        (f"{ROBBED}{FURTHER} ", "Le voleur a quitté la ville à vélo,", None, "single source"),
        (f"{ROBBED}{FURTHER} ", "Le cambriolage a eu lieu peu avant midi,", None, "confirmed"),
        (f"{ROBBED}{FURTHER} ", "Le voleur a quitté la ville à vélo,", "Tulle : le voleur a fui à vélo", "confirmed"),
    ],
)
def test_how_it_went_is_nothing_that_the_newspaper_told(
    before: str, told: str, title: str | None, standing: str
) -> None:
    found = claims(before + CONFIRMED.format(told), title=title)
    assert [claim.standing for claim in found] == [standing]


@pytest.mark.parametrize(
    ("title", "standing"), [("Tulle : le voleur a quitté la ville", "confirmed"), ("Vol à Tulle", "single source")]
)
def test_what_is_told_in_detail_is_the_news_only_where_the_title_has_it(title: str, standing: str) -> None:
    told = CONFIRMED.format("Le voleur a quitté la ville à vélo,").replace("indiqué", "précisé")
    assert [claim.standing for claim in claims(told, title=title)] == [standing]


def test_who_alone_says_it_confirms_nobody() -> None:
    found = claims(
        "Luc Marin, le maire de Tulle, était absent. La mairie a fermé l'école de Tulle. "
        "L'information a été confirmée lundi par le maire lors d'un dîner chez Anne Leroy."
    )
    assert [claim.independent for claim in found] == [("mairie de Tulle (Luc Marin)",)]


def test_the_paper_told_between_a_fact_and_its_confirmation_is_a_source() -> None:
    told = "La mairie de Tulle a vendu son théâtre, rapporte Le Figaro, une information confirmée par Anne Leroy."
    assert [claim.independent for claim in claims(told)] == [("Le Figaro", "Anne Leroy")]


def test_what_one_does_not_know_is_no_fact() -> None:
    told = "Selon Le Figaro, la mairie {} le théâtre municipal. Le maire, Luc Marin, a confirmé l'information."
    standings = [
        [claim.standing for claim in claims(told.format(words))] for words in ("vendra", "ne sait pas si elle vendra")
    ]
    assert standings == [["confirmed"], ["single source"]]


TOLD = "Selon Le Figaro, la mairie de Tulle a vendu le théâtre municipal à un promoteur."


@pytest.mark.parametrize(
    ("told", "sources"),
    [
        ("Le maire de Tulle, Luc Marin, a confirmé l'information.", ("Le Figaro", "mairie de Tulle (Luc Marin)")),
        ("Cette information a été confirmée par Anne Leroy.", ("Le Figaro", "Anne Leroy")),
        ("Une information confirmée lundi par Anne Leroy.", ("Le Figaro", "Anne Leroy")),
        ("Une information confirmée par la trésorière du théâtre, Anne Leroy.", ("Le Figaro", "Anne Leroy")),
    ],
)
def test_who_says_that_it_is_so_is_a_second_source(told: str, sources: tuple[str, ...]) -> None:
    claim = next(claim for claim in claims(f"{TOLD} {told}") if "théâtre" in claim.text)
    assert (claim.standing, claim.independent) == ("confirmed", sources)
    assert claim.trail[-1].kind == "confirmed"


@pytest.mark.parametrize(
    "told",
    [
        "Le maire de Tulle, Luc Marin, n'a pas confirmé l'information.",
        "Une information non confirmée par Anne Leroy.",
        "Une information confirmée par une source proche du dossier.",
        "Une information confirmée par un élu qui a travaillé avec Anne Leroy.",
        "Une information confirmée par Le Monde.",
        "Le maire de Tulle, Luc Marin, a confirmé l'information judiciaire.",
    ],
)
def test_who_is_unknown_or_says_something_else_confirms_nothing(told: str) -> None:
    assert all(claim.standing != "confirmed" for claim in claims(f"{TOLD} {told}"))


def test_what_only_points_to_a_statement_gives_a_claim_no_name() -> None:
    found = claims(f"{TOLD} L'information a été confirmée dimanche par Anne Leroy.")
    claim = next(claim for claim in found if len(claim.statements) == 2)
    assert "théâtre" in claim.text
    assert claim.first.line == 0


def test_several_who_are_each_named_as_the_source_count_each_and_share_it() -> None:
    told = "La grève touche 12 écoles de Brive, {} la police et la CGT."
    assert [(claim.sources, claim.standing) for claim in claims(told.format("selon"))] == [(2, "shared")]
    assert [claim.sources for claim in claims(told.format("ont annoncé"))] == [1]


def test_what_each_has_of_his_own_is_not_one_fact() -> None:
    found = claims(
        "Ardel a annoncé lundi les premiers résultats encourageants de son vaccin contre la rougeole.",
        "Nexal a annoncé mardi les premiers résultats encourageants de son vaccin contre la rougeole.",
    )
    assert all(claim.standing != "confirmed" for claim in found)


def test_newspapers_alone_confirm_nothing() -> None:
    told = "l'usine Ardel de Niort a fermé lundi"
    found = claims(f"Selon Le Figaro, {told}.", f"Selon Le Monde, {told}.")
    assert [claim.standing for claim in found if len(claim.statements) > 1] == ["shared"]


def test_many_words_alike_are_one_utterance() -> None:
    told = "le feu a pris lundi dans un entrepôt du port de Lorient où étaient gardés des bidons d'huile et des pneus"
    found = claims(f"Selon la préfecture du Morbihan, {told}.", f"Selon Nexal, {told}.")
    assert [claim.sources for claim in found if len(claim.statements) > 1] == [1]


def test_a_thing_only_named_is_not_what_another_says_of_it() -> None:
    found = claims(
        "La CGT a dénoncé la réforme de l'assurance chômage.",
        "La réforme de l'assurance chômage entrera en vigueur en juin, a annoncé la CFDT.",
    )
    assert [len(claim.statements) for claim in found] == [1, 1]


def test_one_voice_in_one_article_corrects_nothing() -> None:
    found = claims(
        "Selon la préfecture du Rhône, 12 personnes ont été blessées à Lyon. "
        "Au total 15 personnes ont été blessées à Lyon, selon la préfecture du Rhône."
    )
    assert all(not claim.revised for claim in found)


def test_what_is_counted_on_other_days_is_no_correction() -> None:
    counts = [
        "Selon la SNCF, 40 trains circuleront lundi 3 juin à Lyon.",
        "Selon la SNCF, 60 trains circuleront mardi 4 juin à Lyon.",
    ]
    assert all(not claim.revised for claim in claims(*counts))
    same = counts[0], counts[0].replace("40", "60")
    assert any(claim.revised for claim in claims(*same))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Selon l'ONU, la crue a fait au moins 41.274 morts à Arles.",
            "Selon l'ONU, la crue a fait plus de 41.000 morts à Arles.",
        ),
        (
            "Selon la mairie d'Arles, 33 nouveaux cas de rougeole ont été détectés à Arles en 24 heures.",
            "Selon la mairie d'Arles, 52 nouveaux cas de rougeole ont été détectés à Arles en 24 heures.",
        ),
        (
            "Selon la SNCF, 40 trains circulent à Lyon. Selon la SNCF, 60 trains circulent à Lyon.",
            "Selon la SNCF, 40 trains circulent à Lyon. Selon la SNCF, 60 trains circulent à Lyon.",
        ),
    ],
)
def test_a_rounded_or_another_count_is_no_correction(first: str, second: str) -> None:
    assert all(not claim.revised for claim in claims(first, second))


def test_a_total_that_grows_is_a_correction() -> None:
    told = "Selon la mairie d'Arles, la crue a fait {} morts à Arles."
    assert any(claim.revised for claim in claims(told.format(12), told.format(15)))


def test_the_demo_holds_a_confirmed_claim() -> None:
    (claim,) = (claim for claim in api.claims(HERE.parent.parent / "demo") if claim.standing == "confirmed")
    assert "trois fois le seuil autorisé" in claim.text
    assert (claim.sources, claim.outlets) == (2, 3)


def test_a_newspaper_that_says_that_another_is_right_is_no_second_source() -> None:
    claim = next(
        claim for claim in claims(f"{TOLD} Une information confirmée par Le Monde.") if "théâtre" in claim.text
    )
    assert claim.standing != "confirmed"
