"""Messages in words, from `locales/messages/<language>.yml` in the package."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from indrumar.languages import Text
from indrumar.locales import LOCALES
from indrumar.messages import Message, Value
from indrumar.problems import Problem
from indrumar.reading.nested_texts import texts_in

DEFAULT = "en"
VARIABLE = "INDRUMAR_LANGUAGE"
_GROUPED = 10_000  # shorter numbers are read at a glance, and among them are years and lines
_SYSTEM = ("LC_ALL", "LC_MESSAGES", "LANG")  # the first that is set decides, as in POSIX
_FOLDER = LOCALES / "messages"


def message_languages() -> tuple[str, ...]:
    """The tags of the languages that have messages."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.yml")))


def language_in(environment: Mapping[str, str]) -> str:
    """The language that environment variables set; English if it has no messages."""
    names = (VARIABLE, *_SYSTEM)
    wanted = next((value for name in names if (value := environment.get(name))), "")
    tag = wanted.partition(".")[0].replace("_", "-").partition("-")[0].lower()
    return tag if tag in message_languages() else DEFAULT


@cache
def message_texts(language: str) -> Mapping[str, str]:
    """The texts of a language by name."""
    return texts_in(_FOLDER / f"{language}.yml")


def in_words(message: Message | str, language: str = DEFAULT) -> str:
    """A message in a language that `message_languages()` names."""
    if isinstance(message, str):
        return message
    text = _text(message.name, message, language) or _text(
        f"{message.name}.message", message, language
    )
    if text is None:
        raise LookupError(f"no text in {language} for the message {message}")
    return text


def hint_in_words(problem: Problem, language: str = DEFAULT) -> str:
    """What to do: the problem's own hint, or the one beside its message, or None."""
    if problem.hint:
        return in_words(problem.hint, language)
    if isinstance(problem.message, str):
        return ""
    return _hint_beside(problem.message, language)


def _hint_beside(message: Message, language: str) -> str:
    """The hint beside a message's text, or beside the text of the `fault` that it names."""
    if hint := _text(f"{message.name}.hint", message, language):
        return hint
    fault = dict(message.values).get("fault")
    return _hint_beside(fault, language) if isinstance(fault, Message) else ""


def severity_in_words(problem: Problem, language: str = DEFAULT) -> str:
    """`error` or `warning` in a language."""
    return message_texts(language)[f"severity.{problem.severity}"]


def in_one_line(problem: Problem, language: str = DEFAULT) -> str:
    """A problem with its place, message, hint and code, e.g. for a log."""
    severity = severity_in_words(problem, language)
    parts = (in_words(problem.message, language), hint_in_words(problem, language))
    text = "; ".join(filter(None, parts))
    return f"{problem.place}: {severity}: {text} [{problem.code}]"


def _text(name: str, message: Message, language: str) -> str | None:
    """The text of this name with its gaps filled with the message's values, or None."""
    texts, values = message_texts(language), dict(message.values)
    if f"{name}.many" in texts:
        count = values["count"]
        assert isinstance(count, int)
        name = f"{name}.{_plural_form(count, language)}"
    if name not in texts:
        return None
    return texts[name].format(**{gap: _shown(value, language) for gap, value in values.items()})


def _plural_form(count: int, language: str) -> str:
    """`one`, `few` or `many`, which is CLDR's `other`."""
    from babel import Locale  # only here, as its data take as long as all other imports together

    form = Locale.parse(language).plural_form(count)
    return form if form in ("one", "few") else "many"


def _shown(value: Value, language: str) -> str:
    if isinstance(value, Message):
        return in_words(value, language)
    if isinstance(value, tuple):
        return ", ".join(_shown(one, language) for one in value)
    if isinstance(value, Text):
        return value.into(language)
    if isinstance(value, float | Decimal):
        from babel.numbers import get_decimal_symbol  # only here: see `_plural_form`

        digits = f"{value:g}" if isinstance(value, float) else str(value)
        return digits.replace(".", get_decimal_symbol(language))
    if isinstance(value, int) and value >= _GROUPED:
        return f"{value:,}".replace(",", message_texts(language)["thousands-mark"])
    return str(value)
