"""A small stemmer: the forms of a French word brought to one stem, for comparing what is said and not for reading.

It strips endings by one table, longest first, and asks for no word list; what it cannot know (irregular verbs, words
of one meaning) stands in `senses.tsv`.
"""

from __future__ import annotations

from functools import lru_cache

from selon.french.plain import plain

_FLEXION = (
    "issions issent issait issant issons issez "
    "eraient erions erait erais erons eront eriez erai eras erez era "
    "iraient irait irais irons iront irai iras irez ira "
    "raient rait rais rons ront rai "
    "assent assiez asses asse aient antes ante ants ant iez ons ent ais ait erent "
    "ees ee es er ez e s x ies ie i is it ir irent ites ues ue us u as a at"
)
_DERIVATION = (
    "issements issement issaient issantes issants issante "
    "atrices ateurs atrice ateur ations ation itions ition utions ution ions ion aisons aison trices trice "
    "ements ement ments ances ance ences ence ables able ibles ible euses euse eurs eur eux "
    "ites ite ives ive ifs if ielles ielle iels iel elles elle els el ales ale aux als al "
    "ennes enne ens en aises aise ages age ures ure its"
)
_SHORTEST = 3
_LEAST = dict.fromkeys(_FLEXION.split(), _SHORTEST) | dict.fromkeys(_DERIVATION.split(), _SHORTEST + 1)
_BY_LAST: dict[str, list[str]] = {}
for _ending in sorted(_LEAST, key=lambda ending: (-len(ending), ending)):
    _BY_LAST.setdefault(_ending[-1], []).append(_ending)


def _strip(word: str) -> str:
    for ending in _BY_LAST.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST[ending]:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """The stem of one word.

    >>> stem("négociations") == stem("négocier") == stem("négociaient")
    True
    >>> stem("progressent") == stem("progressé") == stem("progressait")
    True
    """
    word = plain(word)
    if len(word) <= _SHORTEST or word[0].isdigit():
        return word
    root = _strip(word)
    # "appelle" and "appeler", "jette" and "jeter"; "i" left of "négoci", "étudi" goes as in "étude"
    while len(root) > _SHORTEST and (root[-1] == root[-2] or root[-1] in "ieu" or root[-2:] in ("dr", "tr")):
        root = root[:-1]
    return root.replace("qu", "c").replace("gu", "g")
