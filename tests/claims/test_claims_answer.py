"""What a denial or a refusal means that only points back: what another told just before, and nothing else."""

from __future__ import annotations

import pytest

from selon.article import Article, Span
from selon.claims import find
from selon.record import Claim, Statement


def _claims(text: str, *said: tuple[str, str, str, str]) -> list[Claim]:
    """The claims of an article; each statement is given as who says it, its words, its verb and its act."""
    rows = []
    for line, (speaker, words, cue, act) in enumerate(said):
        start, verb = text.rindex(words), text.rindex(cue) if cue else 0
        rows.append(
            Statement(
                article="a",
                line=line,
                content=(Span(start, start + len(words)),),
                words=(words,),
                kind="indirect",
                cue=Span(verb, verb + len(cue)) if cue else None,
                speaker=(speaker,),
                act=act,
            )
        )
    return find(rows, articles=[Article(id="a", text=text)])


def _answered(kind: str, text: str, *said: tuple[str, str, str, str]) -> list[tuple[int, int]]:
    """Which statements are denied or declined, each with the one that does so."""
    claims = _claims(text, *said)
    return [(claim.first.line, other.line) for claim in claims for other in getattr(claim, kind)]


LEAK = ("Le Phare", "le maire de Rodez a vendu le stade à son cousin", "révèle", "assert")


@pytest.mark.parametrize(
    ("rest", "words", "cue"),
    [
        ("Une information démentie par la mairie.", "Une information", "démentie"),
        ("Des accusations que la mairie rejette.", "Des accusations", "rejette"),
        ("La mairie a démenti ces informations.", "ces informations", "démenti"),
        ("La mairie conteste la version du Phare.", "la version du Phare", "conteste"),
        ("La mairie a nié en bloc ces accusations portées contre lui.", "ces accusations portées contre lui", "nié"),
    ],
)
def test_what_points_back_denies_what_is_told_before(rest: str, words: str, cue: str) -> None:
    text = f"Le Phare révèle que {LEAK[1]}. {rest}"
    assert _answered("denied", text, LEAK, ("mairie", words, cue, "deny")) == [(0, 1)]


@pytest.mark.parametrize(
    ("rest", "words", "cue"),
    [
        # it is said of what another sentence tells
        ("Le stade date de 1932. Une information démentie par la mairie.", "Une information", "démentie"),
        # it is not denied
        ("Une information non démentie par la mairie.", "Une information", "démentie"),
        # it is another's
        ("La mairie conteste la version du préfet.", "la version du préfet", "conteste"),
        # it is of another matter
        ("La mairie rejette les accusations de racisme.", "les accusations de racisme", "rejette"),
        # no count stands before
        ("La mairie conteste ces chiffres.", "ces chiffres", "conteste"),
    ],
)
def test_what_points_to_something_else_denies_nothing_told_before(rest: str, words: str, cue: str) -> None:
    text = f"Le Phare révèle que {LEAK[1]}. {rest}"
    assert not _answered("denied", text, LEAK, ("mairie", words, cue, "deny"))


def test_a_charge_is_meant_before_what_stands_nearer() -> None:
    text = (
        "Une voisine accuse le chanteur de l'avoir giflée. Le parquet indique que le dossier est à l'étude. "
        "Le chanteur rejette ces accusations."
    )
    charge = ("voisine", "l'avoir giflée", "accuse", "assert")
    step = ("parquet", "le dossier est à l'étude", "indique", "assert")
    assert _answered("denied", text, charge, step, ("chanteur", "ces accusations", "rejette", "deny")) == [(0, 2)]


def test_who_denies_any_part_means_what_he_is_charged_with() -> None:
    text = "Une voisine accuse le chanteur de l'avoir giflée. Le chanteur nie toute implication. Il pleut à Rodez."
    charge = ("voisine", "l'avoir giflée", "accuse", "assert")
    assert _answered("denied", text, charge, ("chanteur", "toute implication", "nie", "deny")) == [(0, 1)]
    text = text.replace("accuse le chanteur de l'avoir giflée", "dit que la rue est pleine de monde")
    crowd = ("voisine", "la rue est pleine de monde", "dit", "assert")
    assert not _answered("denied", text, crowd, ("chanteur", "toute implication", "nie", "deny"))


def test_who_goes_on_or_sides_with_who_spoke_does_not_call_it_false() -> None:
    text = 'Le Phare révèle que le stade est vendu. "C\'est faux", insiste la mairie.'
    told = ("Le Phare", "le stade est vendu", "révèle", "assert")
    assert not _answered("denied", text, told, ("mairie", "C'est faux", "insiste", "assert"))


