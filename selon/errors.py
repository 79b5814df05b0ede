"""What can go wrong, as one tree. Every message is one line that says what happened and what to do.

SelonError                     exit code 1
├── UsageError                 exit code 2: the command cannot mean anything as it was given
└── RecordError
    ├── NotARecord             the folder holds no record
    ├── NewerRecord            written by a later version of Selon
    ├── RecordBusy             another run is writing it
    ├── RecordUnwritable       no permission, no space
    └── RecordDamaged          a table cannot be opened
"""

from __future__ import annotations

__all__ = [
    "NewerRecord",
    "NotARecord",
    "RecordBusy",
    "RecordDamaged",
    "RecordError",
    "RecordUnwritable",
    "SelonError",
    "UsageError",
]


class SelonError(Exception):
    """Anything Selon itself reports; `code` is the exit code of the command.

    >>> SelonError("nothing to read").code
    1
    """

    code = 1


class UsageError(SelonError):
    """The command cannot mean anything as it was given: nothing to read, an unknown story."""

    code = 2


class RecordError(SelonError):
    """The record cannot be read or written."""


class NotARecord(RecordError):
    """The folder holds no record."""


class NewerRecord(RecordError):
    """The record was written by a later version of Selon."""


class RecordBusy(RecordError):
    """Another run is writing the record."""


class RecordUnwritable(RecordError):
    """The record cannot be written: no permission, no space left."""


class RecordDamaged(RecordError):
    """A table of the record cannot be opened."""
