"""The kinds of publications: a file each; `table.py` lists them, `kind.py` says what a kind is."""
