"""Wording: what was done to the record's words, and the flags of what changes their meaning."""

from __future__ import annotations

import pytest

from onrecord.verification.quotation import quotation
from onrecord.verification.report import urgency
from onrecord.verification.verifier import QuotationQuery, Verifier
from tests.verification.records import edits, found, passages, record


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("The council will not sell the old harbour,", "exact"),
        ("the council will not sell the old harbour", "exact"),
        ("three offers had come in", "exact"),
        ("Did they surprise me? They did", "exact"),
        ("… keep every boat", "exact"),
        ("I want to be very clear about that", "trimmed"),
        ("about that. We have no plans to sell it, not in 2026", "trimmed"),
        ("We have no plans to sell it … unless the state takes over its debts", "bracketed"),
        ("[The council has] no plans to sell it", "bracketed"),
        ("[W]e have no plan[s] to sell it", "bracketed"),
        ("It cost [the city] about $2,000,000 to repair the north pier", "bracketed"),
        ("It cost about $2,000,000 to repair (again) the north pier", "bracketed"),
        ("the Council will not sell the old harbour", "altered"),
        ("THe council will not sell the old harbour", "altered"),
        ("Did they surprise me. They did", "altered"),
        ("Three offers had come in?", "altered"),
        ("the old harbor is a treasure for the people of this town, and we", "altered"),
        ("I said in March that some offers had come in", "altered"),
        ("The council will not sell the old harbour. It cost about $2,000,000 to repair the north pier", "joined"),
        ("we would keep every boat. It cost about $2,000,000 to repair the north pier", "joined"),
        ("Did they surprise me? They did. We may buy it one day", "joined"),
        ("We will burn every boat in town before the election", "not_found"),
        ("the people of the state have plans for every old boat and the three offers", "not_found"),
        ("…", "not_found"),
        ("the old harbour is a treasure for the people of this town", "ambiguous"),
    ],
)
def test_wording(text: str, wording: str) -> None:
    assert found(text).wording == wording


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council will sell the old harbour", {("negation", "dropped")}),
        ("The council won't sell the old harbour", set()),
        ("We have no plans to sell it, not in 2025", {("date", "changed")}),
        ("It cost $3,000,000 to repair the north pier", {("hedge", "dropped"), ("number", "changed")}),
        ("It cost about $2 million to repair the north pier", set()),
        ("We might buy it one day", {("modal", "changed")}),
        ("Will the harbour be sold to Ray Sisters on May 3?", {("name", "changed")}),
        ("I said in May that three offers had come in", {("date", "changed")}),
        ("I did probably not look at any of them", {("hedge", "added")}),
        ("We may only buy it one day", {("condition", "added")}),
        ("Did they surprise me. They did", {("question", "changed")}),
        ("The council will [not] sell the old harbour", set()),
        ("We may [not] buy it one day", {("negation", "added")}),
        ("[Lee Brothers] may buy it one day", set()),
        ("no plans to sell it … unless the state takes over its debts", {("negation", "cut")}),
        ("The council will not sell the old harbour, and I really want to be very clear", set()),
        ("I said in March that several offers had come in", {("number", "dropped")}),
    ],
)
def test_flags(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(flag.kind, flag.change) for flag in found(text).flags} == expected


NEVER = "There is no evidence that the harbour was ever safe for boats."


