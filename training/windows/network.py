"""The window network: words in windows of several sentences, read for entities, cues and roles in one pass.

Today three encoders read every text: one for tagger and parser, one for entities, one for roles. This network goes on
from the first: it takes each word's states behind three of its layers, adds letter case, tag, relation and layout, and
runs few layers of its own over windows that cross the borders of sentences. Entities, cues and roles are heads on what
comes out. So a text goes through an encoder once, tagger and parser stay as they are, and what is reported inside a
content is read again by these few layers alone.

The service does not use it yet: see docs/models.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import nn
from transformers import BertConfig, BertModel

from corpora.entities import TAGS
from onrecord.extractors.engines.role_features import LAYOUT
from onrecord.extractors.engines.role_network import EXIT_WIDTH, INPUTS, RoleNetwork

READ_LAYERS = (2, 4, 6)
"""Layers of the encoder whose states enter: words are best told apart low, grammar is best seen high."""
WINDOW_LAYOUT = (*LAYOUT, *(f"{name}, reported" for name in LAYOUT[1:]))
"""The layouts, and each once more for words that are read as what somebody has said."""
REPORTED = len(LAYOUT) - 1
"""The offset between the layout of a word and that of a reported word."""
LONGEST_WINDOW = 256


@dataclass(frozen=True, slots=True)
class ReadWords:
    """Words of padded windows as vectors, (windows, words, width).

    `vectors` are those behind the last layer, near the role model's states (`loss`), with the marks beside them. `low`
    are those behind the layer before and as they entered, for entities.
    """

    vectors: torch.Tensor
    low: torch.Tensor


def window_config(layers: int, hidden: int, heads: int) -> BertConfig:
    """The shape of the layers over windows; without word embeddings, as states enter."""
    config = BertConfig(
        vocab_size=1,
        hidden_size=hidden,
        num_hidden_layers=layers,
        num_attention_heads=heads,
        intermediate_size=4 * hidden,
        max_position_embeddings=LONGEST_WINDOW,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    config._attn_implementation = "eager"
    return config


class WindowNetwork(RoleNetwork):
    """The network; `paths` is the size of the vocabulary of paths, 0 being an unknown one."""

    def __init__(self, config: BertConfig, paths: int, width: int = 192) -> None:
        super().__init__(BertModel(config, add_pooling_layer=False), paths, width)
        hidden = config.hidden_size
        self.entrance[-1] = nn.Embedding(len(WINDOW_LAYOUT), hidden, padding_idx=0)
        self.exit[-1] = nn.Embedding(len(WINDOW_LAYOUT), EXIT_WIDTH, padding_idx=0)
        for table in self.entrance:
            assert isinstance(table, nn.Embedding)
            nn.init.normal_(table.weight, std=0.02)
        self.join = nn.Linear(len(READ_LAYERS) * hidden, hidden)
        self.tagger = nn.Sequential(
            nn.Dropout(0.1),
            nn.Linear(2 * hidden + EXIT_WIDTH * len(INPUTS), width),
            nn.GELU(),
            nn.Dropout(0.1),
            nn.Linear(width, len(TAGS)),
        )

    def words(self, states: torch.Tensor, marks: torch.Tensor, present: torch.Tensor) -> ReadWords:
        """The words of padded windows; `present` is true where there is one, (windows, words)."""
        joined = self.join(states)
        inputs = self.entering(joined, marks)
        found = self.encoder(inputs_embeds=inputs, attention_mask=present.long(), output_hidden_states=True)
        low = torch.cat([found.hidden_states[-2], joined], dim=-1)
        return ReadWords(self.leaving(found.last_hidden_state, marks), self.leaving(low, marks))

    def tags(self, low: torch.Tensor) -> torch.Tensor:
        """Log-probabilities of the entity tags of words, given as their `low` vectors."""
        logs: torch.Tensor = self.tagger(low).float().log_softmax(-1)
        return logs
