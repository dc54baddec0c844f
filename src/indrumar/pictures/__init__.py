"""Pictures by their content: what they are, what a drawing may contain, what is published."""
