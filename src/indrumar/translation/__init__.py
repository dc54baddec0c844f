"""What of a translation is up to date: sections, what each was translated from, what differs."""
