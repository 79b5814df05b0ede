"""What a reader of the pages relies on: every line leads to its words, every page has its twins, in two languages."""

import csv
import io
import re
import threading
import time
from itertools import pairwise

import pytest
from conftest import every, put
from starlette.testclient import TestClient

from selon import api
from selon.article import Article, Span
from selon.record import Claim, Statement
from selon.store import Record
from selon.web.address import key, path, slug
from selon.web.app import application


def twin(address, kind):
    where, _, query = address.partition("?")
    return ("/front" if where == "/" else where) + f".{kind}" + (f"?{query}" if query else "")


def test_every_page_answers_with_its_twins(client):
    for address in every(client):
        page = client.get(address)
        assert page.status_code == 200, address
        assert page.headers["content-type"].startswith("text/html")
        assert "<h1" in page.text
        assert "built-in method" not in page.text, address  # a word of the page named like a method of its group
        assert client.get(twin(address, "json")).json(), address
        table = client.get(twin(address, "csv"))
        assert table.headers["content-type"].startswith("text/csv")
        rows = list(csv.reader(io.StringIO(table.text.removeprefix("\ufeff"))))
        assert len({len(row) for row in rows}) <= 1, address


def test_every_link_leads_somewhere(client):
    seen = set()
    for address in every(client):
        for link in re.findall(r'href="(/[^"]*)"', client.get(address).text):
            seen.add(link.replace("&amp;", "&").split("#")[0])
    assert len(seen) > 50
    wrong = [link for link in seen if client.get(link).status_code != 200]
    assert wrong == []


def test_a_statement_is_one_step_from_its_words(client, demo):
    row = next(Record(demo).rows(Statement))
    page = client.get(path("article", row.article)).text
    assert f'id="s-{row.line}"' in page
    assert f'id="n-{row.line}"' in page
    found = client.get("/search", params={"q": f'"{row.words[0][:40]}"'}).text
    assert f"{path('article', row.article)}#s-{row.line}" in found


def test_a_story_says_who_said_what_and_who_copied_whom(client):
    address = next(one for one in every(client) if one.startswith("/story/"))
    page = client.get(address).text
    assert 'class="timeline"' in page
    assert 'class="picture tree"' in page
    assert 'class="edge' in page
    assert 'class="claim line"' in page


def test_a_story_says_at_a_glance_who_had_it_first_and_who_copies(client):
    told = client.get("/story/story-alp-rachat.json").json()
    assert told["earliest"]["article"] == "alp-rachat"
    assert {"gazette-rachat"} <= {row["article"] for row in told["mostly"]}
    assert all(row["percent"] >= 60 for row in told["mostly"])


def test_the_front_page_tells_which_claims_came_to_stand_otherwise(client, demo):
    changes = client.get("/front.json").json()["changes"]
    claims = {row.claim: row for row in Record(demo).rows(Claim)}
    assert changes
    for row in changes:
        turns = [turn.standing for turn in claims[row["claim"]].turns]
        assert (row["before"], row["standing"]) in list(pairwise(turns))
    days = [row["day"] for row in changes]
    assert days == sorted(days, reverse=True)
    earlier = client.get("/front.json", params={"until": "2024-03-12"}).json()["changes"]
    assert all(row["day"][:10] <= "2024-03-12" for row in earlier)
    assert len(earlier) < len(changes)


@pytest.mark.parametrize("asked", ["marchadier", "HELENE", "hél march", "Marchadier, H"])
def test_a_name_is_found_by_any_of_its_words(client, asked):
    for address in (f"/names.json?q={asked}", f"/search.json?q={asked}"):
        assert "Hélène Marchadier" in [row["label"] for row in client.get(address).json()["names"]], address
    assert client.get("/names.json", params={"q": asked, "kind": "place"}).json()["count"] == 0


def test_a_claim_shows_its_trail_wordings_and_denial(client, demo):
    denied = next(row for row in Record(demo).rows(Claim) if row.denied)
    page = client.get(path("claim", denied.claim)).text
    assert 'id="trail"' in page
    assert 'id="wordings"' in page
    assert 'id="denied"' in page


