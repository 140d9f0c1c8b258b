"""The web manifest: what a phone needs to put the site among its programs."""

from __future__ import annotations

import json

NAME = "manifest.webmanifest"
SIZES = (192, 512)
MASKABLE = "icon-maskable-512.png"
FOLDER = "theme/icons"


def icon_name(size: int) -> str:
    """The file of an icon, in `FOLDER`."""
    return f"icon-{size}.png"


def manifest(name: str, short_name: str, description: str, root: str, paper: str) -> str:
    """The manifest of a site whose addresses start with `root` (empty, or a folder on its host); `paper` is the ground of its pages."""
    icons = [{"src": f"{root}/{FOLDER}/{icon_name(size)}", "sizes": f"{size}x{size}", "type": "image/png"} for size in SIZES]
    icons.append({"src": f"{root}/{FOLDER}/{MASKABLE}", "sizes": "512x512", "type": "image/png", "purpose": "maskable"})
    told = {
        "name": name,
        "short_name": short_name,
        "description": description,
        "lang": "vi",
        "dir": "ltr",
        "id": f"{root}/",
        "start_url": f"{root}/",
        "scope": f"{root}/",
        "display": "minimal-ui",
        "background_color": paper,
        "theme_color": paper,
        "icons": icons,
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
