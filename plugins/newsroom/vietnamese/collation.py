"""Vietnamese order: a ă â … d đ …, tones last, and people by their given names."""

from __future__ import annotations

from vn_collate import collate_key


def sort_key(text: str) -> str:
    """A key that sorts Vietnamese text as a dictionary does."""
    return str(collate_key(text))


def name_sort_key(full_name: str) -> tuple[str, str]:
    """A key that sorts people as Vietnamese lists do: by given name (the last word), then by the whole name."""
    given_name = full_name.rsplit(maxsplit=1)[-1] if full_name.strip() else ""
    return (sort_key(given_name), sort_key(full_name))
