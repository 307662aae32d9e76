"""Keys: made, found, revoked, and never kept as they are."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.api.cli.main import app
from onrecord.api.limits.keys import KeyRing, KeysInvalid


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "keys.json"


def test_a_key_is_found_by_its_words_alone(path: Path) -> None:
    ring = KeyRing(path)
    key, words = ring.new("desk", "10/minute")
    other, _ = ring.new("archive")
    assert ring.find(words) == key
    assert (key.name, key.rate, other.rate) == ("desk", "10/minute", None)
    wrong = [words[:-1], words + "x", words.replace(key.id, other.id), key.id, "", "_", "__", f"onr_{key.id}_", "é_é_é"]
    assert [ring.find(one) for one in wrong] == [None] * len(wrong)


def test_the_file_holds_hashes_and_is_its_owners_alone(path: Path) -> None:
    _, words = KeyRing(path).new("desk")
    secret = words.split("_", 2)[2]
    assert secret not in path.read_text("utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_ring_sees_what_others_change(path: Path) -> None:
    running, operator = KeyRing(path), KeyRing(path)
    assert running.keys() == []
    key, words = operator.new("desk")
    assert running.find(words) == key
    assert operator.revoke(key.id) == key
    assert running.find(words) is None
    assert operator.revoke(key.id) is None


@pytest.mark.parametrize("contents", ["", "[]", '{"keys": [{"id": "x"}]}', '{"keys": [], "more": 1}'])
def test_a_broken_file_is_reported_and_keeps_the_valid_keys(path: Path, contents: str) -> None:
    ring = KeyRing(path)
    key, words = ring.new("desk")
    path.write_text(contents, encoding="utf-8")
    with pytest.raises(KeysInvalid, match=r"keys\.json: not a keys file"):
        ring.keys()
    assert ring.find(words) == key
    with pytest.raises(KeysInvalid):
        ring.new("another")
    assert path.read_text("utf-8") == contents


def test_broken_file_is_logged_once_and_not_for_each_request(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    ring = KeyRing(path)
    _, token = ring.new("desk")
    path.write_text("{", encoding="utf-8")
    for _ in range(3):
        assert ring.find(token)
    assert caplog.text.count("the keys stay as they were") == 1


@pytest.mark.parametrize(("mode", "warnings"), [(0o600, 0), (0o644, 0), (0o620, 1), (0o666, 1)])
def test_file_that_others_may_write_is_warned_of(
    path: Path, mode: int, warnings: int, caplog: pytest.LogCaptureFixture
) -> None:
    _, token = KeyRing(path).new("desk")
    path.chmod(mode)
    ring = KeyRing(path)
    for _ in range(3):
        assert ring.find(token)
    assert caplog.text.count("can be written by others") == warnings


def run(path: Path, *arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["keys", *arguments, "--file", str(path)])
    return result.exit_code, result.stdout, result.stderr


def test_the_commands_make_list_and_revoke(path: Path) -> None:
    code, words, message = run(path, "new", "foreign desk", "--rate", "600/minute")
    assert code == 0
    key = KeyRing(path).find(words.strip())
    assert key is not None
    assert key.id in message
    assert words.strip() not in message
    _, listed, _ = run(path, "list")
    assert listed.split("\t")[:3] == [key.id, "foreign desk", "600/minute"]
    assert words.strip().split("_", 2)[2] not in listed
    assert run(path, "revoke", key.id)[0] == 0
    assert run(path, "list")[1] == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["new", "desk", "--rate", "often"], "onrecord: --rate: A number of texts per time"),
        (["new", "desk", "--rate", "0/minute"], "onrecord: --rate: A number of texts per time"),
        (["new", "desk", "--rate", "1/second;2/minute"], "onrecord: --rate: A number of texts per time"),
        (["revoke", "none"], "onrecord: no key has this id"),
    ],
)
def test_what_cannot_be_done_is_reported_on_a_line(path: Path, arguments: list[str], said: str) -> None:
    code, _, message = run(path, *arguments)
    assert (code, message.startswith(said), message.count("\n")) == (1, True, 1)


@pytest.mark.usefixtures("settings")
def test_without_a_file_the_commands_say_so() -> None:
    result = CliRunner().invoke(app, ["keys", "list"])
    assert (result.exit_code, "ONRECORD_KEYS_FILE" in result.stderr) == (1, True)


def test_a_file_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    code, _, message = run(tmp_path / "file" / "keys.json", "new", "desk")
    assert (code, message.count("\n")) == (1, 1)


def test_the_file_is_plain_enough_to_be_read_by_people(path: Path) -> None:
    key, _ = KeyRing(path).new("desk")
    (entry,) = json.loads(path.read_text("utf-8"))["keys"]
    assert (entry["id"], entry["name"]) == (key.id, "desk")
    assert set(entry) == {"id", "name", "sha256", "created", "rate"}
