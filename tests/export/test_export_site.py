"""The folder of pages opens from disk: every link leads to a file in it."""

import html
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest
from browsing import chromium, faults
from click.testing import CliRunner
from hypothesis import example, given
from hypothesis import strategies as st

from selon import api
from selon.cli import cli
from selon.errors import UsageError
from selon.export.finding import Entry, letters, script
from selon.export.site import file, write

DEMO = Path(__file__).parents[2] / "demo"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    api.read(DEMO, record=folder / "record")
    done = CliRunner().invoke(cli, ["export", "site", str(folder / "pages"), "--record", str(folder / "record")])
    assert done.exit_code == 0, done.output
    return folder / "pages"


def test_every_link_leads_to_a_file(site):
    pages = list(site.rglob("*.html"))
    assert len(pages) > 50
    texts = {page.resolve(): page.read_text(encoding="utf-8") for page in pages}
    for page, text in texts.items():
        for link, at in re.findall(r'(?:href|src)="([^"#]*)#?([^"]*)"', text):
            where = page.parent / unquote(html.unescape(link)) if link else page
            assert link.startswith("https://") or where.is_file(), (page, link)
            assert not at or link.startswith("https://") or f'id="{at}"' in texts[where.resolve()], (page, link, at)
        assert "<form" not in text


def test_only_what_holds_something_has_a_page(site):
    assert not (site / "statement").exists()
    for page in (site / "claim").glob("*.json"):
        told = json.loads(page.read_text(encoding="utf-8"))
        others = (told["denied_rows"], told["declined_rows"], told["revised_rows"], told["turns"][1:])
        assert len(told["statements_rows"]) > 1 or any(others)
    for page in (site / "name").glob("*.json"):
        told = json.loads(page.read_text(encoding="utf-8"))
        assert told["articles"] > 1 or told["by"] or told["voices"]
        assert told[told["view"]] or not told["by"] + told["about"]


def test_all_that_is_told_is_come_to(site):
    told = [json.loads(page.read_text(encoding="utf-8")) for page in (site / "article").glob("*.annotations.json")]
    assert {page["@context"] for page in told} == {"http://www.w3.org/ns/anno.jsonld"}
    places = [item["id"].split("#") for page in told for item in page["items"]]
    assert len(places) == len(api.said(record=site.parent / "record"))
    for page, at in places:
        text = (site / page).read_text(encoding="utf-8")
        assert f'id="{at}"' in text
        assert text.count('<details class="cite">') == sum(page == other for other, _ in places)
    listed = json.loads((site / "names.json").read_text(encoding="utf-8"))
    shown = html.unescape((site / "names.html").read_text(encoding="utf-8"))
    assert all(f">{row['label']}</a>" in shown for row in listed["names"])


def test_no_list_is_written_twice(site):
    lists = [page.read_bytes() for page in (site / "name").glob("*.json")]
    assert len(lists) == len(set(lists))


def test_a_statement_leads_to_its_words(site):
    story = next((site / "story").iterdir()).read_text(encoding="utf-8")
    link = re.search(r'href="\.\./(article/[^"#]+)#(s-\d+)"', story)
    assert f'id="{link[2]}"' in (site / link[1]).read_text(encoding="utf-8")


def test_it_is_written_again_but_not_over_other_things(site, tmp_path):
    again = shutil.copytree(site, tmp_path / "pages")
    assert write(site.parent / "record", again, language="en") == len(list(site.rglob("*.html")))
    assert '<html lang="en">' in (again / "index.html").read_text(encoding="utf-8")
    (tmp_path / "mine.txt").write_text("x")
    with pytest.raises(UsageError):
        write(site.parent / "record", tmp_path)


def test_names_of_files_differ_and_are_short():
    names = {file(("article", (key,), "", 1)).lower() for key in ("Ab", "aB", "ab", "a/b", "a" * 999, "a" * 998 + "b")}
    assert len(names) == 6
    assert max(map(len, names)) < 120


def test_every_page_has_its_twins(site):
    for page in site.rglob("*.html"):
        if page.parent.name == "az" or page.stem in ("az", "find"):
            continue
        told = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
        assert "@context" in told or f'class="page-{told["type"]}"' in page.read_text(encoding="utf-8")
        assert page.with_suffix(".csv").read_text(encoding="utf-8-sig") is not None


def test_the_file_that_is_searched_is_bounded():
    many = [(Entry(kind="claim", key=str(number), words="é" * 100), f"claim/{number}.html") for number in range(99)]
    told, left = script(many, largest=10_000)
    assert len(told) < 10_100
    assert 0 < left < 99
    assert told.isascii()


@given(st.lists(st.text(max_size=20), max_size=20))
@example(["\u1d2c"])
def test_every_name_stands_under_one_letter(words):
    found = [Entry(kind="name", key=str(number), words=word) for number, word in enumerate(words)]
    held = letters(found)
    assert sorted(entry.key for part in held.values() for entry in part) == sorted(entry.key for entry in found)
    assert all(re.fullmatch("[a-z#]", letter) for letter in held)


