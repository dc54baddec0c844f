"""The title of a publication and the facts around it, for covers, heads and citations."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from indrumar.metadata import Audience
from indrumar.outputs.book.volume import Volume
from indrumar.wording.amounts import counted

_LONG, _VERY_LONG = 60, 130  # letters that the sizes of a cover's title are made for


@dataclass(frozen=True, slots=True)
class TitleLines:
    """The lines of a cover. `length` is the style sheet's class for the title; may be empty."""

    kind: str
    title: Markup
    subtitle: Markup | None
    length: str
    status: str | None
    details: tuple[str, ...]


def title_lines(volume: Volume) -> TitleLines:
    """The words on a cover."""
    metadata = volume.metadata
    title = metadata.title.into(volume.document.language)
    return TitleLines(
        volume.word(f"kind.{metadata.kind}"),
        volume.text(metadata.title),
        None if metadata.subtitle is None else volume.text(metadata.subtitle),
        "very-long" if len(title) > _VERY_LONG else "long" if len(title) > _LONG else "",
        status_word(volume),
        tuple(_details(volume)),
    )


def status_word(volume: Volume) -> str | None:
    """What readers must know on every page: that it is a specimen, or not in force."""
    metadata = volume.metadata
    words = [volume.word("specimen.mark")] if metadata.specimen else []
    words += [] if metadata.status.in_force else [volume.word(f"status.{metadata.status}")]
    return " · ".join(words) or None


def _details(volume: Volume) -> list[str]:
    metadata = volume.metadata
    details = []
    if volume.document.audience is not Audience.EVERYONE:
        details.append(volume.word(f"audience.{volume.document.audience}"))
    if metadata.period is not None:
        details.append(volume.period(metadata.period))
    if metadata.duration is not None:
        details.append(counted(metadata.duration.hours, "book.hours", volume.locale))
    if metadata.as_of is not None:
        details.append(volume.word("version-as-of", date=volume.date(metadata.as_of)))
    return details
