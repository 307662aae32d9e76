"""Would clients made from one OpenAPI document still work with a service that another describes?

`python -m tools.compatibility OLD NEW` lists what would break them, and fails if anything would. A request may
come to take more and an answer to hold more; the other way round is a break. Within a major version of the document
there must be none.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

Json: TypeAlias = dict[str, Any]
Direction: TypeAlias = Literal["request", "answer"]

RULES = {
    "path-removed": "A path no longer exists.",
    "operation-removed": "A path no longer accepts a method.",
    "operation-renamed": "An operation has another id, which renames the client's function.",
    "key-needed": "A call that worked without a key needs one.",
    "parameter-removed": "A parameter is no longer accepted.",
    "parameter-needed": "An optional or new parameter is required.",
    "body-needed": "An optional body is required.",
    "media-type-removed": "A media type is no longer accepted or returned.",
    "status-removed": "A success has another status.",
    "schema-removed": "A named schema, and with it a client's type, no longer exists.",
    "field-removed": "A field is no longer accepted or returned.",
    "field-needed": "An optional or new field of a request is required.",
    "field-not-promised": "A response may lack a field that it always had.",
    "default-changed": "The default of a request's field is another.",
    "type-narrowed": "A request accepts fewer types.",
    "type-widened": "A response may contain a type that clients do not expect.",
    "values-narrowed": "A request accepts fewer values of an enumeration.",
    "values-widened": "A response may contain a value outside a closed enumeration.",
    "bounds-narrowed": "A request's limits or patterns are stricter.",
    "bounds-widened": "A response's limits or patterns are looser.",
}
"""Every break that is found, by its id."""

_LOWER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_UPPER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True)
class Break:
    """One change that clients would not survive."""

    rule: str
    where: str

    def __str__(self) -> str:
        return f"{self.where}: {self.rule}: {RULES[self.rule]}"


def breaks(old: Json, new: Json) -> list[Break]:
    """The changes of the new document that break clients made from the old one."""
    return list(dict.fromkeys(_Comparison(old, new).breaks()))


def allowed(old: Json, new: Json) -> bool:
    """True if the major version changed, so that clients of the old document may break."""
    return _major(old) != _major(new)


def _major(document: Json) -> str:
    return str(document["info"]["version"]).partition(".")[0]


class _Comparison:
    def __init__(self, old: Json, new: Json) -> None:
        self._old, self._new = old, new
        self._seen: set[tuple[str, str, Direction]] = set()

    def breaks(self) -> Iterator[Break]:
        for path, old in self._old["paths"].items():
            if path not in self._new["paths"]:
                yield Break("path-removed", path)
                continue
            for method in _METHODS:
                if method in old:
                    yield from self._operation(
                        f"{method.upper()} {path}", old[method], self._new["paths"][path].get(method)
                    )
        yield from self._named_schemas()

    def _named_schemas(self) -> Iterator[Break]:
        """Schemas are compared by name, too: no operation refers to those of a stream's lines."""
        old, new = (document.get("components", {}).get("schemas", {}) for document in (self._old, self._new))
        for name, schema in old.items():
            if name not in new:
                yield Break("schema-removed", name)
                continue
            direction: Direction = "request" if schema.get("additionalProperties") is False else "answer"
            reference = {"$ref": f"#/components/schemas/{name}"}
            yield from self._schema(name, reference, reference, direction)

    def _operation(self, where: str, old: Json, new: Json | None) -> Iterator[Break]:
        if new is None:
            yield Break("operation-removed", where)
            return
        if old.get("operationId") != new.get("operationId"):
            yield Break("operation-renamed", where)
        if self._open(self._old, old) and not self._open(self._new, new):
            yield Break("key-needed", where)
        yield from self._parameters(where, old, new)
        yield from self._body(where, old.get("requestBody", {}), new.get("requestBody", {}))
        for status, answer in old["responses"].items():
            if status in new["responses"]:
                there = f"{where} {status}"
                yield from self._contents(there, answer, new["responses"][status], "answer")
            elif status.startswith("2"):
                yield Break("status-removed", f"{where} {status}")

    @staticmethod
    def _open(document: Json, operation: Json) -> bool:
        needed = operation.get("security", document.get("security", []))
        return not needed or {} in needed

    def _parameters(self, where: str, old: Json, new: Json) -> Iterator[Break]:
        before, after = (
            {(one["in"], one["name"]): one for one in operation.get("parameters", [])} for operation in (old, new)
        )
        for key, parameter in before.items():
            there = f"{where} {key[1]}"
            if key not in after:
                yield Break("parameter-removed", there)
            else:
                yield from self._schema(there, parameter.get("schema", {}), after[key].get("schema", {}), "request")
        for key, parameter in after.items():
            if parameter.get("required") and not before.get(key, {}).get("required"):
                yield Break("parameter-needed", f"{where} {key[1]}")

    def _body(self, where: str, old: Json, new: Json) -> Iterator[Break]:
        if new.get("required") and not old.get("required"):
            yield Break("body-needed", where)
        yield from self._contents(where, old, new, "request")

    def _contents(self, where: str, old: Json, new: Json, direction: Direction) -> Iterator[Break]:
        for media_type, content in old.get("content", {}).items():
            there = f"{where} {media_type}"
            if media_type not in new.get("content", {}):
                yield Break("media-type-removed", there)
                continue
            yield from self._schema(
                there, content.get("schema", {}), new["content"][media_type].get("schema", {}), direction
            )

    def _schema(self, where: str, old: Json, new: Json, direction: Direction) -> Iterator[Break]:
        key = (json.dumps(old, sort_keys=True), json.dumps(new, sort_keys=True), direction)
        if key in self._seen:
            return
        self._seen.add(key)
        if "$ref" in old and old == new:
            where = old["$ref"].rpartition("/")[2]
        before, after = _kinds(self._old, old), _kinds(self._new, new)
        if direction == "request" and "default" in old and old["default"] != new.get("default"):
            yield Break("default-changed", where)
        more, fewer = (before, after) if direction == "request" else (after, before)
        if any(not _fits(kind, fewer) for kind in more):
            yield Break("type-narrowed" if direction == "request" else "type-widened", where)
        for kind in before.keys() & after.keys():
            yield from self._kind(where, before[kind], after[kind], direction)

    def _kind(self, where: str, old: Json, new: Json, direction: Direction) -> Iterator[Break]:
        more, fewer = (old, new) if direction == "request" else (new, old)
        suffix = "narrowed" if direction == "request" else "widened"
        if fewer["values"] is not None and (more["values"] is None or not more["values"] <= fewer["values"]):
            yield Break(f"values-{suffix}", where)
        if _is_tighter(fewer, more):
            yield Break(f"bounds-{suffix}", where)
        yield from self._fields(where, old, new, direction)
        for part in ("items", "additionalProperties", "contentSchema"):
            if isinstance(old.get(part), dict) and isinstance(new.get(part), dict):
                yield from self._schema(f"{where}[]", old[part], new[part], direction)

    def _fields(self, where: str, old: Json, new: Json, direction: Direction) -> Iterator[Break]:
        before, after = old.get("properties", {}), new.get("properties", {})
        needed_before, needed_after = set(old.get("required", [])), set(new.get("required", []))
        for name in before.keys() - after.keys():
            yield Break("field-removed", f"{where}.{name}")
        for name in before.keys() & after.keys():
            yield from self._schema(f"{where}.{name}", before[name], after[name], direction)
        if direction == "request":
            yield from (Break("field-needed", f"{where}.{name}") for name in sorted(needed_after - needed_before))
        else:
            lacking = sorted((needed_before - needed_after) & after.keys())
            yield from (Break("field-not-promised", f"{where}.{name}") for name in lacking)


