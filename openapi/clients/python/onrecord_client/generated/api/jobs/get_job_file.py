from http import HTTPStatus
from io import BytesIO
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...types import File, Response


def _get_kwargs(
    job: str,
    name: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/jobs/{job}/files/{name}".format(
            job=quote(str(job), safe=""),
            name=quote(str(name), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> File | Problem | None:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 406:
        response_406 = Problem.from_dict(response.json())

        return response_406

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[File | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    job: str,
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[File | Problem]:
    """A file of results

     Returns a file of a job that is done: tables in Parquet, and the records as JSON lines in zstandard.

    Args:
        job (str): The `id` of the job.
        name (str): One of the `files` of the job.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        job=job,
        name=name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    job: str,
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> File | Problem | None:
    """A file of results

     Returns a file of a job that is done: tables in Parquet, and the records as JSON lines in zstandard.

    Args:
        job (str): The `id` of the job.
        name (str): One of the `files` of the job.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return sync_detailed(
        job=job,
        name=name,
        client=client,
    ).parsed


async def asyncio_detailed(
    job: str,
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[File | Problem]:
    """A file of results

     Returns a file of a job that is done: tables in Parquet, and the records as JSON lines in zstandard.

    Args:
        job (str): The `id` of the job.
        name (str): One of the `files` of the job.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        job=job,
        name=name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    job: str,
    name: str,
    *,
    client: AuthenticatedClient | Client,
) -> File | Problem | None:
    """A file of results

     Returns a file of a job that is done: tables in Parquet, and the records as JSON lines in zstandard.

    Args:
        job (str): The `id` of the job.
        name (str): One of the `files` of the job.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return (
        await asyncio_detailed(
            job=job,
            name=name,
            client=client,
        )
    ).parsed
