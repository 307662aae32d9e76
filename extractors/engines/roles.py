"""Runs the role model: likely cues of a text, and for each the likely words of its source and its content.

Texts are read once, in overlapping windows; a word is scored in the window whose core contains it. Cues inside a likely
content, or a quotation without a cue, are predicted by separate heads, because PolNeAR, on which the network was
trained first, annotates nothing there. The same reading gives the vectors for entities.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer

from onrecord.extractors.analysis import Analysis, CueScores, TokenStates
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.engines.device import device_of, number_format
from onrecord.extractors.engines.encoder_weights import EncoderConfig, EncoderWeights
from onrecord.extractors.engines.packed_encoder import PackedEncoder
from onrecord.extractors.engines.path_numbers import PathNumbers
from onrecord.extractors.engines.pieces import LETTER_CASES, PieceReader, windows
from onrecord.extractors.engines.products import with_size
from onrecord.extractors.engines.role_features import DEPRELS, LAYOUT, UPOS, read_features
from onrecord.extractors.engines.role_network import ENTITY_LAYER, INPUTS, NESTED_DEPTHS, RoleNetwork, RoleScorer
from onrecord.extractors.settings import ModelSettings, Precision

CORE_PIECES = 206
CONTEXT_PIECES = 8
"""With the pieces at both ends at most 224, as in training: the model is worse with longer windows."""
TOGETHER = 32
"""Windows whose states are in memory at a time. Those of a whole text of a million characters would take 1.5 GB."""
LIKELY = 0.04
"""The least probability of an anchor whose roles are computed."""
REPORTING = 0.25
"""The least probability of an anchor whose content is searched for further anchors."""
MIN_REPORT_LENGTH = 4
"""Words of the shortest content that is searched: a source, a cue and a content."""
MENTION_HEADS = frozenset(("NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ", "X", "SYM"))
"""Tags of words that may head a mention: their states are kept for the linker."""
MAX_SKIPPED = 2
"""Words with a low score that a content may have in a row."""
SHARED = "encoder.embeddings.word_embeddings.weight"
"""Not in the file: it is part of the shared encoder, and no training changes it."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words read together, from `start` to `end` - 1; anchors are those from `first` to `last` - 1."""

    start: int
    first: int
    last: int
    end: int

    @property
    def words(self) -> tuple[int, int]:
        """The first word, and the one after the last."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class WordVectors:
    """The words `first` to `last` - 1 of a text, each with its vector for entities: (words, width)."""

    first: int
    last: int
    vectors: torch.Tensor


Take = Callable[[WordVectors], None]
"""Receives the parts of a text one after another; together they are the whole text."""


class RoleModel:
    """The loaded role network. Not thread-safe."""

    def __init__(
        self,
        network: RoleNetwork,
        reader: PieceReader,
        vocabulary: Sequence[str],
        device: str,
        precision: Precision = "auto",
    ) -> None:
        self._network = network.eval().to(device)
        self._encoder = PackedEncoder(network.encoder, device, precision)
        self._reader = reader
        self._paths = PathNumbers(vocabulary)
        self._device = device
        self._bfloat16 = number_format(precision, device) == "bfloat16"

    def __call__(self, analysis: Analysis, deepest: int = NESTED_DEPTHS) -> tuple[CueScores, ...]:
        """The likely cues of a text, by depth and place, each with the scores of the words around it.

        Likely contents are searched for further cues, up to the depth `deepest`.
        """
        return self.with_states(analysis, deepest)[0]

    def with_states(
        self,
        analysis: Analysis,
        deepest: int = NESTED_DEPTHS,
        heads: Container[str] = MENTION_HEADS,
        take: Take | None = None,
    ) -> tuple[tuple[CueScores, ...], TokenStates | None]:
        """The likely cues of a text, and the states of the tokens that may head a mention; None of a text without any.

        `heads` are the parts of speech of such tokens. Their states are those of the window whose core contains them.
        `take` receives the text's parts as they are read.
        """
        if not analysis.tokens:
            return (), None
        text = _Text(analysis, self._reader, self._paths, deepest)
        kept = _KeptStates(analysis, heads)
        found: list[CueScores] = []
        every = list(text.windows())
        for first in range(0, len(every), TOGETHER):
            some = every[first : first + TOGETHER]
            read = self._words(text, some)
            if take is not None:
                take(read.part(some))
            found += self._found(text, some, read.vectors, kept)
        return tuple(sorted(found, key=lambda cue: (cue.depth, cue.anchor, cue.first))), kept.states()

    def word_vectors(self, analysis: Analysis) -> Iterator[WordVectors]:
        """The vectors for the entities of a text, a few windows at a time."""
        if analysis.tokens:
            text = _Text(analysis, self._reader, self._paths, 0)
            every = list(text.windows())
            for first in range(0, len(every), TOGETHER):
                some = every[first : first + TOGETHER]
                yield self._words(text, some).part(some)

    def _found(self, text: _Text, windows: list[Window], words: torch.Tensor, kept: _KeptStates) -> Iterator[CueScores]:
        """The likely cues of a few windows, from the vectors of their words."""
        network, words = self._network, with_size(words)
        with torch.inference_mode(), torch.autocast(self._device, torch.bfloat16, enabled=self._bfloat16):
            cueness = network.cues(words).sigmoid().cpu().numpy()
            nested = network.nested_cues(words).sigmoid().cpu().numpy()
            likely = list(_likely(windows, cueness))
            queries = network.scorer.queries(with_size(words[[row for rows in likely for row in rows]]))
            keys = network.scorer.keys(words)
            done, layers = 0, list[list[CueScores]]()
            for begin, window, rows in zip(_begins(windows), windows, likely, strict=True):
                self._pause()
                end, first, done = begin + window.end - window.start, done, done + len(rows)
                kept.take(window, words[begin:end, : network.encoder.config.hidden_size])
                anchors = [(window.start + row - begin, float(cueness[row])) for row in rows]
                found = _FoundAnchors(0, window.words, anchors, queries[first:done], keys[begin:end])
                layers.append(list(self._linked(network.scorer, text, found)) if rows else [])
            yield from chain(*layers, self._nested(text, windows, layers, nested, words))

    def _nested(
        self,
        text: _Text,
        windows: Sequence[Window],
        layers: list[list[CueScores]],
        cueness: npt.NDArray[np.float32],
        words: torch.Tensor,
    ) -> Iterator[CueScores]:
        """The likely cues in the contents of the cues of a layer, in quotations without a cue, and in theirs.

        Args:
            text: The text.
            windows: The windows that have been read.
            layers: The cues found in each.
            cueness: The probabilities of their words as nested anchors, by depth: (words, depths).
            words: The vectors of their words.
        """
        scorer, keys = self._network.nested_scorer, None
        shifts = [begin - window.start for begin, window in zip(_begins(windows), windows, strict=True)]
        for depth in range(1, text.deepest + 1):
            spans = [(n, *span) for n, layer in enumerate(layers) for span in text.unsearched(depth, layer, windows[n])]
            layers = [[] for _ in windows]
            inside = [slice(first + shifts[n], last + shifts[n]) for n, first, last in spans]
            likely = [np.flatnonzero(cueness[rows, depth - 1] >= LIKELY) + rows.start for rows in inside]
            if not any(rows.size for rows in likely):
                return
            # One product for all spans: the weights take as long to read for a few rows as for a hundred.
            queries, done = scorer.queries(with_size(words[np.concatenate(likely)])), 0
            keys = scorer.keys(words) if keys is None else keys
            for (number, first, last), own, rows in zip(spans, inside, likely, strict=True):
                before, done = done, done + len(rows)
                if rows.size:
                    self._pause()
                    anchors = [(int(row) - shifts[number], float(cueness[row, depth - 1])) for row in rows]
                    found = _FoundAnchors(depth, (first, last), anchors, queries[before:done], keys[own])
                    layers[number] += self._linked(scorer, text, found)
            yield from chain.from_iterable(layers)

    def _pause(self) -> None:
        """Offer a checkpoint, without this call's torch settings for whatever runs there."""
        with torch.autocast(self._device, enabled=False):
            checkpoint()

    def _linked(self, scorer: RoleScorer, text: _Text, found: _FoundAnchors) -> Iterator[CueScores]:
        """The likely cues with these anchors, each with the scores of the span's words."""
        paths = np.stack([text.paths(anchor, *found.span) for anchor, _ in found.anchors])
        scores = scorer.scores(with_size(found.queries), with_size(found.keys))
        scores = scores[: len(found.anchors), :, : found.span[1] - found.span[0]]
        logits = scorer.with_paths(scores, torch.from_numpy(paths).to(self._device))
        for (anchor, probability), roles in zip(found.anchors, logits.sigmoid().cpu().numpy(), strict=True):
            cue, source, content = (array("f", role.tobytes()) for role in roles)
            yield CueScores(anchor, probability, found.depth, found.span[0], cue, source, content)

    def _words(self, text: _Text, windows: list[Window]) -> _ReadWords:
        """The vectors of the words of all windows, in a row."""
        ids: list[int] = []
        marks: list[npt.NDArray[np.int64]] = []
        begins: list[int] = []
        lengths: list[int] = []
        edge = np.zeros((1, len(INPUTS)), np.int64)
        for window in windows:
            inside = slice(window.start, window.end)
            counts = text.lengths[inside]
            begins += (len(ids) + 1 + np.cumsum([0, *counts[:-1]])).tolist()
            ids += [self._reader.first, *(i for word in text.pieces[inside] for i in word), self._reader.last]
            marks += [edge, np.repeat(text.marks[inside], counts, axis=0), edge]
            lengths.append(sum(counts) + 2)
        numbers = torch.from_numpy(np.concatenate(marks)).to(self._device)
        firsts = torch.tensor(begins, device=self._device)
        with torch.inference_mode():
            inputs = self._network.embedded(self._encoder.embedded(torch.tensor(ids, device=self._device)), numbers)
            states = self._encoder(inputs, lengths, max(1, self._encoder.depth - ENTITY_LAYER + 1))
            middle, last, own = states[0][firsts], states[-1][firsts], numbers[firsts]
            return _ReadWords(self._network.with_marks(last, own), self._network.entity_vectors(middle, last, own))


