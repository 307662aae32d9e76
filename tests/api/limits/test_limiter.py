"""RateLimiter: charges, headers and refusals."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from onrecord.api.errors.problems import RateExceeded
from onrecord.api.limits.keys import KeyRing
from onrecord.api.limits.limiter import RateLimiter
from onrecord.api.request_context import Caller, RequestContext
from onrecord.api.settings import Settings
from tests.api.middleware.test_auth import TEXT, serving


def context(name: str = "key a", rate: str | None = None) -> RequestContext:
    return RequestContext(request_id="r", trace_id=None, method="POST", caller=Caller(name=name, rate=rate))


def test_answers_tell_what_is_left_and_then_when_to_come_again(settings: Settings) -> None:
    with serving(settings, rate="2/hour") as client:
        answers = [client.post("/v1/extractions", json=TEXT) for _ in range(3)]
        assert client.get("/v1/info").status_code == 200
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert {answer.headers["ratelimit-policy"] for answer in answers} == {'"texts";q=2;w=3600'}
    fields = [re.fullmatch(r'"texts";r=(\d+);t=(\d+)', answer.headers["ratelimit"]) for answer in answers]
    assert [field and field[1] for field in fields] == ["1", "0", "0"]
    assert 1 <= int(answers[2].headers["retry-after"]) <= 3600
    assert (answers[2].json()["type"], answers[2].json()["limit"]) == ("/problems/rate-exceeded", 2)


def test_where_no_rate_is_set_nothing_is_said_of_one(settings: Settings) -> None:
    with serving(settings) as client:
        assert "ratelimit" not in client.post("/v1/extractions", json=TEXT).headers


def test_each_key_has_its_own_count_and_may_have_its_own_rate(settings: Settings, tmp_path: Path) -> None:
    ring = KeyRing(tmp_path / "keys.json")
    narrow, wide = (ring.new("desk", rate)[1] for rate in (None, "2/hour"))
    with serving(settings, keys_file=tmp_path / "keys.json", rate="1/hour") as client:

        def sent(words: str) -> list[int]:
            headers = {"Authorization": f"Bearer {words}"}
            return [client.post("/v1/extractions", json=TEXT, headers=headers).status_code for _ in range(3)]

        assert sent(narrow) == [200, 429, 429]
        assert sent(wide) == [200, 200, 429]


@pytest.mark.anyio
async def test_a_batch_costs_what_its_texts_do_and_is_taken_whole_or_not() -> None:
    rates = RateLimiter("10/minute")
    await rates.charge(context(), 6)
    with pytest.raises(RateExceeded) as refused:
        await rates.charge(context(), 5)
    assert refused.value.headers is not None
    assert "Retry-After" in refused.value.headers
    await rates.charge(last := context(), 4)
    assert last.headers["RateLimit"].startswith('"texts";r=0;t=')


@pytest.mark.anyio
async def test_a_batch_larger_than_any_window_is_refused_for_good() -> None:
    with pytest.raises(RateExceeded) as refused:
        await RateLimiter("10/minute").charge(context(), 11)
    assert (refused.value.limit, refused.value.actual) == (10, 11)
    assert "Retry-After" not in (refused.value.headers or {})


@pytest.mark.anyio
async def test_a_stream_is_slowed_to_the_rate() -> None:
    rates = RateLimiter("2/1 second")
    clock = asyncio.get_running_loop()
    began = clock.time()
    for _ in range(3):
        await rates.wait(context())
    assert clock.time() - began > 0.5


@pytest.mark.parametrize("body", [b"{", b'{"text": ""}', b'{"roster": 1}'])
def test_request_that_fails_is_charged(settings: Settings, body: bytes) -> None:
    with serving(settings, rate="2/hour") as client:
        headers = {"Content-Type": "application/json"}
        sent = [client.post("/v1/extractions", content=body, headers=headers).status_code for _ in range(3)]
    assert sent[0] in (400, 422)
    assert sent == [sent[0], sent[0], 429]


def test_batch_costs_one_for_each_text(settings: Settings) -> None:
    texts = [{"id": str(number), "text": "Ann said no."} for number in range(3)]
    with serving(settings, rate="4/hour") as client:
        sent = [client.post("/v1/extractions/batch", json={"texts": texts}) for _ in range(2)]
        assert [one.status_code for one in sent] == [200, 429]
        too_many = [{"id": str(number), "text": "Ann said no."} for number in range(5)]
    with serving(settings, rate="4/hour") as client:
        refused = client.post("/v1/extractions/batch", json={"texts": too_many})
        assert (refused.status_code, refused.json()["actual"], "retry-after" in refused.headers) == (429, 5, False)


@pytest.mark.parametrize("rate", ["fast", "-1/minute", "0/minute", "", "1/minute, 2/hour"])
def test_a_rate_that_makes_no_sense_is_refused(rate: str) -> None:
    with pytest.raises(ValidationError, match="600/minute"):
        Settings(rate=rate)
