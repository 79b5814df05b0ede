"""What a user of the commands relies on: rows on standard output, messages on standard error, exit codes."""

import json
import subprocess
import sys

import pytest

TEXTS = {
    "pont": "Le pont de Vernon rouvre lundi 4 mars 2024, a annoncé mardi Ana Ruiz, maire de Vernon.\n\n"
    "« Les travaux sont finis », a-t-elle dit. Paul Legrand, chef de l'opposition, a démenti que tout soit fini.",
    "gare": "La gare de Mantes fermera en juin, selon la préfecture. « Rien n'est décidé », a répondu Ana Ruiz.",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("articles")
    for name, text in TEXTS.items():
        (place / f"{name}.txt").write_text(text, encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def record(folder, tmp_path_factory):
    place = tmp_path_factory.mktemp("kept") / "record"
    assert selon("read", folder, "--record", place).returncode == 0
    return place


def selon(*arguments, given=None):
    command = [sys.executable, "-m", "selon.cli", *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, input=given, encoding="utf-8", check=False)
    assert "Traceback" not in run.stderr
    return run


def lines(run):
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_said_prints_json_lines_with_the_fields_that_do_not_change(folder):
    rows = lines(selon("said", folder, "--json"))
    wanted = {"article", "content", "cue", "source", "speaker", "kind", "act", "hearsay", "said", "through", "to"}
    assert rows
    for row in rows:
        assert wanted <= row.keys()
        assert [TEXTS[row["article"]][start:end] for start, end in row["content"]] == row["words"]
        assert row["speaker"] is None or isinstance(row["speaker"], str | list)


@pytest.mark.parametrize(
    ("command", "wanted"),
    [
        ("names", {"key", "label", "kind", "variants"}),
        ("times", {"article", "span", "type", "value"}),
        ("dates", {"article", "published", "from", "until", "by"}),
        ("copies", {"article", "span", "of", "of_span", "words"}),
        ("stories", {"story", "title", "articles"}),
        ("claims", {"claim", "text", "statements", "sources", "outlets", "standing", "trail"}),
    ],
)
def test_every_command_answers_alike_from_sources_and_from_a_record(folder, record, command, wanted):
    from_sources = selon(command, folder, "--json")
    from_record = selon(command, "--record", record, "--json")
    assert from_sources.returncode == from_record.returncode == 0
    assert sorted(from_sources.stdout.splitlines()) == sorted(from_record.stdout.splitlines())
    assert all(wanted <= row.keys() for row in lines(from_sources))


def test_a_claim_says_where_its_statements_stand(record):
    for claim in lines(selon("claims", "--record", record, "--json")):
        for statement in claim["statements"]:
            text = TEXTS[statement["article"]]
            assert [text[start:end] for start, end in statement["content"]] == statement["words"]


def test_articles_come_in_on_standard_input():
    article = json.dumps({"id": "x", "text": TEXTS["gare"]}, ensure_ascii=False)
    assert {row["article"] for row in lines(selon("said", "-", "--json", given=article))} == {"x"}


def test_by_finds_a_speaker_whatever_the_case(record):
    rows = lines(selon("said", "--record", record, "--by", "ruiz", "--json"))
    assert rows
    assert all("Ruiz" in str(row["speaker"]) for row in rows)


@pytest.mark.parametrize(
    "asked",
    [["--about", "Vernon"], ["--since", "2024-03"], ["--by", "Mme Ruiz", "--act", "assert"], ["--until", "2023"]],
)
def test_a_choice_answers_alike_from_sources_and_from_a_record(folder, record, asked):
    from_sources, from_record = (
        selon("said", folder, "--json", *asked),
        selon("said", "--record", record, "--json", *asked),
    )
    assert sorted(from_sources.stdout.splitlines()) == sorted(from_record.stdout.splitlines())
    assert bool(from_record.stdout) is (asked != ["--until", "2023"])


@pytest.mark.parametrize("option", ["--by", "--about"])
def test_a_name_nobody_bears_finds_nothing_and_says_so(folder, record, option):
    for place in (["--record", record], [folder]):
        run = selon("said", *place, option, "Nulpart Introuvable")
        assert (run.returncode, run.stdout) == (0, "")
        assert run.stderr.endswith("selon: nothing found\n")


def test_a_wrong_date_is_one_clear_line(record):
    run = selon("said", "--record", record, "--since", "mardi")
    assert run.returncode == 2
    assert run.stderr == "selon: 'mardi' is no date: write 2023-09-05, 2023-09 or 2023\n"


def test_a_table_is_readable_without_a_screen(record):
    run = selon("said", "--record", record)
    assert "Ana Ruiz" in run.stdout
    assert "\x1b" not in run.stdout


def test_read_closes_with_an_account_and_skips_what_is_there(folder, tmp_path):
    first = selon("read", folder, "--record", tmp_path / "r")
    again = selon("read", folder, "--record", tmp_path / "r")
    assert "2 read, 0 skipped, 0 failed" in first.stderr
    assert "0 read, 2 skipped, 0 failed" in again.stderr
    assert first.stdout == again.stdout == ""


def test_a_bad_source_is_one_line_and_the_others_go_on(folder, tmp_path):
    run = selon("read", tmp_path / "none.txt", folder, "--record", tmp_path / "r")
    assert run.returncode == 1
    assert run.stderr.count("none.txt") == 1
    assert "2 read, 0 skipped, 1 failed" in run.stderr


def test_story_shows_a_dossier(record):
    story = lines(selon("stories", "--record", record, "--json"))[0]["story"]
    run = selon("story", story, "--record", record)
    assert run.returncode == 0
    assert "Timeline" in run.stdout
    assert "Claims" in run.stdout


def test_story_as_json_tells_what_each_part_is(record):
    story = lines(selon("stories", "--record", record, "--json"))[0]["story"]
    rows = lines(selon("story", story, "--record", record, "--json"))
    assert rows[0]["part"] == "story"
    assert {"said", "claim", "article", "name"} <= {row["part"] for row in rows}
    told = next(row for row in rows if row["part"] == "said")
    assert {"day", "reported", "speaker", "act", "words", "statements"} <= told.keys()


def test_names_about_one_are_those_he_may_be(record):
    assert [row["label"] for row in lines(selon("names", "--record", record, "--about", "Ruiz", "--json"))] == [
        "Ana Ruiz"
    ]
    assert selon("names", "--record", record, "--about", "Zorn").stderr == "selon: nothing found\n"


@pytest.mark.parametrize("command", ["said", "names", "claims", "stories", "copies", "voices"])
def test_a_table_that_is_written_is_not_printed(record, tmp_path, command):
    run = selon(command, "--record", record, "--csv", tmp_path / "table.csv")
    assert run.stdout == ""
    assert run.stderr.startswith(f"selon: {tmp_path / 'table.csv'}: ")


def test_pages_of_a_folder_that_is_not_there_are_refused(tmp_path):
    run = selon("serve", "--record", tmp_path / "nowhere", "--port", "0")
    assert run.returncode == 2
    assert "there is no folder" in run.stderr


def test_export_writes_a_page(record, tmp_path):
    run = selon("export", "html", tmp_path / "page.html", "--record", record)
    assert run.returncode == 0
    assert "Ana Ruiz" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_check_and_summary_of_a_sound_record(record):
    assert selon("check", "--record", record).returncode == 0
    assert "articles" in selon("summary", "--record", record).stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["said"],
        ["read", "x"],
        ["nonsense"],
        ["story", "none", "{folder}"],
        ["said", "{folder}", "--record", "{record}"],
        ["names", "--workers", "0", "{folder}"],
    ],
)
def test_a_command_that_means_nothing_is_a_usage_error(folder, record, arguments):
    run = selon(*(part.format(folder=folder, record=record) for part in arguments))
    assert run.returncode == 2
    assert run.stderr


