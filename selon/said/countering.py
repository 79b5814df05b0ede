"""Who is contradicted by name for what they say: *contredisant Jean Roy, qui affirmait que ...*."""

from __future__ import annotations

from selon.article import Span
from selon.said import groups, subjects
from selon.said.drafts import Draft
from selon.said.groups import Group
from selon.said.sentences import Sentence


def read(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """The drafts, with those of a denial whose content is what a relative says of whom it is aimed at."""
    out = list(drafts)
    for said in drafts:
        group = _aimed(sentence, said) if said.antecedent is not None and not said.pronoun else None
        if group is None:
            continue
        cue = sentence.stretch(group.head, group.end)
        read_so = next((each for each in drafts if each.cue == cue), None)
        if read_so is None or read_so.form != "incise":
            out = [each for each in out if each is not read_so]
            out.insert(out.index(said), _made(sentence, group, said, cue))
    return out


def _aimed(sentence: Sentence, said: Draft) -> Group | None:
    """The denial right behind which somebody stands whom a relative takes up: *a démenti mardi le maire, qui ...*."""
    assert said.antecedent is not None
    start = said.antecedent.start
    if said.act == "deny" or said.source is None or said.source.start < start:
        return None
    at = sentence.token(start)
    while at and sentence.tags[at - 1] in "DN":
        at -= 1
    at = groups.before_adverbs(sentence.tags, at)
    denials = (each for each in groups.find(sentence) if each.cue.act == "deny" and each.last == at)
    plain = (each for each in denials if not each.negated and not each.reflexive)
    return next((each for each in plain if each.form in ("finite", "gerund", "shared")), None)


def _made(sentence: Sentence, group: Group, said: Draft, cue: Span) -> Draft:
    """The draft of a denial of what somebody says."""
    found = subjects.left(sentence, group.first) if group.form == "finite" else None
    source = sentence.stretch(*found) if found is not None else None
    times = (sentence.times[at] for at in range(group.last, len(sentence.tags)) if at in sentence.times)
    return Draft(
        sentence=sentence,
        content=list(said.content),
        cue=cue,
        source=source,
        subject=source,
        time=next((each for each in times if said.antecedent and each.end <= said.antecedent.start), None),
        act="deny",
        form="object",
        lemma=group.cue.lemma,
    )
