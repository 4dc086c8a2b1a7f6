"""The scanner's own ADC maps that lie beside the scans of a study."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dtiplan.domain.phantoms.study import StudyScan
    from dtiplan.domain.series import SeriesRecord


def scanner_map_files(scan: StudyScan) -> tuple[Path, ...]:
    """Give the files of the ADC maps the scanner made in the session of a scan.

    They are looked for in the folder that was dropped, among the series of the same study or,
    where an anonymiser gave each series a study of its own, of the same day. Which of them have
    the matrix of the scan is decided when they are read.
    """
    from dtiplan.io.dicom_map import is_adc_map

    source = Path(scan.source)
    if not scan.source or not source.is_dir():
        return ()
    series = _series_in(source)
    mine = [record for record in series if record.series_uid in scan.series_uids]
    studies = {record.study_uid for record in mine}
    days = {record.acquired[:8] for record in mine if record.acquired}
    return tuple(
        file
        for record in series
        if record not in mine
        and (record.study_uid in studies or record.acquired[:8] in days)
        and is_adc_map(record)
        for file in record.files
    )


@lru_cache(2)
def _series_in(folder: Path) -> tuple[SeriesRecord, ...]:
    """Look into a folder once for all the scans that came from it."""
    from dtiplan.io.dicom_scan import scan as look

    return look([folder]).series
