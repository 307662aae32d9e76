"""Messages and tasks survive the way to the model process, however they are cut."""

from __future__ import annotations

import json
from typing import cast, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.api.documents.document import Document, Notice
from onrecord.api.exports.export import ExportFormat
from onrecord.api.services.extraction import filled
from onrecord.api.worker.messages import Decoder, Kind, Message
from onrecord.api.worker.task import Task, TaskDecoder, TaskEncoder
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.batch import BatchItem
from onrecord.schemas.request import KINDS as REPORT_KINDS
from onrecord.schemas.request import PARTS
from onrecord.schemas.roster import RosterEntry

KINDS = get_args(Kind)
MESSAGES = st.builds(
    Message,
    st.sampled_from(KINDS).map(lambda kind: cast(Kind, kind)),
    st.integers(0, 2**40),
    st.dictionaries(st.text(max_size=5), st.none() | st.booleans() | st.integers() | st.text(max_size=5), max_size=3),
    st.lists(st.binary(max_size=50), max_size=3).map(tuple),
)


@given(st.lists(MESSAGES, max_size=4), st.integers(1, 40))
def test_messages_do_not_depend_on_how_they_are_cut(messages: list[Message], size: int) -> None:
    sent = b"".join(message.encode() for message in messages)
    decoder = Decoder()
    pieces = [sent[start : start + size] for start in range(0, len(sent), size)]
    assert [message for piece in pieces for message in decoder.feed(piece)] == messages


ROSTER = (RosterEntry(id="petrova", name="Ana Petrova", aliases=["A. Petrova"]),)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
OPTIONS = st.builds(
    ExtractionOptions,
    id=st.none() | TEXTS,
    offset_unit=st.sampled_from(["codepoint", "utf16", "utf8"]),
    explain=st.booleans(),
    min_confidence=st.floats(0, 1),
    kinds=st.frozensets(st.sampled_from(REPORT_KINDS)),
    include=st.frozensets(st.sampled_from(PARTS)),
    roster=st.sampled_from([(), ROSTER]),
)


@given(TEXTS, OPTIONS, st.sampled_from(get_args(ExportFormat)), st.booleans())
def test_task_arrives_as_it_was_sent(text: str, options: ExtractionOptions, form: ExportFormat, page: bool) -> None:
    document = Document(text=text, notices=(Notice("lost", "Something is lost."),)) if page else None
    task = Task(text, options, form, document)
    encoded = TaskEncoder().encode(7, task, preempts=True).encode()
    (message,) = Decoder().feed(encoded)
    assert message.fields["preempts"]
    assert TaskDecoder().decode(message) == task


def test_shared_roster_is_one_object_for_the_extractor() -> None:
    encoder, decoder = TaskEncoder(), TaskDecoder()
    tasks = [Task(f"Text {number}", ExtractionOptions(roster=ROSTER)) for number in range(3)]
    tasks.insert(1, Task("Another"))
    found = [decoder.decode(encoder.encode(1, task, preempts=False)).options.roster for task in tasks]
    assert found[1] == ()
    assert found[0] == ROSTER
    assert found[0] is found[2] is found[3]


@pytest.mark.parametrize("text", ["a", "a\nb", "\n a", "a\0b", "\0", "a\t“é”\u2028\r", '"'])
def test_any_ids_and_roles_arrive_as_they_are(text: str) -> None:
    roster = (RosterEntry(id=text, name="Ann Lee", role=text), RosterEntry(id="b", name="Bo", aliases=["B. Lee"]))
    for some in (roster, roster[:1], roster[1:]):
        task = Task("Text", ExtractionOptions(roster=some))
        found = TaskDecoder().decode(TaskEncoder().encode(1, task, preempts=False))
        assert list(found.options.roster) == list(some)


def test_rosters_by_turns_stay_the_same_objects() -> None:
    encoder, decoder = TaskEncoder(), TaskDecoder()
    other = (RosterEntry(id="zoe", name="Zoë Lee"),)
    found = [
        decoder.decode(encoder.encode(1, Task("Text", ExtractionOptions(roster=tuple(roster))), preempts=False))
        for roster in (ROSTER, other, list(ROSTER), list(other))
    ]
    assert [task.options.roster for task in found] == [ROSTER, other, ROSTER, other]
    assert found[0].options.roster is found[2].options.roster
    assert found[1].options.roster is found[3].options.roster


@pytest.mark.parametrize("text_id", ["a", '"extraction":null', 'x","extraction":null,"y":"', "\\"])
def test_record_is_put_into_an_item_whatever_its_id(text_id: str) -> None:
    empty = BatchItem(id=text_id, status="ok").model_dump_json().encode()
    item = json.loads(filled(empty, "extraction", b'{"id": "inside"}'))
    assert item == json.loads(empty) | {"extraction": {"id": "inside"}}
    with pytest.raises(ValueError, match="no empty field"):
        filled(empty, "records", b"1")