def test_a_statement_is_a_web_annotation(client, demo):
    row = next(Record(demo).rows(Statement))
    told = client.get(path("statement", row.article, str(row.line)) + ".json").json()
    assert told["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert told["type"] == "Annotation"
    quote, place = told["target"][0]["selector"]
    assert quote["exact"] == row.words[0]
    assert (place["start"], place["end"]) == tuple(row.content[0])


def test_languages_by_address_and_by_browser(client):
    assert 'lang="fr"' in client.get("/").text
    english = client.get("/", headers={"accept-language": "de, en;q=0.7"})
    assert '<html lang="en">' in english.text
    assert english.headers["vary"] == "Accept-Language"
    chosen = client.get("/?lang=en").text
    assert "lang=en" in re.search(r'href="(/stories[^"]*)"', chosen)[1]


def test_search_folds_accents_and_joins_conditions(client):
    plain, accented = (client.get("/search.json", params={"q": word}).json() for word in ("prefecture", "préfecture"))
    assert plain["count"] == accented["count"] > 0
    denials = client.get("/search.json?act=deny").json()
    assert denials["count"] > 0
    assert {row["act"] for row in denials["results"]} == {"deny"}
    by = denials["results"][0]["speaker"][0]
    narrowed = client.get("/search.json", params={"act": "deny", "speaker": by.lower()}).json()
    assert 0 < narrowed["count"] <= denials["count"]
    assert client.get("/search.json?since=2090-01-01&act=deny").json()["count"] == 0


def test_words_no_statement_has_are_looked_for_in_the_names_of_speakers(client, demo):
    row = next(row for row in Record(demo).rows(Statement) if row.speaker and len(row.words[0].split()[-1]) > 5)
    asked = f"{row.speaker[0]} {row.words[0].split()[-1]}"
    told = client.get("/search.json", params={"q": asked}).json()
    assert told["wide"]
    assert (row.article, row.line) in {(found["article"], found["line"]) for found in told["results"]}
    assert told["facets"].keys() <= {"act", "standing", "outlet", "speaker"}
    assert "No statement has all these words" in client.get("/search", params={"q": asked, "lang": "en"}).text
    assert not client.get("/search.json?q=eau").json()["wide"]
    nothing = client.get("/search.json?q=eau+xylophone").json()
    assert (nothing["count"], nothing["articles"]) == (0, 0)


def test_the_same_words_are_one_link_away_among_the_articles(client):
    page = client.get("/search?q=eau&act=deny&since=2024-01-01&lang=en").text
    link = re.search(r'href="(/search[^"]*)">Search among the articles</a> <span class="faint">(\d+) ', page)
    told = client.get(link[1].replace("&amp;", "&").replace("/search", "/search.json")).json()
    assert (told["kind"], told["q"], told["asked"]["act"], told["asked"]["since"]) == (
        "article",
        "eau",
        "",
        "2024-01-01",
    )
    assert told["count"] == int(link[2]) > 0


@pytest.mark.parametrize("asked", ["speaker=Ana", "act=deny", "until=2024-03-12"])
def test_conditions_that_are_set_are_shown_unfolded(client, asked):
    folded = '<details class="wide"><summary>'
    assert folded in client.get("/search?q=eau").text
    assert folded not in client.get(f"/search?q=eau&{asked}").text


def test_results_are_counted_by_what_they_can_be_narrowed_to(client):
    told = client.get("/search.json?since=2024-01-01").json()
    assert {"speaker", "act", "standing", "outlet"} <= set(told["facets"])
    for name, parts in told["facets"].items():
        value, count = parts[0]
        narrowed = client.get("/search.json", params={"since": "2024-01-01", name: value}).json()
        assert narrowed["count"] >= count > 0, (name, value)
        assert name not in narrowed["facets"]
        if name != "speaker":  # a name is searched in the channels too
            assert narrowed["count"] == count, (name, value)
    assert sum(row["articles"] for row in told["spread"]) == told["count"]


def test_a_standing_that_is_searched_is_the_one_that_is_shown(client):
    for standing in ("denied", "single source"):
        told = client.get("/search.json", params={"standing": standing}).json()
        assert told["results"]
        assert {row["standing"] for row in told["results"]} == {standing}


def test_words_found_are_marked_in_context(client):
    page = client.get("/search", params={"q": "préfecture", "kind": "article"}).text
    assert '<mark class="found">' in page


def test_every_list_and_query_is_bounded(client):
    assert client.get("/search", params={"q": "a " * 5000}).status_code == 404
    assert client.get("/search", params={"q": "(" * 290}).status_code == 200
    assert client.get("/search", params={"q": '"' + "é" * 200}).status_code == 200
    assert client.get("/search?q=a&page=99999999999999999999").status_code == 200
    assert client.get("/names?page=999999").status_code == 200
    assert client.get("/stories?page=-1").status_code == 200
    assert client.get("/?until=nonsense").status_code == 200
    assert client.get("/search?since=x&until=9999-99-99").status_code == 200
    assert client.get("/?" + "&".join(f"a{number}=1" for number in range(200))).status_code == 200


@pytest.mark.parametrize("text", ["a/b <c>", "é", "..", "A~b", "x.json", "\u202e", "a" * 300, ""])
def test_addresses_stand_for_their_keys(text):
    assert key(slug(text)) == text
    assert re.fullmatch(r"[A-Za-z0-9_~-]*", slug(text))


def test_pages_follow_what_is_read_while_they_are_open(tmp_path):
    record, source = tmp_path / "record", tmp_path / "in"
    source.mkdir()
    (source / "pont.txt").write_text("Le pont rouvrira lundi, a annoncé Ana Ruiz, maire de Vernon.", encoding="utf-8")
    api.read(source, record=record)
    client = TestClient(application(record), base_url="http://127.0.0.1")
    assert client.get("/front.json").json()["counts"]["articles"] == 1
    (source / "eau.txt").write_text("L'eau est coupée, a dit Jo Petit.", encoding="utf-8")
    api.read(source, record=record)
    deadline = time.monotonic() + 10
    while client.get("/front.json").json()["counts"]["articles"] != 2:
        assert time.monotonic() < deadline
        time.sleep(0.1)


def test_pages_are_whole_while_others_write(tmp_path):
    record, source = tmp_path / "record", tmp_path / "in"
    source.mkdir()
    named = "Le pont de {} rouvrira lundi, a annoncé Ana Ruiz, maire de Vernon."

    def write(number):
        (source / f"a{number}.txt").write_text(named.format("abcdefgh"[number] * 5), encoding="utf-8")
        api.read(source, record=record)

    write(0)
    api.index(record)
    client = TestClient(application(record), base_url="http://127.0.0.1")
    client.get("/")
    met, stop = [], threading.Event()

    def ask():
        while not stop.is_set():
            for address in ("/front.json", "/search.json?q=pont", "/article/a0.json", "/names.json", "/outlets.json"):
                answer = client.get(address)
                met.append((answer.status_code, address))

    readers = [threading.Thread(target=ask) for _ in range(2)]
    for reader in readers:
        reader.start()
    for number in range(1, 6):
        write(number)
    deadline = time.monotonic() + 20
    while client.get("/search.json?kind=article&q=pont").json()["count"] != 6 and time.monotonic() < deadline:
        time.sleep(0.1)
    stop.set()
    for reader in readers:
        reader.join()
    assert len(met) > 20
    assert {status for status, _ in met} == {200}
    assert client.get("/search.json?kind=article&q=pont").json()["count"] == 6


def test_what_has_not_changed_is_not_sent_again(client):
    first = client.get("/stories")
    again = client.get("/stories", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/stories?lang=en").headers["etag"] != first.headers["etag"]
    assert client.get("/stories").content == first.content


def test_a_very_long_article_is_shown_in_parts(tmp_path):
    line = "Le pont rouvrira lundi, a annoncé Ana Ruiz, maire de Vernon, devant la presse du pays.\n\n"
    rows = [Article(id="a", text=line * 2000)]
    for number in range(2000):
        start = number * len(line)
        rows.append(
            Statement(
                article="a",
                line=number,
                content=(Span(start, start + 22),),
                words=(line[:22],),
                kind="indirect",
                speaker=("Ana Ruiz",),
            )
        )
    put(tmp_path / "record", *rows)
    client = TestClient(application(tmp_path / "record"), base_url="http://127.0.0.1")
    parts = [client.get(f"/article/a.json?page={page}").json() for page in (1, 2, 3)]
    assert parts[0]["pages"] == 3
    lines = [row["line"] for part in parts for row in part["statement_rows"]]
    assert lines == list(range(2000))
    page = client.get("/article/a?page=2&q=pont").text
    assert len(page) < 1_500_000
    assert 'id="s-0"' not in page
    first = parts[1]["statement_rows"][0]["line"]
    assert f'id="s-{first}"' in page
    assert 'hit">pont' in page
