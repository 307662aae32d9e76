"""How records should come, and the texts that many are sent as."""

from collections.abc import AsyncIterable, Iterable, Mapping
from typing import Any, Literal, TypeAlias, TypedDict, cast, get_args

from .generated.models import BatchText, RosterEntry

Markup: TypeAlias = Literal["plain", "html"]
Format: TypeAlias = Literal[
    "annotations", "brat", "claim-review", "csv", "excel", "inception", "label-studio", "schema.org"
]
FORMATS: tuple[str, ...] = get_args(Format)
Fields: TypeAlias = Mapping[str, Any] | None
"""A dictionary that is sent as it is."""
Text: TypeAlias = BatchText | tuple[str, str]
"""A text with an id of its own; a pair is `(id, text)`."""
Texts: TypeAlias = Iterable[Text]
AnyTexts: TypeAlias = Iterable[Text] | AsyncIterable[Text]


def exported(form: str) -> str:
    """The path of an export."""
    if form not in FORMATS:
        raise ValueError(f"form: one of {', '.join(FORMATS)}; the text comes second")
    return f"/v1/exports/{form}"


class Options(TypedDict, total=False):
    """The options of every call that sends texts; the service's documentation describes them."""

    language: str
    offset_unit: Literal["codepoint", "utf16", "utf8"]
    include: list[Literal["speakers", "circumstances", "claims"]]
    explain: bool
    min_confidence: float
    min_speaker_confidence: float
    min_uncued_confidence: float
    kinds: list[Literal["speech", "writing", "thought"]]
    roster: Iterable[RosterEntry | Mapping[str, Any]]


class Prepared(TypedDict, total=False):
    """The same, as the generated requests have them."""

    language: str
    offset_unit: Literal["codepoint", "utf16", "utf8"]
    include: list[Literal["speakers", "circumstances", "claims"]]
    explain: bool
    min_confidence: float
    min_speaker_confidence: float
    min_uncued_confidence: float
    kinds: list[Literal["speech", "writing", "thought"]]
    roster: list[RosterEntry]


def prepared(options: Options) -> Prepared:
    """The options with a roster of entries: dictionaries are taken, too, and checked here and not by the service."""
    found = cast(Prepared, dict(options))
    if "roster" in options:
        found["roster"] = [_entry(one) for one in options["roster"]]
    return found


def _entry(one: RosterEntry | Mapping[str, Any]) -> RosterEntry:
    if isinstance(one, RosterEntry):
        return one
    if not isinstance(one, Mapping) or not {"id", "name"} <= one.keys():
        raise TypeError("an entry of the roster is a models.RosterEntry or a dictionary with `id` and `name`")
    return RosterEntry.from_dict(one)


def address(base_url: str) -> str:
    """The address of the service, checked.

    Raises:
        ValueError: It has no scheme, or a path of the API.
    """
    if not base_url.startswith(("http://", "https://")):
        raise ValueError(f"base_url: a scheme is missing: http://{base_url}")
    if (path := base_url.rstrip("/")).endswith("/v1"):
        raise ValueError(f"base_url: the client adds /v1 itself: {path.removesuffix('/v1')}")
    return path


def named(text: Text) -> BatchText:
    """The text with its id."""
    return text if isinstance(text, BatchText) else BatchText(id=text[0], text=text[1])
