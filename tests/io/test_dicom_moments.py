"""When a series was acquired."""

import pytest
from pydicom import Dataset

from dtiplan.io.dicom_moments import acquired_at


@pytest.mark.parametrize(
    ("header", "moment"),
    [
        ({"AcquisitionDateTime": "20220711121153.437500"}, "2022-07-11T12:11:53"),
        ({"AcquisitionDate": "20180517", "AcquisitionTime": "1147"}, "2018-05-17T11:47:00"),
        ({"AcquisitionDate": "", "SeriesDate": "20180517"}, "2018-05-17"),
        ({"StudyDate": "20180517", "SeriesTime": "114705"}, "2018-05-17"),
        ({"AcquisitionDateTime": "anonymous", "StudyDate": "20180517"}, "2018-05-17"),
        ({}, ""),
    ],
)
def test_that_the_moment_is_taken_from_the_nearest_tag_that_tells_it(header, moment):
    dataset = Dataset()
    for keyword, value in header.items():
        dataset.add_new(keyword, "LO", value)
    assert acquired_at(dataset) == moment