def _likely(windows: Sequence[Window], cueness: npt.NDArray[np.float32]) -> Iterator[list[int]]:
    """For each window the rows of likely anchors in its core; `cueness` has the scores of all windows' words."""
    for begin, window in zip(_begins(windows), windows, strict=True):
        core = range(begin + window.first - window.start, begin + window.last - window.start)
        yield [row for row in core if cueness[row] >= LIKELY]


def _begins(windows: Sequence[Window]) -> list[int]:
    """The row at which each window begins, of the rows of all windows' words."""
    return list(accumulate((window.end - window.start for window in windows[:-1]), initial=0))


@dataclass(frozen=True, slots=True)
class _FoundAnchors:
    """Anchors at a depth with their probabilities, the span whose words may have roles, and the vectors of both.

    `queries` is (anchors, roles, width), `keys` is (words, width).
    """

    depth: int
    span: tuple[int, int]
    anchors: Sequence[tuple[int, float]]
    queries: torch.Tensor
    keys: torch.Tensor


@dataclass(frozen=True, slots=True)
class _ReadWords:
    """The vectors of the words of some windows, for cues and roles and for entities, each (words, width)."""

    vectors: torch.Tensor
    low: torch.Tensor

    def part(self, windows: Sequence[Window]) -> WordVectors:
        """The words in the cores of the windows, which follow one another."""
        rows: list[int] = []
        for begin, window in zip(_begins(windows), windows, strict=True):
            rows += range(begin + window.first - window.start, begin + window.last - window.start)
        return WordVectors(windows[0].first, windows[-1].last, self.low[rows])