@pytest.fixture(scope="module")
def browser():
    with chromium() as opened:
        yield opened


def test_it_is_searched_from_disk(site, browser):
    opened = browser.new_page()
    wrong = []
    opened.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
    opened.on("request", lambda request: None if request.url.startswith(site.as_uri()) else wrong.append(request.url))
    opened.goto((site / "index.html").as_uri())
    opened.keyboard.press("/")
    opened.locator("#words").fill("HELENE march")
    opened.locator("#found mark.found", has_text="Hélène").first.wait_for()
    opened.locator("#kind").select_option("claim")
    opened.locator("#words").fill("emplois 840")
    first = opened.locator("#found a").first
    first.wait_for()
    assert "840" in first.inner_text()
    assert opened.url.endswith("#q=emplois%20840")
    assert wrong == []
    assert faults(opened) == {}
    wrong.clear()  # the checker itself asks for the style sheet
    first.click()
    assert opened.locator("#trail").count()
    opened.go_back()
    assert opened.locator("#words").input_value() == "emplois 840"
    opened.locator("#words").fill("zzzz")
    opened.locator("#count", has_text="Rien").wait_for()
    assert wrong == []
    opened.close()


def test_a_folder_that_is_served_is_leafed_through_as_well(site, browser):
    command = [sys.executable, "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", str(site)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    try:
        address = re.search(r"http://\S+?/", process.stdout.readline())[0]
        opened = browser.new_page()
        days = next((site / "name").glob("*.days.html")).name
        opened.goto(f"{address}name/{days.replace('.days', '')}")
        opened.locator("#results .tabs a[href*=days]").click()
        opened.wait_for_url(f"**/{days}")
        assert opened.locator(".tabs a[aria-current]").get_attribute("href").endswith(days)
        opened.close()
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def test_without_scripts_a_list_leads_everywhere(site, browser):
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto((site / "index.html").as_uri())
    opened.locator("#find-page").click()
    assert not opened.locator("#words").is_visible()
    opened.locator("main a").first.click()
    opened.locator("nav.tabs a", has_text="N").first.click()
    opened.locator(".az a", has_text="Nordvik").first.click()
    assert "Nordvik" in opened.locator("h1").inner_text()
    context.close()


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A folder of pages of two articles that are a story each and name one person, who speaks in one of them."""
    folder = tmp_path_factory.mktemp("small")
    texts = {
        "pont": ("« Le pont de Vernon rouvre aux camions », a dit Nadia Ferrand.", "2024-03-01"),
        "foire": (
            "La foire aux vins de Mirebel ferme ses portes ; Nadia Ferrand y a acheté deux caisses.",
            "2024-09-01",
        ),
    }
    told = [{"id": name, "text": text, "published": day} for name, (text, day) in texts.items()]
    (folder / "told.jsonl").write_text("\n".join(map(json.dumps, told)), encoding="utf-8")
    api.read(folder / "told.jsonl", record=folder / "record")
    write(folder / "record", folder / "pages")
    return folder / "pages"


def test_a_story_of_one_article_is_that_article(small):
    assert list((small / "story").iterdir()) == []
    front = (small / "index.html").read_text(encoding="utf-8")
    assert 'href="article/pont.html"' in front
    assert 'class="way"' not in (small / "article" / "pont.html").read_text(encoding="utf-8")
    assert '["story",' not in (small / "find-data.js").read_text(encoding="ascii")


def test_a_short_list_of_a_name_stands_on_its_page(small):
    (page,) = (small / "name").glob("nadia-ferrand*.html")
    text = page.read_text(encoding="utf-8")
    assert "rouvre aux camions" in text
    assert 'href="../article/foire.html"' in text


def test_the_claims_of_the_record_are_leafed_through(site):
    first = json.loads((site / "claims.json").read_text(encoding="utf-8"))
    text = (site / "claims.html").read_text(encoding="utf-8")
    assert first["claim_rows"][0]["standing"] == "denied"
    assert 'href="claims.denied.html"' in text
    denied = json.loads((site / "claims.denied.json").read_text(encoding="utf-8"))
    assert {row["standing"] for row in denied["claim_rows"]} == {"denied"}
    assert first["pages"] == len(
        [page for page in site.glob("claims*.json") if re.fullmatch(r"claims(\.\d+)?", page.stem)]
    )


def test_who_waits_is_told_how_many_pages_are_written(site, tmp_path):
    told = []
    count = write(site.parent / "record", tmp_path / "pages", progress=lambda stage, done: told.append((stage, done)))
    assert told == [("pages", done) for done in range(1, len(told) + 1)]
    assert 50 < len(told) <= count
