"""The role network: which words are cues, and for each cue which words are its source and its content.

An encoder whose input embeddings include letter case, tags, relations and layout. For every pair of a cue's head (its
*anchor*) and a word it gives three scores: the word belongs to this cue, to its source, to its content. A score is
biaffine in the two words (Dozat and Manning 2017, as for semantic roles in Cai et al. 2018) plus a learned bias for
the path between them in the dependency graph. So sources and contents are linked to a cue from the beginning.

Cues inside the content of another cue have heads of their own on the same states. Entities are read from these states,
too, by a head that the spaCy pipeline has (`entity_recognizer`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch
from torch import nn

from onrecord.extractors.engines.encoder_weights import EncoderWeights
from onrecord.extractors.engines.pieces import LETTER_CASES
from onrecord.extractors.engines.products import with_one
from onrecord.extractors.engines.role_features import DEPRELS, LAYOUT, UPOS

if TYPE_CHECKING:
    from transformers import BertModel

ROLES = ("cue", "source", "content")
INPUTS = (len(LETTER_CASES), len(UPOS), len(DEPRELS), len(LAYOUT))
"""Sizes of the tables of letter cases, tags, relations and layouts: the order of the last axis of `marks`."""
EXIT_WIDTH = 24
"""The width of the layer before a score, of the checkpoint."""
NESTED_DEPTHS = 2
"""The number of contents around the deepest anchors that are scored: three nested attributions."""
ENTITY_LAYER = 4
"""The layer whose states are used for entities, in addition to those of the last one, which is specialized in roles."""


@dataclass(frozen=True, slots=True)
class WindowBatch:
    """Windows, padded.

    `ids` is (windows, pieces); `marks` is (windows, pieces, 4), numbers in the order of `INPUTS`; `words` is (windows,
    words), the piece at which each word begins, 0 where there is no word.
    """

    ids: torch.Tensor
    marks: torch.Tensor
    words: torch.Tensor


@dataclass(frozen=True, slots=True)
class Anchors:
    """Anchors whose roles are computed: all (anchors,), and the paths (anchors, words, 2) from each.

    `window` and `word` are the place of each.
    """

    window: torch.Tensor
    word: torch.Tensor
    paths: torch.Tensor


class RoleScorer(nn.Module):
    """Scores the roles of words towards anchors.

    Args:
        joined: The width of the words' vectors.
        paths: The size of the vocabulary of paths, 0 being an unknown one.
        width: The width of the layers before the biaffine product.
    """

    def __init__(self, joined: int, paths: int, width: int) -> None:
        super().__init__()
        self.anchor = nn.Sequential(nn.Linear(joined, width), nn.GELU(), nn.Dropout(0.2))
        self.word = nn.Sequential(nn.Linear(joined, width), nn.GELU(), nn.Dropout(0.2))
        self.biaffine = nn.Parameter(torch.zeros(len(ROLES), width + 1, width + 1))
        self.path = nn.Embedding(paths, len(ROLES))
        nn.init.zeros_(self.path.weight)
        nn.init.normal_(self.biaffine, std=0.02)
        with torch.no_grad():
            self.biaffine[:, -1, -1] = -2.0

    def forward(self, states: torch.Tensor, anchors: Anchors) -> torch.Tensor:
        """The logits of the roles of the words of each anchor's window: (anchors, roles, words)."""
        queries = self.queries(states[anchors.window, anchors.word])
        return self.role_logits(queries, self.keys(states)[anchors.window], anchors.paths)

    def queries(self, states: torch.Tensor) -> torch.Tensor:
        """The query vectors of anchors, given by their states, one for each role: (anchors, roles, width + 1)."""
        return torch.einsum("ai,rij->arj", with_one(self.anchor(states)), self.biaffine)

    def keys(self, states: torch.Tensor) -> torch.Tensor:
        """The key vectors of words, given by their states: (…, words, width + 1)."""
        return with_one(self.word(states))

    def role_logits(self, queries: torch.Tensor, keys: torch.Tensor, paths: torch.Tensor) -> torch.Tensor:
        """The logits of `forward`, from the vectors that `queries` and `keys` return."""
        return self.with_paths(self.scores(queries, keys), paths)

    def scores(self, queries: torch.Tensor, keys: torch.Tensor) -> torch.Tensor:
        """The part of the logits that anchors and words give, without the paths between them."""
        return torch.matmul(queries, keys.transpose(-1, -2)).float()

    def with_paths(self, scores: torch.Tensor, paths: torch.Tensor) -> torch.Tensor:
        """The logits: the scores with the biases of the paths."""
        found: torch.Tensor = scores + self.path(paths).sum(2).transpose(1, 2)
        return found


