"""The website's pages: from composed documents to staged files that a site generator takes.

`stage.stage` makes the files, `root.root_files` what lies above the languages, `site_index` what
the generator has to know besides. Nothing here knows which generator it is.
"""
