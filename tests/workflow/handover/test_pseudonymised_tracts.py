"""A case made of pseudonymised copies: the same tracts to the bit, nobody named in any file."""

import hashlib
import re
import zipfile
import zlib
from pathlib import Path

import numpy as np
import pydicom
import pytest

from dtiplan.domain.units import Unit
from dtiplan.io.dicom_enhanced_writer import write_enhanced_diffusion
from dtiplan.io.dicom_synthetic_header import PatientHeader
from dtiplan.io.digital_patient_spec import read_phantom_spec
from dtiplan.io.locations import resource
from dtiplan.io.nifti import read_image
from dtiplan.processing.simulate.patient import diffusion_of
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.handover.pseudonym_sources import log_given_away, sources_of
from dtiplan.workflow.handover.pseudonymise import PseudonymOrder, pseudonymise
from dtiplan.workflow.registry import step_named
from dtiplan.workflow.runner import run_step
from dtiplan.workflow.selftest import reference_head
from dtiplan.workflow.step_options import validated
from tests.structure_scenes import Scene, series_on_disk

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

NAME, NUMBER, DAY = "Müstermann^Ottilie", "KH-0815-77", "20240517"
STEPS = {
    "import-series": {},
    "check-orientation": {"decision": "confirm", "decided_by": "a physicist"},
    "preprocess": {"remove_ringing": False, "correct_motion": False, "denoise": False},
    "fit-tensor": {},
    "fit-fibres": {},
    "register-template": {},
    "find-tracts": {"tracts": ("CST_L", "CST_R"), "n_seeds": 3000, "model": "tensor"},
}


def run_case(source: Path, folder: Path) -> Case:
    case = Case.create(folder)
    for name, params in STEPS.items():
        given = {"sources": (str(source),)} if name == "import-series" else params
        run_step(case, step_named(name), validated(step_named(name), given))
    return case


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """The case of the originals and that of the copies, and every value that identifies."""
    folder = tmp_path_factory.mktemp("study")
    template = read_image(resource("template", "fa_mni.nii.gz"), "fa", Unit.NONE)
    spec = reference_head._coarse(read_phantom_spec("digital-patient"))
    series, _ = diffusion_of(spec, template, seed=5)
    values = np.rint(series.values).astype(np.uint16)
    series = type(series)(values, series.grid, series.gradients)
    header = PatientHeader(NAME, NUMBER, seed="tracts")
    (folder / "dwi").mkdir()
    write_enhanced_diffusion(series, folder / "dwi" / "d.dcm", header, series_description="DTI")
    series_on_disk(Scene("HFS", slice_mm=6.0, side_mm=60.0, height_mm=60.0), folder / "ct")
    originals = {NAME, "Müstermann", "Muestermann", "Ottilie", NUMBER, DAY, "17.05.2024"}
    for path in folder.rglob("*.dcm"):
        dataset = pydicom.dcmread(path)
        dataset.SpecificCharacterSet = "ISO_IR 192"
        dataset.PatientName, dataset.PatientID, dataset.StudyDate = NAME, NUMBER, DAY
        dataset.InstitutionName = "Klinikum Beispielstadt"
        dataset.SeriesDescription = f"{dataset.SeriesDescription} MUESTERMANN 17.05.2024"
        dataset.save_as(path)
        originals |= {str(e.value) for e in dataset.iterall() if e.VR == "UI"}
    originals = {o for o in originals if not o.startswith("1.2.840.10008.")} | {"Beispielstadt"}
    base = tmp_path_factory.mktemp("work")
    one = run_case(folder, base / "one")
    order = PseudonymOrder(sources_of([one.folder]), base / "copies", base / "keys.json")
    said = pseudonymise(order)
    log_given_away([one.folder], said)
    return one, run_case(base / "copies", base / "two"), originals


def arrays(case: Case) -> dict[str, str]:
    found = (p for p in (case.folder / "runs").rglob("*") if p.suffix in (".npy", ".npz"))
    return {
        str(p.relative_to(case.folder)): hashlib.sha256(p.read_bytes()).hexdigest() for p in found
    }


def said_in(path: Path) -> bytes:
    """All a file says: its name, its bytes, and what is packed in it."""
    content = path.read_bytes()
    parts = [path.name.encode(), content]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            parts += [packed.read(name) for name in packed.namelist()]
    for found in re.finditer(rb"stream\r?\n", content):
        try:
            parts.append(zlib.decompressobj().decompress(content[found.end() :]))
        except zlib.error:
            continue
    return b"\n".join(parts).lower()


def test_that_gradients_geometry_and_tracts_are_the_same_to_the_bit(both) -> None:
    one, two, _ = both
    assert arrays(one) == arrays(two)
    assert len(arrays(one)) > 10
    for name in ("gradients", "tracts"):
        hashes = [c.manifest.artifact(name).sha256 for c in (one, two)]
        assert hashes[0] == hashes[1], name
    assert any(t.streamlines.offsets.size > 1 for t in two.read("tracts"))


def test_that_no_file_of_the_case_holds_an_original_value(both) -> None:
    one, two, originals = both
    spelled = {o.lower().encode(code) for o in originals for code in ("utf-8", "utf-16-le")}
    spelled |= {o.lower().encode("latin-1") for o in originals}
    files = [p for p in two.folder.rglob("*") if p.is_file()]
    assert len(files) > 30
    assert not [p.name for p in files if any(s in said_in(p) for s in spelled)]
    # The search can find: the case of the originals is full of them.
    assert sum(any(s in said_in(p) for s in spelled) for p in one.folder.rglob("*.json")) > 3
