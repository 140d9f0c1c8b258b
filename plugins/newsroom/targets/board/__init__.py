"""A campaign as every page may show it: rows of ready strings, groups, the matrix, the course, what changed, what was corrected."""
