"""Manuscripts from elsewhere (Word, pages and text of an old CMS) made articles of this site."""
