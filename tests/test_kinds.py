"""Kinds: what each asks of its metadata, and what stands in its table."""

from __future__ import annotations

from typing import get_args

import pytest

from indrumar.kinds.kind import Part
from indrumar.kinds.table import KINDS
from indrumar.metadata import PageFormat
from indrumar.reading.messages import in_words
from indrumar.reading.schemas import validate
from indrumar.reading.yaml_file import read_yaml

COMMON = """\
kind: {kind}
title: {{ro: Titlu}}
summary: {{ro: Pe scurt}}
status: {status}
edition: {{number: 1, date: 2021-08-31}}
publisher: aopam
licence: CC-BY-4.0
"""
ADOPTION = "adoption: {body: {ro: Consiliul}, act: {ro: Decizia 1}, date: 2021-09-30}\n"
PERIOD = "period: {start: 2021, end: 2025-06}\n"
# What each kind asks for beyond the common keys, once it is approved.
OWN = {
    "guide": "",
    "strategy": PERIOD + ADOPTION,
    "manual": "duration: {hours: 12}\n",
    "policy": ADOPTION,
    "plan": PERIOD + ADOPTION,
    "study": "method: {ro: Interviuri}\n",
    "inventory": "as_of: 2021-01-01\n",
    "leaflet": "",
    "factsheet": "project: {title: {ro: Proiect}, implementer: aopam}\n",
}


def checked(kind: str, own: str, status: str = "approved"):
    """The metadata of a kind and the keys that are missing."""
    values, source, _ = read_yaml(COMMON.format(kind=kind, status=status) + own, "publication.yml")
    metadata, problems = validate(KINDS[kind].metadata, values, source)
    assert {problem.code for problem in problems} <= {"missing-key"}
    return metadata, sorted(in_words(problem.message).split("'")[1] for problem in problems)


def test_every_kind_is_tried_here():
    assert set(OWN) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_takes_its_own_keys(kind):
    metadata, missing = checked(kind, OWN[kind])

    assert missing == []
    assert metadata.kind == kind == KINDS[kind].name


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_misses_each_of_its_own_keys(kind):
    _, missing = checked(kind, "")

    assert missing == sorted(line.split(":")[0] for line in OWN[kind].splitlines())


@pytest.mark.parametrize("kind", ["strategy", "plan", "policy"])
def test_a_draft_need_not_be_adopted(kind):
    own = OWN[kind].replace(ADOPTION, "")

    assert checked(kind, own, "draft")[1] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("status", "key"), [("superseded", "superseded_by"), ("withdrawn", "withdrawn")]
)
def test_the_end_of_a_publication_is_explained(kind, status, key):
    assert checked(kind, OWN[kind], status)[1] == [key]


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_no_part_stands_twice_in_a_kind(kind):
    parts = (*kind.front, *kind.back)

    assert len(set(parts)) == len(parts)
    assert set(parts) <= set(get_args(Part))


def test_paragraphs_are_numbered_in_strategies_only():
    assert [name for name, kind in KINDS.items() if kind.numbered_paragraphs] == ["strategy"]


@pytest.mark.parametrize("name", ["leaflet", "factsheet"])
def test_a_page_or_two_flow_without_numbers_and_contents(name):
    kind = KINDS[name]

    assert (kind.numbered_chapters, kind.section_depth, kind.chapter_start) == (False, 0, "flow")
    assert "contents" not in kind.front


def test_the_author_decides_the_trim_size_before_the_kind_does():
    leaflet = KINDS["leaflet"]

    assert leaflet.format_of(checked("leaflet", "")[0]) is PageFormat.A5
    assert leaflet.format_of(checked("leaflet", "print: {format: A4}\n")[0]) is PageFormat.A4


@pytest.mark.parametrize(
    ("start", "end", "right"),
    [
        ("2021", "2025", True),
        ("2020-09", "2020", True),
        ("2021", "2020-12", False),
        ("2021-09", "2021-08", False),
        ("2021-09-02", "2021-09-01", False),
    ],
)
def test_a_period_ends_after_it_starts(start, end, right):
    text = COMMON.format(kind="guide", status="draft") + f"period: {{start: {start}, end: {end}}}"
    values, source, _ = read_yaml(text, "publication.yml")

    assert (validate(KINDS["guide"].metadata, values, source)[0] is not None) == right