@pytest.mark.parametrize(
    ("said", "draft", "expected"),
    [
        ("I cannot say that nobody was in danger here.", "nobody was in danger here", {("negation", "cannot")}),
        ("I do not for one moment think the deal is dead.", "the deal is dead", {("negation", "not")}),
        ("We aren't sure that the bridge is safe.", "the bridge is safe", {("negation", "aren't")}),
        ("It is false that the bridge is safe now.", "the bridge is safe now", {("negation", "false")}),
        ("He doubts we will sell the harbour.", "we will sell the harbour", {("negation", "doubts")}),
        ("Nobody believes that we will sell it.", "we will sell it", {("negation", "Nobody")}),
        ("Ask me again if we sell the old harbour.", "we sell the old harbour", {("condition", "if")}),
        (NEVER, "the harbour was ever safe", {("negation", "no")}),
        (NEVER, "There is no evidence that the harbour was ever safe", set()),
        (NEVER, "evidence that the harbour was ever safe", {("negation", "no")}),
        ("We are not going to raise the toll.", "going to raise the toll", {("negation", "not")}),
        ("We are not going to raise the toll.", "raise the toll", {("negation", "not")}),
        ("It won't be safe for boats.", "safe for boats", {("negation", "won't")}),
        ("Whether or not we sell it, we stay.", "we sell it, we stay", set()),
        ("No doubt the bridge is safe now.", "the bridge is safe now", set()),
        ("It was a non-violent protest.", "violent protest", {("negation", "non")}),
        ("It is a risk-free loan.", "It is a risk", {("negation", "free")}),
        ("It is a long-term plan.", "term plan", set()),
        ("Some two hundred million people pay.", "million people pay", {("number", "hundred")}),
        ("It fell to -5 degrees here.", "5 degrees here", {("number", "-")}),
        ("It cost five hundred million.", "It cost five", {("number", "hundred")}),
        ("It rose by 5 percent.", "It rose by 5", {("number", "percent")}),
        ("We had twenty-five boats.", "We had twenty", {("number", "five")}),
        ("Over 40 percent of us agree.", "percent of us agree", {("number", "40")}),
        ("In 2020 300 boats sank.", "300 boats sank", set()),
        ("We will sell it unless they pay.", "We will sell it", {("condition", "unless")}),
        ("We will sell it, if they ask us.", "We will sell it", {("condition", "if")}),
        ("We will sell it, if you will, today.", "We will sell it", set()),
        ("We will sell it. If they ask, we say so.", "We will sell it", set()),
        ("I do not doubt that we will sell it.", "we will sell it", set()),
        ("I am not a lawyer, but I think the deal is dead.", "the deal is dead", set()),
        ("I am not sure. The bridge is safe now.", "The bridge is safe now", set()),
        ("No, I say the bridge is safe now.", "the bridge is safe now", set()),
        ("I know that the bridge is not safe.", "the bridge is not safe", set()),
        ("My critics claim that I sold the boats.", "I sold the boats", {("negation", "claim")}),
        ("Some people think the bridge is safe now.", "the bridge is safe now", {("negation", "think")}),
        ("No one in this town wants to sell it.", "this town wants to sell it", {("negation", "No")}),
        ("No single member of the board said it is safe.", "the board said it is safe", {("negation", "No")}),
        ("Most of the boats are safe today.", "the boats are safe today", {("hedge", "Most")}),
        ("All of the boats are safe today.", "the boats are safe today", set()),
        ("They say the bridge is safe now.", "the bridge is safe now", {("negation", "say")}),
        ("I have always believed that the bridge is safe.", "the bridge is safe", set()),
        ("If they ask us, we will sell it.", "we will sell it", {("condition", "If")}),
        ("And if you pay, then we will sell it.", "we will sell it", {("condition", "if")}),
        ("If you look at it, the bridge is safe.", "the bridge is safe", set()),
        ("Even if they ask us, we will sell it.", "we will sell it", set()),
        ("If they ask, I say no, the bridge is safe.", "the bridge is safe", set()),
        ("We will sell it, weather permitting.", "We will sell it", {("condition", "weather permitting")}),
        ("We will sell it as long as they pay.", "We will sell it", {("condition", "as long as")}),
        ("We will sell it, subject to a vote.", "We will sell it", {("condition", "subject to")}),
        ("We will sell it as soon as we can.", "We will sell it", set()),
        ("The town owes the company nothing.", "The town owes the company", {("negation", "nothing")}),
        ("We will sell it without a fee.", "We will sell it", set()),
        ("We will sell it, not the pier.", "We will sell it", set()),
    ],
)
def test_what_takes_a_quotation_back_is_flagged(said: str, draft: str, expected: set[tuple[str, str]]) -> None:
    answer = found(draft, sources=record(f"Good morning. {said} Thank you."))
    text = f"Good morning. {said} Thank you."
    assert answer.wording == "exact"
    assert {(flag.kind, text[slice(*flag.record[0])]) for flag in answer.flags} == expected


