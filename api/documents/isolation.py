"""Isolation of the processes that parse documents."""

from __future__ import annotations

import ctypes
import resource

_CLONE_NEWUSER, _CLONE_NEWNET = 0x1000_0000, 0x4000_0000
_PR_SET_NO_NEW_PRIVS = 38
"""Linux's flags of `unshare` and option of `prctl`, of which the standard library has no names in Python 3.11."""
_LIMITS = {resource.RLIMIT_CORE: 0, resource.RLIMIT_FSIZE: 0, resource.RLIMIT_NOFILE: 64, resource.RLIMIT_NPROC: 0}
"""A document that takes over the parser can open few files, write none, and start no process."""


def isolate(memory: int) -> bool:
    """Limits this process permanently: memory, files, processes, privileges and, if the system allows it, network.

    Args:
        memory: The bytes of its address space.

    Returns:
        True if it has no network. The system may forbid new namespaces, as Docker and our systemd unit do.
    """
    # The standard library has `unshare` from Python 3.12 on, and no `prctl`.
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    has_no_network = hasattr(libc, "unshare") and libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0
    for limit, value in {resource.RLIMIT_AS: memory, **_LIMITS}.items():
        resource.setrlimit(limit, (value, value))
    return has_no_network
