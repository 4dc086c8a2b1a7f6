"""Files that people and other programs write: streamlines, TOML, CSV, settings, region lines."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from dtiplan.domain.geometry import Grid
from dtiplan.domain.streamlines import Streamlines
from dtiplan.io.locations import phantom, resource
from tests.fuzz.image_readers import write_nifti_image
from tests.fuzz.reader import Reader

_GRID = Grid(
    (20, 20, 20), np.array([[-2.0, 0, 0, 19], [0, 2, 0, -19], [0, 0, 2, -19], [0, 0, 0, 1]])
)
_TEXT = {"*.toml": "text"}
_CERTIFICATE = (
    "# made by hand\nserial,material,temperature (C),ADC (um2/s),u (um2/s),k,date\n"
    "7,PVP 20 %,20,1183,9,2,2026-01-05\n7,PVP 30 %,20,832,8,2,2026-01-05\n"
)
_REGIONS = (
    "CST_L include ball -20 4 6 5 # name",
    "CST_L exclude box -20 4 6 5 4 3",
    "CST_L remove near -20 4 6 5 # name",
    "CST_L keep all",
    "Hand side=left colour=1,2,3 step_mm=0.3 fa_threshold=0.22 ; seed ball -20 4 6 5",
)


def few_lines() -> Streamlines:
    """Give three streamlines."""
    rng = np.random.default_rng(2)
    return Streamlines.from_lines([rng.normal(0, 9, (n, 3)).astype(np.float32) for n in (2, 5, 9)])


def write_streamlines(folder: Path, kind: str) -> None:
    """Write them in one of our own formats."""
    from dtiplan.io.tractogram import TractogramFormat, tractogram_bytes

    content = tractogram_bytes(few_lines(), TractogramFormat(kind), _GRID)
    (folder / f"a.{kind}").write_bytes(content)


def write_polydata(folder: Path) -> None:
    """Write them as other programs do: VTK 5 as text, XML as text and packed."""
    from vtkmodules.vtkCommonCore import vtkPoints
    from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkPolyData
    from vtkmodules.vtkIOLegacy import vtkPolyDataWriter
    from vtkmodules.vtkIOXML import vtkXMLPolyDataWriter

    data, points, cells = vtkPolyData(), vtkPoints(), vtkCellArray()
    for line in few_lines():
        cells.InsertNextCell(len(line))
        for point in line:
            cells.InsertCellPoint(points.InsertNextPoint(*map(float, point)))
    data.SetPoints(points)
    data.SetLines(cells)
    legacy = vtkPolyDataWriter()
    legacy.SetInputData(data)
    legacy.SetFileName(str(folder / "text.vtk"))
    legacy.Write()
    for name, mode in (("text", "SetDataModeToAscii"), ("packed", "SetDataModeToAppended"),
                       ("inside", "SetDataModeToBinary")):  # fmt: skip
        writer = vtkXMLPolyDataWriter()
        writer.SetInputData(data)
        getattr(writer, mode)()
        writer.SetFileName(str(folder / f"{name}.vtp"))
        writer.Write()


def read_streamline_files(folder: Path, _out: Path) -> Any:
    """Read every file."""
    from dtiplan.io.tractogram import read_tractogram

    return [read_tractogram(path) for path in sorted(folder.iterdir())]


def _points(read: Any) -> Any:
    return [(len(lines), len(lines.points_ras_mm)) for lines in read]


def copies_of(*paths: Path) -> Callable[[Path], None]:
    """Make an input of files the program ships."""

    def make(folder: Path) -> None:
        for path in paths:
            shutil.copyfile(path, folder / path.name)

    return make


def write_tract_definitions(folder: Path) -> None:
    """Write a shipped definition and one with a mask beside it."""
    shutil.copyfile(resource("tracts", "arcuate.toml"), folder / "arcuate.toml")
    (folder / "own").mkdir()
    write_nifti_image(folder / "own")
    (folder / "own" / "b.nii.gz").unlink()
    text = resource("tracts", "cst.toml").read_text(encoding="utf-8")
    head = text[: text.index("[include]")]
    regions = (
        '[include]\nstem = { mask = "a.nii", source = "drawn" }\n'
        "top = { tube = [[-20, 4, 6], [-20, 8, 16]], radius = 3 }\n"
        'flat = { plane = "z", above = 3 }\nball = { sphere = [1, 2, 3, 4] }\n'
    )
    wanted = '\nseeds = ["stem"]\nclip = ["stem", "top"]\n'
    kept = [row for row in head.splitlines() if row.split(" ")[0] not in _OF_REGIONS]
    (folder / "own" / "own.toml").write_text("\n".join(kept) + wanted + regions)


_OF_REGIONS = {"seeds", "clip", "ends", "either", "cut"}


def read_tracts(folder: Path, _out: Path) -> Any:
    """Read both folders of definitions."""
    from dtiplan.io.tract_definitions import read_definitions

    return read_definitions(folder), read_definitions(folder / "own")


def read_profiles(folder: Path, _out: Path) -> Any:
    """Read profiles of planning systems."""
    from dtiplan.io.tps_profiles import read_profile

    return [read_profile(str(path)) for path in sorted(folder.iterdir())]


def read_constraints(folder: Path, _out: Path) -> Any:
    """Read published doses and alpha/beta, and look both up for some structures."""
    from dtiplan.io.alpha_beta import read_alpha_beta
    from dtiplan.io.published_doses import read_published_doses

    doses = read_published_doses(folder / "published.toml")
    tissues = read_alpha_beta(folder / "alpha_beta.toml")
    return doses, tissues, [(doses.metrics_for(n), tissues.of(n)) for n in ("CST_L", "PTV 1")]


def read_rules(folder: Path, _out: Path) -> Any:
    """Read the rules of protocol uniformity."""
    from dtiplan.io.protocol_rules import read_protocol_rules

    return read_protocol_rules(folder / "diffusion.toml")


def write_phantoms(folder: Path) -> None:
    """Write descriptions of phantoms, a certificate and a placement."""
    for name in ("nist-pvp", "fibre-crossing", "ice-water"):
        shutil.copyfile(phantom(name, "phantom.toml"), folder / f"{name}.toml")
    (folder / "certificate.csv").write_text(_CERTIFICATE)
    (folder / "placement.json").write_text("[[1,0,0,5],[0,1,0,6],[0,0,1,7],[0,0,0,1]]")


def read_phantoms(folder: Path, _out: Path) -> Any:
    """Read all of it."""
    from dtiplan.io.phantom_certificates import read_certificate
    from dtiplan.io.phantom_descriptions import read_description
    from dtiplan.workflow.phantom.placing.placement_file import read_placement

    described = [read_description(path) for path in sorted(folder.glob("*.toml"))]
    certificate = read_certificate(folder / "certificate.csv")
    entries = [certificate.entries_for(m) for d in described for m in d.materials.values()]
    return described, certificate, entries, read_placement(folder / "placement.json")


def read_patient(folder: Path, _out: Path) -> Any:
    """Read the description of a digital patient."""
    from dtiplan.io.digital_patient_spec import read_spec_file

    return read_spec_file(folder / "phantom.toml")


def write_scanners(folder: Path) -> None:
    """Write settings of simulated scanners."""
    (folder / "a.toml").write_text('snr = 50\nmodel = "Sola"\nfield_t = 1.5\n')
    (folder / "b.json").write_text('{"snr": 40, "model": "Skyra", "field_t": 3.0}')


def read_scanners(folder: Path, _out: Path) -> Any:
    """Read them and make scanners of them."""
    from dtiplan.workflow.phantom.make import scanner_of

    return [scanner_of(path, {}) for path in sorted(folder.iterdir())]


def write_region_lines(folder: Path) -> None:
    """Write one-line regions, edits and tracts, painted ones among them."""
    from dtiplan.workflow.regions.own_regions import PaintedRegion, Rule
    from dtiplan.workflow.regions.tract_edits import EditKind, TractEdit

    whole = np.zeros((8, 8, 8), bool)
    whole[2:5, 3:6, 1:4] = True
    painted = PaintedRegion.of("CST_L", Rule.INCLUDE, whole, "knob")
    edit = TractEdit.of_lines("CST_L", EditKind.REMOVE_LINES, few_lines(), [1])
    assert painted is not None
    (folder / "lines.txt").write_text("\n".join((*_REGIONS, painted.text, edit.text)))


def read_region_lines(folder: Path, _out: Path) -> Any:
    """Read each line as every kind of thing, and through the parameters of its step."""
    from dtiplan.domain.errors import UserError
    from dtiplan.workflow.regions.lesion_mask import painted_lesion
    from dtiplan.workflow.regions.own_regions import own_region
    from dtiplan.workflow.regions.own_tracts import own_tract
    from dtiplan.workflow.regions.tract_edits import tract_edit
    from dtiplan.workflow.registry import step_named
    from dtiplan.workflow.step_options import validated

    given: list[Any] = []
    text = (folder / "lines.txt").read_bytes().decode("utf-8", "replace")
    for line in text.splitlines():
        for reader in (own_region, own_tract, tract_edit, painted_lesion):
            try:
                given.append(reader(line))
            except ValueError:  # the readers' way to say no; the steps turn it into a UserError
                continue
        for step, key in (("find-tracts", "own_regions"), ("find-tracts", "own_tracts"),
                          ("edit-tracts", "edits")):  # fmt: skip
            try:
                given.append(validated(step_named(step), {key: [line]}))
            except UserError:
                continue
    return given


READERS = (
    Reader("tck", {"*.tck": "text"}, lambda f: write_streamlines(f, "tck"), read_streamline_files,
           _points),
    Reader("trk", {"*.trk": "trk"}, lambda f: write_streamlines(f, "trk"), read_streamline_files,
           _points),
    Reader("trx", {"*.trx": "zip"}, lambda f: write_streamlines(f, "trx"), read_streamline_files,
           _points),
    Reader("vtk", {"*.vtk": "text"}, lambda f: write_streamlines(f, "vtk"), read_streamline_files,
           _points),
    Reader("polydata", {"*.vtk": "text", "*.vtp": "text"}, write_polydata, read_streamline_files,
           _points),
    Reader("tract-definitions", {"*.toml": "text", "own/a.nii": "nifti"}, write_tract_definitions,
           read_tracts),
    Reader("tps-profiles", _TEXT, copies_of(resource("tps", "eclipse.toml"),
                                            resource("tps", "generic.toml")), read_profiles),
    Reader("constraints", _TEXT, copies_of(resource("constraints", "published.toml"),
                                           resource("constraints", "alpha_beta.toml")),
           read_constraints),
    Reader("protocol-rules", _TEXT, copies_of(resource("protocol", "diffusion.toml")), read_rules),
    Reader("phantoms", {"*.toml": "text", "*.csv": "text", "*.json": "json"}, write_phantoms,
           read_phantoms),
    Reader("digital-patient", _TEXT, copies_of(phantom("digital-patient", "phantom.toml")),
           read_patient),
    Reader("scanner-settings", {"*.toml": "text", "*.json": "json"}, write_scanners, read_scanners),
    Reader("region-lines", {"*.txt": "text"}, write_region_lines, read_region_lines),
)  # fmt: skip
