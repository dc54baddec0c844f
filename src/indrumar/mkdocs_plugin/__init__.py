"""MkDocs, quarantined: its configuration and our plugin for it."""

from indrumar.mkdocs_plugin.configuration import settings_from
from indrumar.mkdocs_plugin.plugin import IndrumarPlugin

__all__ = ["IndrumarPlugin", "settings_from"]
