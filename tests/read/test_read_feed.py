"""A feed gives its items as articles, whatever its name; other markup is told in one line and never read as prose."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

import selon.read
from selon.article import Article
from selon.record import Failure

RSS = """<?xml version="1.0" encoding="{encoding}"?>
<!-- made by hand --><rss version="2.0"><channel><title>La Rade</title><link>https://rade.example/</link>
<item><title>Le quai ferme</title><link>https://rade.example/1</link><guid>r1</guid><dc:creator
xmlns:dc="http://purl.org/dc/elements/1.1/">Anne Roche</dc:creator><pubDate>Tue, 05 Mar 2024 10:00:00 +0100</pubDate>
<description><![CDATA[<p>« Le quai est fermé », a dit l&eacute;lu.</p><p>Il rouvrira&nbsp;lundi.</p>]]></description>
</item>
<item><title>Le bac reste</title><link>https://rade.example/2</link><description>.</description><content:encoded
xmlns:content="http://purl.org/rss/1.0/modules/content/">Le bac reste, dit la mairie. Été &amp; hiver.</content:encoded
>
</item>
<item><title>Rien</title><guid>r3</guid></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Le Quai</title>
<entry><title>Le bac</title><id>tag:quai.example,2024:1</id><link href="https://quai.example/1"/>
<updated>2024-03-05T09:30:00+01:00</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Le bac
part.</p><p>Il revient.</p></div></content></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="x"><title>Vieux flux</title></channel><item rdf:about="https://v.example/1"><title>Le bac</title>
<link>https://v.example/1</link><description>Le bac part.</description></item></rdf:RDF>"""


def read(*sources: object) -> tuple[list[Article], list[Failure]]:
    failures: list[Failure] = []
    return list(selon.read.articles([str(source) for source in sources], report=failures.append)), failures


@pytest.mark.parametrize("name", ["flux.rss", "flux.xml", "flux.atom", "flux", "flux.txt", "flux.html", "flux.php"])
@pytest.mark.parametrize("alone", [True, False])
def test_a_feed_is_one_whatever_its_name(tmp_path: Path, name: str, alone: bool) -> None:
    (tmp_path / name).write_text(RSS.format(encoding="utf-8"), encoding="utf-8")
    first, second = read(tmp_path / name if alone else tmp_path)[0]
    assert (first.id, first.title, first.outlet, first.byline) == ("r1", "Le quai ferme", "La Rade", "Anne Roche")
    assert (first.published, first.url) == ("2024-03-05T10:00", "https://rade.example/1")
    assert first.text == "« Le quai est fermé », a dit lélu.\n\nIl rouvrira lundi."
    assert (second.id, second.text) == ("https://rade.example/2", "Le bac reste, dit la mairie. Été & hiver.")


def test_an_item_without_text_is_told_with_its_number(tmp_path: Path) -> None:
    (tmp_path / "f.rss").write_text(RSS.format(encoding="utf-8"), encoding="utf-8")
    (failure,) = read(tmp_path / "f.rss")[1]
    assert (failure.place.rsplit("#")[1], failure.reason) == ("3", "the item has no text")


def test_atom_and_the_old_rss_are_feeds_too(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(ATOM, encoding="utf-8")
    (tmp_path / "b.xml.gz").write_bytes(gzip.compress(RDF.encode()))
    (atom, rdf), failures = read(tmp_path)
    assert (atom.id, atom.published, atom.outlet) == ("tag:quai.example,2024:1", "2024-03-05T09:30", "Le Quai")
    assert atom.text == "Le bac part.\n\nIl revient."
    assert (rdf.outlet, rdf.text) == ("Vieux flux", "Le bac part.")
    assert not failures


def test_a_feed_in_another_charset(tmp_path: Path) -> None:
    (tmp_path / "f.rss").write_bytes(RSS.format(encoding="iso-8859-1").encode("iso-8859-1"))
    assert "fermé" in read(tmp_path / "f.rss")[0][0].text


def test_a_feed_cut_short_gives_what_is_there_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "f.rss").write_text(RSS.format(encoding="utf-8")[:700], encoding="utf-8")
    found, failures = read(tmp_path / "f.rss")
    assert found[0].id == "r1"
    assert "not well formed" in failures[0].reason


@pytest.mark.parametrize(
    "markup",
    [
        '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url>Il pleut</url></urlset>',
        "<newsml><item>Il pleut, a dit le maire.</item></newsml>",
        "<newsml>\n<p>Il pleut, a dit le maire.</p></newsml>",
        '<rss version="2.0"><channel><title>Vide</title></channel></rss>',
        "<!DOCTYPE html><html><head><title>Le port</title></head><body></body></html>",
    ],
)
@pytest.mark.parametrize("name", ["a.xml", "a.txt", "a"])
def test_markup_that_is_no_article_is_one_line(tmp_path: Path, markup: str, name: str) -> None:
    (tmp_path / name).write_text(markup)
    found, failures = read(tmp_path / name)
    assert not found
    assert [failure.kind for failure in failures] == ["failed"]


def test_xml_of_another_kind_in_a_folder_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "plan.xml").write_text("<?xml version='1.0'?><urlset><url>Il pleut</url></urlset>")
    (tmp_path / "a.txt").write_text("Il pleut.")
    found, failures = read(tmp_path)
    assert [article.id for article in found] == ["a"]
    assert [failure.reason for failure in failures] == ["files of other kinds left out: 1 .xml"]


@pytest.mark.parametrize("name", ["page.txt", "page"])
def test_a_piece_of_a_page_gives_its_prose(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("<p>Il pleut, a dit le maire.</p>\n<p>Il a souri.</p>")
    assert read(tmp_path / name)[0][0].text == "Il pleut, a dit le maire.\n\nIl a souri."


def test_angle_brackets_in_a_text_are_no_markup(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("<Légende> Il pleut, a dit le maire.")
    assert read(tmp_path / "a.txt")[0][0].text.startswith("<Légende>")


@pytest.mark.parametrize(
    "markup", ["<div>" * 50_000 + "Il pleut.", "<p>Il pleut.<p>Il neige.", "<![CDATA[<p>&#0;&bad;"]
)
def test_any_markup_is_read_or_told(tmp_path: Path, markup: str) -> None:
    (tmp_path / "a.txt").write_text(markup)
    found, failures = read(tmp_path / "a.txt")
    assert len(found) + len(failures) == 1
    assert all("Il pleut." in article.text for article in found if "pleut" in markup)
