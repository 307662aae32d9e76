"""Parts of all recipes' command lines: options, log, seed and device."""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

import torch

from onrecord.extractors.settings import BUNDLED_MODELS


def show_log() -> None:
    """Write the log of a recipe to standard error, with the time of day."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")


def reading_options(
    description: str | None, work: Path, kept: str, out: Path | None = None, *, reviews: bool = False
) -> argparse.Namespace:
    """The options of a recipe that learns from texts as the models read them; shows the log.

    Args:
        description: The recipe's docstring.
        work: The default of `--work`.
        kept: What is kept there, for the help.
        out: The default of `--out`; without one, there is no such option.
        reviews: True for a recipe that can learn from corrected records alone: `--reviews`.
    """
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--models", type=Path, default=BUNDLED_MODELS)
    parser.add_argument("--work", type=Path, default=work, help=f"where {kept} are kept")
    if out is not None:
        parser.add_argument("--out", type=Path, default=out)
    if reviews:
        parser.add_argument(
            "--reviews", type=Path, nargs="+", help="files of corrected records, or folders, in place of the corpora"
        )
    show_log()
    return parser.parse_args()


def stanza_options(description: str | None, work: Path) -> argparse.ArgumentParser:
    """The parser of a recipe that trains a network of stanza, with the options that these recipes share."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--work", type=Path, default=work)
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--seed", type=int, default=7)
    return parser


def started(options: argparse.Namespace) -> str:
    """Show the log, but for stanza's messages, seed torch, and limit its threads; returns the device."""
    show_log()
    logging.getLogger("stanza").setLevel(logging.WARNING)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    return "cuda" if torch.cuda.is_available() else "cpu"
