"""The pages in a browser: walked through as a reader does, by keyboard, narrow and wide, dark and light."""

import os
import re
import subprocess
import sys

import pytest
from browsing import chromium, faults

KINDS = ("front", "stories", "story", "claim", "article", "statement", "compare", "search", "name", "names")
KINDS += ("outlet", "outlets", "claims", "days", "about", "error")


@pytest.fixture(scope="module")
def browser():
    with chromium() as opened:
        yield opened


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
    # a request that was given up, or stopped on purpose, is no fault of the page
    assert [line for line in wrong if "ERR_FAILED" not in line] == []


@pytest.fixture(scope="module")
def addresses(client):
    from conftest import every

    found = {one.split("?")[0].strip("/").split("/")[0] or "front": one for one in reversed(every(client))}
    return found | {"search": "/search?q=eau", "error": "/", "days": f"{found['name'].split('?')[0]}?view=days"}


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


def test_filters_answer_without_loading_the_page_anew(page):
    page.goto("/search?q=eau")
    page.evaluate("window.same = true")
    count = page.locator("#count").inner_text()
    words = page.locator("#asked input[name=q]")
    words.fill("")
    words.press_sequentially("préfecture", delay=10)
    page.wait_for_url("**/search?q=pr*fecture*")
    assert page.locator("#results mark.found").first.inner_text().lower() == "préfecture"
    assert words.input_value() == "préfecture"
    words.fill("Nordvik")
    page.wait_for_url("**/search?q=Nordvik*")
    page.locator(".facets a").first.click()
    page.wait_for_url("**speaker=*")
    narrowed = page.url
    assert page.locator("#asked input[name=speaker]").input_value()
    assert "lang=en" in page.locator("#tongue a").get_attribute("href")
    assert "speaker=" in page.locator("#twins a").first.get_attribute("href")
    page.locator(".conditions a").first.click()
    page.wait_for_url(lambda url: "speaker" not in url)
    page.go_back()
    page.locator(".conditions").wait_for()
    assert page.url == narrowed
    assert page.evaluate("window.same")
    page.reload()
    assert page.url == narrowed
    assert page.locator("#count").inner_text() != count


def test_filters_work_without_scripts(browser, address):
    context = browser.new_context(base_url=address, java_script_enabled=False, locale="fr-FR")
    opened = context.new_page()
    opened.goto("/search?q=eau&act=deny")
    opened.locator("#asked select[name=act]").select_option("")
    opened.locator("#asked select[name=kind]").select_option("article")
    opened.locator("#asked button").click()
    assert "kind=article" in opened.url
    assert opened.locator("mark.found").count()
    assert not opened.locator("button[data-copy]:visible").count()
    context.close()


def test_a_server_that_is_gone_is_told(page):
    page.goto("/search?q=eau")
    page.route("**/search?*", lambda route: route.abort())
    page.locator("#asked input[name=q]").fill("pont")
    page.locator("#count", has_text="selon serve").wait_for()


def test_chosen_words_are_copied_as_a_citation(page, addresses):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(addresses["article"])
    assert not page.locator("button.copy").is_visible()
    page.locator(".prose").nth(1).evaluate("part => getSelection().selectAllChildren(part)")
    page.locator("button.copy").click()
    page.locator("button.copy", has_text=re.compile("^Copié$")).wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert re.match(r"« \S.+ », .+#:~:text=\S+$", copied)
    words = re.match(r"« (.+?) »,", copied)[1]
    said = (
        page.locator(".prose")
        .nth(1)
        .evaluate(
            "part => [...part.querySelectorAll('.at, .reason')].reduce((_, one) => one.remove(), 0) || part.textContent"
        )
    )
    assert words.split()[:3] == said.split()[:3]


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
    page.set_viewport_size({"width": 642, "height": 900})  # the paper's width: tables stay tables there
    for kind in ("story", "article"):
        page.goto(addresses[kind])
        page.emulate_media(media="print")
        assert not page.locator(".find").is_visible()
        assert page.locator("h1").is_visible()
        assert page.locator("main thead").first.evaluate("part => getComputedStyle(part).position") == "static"
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0
        assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_fault_of_accessibility(browser, address, addresses, scheme):
    context = browser.new_context(base_url=address, color_scheme=scheme, locale="fr-FR", reduced_motion="reduce")
    opened = context.new_page()
    found = {}
    for kind in KINDS:
        opened.goto(addresses.get(kind, "/nowhere") if kind != "error" else "/nowhere")
        found |= {(kind, name): nodes for name, nodes in faults(opened).items()}
    context.close()
    assert found == {}
