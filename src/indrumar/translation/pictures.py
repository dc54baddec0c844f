"""Pictures that say something in a language: each language has its own file for them."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from indrumar.model import Publication
from indrumar.resource import spellings
from indrumar.translation.sections import Section

_PICTURE = re.compile(r"!\[[^\]]*\]\((?P<address><[^<>\n]*>|[^()\s]+)")


def picture_fingerprint(
    section: Section, publication: Publication | None, root: Path, tag: str
) -> str | None:
    """The fingerprint of the pictures of an original that another language has other files for.

    None if there are none: a picture that all languages share is no translator's work.
    """
    digest = hashlib.sha256()
    found = False
    for original, translation in _pictures(section, publication, tag):
        if original and original != translation and publication:
            digest.update((root / "content" / publication.slug / original).read_bytes())
            found = True
    return digest.hexdigest()[:12] if found else None


def _pictures(
    section: Section, publication: Publication | None, tag: str
) -> Iterator[tuple[str | None, str | None]]:
    """The files of each picture for readers of the original and of the translation."""
    if publication is None:
        return
    source = publication.languages[0]
    for found in _PICTURE.finditer(section.text):
        for written, _ in spellings(found["address"].strip("<>")):
            path = posixpath.normpath(posixpath.join(source, written))
            original = publication.media_for(path, source)
            if original:
                yield original, publication.media_for(path, tag)
                break
