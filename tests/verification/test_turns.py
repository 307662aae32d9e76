"""Transcripts and captions: who says what, and what nobody said."""

from __future__ import annotations

import pytest

from onrecord.verification.captions import CaptionsInvalid
from onrecord.verification.report import verify_words
from onrecord.verification.sources import read_source
from tests.verification.records import TRANSCRIPT, labels

VTT = """WEBVTT

00:00:01.000 --> 00:00:04.000
<v Ann Lee>We will <i>never</i> sell
the harbour.

00:00:05.000 --> 00:00:06.000
<v Bob Ray>Why not?

3
00:00:07.000 --> 00:00:08.000
- Because.
"""
SRT = """1
00:00:01,000 --> 00:00:04,000
MS. LEE: We will never sell
the harbour.

2
00:00:05,000 --> 00:00:06,000
Not now.
"""


def test_labels_begin_turns() -> None:
    source = read_source("t", TRANSCRIPT)
    assert source.kind == "transcript"
    assert [label for label, _ in labels(source)] == ["MS. LEE", "Q", "MS. LEE", "MR. RAY"]
    assert "laughter" not in source.words.keys
    assert "lee" not in source.words.keys


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[00:12:01] ANN LEE: We go.\n[00:12:09] BOB RAY: No.\nANN LEE: Yes.", ["ANN LEE", "BOB RAY", "ANN LEE"]),
        ("Ann Lee: We go.\nBob Ray: No.\nAnn Lee: Yes.", ["Ann Lee", "Bob Ray", "Ann Lee"]),
        ("Q. Who goes?\nA. We go.\nQ. And then?", ["Q", "A", "Q"]),
        ("Dr. Lee (by phone): We go.\nMODERATOR: No.\nQ: Why?", ["Dr. Lee", "MODERATOR", "Q"]),
        ("Note: this is early.\nA man went home.\nPrices: they rose. And so on.", [None]),
    ],
)
def test_kinds_of_labels(text: str, expected: list[str | None]) -> None:
    assert [label for label, _ in labels(read_source("t", text, "transcript"))] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("MS. LEE: We will not sell it.", "transcript"),
        ("\nMS. LEE: We will not sell it.\n\nQ  Why?\n", "transcript"),
        ("ANN LEE: We will not sell it.", "transcript"),
        ("CHAIRMAN REYES: We will.\n\nQUESTION: Why?\n\nTREASURER OTT: It pays.", "transcript"),
        ("REYES: We will.\nCOOPER: Why?\nREYES: It pays.", "transcript"),
        ("NOTE: We will not sell it.\n\nIt is ours.\n\nIt pays.\n\nIt rains.\n\nSOURCE: The town.", "statement"),
        ("WHAT: A sale.\nWHEN: Today.\nWHERE: Here.", "statement"),
        (
            "OUR PLAN: Go.\n\nIt is new.\n\nIt pays.\n\nOUR AIM: So.\n\nIt goes.\n\nSo be it.\n\nOUR PLAN: Go.",
            "statement",
        ),
        ("MS. LEE: We will not sell it.\nMR. RAY: Why not?", "transcript"),
        ("MS. LEE: We will not.\n\n \nMR. RAY: Why not?", "transcript"),
        ("MS. LEE: We will not.\nMR. RAY: Why not?\n\nThe council will not sell it.", "statement"),
        ("MAYOR LEE: HARBOUR STAYS\n\nThe council will not sell it.", "statement"),
        ("Q is the letter behind P.", "statement"),
        ("NOTE: We will not sell it.", "statement"),
        ("We will not sell it.\n\nMS. LEE: Not ever.", "statement"),
    ],
)
def test_a_few_turns_are_a_transcript_if_nothing_else_is_there(text: str, kind: str) -> None:
    assert read_source("t", text).kind == kind


def test_inaudible_words_are_no_note() -> None:
    source = read_source("t", "ANN LEE: We (inaudible) go. (Applause.) [00:01:02] Now.", "transcript")
    assert [source.words.key(i) for i in range(len(source.words))] == ["we", "inaudible", "go", "now"]


def test_webvtt_has_voices_and_the_offsets_of_the_file() -> None:
    source = read_source("v", VTT)
    assert [label for label, _ in labels(source)] == ["Ann Lee", "Bob Ray", None]
    words = [source.words.spelling(i) for i in range(len(source.words))]
    assert words == ["We", "will", "never", "sell", "the", "harbour", "Why", "not", "Because"]
    start, end = source.words.span(0, 6)
    assert "".join(VTT[s:e] for s, e in source.spans(start, end)) == "We will never sellthe harbour"


def test_srt_cues_follow_the_label_in_their_text() -> None:
    source = read_source("v", SRT)
    assert [label for label, _ in labels(source)] == ["MS. LEE"]
    assert source.words.key_list(0, 9) == ["we", "will", "never", "sell", "the", "harbour", "not", "now"]


@pytest.mark.parametrize(
    "text", ["WEBVTT\n", "WEBVTT\n\n00:00:99.000 --> nonsense\nHello\n", "WEBVTT\n\nNOTE nothing\n"]
)
def test_captions_without_a_cue_are_an_error(text: str) -> None:
    with pytest.raises(CaptionsInvalid):
        read_source("v", text)


TALK = """MS. LEE: We will not sell it. Nobody asked us.

Q  Will the pier be sold?

MS. LEE: No. The pier stays, and so do we.

MR. RAY: It stays for now.
"""


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("We will not sell it", "", ". Nobody asked us. Q: Will the pier be sold? MS. LEE: No. The pier stays"),
        (
            "Nobody asked us",
            "We will not sell it.",
            ". Q: Will the pier be sold? MS. LEE: No. The pier stays, and so do",
        ),
        (
            "Will the pier be sold",
            "MS. LEE: We will not sell it. Nobody asked us. Q:",
            "? MS. LEE: No. The pier stays, and so do we. MR. RAY: It stays for now",
        ),
        (
            "The pier stays",
            "MS. LEE: not sell it. Nobody asked us. Q: Will the pier be sold? MS. LEE: No.",
            ", and so do we. MR. RAY: It stays for now",
        ),
        ("It stays for now", "Q: the pier be sold? MS. LEE: No. The pier stays, and so do we. MR. RAY:", "."),
    ],
)
def test_the_words_around_a_passage_say_who_speaks(words: str, before: str, after: str) -> None:
    (passage,) = verify_words(words, [read_source("a", TALK)]).passages
    assert (passage.before, passage.after) == (before, after)


def test_a_statement_has_no_labels_around_a_passage() -> None:
    text = "The pier: a chronicle. It was built in May. Lee: it stays."
    (passage,) = verify_words("It was built in May", [read_source("a", text, "statement")]).passages
    assert (passage.before, passage.after) == ("The pier: a chronicle.", ". Lee: it stays")
