"""Who speaks: pronouns, roles, bodies, papers, documents, several at once."""

from __future__ import annotations

import pytest

from selon.article import Article
from selon.names import find as names
from selon.said import dated, find
from selon.times import find as times


def speakers(text: str) -> list[tuple[str, ...]]:
    article = Article(id="a", text=text)
    return [each.speaker for each in find(article, mentions=names(article))]


LAST = {
    "il": ("Paul Martin est arrivé tôt. Il a dit que tout allait bien.", ("Paul Martin",)),
    "elle": ("Paul Martin a reçu Anne Roy. Elle a dit que tout allait bien.", ("Anne Roy",)),
    "ces derniers": (
        "Paul Martin a reçu les sénateurs de la côte. Ces derniers ont promis de revenir.",
        ("sénateurs",),
    ),
    "celles-ci": (
        "Paul Martin a vu des associations locales. Celles-ci demandent la fin du port.",
        ("associations locales",),
    ),
    "celles-ci behind selon": ("Le port inquiète les autorités. Selon celles-ci, le pont est fermé.", ("autorités",)),
    "the keeper of the seals": (
        "La garde des Sceaux Anne Roy est venue. Paul Martin est resté. La garde des Sceaux a dit que tout va bien.",
        ("Anne Roy",),
    ),
    "ils after several": ("Plusieurs associations sont en colère. Elles demandent la fin du port.", ("associations",)),
    "ils after later ones": (
        "Des pêcheurs ont dit que le port est mort. Les sénateurs sont partis. Ils demandent la fin des travaux.",
        ("sénateurs",),
    ),
    "eux": ("Plusieurs élus bloquent le port. Le pont menace, selon eux, tout le quartier.", ("élus",)),
    "elle after two": ("Anne Roy a parlé la première. « Tout va très bien », a-t-elle dit.", ("Anne Roy",)),
    "ce dernier": ("Anne Roy a vu Paul Martin. Ce dernier a dit que tout allait bien.", ("Paul Martin",)),
    "a role": (
        "Anne Roy, ministre de la Mer, était à Brest. La ministre a dit que tout allait bien.",
        ("Anne Roy",),
    ),
    "a surname with its title": ("Anne Roy est venue. Mme Roy a dit que tout allait bien.", ("Anne Roy",)),
    "a title before the name": ("La ministre de la Mer Anne Roy a dit que tout allait bien.", ("Anne Roy",)),
    "an apposition": ("Anne Roy, porte-parole de la mairie, a dit que tout allait bien.", ("Anne Roy",)),
    "a paper": (
        "Le Monde a publié une enquête. Le journal affirme que l'usine est vendue.",
        ("Le Monde",),
    ),
    "several": ("Anne Roy et Paul Martin ont dit que tout allait bien.", ("Anne Roy", "Paul Martin")),
    "qui": ("La mairie a reçu Anne Roy, qui a dit que tout allait bien.", ("Anne Roy",)),
    "qui before a colon": ("La foule suivait Anne Roy, qui a crié : « Tout va très bien ! »", ("Anne Roy",)),
    "selon lequel": ("Il a rencontré Anne Roy, selon laquelle tout va bien.", ("Anne Roy",)),
    "a document's issuer": ("Dans un rapport, un communiqué de Greenpeace affirme que tout va mal.", ("Greenpeace",)),
    "nobody's name": ("Des habitants affirment que tout va mal.", ("habitants",)),
    "a source": ("Une source policière a indiqué que le suspect était en fuite.", ("source policière",)),
    "the gerund's holder": ("Le journal cite des responsables affirmant que tout va bien.", ("responsables",)),
}


@pytest.mark.parametrize(("text", "expected"), LAST.values(), ids=LAST.keys())
def test_the_last_speaker(text: str, expected: tuple[str, ...]) -> None:
    assert speakers(text)[-1] == expected


MORE = {
    "the one a headline is about": (
        "Affaire Paul Martin : Anne Roy dénonce « une farce »\n\nL'ancienne patronne du port dit que tout va bien.",
        ("Anne Roy",),
    ),
    "who just spoke, described": (
        "« Tout va très bien ce matin », a dit Anne Roy. « Il fait beau sur la baie », a ajouté la navigatrice.",
        ("Anne Roy",),
    ),
    "the one lawyer of the article": (
        "Me Paul Martin plaidait hier pour Anne Roy. « Elle ira très bien demain », a dit son avocat.",
        ("Paul Martin",),
    ),
    "several by plural": (
        "Les membres du jury ont délibéré. Ils ont dit que tout allait bien.",
        ("membres du jury",),
    ),
    "lawyers are not the one lawyer": (
        "Me Paul Martin plaidait hier. Les avocats des victimes disent que tout va bien.",
        ("avocats des victimes",),
    ),
}


@pytest.mark.parametrize(("text", "expected"), MORE.values(), ids=MORE.keys())
def test_who_is_described(text: str, expected: tuple[str, ...]) -> None:
    assert speakers(text)[-1] == expected


@pytest.mark.parametrize(
    ("day", "expected"), [("2019-05-05", "Emmanuel Macron"), ("2015-05-05", "chef de l'État"), (None, "chef de l'État")]
)
def test_a_high_office_by_the_day(day: str | None, expected: str) -> None:
    text = "Emmanuel Macron était à Brest. François Roy aussi. « Tout va très bien », a dit le chef de l'État."
    article = Article(id="a", text=text, published=day)
    assert find(article, mentions=names(article))[-1].speaker == (expected,)


