"""PDF/X: boxes, marks, conditions, identity."""
