"""A small spaCy pipeline for French (tagger and parser), trained on a Universal Dependencies treebank.

It stands in for a downloaded pipeline where none can be had: blank tokenizer, one stack of convolutions of spaCy's
default size shared by tagger and parser, a fixed seed. The treebank stays where it is: nothing of it is kept here.
"""

from __future__ import annotations

import random
import tarfile
from pathlib import Path
from typing import Any

SEED = 1
SENTENCES = 4
"""Sentences of one training text: the parser must learn where they end, too."""
EPOCHS = 10


def train(archive: Path, epochs: int = EPOCHS) -> Any:
    """The pipeline, trained on the treebank in an archive."""
    from spacy.training import Example
    from spacy.util import fix_random_seed, minibatch

    fix_random_seed(SEED)
    draw = random.Random(SEED)
    nlp = _blank()
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in _texts(archive, "train")]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(epochs):
        draw.shuffle(examples)
        for batch in minibatch(examples, 8):
            nlp.update(batch, sgd=optimizer, drop=0.1)
    return nlp


def attachment(nlp: Any, archive: Path) -> tuple[float, float]:
    """Unlabelled and labelled attachment (UAS, LAS) on the treebank's dev part, from raw text."""
    from spacy.training import Example

    found = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in _texts(archive, "dev")])
    return found["dep_uas"], found["dep_las"]


def _blank() -> Any:
    """The pipeline before it has learnt anything."""
    import spacy

    shared = {"model": {"tok2vec": {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "*"}}}
    nlp = spacy.blank("fr")
    nlp.add_pipe("tok2vec")
    nlp.add_pipe("tagger", config=shared)
    nlp.add_pipe("parser", config=shared)
    return nlp


def _texts(archive: Path, part: str) -> list[Any]:
    """The annotated texts of a part (train, dev); contracted words (*du*) stay whole, as in any text."""
    from spacy.training.converters import conllu_to_docs

    with tarfile.open(archive) as held:
        file = held.extractfile(f"ud-french/Sequoia/fr_sequoia-ud-{part}.conllu")
        if file is None:
            raise SystemExit(f"{archive}: there is no Sequoia treebank in it")
        trees = file.read().decode("utf-8")
        return list(conllu_to_docs(trees, n_sents=SENTENCES, merge_subtokens=True, no_print=True))
