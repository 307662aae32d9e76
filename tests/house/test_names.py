"""Names: a class name means one thing, and texts use the terms of the glossary."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.house.repository import CODE, ROOT, kept_files, modules, tree

ARCHAIC = frozenset(
    "ado amid anew betwixt ere firmness forthwith haply hereby herein hither likest notwithstanding oft perchance"
    " shall thence therein thereof thereupon thither thus unto whence whereat wherein whereof whereupon whither"
    " whomsoever whosoever withal".split()
)
"""Words that current technical English does not use."""
HIDING_TERMS = frozenset("extent extents stretch stretches".split())
"""Words that stood for a term of the glossary: a span is a span."""
AVOIDED = ARCHAIC | HIDING_TERMS
QUESTIONS = ("How", "What", "When", "Where", "Whether", "Which", "Who", "Whose", "Why")
"""Openings of docstrings that ask instead of saying what a thing is."""


HERE = Path(__file__).relative_to(ROOT)
VENDORED = ("swagger_ui", "generated")


def test_a_class_name_means_one_thing() -> None:
    found: dict[str, list[Path]] = defaultdict(list)
    for module in modules("schemas", "extractors", "verification", "archive"):
        for node in tree(module).body:
            if isinstance(node, ast.ClassDef):
                found[node.name.lstrip("_")].append(module)
    assert not {name: where for name, where in found.items() if len(where) > 1}


def documented(module: Path) -> Iterator[str]:
    """The docstrings of a module, and those of its attributes."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node.value.value


def words_of(texts: Iterable[str]) -> set[str]:
    """The words of texts and of names: `find_text` and `FindText` have two."""
    return {word.lower() for text in texts for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", text)}


def avoided(module: Path) -> set[str]:
    """Words of a module's docstrings, comments and names that are avoided; other strings may quote a text."""
    source = (ROOT / module).read_text("utf-8")
    if words_of([source]).isdisjoint(AVOIDED):
        return set()
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    own = (token.string for token in tokens if token.type in (tokenize.NAME, tokenize.COMMENT))
    return words_of((*documented(module), *own)) & AVOIDED


def test_code_uses_current_words() -> None:
    found = {module: avoided(module) for module in modules(*CODE, "tests") if module != HERE}
    assert {module: words for module, words in found.items() if words} == {}


def test_limits_are_named_alike() -> None:
    """Bounds are `MAX_…` and `MIN_…`, with the unit where it is not clear: `MAX_RETRY_SECONDS`."""
    other = re.compile(r"\b_?(?:MOST|LEAST|FEWEST|LARGEST|SMALLEST|LONGEST|SHORTEST|FARTHEST)(?:_[A-Z_]+)?\b")
    sources = [path for path in kept_files() if path.suffix in (".py", ".js", ".ts") and path != ROOT / HERE]
    found = {path: other.findall(path.read_text("utf-8")) for path in sources}
    assert {path: names for path, names in found.items() if names} == {}


def test_pages_and_scripts_use_current_words() -> None:
    """Markdown without its code, which may quote a text, and the modules of the page and of the TypeScript client."""
    found = {}
    for path in kept_files():
        if path.suffix in (".md", ".js", ".ts") and not set(VENDORED) & set(path.parts):
            text = path.read_text("utf-8")
            prose = re.sub(r"```.*?```|`[^`\n]*`", " ", text, flags=re.DOTALL) if path.suffix == ".md" else text
            found[path] = words_of([prose]) & AVOIDED
    assert {path: words for path, words in found.items() if words} == {}


def test_docstrings_say_what_a_thing_is() -> None:
    found = {
        f"{module}: {text.splitlines()[0]}"
        for module in modules(*CODE, "tests", "openapi/clients/python/onrecord_client")
        for text in documented(module)
        if "generated" not in module.parts and text.split(" ", 1)[0] in QUESTIONS
    }
    assert found == set()


def test_comments_of_scripts_say_what_a_thing_is() -> None:
    """The same of JSDoc: its descriptions, and those of parameters and results."""
    opening = re.compile(rf"(?:/\*\*|^ \*|@\w+ \{{.*?\}}(?: \[?\w+\]?)?) (?:{'|'.join(QUESTIONS)}) .*", re.MULTILINE)
    found = {
        path.relative_to(ROOT).as_posix(): opening.findall(path.read_text("utf-8"))
        for path in kept_files()
        if path.suffix in (".js", ".ts") and not {*VENDORED, "test", "schema.ts"} & set(path.parts)
    }
    assert {name: lines for name, lines in found.items() if lines} == {}


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
