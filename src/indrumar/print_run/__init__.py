"""The print run's journey: from a project to `print/`."""
