"""Pictures of the series of some sources, before anything is imported."""

from __future__ import annotations

from dtiplan.domain.series import SeriesRecord
from dtiplan.domain.series_picture import SeriesPicture


class SeriesPictures:
    """Middle slices of series, each read once."""

    def __init__(self) -> None:
        self._pictures: dict[str, SeriesPicture] = {}

    def picture(self, record: SeriesRecord) -> SeriesPicture:
        """Give the picture of a series.

        Raises
        ------
        UserError
            The series' pixels cannot be read.
        """
        from dtiplan.io.dicom_picture import read_picture

        if record.series_uid not in self._pictures:
            self._pictures[record.series_uid] = read_picture(record)
        return self._pictures[record.series_uid]
