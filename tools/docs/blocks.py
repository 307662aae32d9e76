"""The generated blocks of the README and of the pages in docs/, by name.

Nothing here runs a model or reads a corpus: figures are those of the kept reports, models those of their manifest,
routes and fields those of the OpenAPI document, the rest comes from the code.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import Any, TypeAlias

from evaluation.attributions import HEADLINE
from evaluation.report import ROOT, Report, Reports, code, markdown, read, stamp
from onrecord.api.openapi.enumerations import VALUES
from onrecord.extractors.engines import manifest
from onrecord.extractors.pipeline import describe
from onrecord.extractors.settings import ModelSettings
from tools.docs import quickstart

Render: TypeAlias = Callable[[], str]

UNMEASURED = "Not measured yet."

RELIABILITY_PICTURE = "![How often attributions of a confidence are right; precision and recall](reliability.svg)"

REPORTED = {
    "modes": ("attributions", "By mode"),
    "direct": ("attributions", "Direct quotations"),
    "publishers": ("attributions", "By publisher"),
    "cofenet": ("attributions", "CofeNet's instances"),
    "news": ("attributions", "News of many countries"),
    "reliability": ("attributions", "Reliability"),
    "parser": ("parser",),
    "entities": ("entities",),
    "speakers": ("speakers",),
    "speed": ("speed",),
    "service": ("service",),
    "hostile": ("hostile",),
    "edge cases": ("edge_cases",),
    "nesting": ("nesting",),
    "page": ("page",),
    "acts": ("acts",),
    "factuality": ("factuality",),
    "claims": ("claims",),
    "checkable": ("checkable",),
    "profiles": ("profiles",),
    "roster": ("roster",),
    "verification": ("verification",),
    "verification speed": ("verification-speed",),
}
"""Blocks that show a kept report: its name, and one of its tables if not all."""


WORDS_OF_ARTICLE, CORES, CORE_HOUR = 500, 64, 0.04
"""An average article, one large machine, and about the price of a core hour in a cloud: for the hours of archives."""
POWERS = {4: "10⁴", 6: "10⁶", 8: "10⁸"}


@cache
def shipped() -> str:
    """The fingerprint of the engine that ships."""
    return describe(ModelSettings()).fingerprint


@cache
def _kept() -> Reports:
    return read()


def reported(report: Report | None, *titles: str) -> str:
    """The tables of a report with these titles, or all of them, and the engine that was measured."""
    if report is None:
        return UNMEASURED
    found = [table.markdown() for title, table in report.tables.items() if title in (titles or report.tables)]
    return "\n\n".join([*found, stamp(report, shipped())]) if found else UNMEASURED


def _reported(name: str) -> str:
    place, *titles = REPORTED[name]
    found = reported(_kept().get(place), *titles)
    return f"{RELIABILITY_PICTURE}\n\n{found}" if name == "reliability" and found != UNMEASURED else found


def accuracy(kept: Reports) -> str:
    """All measures of attributions, and the headline of models that were trained without PolNeAR."""
    report, clean = kept.get("attributions"), kept.get("clean")
    if not (report and clean):
        return reported(report, "Attributions")
    table = report.tables["Attributions"]
    row = next(row for row in clean.tables["Attributions"].rows if HEADLINE in str(row[0]))
    rows = [*table.rows, [f"{code(HEADLINE)}, trained without PolNeAR", *row[1:]]]
    found = report.model_copy(update={"tables": {"Attributions": table.model_copy(update={"rows": rows})}})
    return f"{reported(found)} Trained without PolNeAR: fingerprint {code(clean.fingerprint or '')}."


def archive_hours(kept: Reports) -> str:
    """Core hours, time and money of runs over archives, by the speed of several processes of one thread."""
    if not (report := kept.get("speed")):
        return UNMEASURED
    measured = {str(name): str(figure) for name, figure in report.tables["Speed"].rows}
    name = next(name for name in measured if name.endswith("processes of one thread each"))
    rate = int(measured[name]) / int(re.findall(r"\d+", name)[0])
    rows = []
    for power, shown in POWERS.items():
        hours = 10**power * WORDS_OF_ARTICLE / rate / 3600
        rows.append([shown, f"{hours:,.1f}", f"{hours / CORES:,.1f}", f"{hours * CORE_HOUR:,.2f}"])
    header = ("articles", "core hours", f"hours on {CORES} cores", f"at {CORE_HOUR} a core hour")
    seconds = WORDS_OF_ARTICLE / rate
    speed = (
        f"At {rate:,.0f} words a second for each core, an article of {WORDS_OF_ARTICLE} words takes {seconds:.1f} s."
    )
    return "\n\n".join((speed, markdown(header, rows), stamp(report, shipped())))


def _call() -> str:
    return f"```sh\n{quickstart.request()}\n```"


def _answer() -> str:
    return f"```\n{quickstart.shortened(quickstart.answer())}\n```"


def _answer_as_table() -> str:
    return f"```\n{quickstart.as_table(quickstart.answer())}\n```"


def _models() -> str:
    """The bundled models: licences, sizes and scores of the manifest."""
    found = manifest.read(ROOT / "models")
    rows = [
        [
            model.role,
            code(model.name),
            model.version,
            f"{sum(file.bytes for file in model.files) / 1e6:.1f}",
            model.licence,
            ", ".join(f"{name} {value:.1f}" for name, value in model.scores.items()),
        ]
        for model in found.models
    ]
    size = sum(file.bytes for file in found.files) / 1e6
    listed = markdown(("role", "name", "version", "MB", "licence", "scores"), rows)
    return f"{listed}\n\nTotal: {size:.1f} MB."


@cache
def _document() -> Any:
    return json.loads((ROOT / "openapi" / "openapi.json").read_text("utf-8"))


def _routes() -> str:
    rows = [
        [code(f"{method.upper()} {path}"), operation["summary"], ", ".join(sorted(operation["responses"]))]
        for path, item in _document()["paths"].items()
        for method, operation in item.items()
    ]
    return markdown(("route", "description", "statuses"), rows)


def _problems() -> str:
    from onrecord.api.errors.catalogue import PROBLEMS

    rows = [[f"{p.status:d}", code(p.type_uri()), p.__doc__ or "", p.remedy] for p in PROBLEMS]
    return markdown(("status", "type", "cause", "remedy"), rows)


def _settings() -> str:
    from onrecord.api.settings import Settings

    rows = []
    for name, field in Settings.model_fields.items():
        default = "the package's `models`" if name == "models_dir" else code(_default(field.default))
        rows.append([code(f"ONRECORD_{name.upper()}"), default, field.description or ""])
    return markdown(("variable", "default", "description"), rows)


def _default(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "on" if value else "off"
        case tuple():
            return ", ".join(map(str, value))
        case _:
            return str(value)


def _commands() -> str:
    """Every command with its arguments and options, from typer."""
    import typer

    from onrecord.api.cli.main import app

    rows = []
    for name, command in _leaves("onrecord", typer.main.get_command(app)):
        rows.append([code(name), "", _first_line(command.help)])
        rows += [[code(_spelling(one)), code(_default(one.default)), one.help or ""] for one in command.params]
    return markdown(("command", "default", "description"), rows)


def _leaves(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    """The commands of a group and of the groups in it, each by its full name."""
    if not hasattr(command, "commands"):
        yield name, command
        return
    for below, one in command.commands.items():
        yield from _leaves(f"{name} {below}", one)


def _spelling(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name.upper())
    return " / ".join((*parameter.opts, *parameter.secondary_opts))


def _first_line(text: str | None) -> str:
    return (text or "").strip().partition("\n")[0]


def _rules() -> str:
    """Every rule, one table per family; rules that differ only in their preposition or subordinator share a row."""
    from onrecord.extractors.rule import PASSIVE, Construction, Family
    from onrecord.extractors.rules import RULES

    active = [rule for rule in RULES if not (isinstance(rule, Construction) and rule.passive)]
    parts = []
    for family in Family:
        alike: dict[tuple[str, str], list[str]] = defaultdict(list)
        for rule in active:
            if rule.family is family:
                alike[rule.description, rule.example].append(rule.id)
        rows = [[_family(ids), says, example] for (says, example), ids in alike.items()]
        listed = markdown(("rule", "description", "example"), rows)
        parts.append(f"### {family.value.capitalize()}\n\n{listed}")
    count = len(RULES) - len(active)
    total = f"{len(active)} rules; {count} of them have a passive variant, with `{PASSIVE}` at the end."
    return "\n\n".join((*parts, total))


def _family(ids: Sequence[str]) -> str:
    """The ids of a family, by what they begin with: `verb.obl.`: about, against."""
    if len(ids) == 1:
        return code(ids[0])
    variants: dict[str, list[str]] = defaultdict(list)
    for one in ids:
        base, _, variant = one.rpartition(".")
        variants[base].append(variant)
    return "; ".join(f"{code(f'{base}.')} + {', '.join(names)}" for base, names in variants.items())


def _fields(schema: str) -> Render:
    """The fields of one schema of the OpenAPI document."""

    def render() -> str:
        properties = _document()["components"]["schemas"][schema]["properties"]
        rows = [[code(name), _type(field), field.get("description", "")] for name, field in properties.items()]
        return markdown(("field", "type", "description"), rows)

    return render


def _type(field: Any) -> str:
    """A field's type in words: the values of an enumeration, the name of a schema, `or null`."""
    if "$ref" in field:
        name = field["$ref"].rpartition("/")[2]
        schema = _document()["components"]["schemas"][name]
        values = schema.get("enum") or schema.get(VALUES)
        return ", ".join(map(code, values)) if values else code(name)
    if "anyOf" in field:
        return " or ".join(map(_type, field["anyOf"]))
    if field.get("type") == "array":
        return f"list of {_type(field['items'])}"
    return str(field.get("type", "any"))


SCHEMAS = (
    "Extraction", "Attribution", "Source", "Cue", "Content", "Span", "Speaker", "SpeakerMention", "Resolution",
    "SpeakerCandidate", "ExtractionWarning", "EngineStamp", "ModelStamp", "Evidence", "RejectedCandidate",
    "ExtractionRequest",
)  # fmt: skip
"""The schemas whose fields docs/records.md lists."""

BLOCKS: dict[str, Render] = {
    "call": _call,
    "answer": _answer,
    "answer as table": _answer_as_table,
    "accuracy": lambda: accuracy(_kept()),
    **{name: partial(_reported, name) for name in REPORTED},
    "archive hours": lambda: archive_hours(_kept()),
    "models": _models,
    "routes": _routes,
    "problems": _problems,
    "settings": _settings,
    "commands": _commands,
    "rules": _rules,
    **{f"fields of {schema}": _fields(schema) for schema in SCHEMAS},
}
