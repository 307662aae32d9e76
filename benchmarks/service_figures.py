"""Figures of the service under load, as they are kept: see `benchmarks.service`."""

from __future__ import annotations

from benchmarks.figures import Figures


class SingleFigures(Figures):
    """One caller; seconds."""

    count: int
    errors: int
    p50: float
    p95: float


class ManyFigures(Figures):
    """Callers that each wait for their answer, against the extractor alone in the same run."""

    callers: int
    seconds: float
    texts: int
    errors: int
    words_a_second: float
    offline_words_a_second: float
    share: float
    p95: float


class OverloadFigures(Figures):
    """Many more texts a second than can be read. Rates are texts a second."""

    capacity: float
    rate: float
    statuses: dict[str, int]
    p95: float
    """Of those accepted, in seconds."""
    bound: float
    """Seconds that a full line and one batch take."""
    megabytes_before: float
    megabytes_after: float
    normal_after: float
    """Seconds from the last text until one takes no longer than usual."""


class LengthFigures(Figures):
    """Callers with short texts, beside one with a text as long as may be; seconds."""

    callers: int
    code_points: int
    p95_alone: float
    p95: float
    ratio: float
    errors: int
    long_status: int | None
    """Null: it was still being read when it was no longer waited for."""
    long_seconds: float
    long_ran_all_the_time: bool
    """Whether the long text was there for as long as the short ones were timed beside it."""
    megabytes: float


class MutationFigures(Figures):
    """Bodies that went wrong on their way."""

    count: int
    statuses: dict[str, int]
    slowest: float
    """Seconds."""
    megabytes_early: float
    """After a tenth of them."""
    megabytes_late: float


class KilledFigures(Figures):
    """One of several workers killed under load."""

    workers: int
    statuses: dict[str, int]
    wrong: int
    """Answers that are not what the same text had before."""
    not_retryable: int
    """Answers other than a record, 503 or a broken connection."""
    longest_gap: float
    """Seconds without a record."""
    back_after: float
    """Seconds until as many workers as before are ready."""
    megabytes: list[float]
    """Of each worker."""


class VocabularyFigures(Figures):
    """Texts of ever new words."""

    count: int
    errors: int
    megabytes_early: float
    """After a tenth of them."""
    megabytes_late: float


class ServiceFigures(Figures):
    """The service under load; what has not been measured is null."""

    machine: str
    articles: str
    """Where they are from."""
    single: SingleFigures | None = None
    many: ManyFigures | None = None
    overload: OverloadFigures | None = None
    lengths: LengthFigures | None = None
    mutations: MutationFigures | None = None
    killed: KilledFigures | None = None
    vocabulary: VocabularyFigures | None = None

    def beside(self, kept: ServiceFigures) -> ServiceFigures:
        """These, with those kept where there are none."""
        found = {name: value for name, value in self if value is not None}
        return kept.model_copy(update=found)
