"""The weights of a BERT encoder under the names that transformers gives them, for reading without that library.

Importing BERT from transformers takes two seconds of processor time, and the library draws random weights before it
loads others. `PackedEncoder` needs only the weights, which training writes with transformers.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Self

import torch
from safetensors.torch import load_file
from torch import nn

POOLER = "pooler."
"""The head over whole sequences, which checkpoints may have and nothing here reads."""


@dataclass(frozen=True, slots=True)
class EncoderConfig:
    """The part of a BERT configuration that says what the encoder computes."""

    vocab_size: int
    hidden_size: int
    num_hidden_layers: int
    num_attention_heads: int
    intermediate_size: int
    hidden_act: str
    max_position_embeddings: int
    type_vocab_size: int
    layer_norm_eps: float
    is_decoder: bool = False
    add_cross_attention: bool = False

    def to_dict(self) -> dict[str, Any]:
        """The configuration as its file has it."""
        return asdict(self)

    @classmethod
    def read(cls, path: Path) -> Self:
        """The configuration of a JSON file.

        Raises:
            OSError: There is no such file.
            ValueError: It describes no BERT encoder.
        """
        found = json.loads(path.read_text(encoding="utf-8"))
        try:
            return cls(**{field.name: found[field.name] for field in fields(cls)})
        except KeyError as error:
            raise ValueError(f"{path} does not describe a BERT encoder: {error} is missing") from error


class _Weights(nn.Module):
    """Named tensors of some shapes, not filled: random weights, which torch's own modules draw, would be replaced."""

    def __init__(self, **shapes: Sequence[int]) -> None:
        super().__init__()
        for name, shape in shapes.items():
            self.register_parameter(name, nn.Parameter(torch.empty(*shape), requires_grad=False))


class _NormWeights(_Weights):
    """The weights of a normalization."""

    def __init__(self, width: int, epsilon: float) -> None:
        super().__init__(weight=[width], bias=[width])
        self.eps = epsilon


class EncoderWeights(nn.Module):
    """The weights of a BERT encoder, to be loaded with `load_state_dict(…, assign=True)`."""

    def __init__(self, config: EncoderConfig) -> None:
        super().__init__()
        width, tables = config.hidden_size, nn.ModuleDict()
        tables["word_embeddings"] = _Weights(weight=[config.vocab_size, width])
        tables["position_embeddings"] = _Weights(weight=[config.max_position_embeddings, width])
        tables["token_type_embeddings"] = _Weights(weight=[config.type_vocab_size, width])
        tables["LayerNorm"] = _NormWeights(width, config.layer_norm_eps)
        self.config = config
        self.embeddings = tables
        layers = nn.ModuleList(_layer(config) for _ in range(config.num_hidden_layers))
        self.encoder = nn.ModuleDict({"layer": layers})


def _layer(config: EncoderConfig) -> nn.Module:
    width, wide = config.hidden_size, config.intermediate_size

    def dense(inputs: int, outputs: int) -> nn.Module:
        return _Weights(weight=[outputs, inputs], bias=[outputs])

    def joined(inputs: int) -> nn.Module:
        norm = _NormWeights(width, config.layer_norm_eps)
        return nn.ModuleDict({"dense": dense(inputs, width), "LayerNorm": norm})

    projections = nn.ModuleDict({name: dense(width, width) for name in ("query", "key", "value")})
    layer = nn.ModuleDict({"attention": nn.ModuleDict({"self": projections, "output": joined(width)})})
    layer["intermediate"] = nn.ModuleDict({"dense": dense(width, wide)})
    layer["output"] = joined(wide)
    return layer


def load_encoder(folder: Path, device: str) -> EncoderWeights:
    """The encoder of a folder, its weights in the precision of the file, and not to be trained.

    Raises:
        OSError: A file is missing.
        ValueError: The folder has no BERT encoder.
        RuntimeError: The weights are not those of the configuration.
    """
    model = EncoderWeights(EncoderConfig.read(folder / "config.json"))
    weights = load_file(folder / "model.safetensors")
    model.load_state_dict({n: value for n, value in weights.items() if not n.startswith(POOLER)}, assign=True)
    return model.eval().to(device)
