"""A case with one real tract, and documents of comparisons whose distances are known."""

import json
from dataclasses import replace
from types import SimpleNamespace

import numpy as np

from dtiplan.domain.distortion import Distortion, DistortionSource
from dtiplan.domain.geometry import Grid, RigidTransform
from dtiplan.domain.registration import Review
from dtiplan.domain.site_comparison import HalfwaySpace, Layer, SiteComparison
from dtiplan.domain.site_figures import figure
from dtiplan.domain.tracts import Model, Side, TractResult, TractRule, TractStatus
from dtiplan.processing.atlas.template import TemplateMap, TemplateQuality
from dtiplan.processing.atlas.warp import SmoothMap
from dtiplan.workflow.documents import document
from dtiplan.workflow.sites import margin_source
from dtiplan.workflow.sites.comparison_document import comparison_entries
from dtiplan.workflow.tract_rules import rule_of
from tests.processing.sites.made_scans import grid
from tests.structure_scenes import Scene, series_on_disk, straight
from tests.workflow.made_case import MOVING, finish, made_case, registration

DIRECTION, LENGTH_MM = np.array([0.3, 0.2, 1.0]), 24.0
TOLD = {
    "CST_L": {
        "title": "Corticospinal tract, left", "side": Side.LEFT, "code": None,
        "colour_rgb": (0, 112, 255), "caveat": "", "definition_sha256": "ab" * 32,
        "found_with": {"step_mm": 0.5, "seed": 1, "tracts": ["CST_L"]},
    }
}  # fmt: skip
SHIFT = SimpleNamespace(mean=np.array([0.3, 0.4, np.nan]))
"""Of distortion along the tract."""
UNKNOWN = Distortion(None, None, DistortionSource.UNKNOWN, "nothing is told of the readout")


def tract(lines=None, name="CST_L"):
    lines = straight(DIRECTION, LENGTH_MM) if lines is None else lines
    return TractResult(name, TractStatus.FOUND, "", lines, 100, model=Model.TENSOR)


def rule(**changed) -> TractRule:
    return replace(rule_of(tract(), TOLD["CST_L"]), **changed)


def compared(layer, rms, names=("A 1", "B 1"), rules=None, part="CST_L"):
    both = rules or (rule(tract=part), rule(tract=part))
    space = HalfwaySpace(np.eye(4), np.eye(4), grid(), 1.0, 2.0, 0.3)
    figures = (figure("dice", part, 0.8), figure("surface_rms", part, rms))
    return SiteComparison(*names, layer, space, figures, rules=(both,))


def write(path, *args, **kwargs):
    """Write the document of a comparison."""
    made = comparison_entries(compared(*args, **kwargs))
    path.write_text(json.dumps(document([], (), **made)))
    return path


def documents(folder):
    """One rescan and two pairs of scanners, 0.6, 1.0 and 1.2 mm apart."""
    pairs = [(Layer.RESCAN, 0.6), (Layer.SCANNER, 1.0), (Layer.SCANNER, 1.2)]
    return [write(folder / f"{n}.json", *pair) for n, pair in enumerate(pairs)]


def margin_case(folder, lines=None):
    """A case that structures can be made of; its registration's two fits lie 0.12 mm apart."""
    scene = Scene("HFS", slice_mm=1.0, pixel_mm=(1.0, 1.0), side_mm=48.0, height_mm=48.0)
    planning = series_on_disk(scene, folder / "ct")
    motion = RigidTransform(np.eye(4), MOVING, planning.frame_of_reference_uid)
    moved = replace(registration(), transform=motion, review=Review("E. Example"))
    still = np.zeros((8, 8, 8, 3), np.float32)
    cube = Grid((8, 8, 8), np.diag([10.0, 10.0, 10.0, 1.0]), None)
    template = TemplateMap(
        SmoothMap(cube, np.eye(4), still, still), TemplateQuality(0.9, 0.1, 1.0)
    ).arrays()
    case = made_case(folder / "case", "estimate-uncertainty")
    found = (tract(lines),)
    for name in list(case.manifest.steps):
        finish(
            case, name, planning=planning, targets=(), accepted_registration=moved,
            template_map=template, tracts=found, definitions_used=TOLD, edited_tracts=found,
            edited_definitions=TOLD, certainty={}, distortion=UNKNOWN,
            facts=dict(case.manifest.steps[name].facts),
        )  # fmt: skip
    return case


def along_tracts(monkeypatch, shift=SHIFT, *names):
    """Let the profile of each tract have this shift."""
    known = tuple(SimpleNamespace(tract=n, shift_mm=shift) for n in names or ("CST_L",))
    monkeypatch.setattr(margin_source, "measured_profiles", lambda *_given: known)
