"""The model cards: data, recipe, scores and limits of the bundled weights."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

DATE = "2026-11-22"

Scores: TypeAlias = Mapping[str, Mapping[str, float]]

MEASURES = {
    "tokens": "tokens F1",
    "sentences": "sentences F1",
    "upos": "UPOS",
    "xpos": "XPOS",
    "feats": "feats",
    "lemma": "lemma",
    "unseen": "lemma, words not in the dictionary",
    "uas": "UAS",
    "las": "LAS",
}
"""The names of the measures in the recipes' `scores.json`."""

ROLE_MEASURES = {
    "anchor": "anchors F1",
    "cue": "cue words F1",
    "source": "source words F1",
    "content": "content words F1",
    "exact cue": "whole cues F1",
    "exact source": "whole sources F1",
    "exact content": "whole contents F1",
}
"""The names of the measures in the role model's `scores.json`."""

DATA = """\
| data | what it gave | licence |
|---|---|---|
| UD English EWT (train) | 12,544 sentences of weblogs, newsgroups, e-mail, reviews and answers | CC BY-SA 4.0 |
| UD English GUM (train), without its non-commercial genres | 7,266 sentences: academic, biography, \
conversation, court, interview, news, speech, textbook, vlog, voyage | annotations CC BY 4.0; texts by genre: \
CC BY 4.0, CC BY 2.5, CC BY-SA 3.0 and public domain |
"""

BASE = """\
The starting point is all-MiniLM-L6-v2 (Apache-2.0), an uncased English encoder of 22.7 million parameters: six
layers, 384 wide."""

STANZA = """\
# Tokenizer, tagger, lemmatizer and parser

English, for stanza 1.15, version {version}, {date}. Licence of the weights: CC BY-SA 4.0.

```python
import stanza

pipeline = stanza.Pipeline("en", dir="models/stanza", processors="tokenize,pos,lemma,depparse", download_method=None)
```

So written it runs from the repository's root: tagger and parser take their encoder from `models/encoder`, a path
seen from there. From elsewhere, hand over a `foundation_cache` in which that name is filled:

```python
from stanza.models.common.foundation_cache import BertRecord, FoundationCache
from transformers import AutoModel, AutoTokenizer

cache = FoundationCache(local_files_only=True)
encoder, pieces = AutoModel.from_pretrained(folder), AutoTokenizer.from_pretrained(folder)
cache.bert["models/encoder"] = BertRecord(encoder, pieces, {{}})
pipeline = stanza.Pipeline("en", dir=..., processors=..., download_method=None, foundation_cache=cache)
```

## Data

{data}
Contractions are two tokens (`do` + `n't`); there are no multi-word tokens. Part of the training sentences is repeated
with typographic quotation marks and apostrophes. For the tokenizer a share of the paragraphs is set as a newspaper
would: reported speech of our own making around treebank sentences, single and double marks, dashes, datelines.

## Recipe

```sh
python -m training.tokenizer
python -m training.lemmatizer
python -m training.syntax --encoder FOLDER    # all-MiniLM-L6-v2; encoder, tagger and parser together
python -m training.package
```

Each reads `../shared/data/ud` unless `--data` names another folder. Weights are stored in half precision.

## Scores

Per cent. Tokens and sentences from raw text; lemmas with gold words and tags; tags and trees with gold words.

{scores}

## Limits

- English as newspapers and the web write it. Other languages come out as noise.
- The tokenizer sees a single line break as a space: cut the text into paragraphs first, where a line is one.
- Half of the training text is informal and twenty years old. Names of people and firms of today are unknown words.
- Sentences of more than 60 words were left out of the parser's training.
- The tokenizer's test figures are not blind. Checkpoints were chosen by dev, but EWT test was seen between rounds of
  training (87.9, then 88.4 sentences F1) and was the reason to go on: read 89.1 as flattered to an unknown degree.
- The bundled tokenizer comes from a run whose length, augmentation and dev criterion changed on the way, the parser
  from one whose planned length was cut from 3,600 to 2,800 steps at step 1,000: a fresh run gives other weights.
- A quotation mark written as two apostrophes may, once folded, join the sentence before it.
"""

ENCODER = """\
# Encoder

all-MiniLM-L6-v2, finetuned under the tagger and the parser in `models/stanza` together, version {version}, {date}.
Licence: Apache-2.0 for what it started from; the data that changed it is CC BY-SA 4.0.

{base}

It is an ordinary transformers folder with weights in half precision; they are read into single. Its hidden states
serve stanza's tagger and parser. It is no longer a sentence encoder: do not compare its vectors.

## Data

{data}
## Recipe

```sh
python -m training.syntax --encoder FOLDER    # all-MiniLM-L6-v2
python -m training.package
```

Word embeddings were left as they were; all else was trained.

## Scores

Per cent, of the tagger and the parser on it, with gold words.

{scores}

## Limits

Uncased: what a word's letter case tells is not in its input. At most 512 word pieces at a time.
"""

