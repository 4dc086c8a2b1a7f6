"""Read any RTSTRUCT back against the images it was drawn on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import lps_from_ras
from dtiplan.domain.progress import silent
from dtiplan.domain.series import SeriesKind, SeriesRecord
from dtiplan.workflow.documents import finding_lines, result_document


def verification_document(file: Path, images: Sequence[Path]) -> dict[str, Any]:
    """Give the ``verify rtstruct`` document."""
    from dtiplan.io.dicom_planning import read_planning
    from dtiplan.io.dicom_rtstruct_reader import read_rtstruct
    from dtiplan.io.dicom_scan import scan
    from dtiplan.processing.structures.structure_verification import describe_rois

    structure_set = read_rtstruct(file)
    found = scan(list(images), silent)
    record = _referenced(found.series, structure_set.referenced_series_uid, file)
    planning, findings = read_planning(record)
    rois, said = describe_rois(structure_set, planning)
    return result_document(
        [file],
        (*findings, *said),
        planning_series_uid=planning.series_uid,
        frame_of_reference_uid=structure_set.frame_of_reference_uid,
        rois=[
            {
                "name": roi.name,
                "number": roi.number,
                "interpreted_type": roi.interpreted_type,
                "n_contours": roi.n_contours,
                "volume_cc": roi.volume_cc,
                "centroid_lps_mm": None
                if roi.centroid_ras_mm is None
                else lps_from_ras(roi.centroid_ras_mm).tolist(),
                "n_components": roi.n_components,
            }
            for roi in rois
        ],
    )


def verification_text(said: dict[str, Any]) -> str:
    """Say the same for a person."""
    lines = [f"{'ROI':<18}{'type':<12}{'contours':>9}{'parts':>7}{'volume cc':>11}"]
    lines += [
        f"{r['name']:<18}{r['interpreted_type'] or '-':<12}{r['n_contours']:>9}"
        f"{r['n_components']:>7}{r['volume_cc']:>11.3f}"
        for r in said["rois"]
    ]
    return "\n".join([*lines, *finding_lines(said["findings"])])


def _referenced(series: Sequence[SeriesRecord], uid: str | None, file: Path) -> SeriesRecord:
    drawable = [s for s in series if s.kind in (SeriesKind.CT, SeriesKind.MR)]
    for record in drawable:
        if record.series_uid == uid:
            return record
    raise UserError(
        f"{file} cannot be verified.",
        f"It was drawn on series {uid}, which is not among the images "
        f"({', '.join(s.series_uid for s in drawable) or 'no CT or MR series'}).",
        "Add the folder of the images it was drawn on.",
        "images-missing",
    )
