"""Constants that decide something say why they have their value."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.house.repository import CODE, ROOT, modules


def is_number(node: ast.expr | None) -> bool:
    """True of numbers, of sums and products of them, and of tuples of them."""
    if isinstance(node, ast.UnaryOp):
        return is_number(node.operand)
    if isinstance(node, ast.BinOp):
        return is_number(node.left) and is_number(node.right)
    if isinstance(node, ast.Tuple):
        return bool(node.elts) and all(map(is_number, node.elts))
    return isinstance(node, ast.Constant) and type(node.value) in (int, float)


def unexplained(source: str) -> Iterator[str]:
    """The numbers of a module with neither a comment nor a docstring; one docstring may follow several of them."""
    lines = source.splitlines()
    open_ones: list[ast.Assign | ast.AnnAssign] = []
    for node in ast.parse(source).body:
        follows = bool(open_ones) and open_ones[-1].end_lineno == node.lineno - 1
        if follows and isinstance(node, ast.Expr):
            open_ones = []
            continue
        if not follows:
            yield from map(ast.unparse, open_ones)
            open_ones = []
        if isinstance(node, ast.Assign | ast.AnnAssign) and is_number(node.value):
            if not ("#" in lines[(node.end_lineno or 0) - 1] or lines[node.lineno - 2].startswith("#")):
                open_ones.append(node)
        elif follows:
            yield from map(ast.unparse, open_ones)
            open_ones = []
    yield from map(ast.unparse, open_ones)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        pytest.param("A = 1\n", ["A = 1"], id="alone"),
        pytest.param('A = 1\n"""Why."""\n', [], id="with a docstring"),
        pytest.param('A = 1\nB = -2.0\n"""Why."""\n', [], id="two with one"),
        pytest.param('A = 1\n\nB = 2\n"""Why."""\n', ["A = 1"], id="apart"),
        pytest.param("A = 1  # Why.\n", [], id="with a comment"),
        pytest.param("# Why.\nA = 1\n", [], id="below a comment"),
        pytest.param("A = 1\nB = name\n", ["A = 1"], id="before another name"),
        pytest.param("A, B = 1, 2 * 3\nC = ()\n", ["A, B = (1, 2 * 3)"], id="several at once"),
    ],
)
def test_unexplained_numbers_are_found(source: str, found: list[str]) -> None:
    assert list(unexplained(source)) == found


def test_numbers_say_why_they_have_their_value() -> None:
    silent = {module: list(unexplained((ROOT / module).read_text("utf-8"))) for module in modules(*CODE)}
    assert {module: found for module, found in silent.items() if found} == {}
