"""mkdocs.yml as the settings of a project."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils.yaml import yaml_load

from indrumar.composing.no_break import NoBreak
from indrumar.composing.source.honoured import HONOURED, AsMeant
from indrumar.languages import Language
from indrumar.metadata import TranslationState
from indrumar.mkdocs_plugin.checked_configuration import lacking, loaded, refusal
from indrumar.model import Source
from indrumar.reading.messages import in_one_line, language_in
from indrumar.settings import LowestStates, Settings, SettingsError
from indrumar.workshop.code import versions

_SNIPPETS = "pymdownx.snippets"


def settings_from(config_path: Path) -> Settings:
    """The settings of a project, from its mkdocs.yml; raises SettingsError for a broken one."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    config, nav = loaded(config_path)
    return replace(settings_of(config), nav=nav)


def settings_of(config: MkDocsConfig) -> Settings:
    """The settings in a configuration that MkDocs has read; raises SettingsError."""
    if problems := [*lacking(config, Source(Path(config.config_file_path).name))]:
        raise refusal(problems)
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
        lowest=LowestStates(
            **{
                target: TranslationState(state)
                for target, state in config.plugins["indrumar"].config["lowest_state"].items()
            }
        ),
        configuration=_understood(config),
        looks=tuple(_looks(config)),
    )


def settings_or_error(config: MkDocsConfig) -> Settings:
    """The same; raises PluginError with all that is wrong, which MkDocs reports without a trace."""
    try:
        return settings_of(config)
    except SettingsError as error:
        language = language_in(os.environ)
        lines = (in_one_line(problem, language) for problem in error.problems)
        raise PluginError("\n".join(lines)) from error


def add_honoured(config: MkDocsConfig, tag: str) -> None:
    """Lets the hand-written pages of a language be rendered as chapters are."""
    missing = [name for name in HONOURED if name not in config.markdown_extensions]
    ours = (AsMeant(), NoBreak(tag))
    config.markdown_extensions += [*missing, *ours]  # type: ignore[list-item]  # as Markdown
    config.mdx_configs = {**{name: HONOURED[name] for name in missing}, **config.mdx_configs}


def _understood(config: MkDocsConfig) -> str:
    """The keys with what they inherit and take from the environment, and who reads them."""
    with Path(config.config_file_path).open("rb") as file:
        values = _plain(yaml_load(file))
    plugins = {type(plugin).__module__.partition(".")[0] for plugin in config.plugins.values()}
    themes = entry_points(group="mkdocs.themes", name=config.theme.name or "")
    names = plugins | {theme.value.partition(".")[0] for theme in themes}
    found = {"keys": values, "versions": dict(versions(tuple(sorted(names))))}
    return json.dumps(found, ensure_ascii=False, sort_keys=True, default=_name_of)


def _plain(value: Any) -> Any:
    """A value whose keys are texts, as JSON has them: MkDocs' YAML knows numbers and nothing."""
    if isinstance(value, dict):
        return {str(key): _plain(one) for key, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, list) else value


def _name_of(value: Any) -> str:
    """A value that YAML cannot write, such as a function named by `!!python/name`."""
    named = value if hasattr(value, "__qualname__") else type(value)
    return f"{named.__module__}.{named.__qualname__}"


def _looks(config: MkDocsConfig) -> Iterator[str]:
    """The files and folders of the project that pages are made with, from its own folder."""
    root = Path(config.config_file_path).resolve().parent
    yield from ("mkdocs.yml", "overrides", "locales")
    named = (*config.hooks, *filter(None, [config.theme.custom_dir]), *_snippets(config))
    for path in map(str, named):
        place = (root / path).resolve()
        if place.is_relative_to(root):
            yield place.relative_to(root).as_posix()


def _snippets(config: MkDocsConfig) -> Iterator[str]:
    """The folders that hand-written pages include texts from; below the project's, `includes/`."""
    if _SNIPPETS in config.markdown_extensions:
        given = config.mdx_configs.get(_SNIPPETS, {}).get("base_path", ".")
        for folder in [given] if isinstance(given, str) else given:
            yield "includes" if Path(folder) == Path() else folder
