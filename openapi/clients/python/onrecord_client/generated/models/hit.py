from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Hit")


@_attrs_define
class Hit:
    """An attribution of an archive, with its article and spans.

    Attributes:
        article (int): The number of the article in the archive.
        text_id (None | str): The id of the text.
        title (None | str): The title of the article.
        url (None | str): Its address.
        published (None | str): The date of publication.
        outlet (None | str): The outlet that published it.
        section (None | str): Its section.
        byline (None | str): The authors.
        attribution (str): The id of the attribution within the article's record.
        person (None | str): The id of the speaker across documents; null if the text does not name the speaker.
        speaker (None | str): The speaker as the text names it.
        role (None | str): The speaker's role in the text.
        affiliation (None | str): The body that the speaker belongs to, in the text.
        reference (None | str): The pronoun for the speaker in the text: `he`, `she`, `they`, `mixed` or `unknown`.
        reference_text (None | str): The words that say so.
        reference_start (int | None): Their start in the text, in code points.
        reference_end (int | None): Their end.
        source (None | str): The words that name the speaker here.
        source_start (int | None): Their start in the text, in code points.
        source_end (int | None): Their end.
        cue (None | str): The words that mark the attribution.
        content (None | str): The content.
        content_start (int | None): Its start in the text, in code points.
        content_end (int | None): Its end.
        quoted (None | str): The words given verbatim.
        quotation (None | str): The id of the quotation, which other articles may have, too.
        act (None | str): The speech act.
        kind (None | str): `speech`, `writing` or `thought`.
        mode (None | str): `direct`, `indirect` or `mixed`.
        confidence (float | None): The probability that the attribution is right.
        score (float | None): The rank of the match of the words; null without words.
    """

    article: int
    text_id: None | str
    title: None | str
    url: None | str
    published: None | str
    outlet: None | str
    section: None | str
    byline: None | str
    attribution: str
    person: None | str
    speaker: None | str
    role: None | str
    affiliation: None | str
    reference: None | str
    reference_text: None | str
    reference_start: int | None
    reference_end: int | None
    source: None | str
    source_start: int | None
    source_end: int | None
    cue: None | str
    content: None | str
    content_start: int | None
    content_end: int | None
    quoted: None | str
    quotation: None | str
    act: None | str
    kind: None | str
    mode: None | str
    confidence: float | None
    score: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=False)

    def to_dict(self) -> dict[str, Any]:
        article = self.article

        text_id: None | str
        text_id = self.text_id

        title: None | str
        title = self.title

        url: None | str
        url = self.url

        published: None | str
        published = self.published

        outlet: None | str
        outlet = self.outlet

        section: None | str
        section = self.section

        byline: None | str
        byline = self.byline

        attribution = self.attribution

        person: None | str
        person = self.person

        speaker: None | str
        speaker = self.speaker

        role: None | str
        role = self.role

        affiliation: None | str
        affiliation = self.affiliation

        reference: None | str
        reference = self.reference

        reference_text: None | str
        reference_text = self.reference_text

        reference_start: int | None
        reference_start = self.reference_start

        reference_end: int | None
        reference_end = self.reference_end

        source: None | str
        source = self.source

        source_start: int | None
        source_start = self.source_start

        source_end: int | None
        source_end = self.source_end

        cue: None | str
        cue = self.cue

        content: None | str
        content = self.content

        content_start: int | None
        content_start = self.content_start

        content_end: int | None
        content_end = self.content_end

        quoted: None | str
        quoted = self.quoted

        quotation: None | str
        quotation = self.quotation

        act: None | str
        act = self.act

        kind: None | str
        kind = self.kind

        mode: None | str
        mode = self.mode

        confidence: float | None
        confidence = self.confidence

        score: float | None
        score = self.score

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "article": article,
                "text_id": text_id,
                "title": title,
                "url": url,
                "published": published,
                "outlet": outlet,
                "section": section,
                "byline": byline,
                "attribution": attribution,
                "person": person,
                "speaker": speaker,
                "role": role,
                "affiliation": affiliation,
                "reference": reference,
                "reference_text": reference_text,
                "reference_start": reference_start,
                "reference_end": reference_end,
                "source": source,
                "source_start": source_start,
                "source_end": source_end,
                "cue": cue,
                "content": content,
                "content_start": content_start,
                "content_end": content_end,
                "quoted": quoted,
                "quotation": quotation,
                "act": act,
                "kind": kind,
                "mode": mode,
                "confidence": confidence,
                "score": score,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        article = d.pop("article")

        def _parse_text_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        text_id = _parse_text_id(d.pop("text_id"))

        def _parse_title(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        title = _parse_title(d.pop("title"))

        def _parse_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        url = _parse_url(d.pop("url"))

        def _parse_published(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        published = _parse_published(d.pop("published"))

        def _parse_outlet(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        outlet = _parse_outlet(d.pop("outlet"))

        def _parse_section(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        section = _parse_section(d.pop("section"))

        def _parse_byline(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        byline = _parse_byline(d.pop("byline"))

        attribution = d.pop("attribution")

        def _parse_person(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        person = _parse_person(d.pop("person"))

        def _parse_speaker(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        speaker = _parse_speaker(d.pop("speaker"))

        def _parse_role(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        role = _parse_role(d.pop("role"))

        def _parse_affiliation(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        affiliation = _parse_affiliation(d.pop("affiliation"))

        def _parse_reference(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reference = _parse_reference(d.pop("reference"))

        def _parse_reference_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reference_text = _parse_reference_text(d.pop("reference_text"))

        def _parse_reference_start(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        reference_start = _parse_reference_start(d.pop("reference_start"))

        def _parse_reference_end(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        reference_end = _parse_reference_end(d.pop("reference_end"))

        def _parse_source(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        source = _parse_source(d.pop("source"))

        def _parse_source_start(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        source_start = _parse_source_start(d.pop("source_start"))

        def _parse_source_end(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        source_end = _parse_source_end(d.pop("source_end"))

        def _parse_cue(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        cue = _parse_cue(d.pop("cue"))

        def _parse_content(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        content = _parse_content(d.pop("content"))

        def _parse_content_start(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        content_start = _parse_content_start(d.pop("content_start"))

        def _parse_content_end(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        content_end = _parse_content_end(d.pop("content_end"))

        def _parse_quoted(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        quoted = _parse_quoted(d.pop("quoted"))

        def _parse_quotation(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        quotation = _parse_quotation(d.pop("quotation"))

        def _parse_act(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        act = _parse_act(d.pop("act"))

        def _parse_kind(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        kind = _parse_kind(d.pop("kind"))

        def _parse_mode(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        mode = _parse_mode(d.pop("mode"))

        def _parse_confidence(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        confidence = _parse_confidence(d.pop("confidence"))

        def _parse_score(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        score = _parse_score(d.pop("score"))

        hit = cls(
            article=article,
            text_id=text_id,
            title=title,
            url=url,
            published=published,
            outlet=outlet,
            section=section,
            byline=byline,
            attribution=attribution,
            person=person,
            speaker=speaker,
            role=role,
            affiliation=affiliation,
            reference=reference,
            reference_text=reference_text,
            reference_start=reference_start,
            reference_end=reference_end,
            source=source,
            source_start=source_start,
            source_end=source_end,
            cue=cue,
            content=content,
            content_start=content_start,
            content_end=content_end,
            quoted=quoted,
            quotation=quotation,
            act=act,
            kind=kind,
            mode=mode,
            confidence=confidence,
            score=score,
        )

        hit.additional_properties = d
        return hit

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
