"""Work on pages that the site generator has finished."""
