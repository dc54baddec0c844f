"""The search of the website: an index in small parts, read by `theme/assets/indrumar/search-*.js`.

No server is needed: parts are scripts that a page loads as a reader types, so search works from a
USB stick and under a strict Content-Security-Policy.
"""

from indrumar.outputs.search.entries import pages_of
from indrumar.outputs.search.index import index_files
from indrumar.outputs.search.synonyms import abbreviations_in
from indrumar.wording.inflection import inflection

__all__ = ["abbreviations_in", "index_files", "inflection", "pages_of"]
