"""What one relies on when a parser is asked: only where the grammar is unsure, and only a likely answer is taken."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selon import names, said, times
from selon.article import Article, Span
from selon.errors import UsageError
from selon.said.parser import Spacy, load


class Told:
    """A parser that knows one answer; it remembers the verbs it was asked about."""

    def __init__(self, answer=None):
        self.answer = answer
        self.asked = []

    def subject(self, sentence, verb):
        self.asked.append(verb.of(sentence))
        if self.answer is None or self.answer not in sentence:
            return None
        at = sentence.index(self.answer)
        return Span(at, at + len(self.answer))


def find(text, parser=None):
    article = Article(id="a", text=text)
    return said.find(article, mentions=names.find(article), times=times.find(article), parser=parser)


def sources(text, parser=None):
    return [each.source.of(text) if each.source else None for each in find(text, parser)]


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("la préfecture", "Jointe par notre journal, la préfecture explique que la route rouvrira."),
        ("la mairie", "Sans un mot de plus la mairie affirme que tout va bien."),
        ("la maire", "Bonne nouvelle de la semaine la maire a annoncé que le pont rouvrira."),
    ],
)
def test_it_finds_the_subject_the_grammar_missed(subject, text):
    assert sources(text, Told(subject)) == [subject]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz a annoncé que le pont fermera.",
        "Elle a annoncé que le pont fermera.",
        "« Le pont fermera », a annoncé Ana Ruiz.",
        "Le pont fermera, a-t-elle annoncé.",
        "Le pont fermera selon la préfecture.",
        "Le pont ferme ce soir à cause des travaux de la gare.",
    ],
)
def test_it_is_not_asked_where_the_grammar_is_sure_or_no_cue_stands(text):
    parser = Told("le pont")
    assert sources(text, parser) == sources(text)
    assert parser.asked == []


@pytest.mark.parametrize("answer", [None, "la voie", "affirmé", "a affirmé que la voie", "était libre", "libre."])
def test_an_answer_that_cannot_be_the_subject_changes_nothing(answer):
    text = "Le wagon a affirmé que la voie était libre."
    parser = Told(answer)
    assert sources(text, parser) == sources(text)
    assert parser.asked == ["affirmé"]


def test_a_sentence_as_long_as_a_list_is_not_parsed():
    parser = Told()
    find("Le wagon " + "des approvisionnements " * 150 + "a affirmé que la voie était libre.", parser)
    assert parser.asked == []


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 90), st.integers(0, 90))
def test_whatever_it_answers_spans_equal_their_words(start, end):
    class Any:
        def subject(self, sentence, verb):
            return Span(start, end)

    text = "Sans un mot de plus la mairie affirme que « tout va bien ». Le wagon d'Ana Ruiz a dit qu'il part."
    for row in find(text, Any()):
        assert row.words == tuple(span.of(text) for span in row.content)
        assert row.source is None or 0 <= row.source.start < row.source.end <= len(text)


@pytest.mark.parametrize("way", ["said", "read"])
def test_what_cannot_be_had_is_one_line_that_says_what_to_install(tmp_path, way):
    (tmp_path / "a.txt").write_text("Ana Ruiz a dit que le pont fermera.", encoding="utf-8")
    kept = ["--record", str(tmp_path / "record")] if way == "read" else []
    command = [sys.executable, "-m", "selon.cli", way, str(tmp_path / "a.txt"), "--parser", "no-such-pipeline", *kept]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (run.returncode, run.stdout, run.stderr.count("\n")) == (2, "", 1)
    assert "pip install 'selon[spacy]'" in run.stderr or "spacy download" in run.stderr
    assert not (tmp_path / "record").exists()


def test_a_record_cannot_ask_a_parser_any_more(tmp_path):
    from selon import api

    with pytest.raises(UsageError, match="selon read"):
        api.said(record=tmp_path, parser="fr_core_news_md")


@pytest.fixture
def spacy():
    return pytest.importorskip("spacy", reason="spaCy is not installed: pip install 'selon[spacy]'")


TREES = {
    "Le chef du train, qui dort, a été prévenu.": "1 det 10 nsubj:pass 3 case 1 nmod 6 punct 6 nsubj 1 acl:relcl "
    "6 punct 10 aux:tense 10 aux:pass 10 ROOT 10 punct",
    "Ana dit et répète.": "1 nsubj 1 ROOT 3 cc 1 conj 1 punct",
    "Jointe par notre journal, la mairie affirme que tout va bien.": "6 acl 3 case 3 det 0 obl 0 punct 6 det 7 nsubj "
    "7 ROOT 10 mark 10 nsubj 7 ccomp 10 advmod 7 punct",
}
"""Of each word its head and its label, by hand."""


@pytest.fixture
def pipeline(spacy):
    """A blank French pipeline whose only part knows the trees above."""
    from spacy.language import Language
    from spacy.tokens import Doc

    @Language.component("trees")
    def trees(doc):
        parts = TREES.get(doc.text, " ".join(f"{word.i} ROOT" for word in doc)).split()
        spaces = [bool(word.whitespace_) for word in doc]
        heads = list(map(int, parts[::2]))
        return Doc(doc.vocab, [word.text for word in doc], spaces, heads=heads, deps=parts[1::2])

    nlp = spacy.blank("fr")
    nlp.add_pipe("trees")
    return nlp


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Le chef du train, qui dort, a été prévenu.", "prévenu", "Le chef du train"),
        ("Le chef du train, qui dort, a été prévenu.", "a été prévenu", "Le chef du train"),
        ("Le chef du train, qui dort, a été prévenu.", "dort", "qui"),
        ("Le chef du train, qui dort, a été prévenu.", "train", None),
        ("Ana dit et répète.", "dit", "Ana"),
        ("Ana dit et répète.", "répète", None),
    ],
)
def test_the_subject_in_a_tree_of_spacy(pipeline, text, verb, subject):
    at = text.index(verb)
    found = Spacy(pipeline).subject(text, Span(at, at + len(verb)))
    assert (found.of(text) if found else None) == subject


def test_a_pipeline_is_asked_by_its_name(pipeline, tmp_path):
    from selon import api

    text = next(tree for tree in TREES if tree.startswith("Jointe"))
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    pipeline.to_disk(tmp_path / "trees")
    api.read(tmp_path / "a.txt", record=tmp_path / "record", parser=str(tmp_path / "trees"))
    for rows in (
        api.said(tmp_path / "a.txt", parser=str(tmp_path / "trees")),
        api.said(record=tmp_path / "record"),
    ):
        assert [row.source.of(text) for row in rows] == ["la mairie"]


def test_a_pipeline_without_parser_is_told(spacy, tmp_path):
    spacy.blank("fr").to_disk(tmp_path / "blank")
    with pytest.raises(UsageError, match="has no parser"):
        load(str(tmp_path / "blank"))
