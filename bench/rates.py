"""Count how often French press statements speak of what (`selon/french/rates.tsv`).

usage: python bench/rates.py RECORD OUT

RECORD is a record of many articles. Of each concept that stands in enough of its statements OUT gets the statements in
a million that hold it. What is shipped are numbers of word stems and countries, no names of people and no sentences.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from selon.claims.reading import read
from selon.claims.who import Naming
from selon.french import lands
from selon.record import Mention, Name, Statement
from selon.store.disk import Record

LEAST = 24
HEADER = """# In how many of a million statements of the French press a concept stands; the rarest are not listed.
# Counted by bench/rates.py over 241,964 statements of 36,406 news articles, 2010-2020.
"""


def main() -> int:
    """Count and write."""
    source, out = sys.argv[1:3]
    record = Record(source)
    naming = Naming(list(record.rows(Mention)), list(record.rows(Name)))
    places = {"@" + country for country in lands.called().values()}
    counts: Counter[str] = Counter()
    size = 0
    for statement in record.rows(Statement):
        size += 1
        counts.update(read(statement, naming).concepts)
    kept = {c: n for c, n in counts.items() if n >= LEAST and (c in places or not c.startswith("@"))}
    lines = [f"{concept}\t{round(1_000_000 * kept[concept] / size)}" for concept in sorted(kept)]
    Path(out).write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
