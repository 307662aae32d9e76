"""The encoder that stanza's tagger and parser share, run once for both.

stanza asks the transformer anew for every processor. `SharedEncoder` stands in for the model's forward call and
remembers the rows of the last batch, so that the parser gets what the tagger has just paid for.
"""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import torch
from stanza.models.common.foundation_cache import BertRecord, FoundationCache
from transformers import AutoModel, AutoTokenizer
from transformers.utils import logging as transformers_logging

ENCODER_NAME = "models/encoder"
"""What the bundled checkpoints call their transformer: its folder, seen from the repository's root."""


def bfloat16_pays(device: str) -> bool:
    """Whether the device multiplies bfloat16 matrices faster than single precision."""
    if device != "cpu":
        return True
    return bool(torch.ops.mkldnn._is_mkldnn_bf16_supported()) and torch.cpu._is_avx512_bf16_supported()


class SharedEncoder:
    """The forward call of a transformer, remembering the rows of its last batch.

    Rows are batches' lines of piece ids, padding included: the same line in a batch of the same width
    has the same hidden states.
    """

    def __init__(self, model: Any, device: str) -> None:
        self._forward = model.forward
        self._device = device
        self._bfloat16 = bfloat16_pays(device)
        self._rows: dict[bytes, int] = {}
        self._states: tuple[torch.Tensor, ...] = ()
        model.forward = self

    def __call__(self, input_ids: torch.Tensor, attention_mask: torch.Tensor, **options: Any) -> Any:
        """Hidden states of every layer, each rows x pieces x width, as `hidden_states`."""
        rows = [row.tobytes() for row in input_ids.cpu().numpy()]
        if not all(row in self._rows for row in rows):
            with torch.autocast(self._device, torch.bfloat16, enabled=self._bfloat16):
                output = self._forward(input_ids, attention_mask=attention_mask, output_hidden_states=True)
            self._rows = {row: number for number, row in enumerate(rows)}
            self._states = output.hidden_states
        index = torch.tensor([self._rows[row] for row in rows], device=input_ids.device)
        return SimpleNamespace(hidden_states=tuple(state[index] for state in self._states))

    def forget(self) -> None:
        """Drop the last batch, so that its memory is free."""
        self._rows, self._states = {}, ()


def encoder_cache(folder: Path, device: str) -> tuple[FoundationCache, SharedEncoder]:
    """stanza's cache of transformers with the bundled encoder in it, wherever the repository lies."""
    transformers_logging.disable_progress_bar()
    model = AutoModel.from_pretrained(folder, local_files_only=True, dtype=torch.float32)
    model.eval().to(device)
    model._hf_peft_config_loaded = False
    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    cache = FoundationCache(local_files_only=True)
    cache.bert[ENCODER_NAME] = BertRecord(model, tokenizer, {})
    return cache, SharedEncoder(model, device)
