"""A packed study opened: every hash is checked before a single file is written."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import struct
import tempfile
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.structured_text import parsed_json
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.files.durable import disk_troubles_told, replace_text
from dtiplan.workflow.phantom.studies.pack import FORMAT, MANIFEST, SCHEMA, seal_of
from dtiplan.workflow.phantom.studies.study import StudyFolder, study_document

_ALLOWED = re.compile(
    r"study\.json|analyses/[a-z0-9]{1,16}\.json|certificate/certificate\.csv|phantom/phantom\.toml"
)
"""Every name a pack may hold; nothing with a dot-dot, a slash in front or a drive fits."""

_DAMAGES = (EOFError, LookupError, OSError, RuntimeError, ValueError)
"""What reading a damaged archive raises, beside its own errors."""

_LARGEST = 200_000_000
_MOST_FILES = 5000


def open_pack(path: Path, folder: Path, sha256: str = "") -> Path:
    """Open a packed study in a new folder.

    Parameters
    ----------
    path : Path
        The packed file.
    folder : Path
        New or empty.
    sha256 : str
        Of the whole file, as the sender told it; not compared where empty.

    Raises
    ------
    UserError
        ``not-a-pack``, ``newer-pack``, ``pack-damaged``, ``pack-changed``, ``folder-not-empty``.
        Nothing is written then.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError(
            f"{path.name} cannot be opened there.",
            f"{folder} is there already and not an empty folder.",
            "Name a new folder.",
            "folder-not-empty",
        )
    if sha256 and path.is_file() and file_sha256(path) != sha256.strip().lower():
        raise _refused(path, "its SHA-256 is not the one that was told", "pack-changed")
    contents = _checked(path)
    with disk_troubles_told(f"{path.name} cannot be opened there."):
        folder.parent.mkdir(parents=True, exist_ok=True)
        temporary = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        try:
            _write(contents, temporary, folder)
            if folder.exists():
                folder.rmdir()
            temporary.replace(folder)
        except BaseException:
            shutil.rmtree(temporary, ignore_errors=True)
            raise
    return folder


def _write(contents: dict[str, bytes], temporary: Path, folder: Path) -> None:
    for part in ("revisions", "analyses", "certificate"):
        (temporary / part).mkdir()
    for name, content in contents.items():
        place = temporary / name
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(content)
    study = StudyFolder.open(temporary).study
    if study.phantom == "phantom/phantom.toml":
        study = replace(study, phantom=str(folder / study.phantom))
    text = json.dumps(study_document(study), indent=1)
    replace_text(temporary / "study.json", text)
    replace_text(temporary / "revisions" / f"{study.revision:06d}.json", text)


def _refused(path: Path, why: str, code: str = "pack-damaged") -> UserError:
    return UserError(
        f"{path.name} cannot be opened.",
        f"It is damaged, or was changed on the way: {why}.",
        "Have it sent again.",
        code,
    )


def _checked(path: Path) -> dict[str, bytes]:
    """Read every file of the pack into memory and check it against the manifest."""
    try:
        with zipfile.ZipFile(path) as pack:
            entries = pack.infolist()
            manifest = _manifest(path, pack, entries)
            return _files(path, pack, entries, manifest)
    except FileNotFoundError as error:
        raise UserError(
            f"{path} cannot be opened.",
            "There is no such file.",
            "Check the path.",
            "not-a-pack",
        ) from error
    except (*_DAMAGES, zipfile.BadZipFile, zlib.error, struct.error) as error:
        raise _refused(path, f"{type(error).__name__}: {error}") from error


def _manifest(path: Path, pack: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> dict[str, Any]:
    names = [entry.filename for entry in entries]
    if MANIFEST not in names or len(names) > _MOST_FILES:
        raise UserError(
            f"{path.name} cannot be opened.",
            "It is not a study packed by dtiplan.",
            "Choose a file made by 'dtiplan phantom pack'.",
            "not-a-pack",
        )
    try:
        manifest = parsed_json(_bytes(path, pack, entries[names.index(MANIFEST)]))
        is_ours = manifest["format"] == FORMAT and manifest["seal"] == seal_of(manifest)
        schema = int(manifest["schema"])
    except (ValueError, KeyError, TypeError) as error:
        raise _refused(path, "its list of files cannot be read") from error
    if not is_ours:
        raise _refused(path, "its list of files was changed")
    if schema > SCHEMA:
        raise UserError(
            f"{path.name} cannot be opened.",
            f"A newer dtiplan packed it (schema {schema}; this one reads {SCHEMA}).",
            "Update dtiplan.",
            "newer-pack",
        )
    return dict(manifest)


def _files(
    path: Path, pack: zipfile.ZipFile, entries: list[zipfile.ZipInfo], manifest: dict[str, Any]
) -> dict[str, bytes]:
    told = {str(f["name"]): f for f in manifest["files"]}
    names = [e.filename for e in entries if e.filename != MANIFEST]
    if sorted(names) != sorted(told) or len(set(names)) != len(names):
        raise _refused(path, "it holds other files than its list names")
    contents = {}
    for entry in entries:
        if entry.filename == MANIFEST:
            continue
        if not _ALLOWED.fullmatch(entry.filename):
            raise _refused(path, f"it holds a file of the name '{entry.filename[:80]}'")
        content = _bytes(path, pack, entry)
        if hashlib.sha256(content).hexdigest() != told[entry.filename]["sha256"]:
            raise _refused(path, f"{entry.filename} is not what was packed")
        contents[entry.filename] = content
    if "study.json" not in contents:
        raise _refused(path, "there is no study in it")
    return contents


def _bytes(path: Path, pack: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Read one file, never more than a study can hold, whatever the list says."""
    with pack.open(entry) as stream:
        content = stream.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise _refused(path, f"{entry.filename} is larger than any part of a study")
    return content
