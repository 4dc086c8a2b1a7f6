"""Tractogram files come back as they were written, and other programs read the same points."""

import json
import zipfile

import nibabel as nib
import numpy as np
import pytest

from dtiplan.domain.errors import UserError
from dtiplan.domain.geometry import Grid
from dtiplan.domain.streamlines import Streamlines
from dtiplan.io.tractogram import (
    TractogramFormat,
    read_tractogram,
    tractogram_bytes,
    write_tck,
)

OBLIQUE = Grid(
    (96, 96, 60),
    np.array([[-1.9, 0.2, 0.3, 80], [0.2, 1.9, -0.4, -90], [0.3, 0.4, 2.4, -60], [0, 0, 0, 1]]),
)
GRIDS = {
    "left-handed and oblique": OBLIQUE,
    "axes in another order": Grid(
        (40, 50, 60),
        np.array([[0, 0, 2.5, -50], [1.5, 0, 0, -70], [0, -2.0, 0, 90], [0, 0, 0, 1.0]]),
    ),
    "plain": Grid((90, 100, 60), np.diag([2.0, 2.0, 2.5, 1.0])),
}


@pytest.fixture
def lines():
    generator = np.random.default_rng(2)
    return Streamlines.from_lines(
        [generator.normal(0, 60, (n, 3)).astype(np.float32) for n in (2, 7, 300, 31)]
    )


def written(folder, lines, kind, grid=OBLIQUE):
    path = folder / f"a.{kind}"
    path.write_bytes(tractogram_bytes(lines, TractogramFormat(kind), grid))
    return path


def vtk_lines(reader, path):
    """Read with VTK itself."""
    reader.SetFileName(str(path))
    reader.Update()
    data = reader.GetOutput()
    from vtkmodules.util.numpy_support import vtk_to_numpy

    points = vtk_to_numpy(data.GetPoints().GetData())
    indices = vtk_to_numpy(data.GetLines().GetConnectivityArray())
    offsets = vtk_to_numpy(data.GetLines().GetOffsetsArray())
    return Streamlines(points[indices], offsets)


def vtk_polydata(lines):
    from vtkmodules.util.numpy_support import numpy_to_vtk, numpy_to_vtkIdTypeArray
    from vtkmodules.vtkCommonCore import vtkPoints
    from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkPolyData

    points, cells, data = vtkPoints(), vtkCellArray(), vtkPolyData()
    points.SetData(numpy_to_vtk(lines.points_ras_mm, deep=True))
    cells.SetData(
        numpy_to_vtkIdTypeArray(lines.offsets, deep=True),
        numpy_to_vtkIdTypeArray(np.arange(lines.offsets[-1]), deep=True),
    )
    data.SetPoints(points)
    data.SetLines(cells)
    return data


@pytest.mark.parametrize("grid", GRIDS.values(), ids=GRIDS)
@pytest.mark.parametrize("kind", ["tck", "trk", "trx", "vtk"])
def test_that_points_come_back_in_place_whatever_the_reference_volume(tmp_path, lines, kind, grid):
    back = read_tractogram(written(tmp_path, lines, kind, grid))
    assert back.offsets.tolist() == lines.offsets.tolist()
    assert back.points_ras_mm == pytest.approx(lines.points_ras_mm, abs=1e-3)
    if kind != "trk":
        assert back.points_ras_mm.tobytes() == lines.points_ras_mm.tobytes()


@pytest.mark.parametrize("kind", ["tck", "trk", "trx", "vtk"])
def test_that_no_streamlines_at_all_come_back_as_none(tmp_path, kind):
    assert len(read_tractogram(written(tmp_path, Streamlines.empty(), kind))) == 0


@pytest.mark.parametrize("kind", ["tck", "trk"])
def test_that_another_program_reads_the_points_as_ras_millimetres(tmp_path, lines, kind):
    tractogram = nib.streamlines.load(written(tmp_path, lines, kind)).tractogram
    assert np.allclose(tractogram.affine_to_rasmm, np.eye(4), atol=1e-4)
    assert np.allclose(tractogram.streamlines[1], lines[1], atol=1e-3)


def test_that_trk_has_its_points_from_the_corner_of_the_first_voxel(tmp_path):
    # The centre of voxel (3, 4, 5): TrackVis counts from the outer corner of voxel (0, 0, 0).
    grid = GRIDS["plain"]
    centre = (grid.ras_from_vox @ [3, 4, 5, 1])[:3]
    path = written(tmp_path, Streamlines.from_lines([[centre, centre]]), "trk", grid)
    raw = np.frombuffer(path.read_bytes()[1000 + 4 : 1000 + 4 + 12], "<f4")
    assert np.allclose(raw, [3.5 * 2.0, 4.5 * 2.0, 5.5 * 2.5])


def test_that_the_trx_library_reads_what_is_written_and_is_read(tmp_path, lines):
    from trx.trx_file_memmap import TrxFile, load, save

    read = load(str(written(tmp_path, lines, "trx")))
    assert np.array_equal(read.streamlines[2], lines[2])
    assert np.allclose(read.header["VOXEL_TO_RASMM"], OBLIQUE.ras_from_vox)
    read.close()
    own = TrxFile(nb_vertices=len(lines.points_ras_mm), nb_streamlines=len(lines))
    own.streamlines._data[:] = lines.points_ras_mm
    own.streamlines._offsets[:] = lines.offsets[:-1]
    own.streamlines._lengths[:] = np.diff(lines.offsets)
    save(own, str(tmp_path / "b.trx"))
    own.close()
    back = read_tractogram(tmp_path / "b.trx")
    assert back.offsets.tolist() == lines.offsets.tolist()
    assert np.allclose(back.points_ras_mm, lines.points_ras_mm, atol=0.1)  # may be half floats


