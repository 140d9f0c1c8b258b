"""Exemplar profiles: people and collectives, their awards, their lists, and the news that mention them."""
