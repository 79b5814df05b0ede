"""The list of what the press prints day by day, and how it is made."""

import json
import lzma
import subprocess
import sys
from pathlib import Path

from selon.french.phrases import FIGURE, NAME, phrases

BENCH = Path(__file__).resolve().parents[2] / "bench" / "phrases.py"


def test_the_list_is_in_order_and_holds_no_name() -> None:
    lines = [line.split(" ") for line in phrases()]
    heads = [tuple(words[:2]) for words in lines]
    assert heads == sorted(set(heads))
    assert all(len(words) > 2 and words[2:] == sorted(set(words[2:])) for words in lines)
    assert all(word == word.casefold() for words in lines for word in words)
    assert not any(words[:2] == [NAME, NAME] and NAME in words[2:] for words in lines)


def test_no_figure_and_no_day_stands_in_it_but_as_one() -> None:
    words = {word for line in phrases() for word in line.split(" ")}
    assert FIGURE in words
    assert not [word for word in words if word[0].isdigit() and word != FIGURE]
    assert not {"mardi", "juillet", "trois"} & words


def test_it_is_counted_by_days(tmp_path: Path) -> None:
    """Forty days of one phrase about another person each, and one day that prints another forty times."""
    rows = [{"published": f"2024-0{day // 20 + 1}-{day % 20 + 1:02}", "text": _text(day)} for day in range(40)]
    rows += [{"published": "2024-03-01", "text": "la lande rousse est gelée"}] * 40
    file, out = tmp_path / "some.jsonl.xz", tmp_path / "phrases.txt"
    with lzma.open(file, "wt", encoding="utf-8") as stream:
        stream.writelines(json.dumps(row) + "\n" for row in rows)
    subprocess.run([sys.executable, str(BENCH), str(file), str(out)], check=True)
    told = [line for line in out.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert f"le gardien {NAME}" in told
    assert f"{NAME} a vu" in told
    assert f"a vu {FIGURE}" in told
    assert not [line for line in told if "rousse" in line]


def _text(day: int) -> str:
    name = "Q" + "aeiou"[day % 5] + "bcdfghjk"[day // 5] + "ec"
    return f"Hier, le gardien {name} a vu {day + 2} phares"
