"""The options of Îndrumar in mkdocs.yml, under `plugins: indrumar:`."""

from __future__ import annotations

import datetime

from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice, Optional, SubConfig, Type

from indrumar.metadata import TranslationState
from indrumar.reading.jurisdictions import known_jurisdictions

_STATES = tuple(state.value for state in TranslationState)


class LowestState(Config):  # type: ignore[no-untyped-call]
    """The lowest state of a translation that readers get; below it they get the original."""

    website = Choice(_STATES, default="draft")
    """On the website and in its PDFs."""
    print = Choice(_STATES, default="approved")
    """In a print run."""


class Options(Config):  # type: ignore[no-untyped-call]
    """What mkdocs.yml's own keys cannot say."""

    jurisdiction = Choice(known_jurisdictions(), default="md")
    """The country whose rules for publications hold."""
    funding = Type(str, default="")
    """The key of funding.yml whose band stands at the foot of every page."""
    contact = Type(str, default="")
    """The e-mail address for readers, on the accessibility statement."""
    statement_date = Optional(Type(datetime.date))
    """The day on which somebody last went through the accessibility statement."""
    lowest_state = SubConfig(LowestState)
    """How far a translation must be for each target."""
