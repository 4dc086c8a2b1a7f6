"""What the numbers of a DICOM answer mean, in words."""

from __future__ import annotations

_ANY = {
    0x0105: "no such attribute",
    0x0106: "an attribute has a value that is not allowed",
    0x0110: "it failed while working on it",
    0x0111: "it has an object with this UID already",
    0x0112: "it has no such object",
    0x0117: "the UID of the object breaks the rules",
    0x0118: "it does not know this kind of object",
    0x0119: "class and object do not belong together",
    0x0120: "an attribute is missing",
    0x0121: "an attribute has no value",
    0x0122: "it does not support this kind of object",
    0x0124: "we are not allowed to do this there",
    0x0210: "it takes the request for one that was made before",
    0x0211: "it does not know this operation",
    0x0212: "it does not understand the request",
    0x0213: "it lacks the means for it",
    0xFE00: "cancelled",
}
_STORE = {
    0x0000: "it has stored it",
    0xB000: "stored, but elements were changed to other values",
    0xB006: "stored, but elements were left out",
    0xB007: "stored, but the data set does not match its class",
}
_RETRIEVE = {
    0x0000: "it has done it",
    0xA701: "it could not count what would have to be sent",
    0xA702: "it could not send the objects",
    0xA801: "it does not know where to send: the receiver's AE title is not set up there",
    0xB000: "not all objects were sent",
}
_CLASSES = (
    (0xA700, 0xA7FF, "it has no room or no means left"),
    (0xA800, 0xA8FF, "it does not know where to send"),
    (0xA900, 0xA9FF, "the data set does not match its class"),
    (0xC000, 0xCFFF, "it cannot work with the data set"),
)

OUT_OF_ROOM = range(0xA700, 0xA800)
"""Statuses of a node that cannot take more for now."""


def store_words(status: int, comment: str = "") -> str:
    """Say what a node answered to a C-STORE."""
    return _words(status, {**_ANY, **_STORE}, comment)


def query_words(status: int, comment: str = "") -> str:
    """Say what a node answered to a C-FIND, C-GET or C-MOVE."""
    return _words(status, {**_ANY, **_RETRIEVE}, comment)


def _words(status: int, known: dict[int, str], comment: str) -> str:
    said = known.get(status) or next(
        (words for low, high, words in _CLASSES if low <= status <= high), "an unknown status"
    )
    if comment:
        return f"{said} (status {status:04X}: {comment})"
    return f"{said} (status {status:04X})"


REJECTIONS = {
    (1, 1): "it gives no reason",
    (1, 2): "it does not know the application context",
    (1, 3): "it does not know our AE title",
    (1, 7): "its AE title is another one",
    (2, 1): "it gives no reason (association layer)",
    (2, 2): "it does not support the protocol version",
    (3, 1): "it is busy for the moment",
    (3, 2): "it has too many associations open",
}
"""Why a node rejects an association, by source and reason (PS3.8 table 9-21)."""
