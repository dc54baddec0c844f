"""The links of a composed page, for MkDocs to follow."""

from __future__ import annotations

import os

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from indrumar.messages import said
from indrumar.outputs.finished.outline import Outline, links_within
from indrumar.reading.messages import in_words, language_in

log = get_plugin_logger("indrumar")


def links_to_anchors(page: Page, found: Outline, files: Files) -> dict[File, dict[str, str]]:
    """The ids that a page's links lead to, by file; reports links that lead to no file."""
    by_address = {file.url if file.url != "./" else "": file for file in files}
    anchors: dict[File, dict[str, str]] = {}
    for address, id, link in links_within(found, page.url):
        file = by_address.get(address)
        if file is None:
            message = said("serve.dead-link", page=page.file.src_uri, address=link)
            log.warning("%s", in_words(message, language_in(os.environ)))
        elif id:
            anchors.setdefault(file, {})[id] = link
    return anchors
