"""A Chromium of the machine, for the tests that use pages as a reader does.

They need Chromium and the `browser` extra; the accessibility checks also `npm install --prefix build axe-core`.
"""

import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest

AXE = Path(__file__).parents[1] / "build" / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync", "--no-first-run"]


@contextmanager
def chromium():
    """The browser, as long as it is needed; the test is skipped where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine")
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


def faults(page):
    """The serious faults of accessibility of a page, each with what it is found on."""
    if not AXE.exists():
        pytest.skip("axe-core is not there (npm install --prefix build axe-core)")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return {
        fault["id"]: [node["html"][:200] for node in fault["nodes"][:3]]
        for fault in page.evaluate("axe.run().then(told => told.violations)")
        if fault["impact"] in ("serious", "critical")
    }
