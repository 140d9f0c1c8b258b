"""What a campaign promised, what was reported, and what may be said of it."""
