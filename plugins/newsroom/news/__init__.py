"""News items, and every list they appear in."""
