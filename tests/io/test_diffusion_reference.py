"""Real series of every maker against the tables and images other programs made of them."""

from dataclasses import replace
from pathlib import Path

import nibabel as nib
import numpy as np
import pydicom
import pytest

from dtiplan.domain.findings import Severity
from dtiplan.io.dicom_diffusion import read_diffusion
from dtiplan.io.dicom_scan import scan
from dtiplan.io.nifti import write_series

# folder with the DICOM files, reference table (prefix), reference image or None
SETS = {
    "siemens_xa30": (
        "siemens_prisma_xa30_enhanced/In/10_DWI_dir80_PA",
        "siemens_prisma_xa30_enhanced/Ref/10_DWI_dir80_PA",
        None,
    ),
    "siemens_d13d_mosaic": (
        "siemens_prisma_d13d_mosaic/In",
        "siemens_prisma_d13d_mosaic/Ref/dti_nopf_x2_ortho_2",
        None,
    ),
    "philips_dstream": (
        "philips_achieva_dstream_classic/In",
        "philips_achieva_dstream_classic/Ref/WIP_dti_ax_601",
        None,
    ),
    "canon_v61": (
        "canon_galan_v61_enhanced/In",
        "canon_galan_v61_enhanced/Ref/8000_DTI_PA-ALL_20d_enh",
        ".nii.gz",
    ),
    "uih_umr770": (
        "uih_umr770/In",
        "uih_umr770/Ref/dti_tra_dir16_PA_6_134431",
        ".nii",
    ),
    "ge_signa_r2": (
        "ge_signa_pioneer_headers_only/In/01_Ax_DWI_TENSOR_R2",
        "ge_signa_pioneer_headers_only/Ref/Ax_DWI_TENSOR_R2_1",
        ".nii",
    ),
    "ge_signa_r2mb2": (
        "ge_signa_pioneer_headers_only/In/04_Ax_DWI_TENSOR_R2MB2",
        "ge_signa_pioneer_headers_only/Ref/Ax_DWI_TENSOR_R2MB2_4",
        None,
    ),
    "ge_mr750": (
        "ge_mr750_headers_noise_pixels/In",
        "ge_mr750_headers_noise_pixels/Ref/001_ground_truth",
        ".nii.gz",
    ),
    "siemens_cimax": (
        "phantom6dir_cimax_terrax/CimaX_XA61",
        "phantom6dir_cimax_terrax/Ref/"
        "phantom_check_MBfactor_CimaX_XA61_16_C2P_cmrr_mbep2d_diff_p2_mb1",
        ".nii",
    ),
    "siemens_terrax": (
        "phantom6dir_cimax_terrax/TerraX_XA60",
        "phantom6dir_cimax_terrax/Ref/"
        "phantom_check_MBfactor_TerraX_XA60_18_C2P_cmrr_mbep2d_diff_p3_mb1",
        ".nii",
    ),
}


def only_diffusion(folder: Path):
    found = [r for r in scan([folder]).series if r.kind == "dwi"]
    assert len(found) == 1
    return found[0]


def angles_deg(a, b):
    """Angle between FSL vectors, a vector and its opposite being the same; zeros must match."""
    la, lb = np.linalg.norm(a, axis=1), np.linalg.norm(b, axis=1)
    assert ((la > 0.5) == (lb > 0.5)).all()
    there = la > 0.5
    cross = np.linalg.norm(np.cross(a[there], b[there]), axis=1)
    dot = np.abs((a[there] * b[there]).sum(axis=1))
    return np.degrees(np.arctan2(cross, dot))


def same_place_values(ours: nib.Nifti1Image, theirs: nib.Nifti1Image):
    """Both images as arrays on the voxel order of ours (axes may be flipped, never resampled)."""
    index = np.linalg.inv(theirs.affine) @ ours.affine
    axes = np.rint(index[:3, :3])
    assert np.abs(index[:3, :3] - axes).max() < 1e-2
    corner = np.rint(index[:3, 3]).astype(int)
    assert np.abs(index[:3, 3] - corner).max() < 0.05
    values = np.asanyarray(theirs.dataobj)
    for axis in range(3):
        assert abs(axes[axis, axis]) == 1
        if axes[axis, axis] < 0:
            values = np.flip(values, axis)
    return np.asanyarray(ours.dataobj), values


@pytest.mark.parametrize("name", SETS)
def test_that_written_series_agrees_with_its_reference(shared_data, tmp_path, name):
    folder, reference, image = SETS[name]
    series, findings = read_diffusion(only_diffusion(shared_data / folder))
    write_series(series, tmp_path / "out.nii")
    b = np.loadtxt(tmp_path / "out.bval", ndmin=1)
    vectors = np.loadtxt(tmp_path / "out.bvec").T
    expected_b = np.loadtxt(shared_data / f"{reference}.bval", ndmin=1)
    expected_vectors = np.loadtxt(shared_data / f"{reference}.bvec").T
    assert np.abs(b - expected_b).max() <= 1.0
    assert angles_deg(vectors, expected_vectors).max(initial=0.0) <= 0.1
    assert not [f for f in findings if f.code.endswith("-disagree") or f.code == "volume-count"]
    if image is not None:
        ours, theirs = same_place_values(
            nib.load(tmp_path / "out.nii"), nib.load(shared_data / f"{reference}{image}")
        )
        np.testing.assert_array_equal(ours, theirs)


