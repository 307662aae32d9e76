"""Options of requests, and the forms in which many texts may be given."""

from collections.abc import AsyncIterable, Iterable, Mapping
from typing import Any, Literal, TypeAlias, TypedDict, cast, get_args

from .generated.models import BatchText, ExportText, Extraction, RosterEntry

Markup: TypeAlias = Literal["plain", "html"]
Format: TypeAlias = Literal[
    "annotations", "brat", "claim-review", "csv", "excel", "inception", "label-studio", "schema.org"
]
Fields: TypeAlias = Mapping[str, Any] | None
"""A dictionary that is sent as it is."""
Text: TypeAlias = BatchText | tuple[str, str] | Mapping[str, Any]
"""A text with an id of its own; a pair is `(id, text)`, a dictionary has the fields of a `BatchText`."""
Texts: TypeAlias = Iterable[Text]
Exported: TypeAlias = Iterable[Text | tuple[str, Extraction]]
"""Texts of an export of several; a pair `(text, record)` has its record already."""
AnyTexts: TypeAlias = Iterable[Text] | AsyncIterable[Text]


def exported(form: str) -> str:
    """The path of an export."""
    if form in get_args(Format):
        return f"/v1/exports/{form}"
    raise ValueError(f"form: one of {', '.join(get_args(Format))}; the text comes second")


class _Options(TypedDict, total=False):
    language: str
    offset_unit: Literal["codepoint", "utf16", "utf8"]
    include: list[Literal["speakers", "circumstances", "claims"]]
    explain: bool
    min_confidence: float
    min_speaker_confidence: float
    min_uncued_confidence: float
    kinds: list[Literal["speech", "writing", "thought"]]


class Options(_Options, total=False):
    """The options of every call that sends texts; the service's documentation describes them."""

    roster: Iterable[RosterEntry | Mapping[str, Any] | str]


class Prepared(_Options, total=False):
    """The same, as the generated requests have them."""

    roster: list[RosterEntry]


def prepared(options: Options) -> Prepared:
    """The options with a roster of entries: names and dictionaries are taken, too, and checked here.

    Raises:
        TypeError: There is no such option, or an entry of the roster is none.
    """
    if unknown := options.keys() - Options.__annotations__.keys():
        raise TypeError(f"no option {', '.join(sorted(unknown))}: there are {', '.join(Options.__annotations__)}")
    for name in ("include", "kinds"):
        if isinstance(options.get(name), str):
            raise TypeError(f"{name}: a list is expected: [{options[name]!r}]")
    roster = options.get("roster", ())
    if isinstance(roster, str | Mapping):
        raise TypeError("roster: a list of names, dictionaries or models.RosterEntry is expected")
    known = [made(RosterEntry, _entry(one), "an entry of the roster is a name,", "name") for one in roster]
    return cast(Prepared, {**options, "roster": known} if "roster" in options else options)


def _entry(given: object) -> object:
    """An entry of the roster; a name alone is one."""
    return {"name": given} if isinstance(given, str) else given


def made(kind: type[Any], given: object, what: str, *needed: str) -> Any:
    """An object of a generated class. It would leave out keys that are no fields of it without a word.

    Raises:
        TypeError: It is neither one nor a dictionary with what is needed, or has other keys.
    """
    fields = [field.name for field in kind.__attrs_attrs__]
    if isinstance(given, Mapping) and {*needed} <= given.keys() <= {*fields}:
        return kind.from_dict(given)
    if isinstance(given, kind):
        return given
    keys = f"with {', '.join(needed)}, and no keys but {', '.join(fields)}"
    raise TypeError(f"{what} a models.{kind.__name__} or a dictionary {keys}")


def address(base_url: str) -> str:
    """The address of the service, checked.

    Raises:
        ValueError: It has no scheme, or a path of the API.
    """
    scheme, found, rest = base_url.strip().partition("://")
    if not found:
        raise ValueError(f"base_url: a scheme is missing: http://{base_url.strip()}")
    host, _, path = rest.rstrip("/").partition("/")
    if scheme.lower() not in ("http", "https") or not host or {"?", "#"} & {*rest}:
        raise ValueError("base_url: the address of the service alone is expected, such as http://127.0.0.1:8000")
    before, below, _ = f"/{path}/".partition("/v1/")
    if below:
        raise ValueError(f"base_url: the client adds /v1 itself: {scheme}://{host}{before}")
    return f"{scheme}://{host}/{path}".rstrip("/")


def authorization(key: str | None) -> dict[str, str]:
    """The header with a key; a key that was read from a file may end in a line end.

    Raises:
        ValueError: It has white space or other signs that no key has.
    """
    if not key or not (plain := key.strip()):
        return {}
    if not plain.isascii() or not plain.isprintable() or " " in plain:
        raise ValueError("key: a key has no white space and no letters but those of ASCII")
    return {"Authorization": f"Bearer {plain}"}


def named(given: Text) -> BatchText:
    """A text with its id.

    Raises:
        TypeError: It has none: a string alone, or something else.
    """
    if isinstance(given, tuple | list) and len(given) == 2 and all(isinstance(one, str) for one in given):
        return BatchText(id=given[0], text=given[1])
    what = "a text of several has an id: it is a pair (id, text),"
    found = cast(BatchText, made(BatchText, given, what, "id", "text"))
    string(found.text)
    return found


def with_record(given: Any) -> dict[str, Any]:
    """A text of an export of several: one as in a batch, or a pair `(text, record)`, which is converted.

    Raises:
        TypeError: It is neither.
    """
    if isinstance(given, tuple | list) and len(given) == 2 and isinstance(given[1], Extraction):
        return ExportText(text=string(given[0])).to_dict() | {"extraction": given[1].to_dict()}
    return named(given).to_dict()


def worded(text: object) -> dict[str, Any]:
    """A text, or one with an id, as the fields of a request.

    Raises:
        TypeError: It is neither.
    """
    if isinstance(text, str | bytes) or text is None:
        return {"text": string(text)}
    return named(cast(Text, text)).to_dict()


def string(text: object) -> str:
    """A text alone.

    Raises:
        TypeError: It is none, such as the bytes of a file.
    """
    if not isinstance(text, str):
        raise TypeError(f"text: a string is expected, not {type(text).__name__}")
    return text
