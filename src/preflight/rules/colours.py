"""Colour spaces: only inks on a press, black text in black alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from preflight.content.page import PageContent
from preflight.content.painted import Kind, Painted, plates_of
from preflight.content.spaces import ALL, PROCESS, Inks, Model
from preflight.findings import Finding, Word
from preflight.rules.case import Case, all_of, one

_RGB = {
    Kind.TEXT: "rgb-text",
    Kind.FILL: "rgb-drawing",
    Kind.STROKE: "rgb-drawing",
    Kind.IMAGE: "rgb-image",
    Kind.SHADING: "rgb-shading",
}
_DARK, _NEUTRAL = 0.2, 0.1  # of the light that comes back, by channel
_SEEN = 0.1  # the least share of an ink whose misregister can be seen on small type


def check(case: Case) -> Iterator[Finding]:
    """All rules about colours."""
    for page in case.pages:
        yield from _spaces(page)
        yield from _groups(page)
        yield from _plates(page)
        yield from _text(page, case)
        if case.expected.colour == "black":
            coloured = [painted for painted in page.painted if _visibly_coloured(page, painted)]
            yield from all_of("colour-in-black", page, coloured)


def _visibly_coloured(page: PageContent, painted: Painted) -> bool:
    return painted.leaves_ink and painted.coloured and page.shows(painted)


def _spaces(page: PageContent) -> Iterator[Finding]:
    found: dict[tuple[str, str, Kind], list[Painted]] = defaultdict(list)
    for painted in page.painted:
        if rule := _rule_of(painted):
            found[rule, painted.space.name, painted.kind].append(painted)
    for (rule, space, kind), objects in found.items():
        yield from all_of(rule, page, objects, space=space, kind=Word(kind.value))


def _rule_of(painted: Painted) -> str:
    model = painted.space.model
    if model is Model.RGB:
        return _RGB[painted.kind]
    if model is Model.LAB:
        return "lab-colour"
    profiled = model is Model.CMYK and not painted.space.device
    return "profiled-cmyk" if profiled else ""


def _groups(page: PageContent) -> Iterator[Finding]:
    for group in page.groups:
        if group.space and group.space.model in (Model.RGB, Model.LAB):
            sort = Word("page-group" if group.of_page else "form-group")
            yield one("rgb-group", page, space=group.space.name, kind=sort)


def _plates(page: PageContent) -> Iterator[Finding]:
    found: dict[str, list[Painted]] = defaultdict(list)
    for painted in page.painted:
        if painted.space.model is Model.PLATES and painted.leaves_ink:
            names = {name for inks in painted.colours for name in inks} or {*painted.space.plates}
            for name in names - {*PROCESS, "Cyan", "Magenta", "Yellow", "Black", "None", ALL}:
                found[name].append(painted)
    for name, objects in sorted(found.items()):
        yield from all_of("spot-colour", page, objects, ink=name)


def _text(page: PageContent, case: Case) -> Iterator[Finding]:
    """Black text in several inks, and small text in several inks."""
    rich: list[Painted] = []
    small: list[Painted] = []
    for painted in page.painted:
        if painted.kind is not Kind.TEXT or painted.registration or not painted.inks:
            continue
        plates = plates_of(painted.inks, _SEEN)
        if _is_rich_black(painted.inks):
            rich.append(painted)
        elif len(plates) > 1 and painted.size < case.expected.coloured_type - 0.05:
            small.append(painted)
    if rich:
        worst = max(rich, key=lambda painted: len(plates_of(painted.inks or {})))
        yield from all_of("four-colour-black", page, rich, colour=_written(worst.inks or {}))
    if small:
        least = min(painted.size for painted in small)
        wanted = case.expected.coloured_type
        yield from all_of("small-coloured-text", page, small, size=round(least, 1), wanted=wanted)


def _is_rich_black(inks: Inks) -> bool:
    """Whether a colour looks black or nearly, and is not made of black ink alone."""
    cyan, magenta, yellow, black = (inks.get(name, 0) for name in PROCESS)
    light = [(1 - ink) * (1 - black) for ink in (cyan, magenta, yellow)]
    dark = max(light) < _DARK and max(light) - min(light) < _NEUTRAL
    return dark and max(cyan, magenta, yellow) > 0.01


def _written(inks: Inks) -> str:
    """A colour as printers write it: "C72 M68 Y67 K88"."""
    return " ".join(f"{name}{round(100 * inks.get(name, 0))}" for name in plates_of(inks))
