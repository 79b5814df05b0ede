"""Nothing an article or a request says becomes part of a page, leads to the disk, or comes from another site."""

import re
from html.parser import HTMLParser

import pytest
from conftest import every
from hostile import HOSTILE
from starlette.testclient import TestClient

from selon.web.app import application


class Seen(HTMLParser):
    """Elements and attributes of a page."""

    def __init__(self):
        super().__init__()
        self.elements = []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def open_hostile(hostile):
    return TestClient(application(hostile), base_url="http://127.0.0.1")


def test_hostile_articles_stay_words_in_every_page(open_hostile):
    addresses = every(open_hostile)
    assert any(address.startswith("/compare/") for address in addresses)
    for address in addresses:
        for language in ("fr", "en"):
            page = open_hostile.get(address, params={"lang": language} if "?" not in address else None)
            assert page.status_code == 200, address
            seen = Seen()
            seen.feed(page.text)
            for tag, attributes in seen.elements:
                assert tag not in ("img", "iframe", "object", "style", "base"), address
                assert tag != "script" or attributes.get("src") == "/static/reader.js"
                assert not [name for name in attributes if name.startswith("on") or name == "style"], address
                for name in ("href", "src", "action"):
                    assert re.match(r"(/|#|\?|https?://)", attributes.get(name, "/")), (address, attributes)
            assert "49" not in re.findall(r"\{\{ (\d+)", page.text)


def test_a_query_is_escaped(client):
    for name in ("q", "speaker", "outlet", "since", "kind", "lang", "page", "view", "until"):
        for place in ("/search", "/names", "/", "/stories"):
            page = client.get(place, params={name: HOSTILE})
            assert page.status_code == 200
            assert "<script>alert" not in page.text
            assert "<img" not in page.text


def test_a_table_gives_a_spreadsheet_no_formula(open_hostile):
    for address in ("/about.csv", "/names.csv", "/stories.csv"):
        assert not re.search(r'(^|,)"?[=+@]', open_hostile.get(address).text.removeprefix("\ufeff"), re.MULTILINE)


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e/app.py",
        "/static//etc/passwd",
        "/../../etc/passwd",
        "/article/..%2f..%2f..%2fetc%2fpasswd",
        "/article/~2e~~2e~~2f~etc~2f~passwd",
        "/story/%00",
        "/story/~110000~",
        "/story/~d800~",
        "/article/a/b/c",
        "/statement/a/1",
        "/statement/a/²",
        "/claims/a/b",
        "/favicon.ico",
    ],
)
def test_a_path_leads_to_a_row_or_nowhere(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "root:" not in answer.text
    assert "import" not in answer.text


def test_every_answer_forbids_what_pages_do_not_need(client):
    for address in ("/", "/static/selon.css", "/nowhere", "/front.json"):
        headers = client.get(address).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil", "", "a:b", "127.0.0.1:x"])
def test_a_foreign_host_is_refused(client, host):
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 421
    assert "timeline" not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1:8137", "localhost", "LOCALHOST:1", "[::1]:8137", "[::1]"])
def test_this_machine_is_let_in(client, host):
    assert client.get("/", headers={"host": host}).status_code == 200


def test_a_name_that_was_given_is_let_in(demo):
    client = TestClient(application(demo, names=["desk.example"]), base_url="http://desk.example")
    assert client.get("/").status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_pages_are_only_read(client, method):
    assert client.request(method, "/").status_code == 405
