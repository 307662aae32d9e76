from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.export_inception_response_200 import ExportInceptionResponse200
from ...models.export_request import ExportRequest
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: ExportRequest,
    request_timeout: float | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(request_timeout, Unset):
        headers["Request-Timeout"] = str(request_timeout)

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/exports/inception",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ExportInceptionResponse200 | Problem | None:
    if response.status_code == 200:
        response_200 = ExportInceptionResponse200.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 406:
        response_406 = Problem.from_dict(response.json())

        return response_406

    if response.status_code == 408:
        response_408 = Problem.from_dict(response.json())

        return response_408

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())

        return response_503

    if response.status_code == 504:
        response_504 = Problem.from_dict(response.json())

        return response_504

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ExportInceptionResponse200 | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: ExportRequest,
    request_timeout: float | Unset = UNSET,
) -> Response[ExportInceptionResponse200 | Problem]:
    """Extract from a text, or convert its record, as UIMA CAS JSON

     A document for INCEpTION, in UIMA CAS JSON 0.4.0 with its type system. Offsets are UTF-16 units,
    whatever `offset_unit` says. The body is a text with options as for `/v1/extractions`, or a text and
    its record: then nothing is extracted, and the record may contain a part of the attributions and
    speakers.

    Args:
        request_timeout (float | Unset): The deadline of each text in seconds, including the time
            in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's
            own limit, which `/v1/info` reports, applies as well.
        body (ExportRequest): A text and the options of its record, or a text and its record.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExportInceptionResponse200 | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        request_timeout=request_timeout,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: ExportRequest,
    request_timeout: float | Unset = UNSET,
) -> ExportInceptionResponse200 | Problem | None:
    """Extract from a text, or convert its record, as UIMA CAS JSON

     A document for INCEpTION, in UIMA CAS JSON 0.4.0 with its type system. Offsets are UTF-16 units,
    whatever `offset_unit` says. The body is a text with options as for `/v1/extractions`, or a text and
    its record: then nothing is extracted, and the record may contain a part of the attributions and
    speakers.

    Args:
        request_timeout (float | Unset): The deadline of each text in seconds, including the time
            in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's
            own limit, which `/v1/info` reports, applies as well.
        body (ExportRequest): A text and the options of its record, or a text and its record.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExportInceptionResponse200 | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        request_timeout=request_timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: ExportRequest,
    request_timeout: float | Unset = UNSET,
) -> Response[ExportInceptionResponse200 | Problem]:
    """Extract from a text, or convert its record, as UIMA CAS JSON

     A document for INCEpTION, in UIMA CAS JSON 0.4.0 with its type system. Offsets are UTF-16 units,
    whatever `offset_unit` says. The body is a text with options as for `/v1/extractions`, or a text and
    its record: then nothing is extracted, and the record may contain a part of the attributions and
    speakers.

    Args:
        request_timeout (float | Unset): The deadline of each text in seconds, including the time
            in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's
            own limit, which `/v1/info` reports, applies as well.
        body (ExportRequest): A text and the options of its record, or a text and its record.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExportInceptionResponse200 | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        request_timeout=request_timeout,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: ExportRequest,
    request_timeout: float | Unset = UNSET,
) -> ExportInceptionResponse200 | Problem | None:
    """Extract from a text, or convert its record, as UIMA CAS JSON

     A document for INCEpTION, in UIMA CAS JSON 0.4.0 with its type system. Offsets are UTF-16 units,
    whatever `offset_unit` says. The body is a text with options as for `/v1/extractions`, or a text and
    its record: then nothing is extracted, and the record may contain a part of the attributions and
    speakers.

    Args:
        request_timeout (float | Unset): The deadline of each text in seconds, including the time
            in the queue; after it, the result is a problem of type `deadline-exceeded`. The service's
            own limit, which `/v1/info` reports, applies as well.
        body (ExportRequest): A text and the options of its record, or a text and its record.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExportInceptionResponse200 | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            request_timeout=request_timeout,
        )
    ).parsed
