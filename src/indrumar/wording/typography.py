"""Signs as each language writes them: quotation marks, dashes, numbers, what must not be parted.

Sources, read in November 2026: for all languages of the European Union the Interinstitutional
Style Guide (style-guide.europa.eu, part three and annexes), and

- ro: Academia Română, DOOM 3 (2021), chapter 2, and the Romanian part of the Style Guide;
- en: New Hart's Rules (Oxford, 2014), chapters 4 and 9;
- ru: «Правила русской орфографии и пунктуации» (РАН, 2006) and А. Мильчин, «Справочник издателя и
  автора» (2014), for № and dashes;
- uk: «Український правопис» (2019), §§ 161–168;
- fr: Imprimerie nationale, «Lexique des règles typographiques» (2002);
- it: the Italian part of the Style Guide; es: RAE, «Ortografía de la lengua española» (2010);
- hu: «A magyar helyesírás szabályai» (12th edition, 2015), 255–262;
- de: Duden, «Die deutsche Rechtschreibung» (2020), and DIN 5008 (2020).

What these leave to the author (– or — for a pause in Romanian, ‘ ’ or “ ” in English) is accepted
in either form.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Conventions:
    """How a language writes signs.

    `quotes` are the pairs in use: the first is written outside, the second inside of it, the others
    are accepted. `dash` is the one for a pause between words. `numero` is the sign before a number,
    where Latin letters are taken for it. `bound` are abbreviations, without their stop, that stay
    on the line of what follows; `titles`, those that stay with a name. `high` is the punctuation
    behind a space.
    """

    quotes: tuple[Pair, ...]
    dash: str = "–"
    decimal: str = ","
    numero: str = ""
    bound: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    high: str = ""


UNITS = (
    *("%", "‰", "°C", "km", "cm", "mm", "m", "m²", "km²", "m³", "ha", "kg", "g", "t", "l", "kWh"),
    *("MB", "GB", "lei", "MDL", "RON", "EUR", "USD", "UAH", "RUB", "CHF", "€", "$", "£", "₴", "₽"),
    *("mii", "mil.", "mld.", "тыс.", "млн", "млрд", "м", "км", "кг", "га", "руб.", "грн", "леев"),
)
"""What stays on the line of the number before it, in any language."""

DECIMAL_UNITS = tuple(unit for unit in UNITS if unit not in ("m", "g", "t", "l", "м"))
"""Units that no number of a section or a version has behind it."""

_LOW_HIGH, _GUILLEMETS, _ENGLISH = ("„", "”"), ("«", "»"), ("“", "”")
_GERMAN, _SINGLE = ("„", "“"), ("‘", "’")
_IN_ROMANIAN = (
    *("nr", "art", "alin", "lit", "pct", "p", "pp", "pag", "cap", "vol", "ed", "ex", "fig", "tab"),
    *("str", "bd", "ap", "et", "sc", "bl"),
)
_IN_RUSSIAN = ("ст", "ч", "п", "пп", "гл", "разд", "рис", "табл", "стр", "с", "т", "д", "кв", "ул")
_IN_UKRAINIAN = ("ст", "ч", "п", "пп", "гл", "розд", "рис", "табл", "стор", "с", "т", "буд", "вул")

_LANGUAGES: Mapping[str, Conventions] = {
    "ro": Conventions(
        (_LOW_HIGH, _GUILLEMETS),
        bound=_IN_ROMANIAN,
        titles=("dl", "dna", "dr", "prof", "acad", "ing"),
    ),
    "en": Conventions(
        (_ENGLISH, _SINGLE),
        decimal=".",
        bound=("No", "no", "art", "Art", "para", "p", "pp", "vol", "ch", "fig"),
        titles=("Mr", "Mrs", "Ms", "Dr", "Prof"),
    ),
    "ru": Conventions((_GUILLEMETS, _GERMAN), "—", numero="№", bound=_IN_RUSSIAN),
    "uk": Conventions((_GUILLEMETS, _GERMAN, _ENGLISH), "—", numero="№", bound=_IN_UKRAINIAN),
    "fr": Conventions(
        (_GUILLEMETS, _ENGLISH, _SINGLE),
        bound=("art", "p", "pp", "chap", "vol", "fig", "nᵒ", "n°"),
        titles=("M", "MM", "Dr", "Pr"),
        high=";:!?»",
    ),
    "it": Conventions(
        (_GUILLEMETS, _ENGLISH, _SINGLE), bound=("art", "n", "p", "pp", "pag", "vol", "cap", "fig")
    ),
    "es": Conventions(
        (_GUILLEMETS, _ENGLISH, _SINGLE),
        bound=("art", "núm", "n.º", "p", "pp", "pág", "vol", "cap", "fig"),
        titles=("Sr", "Sra", "Dr", "Dra"),
    ),
    "hu": Conventions((_LOW_HIGH, ("»", "«")), bound=("kb", "sz", "old", "fej")),
    "de": Conventions(
        (_GERMAN, ("‚", "‘"), ("»", "«"), ("›", "‹")),
        bound=("Nr", "Art", "Abs", "S", "Bd", "Kap", "Abb", "Tab"),
        titles=("Dr", "Prof"),
    ),
}
# Written otherwise than where the language comes from: points in numbers, other quotation marks.
_ELSEWHERE = ("de-CH", "de-LI", "fr-CA", "fr-CH", "it-CH", "es-419", "es-MX", "es-US", "es-PR")


def conventions(tag: str) -> Conventions | None:
    """How a language writes signs; None if that is not known for sure."""
    return None if tag in _ELSEWHERE else _LANGUAGES.get(tag.split("-")[0])
