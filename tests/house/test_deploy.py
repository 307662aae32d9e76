"""The files of the deployment name things that exist."""

from __future__ import annotations

import re

from onrecord.api.settings import Settings
from tests.house.repository import ROOT

DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
UNIT = (ROOT / "deploy" / "onrecord.service").read_text("utf-8")
PAGES = [ROOT / "docs" / name for name in ("deploy.md", "service.md", "settings.md")]


def test_every_setting_that_is_named_is_one() -> None:
    known = {f"ONRECORD_{name.upper()}" for name in Settings.model_fields}
    for text in (DOCKERFILE, UNIT, *(page.read_text("utf-8") for page in PAGES)):
        assert set(re.findall(r"ONRECORD_[A-Z_]+[A-Z]", text)) <= known


def test_what_the_image_copies_is_there_and_not_ignored() -> None:
    copied = {
        word for line in re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE) for word in line.split()
    }
    packages = {"api", "extractors", "schemas", "verification", "models"}
    assert packages | {"requirements/service.txt", "requirements/torch.txt"} <= copied
    allowed = set(re.findall(r"^!(.+)$", (ROOT / ".dockerignore").read_text("utf-8"), re.MULTILINE))
    assert copied == allowed
    assert all((ROOT / name).exists() for name in copied)


def test_the_image_runs_as_nobody_and_starts_by_its_own_name() -> None:
    last = DOCKERFILE.rsplit("\nFROM ", 1)[1]
    assert re.search(r"^USER [1-9]\d+:[1-9]\d+$", last, re.MULTILINE)
    assert 'CMD ["onrecord", "serve"]' in last
    assert "HEALTHCHECK" in last
