"""Commands whose process ends with the one that starts it."""

from __future__ import annotations

import shutil
from collections.abc import Sequence


def bound(command: Sequence[str]) -> list[str]:
    """A command that the kernel ends by SIGTERM when its parent has ended, even by `kill -9`.

    `setpriv` of util-linux asks the kernel for it and then becomes the command. Where it is missing, a killed benchmark
    leaves its service behind.
    """
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "TERM", "--", *command] if setpriv else list(command)
