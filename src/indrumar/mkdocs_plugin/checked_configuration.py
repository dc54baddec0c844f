"""mkdocs.yml as MkDocs understands it; what is wrong with it is reported at its line.

MkDocs and its plugins raise anything for values that they did not expect, and name no lines. So we
read the file first, as we read all YAML, and give what they then complain of a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import get_plugins

from indrumar.messages import said
from indrumar.model import Source
from indrumar.problems import Place, Problem, did_you_mean, in_order
from indrumar.reading.expectations import found
from indrumar.reading.text_file import read_text
from indrumar.reading.yaml_file import read_yaml
from indrumar.settings import NavEntry, SettingsError

_INHERIT = "INHERIT"
# How MkDocs names what is inside a key: "Plugin 'i18n' option 'languages': Sub-option 'locale'".
_INSIDE = re.compile(r"(?:Plugin|[Oo]ption) '([\w-]+)'")
_MISSING = "Required configuration not provided."


def loaded(path: Path) -> tuple[MkDocsConfig, tuple[NavEntry, ...]]:
    """The configuration in a file, and the entries of its navigation with their places.

    Raises SettingsError with all that is wrong.
    """
    values, source = _read(path)
    if missing := [*_not_installed(values.get("plugins"), source)]:
        raise refusal(missing)
    config = MkDocsConfig(config_file_path=str(path.resolve()))
    try:
        with path.open("rb") as file:
            config.load_file(file)
        errors, _warnings = config.validate()
    except MkDocsException as error:
        raise refusal([_unusable(source.place(), error)]) from error
    except Exception as error:  # a plugin, an extension or a hook of the site's own
        raise refusal([_unusable(source.place(), error)]) from error
    problems = [*_unknown(values, config, source), *_complaints(errors, source)]
    if problems or (problems := [*lacking(config, source)]):
        raise refusal(problems)
    return config, tuple(_entries(values.get("nav"), source, "nav"))


def _entries(nav: object, source: Source, *at: str | int) -> Iterator[NavEntry]:
    """The entries of a navigation, with those of its sections."""
    for index, entry in enumerate(nav if isinstance(nav, list) else ()):
        place = source.place(*at, index)
        if isinstance(entry, str):
            yield NavEntry(place, entry)
        for title, target in entry.items() if isinstance(entry, dict) else ():
            path = (*at, index, title)
            place = source.key_place(*path)
            yield NavEntry(place, target if isinstance(target, str) else None, title)
            yield from _entries(target, source, *path)


def lacking(config: MkDocsConfig, source: Source) -> Iterator[Problem]:
    """What a site that was made for MkDocs alone has to add or change, in the order to do it."""
    plugins = source.key_place("plugins")
    for name in ("i18n", "indrumar"):
        if name not in config.plugins:
            yield Problem("missing-key", plugins, said(f"settings.no-{name}"))
            return
    i18n = config.plugins["i18n"].config
    at = source.key_place("plugins", "i18n")
    tags = [language.locale for language in i18n["languages"] or ()]
    if not tags:
        yield Problem("missing-key", at, said("settings.no-languages"))
    for tag in sorted({tag for tag in tags if tags.count(tag) > 1}):
        yield Problem("bad-value", at, said("settings.language-twice", tag=tag))
    if i18n["docs_structure"] != "folder":
        message = said("settings.docs-structure", found=str(i18n["docs_structure"]))
        yield Problem("bad-value", at, message)
    docs = Path(config.docs_dir)
    if docs != Path(config.config_file_path).resolve().parent / "docs":
        message = said("settings.docs-dir", found=docs.name)
        yield Problem("bad-value", source.key_place("docs_dir"), message)


def _read(path: Path) -> tuple[Mapping[str, Any], Source]:
    """The keys and values as they are written, and their places."""
    text, unread = read_text(path, path.name)
    if text is None:
        raise refusal(unread)
    values, source, wrong = read_yaml(text, path.name, any_type=True)
    if wrong:
        raise refusal(wrong)
    if not isinstance(values, Mapping):
        message = said("bad-value.not-keys", found=found(values))
        raise refusal([Problem("bad-value", source.place(), message)])
    return values, source


def _not_installed(plugins: object, source: Source) -> Iterator[Problem]:
    """The plugins that are not there: MkDocs stops at the first."""
    entries = plugins if isinstance(plugins, list) else [plugins]
    at = ("plugins",) if entries is plugins else ()
    for index, entry in enumerate(entries):
        for name in [entry] if isinstance(entry, str) else entry if isinstance(entry, dict) else ():
            path = (*at, index) if at else ("plugins", name)
            if name.rpartition("/")[2] not in _installed():
                message = said("settings.plugin-not-installed", plugin=name)
                yield Problem("bad-value", source.key_place(*path), message)


@cache
def _installed() -> frozenset[str]:
    """The names of installed plugins, without that of the theme they come with."""
    return frozenset(name.rpartition("/")[2] for name in get_plugins())


def _unusable(place: Place, error: Exception) -> Problem:
    reason = " ".join(str(error).split()) or type(error).__name__
    return Problem("bad-value", place, said("settings.unusable", reason=reason))


def _unknown(values: Mapping[str, Any], config: MkDocsConfig, source: Source) -> Iterator[Problem]:
    """Keys that MkDocs would only warn of: a `site_ulr` must not be without effect."""
    known = {name for name, _ in config._schema}
    inherited = {str(key) for key in config} if _INHERIT in values else set()
    for key in sorted({*values, *inherited} - known - {_INHERIT}):
        message = said("settings.unknown-key", key=key)
        yield Problem("unknown-key", source.key_place(key), message, did_you_mean(key, known))


def _complaints(errors: Iterable[tuple[str, Exception]], source: Source) -> Iterator[Problem]:
    """What MkDocs says of values, at the keys that it names."""
    for key, error in errors:
        reason = " ".join(str(error).split())
        if reason == _MISSING:
            yield Problem("missing-key", source.place(), said("missing-key.absent", key=key))
        else:
            message = said("settings.complaint", key=key, reason=reason)
            place = source.key_place(key, *_INSIDE.findall(reason))
            yield Problem("bad-value", place, message)


def refusal(problems: Iterable[Problem]) -> SettingsError:
    """The exception for problems of a configuration."""
    wrong = in_order(problems)
    return SettingsError(said("settings.problems", count=len(wrong)), wrong)
