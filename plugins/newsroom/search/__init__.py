"""Search that understands Vietnamese: an index of neighbouring syllables, cut into small files that the reader's browser asks for."""
