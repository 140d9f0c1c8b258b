"""What robots may read of the site."""

from __future__ import annotations


def robots(*, welcome: bool, site_address: str) -> str:
    """The text of robots.txt: nothing for anybody, as befits an internal site; or all, with the way to the sitemap."""
    if not welcome:
        return "User-agent: *\nDisallow: /\n"
    return f"User-agent: *\nDisallow:\n\nSitemap: {site_address}/sitemap.xml\n"