def test_nobody_speaks_by_on() -> None:
    assert speakers("On dit que tout va bien.") == []


def test_the_family_of_somebody() -> None:
    text = "Anne Roy a été arrêtée mardi. Son avocat affirme que tout va bien."
    assert speakers(text) == [("avocat d'Anne Roy",)]


def test_the_day_of_saying_and_its_dating() -> None:
    undated = Article(id="a", text="« Tout va très bien », a dit Anne Roy lundi.")
    (found,) = find(undated, mentions=names(undated), times=times(undated))
    assert found.time is not None
    known = times(undated, published="2024-03-06")
    (again,) = dated([found], known)
    assert again.said == "2024-03-04"
    assert again.content == found.content


def test_a_day_without_reporting_verb_is_not_when_it_was_said() -> None:
    article = Article(id="a", text="Anne Roy a dit que le pont avait fermé lundi.", published="2024-03-06")
    (found,) = find(article, mentions=names(article), times=times(article))
    assert found.said is None


TAKEN_UP = {
    "a lawyer of somebody with a title": (
        "Paul Martin est poursuivi. L'avocate de M. Martin, Anne Roy, a dit que tout irait bien.",
        ("Anne Roy",),
    ),
    "cette dernière of a body by its noun": (
        "La mairie a transmis un avis à l'agence Santé publique France. Cette dernière a dit que tout allait bien.",
        ("Santé publique France",),
    ),
    "cette dernière before a paper": (
        "Anne Roy est là. La Chancellerie l'a su par Mediapart. Selon cette dernière, tout va bien.",
        ("Chancellerie",),
    ),
    "ce dernier brought in afresh": (
        "Paul Martin attend. Le tribunal de Brest va nommer un expert. Ce dernier a dit que tout irait bien.",
        ("expert",),
    ),
    "ce dernier behind a list": (
        "Paul Martin est venu. Interrogé sur le plateau de LCI, Le Figaro, RTL, ce dernier a dit que tout irait bien.",
        ("Paul Martin",),
    ),
    "a subject behind a detached opening": (
        "Anne Roy est animatrice. Invitée de Matin Plus, le magazine de Paul Martin, l'animatrice a dit que tout va.",
        ("Anne Roy",),
    ),
    "mais qui": (
        "On sait l'acquittement d'Anne Roy, jugée pour fraude en première instance, mais qui a dit que tout va mal.",
        ("Anne Roy",),
    ),
    "et qui": (
        "On entend une candidate qui vantait une affiche de Paul Martin et qui disait que tout va mal.",
        ("candidate",),
    ),
    "qui behind a joint function": (
        "La mairie a reçu Anne Roy et Paul Martin, élus de Brest qui disent que tout va mal.",
        ("Anne Roy", "Paul Martin"),
    ),
    "qui behind what cannot speak": (
        "Le décret fait écho aux remarques de plusieurs députés, qui avaient dit que tout irait mal.",
        ("députés",),
    ),
    "en lui demandant": (
        "Paul Martin a remis une lettre au ministre en lui demandant si tout allait bien.",
        ("Paul Martin",),
    ),
    "quant à": (
        "Une élue a dit que tout va mal. Quant à Paul Martin, il a dit que tout va bien.",
        ("Paul Martin",),
    ),
    "who somebody else tells of by *quant à*": (
        "Jean Roy est venu. « Tout va mal », a dit Jean Roy. Quant à Paul Martin, il le compare à un « tyran ».",
        ("Jean Roy",),
    ),
    "a person without a name": (
        "Anne Roy est partie. La radio fait parler, caché, un ancien salarié. Cette personne dit que tout va.",
        ("ancien salarié",),
    ),
    "one of several": (
        "L'un des pêcheurs présents a dit que tout allait mal.",
        ("un des pêcheurs présents",),
    ),
    "who is named in the words": (
        "Anne Roy a dit non. Nadia Bon réplique vite : « Anne Roy avait pourtant promis », a-t-elle lancé.",
        ("Nadia Bon",),
    ),
    "of one mind": (
        "Paul Martin a dit non. Même son de cloche pour Anne Roy. « Je ne viendrai pas à ce grand dîner. »",
        ("Anne Roy",),
    ),
    "what is told of": (
        "Paul Martin a dit non. Anne Roy a expliqué son travail. « Il faut trouver le nid dans les ronces. »",
        ("Anne Roy",),
    ),
    "les parents": (
        "Les parents de la fillette étaient là. Ils ont dit que tout allait bien.",
        ("parents de la fillette",),
    ),
    "a chief in office": (
        "Édouard Philippe est venu à Brest. Le chef du gouvernement actuel a dit que tout allait bien.",
        ("Édouard Philippe",),
    ),
}


@pytest.mark.parametrize("case", TAKEN_UP)
def test_whom_a_phrase_takes_up(case: str) -> None:
    text, speaker = TAKEN_UP[case]
    article = Article(id="a", text=text, published="2018-03-05")
    assert find(article, mentions=names(article))[-1].speaker == speaker


def test_he_is_not_the_woman_told_by_what_she_did() -> None:
    text = "Celle qui a quitté la ville accuse le maire Paul Noir d'avoir menti. Il a nié tout mensonge."
    assert speakers(text)[-1] == ("Paul Noir",)
