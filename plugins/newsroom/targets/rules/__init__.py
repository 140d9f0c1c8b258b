"""What came of a target: exact, pure, from the rows and the point it is seen from to one status."""
