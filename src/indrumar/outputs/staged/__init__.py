"""The website's pages: from composed documents to staged files that a site generator takes.

`stage` makes the files, `root_files` what lies above the languages, `SiteIndex` tells the
generator about navigation and translations. Nothing here knows which generator it is.
"""

from indrumar.outputs.staged.root import MARK, root_files
from indrumar.outputs.staged.site_index import SiteIndex
from indrumar.outputs.staged.stage import hand_written, stage
from indrumar.outputs.views.downloads import DOWNLOADS, Download

__all__ = ["DOWNLOADS", "MARK", "Download", "SiteIndex", "hand_written", "root_files", "stage"]
