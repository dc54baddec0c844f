"""What the documents of a print run are about: the work, who orders it, who paid."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from markupsafe import Markup

from indrumar.languages import Locale, Text
from indrumar.production.funders_band import Band
from indrumar.wording import dates
from indrumar.wording.amounts import counted
from indrumar.wording.languages import language_name


@dataclass(frozen=True, slots=True)
class Party:
    """An organisation as documents name it; what is unknown is filled in by hand."""

    name: Text
    address: Text | None = None
    fiscal_code: str = ""
    contact: Text | None = None
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """One edition of a publication in one language (`language`, a BCP 47 tag).

    `audience` is for whom it is, if the publication has an edition for others as well.

    `number` is what client and print shop call it. `project` is the programme or the project
    in whose name it is given away, `contract` the number of the grant contract.
    """

    number: str
    title: str
    subtitle: str
    language: str
    edition: int
    date: datetime.date
    publisher: Party
    isbn: str = ""
    project: Text | None = None
    contract: str = ""
    audience: str = ""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of each document, in the words of the document's language.

    `band` is the funders' band of the publication in that language.
    """

    work: Work
    locale: Locale
    band: Band | None = None

    def word(self, name: str, **values: object) -> str:
        """A word of the group `printrun`, its places filled."""
        return self.locale[f"printrun.{name}"].format(**values)

    def sentence(self, name: str, **values: object) -> Markup:
        """A word of the group `printrun` as HTML, its places filled with texts or with HTML."""
        return Markup(self.locale[f"printrun.{name}"]).format(**values)

    def text(self, text: Text) -> Markup:
        """A text in the document's language, marked if it only exists in another."""
        return self.foreign(text.into(self.locale.tag), text.language_for(self.locale.tag))

    def foreign(self, words: str, language: str) -> Markup:
        """Words in a language, marked if it is not the document's."""
        if language.split("-")[0] == self.locale.tag.split("-")[0]:
            return Markup.escape(words)
        return Markup('<span lang="{}">{}</span>').format(language, words)

    @property
    def title(self) -> Markup:
        """The title of the work with its subtitle, in its own language."""
        whole = ". ".join(
            part.rstrip(".") for part in (self.work.title, self.work.subtitle) if part
        )
        return self.foreign(whole, self.work.language)

    @property
    def quoted_title(self) -> Markup:
        """The title alone, between the quotation marks of the document's language."""
        return self.quoted(self.foreign(self.work.title, self.work.language))

    def quoted(self, text: Markup) -> Markup:
        """A text between the quotation marks of the document's language."""
        return Markup(self.locale["composing.quoted"]).format(text=text)

    @property
    def edition(self) -> str:
        """`Ediția 1, 31 august 2021 · Ediția formatorului`."""
        work = self.work
        edition = self.locale["book.edition-date"].format(
            number=work.edition, date=self.day(work.date)
        )
        audience = self.locale.words.get(f"book.audience.{work.audience}")
        return f"{edition} · {audience}" if audience else edition

    @property
    def language(self) -> str:
        """The name of the work's language in the words of the document."""
        return language_name(self.work.language, self.locale)

    def copies(self, number: int) -> str:
        """`100 de exemplare`."""
        return counted(number, "printrun.copies", self.locale)

    def day(self, date: datetime.date) -> str:
        """`31 august 2021`."""
        return dates.day(date, self.locale)
