"""mkdocs.yml as the settings of a project."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from indrumar.languages import Language
from indrumar.problems import did_you_mean
from indrumar.settings import Settings, SettingsError
from indrumar.workshop.code import versions


def settings_from(config_path: Path) -> Settings:
    """The settings of a project, from its mkdocs.yml; raises SettingsError for a broken one."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    try:
        config = load_config(config_file=str(config_path))
    except MkDocsException as error:
        raise SettingsError(f"{config_path}: {error}") from error
    known = {name for name, _ in config._schema}
    unknown = sorted(set(config) - known)
    if unknown:
        raise SettingsError("\n".join(_unknown_key(config_path, key, known) for key in unknown))
    return settings_of(config)


def _unknown_key(config_path: Path, key: str, known: set[str]) -> str:
    """`mkdocs.yml:3:1: unknown key 'site_ulr'; did you mean 'site_url'?`"""
    lines = config_path.read_text("utf-8").splitlines()
    line = next((n for n, text in enumerate(lines, start=1) if text.startswith(f"{key}:")), 1)
    hint = did_you_mean(key, known)
    return f"{config_path}:{line}:1: unknown key '{key}'" + (f"; {hint}" if hint else "")


def settings_of(config: MkDocsConfig) -> Settings:
    """The settings in a configuration that MkDocs has read."""
    for name in ("i18n", "indrumar"):
        if name not in config.plugins:
            raise SettingsError(
                f"{config.config_file_path}: 'plugins' does not name '{name}'; "
                "see the mkdocs.yml that `indrumar new` makes"
            )
    languages = config.plugins["i18n"].config["languages"]
    return Settings(
        root=Path(config.config_file_path).resolve().parent,
        site_name={found.locale: found.site_name or config.site_name for found in languages},
        site_url=config.site_url or "/",
        languages=tuple(Language(found.locale, found.name) for found in languages),
        markdown_extensions=tuple(config.markdown_extensions),
        markdown_options=config.mdx_configs or {},
        site=Path(config.site_dir),
        jurisdiction=config.plugins["indrumar"].config["jurisdiction"],
        funding=config.plugins["indrumar"].config["funding"],
        contact=config.plugins["indrumar"].config["contact"],
        statement_date=config.plugins["indrumar"].config["statement_date"],
        configuration=_understood(config),
        looks=tuple(_looks(config)),
    )


def _understood(config: MkDocsConfig) -> str:
    """The keys with what they inherit and take from the environment, and who reads them."""
    values = [dict(values) for values in config.user_configs]
    plugins = {type(plugin).__module__.partition(".")[0] for plugin in config.plugins.values()}
    themes = entry_points(group="mkdocs.themes", name=config.theme.name or "")
    names = plugins | {theme.value.partition(".")[0] for theme in themes}
    found = {"keys": values, "versions": dict(versions(tuple(sorted(names))))}
    return json.dumps(found, ensure_ascii=False, sort_keys=True, default=_name_of)


def _name_of(value: Any) -> str:
    """A value that YAML cannot write, such as a function named by `!!python/name`."""
    named = value if hasattr(value, "__qualname__") else type(value)
    return f"{named.__module__}.{named.__qualname__}"


def _looks(config: MkDocsConfig) -> Iterator[str]:
    """The files and folders of the project that pages are made with, from its own folder."""
    root = Path(config.config_file_path).resolve().parent
    yield from ("mkdocs.yml", "overrides", "locales")
    for path in map(str, (*config.hooks, *filter(None, [config.theme.custom_dir]))):
        place = (root / path).resolve()
        if place.is_relative_to(root):
            yield place.relative_to(root).as_posix()
