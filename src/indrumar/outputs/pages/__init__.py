"""The website's pages: from composed documents to staged files that a site generator takes.

`stage` makes the files, `root_files` what lies above the languages, `SiteIndex` tells the
generator about navigation and translations. Nothing here knows which generator it is.
"""

from indrumar.outputs.pages.downloads import DOWNLOADS, Download
from indrumar.outputs.pages.root import MARK, root_files
from indrumar.outputs.pages.site_index import SiteIndex
from indrumar.outputs.pages.stage import hand_written, stage

__all__ = ["DOWNLOADS", "MARK", "Download", "SiteIndex", "hand_written", "root_files", "stage"]
