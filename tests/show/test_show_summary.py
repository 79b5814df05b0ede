"""What a record holds tells apart what is lost, what was left out on purpose and what is only not trusted."""

import io

from rich.console import Console

from selon.record import Failure
from selon.show import summary
from selon.store import Record, schema
from selon.store.disk import writing


def shown(folder, *rows):
    with writing(folder) as writer:
        writer.replace(Failure, [schema.batch(Failure, list(rows))])
        writer.commit(related=True)
    screen = Console(file=io.StringIO(), width=100)
    summary.show(screen, Record(folder))
    return screen.file.getvalue()


def test_what_failed_was_skipped_and_noted_stand_apart(tmp_path):
    failed = [Failure(place=f"a.jsonl:{number}", reason="no text") for number in range(7)]
    told = shown(
        tmp_path / "r",
        *failed,
        Failure(place="b.pdf", reason="of another kind", kind="skipped"),
        Failure(place="c.txt", reason="its day is no day", kind="note"),
    )
    counts = [line.split() for line in told.splitlines()]
    for row in (["failed", "7"], ["skipped", "1"], ["noted", "1"]):
        assert row in counts
    places = [
        told.index(f"\n{part}")
        for part in ("Failed (7)", "a.jsonl:0", "… and 2 more", "Skipped (1)", "b.pdf", "Noted (1)", "c.txt")
    ]
    assert places == sorted(places)


def test_what_was_not_is_not_headed(tmp_path):
    told = shown(tmp_path / "r", Failure(place="c.txt", reason="its day is no day", kind="note"))
    assert "Noted (1)" in told
    assert "Failed (" not in told
    assert "Skipped (" not in told
