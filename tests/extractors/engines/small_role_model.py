"""A role network of very small width with untrained weights, and a reader that knows letters."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers
from torch import nn
from transformers import BertConfig, BertModel

from onrecord.extractors.engines.pieces import PieceReader
from onrecord.extractors.engines.role_network import RoleNetwork
from onrecord.extractors.engines.roles import SHARED

LETTERS = "abcdefghijklmnopqrstuvwxyz"
PIECES = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", *LETTERS, *(f"##{letter}" for letter in LETTERS), *".,:\"'-!?")
PATHS = ("|dep|>", "|dep|1>", "||=", "||0=", "dep|dep|>", "|nsubj|<", "|ccomp|>", "sentence +1", "sentence -1")


def small_reader() -> PieceReader:
    """A reader of word pieces that knows the letters, one at a time."""
    vocabulary = {name: number for number, name in enumerate(PIECES)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return PieceReader(tokenizer)


def small_network() -> RoleNetwork:
    """A network whose scores are of all sizes, the same each time."""
    torch.manual_seed(7)
    config = BertConfig(
        vocab_size=len(PIECES), hidden_size=32, num_hidden_layers=2, num_attention_heads=2, intermediate_size=32
    )
    network = RoleNetwork(BertModel(config, add_pooling_layer=False), len(PATHS) + 1, width=16)
    with torch.no_grad():
        for table in network.entrance:
            assert isinstance(table, nn.Embedding)
            table.weight.normal_()
        for scorer in (network.scorer, network.nested_scorer):
            scorer.path.weight.normal_()
            scorer.biaffine.normal_(std=0.7)
    return network.eval()


def save_small_encoder(network: RoleNetwork, folder: Path) -> Path:
    """The folder of the encoder that a network shares: its word embeddings and its tokenizer."""
    folder.mkdir(parents=True, exist_ok=True)
    words = network.state_dict()[SHARED].half().contiguous()
    save_file({SHARED.removeprefix("encoder."): words}, folder / "model.safetensors")
    small_reader().tokenizer.save(str(folder / "tokenizer.json"))
    return folder
