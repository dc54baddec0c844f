"""Proof pages: an original and its translation side by side, for those who check it."""
