"""To translators and back: what a file for them holds, the formats, and what comes of an answer."""
