"""A page gives its prose and its metadata, and nothing of its frame."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selon.read import html
from selon.read.encoding import Binary

SENTENCE = "La mairie a annoncé lundi que le pont de Marnes rouvrirait avant la fin du mois de mars. "
PAGE = """<!DOCTYPE html><html lang="fr"><head><meta charset="{charset}"><title>Le pont rouvre | Le Quai</title>
<meta property="og:site_name" content="Le Quai">{head}</head><body>
<nav><a href="/">Accueil</a> <a href="/abo">Abonnez-vous</a></nav>
<article><h1>Le pont rouvre</h1><p onclick="voler()">{first}</p>
<p>« Tout est prêt », a dit l'adjoint.<br>Il a souri.</p>
<script>document.write("piège")</script><img src="x" onerror="voler()"></article>
<footer>Tous droits réservés</footer></body></html>"""


def page(head: str = "", charset: str = "utf-8") -> bytes:
    return PAGE.format(head=head, charset=charset, first=SENTENCE * 4).encode(charset)


def test_paragraphs_are_parted_and_the_frame_is_gone() -> None:
    article = html.article(page(), id="pont", place="pont.html")
    assert "« Tout est prêt », a dit l'adjoint.\n\nIl a souri." in article.text
    for word in ("Accueil", "piège", "voler", "<", "droits"):
        assert word not in article.text
    assert (article.title, article.outlet) == ("Le pont rouvre", "Le Quai")


def test_the_time_is_read_to_the_minute() -> None:
    meta = '<meta content="2023-09-05T07:12:00+02:00" property="article:published_time">'
    assert html.article(page(meta), id="a", place="a").published == "2023-09-05T07:12"


def test_the_pages_json_ld_gives_time_outlet_and_byline() -> None:
    script = """<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Le pont",
    "datePublished": "2023-09-05T07:12+02:00",
    "author": [{"name": "Anne Roche"}], "publisher": {"name": "La Rade"}}]}</script>"""
    article = html.article(page(script), id="a", place="a")
    assert (article.published, article.outlet) == ("2023-09-05T07:12", "La Rade")
    assert article.byline == "Anne Roche"


def test_the_declared_charset_is_used() -> None:
    assert "a annoncé lundi" in html.article(page(charset="iso-8859-1"), id="a", place="a").text


@settings(max_examples=40, deadline=None)
@given(
    st.text(max_size=300)
    | st.lists(st.sampled_from(["<p>", "</", "<!--", "<script", "]]>", "&#x0;", "é", "<a href="])).map("".join)
)
def test_any_markup_gives_an_article_or_a_reason(markup: str) -> None:
    with suppress(html.NoText, Binary):
        assert html.article(markup.encode("utf-8", "surrogatepass"), id="a", place="a").text.strip()


@pytest.mark.parametrize("piece", ["<p>a</p>", "<p><", "<img>"])
def test_a_page_of_too_many_elements_is_one_line(piece: str) -> None:
    started = time.process_time()
    with pytest.raises(html.NoText, match="30,000 elements"):
        html.article(page().replace(b"</article>", piece.encode() * 60_000), id="a", place="a")
    assert time.process_time() - started < 5


def test_an_element_of_too_many_attributes_is_one_line() -> None:
    odd = "".join(f" a{number}=1" for number in range(50_000))
    with pytest.raises(html.NoText, match="2,000 attributes"):
        html.article(page().replace(b"<h1>", f"<h1{odd}>".encode()), id="a", place="a")


def test_metadata_full_of_markup_take_time_in_proportion() -> None:
    started = time.process_time()
    head = f'<script type="application/ld+json">{"<" * 300_000}</script>'
    article = html.article(page(head), id="a", place="a")
    assert time.process_time() - started < 5
    assert SENTENCE.strip() in article.text
