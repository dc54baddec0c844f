"""What other programs read of the library: citations, page heads, feeds, plain Markdown, pictures.

Values in, bytes or text out. `records` makes the values; every other module writes one format
from them. Nothing here knows how pages look or which generator makes them.
"""

from indrumar.outputs.machine_readable.bibliography import citation_files
from indrumar.outputs.machine_readable.feed import atom
from indrumar.outputs.machine_readable.head import chapter_head, publication_head, site_head
from indrumar.outputs.machine_readable.json_ld import breadcrumbs_json_ld
from indrumar.outputs.machine_readable.markdown import chapter_markdown, publication_markdown
from indrumar.outputs.machine_readable.news import News, news_of
from indrumar.outputs.machine_readable.picture import share_picture, site_picture
from indrumar.outputs.machine_readable.record import ChapterRecord, Creator, File, Record
from indrumar.outputs.machine_readable.records import Records
from indrumar.outputs.machine_readable.site_list import language_list, root_list

__all__ = [
    "ChapterRecord",
    "Creator",
    "File",
    "News",
    "Record",
    "Records",
    "atom",
    "breadcrumbs_json_ld",
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
    "site_picture",
]
