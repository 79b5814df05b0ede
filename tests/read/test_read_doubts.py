"""What cannot be right in a source is one clear line each, and what can surely be put right is."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

import selon.read
from selon.article import Article
from selon.read.garbled import sample
from selon.read.prose import marked, prose, tags
from selon.record import Failure

TEXT = "« L’été à Évry sera long », a déclaré François Noël à l'Élysée."


def read(tmp_path: Path, *rows: object) -> tuple[list[Article], list[Failure]]:
    failures: list[Failure] = []
    place = tmp_path / "a.jsonl"
    place.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    return list(selon.read.articles([str(place)], report=failures.append)), failures


@pytest.mark.parametrize("count", [1, 9, 20, 30])
@pytest.mark.parametrize("end", ["", "\n"])
def test_a_line_that_is_cut_off_says_so_and_what_to_do(tmp_path: Path, count: int, end: str) -> None:
    row = json.dumps({"id": "a", "text": "Il pleut à Brest."})[:count]
    (failure,) = read(tmp_path, row + end)[1]
    assert "cut off before its end" in failure.reason
    assert "whole on one line" in failure.reason


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ('{"id": "a", "text": "Il\tpleut."}', "write a tab as \\t"),
        ("Il pleut.", "write each article as one line"),
        ('{"id": "a" "text": "Il pleut."}', "column 12"),
    ],
)
def test_other_faults_of_a_line_say_what_to_do(tmp_path: Path, row: str, told: str) -> None:
    assert told in read(tmp_path, row, {"text": "Il neige."})[1][0].reason


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("<p>« Il pleut », a dit Jo Petit.</p><p>Il neige.</p>", ["« Il pleut », a dit Jo Petit.", "Il neige."]),
        ("Il pleut.<br/>Il neige.", ["Il pleut.", "Il neige."]),
        ("Il <b>pleut</b> fort.", ["Il pleut fort."]),
        ("<div class='a'>Il pleut.<script>voler()</script><p>Il neige.</div>", ["Il pleut.", "Il neige."]),
    ],
)
def test_tags_in_a_text_are_marked_and_the_text_is_kept(tmp_path: Path, text: str, wanted: list[str]) -> None:
    ((article,), failures) = read(tmp_path, {"id": "a", "text": text, "title": "Le <em>temps</em>"})
    assert (article.text, article.title) == (text, "Le temps")
    assert [" ".join(line.split()) for line in article.prose.split("\n") if line.strip()] == wanted
    assert not failures


def test_a_text_that_is_html_without_words_is_told(tmp_path: Path) -> None:
    assert "without words" in read(tmp_path, {"id": "a", "text": "<p></p>"})[1][0].reason


@pytest.mark.parametrize("text", ["2 < 3 et 4 > 3", "« <Nom> », a-t-il lu", "un & deux", "a<b", "<a> ou <b>"])
def test_what_is_no_html_is_kept(tmp_path: Path, text: str) -> None:
    assert not marked(text)
    assert read(tmp_path, {"text": text})[0][0].text == text


def test_markup_nested_without_end_keeps_its_words() -> None:
    assert prose("<div>" * 100_000 + "Il pleut." + "</div>" * 5) == "Il pleut."


def test_letters_read_in_a_wrong_encoding_are_told(tmp_path: Path) -> None:
    text = "FranÃ§ois a vu l’été à Évry."
    (article,), (failure,) = read(tmp_path, {"text": text})
    assert article.text == text
    assert failure.kind == "note"
    assert "(FranÃ§ois): write it anew as UTF-8" in failure.reason


@pytest.mark.parametrize(
    "text", [TEXT, "São Paulo, Gießen, Ångström, Łódź", "ÂGE LÉGAL", "« Ã » est portugais", "naïf"]
)
def test_right_letters_are_left_alone(text: str) -> None:
    assert sample(text) is None


def test_an_article_in_another_language_is_told(tmp_path: Path) -> None:
    rows = [
        {
            "id": "en",
            "text": "The mayor said on Monday that she would not run again. “I am tired,” she told reporters.",
        },
        {
            "id": "es",
            "text": "El alcalde dijo que no había ningún problema con el agua y pidió calma a los vecinos del barrio.",
        },
        {
            "id": "fr",
            "text": "La maire a dit lundi qu'elle ne serait plus candidate. « Je suis fatiguée », a-t-elle confié.",
        },
        {"id": "court", "text": "Breaking news tonight"},
    ]
    found, failures = read(tmp_path, *rows)
    assert [article.id for article in found] == ["en", "es", "fr", "court"]
    assert [(failure.kind, failure.place.rsplit(":")[-1]) for failure in failures] == [("note", "1"), ("note", "2")]
    assert "does not read as French" in failures[0].reason


def test_markup_that_closes_other_elements_than_it_opens_is_nested_too() -> None:
    started = time.process_time()
    assert prose("<i>Il</b> pleut. " * 30_000).count("pleut") == 30_000
    assert prose("</b>" * 30_000 + "<b>" * 30_000 + "Il pleut.") == "Il pleut."
    assert time.process_time() - started < 5


def test_many_line_breaks_are_not_taken_for_nesting() -> None:
    markup = "Il <b>pl</b>eut.<br>" * 300 + "<script>voler()</script>"
    assert prose(markup) == "\n\n".join(["Il pleut."] * 300)


@pytest.mark.parametrize("piece", ["<a", "<p ", "<script>", "<!--", "<style>a", "<b x='", "<", "</script ", "<p><"])
def test_tags_without_an_end_take_time_in_proportion(tmp_path: Path, piece: str) -> None:
    text = "<p>Il pleut.</p>" + piece * (300_000 // len(piece))
    started = time.process_time()
    (article,), _ = read(tmp_path, {"id": "a", "text": text})
    assert time.process_time() - started < 5
    assert article.text == text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("<p>a<!-- b --> c", ["<p>", "<!-- b -->"]),
        ("<p>a<!-- b", ["<p>"]),
        ("<p>a<SCRIPT x>b</script > c", ["<p>", "<SCRIPT x>b</script >"]),
        ("<p>a<script>b<script>c", ["<p>", "<script>", "<script>"]),
        ("<p><script>b<style>c</style>", ["<p>", "<script>", "<style>c</style>"]),
    ],
)
def test_what_a_script_or_a_comment_holds_is_marked_with_it(text: str, wanted: list[str]) -> None:
    assert [part.span.of(text) for part in tags(text)] == wanted


def test_an_id_that_is_left_out_or_cut_is_told(tmp_path: Path) -> None:
    articles, failures = read(tmp_path, {"id": ["a"], "text": "Il pleut."}, {"id": "b" * 300, "text": "Il neige."})
    assert articles[1].id == "b" * 200
    assert [(failure.kind, failure.reason) for failure in failures] == [
        ("note", 'the field "id" is no text: left out'),
        ("note", 'the field "id" is longer than 200 characters: only its first are kept'),
    ]


def test_a_number_too_long_to_read_is_one_plain_line(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": ' + "9" * 5000 + ', "text": "Il pleut."}\n{"text": "Il neige."}\n')
    failures: list[Failure] = []
    found = list(selon.read.articles([str(tmp_path / "a.jsonl")], report=failures.append))
    assert [article.text for article in found] == ["Il neige."]
    assert "write it as text" in failures[0].reason
