"""Dialogues: quotations without a cue after a question of the text or of somebody, and by turns; read by the models."""

from __future__ import annotations

import pytest

from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.pipeline import Extractor

pytestmark = pytest.mark.model

CASES = {
    "who spoke before a question of the text answers": (
        "“I have no plans to retire,” said Vera Holm. And if the board asked her to go? “Then I would go at once.”",
        {"Then I would": "Vera Holm"},
    ),
    "also in three paragraphs": (
        "“I like the quiet,” said Otto Brand, stirring his coffee.\n\nDoes he get lonely?\n\n“There are the goats.”",
        {"There are": "Otto Brand"},
    ),
    "not whom the question is about": (
        "“The council has lied,” said Ruth Ames. What will Mayor Dunn do now? “He will hide, as he always does.”",
        {"He will hide": "Ruth Ames"},
    ),
    "who is asked by name answers": (
        "“When did you last eat?” the nurse asked Bruno Tal.\n\n“Yesterday, I think. There was soup.”",
        {"Yesterday": "Bruno Tal"},
    ),
    "and who is asked in a clause before": (
        "Asked whether she would apologise, Ms Tarn shook her head. “I have nothing to be sorry for.”",
        {"I have nothing": "Tarn"},
    ),
    "who spoke before the author asks answers": (
        "“The plan is dead,” Cllr Otis Reid said.\n\nI ask him who killed it.\n\n“The same people who drew it up.”",
        {"The same people": "Otis Reid"},
    ),
    "two speak by turns": (
        "“Have you met him?” Detective Joan Cray asked.\n\n“Once,” Pavel Rusk said.\n\n“Where was that?”\n\n“At the dog"
        " track.”\n\n“And you spoke?”\n\n“We spoke about dogs.”",
        {"Where": "Joan Cray", "At the": "Pavel Rusk", "And you": "Joan Cray", "We spoke": "Pavel Rusk"},
    ),
    "also in one paragraph": (
        "Lawyer Eva Blom asked Dr Singh whether the dose was safe. “It was,” he said. “For a child?” “For anyone.”",
        {"For a child": "Eva Blom", "For anyone": "Singh"},
    ),
    "the hearer of a statement may ask": (
        "“We lost the file,” Captain Moore told Sergeant Vick.\n\n“All of it?” asked Vick.\n\n“Every page.”",
        {"Every page": "Moore"},
    ),
    "nobody, where one has spoken": (
        "“Prices are too high,” said Tom Rust, a plumber.\n\n“Why should we pay for this?”\n\n“Nobody asked us.”",
        {"Why should": None, "Nobody asked": None},
    ),
    "nobody, where two have spoken without a question": (
        "“The roof leaks,” said Tom Rust.\n\n“It does,” said Ida Lenz.\n\n“Why should we pay?”\n\n“They broke it.”",
        {"Why should": None, "They broke": None},
    ),
    "who answers by a pronoun has spoken before a question": (
        "“The house is haunted,” Mrs Quill said. Has she seen a ghost? “Twice, on the stairs,” she replied.",
        {"Twice": "Quill"},
    ),
    "a reporter who asks does not answer": (
        "“It was a mistake,” said Lars Egan.\n\nA reporter asked whose mistake it was.\n\n“Mine, I suppose,” he said.",
        {"Mine": "Lars Egan"},
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_who_speaks(text: str, expected: dict[str, str | None], bundled_extractor: Extractor) -> None:
    record = bundled_extractor.extract(text, ExtractionOptions())
    names = {one.id: one.name for one in record.speakers}
    found = {
        opening: None if one.source is None or one.source.speaker_id is None else names[one.source.speaker_id]
        for opening in expected
        for one in record.attributions
        if one.content is not None and one.content.spans[0].text.lstrip("“").startswith(opening)
    }
    assert found == expected
