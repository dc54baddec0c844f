"""Files for the printer: PDF/X in the inks of the press, with bleed and marks."""
