"""What an author writes in `publication.yml`, in `_shared/` and at the head of a chapter.

Frozen pydantic models, no file access. Kinds add what they require (`indrumar.kinds`);
`indrumar.reading` turns the errors of these models into problems with a place.
"""

from indrumar.metadata.brand import COLOURS, Brand, Build, HouseColour
from indrumar.metadata.funding import (
    EU_EMBLEM,
    Funder,
    FunderRole,
    Funding,
    Logos,
    Override,
)
from indrumar.metadata.imprint import Imprint, IsbnByFormat, Series
from indrumar.metadata.jurisdiction import ImprintField, Jurisdiction, RequiredField, Rule
from indrumar.metadata.parts import (
    Adoption,
    Audience,
    Budget,
    Consultation,
    Contributor,
    Duration,
    Edition,
    FormalAdoption,
    PastEdition,
    Period,
    ProjectDetails,
    Role,
    Status,
    Withdrawal,
)
from indrumar.metadata.printing import (
    Binding,
    Colour,
    CoverPaper,
    Delivery,
    PageFormat,
    Paper,
    Print,
    PrintShop,
    StockDetails,
)
from indrumar.metadata.publication import (
    MISSING_FOR_STATUS,
    PublicationMetadata,
    RequiredWhen,
)
from indrumar.metadata.shared import (
    ChapterMetadata,
    Organisation,
    Term,
)
from indrumar.metadata.translation import TranslationRecord, TranslationState, Unchanged
from indrumar.metadata.types import (
    CONTRADICTION,
    FORMS,
    Day,
    Email,
    Metadata,
    PartialDate,
    PlaceCode,
    Slug,
    WebAddress,
)

__all__ = [
    "COLOURS",
    "CONTRADICTION",
    "EU_EMBLEM",
    "FORMS",
    "MISSING_FOR_STATUS",
    "Adoption",
    "Audience",
    "Binding",
    "Brand",
    "Budget",
    "Build",
    "ChapterMetadata",
    "Colour",
    "Consultation",
    "Contributor",
    "CoverPaper",
    "Day",
    "Delivery",
    "Duration",
    "Edition",
    "Email",
    "FormalAdoption",
    "Funder",
    "FunderRole",
    "Funding",
    "HouseColour",
    "Imprint",
    "ImprintField",
    "IsbnByFormat",
    "Jurisdiction",
    "Logos",
    "Metadata",
    "Organisation",
    "Override",
    "PageFormat",
    "Paper",
    "PartialDate",
    "PastEdition",
    "Period",
    "PlaceCode",
    "Print",
    "PrintShop",
    "ProjectDetails",
    "PublicationMetadata",
    "RequiredField",
    "RequiredWhen",
    "Role",
    "Rule",
    "Series",
    "Slug",
    "Status",
    "StockDetails",
    "Term",
    "TranslationRecord",
    "TranslationState",
    "Unchanged",
    "WebAddress",
    "Withdrawal",
]
