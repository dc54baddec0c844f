"""Print shops' ICC profiles: each exists, is for a press, and may be left out of files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from indrumar.messages import Message, said
from indrumar.metadata import PrintShop
from indrumar.model import Project, Source
from indrumar.problems import Problem
from weasypress.press.icc_profile import profile_fault

_FILE = "content/_shared/printshops.yml"
_LARGEST = 20_000_000  # bytes: the profiles of the ECI have at most 4 MB


def wrong_profiles(project: Project) -> Iterator[Problem]:
    """bad-value: a profile that a print shop's press file cannot use."""
    source = project.sources.get(_FILE, Source(_FILE))
    for key, shop in project.printshops.items():
        fault = _fault(shop, project.root / "content" / "_shared")
        if fault is not None:
            message = said("bad-value.profile", file=str(shop.profile), fault=fault)
            yield Problem("bad-value", source.place(key, "profile"), message)
        if shop.standard == "x-4" and not shop.embed_profile:
            message = said("bad-value.embedded-profile")
            yield Problem("bad-value", source.place(key, "embed_profile"), message)
        if shop.condition is not None and shop.profile is None and shop.condition != "FOGRA39":
            message = said("bad-value.condition", condition=shop.condition)
            yield Problem("bad-value", source.place(key, "condition"), message)


def _fault(shop: PrintShop, folder: Path) -> Message | None:
    if shop.profile is None:
        return None
    file = (folder / shop.profile).resolve()
    if not file.is_relative_to(folder.resolve()) or not file.is_file():
        return said("profile.missing")
    if file.stat().st_size > _LARGEST:
        return said("profile.too-large")
    fault = profile_fault(file.read_bytes())
    if fault is None:
        return None
    return said(f"profile.{fault.kind}", **({"space": fault.space} if fault.space else {}))
