"""From bytes to checked values whose places in the files are known."""
