"""Lines of words that are found by a word: the names of a roster, its roles."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

KEY_BYTES = 8
"""The letters by which words are compared: those that fit into an integer of numpy. Few longer words begin alike."""

_BLANK, _END = ord(" "), ord("\n")
_FIRST_BYTES = np.array([(1 << 8 * count) - 1 for count in range(KEY_BYTES + 1)], "<u8")
"""The masks of the first bytes of a key, by their number."""


class Lines:
    """Lines of words in ASCII, found by a word, all of whose letters are compared at once.

    Args:
        text: The lines, with a space before and after each word and each line feed.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        written = text.encode()
        within = np.frombuffer(written, np.uint8) != _BLANK
        edges = np.flatnonzero(within[1:] != within[:-1]) + 1
        self._starts = edges[::2]
        lengths = np.minimum(edges[1::2] - self._starts, KEY_BYTES)
        keys = np.ndarray(len(written), "<u8", written + bytes(KEY_BYTES), strides=(1,))
        self._keys = keys[self._starts] & _FIRST_BYTES[lengths]
        self._ends = self._starts[self._keys == _END]

    def __len__(self) -> int:
        """The number of lines."""
        return len(self._ends) + 1

    def __getitem__(self, number: int) -> str:
        """One line, by its number from 0."""
        start = self._ends[number - 1] + 1 if number else 0
        return self._text[start : self._ends[number] if number < len(self._ends) else None]

    def having(self, word: str) -> list[int]:
        """The numbers of the lines that have a word, in order."""
        places = np.flatnonzero(self._keys == int.from_bytes(word.encode()[:KEY_BYTES], "little")).tolist()
        if len(word) >= KEY_BYTES:
            places = [place for place in places if self._text.startswith(f"{word} ", self._starts[place])]
        return list(dict.fromkeys(self.numbers(places)))

    def numbers(self, places: Sequence[int]) -> list[int]:
        """The number of the line of each of some words by their places; a line feed counts to the line it begins."""
        found: list[int] = self._ends.searchsorted(self._starts[np.array(places, int)], "right").tolist()
        return found

    def initials(self, left_out: str) -> tuple[str, npt.NDArray[np.int64]]:
        """The first letters of all words, except some letters, and the places of these words.

        What separates names and lines is a word of one letter.
        """
        letters = self._keys.astype(np.uint8)
        is_kept = np.ones(256, bool)
        is_kept[np.frombuffer(left_out.encode(), np.uint8)] = False
        kept = is_kept[letters]
        return letters[kept].tobytes().decode(), np.flatnonzero(kept)