@pytest.mark.parametrize(
    ("before", "is_flagged"),
    [
        ("Ann Lee said ", True),
        ("It rained, not much. Ann Lee said ", True),
        ("Ann Lee did not say that ", False),
        ("Nobody, Ann Lee said, thinks that ", False),
        ("Ann Lee doubted that ", False),
    ],
)
def test_a_draft_that_takes_it_back_itself_is_right(before: str, is_flagged: bool) -> None:
    text = f"{before}“the bridge is safe for all of us.”"
    query = QuotationQuery(quotation(text, len(before) + 1, len(text) - 1))
    said = "I am not certain that the bridge is safe for all of us."
    (answer,) = Verifier(record(said), [query]).findings()
    assert (answer.wording, bool(answer.flags)) == ("exact", is_flagged)


@pytest.mark.parametrize(
    ("before", "quoted", "after", "said", "is_flagged"),
    [
        ("Lee said they would never have a ", "loan for boats", ".", "We do not have a loan for boats.", False),
        ("Lee said they had a ", "loan for boats", ".", "We do not have a loan for boats.", True),
        ("Lee said: ", "We will sell it", " if they ask.", "We will sell it if they ask us.", False),
        ("Lee said: ", "We will sell it", ". If it rains, he swims.", "We will sell it if they ask us.", True),
        ("They were two ", "hundred boats", " or so.", "We had two hundred boats.", False),
        ("They were six ", "hundred boats", " or so.", "We had two hundred boats.", True),
        ("It rose ", "by some 5", " percent.", "It rose by some 5 percent.", False),
    ],
)
def test_a_draft_may_have_the_words_around_its_quotation_itself(
    before: str, quoted: str, after: str, said: str, is_flagged: bool
) -> None:
    text = f"{before}“{quoted}”{after}"
    query = QuotationQuery(quotation(text, len(before) + 1, len(before) + 1 + len(quoted)))
    (answer,) = Verifier(record(f"Good morning. {said}"), [query]).findings()
    assert (answer.wording, bool(answer.flags)) == ("exact", is_flagged)


@pytest.mark.parametrize("mark", ["…", "...", ". . .", "....", "[…]", "[...]", "(...)", "..", "⋯", "* * *", "… …"])
def test_each_form_of_an_ellipsis_discloses_a_cut(mark: str) -> None:
    answer = found(f"I said in March {mark} three offers had come in")
    assert (answer.wording, [edit[1] for edit in edits("", answer)]) == ("bracketed", ["ellipsis"])


@pytest.mark.parametrize(
    ("draft", "wording"),
    [("We went … and they stayed at home", "exact"), ("We went and … they stayed at home", "bracketed")],
)
def test_an_ellipsis_of_the_record_itself_discloses_nothing(draft: str, wording: str) -> None:
    assert found(draft, sources=record("Ann wrote: “We went … and they stayed at home.”")).wording == wording


@pytest.mark.parametrize(
    ("draft", "wording", "flags"),
    [
        ("Safety is … what we owe to every docker", "bracketed", set()),
        ("We hold that it is … to every docker", "bracketed", set()),
        ("what we owe to every docker … all year", "bracketed", {"negation"}),
        ("Profit is … what we owe to every docker", "altered", set()),
    ],
)
def test_a_word_or_two_beyond_an_ellipsis_are_found(draft: str, wording: str, flags: set[str]) -> None:
    said = (
        "MR. RAY: Good day. We hold that it is so. Safety is, uh, first of all what we owe to every docker here, and"
        " not for one day but all year.\n\nQ  Why?\n\nMR. RAY: So be it."
    )
    answer = found(draft, sources=record(said))
    assert (answer.wording, {flag.kind for flag in answer.flags} - {"name"}) == (wording, flags)


