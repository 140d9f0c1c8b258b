"""Floor 3: the editors' command, and the gate before every build."""
