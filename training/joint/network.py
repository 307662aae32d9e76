"""The role network in training: with the head for entity tags, which the spaCy pipeline has later."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import spacy
import torch
from safetensors.torch import load_file
from transformers import BertConfig, BertModel

from corpora.entities import TAGS
from onrecord.extractors.engines.entity_recognizer import FACTORY, EntityHead, EntityRecognizer
from onrecord.extractors.engines.role_network import ENTITY_LAYER, RoleNetwork, WindowBatch
from onrecord.extractors.engines.roles import SHARED


@dataclass(frozen=True, slots=True)
class Read:
    """Words of windows as vectors, each (windows, words, width).

    `last` are the states behind the last layer, `vectors` those with the marks appended, `low` are for entities.
    """

    last: torch.Tensor
    vectors: torch.Tensor
    low: torch.Tensor


class TaughtNetwork(RoleNetwork):
    """The network with its head over entity tags."""

    def __init__(self, encoder: BertModel, paths: int, width: int = 192) -> None:
        super().__init__(encoder, paths, width)
        self.encoder: BertModel
        self.tagger = EntityHead(self.entity_width, len(TAGS))

    @property
    def device(self) -> torch.device:
        """The device of the weights."""
        return self.encoder.device

    def read(self, batch: WindowBatch) -> Read:
        """The words of a batch."""
        inputs = self.embedded(self.encoder.embeddings.word_embeddings(batch.ids), batch.marks)
        states = self.encoder(
            inputs_embeds=inputs, attention_mask=(batch.ids != 0).long(), output_hidden_states=True
        ).hidden_states
        place = batch.words.unsqueeze(-1)
        middle, last, marks = (
            found.gather(1, place.expand(-1, -1, found.shape[-1]))
            for found in (states[min(ENTITY_LAYER, len(states) - 1)], states[-1], batch.marks)
        )
        return Read(last, self.with_marks(last, marks), self.entity_vectors(middle, last, marks))

    def start_nested(self) -> None:
        """Initialize the heads for nested cues with those for cues outside contents."""
        self.nested_scorer.load_state_dict(self.scorer.state_dict())
        for nested, outer in zip(self.nested_cueness.parameters(), self.cueness.parameters(), strict=True):
            nested.data.copy_(outer.data.expand_as(nested))


def from_joint_model(folder: Path, encoder: Path) -> tuple[TaughtNetwork, list[str]]:
    """The network of a folder that the recipe has written, with all its heads, and its vocabulary of paths."""
    network, names = from_role_model(folder / "roles", encoder)
    component = spacy.load(folder / "spacy").get_pipe(FACTORY)
    assert isinstance(component, EntityRecognizer)
    network.tagger.load_state_dict(component.head.state_dict())
    return network, names


def from_role_model(folder: Path, encoder: Path) -> tuple[TaughtNetwork, list[str]]:
    """The network of a role model's folder, its entity head untrained, and its vocabulary of paths.

    The word embeddings stay as they are: they are those of the folder of the encoder of tagger and parser.
    """
    shape = json.loads((folder / "roles.json").read_text(encoding="utf-8"))
    config = BertConfig.from_json_file(folder / "encoder.json")
    config._attn_implementation = "eager"
    config.hidden_dropout_prob = config.attention_probs_dropout_prob = 0.0
    network = TaughtNetwork(BertModel(config, add_pooling_layer=False), len(shape["paths"]) + 1, shape["width"])
    weights = {name: value.float() for name, value in load_file(folder / "model.safetensors").items()}
    shared = load_file(encoder / "model.safetensors")[SHARED.removeprefix("encoder.")].float()
    network.load_state_dict(network.state_dict() | weights | {SHARED: shared})
    network.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    return network, shape["paths"]
