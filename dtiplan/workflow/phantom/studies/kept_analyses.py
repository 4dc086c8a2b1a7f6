"""The analyses and the certificate that a study keeps, read back from its folder."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from dtiplan.domain.errors import UserError
from dtiplan.domain.structured_text import parsed_json
from dtiplan.workflow.files.durable import disk_troubles_told
from dtiplan.workflow.phantom.analyse import analysis_of

if TYPE_CHECKING:
    from dtiplan.domain.phantoms.analysis import PhantomAnalysis
    from dtiplan.domain.phantoms.study import StudyScan

_MOST_KEPT = 256


def read_kept_analyses(folder: Path, scans: Sequence[StudyScan]) -> dict[str, PhantomAnalysis]:
    """Read the analyses of a study.

    Parameters
    ----------
    folder : Path
        Of the study.
    scans : sequence of StudyScan

    Returns
    -------
    dict
        By the key of the scan; one whose file is gone is left out, for it is made again.

    Raises
    ------
    UserError
        ``damaged-analysis``.
    """
    found = {}
    for scan in scans:
        path = folder / scan.analysis.file if scan.analysis else None
        if path is not None and scan.analysis and path.is_file():
            found[scan.key] = _read(path, scan.analysis.sha256)
    return found


@lru_cache(_MOST_KEPT)
def _read(path: Path, _sha256: str) -> PhantomAnalysis:
    try:
        return analysis_of(parsed_json(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserError(
            "An analysis of the study cannot be read.",
            f"{path} is damaged: {str(error)[:200]}.",
            "Have the scan analysed again.",
            "damaged-analysis",
        ) from error


def copy_certificate(folder: Path, path: Path) -> str:
    """Check a certificate and copy it into a study.

    Parameters
    ----------
    folder : Path
        Of the study.
    path : Path
        CSV file.

    Returns
    -------
    str
        Its name below the folder, for ``Study.certificate``.

    Raises
    ------
    UserError
        Why it cannot be read, or ``disk``.
    """
    from dtiplan.io.phantom_certificates import read_certificate

    read_certificate(path)
    place = folder / "certificate" / path.name
    with disk_troubles_told("The certificate cannot be kept."):
        place.parent.mkdir(exist_ok=True)
        if path.resolve() != place.resolve():
            shutil.copyfile(path, place)
    return f"certificate/{path.name}"
