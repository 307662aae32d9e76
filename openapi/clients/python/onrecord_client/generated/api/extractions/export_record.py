from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.export_record_format import (
    ExportRecordFormat,
)
from ...models.export_record_response_200 import ExportRecordResponse200
from ...models.export_request import ExportRequest
from ...models.problem import Problem
from ...types import UNSET, Response


def _get_kwargs(
    *,
    body: ExportRequest,
    format_: ExportRecordFormat,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    json_format_: str = format_
    params["format"] = json_format_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/exports",
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ExportRecordResponse200 | Problem | None:
    if response.status_code == 200:
        response_200 = ExportRecordResponse200.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

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

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ExportRecordResponse200 | Problem]:
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
    format_: ExportRecordFormat,
) -> Response[ExportRecordResponse200 | Problem]:
    """Convert a record to another format

     Converts a record that the service has returned, or a part of its attributions and speakers.

    Nothing is extracted again. Web Annotations and brat standoff count code points; the offsets of the
    record are
    converted.

    Args:
        format_ (ExportRecordFormat): The format of the response.
        body (ExportRequest): A record and its text.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExportRecordResponse200 | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        format_=format_,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: ExportRequest,
    format_: ExportRecordFormat,
) -> ExportRecordResponse200 | Problem | None:
    """Convert a record to another format

     Converts a record that the service has returned, or a part of its attributions and speakers.

    Nothing is extracted again. Web Annotations and brat standoff count code points; the offsets of the
    record are
    converted.

    Args:
        format_ (ExportRecordFormat): The format of the response.
        body (ExportRequest): A record and its text.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExportRecordResponse200 | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: ExportRequest,
    format_: ExportRecordFormat,
) -> Response[ExportRecordResponse200 | Problem]:
    """Convert a record to another format

     Converts a record that the service has returned, or a part of its attributions and speakers.

    Nothing is extracted again. Web Annotations and brat standoff count code points; the offsets of the
    record are
    converted.

    Args:
        format_ (ExportRecordFormat): The format of the response.
        body (ExportRequest): A record and its text.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ExportRecordResponse200 | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        format_=format_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: ExportRequest,
    format_: ExportRecordFormat,
) -> ExportRecordResponse200 | Problem | None:
    """Convert a record to another format

     Converts a record that the service has returned, or a part of its attributions and speakers.

    Nothing is extracted again. Web Annotations and brat standoff count code points; the offsets of the
    record are
    converted.

    Args:
        format_ (ExportRecordFormat): The format of the response.
        body (ExportRequest): A record and its text.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ExportRecordResponse200 | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            format_=format_,
        )
    ).parsed
