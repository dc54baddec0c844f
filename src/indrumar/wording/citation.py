"""How a publication is cited, in the order of ISO 690."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indrumar.languages import Locale, Text
from indrumar.metadata import PublicationMetadata, Role


@dataclass(frozen=True, slots=True)
class Citation:
    """Creators; title with subtitle; edition; publisher and year; ISBN; address. Any may be ""."""

    creators: str
    title: str
    edition: str
    issued: str
    isbn: str
    address: str

    def parts(self) -> Iterator[str]:
        """The parts that exist, in order, without final full stops."""
        fields = (self.creators, self.title, self.edition, self.issued, self.isbn, self.address)
        return (part.rstrip(".") for part in fields if part)

    def __str__(self) -> str:
        return ". ".join(self.parts())


@dataclass(frozen=True, slots=True)
class CitationFile:
    """A citation for programs: the name of its format, the file's name, its text."""

    format: str
    name: str
    text: str


def cite(
    metadata: PublicationMetadata,
    publisher: Text | None,
    locale: Locale,
    address: str = "",
    *,
    chapter: str = "",
) -> Citation:
    """The citation in a language, of a chapter if one is named.

    A body that wrote and published the text is named once.
    """
    tag = locale.tag
    authors = [
        one.name if isinstance(one.name, str) else one.name.into(tag)
        for one in metadata.contributors
        if one.role is Role.AUTHOR
    ]
    title = metadata.title.into(tag)
    if metadata.subtitle is not None:
        title += f": {metadata.subtitle.into(tag)}"
    if chapter:
        title = f"{chapter.rstrip('.')}. {locale['book.cited-in']}: {title}"
    house = publisher.into(tag) if publisher is not None else ""
    year = str(metadata.edition.date.year)
    isbn = next(iter(metadata.isbns(tag).values()), "")  # of the printed book, if it has one
    return Citation(
        creators=", ".join(authors),
        title=title,
        edition=locale["book.edition"].format(number=metadata.edition.number),
        issued=year if not house or house in authors else f"{house}, {year}",
        isbn=f"ISBN {isbn}" if isbn else "",
        address=address,
    )
