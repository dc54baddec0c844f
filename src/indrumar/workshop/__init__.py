"""What every journey works with: one writer, one store, one way to report progress."""
