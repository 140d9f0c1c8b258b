"""`python -m newsroom`: the command, wherever the package was found."""

from __future__ import annotations

from newsroom.desk.entry import main

if __name__ == "__main__":
    main()
