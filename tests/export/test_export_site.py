"""The folder of pages opens from disk: every link leads to a file in it."""

import html
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from click.testing import CliRunner

from selon import api
from selon.cli import cli
from selon.errors import UsageError
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
    assert len(pages) > 100
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for link in re.findall(r'(?:href|src)="([^"#]+)[^"]*"', text):
            where = unquote(html.unescape(link))
            assert where.startswith("https://") or (page.parent / where).is_file(), (page, link)
        assert "<form" not in text


def test_a_statement_leads_to_its_words(site):
    story = next((site / "story").iterdir()).read_text(encoding="utf-8")
    link = re.search(r'href="\.\./(article/[^"#]+)#(s-\d+)"', story)
    assert f'id="{link[2]}"' in (site / link[1]).read_text(encoding="utf-8")


def test_it_is_written_again_but_not_over_other_things(site, tmp_path):
    assert write(site.parent / "record", site, language="en") == len(list(site.rglob("*.html")))
    (tmp_path / "mine.txt").write_text("x")
    with pytest.raises(UsageError):
        write(site.parent / "record", tmp_path)


def test_names_of_files_differ_and_are_short():
    names = {file(("article", (key,), "", 1)).lower() for key in ("Ab", "aB", "ab", "a/b", "a" * 999, "a" * 998 + "b")}
    assert len(names) == 6
    assert max(map(len, names)) < 120