def test_what_only_leads_to_what_is_told_is_not_meant() -> None:
    text = "Le Phare assure que le maire va plus loin : le stade serait à vendre. La mairie dément ces informations."
    lead = ("Le Phare", "le maire va plus loin", "assure", "assert")
    assert not _answered("denied", text, lead, ("mairie", "ces informations", "dément", "deny"))


def test_what_somebody_did_himself_is_not_what_he_charges_another_with() -> None:
    text = "L'association dit avoir planté mille arbres. La mairie rejette ces accusations."
    own = ("association", "avoir planté mille arbres", "dit", "assert")
    assert not _answered("denied", text, own, ("mairie", "ces accusations", "rejette", "deny"))


@pytest.mark.parametrize(("cue", "found"), [("dément", [(0, 1)]), ("exclut", [])])
def test_who_denies_that_there_was_any_such_thing_means_what_was_told_of_it(cue: str, found: list[object]) -> None:
    text = f"Le Phare révèle que le chanteur a été hospitalisé à Rodez. Son agent {cue} toute hospitalisation."
    told = ("Le Phare", "le chanteur a été hospitalisé à Rodez", "révèle", "assert")
    assert _answered("denied", text, told, ("agent", "toute hospitalisation", cue, "deny")) == found


def test_who_denies_does_not_deny_what_says_itself_that_it_is_not_so() -> None:
    text = "La mairie indique que la rumeur de la vente est infondée. De son côté, le club a démenti ces informations."
    same = ("mairie", "la rumeur de la vente est infondée", "indique", "assert")
    assert not _answered("denied", text, same, ("club", "ces informations", "démenti", "deny"))


def test_what_is_only_turned_down_is_not_denied() -> None:
    text = "Le préfet propose que le stade soit fermé le dimanche. Une idée rejetée par la mairie."
    plan = ("préfet", "le stade soit fermé le dimanche", "propose", "assert")
    assert not _answered("denied", text, plan, ("mairie", "Une idée", "rejetée", "deny"))


def test_what_somebody_is_accused_of_is_denied_by_him_in_other_words() -> None:
    text = (
        "Une voisine accuse le boucher d'avoir volé le portefeuille du facteur. Il pleut. La rue est vide. "
        "Le curé se tait. Le boucher nie avoir volé le portefeuille."
    )
    charge = ("voisine", "le boucher d'avoir volé le portefeuille du facteur", "accuse", "assert")
    assert _answered("denied", text, charge, ("boucher", "avoir volé le portefeuille", "nie", "deny")) == [(0, 1)]


def test_nobody_denies_what_he_says_himself() -> None:
    text = "La mairie indique que le stade est vendu. La mairie dément ces informations."
    own = ("mairie", "le stade est vendu", "indique", "assert")
    assert not _answered("denied", text, own, ("mairie", "ces informations", "dément", "deny"))


def test_what_takes_up_a_whole_clause_denies_what_is_told_in_it() -> None:
    text = "Le Phare révèle que le stade est vendu, ce que dément la mairie."
    told = ("Le Phare", "le stade est vendu", "révèle", "assert")
    denial = ("mairie", "Le Phare révèle que le stade est vendu", "dément", "deny")
    assert _answered("denied", text, told, denial) == [(0, 1)]


def test_who_says_that_it_is_false_denies_what_stands_right_before() -> None:
    text = (
        'Le Phare révèle que le stade est vendu. "C\'est faux", répond la mairie. "C\'est un faux problème", dit Zoé.'
    )
    told = ("Le Phare", "le stade est vendu", "révèle", "assert")
    false, other = ("mairie", "C'est faux", "répond", "assert"), ("Zoé", "C'est un faux problème", "dit", "assert")
    assert _answered("denied", text, told, false, other) == [(0, 1)]


@pytest.mark.parametrize(
    ("rest", "words", "cue", "act"),
    [
        ("La mairie n'a pas souhaité commenter ces informations.", "commenter ces informations", "souhaité", "decline"),
        ("Des informations que la mairie refuse de commenter.", "commenter", "refuse", "decline"),
        ("La mairie a refusé de confirmer la vente du stade.", "confirmer la vente du stade", "refusé", "decline"),
        ("La mairie n'a pas confirmé cette information.", "cette information", "confirmé", "deny"),
    ],
)
def test_who_will_not_say_whether_it_is_so_declines(rest: str, words: str, cue: str, act: str) -> None:
    text = f"Le Phare révèle que {LEAK[1]}. {rest}"
    assert _answered("declined", text, LEAK, ("mairie", words, cue, act)) == [(0, 1)]
    assert not _answered("denied", text, LEAK, ("mairie", words, cue, act))


