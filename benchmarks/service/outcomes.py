"""Outcomes of the rows of the load test: the figures, and the sentence that the table shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.service.load import BROKEN, Answer, percentile, served


def statuses(answers: Sequence[Answer]) -> dict[str, int]:
    """The number of answers of each status."""
    counts = Counter("broken" if answer.status == BROKEN else str(answer.status) for answer in answers)
    return dict(sorted(counts.items()))


def counted(statuses: Mapping[str, int]) -> str:
    """Statuses with their counts."""
    return ", ".join(f"{count:,} × {status}" for status, count in statuses.items())


@dataclass(frozen=True, slots=True)
class Single:
    """Answers to one caller."""

    answers: Sequence[Answer]

    def __str__(self) -> str:
        good = served(self.answers)
        times = f"{percentile(good, 50):.2f} s, {percentile(good, 95):.2f} s"
        return f"{times}; {len(self.answers)} texts, {len(self.answers) - len(good)} errors"


@dataclass(frozen=True, slots=True)
class Many:
    """Throughput of many callers, and of the extractor alone in the same run."""

    texts: int
    errors: int
    seconds: float
    words_a_second: float
    offline: float

    def __str__(self) -> str:
        speeds = f"{self.words_a_second:,.0f} of {self.offline:,.0f} words a second"
        share = self.words_a_second / self.offline
        return f"{share:.0%}: {speeds}; {self.texts} texts in {self.seconds:.0f} s, {self.errors} errors"


@dataclass(frozen=True, slots=True)
class Overload:
    """More texts a second than can be read; times in seconds, memory in megabytes."""

    rate: float
    statuses: Mapping[str, int]
    p95: float
    bound: float
    """Time that a full queue and one more text take."""
    before_one: int
    """The most texts that were answered between a request and its own answer."""
    places: int
    """Those that the queue has room for, with the one that is being read."""
    before: float
    after: float
    normal_after: float
    """From the last text until one takes no longer than usual."""

    def __str__(self) -> str:
        return (
            f"{counted(self.statuses)} at {self.rate:.0f} a second; p95 {self.p95:.1f} s, bound {self.bound:.1f} s; "
            f"at most {self.before_one} of {self.places} texts before an accepted one; "
            f"{self.before:,.0f} MB before, {self.after:,.0f} after; normal after {self.normal_after:.1f} s"
        )


@dataclass(frozen=True, slots=True)
class Lengths:
    """Short texts during one of the greatest length."""

    p95: float
    p95_alone: float
    errors: int
    long_status: int | None
    """None: the long text was still being read when the test stopped waiting."""
    long_seconds: float
    megabytes: float

    def __str__(self) -> str:
        after = f"{self.long_seconds:.0f} s"
        long = f"served in {after}" if self.long_status == 200 else f"{self.long_status or 'still read'} after {after}"
        return (
            f"{self.p95 / self.p95_alone:.1f} times: {self.p95:.2f} s, alone {self.p95_alone:.2f} s; "
            f"{self.errors} errors; the long one {long}; {self.megabytes:,.0f} MB"
        )


@dataclass(frozen=True, slots=True)
class Jobs:
    """Interactive requests during jobs; `sent` and `read` have the code points of each key."""

    count: int
    keys: int
    p95: float
    p95_alone: float
    errors: int
    sent: Sequence[int]
    read: Sequence[int]
    seconds: float
    """The seconds of the interactive requests while jobs ran."""
    turn: int
    """The code points of the longest turn of a key, by which two keys may differ."""

    @property
    def missed(self) -> list[str]:
        """The goals that were missed, in words."""
        # A key that has nothing left to read cannot keep up.
        behind = [read for read, sent in zip(self.read, self.sent, strict=True) if read < sent]
        spread = max(self.read) - min(behind, default=max(self.read))
        goals = {
            "nothing was read for some keys": min(self.read) > 0,
            "p95 is more than twice that alone": self.p95 <= 2 * self.p95_alone,
            "one key is more than a turn ahead of another": spread <= self.turn,
        }
        return [words for words, reached in goals.items() if not reached]

    def __str__(self) -> str:
        found = (
            f"{self.p95 / self.p95_alone:.1f} times: {self.p95:.2f} s, alone {self.p95_alone:.2f} s; "
            f"{self.errors} errors; of {self.count} jobs by {self.keys} keys {min(self.read):,} to {max(self.read):,} "
            f"code points were read for each key in {self.seconds:.0f} s, with turns of up to {self.turn:,}"
        )
        return f"{found}; **missed**: {', '.join(self.missed)}" if self.missed else found


@dataclass(frozen=True, slots=True)
class Mutations:
    """Mutated bodies; `early` is the memory after a tenth of them."""

    count: int
    statuses: Mapping[str, int]
    slowest: float
    early: float
    late: float

    def __str__(self) -> str:
        memory = f"{self.early:,.0f} MB after a tenth, {self.late:,.0f} at the end"
        return f"{self.count:,}: {counted(self.statuses)}; slowest {self.slowest:.1f} s; {memory}"


@dataclass(frozen=True, slots=True)
class Hostile:
    """Hostile texts with a deadline; `alive` is the 99th percentile of the seconds that `/livez` took meanwhile."""

    statuses: Mapping[str, int]
    alive: float
    alive_slowest: float
    latest: float
    """The most seconds that an answer came after its deadline."""
    latest_kind: str

    def __str__(self) -> str:
        return (
            f"{counted(self.statuses)}; p99 {self.alive:.3f} s, slowest {self.alive_slowest:.2f} s; "
            f"{max(0.0, self.latest):.2f} s after the deadline at most ({self.latest_kind})"
        )


@dataclass(frozen=True, slots=True)
class Killed:
    """One of several workers killed under load."""

    workers: int
    statuses: Mapping[str, int]
    wrong: int
    """Answers that differ from those to the same text before."""
    not_retryable: int
    """Answers other than a record, 503 or a broken connection."""
    longest_gap: float
    back_after: float
    """Seconds until as many workers as before are ready."""
    megabytes: float

    def __str__(self) -> str:
        return (
            f"{counted(self.statuses)} of {self.workers} workers; longest time without a record "
            f"{self.longest_gap:.1f} s; back after {self.back_after:.1f} s; {self.wrong} wrong, "
            f"{self.not_retryable} not retryable; {self.megabytes:,.0f} MB"
        )


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Texts of ever new words; memory after a tenth of them and after all."""

    count: int
    errors: int
    early: float
    late: float

    def __str__(self) -> str:
        return (
            f"{self.late / self.early - 1:+.1%}: {self.early:,.0f} MB after {self.count // 10:,} texts, "
            f"{self.late:,.0f} after {self.count:,}; {self.errors} errors"
        )
