"""WeasyPrint's pages, written as tagged PDF/UA and in the inks of a press."""