@pytest.mark.parametrize("part", [1, 2, 3, 4])
def test_that_a_nifti_series_is_written_as_it_was_read(shared_data, tmp_path, part):
    stem = f"water_LTE_pt{part}"
    record = next(
        r
        for r in scan([shared_data / "dib2019_water_phantom"]).series
        if r.series_uid == f"nifti:{stem}"
    )
    series, _ = read_diffusion(record)
    write_series(series, tmp_path / "out.nii")
    source = shared_data / "dib2019_water_phantom" / stem
    np.testing.assert_allclose(
        np.loadtxt(tmp_path / "out.bval"), np.loadtxt(f"{source}.bval"), atol=1e-6
    )
    given = np.loadtxt(f"{source}.bvec").T
    assert angles_deg(np.loadtxt(tmp_path / "out.bvec").T, given).max() <= 0.1
    ours, theirs = nib.load(tmp_path / "out.nii"), nib.load(f"{source}.nii.gz")
    np.testing.assert_array_equal(np.asanyarray(ours.dataobj), np.asanyarray(theirs.dataobj))
    np.testing.assert_allclose(ours.affine, theirs.affine, atol=1e-5)


@pytest.mark.parametrize(
    ("axis", "direction_lps"),
    [("READ", (-1.0, 0.0, 0.0)), ("PHASE", (0.0, 1.0, 0.0)), ("SLICE", (0.0, 0.0, 1.0))],
)
def test_that_a_single_slice_phantom_series_keeps_its_one_direction(
    shared_data, axis, direction_lps
):
    folder = shared_data / "phantom_sola15t_hazen" / f"DIFFUSION_{axis}"
    series, _ = read_diffusion(only_diffusion(folder))
    np.testing.assert_allclose(np.sort(series.gradients.b_s_mm2), np.arange(0, 1001, 100), atol=1)
    weighted = series.gradients.directions_ras[~series.gradients.is_b0]
    expected = np.array(direction_lps) * (-1, -1, 1)
    # At b = 100 the imaging gradients turn the vector by up to 0.8 degrees.
    assert np.degrees(np.arccos(np.abs(weighted @ expected).clip(0, 1))).max() < 1.0


def test_that_a_trace_series_split_into_five_is_put_together_with_its_b_values(shared_data):
    records = scan([shared_data / "nist_pvp_phantom_skyra" / "In"]).series
    trace = next(r for r in records if r.description == "ep2d_diff_1_TRACEW")
    assert trace.kind == "scanner_map"
    assert trace.n_volumes == 5
    assert any(f.code == "series-joined" and f.severity is Severity.INFO for f in trace.findings)
    series, findings = read_diffusion(trace)
    np.testing.assert_array_equal(
        np.sort(series.gradients.b_s_mm2), [0.0, 500.0, 1000.0, 1500.0, 2000.0]
    )
    assert "trace-weighted" in {f.code for f in findings}
    # Water in ice and polymer lose signal with b everywhere: the volumes are in b's order.
    bright = series.values.mean(axis=(0, 1, 2))[np.argsort(series.gradients.b_s_mm2)]
    assert (np.diff(bright) < 0).all()


def test_that_directions_in_patient_space_are_those_of_the_headers_of_an_oblique_series(
    shared_data,
):
    """Turned to patient space, the converter's vectors are those of the standard tags."""
    folder = shared_data / "canon_galan_v61_enhanced" / "In"
    series, _ = read_diffusion(only_diffusion(folder))
    known = set()
    header = pydicom.dcmread(next(folder.iterdir()), stop_before_pixels=True)
    for frame in header.PerFrameFunctionalGroupsSequence:
        diffusion = frame.MRDiffusionSequence[0]
        if diffusion.DiffusionBValue > 0:
            direction = diffusion.DiffusionGradientDirectionSequence[0]
            known.add(tuple(direction.DiffusionGradientOrientation))
    in_ras = np.array(sorted(known)) * (-1, -1, 1)
    in_ras /= np.linalg.norm(in_ras, axis=1, keepdims=True)
    weighted = series.gradients.directions_ras[~series.gradients.is_b0]
    nearest = np.abs(weighted @ in_ras.T).max(axis=1)
    assert len(known) == len(weighted) == 12
    assert np.degrees(np.arccos(nearest.clip(0, 1))).max() < 0.1


def test_that_a_wrong_header_direction_is_an_error(shared_data, monkeypatch):
    """Turn what the headers say about one volume by 5 degrees: the second reader must notice."""
    from dtiplan.io import dicom_crosscheck

    honest = dicom_crosscheck.header_table

    def turned(pile):
        table = honest(pile)
        directions = table.directions_ras.copy()
        angle = np.radians(5.0)
        spin = np.array(
            [[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1]]
        )
        chosen = int(np.argmax(np.linalg.norm(directions[:, :2], axis=1)))
        directions[chosen] = spin @ directions[chosen]
        return replace(table, directions_ras=directions)

    monkeypatch.setattr(dicom_crosscheck, "header_table", turned)
    _, findings = read_diffusion(only_diffusion(shared_data / "siemens_prisma_d13d_mosaic/In"))
    assert "directions-disagree" in {f.code for f in findings if f.severity is Severity.ERROR}
