"""Addresses of pages, and of links in composed HTML."""

import pytest

from indrumar.outputs.views.addresses import media_file, readdress, relative, web_address
from indrumar.resource import Resource


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", ""),
        ("about.md", "about/"),
        ("ghid/index.md", "ghid/"),
        ("ghid/indicatori/index.md", "ghid/indicatori/"),
        ("ghid/media/a.svg", "ghid/media/a.svg"),
    ],
)
def test_a_page_is_served_from_its_folder_and_a_file_from_its_name(path, address):
    assert web_address(path) == address


@pytest.mark.parametrize(
    ("page", "target", "way"),
    [
        ("ghid/unu/index.md", "ghid/doi/index.md#x", "../doi/#x"),
        ("ghid/unu/index.md", "index.md", "../../"),
        ("ghid/unu/index.md", "ghid/media/a.svg", "../media/a.svg"),
        ("ghid/index.md", "ghid/unu/index.md", "unu/"),
        ("index.md", "catalog/index.md?kind=guide", "catalog/?kind=guide"),
        ("index.md", "index.md", "./"),
        ("about.md", "glossary/index.md#term-a", "../glossary/#term-a"),
        ("ghid/index.md", "../downloads/ghid/a.pdf", "../../downloads/ghid/a.pdf"),
    ],
)
def test_the_way_between_pages_is_relative(page, target, way):
    assert relative(page, target) == way


def test_shared_media_are_staged_without_the_underscore_that_some_hosts_hide():
    assert media_file(Resource("_shared/logos/eu.svg")) == "assets/shared/logos/eu.svg"
    assert media_file(Resource("ghid/media/a.svg")) == "ghid/media/a.svg"


def test_only_attributes_of_tags_are_readdressed():
    fragment = '<p title="a > b" href="x">href="x" <code>&lt;a href="x"&gt;</code><img src="x"></p>'
    found = readdress(fragment, lambda address: address + "&1")
    assert found == (
        '<p title="a > b" href="x&amp;1">href="x" <code>&lt;a href="x"&gt;</code>'
        '<img src="x&amp;1"></p>'
    )


def test_an_address_is_resolved_as_it_reads_and_written_as_html():
    seen = []
    readdress('<a href="a?b=1&amp;c=2">', lambda address: seen.append(address) or "n")
    assert seen == ["a?b=1&c=2"]
