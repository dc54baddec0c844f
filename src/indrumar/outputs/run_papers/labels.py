"""Address labels for the copies of a list, on sheets of labels as shops sell them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indrumar.outputs.run_papers.distribution import Allotted, Distribution
from indrumar.outputs.run_papers.numbered_copies import span
from indrumar.outputs.run_papers.templating import fill
from indrumar.outputs.run_papers.work import Letterhead


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """An A4 sheet of labels; all measures in mm.

    `left` and `top` are the corner of the first label, `step` is the way from the left edge of a
    label to that of the next one; rows follow each other without a gap.
    """

    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    step: float

    @property
    def labels(self) -> int:
        """Labels on a sheet."""
        return self.columns * self.rows


SHEETS = {
    "3x8": LabelSheet(3, 8, 70, 37, left=0, top=0.5, step=70),
    "2x7": LabelSheet(2, 7, 99.1, 38.1, left=4.65, top=15.15, step=101.6),
}
"""The sheets there are: 24 labels of 70 × 37 mm, 14 of 99.1 × 38.1 mm."""
_PADDING = 5.0  # mm on all sides, as documents.css has it: most printers can print there
# Sizes of type in points, as documents.css has them, from the usual one to the smallest.
_SIZES = {"usual": 10.0, "small": 8.5, "smaller": 7.2}
_POINT = 25.4 / 72
_LETTER, _LEADING = 0.52, 1.2  # a letter's width on average and a line's height, of the size
_LONGEST = 150  # letters of a text too long for any label


@dataclass(frozen=True, slots=True)
class Label:
    """The text of a label, its position (CSS), and the name of its type size."""

    institution: str
    person: str
    role: str
    address: str
    copies: str
    size: str
    position: str


def labels_html(
    distribution: Distribution, head: Letterhead, sheet: LabelSheet, used: int = 0
) -> str:
    """A label for each recipient of the list; the first `used` places of the first sheet stay free.

    Laid out on A4 without margins: print at actual size.
    """
    return fill("labels", head, sheets=tuple(_sheets(distribution, head, sheet, used)))


def _sheets(
    distribution: Distribution, head: Letterhead, sheet: LabelSheet, used: int
) -> Iterator[tuple[Label, ...]]:
    places = enumerate(distribution.listed, start=used)
    labels = [(index, _label(one, head, sheet, index, distribution.run)) for index, one in places]
    for number in sorted({index // sheet.labels for index, _ in labels}):
        yield tuple(label for index, label in labels if index // sheet.labels == number)


def _label(one: Allotted, head: Letterhead, sheet: LabelSheet, index: int, run: int) -> Label:
    to = one.recipient
    texts = (to.institution, to.person, to.role, to.address)
    institution, person, role, address = map(_short, texts)
    some = "one" if one.copies == 1 else "many"
    numbers = head.word(f"labels.numbers.{some}", numbers=span(one.numbers, run))
    copies = f"{head.copies(one.copies)}, {numbers}"
    size = _size((institution, person, role, address, copies), sheet)
    position = _position(sheet, index)
    return Label(institution, person, role, address, copies, size, position)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"


def _size(texts: tuple[str, ...], sheet: LabelSheet) -> str:
    """The largest size of type in which the texts fit on a label."""
    width, height = sheet.width - 2 * _PADDING, sheet.height - 2 * _PADDING
    for name, points in _SIZES.items():
        letters = int(width / (points * _POINT * _LETTER))
        lines = sum(-(-len(text) // letters) for text in texts)
        if lines * points * _POINT * _LEADING <= height:
            return name
    return name


def _position(sheet: LabelSheet, index: int) -> str:
    row, column = divmod(index % sheet.labels, sheet.columns)
    left, top = sheet.left + column * sheet.step, sheet.top + row * sheet.height
    measures = {"left": left, "top": top, "width": sheet.width, "height": sheet.height}
    return "; ".join(f"{name}: {round(value, 2):g}mm" for name, value in measures.items())
