"""One module a kind of target: how its rows add up, what bounds them, and what may be said of the sum."""
