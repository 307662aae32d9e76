"""The rules for the kind of reporting: speech, writing or thought.

After the categories of Semino and Short (2004): the presentation of speech, of writing and of thought. In the examples
the deciding words are in capitals.
"""

from __future__ import annotations

from onrecord.extractors.rule import Family, Rule


def _kind(name: str, description: str, example: str) -> Rule:
    return Rule(f"kind.{name}", description, example, Family.KIND)


SAYING = _kind("speech", "nothing says otherwise", "The mayor SAID that the road was closed.")
QUOTED = _kind(
    "speech.quoted", "a report of a thought that quotes: the words were said", "She BELIEVES the plan is “a farce”."
)
FINDING = _kind(
    "speech.finding", "what a body concludes or decides, it makes known", "The tribunal CONCLUDED that he had lied."
)
WRITING_CUE = _kind("writing.cue", "a verb of writing", "The poet WROTE that she was tired.")
DOCUMENT = _kind("writing.document", "a document is the source", "The REPORT says that the dam is unsafe.")
MEDIUM = _kind("writing.medium", "a written medium", "The firm said IN A LETTER that it would appeal.")
THOUGHT_CUE = _kind(
    "thought.cue", "a cue of believing, feeling, wanting, planning, perceiving", "Investors FEAR that rates will rise."
)
VIEW = _kind("thought.view", "`in the view of`, `in the eyes of`", "IN Abe's VIEW, the law is clear.")
SHOWN = _kind("thought.shown", "what a thing shows, which nobody says", "The DELAY shows that the plan was rushed.")

RULES: tuple[Rule, ...] = (
    SAYING, QUOTED, FINDING, WRITING_CUE, DOCUMENT, MEDIUM, THOUGHT_CUE, VIEW, SHOWN,
)  # fmt: skip
"""Every rule, in the order of the module."""
