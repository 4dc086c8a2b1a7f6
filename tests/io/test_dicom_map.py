"""The scanner's own ADC maps: values in mm2/s at their places, with their direction."""

import numpy as np
import pydicom
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.progress import silent
from dtiplan.io.acquisition_facts import acquisition_facts
from dtiplan.io.dicom_map import is_adc_map, read_adc_map
from dtiplan.workflow.sources import inspect

_FOLDER = "phantom_sola15t_hazen"


@pytest.fixture
def records(shared_data):
    return inspect([str(shared_data / _FOLDER / "DIFFUSION_READ_ADC")], silent).series


def test_that_an_adc_map_is_read_in_mm2_s_along_its_direction(records, shared_data):
    (record,) = records
    assert is_adc_map(record)
    image, direction = read_adc_map(record)
    stored = pydicom.dcmread(shared_data / _FOLDER / "DIFFUSION_READ_ADC" / "1.dcm").pixel_array
    assert np.array_equal(np.rint(1e6 * image.values[..., 0].T), stored)
    assert np.abs(direction) == pytest.approx([1.0, 0.0, 0.0], abs=0.01)
    # First voxel at (-125, -125) LPS.
    assert image.grid.ras_from_vox[:3, 3] == pytest.approx([125.0, 125.0, 0.0])


def test_that_diffusion_images_are_no_map(shared_data):
    found = inspect([str(shared_data / _FOLDER / "DIFFUSION_READ")], silent)
    assert not any(is_adc_map(record) for record in found.series)


def test_that_a_damaged_map_is_refused_by_name(records, tmp_path):
    from dataclasses import replace

    broken = tmp_path / "map.dcm"
    broken.write_bytes(records[0].files[0].read_bytes()[:3000])
    with pytest.raises(UserError) as refused:
        read_adc_map(replace(records[0], files=(broken,)))
    assert refused.value.code == "map-unreadable"


def test_that_the_scanner_and_its_phase_direction_are_read(records):
    facts = acquisition_facts(records[0])
    assert (facts.scanner.model, facts.scanner.field_t) == ("MAGNETOM Sola", 1.5)
    assert facts.phase_axis == 1
