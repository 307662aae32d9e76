"""Enumerations as named schemas, of which generators make one type each.

pydantic writes an enumeration into every field that has it, and an open one as `anyOf` of its values and any string.
Generators make a type of each copy, and no useful type of the union. Here each enumeration of `onrecord.schemas`
becomes one schema with its name there; an open one is a string with the known values in `x-extensible-enum`
(https://opensource.zalando.com/restful-api-guidelines/#112).
"""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, Literal, TypeAlias, get_args, get_origin

from onrecord import schemas

JsonObject: TypeAlias = dict[str, Any]

VALUES = "x-extensible-enum"
CLOSED = {
    "ActOrUnknown": "A speech act, or that it is not known.",
    "AnySource": "Words of the text are the source, or nobody is.",
    "Counted": "Shares are of attributions, or of speakers.",
    "GroupBy": "A field of the articles' metadata, or the month of publication.",
    "KnownMode": "All of the content is quoted, none of it, or part of it.",
    "Markup": "Plain text, or a web page from which the article is taken.",
    "Measure": "A property by which sources are counted.",
    "Naming": "How the text names a source: by name, with the name kept back, by a description, or not at all.",
    "OffsetUnit": "Offsets count code points as in Python, UTF-16 units as in JavaScript and Java, or bytes of UTF-8.",
    "Part": "A part of a record in addition to source, cue and content.",
    "Reference": "The words of a text for a person: he, she, they, several of these, or none of them.",
    "ReportKind": "Something said, something written, or a thought.",
    "SourceKind": "A transcript has turns with speakers; statement, article and notes have one author.",
    "TypeOrUnknown": "A type of speakers, or that it is not known.",
}
"""The meaning of each closed enumeration of requests. A field that has one may say more about its values."""
_PATH = "#/components/schemas/"


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The values of an enumeration; an open one may get more."""

    values: tuple[str, ...]
    is_open: bool

    def schema(self, name: str) -> JsonObject:
        """Its schema."""
        if not self.is_open:
            values = list(self.values)
            return {"type": "string", "description": CLOSED[name], "enum": values, "examples": values[:1]}
        return {
            "type": "string",
            "description": "More values may be added: accept any string.",
            VALUES: list(self.values),
            "examples": list(self.values),
        }


@cache
def enumerations() -> dict[Enumeration, str]:
    """The names of all enumerations in `onrecord.schemas`.

    Raises:
        ValueError: An enumeration has two names, or two have the same name.
    """
    found: dict[Enumeration, str] = {}
    for module in pkgutil.iter_modules(schemas.__path__):
        for name, alias in vars(import_module(f"{schemas.__name__}.{module.name}")).items():
            one = None if name.startswith("_") else _enumeration(alias)
            if one is not None and found.setdefault(one, name) != name:
                raise ValueError(f"{name} has the values of {found[one]}: use one of the two")
    if len(set(found.values())) != len(found):
        raise ValueError("two enumerations have one name")
    return found


def _enumeration(alias: object) -> Enumeration | None:
    """The enumeration that a type alias defines; None if it defines none."""
    if get_origin(alias) is Literal:
        return Enumeration(get_args(alias), is_open=False)
    literals = [one for one in get_args(alias) if get_origin(one) is Literal]
    if literals and set(get_args(alias)) == {*literals, str}:
        return Enumeration(tuple(value for one in literals for value in get_args(one)), is_open=True)
    return None


def name_enumerations(definitions: JsonObject) -> None:
    """Replaces each enumeration in the schemas by a reference, and adds the schemas that are referred to."""
    used: dict[str, Enumeration] = {}
    for schema in list(definitions.values()):
        _replace(schema, used)
    definitions.update({name: one.schema(name) for name, one in used.items()})


def _replace(node: Any, used: dict[str, Enumeration]) -> None:
    if isinstance(node, list):
        for one in node:
            _replace(one, used)
    elif isinstance(node, dict):
        _refer(node, used)
        for name, one in node.items():
            if name not in ("examples", "default"):
                _replace(one, used)


def _refer(node: JsonObject, used: dict[str, Enumeration]) -> None:
    """Replaces an enumeration by a reference, in place."""
    parts = node.get("anyOf", [])
    listed = [one for one in parts if "enum" in one or "const" in one]
    if {"type": "string"} in parts and len(listed) == 1:
        reference = _reference(listed[0], used, is_open=True)
        rest = [one for one in parts if one is not listed[0] and one != {"type": "string"}]
        if rest:
            node["anyOf"] = [reference, *rest]
        else:
            del node["anyOf"]
            node.update(reference)
    elif isinstance(node.get("enum"), list):
        reference = _reference(node, used, is_open=False)
        for name in ("enum", "type"):
            node.pop(name)
        node.update(reference)


def _reference(node: JsonObject, used: dict[str, Enumeration], *, is_open: bool) -> JsonObject:
    values = node.get("enum", [node.get("const")])
    one = Enumeration(tuple(values), is_open)
    name = enumerations().get(one)
    if name is None:
        raise ValueError(f"give the enumeration of {', '.join(values)} a name in onrecord.schemas")
    used[name] = one
    return {"$ref": f"{_PATH}{name}"}
