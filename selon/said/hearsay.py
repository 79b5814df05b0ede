"""The press conditional: what a source is said to hold, at a distance."""

from __future__ import annotations

import re

from selon.said.drafts import Draft
from selon.said.sentences import Sentence

_CONDITIONAL = re.compile(
    r"(?<![\w-])(?!(?:dev|pour|voud|faud|aime|souhaite|pourr|voudr|devr|faudr|vaud|vaudr|préfére)rai)\w+rai(?:t|ent)(?!\w)",
    re.IGNORECASE,
)
_NOT = frozenset(["devrait", "devraient", "pourrait", "pourraient", "voudrait", "voudraient", "faudrait", "aimerait", "aimeraient", "vaudrait", "souhaiterait", "souhaiteraient", "préférerait", "montrait", "entrait", "montraient", "entraient", "livrait", "livraient", "rencontrait", "rencontraient", "ouvrait", "ouvraient", "offrait", "offraient", "souffrait", "souffraient", "tirait", "tiraient", "virait", "espérait", "espéraient", "attirait", "attiraient", "retirait", "retiraient", "considérait", "considéraient", "préparait", "préparaient", "demeurait", "durait", "figurait", "figuraient", "admirait", "assurait", "assuraient", "déclarait", "déclaraient", "comparait", "mesurait", "séparait", "intégrait", "célébrait", "enregistrait", "registrait", "démontrait", "démontraient", "illustrait", "parait", "paraient", "désirait", "respirait", "inspirait", "aspirait", "aspiraient", "expirait", "libérait", "générait", "opérait", "opéraient", "délibérait", "refrait", "portrait", "extrait", "retrait", "attrait", "abstrait", "trait", "distrait", "recevrai", "adorait", "ignorait", "ignoraient", "explorait", "améliorait", "murmurait", "jurait", "jurait", "jouerai", "courait", "couraient", "mourait", "mouraient", "parcourait", "secourait", "barrait", "narrait", "errait", "serrait", "enterrait", "démarrait"])  # fmt: skip
_SUPPOSED = re.compile(r"\b(?:si|s'il|s'ils|à condition|au cas|même si|sinon|en cas)\b", re.IGNORECASE)
_PAST_CUE = re.compile(r"(?:ait|aient)$")


def _conditionals(text: str) -> bool:
    return any(match.group().lower() not in _NOT for match in _CONDITIONAL.finditer(text))


def conditional(draft: Draft) -> bool:
    """Whether a draft's own content, outside quotation marks, holds itself at a distance by the conditional.

    A future told in the past (*a dit qu'il viendrait*) and a supposed case (*viendrait si ...*) do not.
    """
    words = draft.sentence.prose
    spans = [Span for Span in draft.content]
    quoted = draft.sentence.quotations.values()
    text = " ".join(
        "".join(
            words[at]
            for at in range(span.start, span.end)
            if not any(q.outer.start <= at < q.outer.end for q in quoted)
        )
        for span in spans
    )
    if not text or not _conditionals(text) or _SUPPOSED.search(draft.sentence.of(0, len(draft.sentence.tags))):
        return False
    if draft.form in ("que", "object", "quoted", "infinitive", "passive", "agent", "colon") and not _perfect(text):
        return False
    return not (draft.form == "incise" and _past(draft) and not _perfect(text))


_PERFECT = re.compile(
    r"\b(?:aurait|auraient|serait|seraient)\b(?:\s+(?:pas|plus|jamais|déjà|aussi|également|bien|\w+ment|été|ainsi|encore|toujours|tout|même|donc|depuis|notamment))*\s+\w+(?:é|és|ée|ées|i|is|u|us|ues|t|mis)\b",
    re.IGNORECASE,
)


def _perfect(text: str) -> bool:
    return _PERFECT.search(text) is not None


def _past(draft: Draft) -> bool:
    return True


_MAIN = re.compile(r"(?<![\w-])\w+rai(?:t|ent)(?!\w)", re.IGNORECASE)


def held_back(sentence: Sentence, previous: Draft) -> bool:
    """Whether a sentence without a source of its own goes on with a relayed one in the conditional."""
    if "Q" in sentence.tags or "?" in sentence.of(0, len(sentence.tags)):
        return False
    text = sentence.prose[sentence.span.start : sentence.span.end]
    first = next((match for match in re.finditer(r"[VXv]", sentence.tags)), None)
    if first is None or _SUPPOSED.search(text) or re.search(r"[WLKU]", sentence.tags[: first.start()]):
        return False
    verb = sentence.words[first.start()]
    if verb in _NOT or not _MAIN.fullmatch(verb):
        return False
    return (
        previous.lemma
        in ("selon", "préciser", "rapporter", "révéler", "affirmer", "indiquer", "écrire", "avancer", "assurer")
        or previous.hearsay
    )
