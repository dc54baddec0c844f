"""Whether a translation has what its original has: headings, parts of each section, numbers."""
