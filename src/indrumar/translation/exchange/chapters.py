"""The chapters of a translation with what came back: filled, added to, or made anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from indrumar.model import Chapter, Publication
from indrumar.translation.exchange.made_region import made_region
from indrumar.translation.exchange.regions import RegionStatus, with_status
from indrumar.translation.exchange.target import Target
from indrumar.translation.exchange.texts import Texts
from indrumar.translation.exchange.units import is_in_place
from indrumar.translation.status import SectionStatus, TranslationStatus, by_file


@dataclass(slots=True)
class Chapters:
    """What becomes of the chapters of a translation, by file.

    `new` are files that are not there yet, made from the original's. `placed` are the keys of
    sections that are written; `waiting` are sections of which something came back that has no place
    yet, as other texts are not translated.
    """

    targets: dict[str, Target] = field(default_factory=dict)
    new: dict[str, Target] = field(default_factory=dict)
    placed: set[str] = field(default_factory=set)
    waiting: list[SectionStatus] = field(default_factory=list)

    def place(self, sections: Iterable[SectionStatus]) -> None:
        """Marks sections as written."""
        self.placed |= {one.section.key for one in sections}

    def wait(self, sections: Iterable[SectionStatus], texts: Texts) -> None:
        """Marks sections as waiting, if anything came back."""
        self.waiting += (one for one in sections if texts.is_touched(one))


def filled_chapters(publication: Publication, status: TranslationStatus, texts: Texts) -> Chapters:
    """Everything that came back, in the chapters of a translation."""
    tag, files = status.language, by_file(status)
    made = Chapters({one.file: Target(one) for one in publication.chapters.get(tag, ())})
    for original in publication.chapters[status.original]:
        found = tuple(with_status(original, files.get(original.name, ())))
        file = str(PurePosixPath(original.file).parents[1] / tag / f"{original.name}.md")
        if not any(texts.is_touched(one) for region in found for one in region.sections):
            continue
        if file not in made.targets and not any(region.is_present for region in found):
            _new(original, file, found, texts, made)
        else:
            _changed(original, found, texts, made)
    return made


def _changed(
    original: Chapter, found: Iterable[RegionStatus], texts: Texts, made: Chapters
) -> None:
    """Fills the regions that are there, and adds others behind the one they follow."""
    above: list[RegionStatus] = []  # the regions of the headings above that the translation lacks
    here: tuple[Target, int] | None = None
    for region in found:
        above = [one for one in above if one.level < region.level]
        if region.is_present:
            here = _present(original, region, texts, made)
        elif here and not above and _is_ready(region, texts):
            here[0].add(here[1], made_region(original, region, texts))
            made.place(region.sections)
        else:
            made.wait(region.sections, texts)
            above.append(region)


def _is_ready(region: RegionStatus, texts: Texts) -> bool:
    return all(map(texts.is_complete, region.sections))


def _present(
    original: Chapter, region: RegionStatus, texts: Texts, made: Chapters
) -> tuple[Target, int]:
    """Writes a region that the translation has, and gives its place.

    If it has other parts than the original by now, it is made anew once all of it is translated.
    """
    theirs = region.head.pair.translation
    assert theirs is not None
    target = made.targets[theirs.place.file]
    number = target.region_of(theirs)
    apart = [one for one in region.sections if not is_in_place(one)]
    if _is_ready(region, texts) and any(map(texts.is_touched, apart)):
        target.put(number, made_region(original, region, texts))
        made.place(region.sections)
        return target, number
    for one in region.sections:
        if one not in apart and one.pair.translation and texts.is_touched(one):
            made.targets[one.pair.translation.place.file].fill(one, texts)
            made.place([one])
    made.wait(apart, texts)
    return target, number


def _new(
    original: Chapter, file: str, found: tuple[RegionStatus, ...], texts: Texts, made: Chapters
) -> None:
    """A chapter like the original, without the regions that are not translated."""
    above: list[RegionStatus] = []
    ready: list[RegionStatus] = []
    for region in found:
        above = [one for one in above if one.level < region.level]
        if not above and _is_ready(region, texts):
            ready.append(region)
            made.place(region.sections)
        else:
            above.append(region)
            made.wait(region.sections, texts)
    if ready:
        target = Target(original)
        target.translate(found, ready, texts)
        made.new[file] = target