def test_words_at_an_edge_do_not_replace_those_of_another_sentence() -> None:
    text = "On day one, we will look for all of the boats of this town and mean it"
    said = "This is about history: we will look for all of the boats of this town. It is not making the news"
    answer = found(text, sources=record(said))
    assert edits(text, answer) == [("added", "word", "On day one", ""), ("added", "word", "and mean it", "")]
    assert passages(answer) == ["we will look for all of the boats of this town"]
    assert {flag.kind for flag in answer.flags} == {"number", "date"}


@pytest.mark.parametrize(
    ("draft", "said", "expected"),
    [
        ("This will also be done for all of us", "This also will be done for all of us", set()),
        ("They probably have seen all of it", "They have probably seen all of it", set()),
        ("This may be done and all of us will see", "This will be done and all of us may see", {"modal"}),
        ("WE WILL NEVER SELL THE HARBOUR AGAIN", "We will sell the harbour again", {"negation"}),
        ("The town can't sell the harbour", "The town CANNOT sell the harbour", set()),
        ("The town would not sell the harbour", "The town should NOT sell the harbour", {"modal"}),
        ("The town will sell the harbour again", "The town will NEVER sell the harbour again", {"negation"}),
        ("The town must keep the harbour and its boats", "The town WILL keep the harbour and its boats", {"modal"}),
        ("The town will keep ALL the boats of the harbour", "The town will keep the boats of the harbour", set()),
        ("The town sold the harbour to them", "The town sold the harbour to US", {"name"}),
        ("They will ask them about the harbour", "They will ask WHO about the harbour", {"name"}),
        ("They sold the harbour to the town", "They sold the harbour to BOSUN", {"name"}),
    ],
)
def test_words_that_only_moved_or_are_capitals_are_not_flagged(draft: str, said: str, expected: set[str]) -> None:
    assert {flag.kind for flag in found(draft, sources=record(f"Good day. {said}.")).flags} == expected


def test_a_record_of_one_sentence_is_searched_too() -> None:
    sources = record("We will never sell the old harbour of this town again. " * 2_000)
    answer = found("we will never buy the old harbour of this town", sources=sources)
    assert answer.wording == "altered"
    assert answer.fit is not None
    assert [edit.reason for edit in answer.fit.passages[0].edits if edit.kind != "kept"] == ["word"]


def test_a_long_quotation_with_many_changes_is_one_passage() -> None:
    said = [f"word{number}" for number in range(3_000)]
    changed = ["changed" if number % 7 == 0 else word for number, word in enumerate(said)]
    answer = found(" ".join(changed), sources=record(" ".join(said)))
    assert answer.wording == "altered"
    assert answer.fit is not None
    assert (len(answer.fit.passages), answer.fit.changes) == (1, 429)


def test_edits_say_what_the_record_has() -> None:
    text = "It cost $3,000,000 to repair the northern pier"
    assert edits(text, found(text)) == [
        ("dropped", "word", "", "about"),
        ("replaced", "word", "3,000,000", "2,000,000"),
        ("replaced", "word", "northern", "north"),
    ]


def test_a_leap_is_settled_where_a_sentence_begins() -> None:
    text = "And they came back to the town hall in the rain. And we went home by the road at night"
    sources = record(
        "And they came back to the town hall in the rain. And nobody saw them there. It was late and dark on the "
        "square, as it often is. The others stayed. And we went home by the road at night."
    )
    answer = found(text, sources=sources)
    assert passages(answer) == [
        "And they came back to the town hall in the rain",
        "And we went home by the road at night",
    ]
    assert not answer.flags


def test_of_equal_passages_that_of_the_speaker_is_meant() -> None:
    sources = record("MS. LEE: It will rain today.\n\nMR. RAY: It will rain today.\n\nMS. LEE: So be it.")
    assert found("It will rain today", sources=sources).wording == "ambiguous"
    answer = found("It will rain today", "Tom Ray", sources)
    assert (answer.wording, answer.fit and answer.fit.verdict) == ("exact", "same")


