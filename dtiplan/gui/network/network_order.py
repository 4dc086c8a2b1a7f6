"""One order to the network at a time: ``dtiplan network ...`` in a child process."""

from __future__ import annotations

from dtiplan.gui.background.child_order import OwnOrder
from dtiplan.gui.background.jobs import Job


class NetworkOrder(OwnOrder):
    """Apart from the queue of the steps; a new order ends the old one."""

    def start(self, title: str, *words: str) -> None:
        """Begin ``dtiplan network WORDS``."""
        self.begin(Job(title, ("network", *words)))
