"""The generated blocks of the README and of the pages in docs/, by name.

Nothing here runs a model or reads a corpus: figures come from `benchmarks/results.json`, models from their manifest,
routes and fields from the OpenAPI document, the rest from the code.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, TypeAlias

from benchmarks import (
    accuracy_tables,
    act_figures,
    claim_figures,
    figure_tables,
    quickstart,
    results,
    service_tables,
    speaker_tables,
)
from benchmarks.markdown import code, table
from benchmarks.results import ROOT

Render: TypeAlias = Callable[[], str]

UNMEASURED = "Not measured yet."
PASSIVE = ":passive"
RELIABILITY_PICTURE = "![How often attributions of a confidence are right; precision and recall](reliability.svg)"


def _accuracy() -> str:
    kept = results.read()
    return accuracy_tables.attributions(kept.attributions, kept.clean) if kept.attributions else UNMEASURED


def _modes() -> str:
    figures = results.read().attributions
    return accuracy_tables.modes(figures) if figures else UNMEASURED


def _direct() -> str:
    figures = results.read().attributions
    return accuracy_tables.direct(figures.direct) if figures and figures.direct else UNMEASURED


def _publishers() -> str:
    figures = results.read().attributions
    return accuracy_tables.publishers(figures.publishers) if figures and figures.publishers else UNMEASURED


def _cofenet() -> str:
    figures = results.read().attributions
    return accuracy_tables.cofenet(figures.cofenet) if figures and figures.cofenet else UNMEASURED


def _reliability() -> str:
    figures = results.read().attributions
    if not (figures and figures.reliability):
        return UNMEASURED
    return f"{RELIABILITY_PICTURE}\n\n{accuracy_tables.reliability(figures.reliability)}"


def _parser() -> str:
    figures = results.read().parser
    return figure_tables.parser(figures) if figures else UNMEASURED


def _entities() -> str:
    figures = results.read().entities
    return figure_tables.entities(figures) if figures else UNMEASURED


def _page() -> str:
    figures = results.read().page
    return figure_tables.page(figures) if figures else UNMEASURED


def _speakers() -> str:
    figures = results.read().speakers
    return f"{speaker_tables.sources(figures)}\n\n{speaker_tables.gap(figures)}" if figures else UNMEASURED


def _speed() -> str:
    figures = results.read().speed
    return figure_tables.speed(figures) if figures else UNMEASURED


def _service() -> str:
    figures = results.read().service
    return service_tables.service(figures) if figures else UNMEASURED


def _cases() -> str:
    figures = results.read().cases
    return figure_tables.cases(figures) if figures else UNMEASURED


def _acts() -> str:
    figures = results.read().acts
    return act_figures.acts(figures) if figures else UNMEASURED


def _claims() -> str:
    figures = results.read().claims
    return claim_figures.claims(figures) if figures else UNMEASURED


def _profiles() -> str:
    figures = results.read().profiles
    return figure_tables.profiles(figures) if figures else UNMEASURED


def _roster() -> str:
    figures = results.read().roster
    return figure_tables.roster(figures) if figures else UNMEASURED


def _call() -> str:
    return f"```sh\n{quickstart.request()}\n```"


def _answer() -> str:
    record = quickstart.answer()
    return f"```\n{quickstart.shortened(record)}\n```" if record else UNMEASURED


def _answer_as_table() -> str:
    record = quickstart.answer()
    return f"```\n{quickstart.as_table(record)}\n```" if record else UNMEASURED


def _models() -> str:
    """The bundled models: licences, sizes and scores of the manifest."""
    from onrecord.extractors.engines import manifest

    folder = ROOT / "models"
    if not (folder / manifest.MANIFEST).exists():
        return "Not bundled yet."
    found = manifest.read(folder)
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
    listed = table(("role", "name", "version", "MB", "licence", "scores"), rows)
    return f"{listed}\n\nAll together: {size:.1f} MB."


@cache
def _document() -> Any:
    return json.loads((ROOT / "openapi" / "openapi.json").read_text("utf-8"))


def _routes() -> str:
    rows = [
        [code(f"{method.upper()} {path}"), operation["summary"], ", ".join(sorted(operation["responses"]))]
        for path, item in _document()["paths"].items()
        for method, operation in item.items()
    ]
    return table(("route", "what it gives", "statuses"), rows)


def _problems() -> str:
    from onrecord.api.errors.problems import PROBLEMS

    rows = [[f"{p.status:d}", code(p.type_uri()), p.__doc__ or "", p.remedy] for p in PROBLEMS]
    return table(("status", "type", "when", "what helps"), rows)


def _settings() -> str:
    from onrecord.api.settings import Settings

    rows = []
    for name, field in Settings.model_fields.items():
        default = "the package's `models`" if name == "models_dir" else code(_default(field.default))
        rows.append([code(f"ONRECORD_{name.upper()}"), default, field.description or ""])
    return table(("variable", "default", "what it sets"), rows)


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
    """Every command with its arguments and options, as typer knows them."""
    import typer

    from onrecord.api.cli.main import app

    rows = []
    for name, command in _leaves("onrecord", typer.main.get_command(app)):
        rows.append([code(name), "", _first_line(command.help)])
        rows += [[code(_spelling(one)), code(_default(one.default)), one.help or ""] for one in command.params]
    return table(("command", "default", "what it does"), rows)


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
    """Every rule; a family that differs in its preposition or subordinator alone is one row."""
    from onrecord.extractors.attributions.rules import RULES

    active = [rule for rule in RULES if not rule.id.endswith(PASSIVE)]
    families: dict[tuple[str, str], list[str]] = defaultdict(list)
    for rule in active:
        families[rule.says, rule.example].append(rule.id)
    rows = [[_family(ids), says, example] for (says, example), ids in families.items()]
    listed = table(("rule", "what it links to the cue as content", "for example"), rows)
    count = len(RULES) - len(active)
    return f"{listed}\n\n{len(active)} rules; {count} of them once more for the passive, with `{PASSIVE}` at the end."


def _circumstances() -> str:
    """Every rule by which a phrase beside a cue is a circumstance."""
    from onrecord.extractors.circumstances.rules import RULES

    return table(("rule", "what it takes", "for example"), [[code(r.id), r.says, r.example] for r in RULES])


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
        return table(("field", "type", "what it is"), rows)

    return render


def _type(field: Any) -> str:
    """A field's type as people read it: the values of an enumeration, the name of a schema, `or null`."""
    if "$ref" in field:
        return code(field["$ref"].rpartition("/")[2])
    if "anyOf" in field:
        parts = dict.fromkeys(_type(one) for one in field["anyOf"])
        if any("enum" in one for one in field["anyOf"]):
            parts.pop("string", None)
        return " or ".join(parts)
    if "enum" in field:
        return ", ".join(map(code, field["enum"]))
    if field.get("type") == "array":
        return f"list of {_type(field['items'])}"
    return str(field.get("type", "any"))


SCHEMAS = (
    "Extraction", "Attribution", "Source", "Cue", "Content", "Span", "Speaker", "Mention", "Resolution", "Candidate",
    "ExtractionWarning", "EngineStamp", "ModelStamp", "Evidence", "RejectedCandidate", "ExtractionRequest",
)  # fmt: skip
"""The schemas whose fields docs/records.md lists."""

BLOCKS: dict[str, Render] = {
    "call": _call,
    "answer": _answer,
    "answer as table": _answer_as_table,
    "accuracy": _accuracy,
    "modes": _modes,
    "direct": _direct,
    "publishers": _publishers,
    "cofenet": _cofenet,
    "reliability": _reliability,
    "parser": _parser,
    "entities": _entities,
    "speakers": _speakers,
    "speed": _speed,
    "service": _service,
    "cases": _cases,
    "page": _page,
    "acts": _acts,
    "claims": _claims,
    "profiles": _profiles,
    "roster": _roster,
    "models": _models,
    "routes": _routes,
    "problems": _problems,
    "settings": _settings,
    "commands": _commands,
    "rules": _rules,
    "circumstance rules": _circumstances,
    **{f"fields of {schema}": _fields(schema) for schema in SCHEMAS},
}
