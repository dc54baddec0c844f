"""Where a build may put its output: never over an author's files.

A whole build replaces its folder, so the folder has to be new, empty, or one that an earlier
build made. The mark of such a folder is a file among those above the languages.
"""

from __future__ import annotations

from indrumar.messages import Message, said
from indrumar.outputs.staged.root import MARK
from indrumar.settings import Settings


def refusal(settings: Settings, whole: bool) -> Message | None:
    """Why the output cannot go to the folder that was asked for; None if it can.

    `whole` means that the folder will be replaced rather than added to.
    """
    place, root = settings.output.resolve(), settings.root.resolve()
    sources = (settings.content, settings.docs, settings.overrides, root / ".git")
    if place == root or root.is_relative_to(place):
        return said("output.holds-project", place=str(place))
    if any(place.is_relative_to(source.resolve()) for source in sources):
        return said("output.among-sources", place=str(place))
    if place.exists() and not place.is_dir():
        return said("output.file", place=str(place))
    if whole and place.is_dir() and any(place.iterdir()) and not (place / MARK).is_file():
        return said("output.not-empty", place=str(place))
    return None
