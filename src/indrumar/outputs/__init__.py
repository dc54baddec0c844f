"""What is made of a composed document."""
