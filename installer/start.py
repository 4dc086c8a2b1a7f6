"""Where the bundled program starts."""

from dtiplan.__main__ import main

if __name__ == "__main__":
    main()
