"""Composing: Markdown in, numbered and linked documents out, once for web and paper."""
