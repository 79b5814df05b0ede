"""What is new in a story since a day has a page, as the command tells it."""

import re

import pytest

from selon import api

STORY = "story-alp-eau"
SINCE = "2024-04-05"


@pytest.fixture(scope="module")
def told(client):
    return client.get(f"/news/{STORY}/{SINCE}.json").json()


def test_it_tells_what_the_command_tells(demo, told):
    new = api.news(STORY, record=demo, since=SINCE)
    assert (told["articles"], told["of"], told["claims"]) == (len(new.articles), 5, len(new.claims))
    assert {row["article"] for row in told["article_rows"]} == {article.id for article in new.articles}
    assert {row["claim"] for row in told["claim_rows"]} <= {claim.claim for claim in new.claims}
    changed = [(change.claim.claim, turn.standing) for change in new.changes for turn in change.turns]
    assert [(row["claim"], row["standing"]) for row in told["changes"] if row["standing"] != "revised"] == changed
    assert changed


def test_what_an_earlier_article_has_too_is_not_new(demo, told):
    new = {article.id for article in api.news(STORY, record=demo, since=SINCE).articles}
    assert told["timeline"]
    assert all(place["article"] in new for row in told["timeline"] for place in row["where"])
    whole = [row for row in api.story(STORY, record=demo).timeline()]
    later = [entry for entry in whole if any(row.article in new for row in entry.statements)]
    assert len(told["timeline"]) < len(later) or all(row.article in new for one in later for row in one.statements)


def test_the_story_leads_to_its_days_but_the_first(client):
    page = client.get(f"/story/{STORY}").text
    assert re.findall(rf'href="/news/{STORY}/([\d-]+)"', page) == ["2024-04-06", "2024-04-05"]


@pytest.mark.parametrize("address", [f"/news/{STORY}/lundi", f"/news/{STORY}/2024-04-31", f"/news/none/{SINCE}"])
def test_what_is_no_day_or_no_story_is_missing(client, address):
    assert client.get(address).status_code == 404


def test_a_day_after_the_last_has_nothing(client):
    page = client.get(f"/news/{STORY}/2031-01-01?lang=en")
    assert (page.status_code, "Nothing here." in page.text) == (200, True)


def test_it_is_told_in_both_languages(client):
    assert "Nouveau depuis le" in client.get(f"/news/{STORY}/{SINCE}?lang=fr").text
    assert "New since" in client.get(f"/news/{STORY}/{SINCE}?lang=en").text
