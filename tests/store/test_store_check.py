"""What a user relies on: a record that is not sound is told, row by row."""

from selon.article import Article, Removed, Span
from selon.record import Claim, Line, Mention, Name, Passage, Statement, Story, Time, Withdrawal
from selon.store import Pile
from selon.store.check import findings

TEXT = "Il pleut à Vernon, dit Ana."


def pile(**rows):
    made = Pile()
    made.put(Article, [Article(id="a", text=TEXT)])
    for name, kind in {"mentions": Mention, "times": Time, "statements": Statement, "passages": Passage}.items():
        made.put(kind, rows.get(name, ()))
    return made


def test_a_sound_pile_gives_nothing():
    mention = Mention(article="a", span=Span(11, 17), words="Vernon", name="Vernon", kind="place")
    assert list(findings(pile(mentions=[mention]))) == []


def test_words_that_are_not_those_of_the_text_are_told():
    row = Statement(article="a", line=0, content=(Span(0, 8),), words=("Il neige",), kind="indirect", cue=Span(19, 99))
    found = [finding.what for finding in findings(pile(statements=[row]))]
    assert found == ["0-8 is 'Il pleut', not 'Il neige'", "cue (19, 99) is outside the text"]


def test_a_verb_that_does_not_stand_before_its_words_is_told():
    given = {"article": "a", "content": (Span(11, 17),), "words": ("Vernon",), "kind": "indirect"}
    rows = [Statement(line=line, verb=verb, **given) for line, verb in enumerate(("pleut à", "neige à"))]
    assert [finding.what for finding in findings(pile(statements=rows))] == [
        "'neige à' does not stand beside its words"
    ]


def test_rows_of_an_article_that_is_not_there_are_told():
    passage = Passage(article="a", span=Span(0, 2), words="Il", of="b", of_span=Span(0, 2), of_words="Il", count=1)
    assert [finding.what for finding in findings(pile(passages=[passage]))] == ["no article b"]


def test_addresses_that_lead_nowhere_are_told():
    made = pile(mentions=[Mention(article="a", span=Span(0, 2), words="Il", name="Il", kind="person", key="x")])
    line = Line(article="a", line=7)
    made.put(Name, [])
    made.put(Story, [Story(story="s", title="", articles=("a", "z"))])
    made.put(
        Claim,
        [Claim(claim="c", text="", story="s", statements=(), first=line, sources=0, outlets=0, standing="hearsay")],
    )
    assert sorted(finding.what for finding in findings(made)) == ["no article z", "no statement a:7", "no such name"]


def test_an_article_twice_and_a_removed_part_outside_are_told():
    made = pile()
    odd = Article(id="a", text="x", removed=(Removed(span=Span(0, 5), reason="link"),))
    made.add(Article, [odd])
    assert len(list(findings(made))) == 2


def test_the_words_of_a_withdrawal_are_compared():
    rows = pile()
    taken = Withdrawal(article="a", span=Span(0, 2), words="Elle")
    line = Line(article="a", line=0)
    fields = {"text": "", "story": None, "statements": (), "sources": 0, "outlets": 0, "standing": "withdrawn"}
    rows.put(Statement, [Statement(article="a", line=0, content=(), words=(), kind="direct")])
    rows.put(Claim, [Claim(claim="c", first=line, withdrawn=(taken,), **fields)])
    assert [(found.table, found.place) for found in findings(rows)] == [("claims", "c")]
