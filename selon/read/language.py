"""Whether a text is French, by how many of its words are those that every French text is full of."""

from __future__ import annotations

import re

from selon.french.stopwords import stopwords

_WORD = re.compile(r"[^\W\d_]+")
_LOOKED = 4000  # characters looked at
_FEWEST = 12  # words from which on a text can be told to be foreign
_SHARE = 0.2  # of the words of 36,424 French articles never less than 0.33, of English ones about 0.05


def french(text: str) -> bool:
    """Whether a text is French, or too short to tell.

    >>> french("Le maire a dit que le pont de la ville sera fermé pour les travaux.")
    True
    >>> french("The mayor said that the bridge of the town will be closed for works in the spring.")
    False
    """
    words = [word.lower() for word in _WORD.findall(text[:_LOOKED])]
    known = sum(word in stopwords() for word in words)
    return len(words) < _FEWEST or known >= _SHARE * len(words)
