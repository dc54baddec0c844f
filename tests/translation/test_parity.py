"""Numbers in the texts of metadata are compared with those of their translations."""

from __future__ import annotations

from tests.translation.conftest import Site

from indrumar.reading.locales import load_locale
from indrumar.reading.messages import in_one_line
from indrumar.translation.parity import unequal_metadata


def test_numbers_of_metadata_that_differ_are_reported_with_both_places(site: Site):
    short = "summary: {ro: Pe scurt., en: In short.}"
    texts = "summary:\n  ro: 85 400 de copii din 12 sate\n  en: 85,400 children of 12 villages"
    site.change("publication.yml", short, texts)
    locales = {tag: load_locale(tag) for tag in ("ro", "en")}

    def found() -> list[str]:
        return [*map(in_one_line, unequal_metadata(site.project, locales))]

    assert found() == []
    site.change("publication.yml", "85,400", "84,500")
    assert found() == [
        "content/ghid/publication.yml:5:7: warning: 84,500 here, 85 400 in the original "
        "(content/ghid/publication.yml:4:7); correct the number that is wrong [unequal-numbers]"
    ]