ROLES = """\
# Role model

Finds likely cues in news text and, for each, the words of the cue, its source and its content. Version {version},
{date}. Licence: Apache-2.0 for what it started from, CC BY-SA 4.0 for what the encoder had learned before. **PolNeAR,
on which it was trained, is a public research release that carries no licence text.** Whoever cannot use weights of
such data trains without it (`--clean`, below), or turns the model off and puts another spaCy pipeline in its place
(`ONRECORD_ROLES=off`, `ONRECORD_SPACY_MODEL`): the bundled one reads entities from this model's encoder.

{base} The encoder was finetuned for tagging and parsing first (`models/encoder`). Its word embeddings were left as
they were and are read from that folder; all other weights are here, in half precision.

For every pair of a cue's anchor (its topmost word in the dependency graph) and a word it scores three roles: biaffine
in the two words, plus a bias for the path between them in the graph. Letter case, part of speech, relation and
quotation marks enter with the word pieces.

A second recipe, `training.joint`, then taught the encoder to name entities (`models/spacy` has the head and the
corpora) and to find cues inside contents, with heads of their own. It learns cues and roles from the mean of several
role models; its states are kept near what they were. Two runs of it were made: the second went on from the first with
five further role models as teachers, on a GPU.

A third recipe, `training.joint.news`, went on from there on news of many countries. The bundled weights are the mean of
those of two runs: the first learned from the marks of one reader, the second went on from it with those of two.

## Data

| data | what it gave | licence |
|---|---|---|
| PolNeAR train, first annotator | 690 of 840 articles of US political news, 2015 and 2016; \
150 held out for measuring, weighing and confidence | none stated |
| English Worldwide Newswire train, marked by readers of the project | 612 of 824 articles, from some fifty \
countries; the others are for weighing | texts: see `models/spacy`; marks: this repository's |
| English Worldwide Newswire, Universal NER on EWT, Wikigold, White House documents | text without marked \
attributions, for which the teachers' scores are learned | see `models/spacy`; White House documents are in the public \
domain |

Trees, tags and relations are those that the bundled parser finds. 12 % of the windows are shown with single
quotation marks, 6 % without capitals.

## Recipe

```sh
python -m training.roles --encoder models/encoder                 # 6 epochs; about 45 minutes on one core
python -m training.roles --encoder models/encoder --half --name half --epochs 5    # for training.weighing
python -m training.roles --encoder models/encoder --seed 7 --name seed7 --epochs 5    # a second teacher
python -m training.joint.prepare
python -m training.joint --teachers build/roles/seed7
for seed in 1 2 3 4 5; do python -m training.roles --encoder models/encoder --seed $seed --name $seed --epochs 8; done
mkdir build/first && mv build/joint/roles build/joint/spacy build/first
python -m training.joint --further build/first --teachers build/roles/{{1,2,3,4,5}} \\
    --pieces 14000 --rate 4e-4 --epochs 52
python -m training.joint.news
python -m training.weighing
python -m training.reweighing
python -m training.confidence
python -m training.roles --encoder models/encoder --clean --name clean    # without PolNeAR: GUM and PropBank (EWT)
```

## Scores

Per cent, on 50 of the articles held out. All but the first with the right anchors given.

{scores}

How it does within the whole extractor is in the README.

## Limits

- PolNeAR annotates broadly (saying, writing, thinking, wanting, showing), nothing inside a content, and one country's
  politics in two years. Cues inside a content are learned from the newswire's marks and from what the model finds when
  it reads a likely content by itself.
- Windows of 206 word pieces with 8 more on either side: a source farther from its cue is not seen. Longer windows than
  in training (224 with both ends) do worse.
- The half-trained model that the weights in use were learned with had also seen 75 of the articles held out; it was
  not used to read those.
"""


def table(scores: Scores) -> str:
    """A Markdown table: a row for each data set, a column for each measure; a sentence if nothing was measured."""
    measures = [name for name in MEASURES if any(name in row for row in scores.values())]
    if not measures:
        return "Not measured yet."
    lines = ["| data | " + " | ".join(MEASURES[name] for name in measures) + " |", "|---" * (len(measures) + 1) + "|"]
    for data, row in scores.items():
        cells = [f"{row[name]:.2f}" if name in row else "" for name in measures]
        lines.append(f"| {data} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def stanza_card(version: str, scores: Scores) -> str:
    """The card of `models/stanza`."""
    return STANZA.format(version=version, date=DATE, data=DATA, scores=table(scores))


def encoder_card(version: str, scores: Scores) -> str:
    """The card of `models/encoder`."""
    return ENCODER.format(version=version, date=DATE, base=BASE, data=DATA, scores=table(scores))


def roles_card(version: str, scores: Mapping[str, float]) -> str:
    """The card of `models/roles`."""
    rows = [f"| {ROLE_MEASURES[name]} | {value:.1f} |" for name, value in scores.items()]
    text = "\n".join(("| measure | F1 |", "|---|---|", *rows))
    return ROLES.format(version=version, date=DATE, base=BASE, scores=text)
