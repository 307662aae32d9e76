"""The page's files: how much they weigh, what they may not say; and the page as a file of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner

from onrecord.api.app import create_app
from onrecord.api.cli.main import app
from onrecord.api.exports.html_file import PAGE, page_file, without_comments
from onrecord.api.settings import Settings
from onrecord.schemas.extraction import Extraction
from tests.api.first_words import FirstWords
from tests.api.page.conftest import Open, asks_before_leaving
from tests.api.page.records import ROWS, Sample
from tools.browser import loaded_files, sample_texts

SHIPPED = sorted(path for path in PAGE.iterdir() if path.suffix in (".html", ".css", ".js"))
HOSTILE = "Ann said </script><script>document.title='taken'</script>\u2028\u2029<!-- & “so”"


def sample_file() -> str:
    text = sample_texts()[0]
    return page_file(Sample(text, "utf16").record(), text)


@pytest.mark.parametrize("name", [path.name for path in SHIPPED if path.suffix == ".html"])
def test_a_page_weighs_less_than_200_kilobytes(name: str) -> None:
    assert sum(len(without_comments((PAGE / one).read_text("utf-8")).encode()) for one in loaded_files(name)) < 200_000


@pytest.mark.parametrize("path", [path for path in SHIPPED if path.suffix != ".html"], ids=lambda path: path.name)
def test_what_is_served_has_all_but_the_comments(path: Path) -> None:
    source = path.read_text("utf-8")
    served = TestClient(create_app(Settings())).get(f"/page/{path.name}").text
    assert served == without_comments(source)
    assert not re.search(r"^\s*(/\*|\*/|//)", served, flags=re.MULTILINE)
    # Each line of code is there; a comment before code on its line is not.
    rest = iter(source.splitlines())
    assert all(any(line.strip().endswith(one.strip()) for line in rest) for one in served.splitlines())


def test_a_comment_ends_where_it_ends() -> None:
    source = "/** a\n * // b\n */\nlet x; /* c */\n  // d\n  /** @type {A} */ let y;\n/* e */\nlet z = `/*`;\n"
    assert without_comments(source) == "let x; /* c */\nlet y;\nlet z = `/*`;\n"


def test_every_file_belongs_to_a_page() -> None:
    assert loaded_files("index.html") | loaded_files("check.html") == {path.name for path in SHIPPED}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_nothing_on_the_page_names_another_host_or_makes_html_of_text(path: Path) -> None:
    source = re.sub(r"^\s*(/\*\*|\*|//).*", "", path.read_text("utf-8"), flags=re.MULTILINE)
    # Namespaces are names: nothing is fetched from there.
    assert "//" not in source.replace("http://www.w3.org/", "")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\bstyle=|\beval\b", source)


@pytest.mark.parametrize("path", [path for path in SHIPPED if path.suffix == ".js"], ids=lambda path: path.name)
def test_modules_keep_to_the_forms_that_one_file_is_made_of(path: Path) -> None:
    source = path.read_text("utf-8")
    assert len(source.splitlines()) <= 400
    imports = re.findall(r"^import .*", source, flags=re.MULTILINE)
    assert all(re.fullmatch(r'import \{ [\w, ]+ \} from "\./\w+\.js";', one) for one in imports)
    exports = re.findall(r"^export .*", source, flags=re.MULTILINE)
    assert all(re.match(r"export ((async )?function|const|class) \w+", one) for one in exports)


def test_the_file_allows_itself_and_no_connection() -> None:
    whole = sample_file()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', whole)
    assert policy is not None
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]
    assert not re.search(r'<(?:link rel="stylesheet"|script[^>]* src=)', whole)


@pytest.mark.browser
def test_the_file_opens_from_a_disk_and_asks_nothing_of_anyone(open_page: Open, tmp_path: Path) -> None:
    (tmp_path / "out.html").write_text(sample_file(), encoding="utf-8")
    page = open_page("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((tmp_path / "out.html").as_uri())
    page.wait_for_selector("article")
    assert page.locator("article [data-note]").count() == len(ROWS)
    page.click('[data-note="a13"]')
    assert page.locator(".arcs .relation.lit").count() == 2
    page.click('[data-speaker="s3"]')
    assert page.locator("article [data-note]").count() == 4
    assert page.locator("#another").is_hidden()
    page.click("#exports summary")
    assert page.locator("#exports button").all_inner_texts() == [
        "JSON",
        "JSON Lines",
        "Review, to go on later",
        "Page to read or print",
    ]
    assert asked == [(tmp_path / "out.html").as_uri()]


@pytest.mark.browser
def test_leaving_the_file_asks_while_it_has_a_review(open_page: Open, tmp_path: Path) -> None:
    (tmp_path / "out.html").write_text(sample_file(), encoding="utf-8")
    page = open_page((tmp_path / "out.html").as_uri())
    page.wait_for_selector("article")
    for key, asks in (("j", False), ("x", True)):
        page.keyboard.press("j")
        page.keyboard.press(key)
        assert asks_before_leaving(page) is asks


@pytest.mark.browser
def test_no_text_breaks_out_of_the_file(open_page: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.api.extractor.load", lambda settings: FirstWords())
    (tmp_path / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    out = tmp_path / "out.html"
    result = CliRunner().invoke(app, ["extract", str(tmp_path / "hostile.txt"), "--html", str(out)])
    assert (result.exit_code, result.output) == (0, "")
    page = open_page(out.as_uri())
    page.wait_for_selector("article")
    assert page.locator("article p").evaluate("one => one.textContent") == HOSTILE
    assert page.title() == "hostile: who said what"


@pytest.mark.parametrize(
    ("texts", "code", "said"),
    [(["Ann said no", "Bo said so"], 1, "there are 2"), ([" "], 2, "0.txt"), ([], 2, "missing.txt")],
)
def test_a_page_is_made_of_one_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, texts: list[str], code: int, said: str
) -> None:
    monkeypatch.setattr("onrecord.api.extractor.load", lambda settings: FirstWords())
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    sources = [str(tmp_path / f"{number}.txt") for number in range(len(texts))] or [str(tmp_path / "missing.txt")]
    result = CliRunner().invoke(app, ["extract", *sources, "--html", str(tmp_path / "out.html")])
    assert result.exit_code == code
    assert said in result.stderr
    assert not (tmp_path / "out.html").exists()


@pytest.mark.parametrize("other", [("--format", "csv"), ("--out", "o"), ("--jobs", "2")])
def test_options_that_a_page_would_leave_out_are_refused(tmp_path: Path, other: tuple[str, str]) -> None:
    (tmp_path / "a.txt").write_text("Ann said no", encoding="utf-8")
    out = tmp_path / "out.html"
    result = CliRunner().invoke(app, ["extract", str(tmp_path / "a.txt"), "--html", str(out), *other])
    assert result.exit_code == 2
    assert "--html" in result.stderr
    assert not out.exists()


def test_the_hand_made_record_is_a_record() -> None:
    for unit in ("codepoint", "utf16", "utf8"):
        record = Sample(sample_texts()[0], unit).record()
        assert Extraction.model_validate_json(record.model_dump_json()) == record