def says(label: str) -> str:
    return f"{label}: It will rain today.\n\nMR. RAY: Not so.\n\n{label}: So be it."


@pytest.mark.parametrize(
    ("texts", "speaker", "expected"),
    [
        (["Rain. It will rain today. Sun. It will rain today."], None, ("exact", "unknown", 2)),
        ([says("MS. LEE"), says("DR. OKORO")], None, ("ambiguous", "unknown", 2)),
        ([says("MS. LEE"), says("DR. OKORO")], "Ann Lee", ("exact", "same", 1)),
        ([says("MS. LEE")] * 3, "Ann Lee", ("exact", "same", 3)),
        ([says("MS. LEE")] * 3, "Ada Okoro", ("exact", "different", 3)),
        ([says("MS. LEE")] * 3, None, ("exact", "unknown", 3)),
        ([says("MS. LEE"), says("ANN LEE")], "Ann Lee", ("exact", "same", 2)),
        ([says("TOM LEE"), says("ANN LEE")], "Lee", ("ambiguous", "same", 2)),
        ([says("MS. LEE"), "Who wrote it? It will rain today."], None, ("ambiguous", "unknown", 2)),
        ([says("Q"), says("Q")], None, ("exact", "unknown", 2)),
    ],
)
def test_what_one_speaker_says_twice_is_verified_in_all_places(
    texts: list[str], speaker: str | None, expected: tuple[str, str, int]
) -> None:
    answer = found("It will rain today", speaker, record(*texts))
    assert answer.fit is not None
    assert (answer.wording, answer.fit.verdict, answer.count) == expected
    assert all(one is answer.fit for one in answer.others[:1])
    assert len(answer.others or [answer.fit]) == answer.count


def test_changes_must_be_the_same_in_all_places() -> None:
    twice = "We sold ten old boats to the town in May. Rain fell. We sold ten old boats to the town in May."
    answer = found("We sold two old boats to the town in May", sources=record(twice))
    assert (answer.wording, answer.count) == ("altered", 2)
    other = twice[::-1].replace("net", "owt", 1)[::-1].replace("two", "six")
    answer = found("We sold nine old boats to the town in May", sources=record(other))
    assert (answer.wording, answer.count) == ("ambiguous", 2)


def test_a_near_copy_elsewhere_does_not_make_it_ambiguous() -> None:
    sources = record(
        "We will open the three new schools in the spring.", "We will open the two new schools in the spring."
    )
    answer = found("We will open the two new schools in the spring", sources=sources)
    assert answer.wording == "exact"
    assert answer.fit is not None
    assert answer.fit.passages[0].source.id == "s2"


def test_words_of_two_speakers_are_two_passages() -> None:
    sources = record(
        "MS. LEE: We will never go there again, said I.\n\nMR. RAY: That is a pity for all of us here.\n\nQ  Yes?"
    )
    assert found("never go there again, said I. That is a pity for all", sources=sources).wording == "joined"


def test_what_a_source_quotes_is_not_said_by_its_author() -> None:
    text = 'We heard the mayor say, "The bridge is safe for all of you," and we believe her.'
    answer = found("The bridge is safe for all of you", "Ann Lee", record(text))
    assert (answer.wording, answer.fit and answer.fit.verdict) == ("exact", "unknown")


@pytest.mark.parametrize(
    ("text", "nearest"),
    [("We would burn every boat before noon", "we would keep every boat"), ("Nobody likes turnips", None)],
)
def test_what_is_not_there_has_a_nearest_passage_at_most(text: str, nearest: str | None) -> None:
    answer = found(text)
    assert (answer.wording, answer.fit) == ("not_found", None)
    shown = answer.nearest.passages[0] if answer.nearest else None
    assert (shown.source.text[shown.start : shown.end] if shown else None) == nearest


def test_answers_are_the_same_each_time() -> None:
    def once(text: str) -> tuple[str, list[str], list[tuple[str, str | None, str, str]]]:
        answer = found(text)
        return answer.wording, passages(answer), edits(text, answer)

    for text in ("We have plans to sell", "the old harbour", "three offers came in"):
        assert once(text) == once(text)


