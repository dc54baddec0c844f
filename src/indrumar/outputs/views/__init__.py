"""What pages show of the library: publications, links, bands, as values for templates."""
