"""Acquisition attributes read from real scanners' files and from made-up private headers."""

import json
import struct
from functools import cache

import pytest
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset

from dtiplan.domain.phantoms.protocol import Standing
from dtiplan.io.dicom_flat_header import FlatHeader
from dtiplan.io.dicom_other_makers import ge_values, philips_values
from dtiplan.io.dicom_protocol import read_protocol
from dtiplan.io.dicom_scan import scan
from dtiplan.io.dicom_siemens import csa_values, protocol_lines, siemens_values
from dtiplan.io.protocol_rules import read_protocol_rules
from dtiplan.processing.phantom.protocol import compare_protocols

ASCCONV = b"""junk ### ASCCONV BEGIN object=X version=1 ###
tSequenceFileName\t = \t""%SiemensSeq%\\ep2d_diff""
sDiffusion.dsScheme\t = \t2
sDiffusion.lDiffWeightings\t = \t2
sDiffusion.alAverages[0]\t = \t1
sDiffusion.alAverages[1]\t = \t3
sKSpace.ucPhasePartialFourier\t = \t8
ucCoilCombineMode\t = \t1
sPat.lAccelFactPE\t = \t2
sRawFilter.ucOn\t = \t0x1
### ASCCONV END ### rest"""


def csa(**tags: str) -> bytes:
    raw = b"SV10\4\3\2\1" + struct.pack("<2I", len(tags), 77)
    for name, value in tags.items():
        words = value.encode() + b"\0"
        raw += name.encode().ljust(64, b"\0") + struct.pack("<i4siii", 1, b"LO\0\0", 0, 1, 77)
        raw += struct.pack("<4i", 0, len(words), 77, 0) + words.ljust(
            -(-len(words) // 4) * 4, b"\0"
        )
    return raw


def private(group, creator, block=0x10, **elements):
    """Give a data set with private elements: ``x10=(VR, value)``."""
    dataset = Dataset()
    dataset.add(DataElement((group, block), "LO", creator))
    for name, (vr, value) in elements.items():
        dataset.add(DataElement((group, block << 8 | int(name[1:], 16)), vr, value))
    return dataset


@cache
def read(folder, number=None):
    # A few files of the large series tell of their acquisition as well as all of them.
    files = sorted(path for path in folder.rglob("*") if path.is_file())[:90]
    found = [r for r in scan(files).series if r.shells and not r.is_nifti]
    (record,) = [r for r in found if number is None or r.series_number == number]
    return read_protocol(record)


def value(protocol, name):
    return protocol.values[name].value


def test_that_the_lines_of_the_protocol_are_found_and_codes_told_in_words():
    dataset = private(0x0029, "SIEMENS CSA HEADER", x20=("OB", ASCCONV))
    found = siemens_values(FlatHeader(dataset))
    assert found["diffusion_scheme"].value == "monopolar"
    assert found["sequence_file"].value == "ep2d_diff"
    assert found["partial_fourier"].value == "7/8"
    assert found["coil_combination"].value == "sum of squares"
    assert found["acceleration"].value == 2.0
    assert found["averages_of_b"].value == (1.0, 3.0)
    assert found["raw_filter"].value == "code 1"
    assert "dynamic_field_correction" not in found  # a line that is absent is not 'off'


@pytest.mark.parametrize("block", [0x10, 0x11, 0x42])
def test_that_a_private_block_is_found_by_its_creator_wherever_it_stands(block):
    dataset = private(0x0021, "SIEMENS MR SDI 02", block, x1C=("IS", "0"), x53=("FD", 20.7))
    found = siemens_values(FlatHeader(dataset))
    assert found["phase_polarity"].value == "negative"
    assert found["phase_bandwidth_hz"].value == 20.7


def test_that_elements_without_their_creator_say_nothing():
    dataset = private(0x0021, "SOMEBODY ELSE", x1C=("IS", "1"), x53=("FD", 20.7))
    assert siemens_values(FlatHeader(dataset)) == {}


def test_that_the_csa_header_tells_polarity_and_bandwidth():
    raw = csa(PhaseEncodingDirectionPositive="1", BandwidthPerPixelPhaseEncode="29.869")
    dataset = private(0x0029, "SIEMENS CSA HEADER", x10=("OB", raw))
    found = siemens_values(FlatHeader(dataset))
    assert found["phase_polarity"].value == "positive"
    assert found["phase_bandwidth_hz"].value == pytest.approx(29.869)


def test_that_a_torn_csa_header_gives_what_stood_before_the_tear():
    raw = csa(First="1", Second="2")
    assert csa_values(raw) == {"First": ("1",), "Second": ("2",)}
    for length in range(len(raw)):
        kept = csa_values(raw[:length])
        assert set(kept) <= {"First", "Second"}
    assert csa_values(b"SV10" + b"\xff" * 200) == {}
    assert csa_values(b"") == {}


def test_that_a_protocol_without_an_end_is_not_read():
    assert protocol_lines(ASCCONV.replace(b"END", b"EN")) == {}


def test_that_ge_tells_acceleration_and_echo_spacing():
    dataset = private(
        0x0043,
        "GEMS_PARM_01",
        x2C=("SS", 964),
        x83=("DS", ["0.5", "1"]),
        x84=("LO", ["10000", "2", "ASSET"]),
    )
    dataset.AcquisitionMatrix = [128, 0, 0, 128]
    found = ge_values(FlatHeader(dataset))
    assert found["acceleration"].value == 2.0
    assert found["phase_bandwidth_hz"].value == pytest.approx(1.0 / (0.964e-3 * 64))
    assert found["acceleration_mode"].value == "ASSET"


def test_that_the_water_fat_shift_of_philips_gives_the_bandwidth():
    dataset = private(0x2001, "Philips Imaging DD 001", x22=("FL", 8.0))
    dataset.ImagingFrequency = 127.76
    found = philips_values(FlatHeader(dataset))
    assert found["phase_bandwidth_hz"].value == pytest.approx(3.4 * 127.76 / 8.0)


def test_that_words_where_numbers_should_be_say_nothing():
    dataset = private(0x0043, "GEMS_PARM_01", x2C=("LO", "none"), x83=("LO", ["", "x"]))
    assert "phase_bandwidth_hz" not in ge_values(FlatHeader(dataset))


# Real scanners


def test_that_a_siemens_v_series_mosaic_tells_all(shared_data):
    found = read(shared_data / "siemens_prisma_d13d_mosaic" / "In")
    assert value(found, "diffusion_scheme") == "bipolar"
    assert value(found, "phase_polarity") == "positive"
    assert value(found, "phase_bandwidth_hz") == pytest.approx(29.869)
    assert value(found, "acceleration") == 2.0
    assert value(found, "reference_lines") == 32.0
    assert value(found, "partial_fourier") == "off"
    assert value(found, "distortion_filter") == "ND"
    assert value(found, "acquired_matrix") == (72.0, 72.0)
    assert found.findings == ()


def test_that_a_siemens_xa_enhanced_file_tells_the_same_attributes(shared_data):
    found = read(shared_data / "siemens_prisma_xa30_enhanced" / "In" / "10_DWI_dir80_PA")
    assert value(found, "diffusion_scheme") == "monopolar"
    assert value(found, "phase_polarity") == "negative"
    assert value(found, "phase_bandwidth_hz") == pytest.approx(20.73)
    assert value(found, "partial_fourier") == "6/8"
    assert value(found, "multiband") == 3.0
    assert value(found, "sequence_file") == "cmrr_mbep2d_diff"
    assert value(found, "software") == "syngo MR XA30"


@pytest.mark.parametrize(
    ("folder", "number"),
    [("nist_pvp_phantom_skyra/In", 3001), ("phantom_sola15t_hazen/DIFFUSION_READ", None)],
)
def test_that_an_anonymised_export_tells_what_is_lost(shared_data, folder, number):
    found = read(shared_data / folder, number)
    assert [f.code for f in found.findings] == ["private-attributes-missing"]
    assert "phase_polarity" not in found.values
    assert "diffusion_scheme" not in found.values
    assert value(found, "echo_time_ms") > 0.0


@pytest.mark.parametrize(
    ("folder", "number", "name", "expected"),
    [
        ("philips_achieva_dstream_classic/In", None, "phase_bandwidth_hz", 54.6),
        ("philips_achieva_dstream_classic/In", None, "echo_time_ms", 60.728),
        ("canon_galan_v61_enhanced/In", None, "acceleration", 2.0),
        ("uih_umr770/In", None, "frequency_mhz", 128.176051),
        ("ge_signa_pioneer_headers_only/In", 1, "acceleration", 2.0),
    ],
)
def test_that_other_makers_are_read_too(shared_data, folder, number, name, expected):
    assert value(read(shared_data / folder, number), name) == pytest.approx(expected, rel=2e-3)


@pytest.mark.parametrize(
    ("folder", "number", "reference", "within"),
    [
        ("siemens_prisma_d13d_mosaic/In", None, "dti_nopf_x2_ortho_2", 1e-4),
        ("siemens_prisma_xa30_enhanced/In/10_DWI_dir80_PA", None, "10_DWI_dir80_PA", 1e-4),
        ("phantom6dir_cimax_terrax/TerraX_XA60", None, "*TerraX*", 1e-4),
        ("phantom6dir_cimax_terrax/CimaX_XA61", None, "*CimaX*", 1e-4),
        ("philips_achieva_dstream_classic/In", None, "WIP_dti_ax_601", 0.04),
        ("ge_signa_pioneer_headers_only/In", 1, "Ax_DWI_TENSOR_R2_1", 0.025),
        ("ge_signa_pioneer_headers_only/In", 4, "Ax_DWI_TENSOR_R2MB2_4", 0.025),
    ],
)
def test_that_the_readout_time_and_polarity_are_those_of_dcm2niix(
    shared_data, folder, number, reference, within
):
    found = read(shared_data / folder, number)
    (path,) = (shared_data / folder.split("/")[0] / "Ref").rglob(f"{reference}.json")
    said = json.loads(path.read_text())
    total_s = said.get("TotalReadoutTime") or said["EstimatedTotalReadoutTime"]
    columns, rows = value(found, "image_matrix")
    n = rows if value(found, "phase_axis") == "column" else columns
    # FSL's time runs from the middle of the first line to that of the last.
    assert value(found, "readout_time_ms") * (n - 1) / n == pytest.approx(
        1000.0 * total_s, rel=within
    )
    if "PhaseEncodingDirection" in said:
        # dcm2niix turns the rows over, so that up is anterior.
        words = {"i": "positive", "i-": "negative", "j": "negative", "j-": "positive"}
        ge = {"j": "linear", "j-": "reverse linear"}
        told = (ge if "ge_" in folder else words)[said["PhaseEncodingDirection"]]
        assert value(found, "phase_polarity") == told


def test_that_the_reversed_polarity_of_ge_is_seen(shared_data):
    folder = shared_data / "ge_signa_pioneer_headers_only" / "In"
    table = compare_protocols([read(folder, 1), read(folder, 4)], read_protocol_rules())
    assert table.row("phase_polarity").cells[1].standing is Standing.DEVIATES


def test_that_v_and_xa_are_judged_side_by_side(shared_data):
    v = read(shared_data / "siemens_prisma_d13d_mosaic" / "In")
    xa = read(shared_data / "siemens_prisma_xa30_enhanced" / "In" / "10_DWI_dir80_PA")
    table = compare_protocols([v, xa], read_protocol_rules())
    deviating = {row.attribute.name for _, row, _ in table.deviations()}
    assert {"diffusion_scheme", "phase_polarity", "b_values_s_mm2", "multiband"} - deviating == {
        "multiband"  # the V series file does not record it
    }
    assert table.row("pulse_sequence").cells[1].standing is Standing.SAME
    assert 0.0 < table.compliance[1].percent < 100.0
