"""Floor 3: the `newsroom` command, and the gate that stops a build of broken content."""
