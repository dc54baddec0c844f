"""The website's journey: from a project to `site/`."""
