"""Colours become inks while WeasyPrint paints."""
