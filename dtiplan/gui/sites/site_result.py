"""The result of a comparison in its folder, and whether it still is that of its cases."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dtiplan.domain.errors import UserError

DOCUMENT, REPORT, PLOTS = "sites.json", "sites.pdf", "plots"


@dataclass(frozen=True)
class SiteResult:
    """What a comparison gave.

    Parameters
    ----------
    folder : Path
    document : mapping
        Of ``dtiplan sites compare``.
    changed : tuple of str
        Manifests of cases that have changed since; empty for one made just now.
    missing : tuple of str
        Those that are not there any more.
    other_software : tuple of str
        What of the software that made it is another one than now.
    """

    folder: Path
    document: Mapping[str, Any]
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    other_software: tuple[str, ...] = ()

    @property
    def report(self) -> Path:
        """Where its report lies."""
        return self.folder / REPORT

    @property
    def plots(self) -> tuple[Path, ...]:
        """Where its plots lie, if they were drawn."""
        return tuple(self.folder / PLOTS / f"{name}.png" for name in ("profiles", "tracts"))


def read_result(folder: Path) -> SiteResult:
    """Read what was made before; hashes the manifests of its cases, so not in the window's thread.

    Raises
    ------
    UserError
        ``no-site-result``: there is none in this folder, or it cannot be read.
    """
    from dtiplan.workflow.files.codec import file_sha256
    from dtiplan.workflow.sites.comparison_document import comparison_of
    from dtiplan.workflow.software import document_changes

    path = folder / DOCUMENT
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        comparison_of(document)  # refuses what is not whole
        inputs = [(str(each["path"]), str(each["sha256"])) for each in document["inputs"]]
        other_software = document_changes(document)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserError(
            "This result cannot be opened.",
            f"{path}: {str(error)[:200] or type(error).__name__}",
            "Choose the folder that a comparison of two scans was written into.",
            "no-site-result",
        ) from error
    missing = tuple(name for name, _ in inputs if not Path(name).is_file())
    changed = tuple(
        name for name, told in inputs if name not in missing and file_sha256(Path(name)) != told
    )
    return SiteResult(folder, document, changed, missing, other_software)
