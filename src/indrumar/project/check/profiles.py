"""Print shops' ICC profiles: each is there, is one for a press, and may be left out of files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from indrumar.metadata import PrintShop
from indrumar.model import Project, Source
from indrumar.problems import Problem
from weasypress.press.icc_profile import profile_fault

_FILE = "content/_shared/printshops.yml"
_LARGEST = 20_000_000  # bytes: the profiles of the ECI have at most 4 MB


def wrong_profiles(project: Project) -> Iterator[Problem]:
    """bad-value: what a print shop's file for the press could not be made by."""
    source = project.sources.get(_FILE, Source(_FILE))
    for key, shop in project.printshops.items():
        fault = _fault(shop, project.root / "content" / "_shared")
        if fault is not None:
            hint = "ask the print shop for its profile, or delete the line: FOGRA39 comes along"
            yield Problem("bad-value", source.place(key, "profile"), fault, hint)
        if shop.standard == "x-4" and not shop.embed_profile:
            message = "embed_profile: a file in PDF/X-4 has its profile inside"
            hint = "choose standard: x-1a, or delete the line"
            yield Problem("bad-value", source.place(key, "embed_profile"), message, hint)
        if shop.condition is not None and shop.profile is None and shop.condition != "FOGRA39":
            message = (
                f"condition: without a profile files are made for FOGRA39, not {shop.condition}"
            )
            hint = "add the ICC profile of that condition under 'profile'"
            yield Problem("bad-value", source.place(key, "condition"), message, hint)


def _fault(shop: PrintShop, folder: Path) -> str | None:
    if shop.profile is None:
        return None
    file = (folder / shop.profile).resolve()
    if not file.is_relative_to(folder.resolve()) or not file.is_file():
        return f"profile: there is no file {shop.profile} in content/_shared/"
    if file.stat().st_size > _LARGEST:
        return f"profile: {shop.profile} is too large for an ICC profile"
    fault = profile_fault(file.read_bytes())
    return None if fault is None else f"profile: {shop.profile} {fault}"