class RoleNetwork(nn.Module):
    """The network; `paths` is the size of the vocabulary of paths, 0 being an unknown one.

    `states` needs an encoder that can run, as in training; a text is read with the other methods.
    """

    def __init__(self, encoder: BertModel | EncoderWeights, paths: int, width: int = 192) -> None:
        super().__init__()
        self.encoder = encoder
        hidden = encoder.config.hidden_size
        self.entrance = nn.ModuleList(nn.Embedding(size, hidden, padding_idx=0) for size in INPUTS)
        self.exit = nn.ModuleList(nn.Embedding(size, EXIT_WIDTH, padding_idx=0) for size in INPUTS)
        joined = hidden + EXIT_WIDTH * len(INPUTS)
        self.dropout = nn.Dropout(0.2)
        self.cueness = _cueness(joined, width, 1)
        self.scorer = RoleScorer(joined, paths, width)
        self.nested_cueness = _cueness(joined, width, NESTED_DEPTHS)
        self.nested_scorer = RoleScorer(joined, paths, width)
        for table in self.entrance:
            assert isinstance(table, nn.Embedding)
            nn.init.zeros_(table.weight)

    def states(self, batch: WindowBatch) -> torch.Tensor:
        """The vectors of the words of a batch: (windows, words, width)."""
        encoder: Any = self.encoder
        inputs = self.embedded(encoder.embeddings.word_embeddings(batch.ids), batch.marks)
        states = encoder(inputs_embeds=inputs, attention_mask=(batch.ids != 0).long()).last_hidden_state
        exits = self.with_marks(states, batch.marks)
        index = batch.words.unsqueeze(-1).expand(-1, -1, exits.shape[-1])
        found: torch.Tensor = self.dropout(exits.gather(1, index))
        return found

    def embedded(self, pieces: torch.Tensor, marks: torch.Tensor) -> torch.Tensor:
        """The embeddings of pieces with those of their marks added: (…, width) and (…, 4) to (…, width)."""
        for number, table in enumerate(self.entrance):
            pieces = pieces + table(marks[..., number])
        return pieces

    @property
    def entity_width(self) -> int:
        """The width of the vectors for entities."""
        width: int = 2 * self.encoder.config.hidden_size + EXIT_WIDTH * len(INPUTS)
        return width

    def entity_vectors(self, middle: torch.Tensor, last: torch.Tensor, marks: torch.Tensor) -> torch.Tensor:
        """The vectors for entities: the states after `ENTITY_LAYER` and the last layer, with the marks."""
        return self.with_marks(torch.cat([middle, last], dim=-1), marks)

    def with_marks(self, states: torch.Tensor, marks: torch.Tensor) -> torch.Tensor:
        """The encoder's states, concatenated with the marks of their pieces."""
        return torch.cat([states, *(table(marks[..., number]) for number, table in enumerate(self.exit))], dim=-1)

    def cues(self, states: torch.Tensor) -> torch.Tensor:
        """The logit of each word for being an anchor: (windows, words)."""
        found: torch.Tensor = self.cueness(states).squeeze(-1).float()
        return found

    def nested_cues(self, states: torch.Tensor) -> torch.Tensor:
        """The logit of each word for being an anchor inside one content, and inside two: (…, words, depths)."""
        found: torch.Tensor = self.nested_cueness(states).float()
        return found

    def roles(self, states: torch.Tensor, anchors: Anchors) -> torch.Tensor:
        """The logit of each word of an anchor's window for each role: (anchors, roles, words)."""
        found: torch.Tensor = self.scorer(states, anchors)
        return found


def _cueness(joined: int, width: int, depths: int) -> nn.Sequential:
    """The head that scores words as anchors."""
    return nn.Sequential(nn.Linear(joined, width), nn.GELU(), nn.Dropout(0.2), nn.Linear(width, depths))
