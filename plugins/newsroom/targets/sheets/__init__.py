"""The sheet a unit fills in, and what comes back in it."""
