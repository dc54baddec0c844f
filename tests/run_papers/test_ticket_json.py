"""The ticket for machines: keys that stay, values that JSON knows."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from indrumar.outputs.run_papers.job import page_ranges
from indrumar.outputs.run_papers.job_ticket import job_ticket_json
from indrumar.outputs.run_papers.price_request import ASKED, price_request_json


def test_the_keys_of_the_ticket_stay_what_they_are(ticket):
    told = job_ticket_json(ticket)

    assert json.loads(json.dumps(told)) == told
    assert list(told) == [
        *("version", "work", "copies", "page_format", "interior", "cover", "binding", "spine"),
        *("numbered", "bleed", "marks", "files", "licence", "shop", "delivery", "price"),
    ]
    assert list(told["files"][0]) == [
        *("name", "role", "pages", "trim", "sha256", "standard", "condition"),
    ]


def test_values_are_told_as_machines_read_them(ticket):
    told = job_ticket_json(ticket)

    assert told["version"] == 1
    assert told["work"]["date"] == "2021-08-31"
    assert told["work"]["publisher"]["name"]["en"].startswith("Aachen")
    assert told["interior"] == {
        "pages": 64,
        "paper": {"sort": "offset", "grammage": 80},
        "colour": "cmyk",
        "colour_pages": [3, 7, 8, 9, 40],
    }
    assert told["delivery"]["date"] == "2021-09-20"
    assert told["price"] is None


def test_a_request_names_what_is_asked_and_no_file(ticket):
    told = price_request_json(ticket)

    assert told["asked"] == list(ASKED)
    assert not {"files", "shop"} & set(told)


@given(st.sets(st.integers(min_value=1, max_value=60)))
def test_ranges_of_pages_are_the_pages(pages):
    listed = page_ranges(pages)

    found: list[int] = []
    for part in listed.split(", ") if listed else []:
        first, _, last = part.partition("–")
        found += range(int(first), int(last or first) + 1)
    assert found == sorted(pages)
