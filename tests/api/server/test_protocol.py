"""LimitedH11Protocol: connections that send nothing, too many of them, and ambiguous requests."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest
import uvicorn
from starlette.types import Receive, Scope, Send

from onrecord.api.server.protocol import LimitedH11Protocol, limit_connections

SECONDS = 0.4
CONNECTIONS = 5
WRITE_SECONDS = 1.0
LONG = 1 << 24
"""More bytes than the buffers of both sides hold."""
GET = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
CHUNKED = b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
BEGUN = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nConnection: close\r\n\r\nx"


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Reads the body and answers its length; on `/long` many bytes."""
    length, more = 0, True
    while more:
        message = await receive()
        length, more = length + len(message.get("body", b"")), message.get("more_body", False)
    body = bytes(LONG) if scope["path"] == "/long" else str(length).encode()
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"%d" % len(body))]})
    await send({"type": "http.response.body", "body": body})


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    protocol = LimitedH11Protocol
    before = protocol.max_connections, protocol.header_timeout, protocol.write_timeout
    limit_connections(CONNECTIONS, SECONDS, WRITE_SECONDS)
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(
        uvicorn.Config(app, http=LimitedH11Protocol, lifespan="off", log_config=None, timeout_keep_alive=1)
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield listening.getsockname()[1]
    server.should_exit = True
    thread.join()
    protocol.max_connections, protocol.header_timeout, protocol.write_timeout = before


def connect(port: int) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=10)
    connection.settimeout(10)
    return connection


def rest(connection: socket.socket) -> bytes:
    """The bytes that arrive until the server closes the connection."""
    received = b""
    try:
        while piece := connection.recv(4096):
            received += piece
    except ConnectionResetError:
        pass
    return received


def answer(connection: socket.socket) -> bytes:
    """The whole response to a request without a body, on a connection that stays open."""
    received = b""
    while not received.endswith(b"\r\n\r\n0"):
        piece = connection.recv(4096)
        assert piece, "closed within the response"
        received += piece
    return received


@pytest.mark.parametrize("sent", [b"", b"GET / HTTP/1.1\r\nHost: loc", GET + b"GET / HT"])
def test_silent_connection_is_closed(port: int, sent: bytes) -> None:
    with connect(port) as connection:
        connection.sendall(sent)
        began = time.monotonic()
        received = rest(connection)
        assert time.monotonic() - began < 5
        assert received.count(b"HTTP/1.1 200 OK") == sent.count(GET)


@pytest.mark.parametrize(
    ("sent", "status", "detail"),
    [
        (b"\x00\xff no request\r\n\r\n", 400, "Invalid HTTP request received."),
        (b"GET / HTTP/1.1\r\n\r\n", 400, "Invalid HTTP request received."),
        (b"\x16\x03\x01\x00\xa5\x01\x00\x00" + b"x" * 200, 400, "Invalid HTTP request received."),
        (
            b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"secret" * 20_000,
            431,
            "The request line and headers have more than 65536 bytes.",
        ),
        (
            b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: secret\r\n" * 10_000 + b"\r\n",
            431,
            "The request line and headers have more than 65536 bytes.",
        ),
        (
            CHUNKED + b"1\r\nx\r\n" * 5_000,
            400,
            "The body has more than 4096 chunks, and more than one for each 16 bytes.",
        ),
    ],
)
def test_what_is_no_request_is_answered_with_a_problem(port: int, sent: bytes, status: int, detail: str) -> None:
    with connect(port) as connection:
        connection.sendall(sent)
        head, _, body = rest(connection).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 %d " % status)
    assert b"application/problem+json" in head
    problem = json.loads(body)
    assert (problem["status"], problem["detail"]) == (status, detail)


def test_many_short_lines_are_no_attack(port: int) -> None:
    with connect(port) as connection:
        connection.sendall(CHUNKED.replace(b"Host", b"Connection: close\r\nHost"))
        connection.sendall((b"10\r\n" + b"x" * 16 + b"\r\n") * 6_000 + b"0\r\n\r\n")
        assert rest(connection).endswith(b"96000")


def test_what_breaks_off_within_a_body_is_closed(port: int) -> None:
    with connect(port) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
        assert b"200" not in rest(connection)
    assert ask(port).startswith(b"HTTP/1.1 200")


def test_headers_that_trickle_have_the_same_time(port: int) -> None:
    with connect(port) as connection:
        began = time.monotonic()
        with suppress(OSError):
            while time.monotonic() - began < 5:
                connection.sendall(b"G")
                time.sleep(SECONDS / 4)
        assert time.monotonic() - began < 3


def test_slow_body_is_not_the_protocols_concern(port: int) -> None:
    with connect(port) as connection:
        connection.sendall(BEGUN)
        time.sleep(SECONDS * 2)
        connection.sendall(b"y")
        assert rest(connection).endswith(b"2")


def test_idle_connections_give_way_to_new_ones(port: int) -> None:
    idle = [connect(port) for _ in range(CONNECTIONS)]
    try:
        for connection in idle[1:]:
            connection.sendall(GET)
            assert answer(connection).startswith(b"HTTP/1.1 200")
        idle[0].sendall(BEGUN)
        time.sleep(0.1)
        assert ask(port).startswith(b"HTTP/1.1 200")
        assert rest(idle[1]) == b""
        idle[0].sendall(b"y")
        assert rest(idle[0]).endswith(b"2")
    finally:
        for connection in idle:
            connection.close()
        time.sleep(0.1)


def test_connections_beyond_the_limit_are_closed_at_once(port: int) -> None:
    held = [connect(port) for _ in range(CONNECTIONS)]
    try:
        for connection in held:
            connection.sendall(BEGUN)  # headers alone have a time limit
        time.sleep(0.1)
        with connect(port) as another:
            assert rest(another) == b""
        held[0].sendall(b"y")
        assert held[0].recv(4096).startswith(b"HTTP/1.1 200")
    finally:
        for connection in held:
            connection.close()


def test_connection_ends_after_a_request_with_two_lengths(port: int) -> None:
    head = b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n"
    with connect(port) as connection:
        connection.sendall(head + b"3\r\nabc\r\n0\r\n\r\n" + GET)
        received = rest(connection)
    assert received.count(b"HTTP/1.1 200 OK") == 1


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="no TCP_USER_TIMEOUT on this system")
def test_connections_whose_responses_are_not_read_do_not_hold_their_places(port: int) -> None:
    held = [connect(port) for _ in range(CONNECTIONS)]
    try:
        for connection in held:
            connection.sendall(GET.replace(b"/ ", b"/long "))
        deadline = time.monotonic() + 20
        while not (answer := ask(port)).startswith(b"HTTP/1.1 200"):
            assert time.monotonic() < deadline
            time.sleep(0.1)
        assert answer.endswith(b"0")
    finally:
        for connection in held:
            connection.close()


def ask(port: int) -> bytes:
    """The response to a request on a new connection; nothing where there is no place."""
    with connect(port) as connection, suppress(OSError):
        connection.sendall(GET.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
        return rest(connection)
    return b""


def test_upgrade_is_declined_without_a_word_in_the_log(port: int, caplog: pytest.LogCaptureFixture) -> None:
    upgrade = GET.replace(b"\r\n\r\n", b"\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n")
    with connect(port) as connection, caplog.at_level("DEBUG", "uvicorn.error"):
        connection.sendall(upgrade)
        assert answer(connection).startswith(b"HTTP/1.1 200 OK")
    assert not any("upgrade" in record.message.lower() or "WebSocket" in record.message for record in caplog.records)
