"""The pages in a browser: walked through as a reader does, by keyboard, narrow and wide, dark and light, without fault.

They need Chromium and the `browser` extra; the accessibility checks also `npm install --prefix build axe-core`.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
AXE = ROOT / "build" / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync", "--no-first-run"]
KINDS = ("front", "stories", "story", "claim", "article", "statement", "compare", "search", "name", "names")
KINDS += ("outlet", "outlets", "about", "error")


@pytest.fixture(scope="module")
def browser():
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine")
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def address(demo):
    command = [sys.executable, "-m", "selon.cli", "serve", "--record", str(demo), "--port", "0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    yield re.search(r"http://127\.0\.0\.1:\d+/", process.stderr.readline())[0]
    process.terminate()
    process.wait(timeout=10)
    process.stderr.close()


@pytest.fixture
def page(browser, address):
    context = browser.new_context(base_url=address, locale="fr-FR", reduced_motion="reduce")
    opened = context.new_page()
    wrong = []
    opened.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("request", lambda request: None if request.url.startswith(address) else wrong.append(request.url))
    yield opened
    context.close()
    assert wrong == []


@pytest.fixture(scope="module")
def addresses(client):
    from conftest import every

    found = {one.split("?")[0].strip("/").split("/")[0] or "front": one for one in reversed(every(client))}
    return found | {"search": "/search?q=eau", "error": "/"}


def test_a_walk_from_the_front_to_the_words(page):
    page.goto("/")
    page.locator(".story a.title").first.click()
    page.locator(".claim .text a").first.click()
    assert page.locator("#trail").count()
    page.locator(".wordings a.to").first.click()
    target = page.url.partition("#")[2]
    assert page.locator(f"#{target}").is_visible()
    assert page.locator("mark.target").count()
    page.go_back()
    page.locator(".way a").first.click()
    page.locator(".copies td.go a").first.click()
    assert page.locator(".two.shared").count()
    page.locator("#find").fill("eau")
    page.locator("#find").press("Enter")
    assert page.locator("mark.found").count()
    page.locator(".tongue a").click()
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("mark.found").count()


def test_marks_can_be_switched_off(page, addresses):
    page.goto(addresses["article"])
    assert page.locator(".margin .note").first.is_visible()
    page.locator("#show-said").uncheck()
    assert not page.locator(".margin .note").first.is_visible()
    colour = page.locator("mark.said").first.evaluate("mark => getComputedStyle(mark).backgroundColor")
    assert colour == "rgba(0, 0, 0, 0)"


def test_the_keyboard_is_enough(page, addresses):
    page.goto(addresses["story"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("j")
    first = page.locator(".here").inner_text()
    page.keyboard.press("j")
    assert page.locator(".here").inner_text() != first
    page.keyboard.press("k")
    assert page.locator(".here").inner_text() == first
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"


@pytest.mark.parametrize("width", [320, 768, 1920])
def test_nothing_runs_over_the_edge(page, addresses, width):
    page.set_viewport_size({"width": width, "height": 800})
    for address in addresses.values():
        page.goto(address)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, (address, over)


@pytest.mark.parametrize("width", [320, 500, 1280])
def test_pictures_fit_and_their_words_keep_their_size(page, addresses, width):
    page.set_viewport_size({"width": width, "height": 800})
    seen = set()
    for kind in ("front", "story", "name", "outlet"):
        page.goto(addresses[kind])
        for picture in page.locator("figure.picture").all():
            seen.add(picture.get_attribute("class"))
            over = picture.evaluate(
                """figure => [...figure.querySelectorAll("*")]
                .filter(part => getComputedStyle(part).overflowX === "auto" && part.scrollWidth > part.clientWidth)
                .length"""
            )
            assert over == 0, (kind, width)
            for text in picture.locator("svg text:visible").all():
                box, whole = text.bounding_box(), picture.bounding_box()
                assert box["height"] > 12, kind
                assert box["x"] >= whole["x"] - 1, kind
                assert box["x"] + box["width"] <= whole["x"] + whole["width"] + 1, kind
    assert {"picture spread", "picture lanes", "picture tree"} <= seen


def test_it_reads_without_scripts(browser, address, addresses):
    context = browser.new_context(base_url=address, java_script_enabled=False)
    opened = context.new_page()
    opened.goto(addresses["story"])
    opened.locator(".timeline a.to").first.click()
    assert "#s-" in opened.url
    context.close()


def test_it_prints(page, addresses):
    for kind in ("story", "article"):
        page.goto(addresses[kind])
        page.emulate_media(media="print")
        assert not page.locator(".find").is_visible()
        assert page.locator("h1").is_visible()
        assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_fault_of_accessibility(browser, address, addresses, scheme):
    if not AXE.exists():
        pytest.skip("axe-core is not there (npm install --prefix build axe-core)")
    source = AXE.read_text(encoding="utf-8")
    context = browser.new_context(base_url=address, color_scheme=scheme, locale="fr-FR", reduced_motion="reduce")
    opened = context.new_page()
    found = {}
    for kind in KINDS:
        opened.goto(addresses.get(kind, "/nowhere") if kind != "error" else "/nowhere")
        opened.evaluate(source)
        for fault in opened.evaluate("axe.run().then(told => told.violations)"):
            if fault["impact"] in ("serious", "critical"):
                found[kind, fault["id"]] = [node["html"][:200] for node in fault["nodes"][:3]]
    context.close()
    assert found == {}
