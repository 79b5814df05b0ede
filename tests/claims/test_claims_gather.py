"""Claims from statements: together what says the same, apart what does not, each statement once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selon.article import Article, Span
from selon.claims import find
from selon.claims.who import Naming
from selon.record import Claim, Dating, Line, Mention, Name, Passage, Statement, Story


class Pile:
    """A small pile of articles, each of a few statements that follow one another."""

    def __init__(self) -> None:
        self.articles: list[Article] = []
        self.statements: list[Statement] = []
        self._ids = count()

    def add(
        self, *spoken: tuple[str, str] | tuple[str, str, dict[str, object]], before: str = "", day: str = "2024-03-05"
    ) -> str:
        name = f"a{next(self._ids)}"
        text, rows = before, []
        for line, (speaker, words, *more) in enumerate(spoken):
            start = len(text)
            text += words + ".\n"
            fields: dict[str, object] = {"kind": "indirect", "speaker": (speaker,) if speaker else ()}
            fields |= more[0] if more else {}
            span = Span(start, start + len(words))
            rows.append(Statement(article=name, line=line, content=(span,), words=(words,), **fields))  # type: ignore[arg-type]
        self.articles.append(Article(id=name, text=text, outlet=f"Journal {name}", published=day))
        self.statements += rows
        return name

    def claims(self, *, names: Sequence[Name] = (), apart: bool = False, **more: object) -> list[Claim]:
        ids = tuple(article.id for article in self.articles)
        stories = [] if apart else [Story(story="s", title="s", articles=ids)]
        mentions = [
            Mention(article=row.article, span=Span(0, 0), words=speaker, name=speaker, kind="person", key=name.key)
            for row in self.statements
            for speaker in row.speaker
            for name in names
            if name.label == speaker
        ]
        return find(self.statements, articles=self.articles, mentions=mentions, names=names, stories=stories, **more)  # type: ignore[arg-type]


def people(*labels: str) -> list[Name]:
    return [Name(key=label.lower(), label=label, kind="person") for label in labels]


def largest(claims: list[Claim]) -> Claim:
    return max(claims, key=lambda claim: len(claim.statements))


def test_reworded_statements_are_one_claim() -> None:
    pile = Pile()
    pile.add(("Jeanne Petit", "le pont de Tonnay sera fermé à la circulation pendant trois mois"))
    pile.add(("Jeanne Petit", "la fermeture du pont de Tonnay à la circulation durera trois mois"))
    pile.add(("Jeanne Petit", "les commerçants du centre seront indemnisés par la ville"))
    claims = pile.claims()
    assert sorted(len(claim.statements) for claim in claims) == [1, 2]


def test_the_same_words_are_one_claim_in_a_crowded_story() -> None:
    pile = Pile()
    for _ in range(4):
        pile.add(*[("mairie", "la ville de Brive ouvrira un second marché couvert en avril")] * 50)
    assert len(pile.claims()) == 1


def test_few_words_that_were_copied_or_that_one_speaker_said_are_one_claim() -> None:
    def told(words: str, *speakers: str, copied: bool = False) -> int:
        pile = Pile()
        first, second = (pile.add((speaker, words)) for speaker in speakers)
        span = Span(0, len(words))
        passage = Passage(article=second, span=span, words=words, of=first, of_span=span, of_words=words, count=9)
        return len(pile.claims(names=people("Zoé Petit", "Luc Marin"), passages=[passage] if copied else []))

    assert told("on ne risque rien ici", "Zoé Petit", "Zoé Petit") == 1
    assert told("merci", "Zoé Petit", "Zoé Petit") == 2
    assert told("merci", "Zoé Petit", "Zoé Petit", copied=True) == 1
    assert told("on ne risque rien ici", "Zoé Petit", "Luc Marin") == 2


def test_other_figures_are_not_joined() -> None:
    pile = Pile()
    pile.add(("préfecture", "l'explosion de l'usine a fait 12 morts"))
    pile.add(("préfecture", "l'explosion de l'usine a fait 15 morts"))
    assert len(pile.claims()) == 2


def test_a_denial_by_another_speaker_shows_on_the_claim_it_denies() -> None:
    pile = Pile()
    pile.add(("Paul Ferrand", "le club de Rodez a versé des commissions occultes à l'agent du joueur"))
    pile.add(("Luc Marin", "le club de Rodez n'a jamais versé de commissions occultes à l'agent du joueur"))
    pile.add(("Luc Marin", "avoir versé des commissions occultes à l'agent du joueur", {"act": "deny"}))
    claims = pile.claims()
    first = next(claim for claim in claims if claim.first.article == "a0")
    assert first.standing == "denied"
    assert {line.article for line in first.denied} == {"a1", "a2"}


def test_a_call_and_a_report_are_two_claims() -> None:
    pile = Pile()
    pile.add(("syndicat", "la direction à rouvrir les négociations sur les salaires", {"act": "urge"}))
    pile.add(("direction", "la direction a rouvert les négociations sur les salaires"))
    assert len(pile.claims()) == 2


def test_who_speaks_of_himself_makes_his_own_claim() -> None:
    pile = Pile()
    pile.add(("Anne Leroy", "je serai candidate à la mairie de Brive", {"kind": "direct"}))
    pile.add(("Hugo Blanc", "je serai moi aussi candidat à la mairie de Brive", {"kind": "direct"}))
    assert len(pile.claims()) == 2


def test_who_tells_what_he_will_do_himself_makes_his_own_claim() -> None:
    pile = Pile()
    pile.add(("Luc Marin", "se désister au profit de la candidate du quai"))
    pile.add(("Hugo Blanc", "se désister au profit de la candidate du quai de Brive"))
    assert len(pile.claims(names=people("Luc Marin", "Hugo Blanc"))) == 2


def test_a_police_is_of_the_country_its_article_is_about() -> None:
    phrase = "porte-parole de la police"
    row = Mention(article="b", span=Span(0, 6), words="Madrid", name="Madrid", kind="government")
    naming = Naming([row], [])
    assert [naming.institution(article, phrase) for article in "ab"] == ["France", "Espagne"]


def test_voices_of_one_institution_count_once() -> None:
    names = [
        Name(key="anne", label="Anne Leroy", kind="person", institution="Mairie de Brive"),
        Name(key="hugo", label="Hugo Blanc", kind="person", institution="Mairie de Brive"),
        Name(key="lise", label="Lise Caron", kind="person"),
    ]
    pile = Pile()
    for speaker in ("Anne Leroy", "Hugo Blanc"):
        pile.add((speaker, "la piscine municipale fermera ses portes en septembre"))
    claim = largest(pile.claims(names=names))
    assert (claim.sources, claim.outlets, claim.standing) == (1, 2, "single source")
    assert claim.independent == ("Mairie de Brive (Anne Leroy, Hugo Blanc)",)
    pile.add(("Lise Caron", "la piscine municipale fermera en septembre"))
    claim = largest(pile.claims(names=names))
    assert (claim.sources, claim.standing) == (2, "confirmed")


def test_unnamed_sources_of_one_relay_count_once_and_the_relay_not_beside_them() -> None:
    pile = Pile()
    told = "le constructeur va fermer son usine de Sochaux en juin"
    pile.add(("source proche du dossier", told, {"through": ("Le Matin",)}))
    pile.add(("autre source", told, {"through": ("Le Matin",)}))
    pile.add(("Le Matin", told))
    claim = largest(pile.claims(names=[Name(key="matin", label="Le Matin", kind="outlet")]))
    assert claim.sources == 1
    assert claim.independent[0].startswith("Le Matin")


def test_who_tells_a_statement_and_who_made_it_are_one_source() -> None:
    text = "le procureur indique que la fillette a reconnu avoir caché la clef du coffre"
    inner = text.index("avoir")
    spans = Span(0, len(text)), Span(inner, len(text))
    rows = [
        Statement(article="a", line=line, content=(span,), words=(span.of(text),), kind="indirect", speaker=(speaker,))
        for line, (span, speaker) in enumerate(zip(spans, ("Alain Tort", "Nina"), strict=True))
    ]
    articles = [Article(id="a", text=text)]
    assert {claim.sources for claim in find(rows, articles=articles)} == {1}


def test_hearsay_stays_hearsay() -> None:
    pile = Pile()
    for _ in range(2):
        pile.add(("Le Matin", "le chanteur aurait quitté la France pour la Suisse", {"hearsay": True}))
    assert largest(pile.claims()).standing == "hearsay"


def test_a_refusal_to_confirm_belongs_to_what_was_asked() -> None:
    pile = Pile()
    pile.add(("Le Matin", "le ministre de la Culture quittera le gouvernement avant l'été"))
    article = pile.add(
        ("", "Non, je n'ai rien à dire", {"act": "decline"}),
        before="Interrogée sur le départ du ministre de la Culture, la porte-parole du gouvernement a répondu : ",
    )
    claim = next(claim for claim in pile.claims() if claim.first.article == "a0")
    assert [line.article for line in claim.declined] == [article]


def test_pointing_words_bring_in_what_was_said_before() -> None:
    pile = Pile()
    pile.add(("Jeanne Petit", "le conseil régional devrait interrompre les travaux de la rocade de Niort"))
    pile.add(
        ("Marc Ollier", "ces travaux devraient être interrompus par le conseil régional"),
        before="Les travaux de la rocade de Niort ont repris lundi. ",
    )
    assert len(pile.claims()) == 1


def test_the_first_utterance_is_the_earliest_said() -> None:
    pile = Pile()
    told = "les résultats du concours seront publiés vendredi"
    pile.add(("mairie", told), day="2024-03-02")
    pile.add(("rectorat", told, {"said": "2024-02-28"}), day="2024-03-05")
    claim = largest(pile.claims())
    assert (claim.first.article, claim.said) == ("a1", "2024-02-28")


def test_what_one_speaker_said_was_said_on_one_day() -> None:
    pile = Pile()
    told = "les résultats du concours seront publiés vendredi"
    pile.add(("rectorat", told), day="2024-03-02")
    pile.add(("rectorat", told, {"said": "2024-02-28"}), day="2024-03-05")
    assert largest(pile.claims()).first.article == "a0"


def test_what_came_through_a_newspaper_was_said_before_the_newspaper_said_it() -> None:
    pile = Pile()
    told = "le musée de Rodez prêtera ses stèles au Louvre"
    pile.add(("Le Matin", told), day="2024-03-02")
    pile.add(("conservateur", told, {"through": ("Le Matin",)}), day="2024-03-04")
    assert largest(pile.claims()).first.article == "a1"


def test_a_speaker_goes_on_on_the_day_he_began() -> None:
    pile = Pile()
    pile.add(
        ("Ida Roux", "le pont de Tonnay fermera", {"said": "2024-03-01"}),
        ("Ida Roux", "les camions passeront par Rochefort"),
        day="2024-03-04",
    )
    assert {claim.said for claim in pile.claims()} == {"2024-03-01"}


def test_a_denial_may_hedge_and_leave_out_details() -> None:
    pile = Pile()
    pile.add(
        ("Le Matin", "le groupe Ardel chercherait à supprimer 120 des 840 emplois du site de Niort d'ici deux ans")
    )
    pile.add(("Ardel", "vouloir supprimer des postes à Niort", {"act": "deny"}))
    pile.add(("Le Matin", "le groupe Ardel ouvrira un magasin à Niort"))
    assert [claim.first.article for claim in pile.claims() if claim.denied] == ["a0"]


def test_a_refused_demand_denies_nothing() -> None:
    pile = Pile()
    pile.add(("opposition", "la motion de censure contre le gouvernement sera votée mardi"))
    pile.add(("députés", "la motion de censure contre le gouvernement", {"act": "deny"}))
    assert not any(claim.denied for claim in pile.claims())


def test_a_revision_shows_on_the_claim_it_revises_and_in_its_trail() -> None:
    pile = Pile()
    pile.add(("préfecture", "l'explosion de l'usine d'Agen a fait 12 morts"), day="2024-03-05")
    pile.add(("préfecture", "l'explosion de l'usine d'Agen a fait 15 morts"), day="2024-03-06")
    claim = next(claim for claim in pile.claims() if claim.first.article == "a0")
    assert [line.article for line in claim.revised] == ["a1"]
    assert claim.trail[-1].kind == "revised"


def test_how_a_claim_came_to_stand_shows_by_day() -> None:
    pile = Pile()
    told = "le groupe va supprimer 400 postes dans ses usines françaises"
    pile.add(("Anne Leroy", told), day="2024-03-05")
    pile.add(("Hugo Blanc", "400 emplois seront supprimés dans les usines du groupe en France"), day="2024-03-06")
    pile.add(("Lise Caron", told, {"act": "deny"}), day="2024-03-07")
    turns = largest(pile.claims(names=people("Anne Leroy", "Hugo Blanc", "Lise Caron"))).turns
    assert [(turn.day, turn.standing, turn.sources) for turn in turns] == [
        ("2024-03-05", "single source", 1),
        ("2024-03-06", "confirmed", 2),
        ("2024-03-07", "denied", 2),
    ]


def test_who_never_had_dealings_with_another_denies_that_he_passed_him_anything() -> None:
    pile = Pile()
    pile.add(("Oslo", "le Danemark avait fourni des radars à la Suède en 2021"))
    pile.add(("Copenhague", "le Danemark n'a jamais eu de contrat de radars avec la Suède"))
    pile.add(("Berne", "le Danemark avait réparé des radars avec la Suède en 2021"))
    assert {claim.first.article: claim.standing for claim in pile.claims()} == {
        "a0": "denied",
        "a1": "single source",
        "a2": "single source",
    }


def test_what_is_only_denied_has_no_source() -> None:
    pile = Pile()
    pile.add(("Lise Caron", "tout retard dans les travaux du tramway", {"act": "deny"}))
    (claim,) = pile.claims(names=people("Lise Caron"))
    assert (claim.standing, claim.sources, claim.independent) == ("denied", 0, ())
    assert claim.trail[0].who == "Lise Caron"
    assert [turn.sources for turn in claim.turns] == [0]


def test_no_turn_is_earlier_than_the_one_before_it() -> None:
    pile = Pile()
    told = "le groupe va supprimer 400 postes dans ses usines françaises"
    pile.add(("Anne Leroy", told), day="2024-03-05T17:02")
    pile.add(("Lise Caron", told, {"act": "deny"}), day="2024-03-05T11:45")
    turns = next(claim for claim in pile.claims() if claim.denied).turns
    assert [turn.standing for turn in turns] == ["single source", "denied"]
    assert [turn.day for turn in turns] == ["2024-03-05T17:02", "2024-03-05T17:02"]


def test_a_refusal_to_do_something_declines_nothing() -> None:
    pile = Pile()
    pile.add(("Le Matin", "la ville de Brive signera le contrat du tramway"))
    pile.add(("maire de Brive", "signer le contrat du tramway", {"act": "decline"}))
    assert not any(claim.declined for claim in pile.claims())


def test_the_trail_goes_from_the_speaker_through_the_relay_to_each_article() -> None:
    pile = Pile()
    told = "la centrale de Golfech redémarrera le mois prochain après trois semaines de travaux de maintenance"
    pile.add(("Ida Roux", told, {"through": ("Reuters",), "said": "2024-03-01"}), day="2024-03-02")
    pile.add(("Ida Roux", told), day="2024-03-03")
    pile.add(("Ida Roux", "la centrale de Golfech redémarrera le mois prochain"), day="2024-03-04")
    span = Span(0, len(told))
    passage = Passage(article="a1", span=span, words=told, of="a0", of_span=span, of_words=told, count=14)
    assert "repeated" in {step.kind for step in largest(pile.claims()).trail}
    trail = largest(pile.claims(passages=[passage])).trail
    assert [(step.kind, step.who) for step in trail] == [
        ("said", "Ida Roux"),
        ("relayed", "Reuters"),
        ("first", "Journal a0"),
        ("copied", "Journal a1"),
        ("cut", "Journal a2"),
    ]


def test_without_a_story_or_a_passage_articles_are_not_compared() -> None:
    pile = Pile()
    told = "le marché couvert de la place Verte rouvrira ses portes samedi"
    first, second = pile.add(("mairie", told)), pile.add(("mairie", told))
    assert len(pile.claims(apart=True)) == 2
    span = Span(0, len(told))
    passage = Passage(article=second, span=span, words=told, of=first, of_span=span, of_words=told, count=11)
    assert len(pile.claims(apart=True, passages=[passage])) == 1


def test_claims_have_different_names_that_more_articles_do_not_change() -> None:
    pile = Pile()
    pile.add(("mairie", "la piscine fermera en septembre"), ("mairie", "le marché couvert rouvrira samedi"))
    before = {claim.claim for claim in pile.claims()}
    pile.add(("mairie", "la bibliothèque cherche des bénévoles"), day="2024-03-09")
    assert len(before) == 2
    assert before < {claim.claim for claim in pile.claims()}


ODD = ("ne", "pas", "12", "morts", "ces", "négociations", "Paris", "je", "si", "« ", ".", "3,5", "%", "million", "İ")
WORDS = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            [
                "ne",
                "pas",
                "12",
                "morts",
                "ces",
                "négociations",
                "Paris",
                "je",
                "si",
                "«",
                "»",
                ".",
                "jamais",
                "3,5",
                "%",
                "million",
                "İ",
                "ß",
            ]
        ),
        max_size=9,
    ).map(" ".join),
)


@settings(max_examples=60)
@given(st.lists(st.tuples(WORDS, st.sampled_from(["assert", "deny", "urge", "decline"])), max_size=8))
def test_every_statement_stands_in_exactly_one_claim(spoken: list[tuple[str, str]]) -> None:
    pile = Pile()
    for words, act in spoken:
        pile.add(("Ida Roux", words, {"act": act}), ("", words[::-1], {"act": act}))
    held = [(line.article, line.line) for claim in pile.claims() for line in claim.statements]
    assert sorted(held) == sorted((row.article, row.line) for row in pile.statements)


def test_statements_without_articles_or_dates_are_still_claims() -> None:
    row = Statement(article="x", line=0, content=(Span(3, 9),), words=("ces é\ud800",), kind="direct")
    empty = Statement(article="x", line=1, content=(), words=(), kind="direct")
    dates = [Dating(article="y", published=None)]
    assert len(find([row, empty], articles=[], mentions=[], names=[], stories=[], passages=[], dates=dates)) == 2


def test_a_statement_that_stood_alone_is_told_again_only_where_another_joins_it() -> None:
    told = "la digue d'Arles a cédé", "la digue d'Arles a cédé", "le club de Rodez va engager un gardien"
    said = [
        Statement(article=id, line=0, content=(Span(0, len(text)),), words=(text,), kind="indirect", speaker=(id,))
        for id, text in zip("abc", told, strict=True)
    ]
    pile = [Article(id=id, text=text) for id, text in zip("abc", told, strict=True)]
    lone = [Line(article=id, line=0) for id in "abc"]
    stories = [Story(story="s", title="s", articles=("a", "b", "c"))]
    made = find(said, articles=pile, stories=stories, lone=lone)
    assert [[line.article for line in claim.statements] for claim in made] == [["a", "b"]]


RAISED = "la ville de Brive augmente le prix du stationnement dans le quartier du théâtre"


@pytest.mark.parametrize(
    ("words", "count"),
    [("Brive augmente le prix du stationnement dans le quartier", 1), ("le quartier du théâtre de Brive s'endort", 2)],
)
def test_what_nobody_is_named_for_joins_only_what_is_much_alike(words: str, count: int) -> None:
    pile = Pile()
    pile.add(("Ida Roux", RAISED))
    pile.add(("", words))
    assert len(pile.claims()) == count


@pytest.mark.parametrize(
    ("denial", "cue", "found"),
    [("toute implication", "a démenti", 1), ("ces accusations", "a rejeté", 0), ("les faits", "a contesté", 0)],
)
def test_who_denies_any_part_means_the_one_charge_of_the_story(denial: str, cue: str, found: int) -> None:
    pile = Pile()
    names = people("Paul Ferrand")
    lead = "Anne Leroy accuse "
    told = "Paul Ferrand d'avoir vendu le stade de Rodez"
    start = lead.index("accuse")
    pile.add(("Anne Leroy", told, {"cue": Span(start, start + 6)}), before=lead)
    before = f"Paul Ferrand {cue} "
    pile.add(("Paul Ferrand", denial, {"act": "deny", "cue": Span(13, len(before) - 1)}), before=before)
    mentions = [
        Mention(
            article="a0",
            span=Span(len(lead), len(lead) + 12),
            words="Paul Ferrand",
            name="Paul Ferrand",
            kind="person",
            key="paul ferrand",
        ),
        Mention(
            article="a1", span=Span(0, 12), words="Paul Ferrand", name="Paul Ferrand", kind="person", key="paul ferrand"
        ),
    ]
    claims = find(
        pile.statements,
        articles=pile.articles,
        mentions=mentions,
        names=names,
        stories=[Story(story="s", title="s", articles=("a0", "a1"))],
    )
    assert sum(len(claim.denied) for claim in claims) == found
