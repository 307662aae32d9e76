"""Lines of words that are found by a word: the names of a roster, its roles."""

from __future__ import annotations

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
        self.all = text.split("\n")
        written = text.encode()
        within = np.frombuffer(written, np.uint8) != _BLANK
        edges = np.flatnonzero(within[1:] != within[:-1]) + 1
        self._starts = edges[::2]
        lengths = np.minimum(edges[1::2] - self._starts, KEY_BYTES)
        keys = np.ndarray(len(written), "<u8", written + bytes(KEY_BYTES), strides=(1,))
        self._keys = keys[self._starts] & _FIRST_BYTES[lengths]
        self._numbers = np.cumsum(self._keys == _END)

    def having(self, word: str) -> list[int]:
        """The numbers of the lines that have a word, in order."""
        places = np.flatnonzero(self._keys == int.from_bytes(word.encode()[:KEY_BYTES], "little"))
        numbers = self._numbers[places].tolist()
        if len(word) >= KEY_BYTES:
            starts = self._starts[places].tolist()
            numbers = [n for n, at in zip(numbers, starts, strict=True) if self._text.startswith(f"{word} ", at)]
        return list(dict.fromkeys(numbers))

    def initials(self, left_out: str) -> tuple[str, npt.NDArray[np.int64]]:
        """The first letters of all words, except some letters, and the number of the line of each.

        What separates names and lines is a word of one letter; a line feed counts to the line that it begins.
        """
        letters = self._keys.astype(np.uint8)
        kept = ~np.isin(letters, np.frombuffer(left_out.encode(), np.uint8))
        return letters[kept].tobytes().decode(), self._numbers[kept]
