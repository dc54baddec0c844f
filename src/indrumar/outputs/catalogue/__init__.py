"""What other programs read of the library: citations, page heads, feeds, plain Markdown, pictures.

Values in, bytes or text out. `records` makes the values; every other module writes one format
from them. Nothing here knows how pages look or which generator makes them.
"""

from indrumar.outputs.catalogue.bibliography import citation_files
from indrumar.outputs.catalogue.feed import atom
from indrumar.outputs.catalogue.head import chapter_head, publication_head, site_head
from indrumar.outputs.catalogue.markdown import chapter_markdown, publication_markdown
from indrumar.outputs.catalogue.news import News, news_of
from indrumar.outputs.catalogue.picture import share_picture
from indrumar.outputs.catalogue.record import ChapterRecord, Creator, File, Record
from indrumar.outputs.catalogue.records import Records
from indrumar.outputs.catalogue.site_list import language_list, root_list

__all__ = [
    "ChapterRecord",
    "Creator",
    "File",
    "News",
    "Record",
    "Records",
    "atom",
    "chapter_head",
    "chapter_markdown",
    "citation_files",
    "language_list",
    "news_of",
    "publication_head",
    "publication_markdown",
    "root_list",
    "share_picture",
    "site_head",
]
