"""Floor 1: what the adapters of all features share."""
