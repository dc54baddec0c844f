"""What can be linked to and referred to, in all publications, for readers of one language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from indrumar.composing.blocks.options import ID
from indrumar.composing.numbering import Anchor
from indrumar.messages import Message, said
from indrumar.problems import did_you_mean

_COUNTED = re.compile(r"[-_](?P<count>[0-9]{1,4})$")
_Words = Mapping[str, list[Anchor]]


@dataclass(frozen=True, slots=True)
class Anchors:
    """The anchors of all publications in one language: slug → id → anchor."""

    publications: Mapping[str, Mapping[str, Anchor]]
    _chapters: dict[str, Mapping[str, Anchor]] = field(default_factory=dict)
    _words: dict[str, _Words] = field(default_factory=dict)

    def find(self, slug: str, target: str) -> tuple[str, str, Anchor | None]:
        """The publication, the id and the anchor that `id` or `slug/id` names."""
        other, slash, id = target.partition("/")
        publication, id = (other, id) if slash else (slug, target)
        return publication, id, self.publications.get(publication, {}).get(id)

    def chapters(self, slug: str) -> Mapping[str, Anchor]:
        """The chapters of a publication by the names of their files."""
        if slug not in self._chapters:
            anchors = self.publications.get(slug, {}).values()
            titles = {anchor.chapter: anchor for anchor in anchors if anchor.sort == "chapter"}
            self._chapters[slug] = titles
        return self._chapters[slug]

    def meant(self, slug: str, id: str, chapter: str = "") -> Message | None:
        """What to write for an id that does not exist, perhaps in one chapter of a publication.

        Other programs make ids from the words of headings; here authors write them.
        """
        if slug not in self._words:
            self._words[slug] = _by_words(self.publications[slug].values())
        id = unquote(id)
        found = [one for one in _of_words(id, self._words[slug]) if chapter in ("", one.chapter)]
        if found:
            return _id_of_heading(id, found[0])
        ids = self.publications[slug].items()
        return did_you_mean(id, [id for id, one in ids if chapter in ("", one.chapter)])


def _by_words(anchors: Iterable[Anchor]) -> _Words:
    found: dict[str, list[Anchor]] = {}
    for anchor in anchors:
        if anchor.sort in ("chapter", "section"):
            found.setdefault(_letters(anchor.title), []).append(anchor)
    return found


def _of_words(id: str, headings: _Words) -> list[Anchor]:
    """The headings whose words an id is made of; `words-1` is the second of several."""
    if found := headings.get(_letters(id), []):
        return found
    counted = _COUNTED.search(id)
    same = headings.get(_letters(id[: counted.start()]), []) if counted else []
    return same[int(counted["count"]) :] if counted else []


def _letters(words: str) -> str:
    """Words as ids made by any program have them in common: letters and digits alone."""
    plain = unicodedata.normalize("NFKD", words).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


def _id_of_heading(written: str, heading: Anchor) -> Message:
    names = {"title": heading.title, "place": str(heading.place())}
    if heading.given:
        return said("dead-link-hint.other-id", id=heading.id, **names)
    plain = unicodedata.normalize("NFKD", written.casefold()).encode("ascii", "ignore").decode()
    id = "-".join(re.findall(r"[a-z0-9]+", plain))
    if written == id and ID.fullmatch(id):
        return said("dead-link-hint.no-id", id=id, **names)
    return said("dead-link-hint.no-id-like-this", id=id or "…", **names)
