"""From a project's folder to one checked value."""
