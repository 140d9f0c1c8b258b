"""How figures, levels and statuses are said to a Vietnamese reader; nothing is decided here."""