class _KeptStates:
    """The states of one text's tokens that may head a mention, in half precision, as they are read."""

    def __init__(self, analysis: Analysis, heads: Container[str]) -> None:
        kept = np.array([token.upos in heads for token in analysis.tokens])
        self._rows = np.where(kept, kept.cumsum() - 1, -1).astype(np.int32)
        self._count = int(kept.sum())
        self._vectors: npt.NDArray[np.float16] | None = None

    def take(self, window: Window, states: torch.Tensor) -> None:
        """Keep the states of a window's core; `states` are those of all its words."""
        if self._vectors is None:
            self._vectors = np.zeros((self._count, states.shape[1]), np.float16)
        rows = self._rows[window.first : window.last]
        core = states[window.first - window.start : window.last - window.start][torch.from_numpy(rows >= 0)]
        self._vectors[rows[rows >= 0]] = core.half().cpu().numpy()

    def states(self) -> TokenStates | None:
        """The states of the whole text."""
        return None if self._vectors is None else TokenStates(self._rows, self._vectors)


class _Text:
    """One text as the network reads it: its features, its word pieces, its windows, and what has been searched."""

    def __init__(self, analysis: Analysis, reader: PieceReader, numbers: PathNumbers, deepest: int) -> None:
        features = read_features(analysis)
        self.deepest = deepest
        self.paths = numbers.of(features)
        self.pieces = reader(features.forms)
        self.lengths = [len(ids) for ids in self.pieces]
        columns = (features.cases, features.tags, features.relations, features.layout)
        self.marks = np.array(columns, np.int64).T
        self._analysis = analysis
        self._borders = features.borders
        self._quoted = features.quoted
        self._searched: set[tuple[int, int, int]] = set()

    def windows(self) -> Iterator[Window]:
        """The windows of the text."""
        for start, core, after, end in windows(self.lengths, self._borders, CORE_PIECES, CONTEXT_PIECES):
            yield Window(start, core, after, end)

    def unsearched(self, depth: int, layer: Sequence[CueScores], window: Window) -> list[tuple[int, int]]:
        """The parts of the contents of cues that have not yet been searched at a depth; they now count as searched.

        First they include the quotations in the core of a window of which none of them has half.
        """
        found = {span for cue in layer for span in reported_spans(self._analysis, cue)}
        if depth == 1:
            quoted = [i for i in range(window.first, window.last) if self._quoted[i]]
            every = _parts(self._analysis, quoted, skipped=0)
            found |= {(a, b) for a, b in every if all(2 * (min(b, d) - max(a, c)) < b - a for c, d in found)}
        fresh = sorted(span for span in found if (depth, *span) not in self._searched)
        self._searched.update((depth, *span) for span in fresh)
        return fresh


