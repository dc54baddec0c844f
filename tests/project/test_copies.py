"""Copies that are asked for are those of an edition that the publication has."""

from __future__ import annotations

from dataclasses import replace

from tests.composing.conftest import project, publication

from indrumar.metadata import Print
from indrumar.project.check.printing import copies_of_no_edition
from indrumar.reading.messages import in_one_line


def test_copies_for_an_audience_without_an_edition_are_reported():
    manual = publication({"ro": {"01-a": "text"}}, kind="manual", audiences=("participant",))
    for copies, count in (({"participant": 3}, 0), ({"trainer": 3}, 1), (3, 0)):
        printing = Print.model_validate({"copies": {"ro": copies}})
        metadata = manual.metadata.model_copy(update={"print": printing})
        found = list(copies_of_no_edition(project(replace(manual, metadata=metadata))))

        assert len(found) == count
        assert all("there is no edition for 'trainer'" in in_one_line(one) for one in found)