SAID = (
    "I am not proud of how long it took us. The ferry will sail again today, and we planned it well. My deputy may name"
    " the captain tomorrow. You must bring your boats to the pier here."
)


@pytest.mark.parametrize(
    ("before", "quoted", "is_shifted"),
    [
        ("Lee said the ferry ", "would sail again that day", True),
        ("Lee said that ", "she was not proud of how long it took them", True),
        ("Lee said they ", "had planned it well", True),
        ("Lee said her deputy ", "might name the captain the next day", True),
        ("Lee told owners that ", "they had to bring their boats to the pier there", True),
        ("Lee said: ", "The ferry would sail again today", False),
        ("", "The ferry would sail again today", False),
        ("Lee said the ferry ", "would certainly sail again that day", False),
        ("Lee said the ferry ", "would sail again that week", False),
        ("Lee said that ", "she was proud of how long it took them", False),
        ("Lee said her deputy ", "will name the captain tomorrow", False),
    ],
)
def test_shifts_of_indirect_speech_are_not_urgent(before: str, quoted: str, is_shifted: bool) -> None:
    text = f"{before}“{quoted}.”"
    asked = QuotationQuery(quotation(text, len(before) + 1, len(text) - 1))
    (answer,) = Verifier(record(SAID), [asked]).findings()
    assert answer.wording == "altered"
    assert urgency(answer, "same") == ("check" if is_shifted else "urgent")


@pytest.mark.parametrize(
    ("quoted", "is_urgent"),
    [
        ("The council will not keep the old harbour", True),
        ("The council will not sell the quiet old harbour", True),
        ("They have no plans to sell it, not in 2026", True),
        ("Did they surprise me? They do", True),
        ("three offers had gone in", True),
        ("The council will not sell an old harbour", False),
        ("The council will not sell the harbour", False),
        ("The council will not sell the old harbor", False),
        ("The councils will not sell the old harbour", False),
        ("The council will also not sell the old harbour", False),
        ("The council won't sell the old harbour", False),
    ],
)
def test_new_words_are_urgent(quoted: str, is_urgent: bool) -> None:
    answer = found(quoted)
    assert (answer.wording, bool(answer.flags)) == ("altered", False)
    assert urgency(answer, "same") == ("urgent" if is_urgent else "check")


@pytest.mark.parametrize(
    ("said", "quoted", "expected"),
    [
        ("It will cost 3 million dollars in all.", "It will cost $3 million in all", set()),
        ("It will cost $3 million in all.", "It will cost 3 million dollars in all", set()),
        ("It will cost us 3 million dollars.", "It will cost us $3 million", set()),
        ("It will cost us $3 million.", "It will cost us three million dollars", set()),
        ("It will cost 3 million dollars in all.", "It will cost €3 million in all", {"number"}),
        ("It will cost 3 million in all.", "It will cost $3 million in all", {"number"}),
        ("It will cost at least 3 million in all.", "It will cost 3 million in all", {"hedge"}),
        ("It will cost over 3 million in all.", "It will cost 3 million in all", {"hedge"}),
        ("It will cost over 3 million in all.", "It will cost under 3 million in all", {"hedge"}),
        ("Most of the boats are safe today.", "The boats are safe today", {"hedge"}),
        ("The most modern boats are safe today.", "The modern boats are safe today", set()),
        ("It is safe for most boats today.", "It is safe for boats today", {"hedge"}),
        ("It's as safe as it was last year.", "It is as safe as it was last year", set()),
        ("My friends think the boats are safe today.", "My friend thinks the boats are safe today", set()),
        ("We owe 2 of 3 boats to the bank now.", "We owe 3 of 2 boats to the bank now", {"number"}),
    ],
)
def test_amounts_and_their_bounds(said: str, quoted: str, expected: set[str]) -> None:
    answer = found(quoted, sources=record(f"Good morning. {said} Thank you."))
    assert {flag.kind for flag in answer.flags} == expected
