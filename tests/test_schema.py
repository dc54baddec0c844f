"""JSON Schemas: editors and Îndrumar agree on what is right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from indrumar.schema import schemas

CONTENT = Path(__file__).parent.parent / "content"
SHARED = ("organisations", "funding", "glossary", "subjects", "places")
SCHEMAS = schemas()


class EditorsYaml(yaml.SafeLoader):
    """YAML as editors read it (1.2): numbers and true or false, but no dates."""

    yaml_implicit_resolvers = {}  # noqa: RUF012


EditorsYaml.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"[-+]?\d+$"), list("-+0123456789")
)
EditorsYaml.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"true$|false$"), ["t", "f"])


def complaints(name: str, text: str) -> list[str]:
    """What an editor underlines."""
    validator = Draft202012Validator(SCHEMAS[f"{name}.schema.json"])
    values = yaml.load(text, EditorsYaml)
    return [error.message for error in validator.iter_errors(values)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_a_schema(name):
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize(
    "path", sorted(CONTENT.glob("[!_]*/publication.yml")), ids=lambda path: path.parent.name
)
def test_the_publications_we_ship_fit_their_schema(path):
    assert complaints("publication", path.read_text("utf-8")) == []


@pytest.mark.parametrize("name", SHARED)
def test_what_our_publications_share_fits_its_schema(name):
    assert complaints(name, (CONTENT / "_shared" / f"{name}.yml").read_text("utf-8")) == []


def test_the_chapters_we_ship_fit_their_schema():
    for path in CONTENT.glob("[!_]*/??/*.md"):
        assert complaints("chapter", path.read_text("utf-8").split("---")[1]) == [], path


PUBLICATION = """
kind: guide
title: {ro: Ghid}
summary: {ro: Pe scurt}
status: published
edition: {number: 1, date: 2021-08-31}
publisher: aopam
licence: CC-BY-4.0
"""


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("kind: guide", "kind: gide"),
        ("kind: guide", "kind: study"),
        ("title:", "titel:"),
        ("{ro: Ghid}", "Ghid"),
        ("published", "superseded"),
        ("number: 1", "number: one"),
        ("licence: CC-BY-4.0", ""),
        ("kind: guide", "kind: strategy\nperiod: {start: soon, end: 2021}"),
    ],
)
def test_what_is_wrong_is_underlined(was, now):
    assert complaints("publication", PUBLICATION) == []
    assert complaints("publication", PUBLICATION.replace(was, now)) != []


def test_only_an_approved_policy_is_asked_for_its_adoption():
    policy = PUBLICATION.replace("kind: guide", "kind: policy")

    assert complaints("publication", policy.replace("published", "draft")) == []
    assert complaints("publication", policy.replace("published", "approved")) != []


@pytest.mark.parametrize("name", SHARED)
def test_a_shared_key_with_capitals_is_underlined(name):
    assert complaints(name, "Servicii Sociale: {}") != []


def test_every_key_of_a_publication_is_explained():
    for name, key in SCHEMAS["publication.schema.json"]["properties"].items():
        assert key.get("description"), name
