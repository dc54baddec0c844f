"""Files for the office printer, from a finished PDF: booklet, handouts, grey."""
