"""How fast the reader answers: the times of each kind of page one by one, and under many requests at once.

    python bench/reader.py RECORD [--pages 40] [--at-once 50]

It starts `selon serve` as a process and asks for pages chosen at random with a seed; nothing is asked for twice, so
that no answer is one that was kept. Prints milliseconds: the median, of twenty the nineteenth, the longest.
"""

from __future__ import annotations

import argparse
import asyncio
import http.client
import random
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

from selon.index import place
from selon.index.shelf import Shelf
from selon.store import Record
from selon.web.address import path

SEED = 7
KINDS = {"story": ("stories", "story"), "claim": ("claims", "claim"), "article": ("listed", "id")}
KINDS |= {"name": ("names", "key"), "claims": ("stories", "story")}


def asked(shelf: Shelf, pages: int) -> dict[str, list[str]]:
    """Addresses of each kind of page, the weightiest rows among them."""
    chance = random.Random(SEED)
    out: dict[str, list[str]] = {}
    for kind, (table, column) in KINDS.items():
        count = shelf.counts[table]
        numbers = sorted({*range(pages // 4), *chance.sample(range(count), min(pages, count))})[:pages]
        out[kind] = [path(kind, row[column]) for row in shelf.lines(table, numbers, [column])]
    days = shelf.table("days").column("day").to_pylist()
    out["front"] = ["/", *(f"/?until={day}" for day in chance.sample(days, min(pages, len(days))))]
    out["compare"] = compared(shelf, chance, pages)
    texts = [row["text"] for row in shelf.lines("articles", chance.sample(range(shelf.size), pages), ["text"])]
    words = [chance.choice(re.findall(r"\w{5,}", text) or ["été"]) for text in texts]
    out["search"] = [f"/search?q={quote(word)}" for word in words]
    out["search articles"] = [f"/search?kind=article&q={quote(word)}" for word in words]
    out["search by act"] = [f"/search?act=deny&q={quote(word)}" for word in words]
    return out


def compared(shelf: Shelf, chance: random.Random, pages: int) -> list[str]:
    """Pairs of articles that share words."""
    count = shelf.counts["passages"]
    rows = shelf.lines("passages", chance.sample(range(count), min(pages, count)), ["article", "of"])
    return sorted({path("compare", row["of"], row["article"]) for row in rows})


def answered(port: int, address: str) -> tuple[float, int]:
    """Milliseconds and bytes of one answer."""
    begun = time.perf_counter()
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    link.request("GET", address, headers={"accept-language": "fr"})
    answer = link.getresponse()
    body = answer.read()
    link.close()
    if answer.status != 200:
        raise SystemExit(f"{address}: {answer.status}")
    return 1000 * (time.perf_counter() - begun), len(body)


async def crowd(port: int, addresses: list[str], at_once: int) -> list[float]:
    """The times of answers when so many are waited for at once."""
    gate = asyncio.Semaphore(at_once)
    loop = asyncio.get_running_loop()

    async def one(address: str) -> float:
        async with gate:
            begun = loop.time()
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
            body = await reader.read()
            writer.close()
            if not body.startswith(b"HTTP/1.1 200"):
                raise SystemExit(f"{address}: {body[:40]!r}")
            return 1000 * (loop.time() - begun)

    return list(await asyncio.gather(*map(one, addresses)))


def told(name: str, times: list[float]) -> None:
    """Print a line of figures."""
    ordered = sorted(times)
    late = ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)]
    middle = statistics.median(times)
    print(f"{name:16} {len(times):5} pages  median {middle:7.1f}  95 % {late:7.1f}  longest {ordered[-1]:7.1f}")


def main() -> None:
    """Measure a record's reader."""
    parser = argparse.ArgumentParser()
    parser.add_argument("record", type=Path)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--at-once", type=int, default=50)
    given = parser.parse_args()
    shelf = place.refresh(Record(given.record))
    first, second = asked(shelf, given.pages), asked(shelf, 2 * given.pages)
    command = [sys.executable, "-m", "selon.cli", "serve", "--record", str(given.record), "--port", "0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr
        found = re.search(r":(\d+)/", process.stderr.readline())
        assert found
        port = int(found[1])
        answered(port, "/about")
        print(f"front page: {answered(port, '/')[1] / 1000:.0f} kB")
        for kind, addresses in first.items():
            told(kind, [answered(port, address)[0] for address in addresses if address != "/"])
        met = {address for addresses in first.values() for address in addresses}
        fresh = [address for addresses in second.values() for address in addresses if address not in met]
        random.Random(SEED).shuffle(fresh)
        told(f"{given.at_once} at once", asyncio.run(crowd(port, fresh, given.at_once)))
    finally:
        process.terminate()
        process.wait(timeout=20)


if __name__ == "__main__":
    main()
