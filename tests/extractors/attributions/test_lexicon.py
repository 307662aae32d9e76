"""The lexicon of attribution: its shape, and words that must and must not be in it."""

from __future__ import annotations

import json
from importlib import resources

import pytest

from onrecord.extractors.attributions.lexicon import load_lexicon

CLASSES = frozenset({
    "say", "tell", "warn", "predict", "promise", "order", "ask", "accuse", "criticize", "deny", "refuse", "praise",
    "support", "admit", "agree", "permit", "decide", "plan", "want", "doubt", "believe", "feel", "perceive", "show",
    "seem", "describe", "write", "talk", "manner",
})  # fmt: skip
COMPLEMENTS = frozenset({"that", "whether", "wh", "to", "ing", "to-be", "quote", "np", "pp"})


@pytest.mark.parametrize(
    ("lemma", "name"),
    [
        ("say", "say"), ("add", "say"), ("insist", "say"), ("state", "say"), ("tell", "tell"), ("inform", "tell"),
        ("warn", "warn"), ("predict", "predict"), ("promise", "promise"), ("vow", "promise"), ("urge", "order"),
        ("demand", "order"), ("ask", "ask"), ("inquire", "ask"), ("accuse", "accuse"), ("criticize", "criticize"),
        ("denounce", "criticize"), ("praise", "praise"), ("deny", "deny"), ("refuse", "refuse"), ("admit", "admit"),
        ("agree", "agree"), ("decide", "decide"), ("plan", "plan"), ("want", "want"), ("hope", "want"),
        ("think", "believe"), ("believe", "believe"), ("know", "believe"), ("fear", "feel"), ("worry", "feel"),
        ("show", "show"), ("indicate", "show"), ("seem", "seem"), ("describe", "describe"), ("write", "write"),
        ("tweet", "write"), ("discuss", "talk"), ("shout", "manner"), ("whisper", "manner"), ("point out", "say"),
        ("Say", "say"), ("doubt", "doubt"), ("support", "support"), ("find", "perceive"), ("allow", "permit"),
    ],
)  # fmt: skip
def test_verbs(lemma: str, name: str) -> None:
    entry = load_lexicon().verb(lemma)
    assert entry is not None
    assert name in entry.classes


@pytest.mark.parametrize("lemma", ["be", "have", "do", "take", "make", "put", "run", "eat", "walk", "kill", "zzz", ""])
def test_verbs_that_do_not_report(lemma: str) -> None:
    assert load_lexicon().verb(lemma) is None


@pytest.mark.parametrize(
    ("lemma", "of"),
    [
        ("claim", "statement"), ("statement", "statement"), ("warning", "warning"), ("belief", "belief"),
        ("promise", "promise"), ("plan", "plan"), ("hope", "desire"), ("question", "question"), ("denial", "denial"),
        ("decision", "decision"), ("criticism", "criticism"), ("prediction", "prediction"), ("evidence", "evidence"),
    ],
)  # fmt: skip
def test_nouns(lemma: str, of: str) -> None:
    entry = load_lexicon().noun(lemma)
    assert entry is not None
    assert entry.of == of


def test_nouns_that_do_not_report() -> None:
    assert load_lexicon().noun("table") is None


def test_what_a_verb_governs() -> None:
    say, surprise, tell = (load_lexicon().verb(lemma) for lemma in ("say", "surprise", "tell"))
    assert say is not None
    assert surprise is not None
    assert tell is not None
    assert {"that", "quote"} <= say.complements
    assert say.propbank == ("say.01",)
    assert tell.addressee
    assert (say.sayer, surprise.sayer) == ("nsubj", "obj")


def test_who_and_what_can_be_a_source() -> None:
    lexicon = load_lexicon()
    assert {"spokesman", "minister", "senator", "official", "woman", "lawyer", "resident"} <= lexicon.persons
    assert {"report", "lawsuit", "poll", "statement", "study", "letter", "tweet"} <= lexicon.documents


def test_every_entry_is_of_the_closed_sets() -> None:
    lexicon = load_lexicon()
    for verb in lexicon.verbs.values():
        assert verb.classes
        assert set(verb.classes) <= CLASSES
        assert verb.complements <= COMPLEMENTS
        assert verb.sayer in ("nsubj", "obj")
    for noun in lexicon.nouns.values():
        assert noun.classes
        assert set(noun.classes) <= CLASSES


def test_the_file_is_sorted_and_small() -> None:
    path = resources.files("onrecord.extractors.attributions").joinpath("lexicon.json")
    text = path.read_text(encoding="utf-8")
    data = json.loads(text)
    assert len(text) < 600_000
    assert list(data) == sorted(data)
    for name in ("verbs", "nouns", "persons", "documents"):
        assert list(data[name]) == sorted(data[name])
    assert data["sources"]


def test_it_is_read_once() -> None:
    assert load_lexicon() is load_lexicon()
