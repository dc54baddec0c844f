"""What a print shop prints: interior, cover and numbered imprints."""
