"""The rules between files: one module per group of rules, one line per rule in the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from indrumar.model import Project
from indrumar.problems import Problem, in_order
from indrumar.project.check.addresses import taken_addresses, taken_former_addresses
from indrumar.project.check.brand import missing_marks, unreadable_colours
from indrumar.project.check.brand_fonts import unusable_fonts
from indrumar.project.check.claims import unnamed_approvers, unnamed_contracts
from indrumar.project.check.drawing_fonts import fonts_of_drawings
from indrumar.project.check.editions import wrong_editions, wrong_kept_editions
from indrumar.project.check.file_names import unportable_names
from indrumar.project.check.files import unusable_files
from indrumar.project.check.funding import coarse_logos, low_emblems, missing_words
from indrumar.project.check.languages import (
    missing_counterparts,
    missing_languages,
    unknown_languages,
)
from indrumar.project.check.names import unknown_names
from indrumar.project.check.navigation import pages_in_no_language
from indrumar.project.check.outside import links_to_outside
from indrumar.project.check.page_links import dead_page_links
from indrumar.project.check.page_loads import loads_of_pages
from indrumar.project.check.printing import (
    copies_of_no_edition,
    unknown_stocks,
    wrong_page_multiples,
    wrong_profiles,
)
from indrumar.project.check.wording import cedillas, forbidden_words
from indrumar.project.check.written_language import texts_in_other_languages

RULES: tuple[Callable[[Project], Iterator[Problem]], ...] = (
    unknown_names,
    unknown_stocks,
    copies_of_no_edition,
    wrong_profiles,
    unreadable_colours,
    missing_marks,
    unusable_fonts,
    fonts_of_drawings,
    wrong_page_multiples,
    wrong_editions,
    wrong_kept_editions,
    taken_addresses,
    taken_former_addresses,
    unknown_languages,
    missing_languages,
    missing_counterparts,
    missing_words,
    unnamed_contracts,
    unnamed_approvers,
    low_emblems,
    coarse_logos,
    cedillas,
    forbidden_words,
    texts_in_other_languages,
    unportable_names,
    dead_page_links,
    loads_of_pages,
    links_to_outside,
    unusable_files,
    pages_in_no_language,
)


def check(project: Project) -> tuple[Problem, ...]:
    """What is wrong between the files of a project that are valid alone."""
    return in_order(problem for rule in RULES for problem in rule(project))
