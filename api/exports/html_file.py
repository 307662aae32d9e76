"""The page of one text as a standalone file: the modules and styles of the page, with the text and its record.

Nothing is fetched: the file's Content Security Policy allows its own scripts and styles, by their hashes, and no
connection. It needs no service, and can be sent, stored and opened from a disk.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from pathlib import Path

from onrecord.schemas.extraction import Extraction

PAGE = Path(__file__).resolve().parent.parent / "page"

_ENTRY = "main"
# The page's modules import and export only in these forms; a test checks that.
_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./(\w+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function|const|class) (\w+)", re.MULTILINE)
_STYLESHEET = re.compile(r'^ *<link rel="stylesheet" href="/page/(\w+\.css)"( media="print")?>\n', re.MULTILINE)
_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
_TITLE = re.compile(r"<title>.*</title>")
_CHARSET = '  <meta charset="utf-8">\n'
_SCRIPT = re.compile(r'^ *<script type="module" src="/page/\w+\.js"></script>\n', re.MULTILINE)


def without_comments(source: str) -> str:
    """A script or style without comments on lines of their own, which are for its authors: a quarter of the page."""
    kept, inside = [], False
    for line in source.splitlines(keepends=True):
        bare = line.strip()
        if inside or bare.startswith("/*"):
            inside = "*/" not in bare
            if not inside and not bare.endswith("*/"):
                kept.append(line[line.index("*/") + 2 :].lstrip())
        elif not bare.startswith("//"):
            kept.append(line)
    return "".join(kept)


def page_file(extraction: Extraction, text: str) -> str:
    """The page of a record whose offsets are UTF-16 code units, as in a browser's strings.

    Args:
        extraction: The record, preferably with evidence.
        text: The text that its offsets are for.
    """
    shell = (PAGE / "index.html").read_text("utf-8")
    styles = "".join(_style(match[1], print_only=bool(match[2])) for match in _STYLESHEET.finditer(shell))
    script = _script()
    embedded = f'<script type="application/json" id="embedded">{_embedded(extraction, text)}</script>\n'
    title = f"<title>{escape(extraction.id)}: who said what</title>"
    head, body = _SCRIPT.sub("", _STYLESHEET.sub("", shell)).split("</head>\n", 1)
    head = head.replace(_CHARSET, f"{_CHARSET}{_policy(script, styles)}", 1)
    head = _TITLE.sub(lambda _: title, head)
    body = body.replace("</body>", f'{embedded}<script type="module">{script}</script>\n</body>', 1)
    return f"{head}{styles}</head>\n{body}"


def _policy(script: str, styles: str) -> str:
    """The Content Security Policy: only the scripts and styles in the file run."""
    allowed = " ".join(f"'{_hash(match[1])}'" for match in _STYLE.finditer(styles))
    rules = f"default-src 'none'; script-src '{_hash(script)}'; style-src {allowed}; img-src data:"
    content = f"{rules}; base-uri 'none'; form-action 'none'"
    return f'  <meta http-equiv="Content-Security-Policy" content="{content}">\n'


def _embedded(extraction: Extraction, text: str) -> str:
    """Text and record as JSON, escaped so that nothing in it can end the script."""
    whole = {"text": text, "extraction": extraction.model_dump(mode="json")}
    escapes = {ord(one): f"\\u{ord(one):04x}" for one in "<>&\u2028\u2029"}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).translate(escapes)


def _style(name: str, *, print_only: bool) -> str:
    media = ' media="print"' if print_only else ""
    return f"<style{media}>{without_comments((PAGE / name).read_text('utf-8'))}</style>\n"


def _hash(source: str) -> str:
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode()}"


def _script() -> str:
    """All modules in one script, each in its own function, after those that it imports."""
    return "const modules = {};\n" + "".join(_wrapped(name) for name in _in_order(_ENTRY))


def _source(name: str) -> str:
    return without_comments((PAGE / f"{name}.js").read_text("utf-8"))


def _in_order(name: str, seen: set[str] | None = None) -> Iterator[str]:
    """Yields the imports of a module before the module itself, each once."""
    seen = set() if seen is None else seen
    if name in seen:
        return
    seen.add(name)
    for _, imported in _IMPORT.findall(_source(name)):
        yield from _in_order(imported, seen)
    yield name


def _wrapped(name: str) -> str:
    source = _source(name)
    exported = ", ".join(match[2] for match in _EXPORT.finditer(source))
    source = _IMPORT.sub(r"const {\1} = modules.\2;\n", source)
    source = _EXPORT.sub(r"\1 \2", source)
    return f"modules.{name} = (() => {{\n{source}return {{ {exported} }};\n}})();\n"