@pytest.mark.parametrize("command", [["said"], ["check"], ["summary"], ["export", "html", "x.html"]])
def test_what_is_no_record_is_said_in_one_line(tmp_path, command):
    run = selon(*command, "--record", tmp_path / "none")
    assert run.returncode == 1
    assert run.stderr.count("\n") == 1
    assert "not a record" in run.stderr


def test_a_record_that_cannot_be_written_is_said_in_one_line(folder, tmp_path):
    (tmp_path / "file").write_text("x")
    run = selon("read", folder, "--record", tmp_path / "file" / "record")
    assert run.returncode == 1
    assert run.stderr.count("\n") == 1


def test_a_closed_pipe_ends_quietly(folder):
    command = f"'{sys.executable}' -m selon.cli said '{folder}' --json | head -c 1"
    run = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert (run.stdout, run.stderr) == (b"{", b"")


@pytest.mark.skipif(sys.platform == "win32", reason="its shell closes no streams")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
@pytest.mark.parametrize("asked", ["said '{folder}' --json", "said -"])
def test_a_closed_stream_is_no_fault(folder, closed, asked):
    command = f"'{sys.executable}' -m selon.cli {asked.format(folder=folder)} {closed}"
    run = subprocess.run(command, shell=True, capture_output=True, input=b"", check=False)
    assert b"Traceback" not in run.stderr
    assert b"fault" not in run.stderr


def test_help_is_quick_to_load():
    code = "import sys, selon.cli; print({'pyarrow', 'duckdb', 'rich', 'deltalake'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.strip() == b"set()"


def test_said_tells_the_day_and_the_outlet_of_the_article(tmp_path):
    rows = [
        {"id": "b", "text": "« Il pleut », a dit Ana Ruiz.", "published": "2024-03-06", "outlet": "Le Quai"},
        {"id": "a", "text": "« Il neige », a dit Ana Ruiz.", "published": "2024-03-07T10:00", "outlet": "La Rade"},
    ]
    (tmp_path / "r.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    found = lines(selon("said", tmp_path / "r.jsonl", "--json"))
    assert [(row["article"], row["published"], row["outlet"]) for row in found] == [
        ("b", "2024-03-06", "Le Quai"),
        ("a", "2024-03-07T10:00", "La Rade"),
    ]


@pytest.mark.parametrize(
    ("command", "told"),
    [(name, "[SOURCE...]") for name in ("said", "names", "times", "dates", "copies", "stories", "claims")]
    + [("story", "STORY [SOURCE...]"), ("read", "[OPTIONS] SOURCE...")],
)
def test_usage_says_where_a_source_may_be_left_out(command, told):
    assert told in selon(command, "--help").stdout.splitlines()[0]
