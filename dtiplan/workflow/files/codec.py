"""Domain values to files and back: JSON for the tree, .npy for the arrays.

One codec serves every noun of the domain, so that a new field cannot be forgotten on disk.
Only the kinds listed here are read back, nothing is ever unpickled. Large arrays have a file
each and are mapped into memory rather than loaded; small ones share one file.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import struct
import tokenize
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from dtiplan.domain import (
    biological,
    certainty,
    distortion,
    dose,
    dose_comparison,
    dose_evaluation,
    fibres,
    findings,
    geometry,
    gradients,
    image,
    maps,
    measured_margin,
    orientation,
    planning,
    published_doses,
    quality,
    registration,
    streamlines,
    structures,
    targets,
    tract_edits,
    tract_profiles,
    tracts,
    units,
)
from dtiplan.domain.errors import UserError
from dtiplan.domain.structured_text import parsed_json

Array = NDArray[Any]

_SHARED = "arrays.npz"

_DAMAGES = (
    ArithmeticError, AttributeError, EOFError, LookupError, MemoryError, NotImplementedError,
    OSError, RuntimeError, SyntaxError, TypeError, ValueError, struct.error, tokenize.TokenError,
    zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What reading a damaged value raises: numpy reads headers of arrays as if they were Python."""

_INLINE = 256
"""Arrays up to this many numbers stand in the JSON itself."""

_OWN_FILE = 100_000
"""Arrays from this many bytes on have a file of their own."""

_ROOMS = (
    biological,
    certainty,
    distortion,
    dose,
    dose_comparison,
    dose_evaluation,
    fibres,
    findings,
    geometry,
    gradients,
    image,
    maps,
    measured_margin,
    orientation,
    planning,
    published_doses,
    quality,
    registration,
    streamlines,
    structures,
    targets,
    tract_edits,
    tract_profiles,
    tracts,
    units,
)


def _kinds() -> dict[str, type]:
    return {
        name: kind
        for room in _ROOMS
        for name, kind in vars(room).items()
        if isinstance(kind, type)
        and kind.__module__ == room.__name__
        and (dataclasses.is_dataclass(kind) or issubclass(kind, Enum))
    }


def write_value(value: Any, folder: Path) -> str:
    """Write one value into a new folder and give its SHA-256.

    Every file is flushed to the disk before this returns.
    """
    folder.mkdir(parents=True)
    arrays: list[Array] = []
    tree = _encode(value, arrays)
    shared = {str(n): a for n, a in enumerate(arrays) if a.nbytes < _OWN_FILE}
    for number, array in enumerate(arrays):
        if array.nbytes >= _OWN_FILE:
            with _durable(folder / f"{number}.npy") as file:
                np.save(file, array, allow_pickle=False)
    if shared:
        with _durable(folder / _SHARED) as file:
            np.savez(file, allow_pickle=False, **shared)
    with _durable(folder / "value.json") as file:
        file.write(json.dumps(tree).encode())
    return value_sha256(folder)


@contextmanager
def _durable(path: Path) -> Iterator[BinaryIO]:
    with path.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def read_value(folder: Path) -> Any:
    """Read one value; arrays with a file of their own are read-only maps of it.

    Raises
    ------
    UserError
        ``case-damaged``: a file of it is missing, damaged or of an unknown kind.
    """
    try:
        return _read_value(folder)
    except _DAMAGES as error:
        raise UserError(
            "A result cannot be read.",
            f"{folder} is damaged, or was written by a newer dtiplan: {str(error)[:200]!r}.",
            "Run its step again, or restore it from a backup.",
            "case-damaged",
        ) from error


def _read_value(folder: Path) -> Any:
    tree = parsed_json((folder / "value.json").read_text(encoding="utf-8"))
    arrays: dict[str, Array] = {}
    if (folder / _SHARED).is_file():
        with np.load(folder / _SHARED, allow_pickle=False) as shared:
            arrays = dict(shared)
    for path in folder.glob("*.npy"):
        arrays[path.stem] = np.load(path, mmap_mode="r", allow_pickle=False)
    return _decode(tree, arrays, _kinds())


def value_sha256(folder: Path) -> str:
    """Hash all files of a value, by name and content."""
    total = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        total.update(path.name.encode() + b"\0" + file_sha256(path).encode())
    return total.hexdigest()


def value_text(value: Any) -> str:
    """Give a small value as one line of text, for the parameters of a step.

    Raises
    ------
    ValueError
        It holds a large array.
    """
    arrays: list[Array] = []
    tree = _encode(value, arrays)
    if arrays:
        raise ValueError("a value with large arrays is no text")
    return json.dumps(tree, separators=(",", ":"))


def value_of_text(text: str) -> Any:
    """Read what ``value_text`` gave.

    Raises
    ------
    ValueError
        It is something else.
    """
    try:
        return _decode(parsed_json(text), {}, _kinds())
    except (KeyError, TypeError, AttributeError, ArithmeticError) as error:
        raise ValueError(f"this is no value of a case ({error!r})") from error


def content_sha256(value: Any) -> str:
    """Hash a value by its content, wherever it is kept."""
    arrays: list[Array] = []
    total = hashlib.sha256(json.dumps(_encode(value, arrays), sort_keys=True).encode())
    for array in arrays:
        total.update(f"{array.dtype.str}{array.shape}".encode())
        total.update(np.ascontiguousarray(array).tobytes())
    return total.hexdigest()


def file_sha256(path: Path) -> str:
    """Hash one file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _encode(value: Any, arrays: list[Array]) -> Any:
    if isinstance(value, Enum):
        return {"$enum": type(value).__name__, "value": value.value}
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, np.ndarray):
        return _encode_array(value, arrays)
    if isinstance(value, Path):
        return str(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {
            f.name: _encode(getattr(value, f.name), arrays)
            for f in dataclasses.fields(value)
            if f.init
        }
        return {"$kind": type(value).__name__, "fields": fields}
    if isinstance(value, Mapping):
        return {"$map": [[_encode(k, arrays), _encode(v, arrays)] for k, v in value.items()]}
    if isinstance(value, tuple):
        return {"$tuple": [_encode(item, arrays) for item in value]}
    if isinstance(value, list):
        return [_encode(item, arrays) for item in value]
    raise TypeError(f"{type(value).__name__} cannot be kept in a case")


def _encode_array(value: Array, arrays: list[Array]) -> Any:
    if value.dtype.hasobject:
        raise TypeError("an array of objects cannot be kept in a case")
    if value.size <= _INLINE:
        return {"$array": value.tolist(), "dtype": value.dtype.str, "shape": list(value.shape)}
    arrays.append(value)
    return {"$file": len(arrays) - 1}


def _decode(tree: Any, arrays: Mapping[str, Array], kinds: Mapping[str, type]) -> Any:
    def inner(part: Any) -> Any:
        return _decode(part, arrays, kinds)

    if isinstance(tree, list):
        return [inner(item) for item in tree]
    if not isinstance(tree, dict):
        return tree
    if "$tuple" in tree:
        return tuple(map(inner, tree["$tuple"]))
    if "$enum" in tree:
        return kinds[tree["$enum"]](tree["value"])
    if "$kind" in tree:
        return kinds[tree["$kind"]](**{k: inner(v) for k, v in tree["fields"].items()})
    if "$array" in tree:
        return np.array(tree["$array"], dtype=tree["dtype"]).reshape(tree["shape"])
    if "$file" in tree:
        return arrays[str(tree["$file"])]
    return {inner(k): inner(v) for k, v in tree["$map"]}
