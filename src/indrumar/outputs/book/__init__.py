"""The book as HTML: a document with its covers, imprint, contents and notes."""