def test_that_vtk_itself_reads_what_is_written(tmp_path, lines):
    from vtkmodules.vtkIOLegacy import vtkPolyDataReader

    back = vtk_lines(vtkPolyDataReader(), written(tmp_path, lines, "vtk"))
    assert np.array_equal(back.points_ras_mm, lines.points_ras_mm)
    assert back.offsets.tolist() == lines.offsets.tolist()


@pytest.mark.parametrize("version", [42, 51])
@pytest.mark.parametrize("is_text", [True, False])
def test_that_legacy_files_of_vtk_itself_are_read(tmp_path, lines, version, is_text):
    from vtkmodules.vtkIOLegacy import vtkPolyDataWriter

    writer = vtkPolyDataWriter()
    writer.SetInputData(vtk_polydata(lines))
    writer.SetFileVersion(version)
    (writer.SetFileTypeToASCII if is_text else writer.SetFileTypeToBinary)()
    writer.SetFileName(str(tmp_path / "b.vtk"))
    writer.Write()
    back = read_tractogram(tmp_path / "b.vtk")
    assert back.points_ras_mm == pytest.approx(lines.points_ras_mm, abs=1e-3)
    assert back.offsets.tolist() == lines.offsets.tolist()


@pytest.mark.parametrize("mode", ["Ascii", "Binary", "Appended"])
@pytest.mark.parametrize("is_packed", [True, False])
@pytest.mark.parametrize("is_encoded", [True, False])
def test_that_xml_files_of_vtk_itself_are_read(tmp_path, lines, mode, is_packed, is_encoded):
    from vtkmodules.vtkIOXML import vtkXMLPolyDataWriter

    writer = vtkXMLPolyDataWriter()
    writer.SetInputData(vtk_polydata(lines))
    getattr(writer, f"SetDataModeTo{mode}")()
    writer.SetEncodeAppendedData(is_encoded)
    (writer.SetCompressorTypeToZLib if is_packed else writer.SetCompressorTypeToNone)()
    writer.SetFileName(str(tmp_path / "b.vtp"))
    writer.Write()
    back = read_tractogram(tmp_path / "b.vtp")
    assert back.points_ras_mm == pytest.approx(lines.points_ras_mm, abs=1e-3)
    assert back.offsets.tolist() == lines.offsets.tolist()


def test_that_the_axes_named_in_a_vtk_title_are_obeyed(tmp_path, lines):
    content = tractogram_bytes(lines, TractogramFormat.VTK, OBLIQUE)
    path = tmp_path / "slicer.vtk"
    path.write_bytes(content.replace(b"SPACE=RAS", b"SPACE=LP" + b"S"))
    back = read_tractogram(path)
    assert np.array_equal(back.points_ras_mm, lines.points_ras_mm * [-1, -1, 1])


@pytest.mark.parametrize("kind", ["tck", "trk", "trx", "vtk"])
@pytest.mark.parametrize("share", [0.99, 0.9, 0.5, 0.1, 0.01])
def test_that_a_truncated_file_is_refused_with_a_message(tmp_path, lines, kind, share):
    path = written(tmp_path, lines, kind)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(UserError, match="cannot be read"):
        read_tractogram(path)


@pytest.mark.parametrize("content", [b"", b"not a tractogram", b"mrtrix tracks\ncount: x\n"])
@pytest.mark.parametrize("kind", ["tck", "trk", "trx", "vtk", "vtp"])
def test_that_a_damaged_file_is_refused_with_a_message(tmp_path, content, kind):
    path = tmp_path / f"bad.{kind}"
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"bad\."):
        read_tractogram(path)


@pytest.mark.parametrize("kind", ["trk", "trx", "vtk"])
def test_that_points_that_are_no_numbers_are_refused_with_their_count(tmp_path, lines, kind):
    points = lines.points_ras_mm.copy()
    points[5] = np.nan
    path = written(tmp_path, Streamlines(points, lines.offsets), kind)
    with pytest.raises(UserError, match="1 of its 340 points"):
        read_tractogram(path)


def test_that_a_trx_whose_header_lies_is_refused(tmp_path, lines):
    path = written(tmp_path, lines, "trx")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    header = json.loads(parts["header.json"]) | {"NB_STREAMLINES": 9}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in (parts | {"header.json": json.dumps(header)}).items():
            archive.writestr(name, content)
    with pytest.raises(UserError, match="9 streamlines"):
        read_tractogram(path)


def test_that_a_missing_file_is_refused_with_a_message(tmp_path):
    with pytest.raises(UserError, match="cannot be read"):
        read_tractogram(tmp_path / "absent.tck")


def test_that_tck_written_to_a_file_is_the_same(tmp_path, lines):
    write_tck(lines, tmp_path / "b.tck")
    assert (tmp_path / "b.tck").read_bytes() == written(tmp_path, lines, "tck").read_bytes()
