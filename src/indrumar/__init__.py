"""Îndrumar: from Markdown and YAML to a bilingual website and print-ready PDFs."""

__version__ = "0.1.0"
