"""Authentication, hosts and origins, and what a browser may do with the answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from evaluation.report import ROOT
from onrecord.api.app import create_app
from onrecord.api.cli.main import app as commands
from onrecord.api.limits.keys import KeyRing
from onrecord.api.server.run import with_default_hosts
from onrecord.api.settings import Settings
from tests.api.first_words import FirstWords

TEXT = {"text": "Ann said no."}
OPEN = ["/", "/page/page.css", "/problems", "/problems/unauthorized", "/livez", "/readyz", "/openapi.json"]


@contextmanager
def serving(settings: Settings, **changes: Any) -> Iterator[TestClient]:
    app = create_app(settings.model_copy(update=changes), FirstWords())
    with TestClient(app, raise_server_exceptions=False) as client:
        while client.get("/readyz").status_code == 503:
            pass
        yield client


@pytest.fixture
def keys_file(tmp_path: Path) -> Path:
    return tmp_path / "keys.json"


@pytest.fixture
def words(keys_file: Path) -> str:
    return KeyRing(keys_file).new("desk")[1]


def test_a_key_opens_what_is_closed_without(settings: Settings, keys_file: Path, words: str) -> None:
    with serving(settings, keys_file=keys_file) as client:
        for path in OPEN:
            assert client.get(path).status_code == 200, path
        refused = client.post("/v1/extractions", json=TEXT)
        assert (refused.status_code, refused.json()["type"]) == (401, "/problems/unauthorized")
        assert refused.headers["www-authenticate"] == "Bearer"
        assert client.get("/v1/info").status_code == 401
        assert client.get("/v1/nowhere").status_code == 401
        headers = {"Authorization": f"Bearer {words}"}
        assert client.post("/v1/extractions", json=TEXT, headers=headers).status_code == 200
        assert client.get("/v1/nowhere", headers=headers).status_code == 404


@pytest.mark.parametrize("scheme", ["Bearer onr_x_y", "Bearer", "Basic {}", "{}", "Bearer {}x", "Bearer {} {}"])
@pytest.mark.parametrize("anonymous", [False, True])
def test_a_wrong_key_is_refused_and_not_repeated(
    settings: Settings,
    keys_file: Path,
    words: str,
    scheme: str,
    anonymous: bool,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level("DEBUG"), serving(settings, keys_file=keys_file, allow_anonymous=anonymous) as client:
        answer = client.get("/v1/info", headers={"Authorization": scheme.replace("{}", words)})
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, 'Bearer error="invalid_token"')
    assert words not in answer.text
    assert words not in caplog.text


def test_a_good_key_is_logged_by_its_id_alone(
    settings: Settings, keys_file: Path, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG"), serving(settings, keys_file=keys_file) as client:
        headers = {"Authorization": f"Bearer {words}"}
        assert client.get("/v1/info", headers=headers).status_code == 200
        assert words not in client.get("/metrics", headers=headers).text
    _, identity, secret = words.split("_", 2)
    assert f"'key': '{identity}'" in caplog.text
    assert secret not in caplog.text


def test_two_keys_at_once_are_none(settings: Settings, keys_file: Path, words: str) -> None:
    with serving(settings, keys_file=keys_file) as client:
        twice = [("Authorization", f"Bearer {words}")] * 2
        assert client.get("/v1/info", headers=twice).status_code == 401


def test_a_revoked_key_is_refused_at_once(settings: Settings, keys_file: Path, words: str) -> None:
    with serving(settings, keys_file=keys_file) as client:
        headers = {"Authorization": f"Bearer {words}"}
        assert client.get("/v1/info", headers=headers).status_code == 200
        ring = KeyRing(keys_file)
        ring.revoke(ring.keys()[0].id)
        assert client.get("/v1/info", headers=headers).status_code == 401


def test_callers_without_a_key_may_be_admitted_with_those_that_have_one(settings: Settings, keys_file: Path) -> None:
    with serving(settings, keys_file=keys_file, allow_anonymous=True) as client:
        assert client.get("/v1/info").status_code == 200


def test_without_a_keys_file_no_key_is_looked_at(client: TestClient) -> None:
    assert client.get("/v1/info", headers={"Authorization": "Bearer x"}).status_code == 200


@pytest.mark.parametrize(
    ("host", "status"),
    [("tools.example.org", 200), ("Tools.Example.org:8000", 200), ("elsewhere.example", 421), ("[::1]:80", 200)],
)
def test_only_the_names_that_are_set_are_answered_to(settings: Settings, host: str, status: int) -> None:
    with serving(settings, allowed_hosts=("testserver", "tools.example.org", "[::1]")) as client:
        answer = client.get("/v1/info", headers={"Host": host})
        assert client.get("/livez", headers={"Host": host}).status_code == 200
        assert client.get("/readyz", headers={"Host": host}).status_code == 200
    assert answer.status_code == status
    assert status == 200 or answer.json()["type"] == "/problems/unknown-host"


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        (None, 200),
        ("http://testserver", 200),
        ("http://testserver:8000", 200),
        ("https://tools.example.org", 200),
        ("https://elsewhere.example", 403),
        ("null", 403),
        ("", 403),
    ],
)
def test_page_of_another_origin_may_not_send_requests(settings: Settings, origin: str | None, status: int) -> None:
    headers = {"Content-Type": "text/plain"} | ({"Origin": origin} if origin is not None else {})
    changes = {"allowed_hosts": ("testserver",), "cors_origins": ("https://tools.example.org",)}
    with serving(settings, **changes) as client:
        answer = client.post("/v1/texts", content=b"Ann said no.", headers=headers)
        assert client.get("/v1/info", headers=headers).status_code == 200
    assert answer.status_code == status
    assert status == 200 or answer.json()["type"] == "/problems/unknown-origin"


@pytest.mark.parametrize(
    ("changes", "hosts"),
    [
        ({}, ("localhost", "127.0.0.1", "[::1]", "127.0.0.1")),
        ({"host": "0.0.0.0", "allow_anonymous": True}, ()),
        ({"keys_file": Path("keys.json")}, ()),
        ({"allowed_hosts": ("tools.example.org",)}, ("tools.example.org",)),
    ],
)
def test_loopback_names_are_the_default_where_no_key_is_required(
    settings: Settings, changes: dict[str, Any], hosts: tuple[str, ...]
) -> None:
    assert with_default_hosts(settings.model_copy(update=changes)).allowed_hosts == hosts


PREFLIGHT = {"Origin": "https://tools.example.org", "Access-Control-Request-Method": "POST"}


def test_cors_is_off_unless_set(client: TestClient) -> None:
    assert "access-control-allow-origin" not in client.get("/livez", headers=PREFLIGHT).headers
    assert client.options("/v1/extractions", headers=PREFLIGHT).status_code == 405


def test_cors_lets_in_the_origins_that_are_set(settings: Settings, keys_file: Path, words: str) -> None:
    with serving(settings, keys_file=keys_file, cors_origins=("https://tools.example.org",)) as client:
        asked = client.options("/v1/extractions", headers=PREFLIGHT)
        assert (asked.status_code, asked.headers["access-control-allow-origin"]) == (200, "https://tools.example.org")
        # A problem must be readable too, or a tool in a browser sees nothing but a network error.
        refused = client.post("/v1/extractions", json=TEXT, headers=PREFLIGHT)
        assert (refused.status_code, refused.headers["access-control-allow-origin"]) == (401, PREFLIGHT["Origin"])
        other = client.options("/v1/extractions", headers={**PREFLIGHT, "Origin": "https://elsewhere.example"})
        assert "access-control-allow-origin" not in other.headers


def test_pages_of_other_origins_may_send_every_header_that_is_read(settings: Settings) -> None:
    """A deadline, as the clients send it, too: a browser refuses a request for one header that is not listed."""
    documented = json.loads((ROOT / "openapi" / "openapi.json").read_text())["paths"].values()
    parameters = [one for item in documented for operation in item.values() for one in operation.get("parameters", [])]
    names = {one["name"] for one in parameters if one["in"] == "header"} | {"Authorization", "Content-Type", "Accept"}
    assert "Request-Timeout" in names
    asks = {**PREFLIGHT, "Access-Control-Request-Headers": ", ".join(sorted(names))}
    with serving(settings, cors_origins=("https://tools.example.org",), allowed_hosts=("testserver",)) as client:
        asked = client.options("/v1/extractions", headers=asks)
    assert asked.status_code == 200
    assert names <= set(asked.headers["access-control-allow-headers"].split(", "))


@pytest.mark.parametrize("path", ["/", "/page/page.js", "/problems", "/livez", "/v1/info", "/nowhere", "/openapi.json"])
def test_every_answer_has_the_headers_that_keep_browsers_safe(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-request-id"]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    options: dict[str, Any] = {}
    monkeypatch.setattr("uvicorn.run", lambda app, **given: options.update(given))
    monkeypatch.setattr("onrecord.api.observability.logs.configure", lambda *given: None)
    return options


@pytest.mark.usefixtures("settings")
@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "onrecord.example.org"])
def test_serve_opens_no_door_to_other_machines_by_mistake(served: dict[str, Any], host: str) -> None:
    refused = CliRunner().invoke(commands, ["serve", "--host", host])
    assert (refused.exit_code, refused.stderr.count("\n"), served) == (1, 1, {})
    assert "--no-keys" in refused.stderr
    assert CliRunner().invoke(commands, ["serve", "--host", host, "--no-keys"]).exit_code == 0
    assert served["host"] == host


@pytest.mark.usefixtures("settings")
def test_serve_with_keys_needs_one(served: dict[str, Any], keys_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_KEYS_FILE", str(keys_file))
    refused = CliRunner().invoke(commands, ["serve", "--host", "0.0.0.0"])
    assert (refused.exit_code, "has no key" in refused.stderr, served) == (1, True, {})
    KeyRing(keys_file).new("desk")
    assert CliRunner().invoke(commands, ["serve", "--host", "0.0.0.0"]).exit_code == 0
    assert served["host"] == "0.0.0.0"
