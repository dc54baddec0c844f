"""MkDocs, quarantined: its configuration, our plugin for it, and its preview."""

from indrumar.mkdocs_plugin.configuration import settings_from
from indrumar.mkdocs_plugin.plugin import IndrumarPlugin
from indrumar.mkdocs_plugin.preview import serve

__all__ = ["IndrumarPlugin", "serve", "settings_from"]
