"""Start the program: pick a face, the command line or the window."""

import os
import sys
from collections.abc import Sequence

# Work is shared among the program's own threads; those of the linear algebra would only stand in
# their way, and they are started when numpy is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from dtiplan.cli import run


def main() -> None:
    """Run the command line, or show the window, and end with the exit code."""
    sys.exit(run(sys.argv[1:], _window))


def _window(argv: Sequence[str]) -> int:
    from dtiplan.gui.app import main as show

    return show(argv)


if __name__ == "__main__":
    main()
