"""The command line."""

from dtiplan.cli.commands import run

__all__ = ["run"]
