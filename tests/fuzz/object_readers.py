"""DICOM objects: structures, doses, plans, registrations, segmentations, streamlines."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import numpy as np

from dtiplan.io.dicom_reg_reader import read_registration
from dtiplan.io.dicom_reg_writer import write_registration
from dtiplan.io.dicom_rtdose import read_rtdose
from dtiplan.io.dicom_rtplan import read_rtplan
from dtiplan.io.dicom_rtstruct_reader import read_rtstruct
from tests.fuzz.image_readers import DICOM
from tests.fuzz.reader import Reader
from tests.io.handover_scenes import about, motion, planning_mr
from tests.io.rt_files import dose_file, plan_file
from tests.io.rt_structure_files import lps, registration_file, structure_file
from tests.processing.dose.bodies import sphere
from tests.structure_scenes import Scene, bundle, series_on_disk, write

_SMALL = Scene("HFS", slice_mm=6.0, pixel_mm=(4.0, 4.0), side_mm=60.0, height_mm=48.0)


@functools.cache
def planning_beside(folder: Path) -> Any:
    """Read the sound planning series that lies beside an object, once."""
    from dtiplan.io.dicom_planning import read_planning
    from dtiplan.io.dicom_scan import scan

    (record,) = scan([folder / "planning"]).series
    return read_planning(record)[0]


def _dose_at(points_lps: Any) -> Any:
    return np.asarray(30.0 + points_lps @ np.array([0.2, -0.5, 0.4]))


def write_set(folder: Path) -> None:
    """Write a foreign structure set."""
    ball = sphere(6.0, 3.0, 0.8)
    structure_file(folder / "set.dcm", {"ball": lps(ball), "half": lps(ball[:2])})


def write_own_set(folder: Path) -> None:
    """Write a structure set as the program does, with codes, and its planning series."""
    from dtiplan.processing.structures.structure_making import make_structure

    planning = series_on_disk(_SMALL, folder / "planning")
    made = [make_structure(bundle(4), planning, radius_mm=3.0, name="CST_L")]
    write(made, planning, folder / "set.dcm")


def write_dose(folder: Path) -> None:
    """Write a dose of a few voxels."""
    dose_file(folder / "dose.dcm", _dose_at, n=4, spacing_mm=6.0)


def write_plan(folder: Path) -> None:
    """Write a plan."""
    plan_file(folder / "plan.dcm")


def write_registrations(folder: Path) -> None:
    """Write a registration of our own and a foreign one of several matrices."""
    turn = np.eye(4)
    turn[:3, 3] = (1.0, 2.0, 3.0)
    steps = [("RIGID", turn), ("RIGID", turn)]
    registration_file(folder / "foreign.dcm", "1.2.3.50", [("1.2.3.51", steps)])
    write_registration(
        [motion()], planning_mr("HFS", folder / "planning"), folder / "own.dcm", about()
    )


def write_plan_files(folder: Path) -> None:
    """Write structures, dose, plan and registration of one plan."""
    write_set(folder)
    write_dose(folder)
    write_plan(folder)


def write_segments(folder: Path) -> None:
    """Write a segmentation and the series it lies on."""
    from dtiplan.io.dicom_seg_writer import write_segmentation
    from tests.io.test_seg_objects import segments

    planning = planning_mr("HFS", folder / "planning")
    write_segmentation(segments(planning), planning, folder / "seg.dcm", about())


def write_tracks(folder: Path) -> None:
    """Write Tractography Results and a fibre object in surfaces."""
    from dtiplan.io.dicom_fibre_surfaces import write_fibre_surfaces
    from dtiplan.io.dicom_tractography_writer import write_tractography
    from tests.io.test_dicom_streamlines import tracks

    planning = planning_mr("HFS", folder / "planning")
    write_tractography([tracks()], planning, folder / "results.dcm", about())
    write_fibre_surfaces(tracks(), planning, folder / "surfaces.dcm", about())


def write_map(folder: Path) -> None:
    """Write a Parametric Map."""
    from dtiplan.domain.geometry import Grid
    from dtiplan.domain.image import Image
    from dtiplan.domain.units import Unit
    from dtiplan.io.dicom_parametric_map import FA, write_parametric_map

    planning = planning_mr("HFS", folder / "planning")
    small = np.linspace(0.0, 1.0, 24).reshape(4, 3, 2)
    grid = Grid((4, 3, 2), planning.image.grid.ras_from_vox, planning.frame_of_reference_uid)
    write_parametric_map(
        Image(small, grid, Unit.NONE, "fa"), FA, planning, folder / "map.dcm", about()
    )


def _each(reader: Any, folder: Path) -> Any:
    return [reader(path) for path in sorted(folder.glob("*.dcm"))]


def read_plans(folder: Path, _out: Path) -> Any:
    """Read the files of one plan, and dose histograms of what is in them."""
    from dtiplan.workflow.dose.histograms import plan_histograms
    from dtiplan.workflow.dose.rt_files import read_plan_files

    files = read_plan_files(folder / "set.dcm", [folder / "dose.dcm"], folder / "plan.dcm")
    histograms, _ = plan_histograms(files)
    return files, histograms


def read_found_plans(folder: Path, _out: Path) -> Any:
    """Sort a folder into plans, as ``evaluate-dose`` does."""
    from dtiplan.workflow.dose.plan_sources import find_plans, plan_entry

    return find_plans([plan_entry(str(folder))])


def add_to_set(folder: Path, out: Path) -> Any:
    """Add a structure to a foreign structure set, and ask for names in use."""
    from dtiplan.io.dicom_rtstruct_merge import names_in_use

    planning = planning_beside(folder)
    existing = folder / "set.dcm"
    taken = names_in_use(("CST_L", "AF_L"), existing)
    return taken, read_rtstruct(existing), planning.modality, _added(existing, planning, out)


@functools.cache
def _addition(planning: Any) -> Any:
    """Give the structure to add, once."""
    from dtiplan.processing.structures.structure_making import make_structure

    return make_structure(bundle(4), planning, radius_mm=3.0, name="AF_L").structure


def _added(existing: Path, planning: Any, out: Path) -> Any:
    from dtiplan.io.dicom_rtstruct import AboutStructureSet
    from dtiplan.io.dicom_rtstruct_merge import add_to_rtstruct, changed_items
    from tests.structure_scenes import CREATED

    about_set = AboutStructureSet(
        label="LABEL", description="", software_version="0", created=CREATED, uid_seed="fuzz"
    )
    add_to_rtstruct(existing, [_addition(planning)], planning, out / "added.dcm", **about_set)
    return changed_items(existing, out / "added.dcm")


def read_segments(folder: Path, _out: Path) -> Any:
    """Read a segmentation on the series beside it."""
    from dtiplan.io.dicom_seg_reader import read_segmentation

    return read_segmentation(folder / "seg.dcm", planning_beside(folder))


def read_fibre_files(folder: Path, out: Path) -> Any:
    """Read both forms of DICOM streamlines and write them as the command does."""
    from dtiplan.workflow.objects.foreign_fibres import fibres_document, read_fibres

    given = []
    for path in sorted(folder.glob("*.dcm")):
        found = read_fibres(path, out / path.stem)
        fibres_document(path, found)
        given.append([fibres.tracks for fibres in found])
    return given


def read_map(folder: Path, _out: Path) -> Any:
    """Read a Parametric Map."""
    from dtiplan.io.dicom_parametric_map import read_parametric_map

    return read_parametric_map(folder / "map.dcm")


def receive(folder: Path, out: Path) -> Any:
    """Take a data set as it comes over the network and put it away."""
    from types import SimpleNamespace

    from dtiplan.io.dicom_network_receiver import answer_store
    from dtiplan.io.dicom_network_store import read_file_head
    from dtiplan.workflow.network.received_studies import ReceiveFolder, received_studies

    content = (folder / "dose.dcm").read_bytes()
    kept = ReceiveFolder(out / "received")
    event = SimpleNamespace(
        encoded_dataset=lambda: content,
        request=SimpleNamespace(
            AffectedSOPClassUID="1.2.840.10008.5.1.4.1.1.481.2",
            AffectedSOPInstanceUID="1.2.3.5.32",
        ),
        context=SimpleNamespace(transfer_syntax="1.2.840.10008.1.2"),
        assoc=SimpleNamespace(remote={"ae_title": "SENDER"}),
    )
    status = answer_store(event, kept.keep)  # type: ignore[arg-type]
    kept.end_quiet(0.0)
    return (
        int(status.Status),
        received_studies(out / "received"),
        read_file_head(folder / "dose.dcm"),
    )


def pseudonymise_files(folder: Path, out: Path) -> Any:
    """Write copies without their patient."""
    from dtiplan.workflow.handover.pseudonymise import PseudonymOrder, pseudonymise

    return pseudonymise(PseudonymOrder((folder,), out / "given", out / "keys.json"))


def _rois(read: Any) -> Any:
    return [(roi.name, len(roi.contours)) for structure_set in read for roi in structure_set.rois]


def _lines(read: Any) -> Any:
    return [[len(t.streamlines.points_ras_mm) for t in tracks] for tracks in read]


_OWN = {"set.dcm": "dicom"}

READERS = (
    Reader("rtstruct", DICOM, write_set, lambda f, _: _each(read_rtstruct, f), _rois),
    Reader("rtstruct-added-to", _OWN, write_own_set, add_to_set),
    Reader("rtdose", DICOM, write_dose, lambda f, _: _each(read_rtdose, f),
           lambda read: [dose.image.values.shape for dose in read]),
    Reader("rtplan", DICOM, write_plan, lambda f, _: _each(read_rtplan, f)),
    Reader("registration", {"foreign.dcm": "dicom", "own.dcm": "dicom"}, write_registrations,
           lambda f, _: _each(read_registration, f)),
    Reader("plan-files", DICOM, write_plan_files, read_plans),
    Reader("plan-folder", DICOM, write_plan_files, read_found_plans),
    Reader("segmentation", {"seg.dcm": "dicom"}, write_segments, read_segments),
    Reader("dicom-streamlines", {"results.dcm": "dicom", "surfaces.dcm": "dicom"}, write_tracks,
           read_fibre_files, _lines, may_be_nan=frozenset({"fa"})),
    Reader("parametric-map", {"map.dcm": "dicom"}, write_map, read_map),
    Reader("received-object", DICOM, write_dose, receive),
    Reader("pseudonymised", DICOM, write_plan_files, pseudonymise_files),
)  # fmt: skip
