"""The pages a reader meets when there is nothing to show say what to do."""

import fcntl
import json

import pytest
from conftest import put
from starlette.testclient import TestClient

from selon import api
from selon.article import Article
from selon.web.app import application


def opened(record):
    return TestClient(application(record), base_url="http://127.0.0.1")


def told(client, address="/"):
    page = client.get(address, headers={"accept-language": "en"})
    assert page.headers["content-type"].startswith("text/html")
    return page.status_code, page.text


def test_no_record_yet(tmp_path):
    status, text = told(opened(tmp_path / "none"))
    assert status == 503
    assert "selon read SOURCE... --record" in text


def test_an_empty_record(tmp_path):
    put(tmp_path / "record")
    status, text = told(opened(tmp_path / "record"))
    assert status == 503
    assert "The record is empty" in text


def test_a_record_being_written_and_one_that_was_stopped(tmp_path):
    record = tmp_path / "record"
    put(record, Article(id="a", text="Il pleut."), related=False)
    status, text = told(opened(record))
    assert status == 503
    assert "selon read" in text
    with (record / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        status, text = told(opened(record))
    assert "The record is being written" in text
    assert status == 503


def test_a_record_is_shown_as_it_was_while_it_is_written(demo, tmp_path):
    import shutil

    record = tmp_path / "record"
    shutil.copytree(demo, record)
    api.index(record)
    marker = json.loads((record / "record.json").read_text())
    (record / "record.json").write_text(json.dumps(marker | {"related": False}))
    page = opened(record).get("/?lang=en")
    assert page.status_code == 200
    assert "as it was before" in page.text


def test_a_record_of_a_later_selon(tmp_path):
    put(tmp_path / "record")
    (tmp_path / "record" / "record.json").write_text(json.dumps({"format": 99, "tables": {}, "related": True}))
    status, text = told(opened(tmp_path / "record"))
    assert status == 503
    assert "pip install --upgrade selon" in text


def test_a_record_of_an_earlier_selon(demo, tmp_path):
    import shutil

    from deltalake import DeltaTable, write_deltalake

    record = tmp_path / "record"
    shutil.copytree(demo, record, ignore=shutil.ignore_patterns("index"))
    claims = DeltaTable(record / "claims")
    kept = claims.to_pyarrow_table().drop_columns(["turns"])
    write_deltalake(claims, kept, mode="overwrite", schema_mode="overwrite")
    marker = json.loads((record / "record.json").read_text())
    marker["tables"]["claims"] = DeltaTable(record / "claims").version()
    (record / "record.json").write_text(json.dumps(marker))
    client = opened(record)
    for _ in range(2):  # it is told again, not only to who asks first
        status, text = told(client)
        assert status == 500
        assert "another version of Selon" in text
        assert f"selon read {record} --record {record}" in text
        assert "BinderException" not in text


def test_a_damaged_record(demo, tmp_path):
    import shutil

    record = tmp_path / "record"
    shutil.copytree(demo, record, ignore=shutil.ignore_patterns("index"))
    for file in (record / "statements").glob("*.parquet"):
        file.write_bytes(b"nothing")
    status, text = told(opened(record))
    assert status == 500
    assert "cannot be read" in text


@pytest.mark.parametrize("address", ["/nowhere", "/story/no", "/article/no", "/claim/x", "/name/x", "/outlet/x"])
def test_an_unknown_address(client, address):
    status, text = told(client, address)
    assert status == 404
    assert "leads nowhere" in text
    assert client.get(address + ".json").status_code == 404


def test_a_record_that_cannot_be_written_is_read_all_the_same(demo, tmp_path, monkeypatch):
    import shutil

    from selon.index import place

    record = tmp_path / "record"
    shutil.copytree(demo, record, ignore=shutil.ignore_patterns("index"))
    home = place._home
    built = place._built

    def refused(of, where):
        if where == home(of):
            raise PermissionError(13, "no")
        return built(of, where)

    monkeypatch.setattr(place, "_built", refused)
    assert opened(record).get("/").status_code == 200
    assert not (record / "index").exists()
