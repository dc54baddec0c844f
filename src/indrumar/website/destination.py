"""Where a build may put its output: never over an author's files.

A whole build replaces its folder, so the folder has to be new, empty, or one that an earlier
build made. The mark of such a folder is a file among those above the languages.
"""

from __future__ import annotations

from indrumar.outputs.staged.root import MARK
from indrumar.settings import Settings


def refusal(settings: Settings, whole: bool) -> str:
    """Why the output cannot go where it is asked to go; empty where it can.

    `whole` says that the folder will be replaced rather than added to.
    """
    place, root = settings.output.resolve(), settings.root.resolve()
    sources = (settings.content, settings.docs, settings.overrides, root / ".git")
    if place == root or root.is_relative_to(place):
        return f"{place} holds the project itself"
    if any(place.is_relative_to(source.resolve()) for source in sources):
        return f"{place} lies among the sources of the project"
    if place.exists() and not place.is_dir():
        return f"{place} is a file"
    if whole and place.is_dir() and any(place.iterdir()) and not (place / MARK).is_file():
        return f"{place} is not empty, and no build has made it"
    return ""
