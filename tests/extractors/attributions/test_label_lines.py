"""Labels by their layout, on texts without a parse."""

from __future__ import annotations

from onrecord.extractors.attributions.layouts.label_lines import labels
from onrecord.extractors.attributions.quotations.quotation_candidates import quoted_tokens
from tests.rows import flat


def found(text: str) -> list[tuple[str, str]]:
    """The words of every label, and of what follows it."""
    analysis = flat(text)

    def words(tokens: tuple[int, ...]) -> str:
        return " ".join(analysis.tokens[i].text for i in tokens)

    return [(words(one.words), words(one.rest)) for one in labels(analysis, quoted_tokens(analysis))]


def test_a_line_is_cut_where_another_label_of_a_quotation_follows() -> None:
    assert found("Ruiz : “ No . ” Council : “ Yes . ”") == [("Ruiz", "“ No . ”"), ("Council", "“ Yes . ”")]


def test_a_label_without_a_quotation_does_not_cut_the_line_before_it() -> None:
    assert found("Ruiz : “ No . ” Council : yes") == [("Ruiz", "“ No . ” Council : yes")]


def test_a_line_may_have_any_number_of_labels() -> None:
    assert found(" ".join(["Ruiz : “ No . ”"] * 1500)) == [("Ruiz", "“ No . ”")] * 1500


def test_a_line_with_a_name_and_titles_labels_the_lines_below_it() -> None:
    text = "\n\n".join(
        (
            "Quarterly call",
            "Operator",
            "Ms Pell asks first .",
            "Dana Pell -- Hollis Capital -- Analyst",
            "Thanks .",
            "Will prices fall ?",
            "Roy Haas — President",
            "They will .",
        )
    )
    assert found(text) == [
        ("Operator", "Ms Pell asks first"),
        ("Dana Pell -- Hollis Capital -- Analyst", "Thanks . Will prices fall"),
        ("Roy Haas — President", "They will"),
    ]


def test_a_line_of_a_name_and_a_title_may_be_a_signature() -> None:
    assert found("We need the road .\n\nDana Pell — Mayor") == []
    assert found("Dana Pell — Mayor\n\nWe need the road .") == []


def test_the_time_behind_a_name_is_no_part_of_its_label() -> None:
    text = "Voice 1 [00:04:10] : Who is it ?\n\nPell - 00:04:12 : The post .\n\nRoy ( Hall , Leeds ) 10:22 : No ."
    assert found(text) == [("Voice 1", "Who is it"), ("Pell", "The post"), ("Roy ( Hall , Leeds )", "No")]


def test_a_name_with_a_time_labels_the_lines_below_it() -> None:
    text = "Host [00:00:05]\n\nGood evening .\n\nGuest [00:00:09]\n\nThank you ."
    assert found(text) == [("Host", "Good evening"), ("Guest", "Thank you")]
