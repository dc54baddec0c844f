"""What a translator is told about a text: where it stands, what changed, what is proposed."""

from __future__ import annotations

from collections.abc import Iterator

from indrumar.messages import Message, said
from indrumar.translation.exchange.units import Need, Proposal, Unit


def context(unit: Unit) -> Message:
    """The chapter, the heading and the sort of text."""
    sort = said(f"exchange.sort.{unit.sort}")
    if unit.heading and unit.heading != unit.chapter:
        return said("exchange.context.section", chapter=unit.chapter, title=unit.heading, sort=sort)
    return said("exchange.context.chapter", chapter=unit.chapter, sort=sort)


def remarks(unit: Unit) -> Iterator[Message]:
    """What is to be done, and what helps."""
    if unit.need is Need.STALE and unit.previous:
        yield said("exchange.remark.changed", before=unit.previous)
    elif unit.need is Need.STALE:
        yield said("exchange.remark.unsure")
    yield from (proposed(one) for one in unit.proposals)


def proposed(one: Proposal) -> Message:
    """A proposal in words."""
    if one.likeness == 100:
        return said("exchange.remark.same", translation=one.translation)
    return said(
        "exchange.remark.similar",
        percent=one.likeness,
        source=one.source,
        translation=one.translation,
    )


def filled_in(unit: Unit) -> str:
    """What stands in the place of the translation where a text can be marked as unfinished."""
    same = next((one.translation for one in unit.proposals if one.likeness == 100), "")
    return unit.translation or same
