"""Runs dcm2niix, the converter that decodes every maker's pixels and gradients."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import dcm2niix
import numpy as np

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array
from dtiplan.domain.progress import Progress

_POLL_S = 0.1
_BASE_LIMIT_S = 180.0
_LIMIT_PER_FILE_S = 0.1
_PARTIAL_SUCCESS = 8
_NOTE = re.compile(r"^\s*(Warning|Error|Unable|Unsupported)", re.IGNORECASE)
_MISSING = re.compile(r"missing (?:slice|image)s?|slices? missing|incomplete", re.IGNORECASE)
_UNEVEN = re.compile(r"(?:inter)?slice (?:distance|spacing)\S* (?:varies|vary)", re.IGNORECASE)
_SERIOUS = re.compile(
    r"slices stacked despite|unable to determine|confirm gradient|check (?:slice|that|for)|"
    r"limited validation",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ConvertedPart:
    """One image the converter wrote; b-values and FSL vectors where it wrote them too."""

    nii: Path
    b_s_mm2: Array | None
    fsl_vectors: Array | None


def convert(
    files: Sequence[Path], work: Path, progress: Progress
) -> tuple[tuple[ConvertedPart, ...], tuple[Finding, ...]]:
    """Convert the files of one series.

    Parameters
    ----------
    files : sequence of Path
        The DICOM files, in the order they should be met.
    work : Path
        An empty folder for input links and output.
    progress : Progress
        Asked ten times a second, so that cancelling stops the converter at once.

    Returns
    -------
    parts : tuple of ConvertedPart
        In the order of their names; maps the converter split off are left out.
    findings : tuple of Finding
        The converter's warnings.

    Raises
    ------
    UserError
        ``conversion-failed`` (with the converter's own last words), ``conversion-timeout``.
    """
    source, target = work / "in", work / "out"
    source.mkdir()
    target.mkdir()
    for number, path in enumerate(files):
        _link(path, source / f"{number:06d}.dcm")
    command = [
        *(str(dcm2niix.bin), "-b", "n", "-z", "n", "-m", "2", "-f", "series"),
        *("-o", str(target), str(source)),
    ]
    code, said = _run(command, work / "log.txt", len(files), progress)
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    written = sorted(p for p in target.glob("*.nii") if not p.stem.endswith("_ADC"))
    if code not in (0, _PARTIAL_SUCCESS) or not written:
        raise UserError(
            "The diffusion series cannot be converted.",
            f"dcm2niix ended with code {code} and wrote {len(written)} images; it said: "
            f"{' / '.join(lines[-4:])[:600]}.",
            "Check that the series is complete and not damaged, and export it again.",
            "conversion-failed",
        )
    return tuple(_part(path) for path in written), _findings(lines, code)


def _link(path: Path, link: Path) -> None:
    try:
        link.symlink_to(path.absolute())
    except OSError:  # no right to make links (Windows), or a file system without them
        shutil.copyfile(path, link)


def _run(command: list[str], log: Path, n_files: int, progress: Progress) -> tuple[int, str]:
    limit_s = _BASE_LIMIT_S + _LIMIT_PER_FILE_S * n_files
    start = time.monotonic()
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    with (
        log.open("wb") as stream,
        subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=stream, stderr=stream, env=environment
        ) as process,
    ):
        try:
            while process.poll() is None:
                spent = time.monotonic() - start
                if spent > limit_s:
                    raise UserError(
                        "The diffusion series cannot be converted.",
                        f"dcm2niix had not finished after {limit_s:.0f} s ({n_files} files).",
                        "Copy the files to a local disk and try again; a damaged file may be "
                        "among them.",
                        "conversion-timeout",
                    )
                progress(1.0 - 1.0 / (1.0 + spent), "converting")
                time.sleep(_POLL_S if spent > 1.0 else 0.02)
        finally:
            if process.poll() is None:
                process.kill()
    progress(1.0, "converted")
    return process.returncode, log.read_text(encoding="utf-8", errors="replace")


def _part(nii: Path) -> ConvertedPart:
    bval, bvec = nii.with_suffix(".bval"), nii.with_suffix(".bvec")
    if not bval.is_file() or not bvec.is_file():
        return ConvertedPart(nii, None, None)
    try:
        b = np.array(bval.read_text(encoding="ascii").split(), dtype=np.float64)
        rows = [row.split() for row in bvec.read_text(encoding="ascii").splitlines() if row.strip()]
        vectors = np.array(rows, dtype=np.float64).T
    except ValueError as reason:
        raise UserError(
            "The diffusion series cannot be converted.",
            f"dcm2niix wrote a gradient table that is not one: {reason}.",
            "The diffusion tags of this series are damaged; export it again.",
            "conversion-failed",
        ) from reason
    if vectors.shape != (b.size, 3):
        raise UserError(
            "The diffusion series cannot be converted.",
            f"dcm2niix wrote {b.size} b-values and vectors of shape {vectors.shape}.",
            "The diffusion tags of this series are damaged; export it again.",
            "conversion-failed",
        )
    return ConvertedPart(nii, b, vectors)


def _findings(lines: list[str], code: int) -> tuple[Finding, ...]:
    found: dict[str, Finding] = {}
    for line in lines:
        if not (_NOTE.match(line) or _MISSING.search(line) or _UNEVEN.search(line)):
            continue
        said = re.sub(r":?\s*/\S+", "", line)  # paths of the working folder mean nothing
        found.setdefault(said, _finding(said))
    if code == _PARTIAL_SUCCESS:
        found["partial"] = Finding(
            Severity.ERROR,
            "conversion-partial",
            "dcm2niix could convert only a part of the files of this series.",
            "Export the series again.",
        )
    return tuple(found.values())


def _finding(said: str) -> Finding:
    if _MISSING.search(said):
        # The headers were found complete before; the converter's doubt is passed on.
        severity, code = Severity.WARNING, "converter-missing-slices"
        remedy = "Compare the number of slices with the protocol; export the series again."
    elif _UNEVEN.search(said):
        severity, code = Severity.WARNING, "converter-uneven-spacing"
        remedy = "Compare the slice spacing with the protocol."
    elif _SERIOUS.search(said):
        severity, code = Severity.WARNING, "converter-warning"
        remedy = "Compare the gradient table and left and right with the protocol."
    else:
        severity, code = Severity.INFO, "converter-note"
        remedy = "Nothing to do."
    return Finding(severity, code, f"The converter dcm2niix says: {said}", remedy)
