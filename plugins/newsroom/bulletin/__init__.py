"""The monthly bulletin: a month's news, profiles, targets and photos on one page to print, and as an EPUB to mail."""
