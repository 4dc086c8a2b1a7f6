"""Pictures of the series of some sources, before anything is imported."""

from __future__ import annotations

from collections.abc import Sequence

from dtiplan.domain.errors import UserError
from dtiplan.domain.progress import silent
from dtiplan.domain.series import SeriesRecord
from dtiplan.domain.series_picture import SeriesPicture
from dtiplan.workflow.sources import inspect


class SeriesPictures:
    """Middle slices of the series of some sources, each read once.

    Parameters
    ----------
    sources : sequence of str
        Files and folders; looked through when the first picture is asked for.
    """

    def __init__(self, sources: Sequence[str]) -> None:
        self._sources = tuple(sources)
        self._records: dict[str, SeriesRecord] = {}
        self._pictures: dict[str, SeriesPicture] = {}

    def picture(self, series_uid: str) -> SeriesPicture:
        """Give the picture of a series.

        Raises
        ------
        UserError
            The sources or the series' pixels cannot be read.
        """
        from dtiplan.io.dicom_picture import read_picture

        if not self._records:
            found = inspect(self._sources, silent)
            self._records = {record.series_uid: record for record in found.series}
        if series_uid not in self._records:
            raise UserError(
                "No picture of this series can be shown.",
                f"The series {series_uid} is no longer in the sources.",
                "Look through the sources again.",
                "no-such-series",
            )
        if series_uid not in self._pictures:
            self._pictures[series_uid] = read_picture(self._records[series_uid])
        return self._pictures[series_uid]
