"""Quotations that a page marks by its elements alone: the marks that its text gets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from onrecord.api.documents.quotations import show_quotations
from onrecord.api.documents.reading import read
from tests.api.documents.samples import PAGE
from tests.growth import MAX_GROWTH, growth

FILLER = "<p>The ferries stay in port until the weekend, and nobody knows for how long after that they will.</p>" * 3


def shown(markup: str) -> list[str]:
    """The paragraphs of a page that begins with some markup, its filler left out."""
    page = html.fromstring(f"<html><body><div>{markup}</div>{FILLER}</body></html>")
    show_quotations(page)
    lines = [" ".join(one.text_content().split()) for one in page.iter("p", "blockquote") if one.find("p") is None]
    return [line for line in lines if line and not line.startswith("The ferries stay")]


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        pytest.param("<p>Cole said <q>no</q> twice.</p>", ["Cole said “no” twice."], id="inline"),
        pytest.param("<p>Cole: <q>she said <q>no</q></q>.</p>", ["Cole: “she said ‘no’”."], id="one in another"),
        pytest.param("<p><q>Not <b>now</b></q>, Cole said.</p>", ["“Not now”, Cole said."], id="with elements"),
        pytest.param("<p><q>“No”</q>, Cole said.</p>", ["“No”, Cole said."], id="marked already"),
        pytest.param("<p>Empty <q> </q> here.</p>", ["Empty here."], id="empty"),
        pytest.param(
            "<blockquote><p>We lost.</p><p>We go on.</p></blockquote>", ["“We lost.", "“We go on.”"], id="paragraphs"
        ),
        pytest.param("<blockquote>We lost <b>it</b>.</blockquote>", ["“We lost it.”"], id="bare text"),
        pytest.param(
            "<blockquote><p>We lost.</p><cite>Ada Bell</cite></blockquote>", ["“We lost.”", "— Ada Bell"], id="cite"
        ),
        pytest.param(
            "<blockquote><p>We lost.</p><footer>— Ada Bell, <cite>coach</cite></footer></blockquote>",
            ["“We lost.”", "— Ada Bell, coach"],
            id="footer",
        ),
        pytest.param(
            "<blockquote><p>No boats.</p>&mdash; Ferries (@ferries) <a href='/'>May 3, 2024</a></blockquote>",
            ["“No boats.”", "— Ferries (@ferries) May 3, 2024"],
            id="embedded post",
        ),
        pytest.param("<blockquote><p>“We lost.”</p></blockquote>", ["“We lost.”"], id="block marked already"),
        pytest.param("<blockquote><p>It said <q>no</q>.</p></blockquote>", ["“It said ‘no’.”"], id="inline in a block"),
        pytest.param(
            "<blockquote><p>Take:</p><ul><li>eggs</li></ul></blockquote>", ["Take:"], id="a list is only indented"
        ),
        pytest.param(
            f"<blockquote>{'<p>Rents fell again this year.</p>' * 40}</blockquote>",
            ["Rents fell again this year."] * 40,
            id="the whole article is only indented",
        ),
    ],
)
def test_marks_of_elements_are_in_the_text(markup: str, lines: list[str]) -> None:
    assert shown(markup) == lines


def test_the_article_of_a_page_has_them() -> None:
    said = (
        "<p>She added: <q>We are glad</q>.</p><blockquote><p>Nobody was hurt.</p><cite>Bo Reed</cite></blockquote><ul>"
    )
    text = read("html", PAGE.replace("<ul>", said, 1).encode()).text
    assert "She added: “We are glad”.\n\n“Nobody was hurt.”\n\n— Bo Reed\n\n" in text


@given(
    st.recursive(st.text("ab <&", max_size=6), lambda s: st.tuples(st.sampled_from(("q", "blockquote", "p", "b")), s))
)
def test_no_nesting_breaks_it(tree: object) -> None:
    page = html.fromstring(f"<html><body><div>{_markup(tree)}</div></body></html>")
    words = page.text_content()
    show_quotations(page)
    left = page.text_content()
    assert sum(map(words.count, "ab")) == sum(map(left.count, "ab"))


def _markup(tree: object) -> str:
    if isinstance(tree, tuple):
        return f"<{tree[0]}>{_markup(tree[1])}</{tree[0]}>"
    return str(tree).replace("&", "&amp;").replace("<", "&lt;")


@pytest.mark.parametrize("element", ["<q>a</q>", "<q>", "<blockquote><p>a</p>- b</blockquote>", "<br>", "<b>a</b> "])
def test_pages_of_many_elements_take_time_in_proportion(element: str) -> None:
    def whole(count: int) -> None:
        read("html", f"<html><body>{FILLER}<p>{element * count}</p></body></html>".encode(), None)

    whole(10)
    assert growth(whole, 800) < MAX_GROWTH
