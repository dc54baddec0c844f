"""Kits made before are found by the fingerprint of all they are made from; the others are made."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from multiprocessing import get_context
from pathlib import Path

import indrumar
from indrumar.print_run.kit import Kit, Sizes, make_kit
from indrumar.print_run.kit_order import KitOrder
from indrumar.website.screen_pdfs import leave_interrupts
from indrumar.workshop.progress import Progress
from indrumar.workshop.store import Cache, Entry, fingerprint, fingerprint_of_folder

_PACKAGE = Path(indrumar.__file__).parent
_TOOLS = ("outputs", "production", "print_run", "fonts", "locales")


def kits(orders: tuple[KitOrder, ...], progress: Progress) -> list[Kit]:
    """The kits of orders, in their order."""
    tools = fingerprint(fingerprint_of_folder(_PACKAGE / folder) for folder in _TOOLS)
    cache = Cache(orders[0].settings.workshop / "print") if orders else None
    names = [_fingerprint(order, tools) for order in orders]
    found = [cache.get(name) if cache else None for name in names]
    missing = [order for order, entry in zip(orders, found, strict=True) if entry is None]
    made = iter(list(_made(missing, progress)))
    result = []
    for name, entry in zip(names, found, strict=True):
        if entry is not None:
            result.append(_kept(entry))
            continue
        kit = next(made)
        result.append(kit)
        if cache and not kit.problems:
            facts = {"sizes": asdict(kit.sizes), "verdicts": dict(kit.verdicts)}
            cache.put(name, kit.files, {**facts, "files": list(kit.files)})
    return result


def _kept(entry: Entry) -> Kit:
    sizes = dict(entry.facts["sizes"])
    sizes["colour_pages"] = tuple(sizes["colour_pages"])
    files = {name: (entry.folder / name).read_bytes() for name in entry.facts["files"]}
    return Kit(files, Sizes(**sizes), entry.facts["verdicts"], ())


def _fingerprint(order: KitOrder, tools: str) -> str:
    """Names an order by everything that goes into its files."""
    shared = order.settings.content / "_shared"
    metadata = order.document.publication.metadata
    values = (
        order.screen.html,
        repr((order.screen.style_sheets, order.screen.information, order.screen.page_ranges)),
        repr(order.interior),
        repr((order.run, order.shop, order.settings.tags, order.settings.site_url)),
        repr(metadata),
        repr((order.project.brand, order.project.jurisdiction)),
    )
    folders = (shared, order.screen.house_style)
    resources = (
        part
        for path in order.screen.resources
        for part in (path, (order.screen.content / path).read_bytes())
    )
    return fingerprint((tools, *values, *map(fingerprint_of_folder, folders), *resources))


def _made(orders: list[KitOrder], progress: Progress) -> Iterator[Kit]:
    """Makes kits side by side, in the order they are asked for."""
    if len(orders) < 2:
        yield from map(make_kit, orders)
        return
    # "spawn": WeasyPrint's libraries do not survive being forked on every system.
    with ProcessPoolExecutor(2, get_context("spawn"), initializer=leave_interrupts) as pool:
        yield from pool.map(make_kit, orders)
