"""The ticket for machines: keys that stay, values that JSON knows."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from indrumar.outputs.run_papers.job import page_ranges
from indrumar.outputs.run_papers.job_ticket import job_ticket_json
from indrumar.outputs.run_papers.price_request import ASKED, price_request_json


def test_the_keys_of_the_ticket_stay_what_they_are(ticket):
    written = job_ticket_json(ticket)

    assert json.loads(json.dumps(written)) == written
    assert list(written) == [
        *("version", "work", "copies", "page_format", "interior", "cover", "binding", "spine"),
        *("numbered", "bleed", "marks", "files", "licence", "shop", "delivery", "price"),
    ]
    assert list(written["files"][0]) == [
        *("name", "role", "pages", "trim", "sha256", "standard", "condition"),
    ]


def test_values_are_written_as_machines_read_them(ticket):
    written = job_ticket_json(ticket)

    assert written["version"] == 1
    assert written["work"]["date"] == "2021-08-31"
    assert written["work"]["publisher"]["name"]["en"].startswith("Aachen")
    assert written["interior"] == {
        "pages": 64,
        "paper": {"sort": "offset", "grammage": 80},
        "colour": "cmyk",
        "colour_pages": [3, 7, 8, 9, 40],
    }
    assert written["delivery"]["date"] == "2021-09-20"
    assert written["price"] is None


def test_a_request_names_what_is_asked_and_no_file(ticket):
    written = price_request_json(ticket)

    assert written["asked"] == list(ASKED)
    assert not {"files", "shop"} & set(written)


@given(st.sets(st.integers(min_value=1, max_value=60)))
def test_ranges_of_pages_are_the_pages(pages):
    listed = page_ranges(pages)

    found: list[int] = []
    for part in listed.split(", ") if listed else []:
        first, _, last = part.partition("–")
        found += range(int(first), int(last or first) + 1)
    assert found == sorted(pages)
