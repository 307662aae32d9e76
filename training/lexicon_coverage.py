"""The share of PolNeAR's cues that the lexicon has: by the crude head of each cue, its last verb or noun."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from corpora.conllu import Word, sentences

_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")
_AUXILIARIES: Final = frozenset(
    ["be", "have", "do", "will", "would", "can", "could", "may", "might", "shall", "should", "must"]
)


def report(data: Path, lexicon: dict[str, Any]) -> None:
    """Print the share of cues whose head the lexicon has, and the heads it lacks most often."""
    cues = data / "polnear" / "train" / "attributions"
    if not cues.is_dir():
        print(f"coverage not measured: no {cues}")
        return
    lemmas = _lemmas(data / "ud")
    known = {*lexicon["verbs"], *lexicon["nouns"]}
    heads = [head for cue in _cues(cues) if (head := cue_head(cue, lemmas))]
    missing = Counter(" / ".join(sorted(head)) for head in heads if not head & known)
    share = 1 - sum(missing.values()) / len(heads)
    chance = verb_share(data / "ud", frozenset(lexicon["verbs"]))
    print(f"{chance:.1%} of all running verbs in the treebanks are in the lexicon")
    print(f"PolNeAR train: {share:.1%} of {len(heads):,} cue heads; {len(missing)} heads missing, most often:")
    print(", ".join(f"{name} {count}" for name, count in missing.most_common(60)))


def verb_share(folder: Path, known: frozenset[str]) -> float:
    """The share of running verbs that the lexicon has: its coverage by chance."""
    verbs = [word.lemma.lower() for word in _words(folder) if word.upos == "VERB"]
    return sum(lemma in known for lemma in verbs) / len(verbs)


def cue_head(cue: str, lemmas: dict[str, set[str]]) -> frozenset[str]:
    """The lemmas that the last verb or noun of a cue may have; none where it has neither."""
    for word in reversed(_WORD.findall(cue.lower())):
        found = (lemmas[word] if word in lemmas else _guesses(word)) - _AUXILIARIES
        if found:
            return frozenset(found)
    return frozenset()


def _guesses(word: str) -> set[str]:
    """The lemmas that an inflected word may have that the treebanks lack."""
    for ending in ("ing", "ied", "ed", "ies", "es", "s"):
        stem = word.removesuffix(ending)
        if len(stem) > 2 and stem != word:
            undoubled = stem[:-1] if stem[-1] == stem[-2] else stem
            return {stem, stem + "e", undoubled, stem + "y", word if ending == "ing" else stem}
    return set()


def _words(folder: Path) -> Iterator[Word]:
    """The words of the training treebanks."""
    for path in sorted(folder.glob("*-train.conllu")):
        for sentence in sentences(path):
            yield from sentence.words


def _cues(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.ann")):
        for line in path.read_text(encoding="utf-8").splitlines():
            columns = line.split("\t")
            if len(columns) == 3 and columns[1].startswith("Cue "):
                yield columns[2]


def _lemmas(folder: Path) -> dict[str, set[str]]:
    """The lemmas of each form that is a verb or noun more often than anything else."""
    seen: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for word in _words(folder):
        if word.form.isascii():
            seen[word.form.lower()][word.lemma.lower(), word.upos] += 1
    found = {}
    for form, tags in seen.items():
        words = {lemma: count for (lemma, tag), count in tags.items() if tag in ("VERB", "NOUN")}
        if sum(words.values()) * 2 >= tags.total():
            found[form] = set(words)
    return found
