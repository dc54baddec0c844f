"""Languages, texts in several languages, and the rule for what is shown if one is missing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from indrumar.messages import UnexpectedError, said

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the site: its BCP 47 tag and its own name for itself."""

    tag: str
    name: str


def fallback(wanted: str, available: Iterable[str]) -> str | None:
    """The language to show when `wanted` may be missing: itself, else the first available.

    The first available language is the one a text was written in, so a reader who cannot have a
    translation sees the original rather than another translation.
    """
    known = list(available)
    if wanted in known:
        return wanted
    return known[0] if known else None


class Text(Mapping[str, str]):
    """One text in several languages: tag → text. The first is the language it was written in."""

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = MappingProxyType(dict(texts))

    def __getitem__(self, tag: str) -> str:
        return self._texts[tag]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __hash__(self) -> int:
        return hash(tuple(self._texts.items()))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and dict(self._texts) == dict(other._texts)

    def __repr__(self) -> str:
        return f"Text({dict(self._texts)!r})"

    def __reduce__(self) -> tuple[type[Text], tuple[dict[str, str]]]:
        return Text, (dict(self._texts),)

    def into(self, tag: str) -> str:
        """The text in a language, or in the language it was written in."""
        return self._texts[self.language_for(tag)]

    def language_for(self, tag: str) -> str:
        """The tag of the language that `into(tag)` answers in."""
        found = fallback(tag, self._texts)
        return found if found is not None else tag

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema  # only here: messages carry texts, and need no more

        word = core_schema.str_schema(min_length=1)
        texts = core_schema.dict_schema(core_schema.str_schema(), word)
        expecting = core_schema.no_info_before_validator_function(_by_language, texts)
        return core_schema.no_info_after_validator_function(cls, expecting)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {
            "type": "object",
            "description": "One text in several languages, e.g. {ro: …, en: …}.",
            # A number without quotation marks is a text for us and a number for an editor.
            "additionalProperties": {"type": ["string", "number"], "minLength": 1},
            "minProperties": 1,
        }


def _by_language(value: Any) -> Any:
    if not isinstance(value, Mapping) or not value:
        raise UnexpectedError(said("expected.text-by-language"))
    return value


@dataclass(frozen=True, slots=True)
class Locale:
    """What a language needs of its own: the words we print, its alphabet, its quotation marks."""

    tag: str
    words: Mapping[str, str]
    alphabet: tuple[str, ...]

    def __getitem__(self, name: str) -> str:
        return self.words[name]

    @property
    def cldr(self) -> str:
        """The name under which CLDR knows the language, or English if it does not know it.

        English is British here.
        """
        from babel import localedata  # only here: messages carry texts, and need no more

        own = "en_GB" if self.tag == "en" else self.tag.replace("-", "_")
        names = (own, self.tag.split("-")[0], "en_GB")
        return next(name for name in names if localedata.exists(name))

    def collation_key(self, text: str) -> tuple[tuple[int, ...], str]:
        """A key that sorts in the alphabetical order of the language.

        Letters of the alphabet count in its order (in Romanian ă and â after a, î after i),
        other marked letters as their base letter; case and punctuation only break ties.
        """
        return tuple(self._ranks(text.casefold())), text

    def initial(self, text: str) -> str:
        """The letter of the alphabet under which a list has a text: Е for ёж, which counts as е."""
        letter = unicodedata.normalize("NFC", text.casefold())[:1]
        base = unicodedata.normalize("NFD", letter)[:1]
        return (letter if letter in self.alphabet or base not in self.alphabet else base).upper()

    def _ranks(self, text: str) -> Iterator[int]:
        order = {letter: rank for rank, letter in enumerate(self.alphabet, start=1)}
        for letter in unicodedata.normalize("NFC", text):
            base = unicodedata.normalize("NFD", letter)[0]
            if letter in order or base in order:
                yield order.get(letter, order.get(base, 0))
            elif letter.isspace():
                yield 0
            elif letter.isalnum():
                yield len(order) + ord(letter)
