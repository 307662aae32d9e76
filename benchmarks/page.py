"""Print how soon the reading page shows a long record: ``python -m benchmarks.page``, see `docs/page.md`.

The page's samples, one after the other until they make 5,000 words, are read by the service once; the answer is then
given to the page again and again. Counted is the time from its last byte, from a filter's change and from a click on a
number, each until what follows is painted.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from itertools import cycle
from statistics import median

from playwright.sync_api import Page

from benchmarks import figure_tables, results
from benchmarks.browser import chromium, sample_texts, serving
from benchmarks.results import PageFigures, Results
from benchmarks.timed_reader import processor
from onrecord.api.exports.html_file import PAGE

WORDS = 5_000
REPETITIONS = 9
MILLISECONDS = 120_000

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
    """The samples again and again, to as many words."""
    parts: list[str] = []
    for sample in cycle(sample_texts()):
        if sum(len(part.split()) for part in parts) >= words:
            return "\n\n".join(parts)
        parts.append(sample)
    raise AssertionError("a cycle does not end")


def measure(repetitions: int) -> PageFigures:
    """Read the text and count."""
    text = long_text()
    with serving() as address, chromium() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(address)
        request = {"text": text, "offset_unit": "utf16", "explain": True}
        answer = page.request.post(f"{address}/v1/extractions", data=request, timeout=MILLISECONDS).text()
        page.route("**/v1/extractions", lambda route: route.fulfill(body=answer, content_type="application/json"))
        times = [_turn(page, address, text) for _ in range(repetitions)]
        shown, filtered, opened = (median(column) for column in zip(*times, strict=True))
        return PageFigures(
            machine=processor(),
            browser=f"Chromium {browser.version.partition('.')[0]}",
            words=len(text.split()),
            attributions=len(json.loads(answer)["attributions"]),
            answer_kilobytes=len(answer.encode()) // 1000,
            repetitions=repetitions,
            shown=shown,
            filtered=filtered,
            opened=opened,
            page_kilobytes=sum(
                path.stat().st_size for path in PAGE.iterdir() if path.suffix in (".html", ".css", ".js")
            )
            / 1000,
        )


def _turn(page: Page, address: str, text: str) -> tuple[float, float, float]:
    """Milliseconds until the article, the filtered article and an open statement are painted."""
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
    """Measure and print; with ``--keep``, put the figures among those that docs/page.md shows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repetitions", type=int, default=REPETITIONS)
    parser.add_argument("--keep", action="store_true", help="write benchmarks/results.json")
    options = parser.parse_args(given)
    figures = measure(options.repetitions)
    results.write(results.LATEST / "page.json", figures)
    if options.keep:
        results.keep(Results(page=figures))
    print(figure_tables.page(figures))


if __name__ == "__main__":
    main()
