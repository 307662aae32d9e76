"""Choices of sources of news, and names that follow an opening, as readers marked them."""

from __future__ import annotations

from dataclasses import replace

from corpora.delayed_names import OpeningArticle, OpeningSource
from corpora.news_sources import ReadArticle, ReadSource
from onrecord.extractors.speakers.antecedents.ranking import bundled_ranker
from tests.extractors.speakers.texts import Nearest, draft_of
from training.delayed_names import judged_by_others, judged_openings, weights_of
from training.link_examples import of_news

TWO = """
Ann/PROPN+PERSON/nsubj/3 Dahl/PROPN+PERSON/flat/1 met/VERB+meet/root/0 Bea/PROPN+PERSON/obj/3 Reed/PROPN+PERSON/flat/4
*She/PRON/nsubj/2 agreed/VERB/root/0
"""
OPENING = """
A/DET/det/2 *lawyer/NOUN/nsubj/3 spoke/VERB/root/0

*Ann/PROPN+PERSON/nsubj/3 Dahl/PROPN+PERSON/flat/1 spoke/VERB/root/0
"""


def read(words: str, text: str, antecedent: str) -> ReadSource:
    start = text.index(words)
    place = text.find(antecedent) if antecedent else -1
    return ReadSource(
        (start, start + len(words)), ((place, place + len(antecedent)),) if antecedent else (), several=False
    )


def test_a_reader_says_which_candidate_is_right() -> None:
    draft = draft_of(TWO)
    text = draft.analysis.text
    for antecedent in ("Ann Dahl", "Bea Reed", ""):
        article = ReadArticle("t", text, (read("She", text, antecedent),))
        (found,) = of_news(article, draft, bundled_ranker())
        heads = [draft.analysis.tokens[trail[0]].text for trail in found.trails]
        right = [heads[number - 1] for number in found.right if number]
        assert right == ([antecedent.split()[0]] if antecedent else [])
        assert (found.corpus, found.kind) == ("news", "he")


def test_sources_of_several_are_left_out() -> None:
    draft = draft_of(TWO)
    text = draft.analysis.text
    article = ReadArticle("t", text, (ReadSource((text.index("She"), text.index("She") + 3), (), several=True),))
    assert of_news(article, draft, Nearest()) == []


def opening(antecedent: str) -> OpeningArticle:
    text = draft_of(OPENING).analysis.text
    item = read("A lawyer", text, antecedent)
    return OpeningArticle(antecedent, text, (OpeningSource(item.source, item.antecedent, named=bool(antecedent)),))


def test_an_opening_has_the_name_that_was_read() -> None:
    draft = draft_of(OPENING)
    assert [one.right for name in ("Ann Dahl", "") for one in judged_openings(opening(name), draft)] == [1, 0]
    later = OpeningArticle("x", draft.analysis.text, (OpeningSource((0, 8), ((90, 95),), named=True),))
    assert list(judged_openings(later, draft)) == []


def test_weights_prefer_what_was_read() -> None:
    draft = draft_of(OPENING)
    (named,), (unnamed,) = (list(judged_openings(opening(name), draft)) for name in ("Ann Dahl", ""))
    for one, sign in ((named, 1), (unnamed, -1)):
        weights = weights_of([one] * 6)
        none, name = (sum(weights.get(feature, 0.0) for feature in features) for features in one.options)
        assert (name - none) * sign > 0
    many = [replace(one, article=f"{one.article} {number}") for one in (named, unnamed) for number in range(10)]
    assert sum(judged_by_others(many).values()) == 20
