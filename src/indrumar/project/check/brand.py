"""The brand: its colours can be read, its marks are there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from indrumar.metadata.shades import GRAPHICS, TEXT, contrast, readable
from indrumar.model import Project, Source
from indrumar.problems import Problem

_FILE = "content/_shared/brand.yml"
_GROUNDS = ("paper", "grey-tint", "blue-tint", "green-tint", "orange-tint", "red-tint")
_TEXT = (
    *("ink", "slate-dark", "slate", "slate-light"),
    *("blue", "green", "green-dark", "orange-dark", "orange-deep", "red"),
)


def unreadable_colours(project: Project) -> Iterator[Problem]:
    """bad-value: a colour of writing too near those it stands on, or a ground too dark for it."""
    source = project.sources.get(_FILE, Source(_FILE))
    given = project.brand.colours
    for name in given:
        least = TEXT if name in _TEXT else GRAPHICS
        if name in _TEXT or name == "orange":
            yield from _unreadable(project, source, name, _grounds(project, name), least)
    for ground in (name for name in _GROUNDS if name in given):
        yield from _hiding(project, source, ground)


def _grounds(project: Project, name: str) -> tuple[str, ...]:
    """Paper, and the tint of the colour's own family: what the house gives, or what we mix."""
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
        what = "text" if least == TEXT else "a line or a sign"
        message = (
            f"colours.{name}.rgb: {colour} on {worst} ({palette[worst].rgb})"
            f" has a contrast of {_down(ratio)}:1; {what} needs {least:g}:1"
        )
        hint = _remedy(colour, {ground: palette[ground].rgb for ground in grounds}, least)
        yield Problem("bad-value", source.place("colours", name, "rgb"), message, hint)


def _remedy(colour: str, grounds: Mapping[str, str], least: float) -> str:
    # A tint that we mix gets a little darker with its colour.
    near = readable(colour, grounds.values(), least * 1.06)
    if min(contrast(near, ground) for ground in grounds.values()) < least:
        return f"no colour has it on {' and '.join(grounds)} alike; change one of them"
    return f"the nearest colour that has it is '{near}'"


def _hiding(project: Project, source: Source, ground: str) -> Iterator[Problem]:
    """A ground that the house gave and on which the ink cannot be read."""
    palette = project.brand.palette
    colour, ink = palette[ground].rgb, palette["ink"].rgb
    ratio = contrast(ink, colour)
    if ratio < TEXT:
        message = (
            f"colours.{ground}.rgb: the ink ({ink}) on {colour} has a contrast of"
            f" {_down(ratio)}:1; text needs {TEXT:g}:1"
        )
        hint = f"the nearest colour that has it is '{readable(colour, [ink])}'"
        yield Problem("bad-value", source.place("colours", ground, "rgb"), message, hint)


def _down(ratio: float) -> str:
    """Rounded down, so that 4.49 is not told as 4.5."""
    return f"{int(ratio * 10) / 10:.1f}"


def missing_marks(project: Project) -> Iterator[Problem]:
    """missing-image: a mark of the house whose file is not there."""
    source = project.sources.get(_FILE, Source(_FILE))
    folder = project.root / "content" / "_shared" / "logos"
    for key, file in project.brand.logos.files():
        if not (folder / file).is_file():
            message = f"there is no file {file} in content/_shared/logos/"
            hint = "put it there, or correct the name"
            yield Problem("missing-image", source.place("logos", key), message, hint)
