"""Ids that are each given once: in a folder by the file's name, in one run by what was read before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path, PurePath, PurePosixPath

from selon.article import Article
from selon.read.packed import unpacked
from selon.record import Failure


def shown(path: PurePath | str) -> str:
    """A path as one line of text: what no terminal and no file in UTF-8 can hold becomes U+FFFD.

    >>> shown("mai/\\x1b[31mpont.txt")
    'mai/�[31mpont.txt'
    """
    return "".join(char if char.isprintable() else "\ufffd" for char in str(path))


def stem(path: PurePath) -> str:
    """A file's name without its ending, or the endings of its packing.

    >>> stem(Path("mai/pont.jsonl.gz")), stem(Path("a.b.txt"))
    ('pont', 'a.b')
    """
    return shown(Path(unpacked(path.name)).stem or path.name)


def ids(paths: Sequence[PurePath], *, below: PurePath) -> list[str]:
    """One id a file of a folder: its name without the ending; where two would share it, more of the path.

    >>> ids([Path("d/a.txt"), Path("d/x/b.txt"), Path("d/y/b.txt"), Path("d/a.html")], below=Path("d"))
    ['a.txt', 'x/b', 'y/b', 'a.html']
    """
    names = [stem(path) for path in paths]
    full = [shown(path.relative_to(below).as_posix()) for path in paths]
    longer = [str(PurePosixPath(whole).parent / name) for whole, name in zip(full, names, strict=True)]
    by_name, by_path = Counter(names), Counter(longer)
    return [
        name if by_name[name] == 1 else path if by_path[path] == 1 else whole
        for name, path, whole in zip(names, longer, full, strict=True)
    ]


class Identities:
    """The ids of one run.

    >>> seen = Identities(report=lambda failure: print(failure.place, failure.reason))
    >>> [seen.own(Article(id="a", text=text, place="mai")).id for text in ("Un.", "Deux.")]
    mai the id a is taken by another text: kept as a~2
    ['a', 'a~2']
    """

    def __init__(self, *, report: Callable[[Failure], None]) -> None:
        self._report = report
        self._kept: dict[tuple[str, bytes], str] = {}
        self._taken: set[str] = set()
        self._counts: Counter[str] = Counter()

    def own(self, article: Article) -> Article | None:
        """The article under an id no other has; None when it was read already, text and all."""
        digest = blake2b(article.text.encode("utf-8"), digest_size=8).digest()
        place = article.place or article.id
        if (known := self._kept.get((article.id, digest))) is not None:
            self._report(Failure(place=place, reason=f"the id {known} was read already, same text", kind="skipped"))
            return None
        given = article.id
        while given in self._taken:  # the count goes on from the last, or many texts of one id would be quadratic
            self._counts[article.id] += 1
            given = f"{article.id}~{self._counts[article.id] + 1}"
        self._taken.add(given)
        self._kept[article.id, digest] = self._kept[given, digest] = given
        if given == article.id:
            return article
        note = f"the id {article.id} is taken by another text: kept as {given}"
        self._report(Failure(place=place, reason=note, kind="note"))
        return replace(article, id=given)
