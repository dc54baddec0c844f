"""What authors write, line by line: how it is read, what is honoured, what is reported."""
