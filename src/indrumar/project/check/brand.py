"""The brand: its colours are legible, its logos exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from indrumar.messages import Message, said
from indrumar.metadata.shades import GRAPHICS, TEXT, contrast, readable
from indrumar.model import Project, Source
from indrumar.problems import Problem
from indrumar.project.offered import logo_names
from indrumar.resource import nearest_file

_FILE = "content/_shared/brand.yml"
_GROUNDS = ("paper", "grey-tint", "blue-tint", "green-tint", "orange-tint", "red-tint")
_TEXT = (
    *("ink", "slate-dark", "slate", "slate-light"),
    *("blue", "green", "green-dark", "orange-dark", "orange-deep", "red"),
)


def unreadable_colours(project: Project) -> Iterator[Problem]:
    """bad-value: a text colour too close to its backgrounds, or a background too dark for text."""
    source = project.sources.get(_FILE, Source(_FILE))
    given = project.brand.colours
    for name in given:
        least = TEXT if name in _TEXT else GRAPHICS
        if name in _TEXT or name == "orange":
            yield from _unreadable(project, source, name, _grounds(project, name), least)
    for ground in (name for name in _GROUNDS if name in given):
        yield from _hiding(project, source, ground)


def _grounds(project: Project, name: str) -> tuple[str, ...]:
    """Paper, and the tint of the colour's own family: the house's, or one that we mix."""
    own = f"{name.partition('-')[0]}-tint"
    return ("paper", own) if own in project.brand.palette else ("paper",)


def _unreadable(
    project: Project, source: Source, name: str, grounds: tuple[str, ...], least: float
) -> Iterator[Problem]:
    palette = project.brand.palette
    colour = palette[name].rgb
    worst = min(grounds, key=lambda ground: contrast(colour, palette[ground].rgb))
    ratio = contrast(colour, palette[worst].rgb)
    if ratio < least:
        message = said(
            "bad-value.low-contrast",
            key=f"colours.{name}.rgb",
            colour=colour,
            ground=f"{worst} ({palette[worst].rgb})",
            ratio=_down(ratio),
            use=said("colour-use.text" if least == TEXT else "colour-use.graphics"),
            least=least,
        )
        hint = _remedy(colour, {ground: palette[ground].rgb for ground in grounds}, least)
        yield Problem("bad-value", source.place("colours", name, "rgb"), message, hint)


def _remedy(colour: str, grounds: Mapping[str, str], least: float) -> Message:
    # A tint that we mix becomes a little darker with its colour.
    near = readable(colour, grounds.values(), least * 1.06)
    if min(contrast(near, ground) for ground in grounds.values()) < least:
        return said("bad-value.no-contrast-on-all", grounds=tuple(grounds))
    return said("bad-value.nearest-colour", colour=near)


def _hiding(project: Project, source: Source, ground: str) -> Iterator[Problem]:
    """A house's background on which the ink is illegible."""
    palette = project.brand.palette
    colour, ink = palette[ground].rgb, palette["ink"].rgb
    ratio = contrast(ink, colour)
    if ratio < TEXT:
        message = said(
            "bad-value.dark-ground",
            key=f"colours.{ground}.rgb",
            ink=ink,
            ground=colour,
            ratio=_down(ratio),
            least=TEXT,
        )
        hint = said("bad-value.nearest-colour", colour=readable(colour, [ink]))
        yield Problem("bad-value", source.place("colours", ground, "rgb"), message, hint)


def _down(ratio: float) -> float:
    """Rounded down, so that 4.49 is not reported as 4.5."""
    return int(ratio * 10) / 10


def missing_marks(project: Project) -> Iterator[Problem]:
    """missing-image: a logo of the house whose file is missing."""
    source = project.sources.get(_FILE, Source(_FILE))
    folder = project.root / "content" / "_shared" / "logos"
    for key, file in project.brand.logos.files():
        if not (folder / file).is_file():
            message = said("missing-image.logo", file=file)
            hint = nearest_file(file, logo_names(folder.parent))
            yield Problem("missing-image", source.place("logos", key), message, hint)
