"""Articles on known topics grouped into stories, against the topics.

usage: python bench/stories.py FOLDER [--topics FIRST LAST]

FOLDER holds the documents of RPM2 (Loupy et al. 2010), `T01_C1_01.txt` and so on: the topic, one of its two clusters,
the document, its first line the title. Printed: BCubed precision, recall and F1 of the stories as topics (Bagga and
Baldwin 1998), and how many stories there are. Selon's thresholds were chosen on topics 1 to 10.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from selon import copies, names, stories
from selon.article import Article

_DOCUMENT = re.compile(r"T(\d+)_C\d+_\d+")


def documents(folder: Path, first: int, last: int) -> Iterator[Article]:
    """The documents of some topics."""
    for file in sorted(folder.glob("T*.txt")):
        name = _DOCUMENT.fullmatch(file.stem)
        if name and first <= int(name[1]) <= last:
            title, _, text = file.read_text(encoding="utf-8-sig").partition("\n")
            lines = [line.strip() for line in text.splitlines()]
            yield Article(id=file.stem, title=title.strip(), text="\n\n".join(filter(None, lines)))


def bcubed(found: Mapping[str, str], topics: Mapping[str, str]) -> tuple[float, float, float]:
    """BCubed precision, recall and F1 of the group found for each article.

    >>> bcubed({"a": "1", "b": "1", "c": "1", "d": "2"}, {"a": "x", "b": "x", "c": "y", "d": "y"})[:2]
    (0.6666666666666666, 0.75)
    """
    group, topic = _members(found), _members(topics)
    common = {article: len(group[found[article]] & topic[topics[article]]) for article in topics}
    precision = sum(count / len(group[found[article]]) for article, count in common.items()) / len(topics)
    recall = sum(count / len(topic[topics[article]]) for article, count in common.items()) / len(topics)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _members(groups: Mapping[str, str]) -> dict[str, set[str]]:
    members = defaultdict(set)
    for article, group in groups.items():
        members[group].add(article)
    return members


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--topics", type=int, nargs=2, default=(1, 10), metavar=("FIRST", "LAST"))
    asked = options.parse_args()
    articles = list(documents(asked.folder, *asked.topics))
    if not articles:
        print(f"no documents of these topics in {asked.folder}: nothing measured")
        return
    mentions = [mention for article in articles for mention in names.find(article)]
    found = stories.find(articles, mentions=mentions, passages=copies.find(articles)[0])
    group = {article: story.story for story in found for article in story.articles}
    precision, recall, f1 = bcubed(group, {article.id: article.id.split("_")[0] for article in articles})
    print(f"{len(articles)} articles, {len(found)} stories: BCubed {precision:.3f} {recall:.3f} F1 {f1:.3f}")


if __name__ == "__main__":
    main()
