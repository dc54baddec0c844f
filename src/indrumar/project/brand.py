"""Reading the house's design: `content/_shared/brand.yml`, which is optional."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from indrumar.metadata import Brand
from indrumar.model import Source
from indrumar.problems import Problem
from indrumar.project.offered import logo_names
from indrumar.reading.schemas import validate
from indrumar.reading.text_file import read_text
from indrumar.reading.yaml_file import read_yaml

FILE = "brand.yml"


@dataclass(frozen=True, slots=True)
class ReadBrand:
    """The brand, or ours if the house has none or its file is wrong, and what was read."""

    brand: Brand
    sources: dict[str, Source]
    problems: tuple[Problem, ...]


def read_brand(folder: Path, root: Path) -> ReadBrand:
    """The brand in `folder`, which is `content/_shared` of the project at `root`."""
    path = folder / FILE
    file = path.relative_to(root).as_posix()
    if not path.exists():
        return ReadBrand(Brand(), {}, ())
    text, unread = read_text(path, file)
    if text is None:
        return ReadBrand(Brand(), {file: Source(file)}, unread)
    values, source, unparsed = read_yaml(text, file)
    if values is None:
        return ReadBrand(Brand(), {file: source}, unread + unparsed)
    brand, wrong = validate(Brand, values, source)
    brand = _with_files(brand or Brand(), logo_names(folder))
    return ReadBrand(brand, {file: source}, unread + unparsed + wrong)


def _with_files(brand: Brand, logos: Mapping[str, str]) -> Brand:
    """The brand with the names of its logos spelled as the disk has them."""
    files = {key: logos.get(file, file) for key, file in brand.logos.files()}
    return brand.model_copy(update={"logos": brand.logos.model_copy(update=files)})
