from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Job")


@_attrs_define
class Job:
    """A job and how far it is.

    Attributes:
        id (str): The id.
        state (str): More values may be added: accept any string.
        articles (int): The number of articles.
        done (int): The number of articles that have results.
        errors (int): The number of results that are a problem in place of a record.
        attributions (int): The number of attributions found so far.
        per_second (float | None): Articles a second; null if none were read lately.
        created (str): The time at which the job was created, in ISO 8601.
        expires (str): The time at which the service deletes it, in ISO 8601.
        files (list[str]): The names of the files of results, once it is done.
        error (None | str): The reason why it failed, or makes no progress at present; null otherwise.
    """

    id: str
    state: str
    articles: int
    done: int
    errors: int
    attributions: int
    per_second: float | None
    created: str
    expires: str
    files: list[str]
    error: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        state = self.state

        articles = self.articles

        done = self.done

        errors = self.errors

        attributions = self.attributions

        per_second: float | None
        per_second = self.per_second

        created = self.created

        expires = self.expires

        files = self.files

        error: None | str
        error = self.error

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "state": state,
                "articles": articles,
                "done": done,
                "errors": errors,
                "attributions": attributions,
                "per_second": per_second,
                "created": created,
                "expires": expires,
                "files": files,
                "error": error,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        state = d.pop("state")

        articles = d.pop("articles")

        done = d.pop("done")

        errors = d.pop("errors")

        attributions = d.pop("attributions")

        def _parse_per_second(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        per_second = _parse_per_second(d.pop("per_second"))

        created = d.pop("created")

        expires = d.pop("expires")

        files = cast(list[str], d.pop("files"))

        def _parse_error(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        error = _parse_error(d.pop("error"))

        job = cls(
            id=id,
            state=state,
            articles=articles,
            done=done,
            errors=errors,
            attributions=attributions,
            per_second=per_second,
            created=created,
            expires=expires,
            files=files,
            error=error,
        )

        job.additional_properties = d
        return job

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