def reported_spans(analysis: Analysis, cue: CueScores) -> Iterator[tuple[int, int]]:
    """The parts of a likely cue's content that may contain attributions."""
    if cue.probability < REPORTING:
        return
    yield from _parts(analysis, [cue.first + place for place, score in enumerate(cue.content) if score > 0.5])


def _parts(analysis: Analysis, inside: Sequence[int], skipped: int = MAX_SKIPPED) -> Iterator[tuple[int, int]]:
    """The parts of some words, in the order of the text, that are long enough to contain attributions."""
    gaps = [n for n, (a, b) in enumerate(pairwise(inside), 1) if b - a > skipped + 1]
    for begin, end in pairwise([0, *gaps, len(inside)]):
        words = [analysis.tokens[index] for index in inside[begin:end]]
        if len(words) >= MIN_REPORT_LENGTH and any(word.upos in ("VERB", "NOUN") for word in words):
            yield words[0].index, words[-1].index + 1


def save_role_model(network: RoleNetwork, vocabulary: Sequence[str], folder: Path) -> None:
    """Write the weights in half precision, without the shared word embeddings, and what they were trained with."""
    folder.mkdir(parents=True, exist_ok=True)
    shape = {
        "width": network.scorer.biaffine.shape[1] - 1,
        "tables": {"cases": LETTER_CASES, "upos": UPOS, "deprels": DEPRELS, "layout": LAYOUT},
        "paths": list(vocabulary),
    }
    (folder / "roles.json").write_text(json.dumps(shape, indent=0) + "\n", encoding="utf-8")
    config = network.encoder.config.to_dict() | {"_name_or_path": ""}
    (folder / "encoder.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
    weights = {k: v.half().contiguous().cpu() for k, v in network.state_dict().items() if k != SHARED}
    save_file(weights, folder / "model.safetensors")
    (folder / "model.safetensors").chmod(0o644)


def bundled_role_model(settings: ModelSettings) -> RoleModel:
    """The role model of the settings' folder of models; raises the errors of `load_role_model`."""
    return load_role_model(
        settings.models_dir / "roles", settings.models_dir / "encoder", device_of(settings), settings.precision
    )


def load_role_model(folder: Path, encoder: Path, device: str, precision: Precision = "auto") -> RoleModel:
    """The role model of a folder; word embeddings and tokenizer are those of the encoder's folder.

    Raises:
        OSError: A file is missing.
        ValueError: The model was trained with other tables than those of this version.
    """
    shape = json.loads((folder / "roles.json").read_text(encoding="utf-8"))
    tables = {"cases": LETTER_CASES, "upos": UPOS, "deprels": DEPRELS, "layout": LAYOUT}
    if {name: tuple(table) for name, table in shape["tables"].items()} != tables:
        raise ValueError(f"{folder} was trained with other tables of tags than this version knows")
    config = EncoderConfig.read(folder / "encoder.json")
    network = RoleNetwork(EncoderWeights(config), len(shape["paths"]) + 1, shape["width"])
    weights = load_file(folder / "model.safetensors")
    # The packed encoder widens its own weights.
    weights = {name: value if name.startswith("encoder.") else value.float() for name, value in weights.items()}
    with safe_open(encoder / "model.safetensors", "pt") as file:
        weights[SHARED] = file.get_tensor(SHARED.removeprefix("encoder."))
    network.load_state_dict(weights, assign=True)
    reader = PieceReader(Tokenizer.from_str((encoder / "tokenizer.json").read_text(encoding="utf-8")))
    return RoleModel(network, reader, shape["paths"], device, precision)