def _kinds(document: Json, schema: Json) -> dict[str, Json]:
    """The kinds of value that a schema takes: the schema of each, by JSON type; `values` None: any of the type."""
    while "$ref" in schema:
        found: Any = document
        for name in schema["$ref"].removeprefix("#/").split("/"):
            found = found[name]
        schema = found
    parts = [*schema.get("anyOf", []), *schema.get("oneOf", []), *schema.get("allOf", [])]
    kinds: dict[str, Json] = {}
    several = sum("$ref" in part for part in parts) > 1
    for part in parts:
        # Sibling objects are distinguished by their names.
        name = f" {part['$ref']}" if several and "$ref" in part else ""
        for kind, one in _kinds(document, part).items():
            kinds[kind + name] = _either(kinds[kind + name], one) if kind + name in kinds else one
    types = schema.get("type", [] if parts else ["any"])
    listed = schema.get("enum", [schema["const"]] if "const" in schema else None)
    values = None if listed is None else {json.dumps(value) for value in listed}
    for kind in [types] if isinstance(types, str) else types:
        kinds[kind] = {**schema, "values": values}
    return kinds


def _either(one: Json, other: Json) -> Json:
    """The schema that takes the values of both: a list of values and a free string are a free string."""
    if one["values"] is None or other["values"] is None:
        return one if one["values"] is None else other
    return {**one, "values": one["values"] | other["values"]}


def _fits(kind: str, kinds: dict[str, Json]) -> bool:
    return kind in kinds or "any" in kinds or (kind == "integer" and "number" in kinds)


def _is_tighter(one: Json, other: Json) -> bool:
    """True if a schema has a bound that the other lacks or has further out."""
    return (
        any(one.get(bound, -1e99) > other.get(bound, -1e99) for bound in _LOWER)
        or any(one.get(bound, 1e99) < other.get(bound, 1e99) for bound in _UPPER)
        or any(bound in one and one[bound] != other.get(bound) for bound in ("pattern", "format"))
    )


def main() -> None:
    """Compares two files."""
    old, new = (json.loads(Path(name).read_text("utf-8")) for name in sys.argv[1:])
    found = breaks(old, new)
    for one in found:
        sys.stderr.write(f"{one}\n")
    if found and not allowed(old, new):
        sys.exit("Clients would break: docs/clients.md tells what to do, under 'When the document changes'.")


if __name__ == "__main__":
    main()
