"""Profiles of exemplary people and collectives."""