@pytest.mark.parametrize(
    ("rest", "words"),
    [
        ("La mairie a refusé de commenter le procès de son adjoint.", "commenter le procès de son adjoint"),
        ("La mairie a refusé de répondre favorablement au préfet.", "répondre favorablement au préfet"),
    ],
)
def test_who_will_not_speak_of_something_else_declines_nothing(rest: str, words: str) -> None:
    text = f"Le Phare révèle que {LEAK[1]}. {rest}"
    assert not _answered("declined", text, LEAK, ("mairie", words, "refusé", "decline"))


@pytest.mark.parametrize(("all_", "found"), [("le stade est à vendre", [(0, 1)]), ("le stade", [])])
def test_a_denial_that_stands_on_all_the_words_of_another_denies_them(all_: str, found: list[object]) -> None:
    text = f"Le Phare affirme que {all_}. Une information démentie par la mairie."
    told = ("Le Phare", all_, "affirme", "assert")
    assert _answered("denied", text, told, ("mairie", all_, "démentie", "deny")) == found


def test_what_is_said_behind_its_name_is_denied_with_it() -> None:
    words = "la version du préfet selon laquelle la digue a cédé"
    text = f"La mairie rejette {words}."
    told = ("préfet", "la digue a cédé", "selon laquelle", "assert")
    assert _answered("denied", text, ("mairie", words, "rejette", "deny"), told) == [(1, 0)]


def test_who_defends_himself_in_his_own_words_does_not_deny_them() -> None:
    words = "Nous avons prévenu tous les habitants du port"
    text = f'La mairie se défend : "{words}", assure Luc Marin.'
    told = ("Luc Marin", words, "assure", "assert")
    assert not _answered("denied", text, ("mairie", words, "défend", "deny"), told)


@pytest.mark.parametrize(("turn", "found"), [("s'en défend", [(0, 1)]), ("se défend", [])])
def test_who_denies_it_means_what_stands_before(turn: str, found: list[object]) -> None:
    text = f"Une voisine accuse le maire d'avoir menti. Le maire {turn} : j'ai fait mon travail."
    told = ("voisine", "d'avoir menti", "accuse", "assert")
    assert _answered("denied", text, told, ("maire", "j'ai fait mon travail", "défend", "deny")) == found


def test_a_charge_told_before_a_bare_phrase_of_its_speaker_is_meant() -> None:
    text = (
        "La pharmacienne dit que le maire cache les comptes du port, déplorant un silence lourd. "
        "Le maire rejette ces accusations."
    )
    told = ("pharmacienne", "le maire cache les comptes du port", "dit", "assert")
    sad = ("pharmacienne", "un silence lourd", "déplorant", "assert")
    denial = ("maire", "ces accusations", "rejette", "deny")
    assert _answered("denied", text, told, sad, denial) == [(0, 2)]


def test_what_is_told_to_be_a_reproach_is_a_charge() -> None:
    text = (
        "Selon le greffe, il est reproché au maire d'avoir caché les comptes. Le voisin annonce que la pluie revient. "
        "Le maire rejette ces accusations."
    )
    told = ("greffe", "il est reproché au maire d'avoir caché les comptes", "Selon", "assert")
    rain = ("voisin", "la pluie revient", "annonce", "assert")
    assert _answered("denied", text, told, rain, ("maire", "ces accusations", "rejette", "deny")) == [(0, 2)]


@pytest.mark.parametrize(("words", "found"), [("l'assassinat", [(0, 1)]), ("la météo", [])])
def test_who_denies_the_one_thing_that_happened_means_who_told_of_it(words: str, found: list[object]) -> None:
    text = f"Le Phare révèle que le gardien a été assassiné au port. La mairie a nié {words}."
    told = ("Le Phare", "le gardien a été assassiné au port", "révèle", "assert")
    assert _answered("denied", text, told, ("mairie", words, "nié", "deny")) == found


def test_who_is_disputed_is_disputed_in_what_he_says() -> None:
    text = "Les experts du port, contestés par la mairie, ont estimé que la digue allait céder."
    digue = text.index("la digue")
    told = Statement(
        article="a",
        line=0,
        content=(Span(digue, len(text) - 1),),
        words=(text[digue:-1],),
        kind="indirect",
        source=Span(0, 19),
        speaker=("experts du port",),
    )
    denial = Statement(
        article="a",
        line=1,
        content=(Span(0, 19),),
        words=(text[:19],),
        kind="indirect",
        cue=Span(21, 30),
        speaker=("mairie",),
        act="deny",
    )
    claims = find([told, denial], articles=[Article(id="a", text=text)])
    assert [(claim.first.line, other.line) for claim in claims for other in claim.denied] == [(0, 1)]
