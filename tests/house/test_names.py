"""Names: a class name means one thing, and texts use the terms of the glossary."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.house.repository import modules, tree

ARCHAIC = frozenset(
    "ado amid anew betwixt ere firmness forthwith haply hereby herein hither likest notwithstanding oft perchance"
    " shall stretch stretches thence therein thereof thereupon thither thus unto whence whereat wherein whereof"
    " whereupon whither whomsoever whosoever withal".split()
)
"""Words that current technical English does not use, or that hide a term: a span is a span."""


OTHERS = ("benchmarks", "corpora", "evaluation", "tests", "tools", "training")


def test_a_class_name_means_one_thing() -> None:
    found: dict[str, list[Path]] = defaultdict(list)
    for module in modules("schemas", "extractors", "verification"):
        for node in tree(module).body:
            if isinstance(node, ast.ClassDef):
                found[node.name.lstrip("_")].append(module)
    assert not {name: where for name, where in found.items() if len(where) > 1}


def documented(module: Path) -> Iterator[str]:
    """The docstrings of a module, and those of its attributes."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node.value.value


def test_docstrings_use_current_words() -> None:
    found = {
        module: {word for text in documented(module) for word in re.findall(r"[a-z]+", text.lower())} & ARCHAIC
        for module in modules("api", "archive", "extractors", "schemas", "verification", *OTHERS)
    }
    assert {module: words for module, words in found.items() if words} == {}


def test_docstrings_say_what_a_thing_is() -> None:
    found = {
        f"{module}: {text.splitlines()[0]}"
        for module in modules("api", "archive", "extractors", "schemas", "verification", *OTHERS)
        for text in documented(module)
        if text.startswith("Whether ")
    }
    assert found == set()


def word_lists() -> Iterator[tuple[str, frozenset[str]]]:
    """The sets of five words or more that the extractors write out, by module and name."""
    for module in modules("extractors"):
        for node in tree(module).body:
            if not (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)):
                continue
            sets = [n for n in ast.walk(node.value) if isinstance(n, ast.Call) and ast.unparse(n.func) == "frozenset"]
            texts = [n.value for call in sets for n in ast.walk(call) if isinstance(n, ast.Constant)]
            words = frozenset(word for text in texts if isinstance(text, str) for word in text.split())
            if len(words) >= 5 and all(word.islower() for word in words):
                yield f"{module.as_posix()}:{node.targets[0].id}", words


def test_no_word_list_is_written_twice() -> None:
    """Two lists that have half of their words in common are to be made of one."""
    found = list(word_lists())
    assert len(found) > 60
    twice = [
        (one, other)
        for number, (one, words) in enumerate(found)
        for other, more in found[number + 1 :]
        if 2 * len(words & more) >= len(words | more)
    ]
    assert not twice
