"""Time until the reading page shows a long record: ``python -m benchmarks.page``, see `docs/page.md`.

The service reads the page's samples, repeated to 5,000 words, once; the page then gets the answer again and again.
Measured are the times from the answer's last byte, from a filter's change and from a click on a number, each until the
result is painted.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import cycle
from statistics import median

from playwright.sync_api import Page

from benchmarks import options
from benchmarks.processes import processor
from evaluation.report import Cell, Table, publish
from onrecord.api.exports.html_file import PAGE
from tools.browser import chromium, loaded_files, sample_texts, serving

WORDS = 5_000
REPETITIONS = 9
MILLISECONDS = 120_000
"""Words of the text, measurements of which the median counts, and the time limit of one."""

# A frame is painted when the task that follows it runs.
_PAINTED = "new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))"
_ANSWERED = 'performance.getEntriesByName(location.origin + "/v1/extractions").at(-1).responseEnd'
_SHOWN = f"""
new Promise(done => new MutationObserver((_, watch) => {{
  if (!document.querySelector("article")) return;
  watch.disconnect();
  {_PAINTED}.then(now => done(now - {_ANSWERED}));
}}).observe(document.getElementById("reading"), {{ childList: true }}))
"""


def long_text(words: int = WORDS) -> str:
    """The samples, repeated until they have as many words."""
    parts: list[str] = []
    for sample in cycle(sample_texts()):
        if sum(len(part.split()) for part in parts) >= words:
            return "\n\n".join(parts)
        parts.append(sample)
    raise AssertionError("a cycle does not end")


def measure(repetitions: int) -> Table:
    """Read the text once, show the answer again and again, and take the medians."""
    text = long_text()
    with serving() as address, chromium() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(address)
        request = {"text": text, "offset_unit": "utf16", "explain": True}
        answer = page.request.post(f"{address}/v1/extractions", data=request, timeout=MILLISECONDS).text()
        page.route("**/v1/extractions", lambda route: route.fulfill(body=answer, content_type="application/json"))
        times = [_turn(page, address, text) for _ in range(repetitions)]
        shown, filtered, opened = (median(column) for column in zip(*times, strict=True))
        size = sum((PAGE / name).stat().st_size for name in loaded_files("index.html"))
        rows: list[list[Cell]] = [
            ["milliseconds from the answer's last byte to the article painted", round(shown)],
            ["… from a filter's change to the article painted", round(filtered)],
            ["… from a click on a number to the attribution painted", round(opened)],
            ["kilobytes of the page, uncompressed", round(size / 1000)],
        ]
        note = (
            f"A text of {len(text.split()):,} words with {len(json.loads(answer)['attributions'])} attributions, an "
            f"answer of {len(answer.encode()) // 1000:,} kB; Chromium {browser.version.partition('.')[0]}, "
            f"{processor()}; medians of {repetitions} repetitions."
        )
        return Table(columns={"measure": "", "figure": ""}, rows=rows, note=note)


def _turn(page: Page, address: str, text: str) -> tuple[float, float, float]:
    """Milliseconds until the article, the filtered article and an open attribution are painted."""
    page.goto(address)
    page.fill("#text", text)
    shown = page.evaluate(
        f"(() => {{ const shown = {_SHOWN}; document.getElementById('send').click(); return shown; }})()"
    )
    filtered = page.evaluate(_clicked("document.querySelector('input[value=indirect]')"))
    opened = page.evaluate(_clicked("document.querySelectorAll('[data-note]')[20]"))
    return shown, filtered, opened


def _clicked(element: str) -> str:
    return f"(async () => {{ const began = performance.now(); {element}.click(); return await {_PAINTED} - began; }})()"


def main(given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = options.parser(__doc__)
    parser.add_argument("--repetitions", type=int, default=REPETITIONS)
    chosen = parser.parse_args(given)
    publish("page", {"Page": measure(chosen.repetitions)}, options.fingerprint(), chosen.keep)


if __name__ == "__main__":
    main()
