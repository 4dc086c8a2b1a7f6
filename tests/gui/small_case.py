"""A case of a few voxels with every artifact, made in milliseconds without running a step."""

import base64
import zlib
from pathlib import Path
from unittest.mock import patch

import numpy as np

from dtiplan.domain.distortion import (
    Distortion,
    DistortionSource,
    EpiReadout,
    EpiSetup,
    Unwarping,
)
from dtiplan.domain.fibres import NotDeconvolved
from dtiplan.domain.geometry import Grid, RigidTransform
from dtiplan.domain.gradients import SIGNED_PERMUTATIONS, GradientTable
from dtiplan.domain.image import DiffusionSeries, Image
from dtiplan.domain.maps import TensorMaps
from dtiplan.domain.orientation import OrientationProof, Verdict
from dtiplan.domain.planning import Modality, PlanningSeries, PlanningSlice
from dtiplan.domain.registration import Registration, RegistrationQuality, Review
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.structures import (
    Contour,
    InterpretedType,
    MadeStructure,
    Structure,
    StructureVerification,
)
from dtiplan.domain.tracts import Side, TractResult, TractStatus
from dtiplan.domain.units import Unit
from dtiplan.gui.background.jobs import JobQueue
from dtiplan.gui.session import Session
from dtiplan.gui.settings import Settings
from dtiplan.gui.work.actions import Actions
from dtiplan.processing.atlas.template import TemplateMap, TemplateQuality
from dtiplan.processing.atlas.warp import SmoothMap
from dtiplan.workflow.cases.case import Case, now_utc
from dtiplan.workflow.cases.manifest import RunRecord
from dtiplan.workflow.cases.staleness import input_hashes
from dtiplan.workflow.registry import step_named
from dtiplan.workflow.step_options import validated

UID = "1.2.3.4.5"
ONE = base64.b64encode(zlib.compress(b"\x80")).decode()
"""One voxel, as painted regions are written."""
N = 8


def grid(uid=None):
    matrix = np.diag([2.0, 2.0, 2.0, 1.0])
    matrix[:3, 3] = -8.0
    return Grid((N, N, N), matrix, uid)


def image(value, name="image", channels=(), dtype=np.float32, uid=None, unit=Unit.NONE):
    values = np.full((N, N, N, *channels), value, dtype)
    return Image(values, grid(uid), unit, name)


def planning():
    positions = [(-8.0, -8.0, -8.0 + 2.0 * n) for n in range(N)]
    slices = tuple(PlanningSlice(f"1.2.{n}", "1.2", p) for n, p in enumerate(positions))
    header = {
        "00100010": {"vr": "PN", "Value": [{"Alphabetic": "Example^Eva"}]},
        "00081030": {"vr": "LO", "Value": ["Head"]},
    }
    return PlanningSeries(
        image(100.0, "planning", uid=UID), Modality.MR, "1.2.9", "1.2.8", "P1", slices, header
    )


def maps():
    scalar = image(0.5)
    return TensorMaps(
        fa=scalar, md=scalar, ad=scalar, rd=scalar,
        eigenvalues=image(0.001, channels=(3,)),
        v1=image(0.577, channels=(3,)),
        tensor=image(0.001, channels=(6,)),
        colour_fa=image(90, channels=(3,), dtype=np.uint8),
        s0=scalar, residual=scalar,
        mask=image(True, "mask", dtype=bool),
        method="made up",
    )  # fmt: skip


def proof(verdict=Verdict.RIGHT):
    best = SIGNED_PERMUTATIONS[0] if verdict is Verdict.RIGHT else SIGNED_PERMUTATIONS[5]
    scores = tuple(0.5 - 0.001 * n for n in range(24))
    return OrientationProof(
        verdict, best, SIGNED_PERMUTATIONS[1], scores, 0.72, 0.67, 14.4, 1.0, 57240, ()
    )


def registration(review=None, findings=()):
    quality = RegistrationQuality("by test", 0.1, 0.3, 1.8, 0.98, 4.3, 14.2, 0.12)
    transform = RigidTransform(np.eye(4), None, UID)
    return Registration(transform, quality, findings, review)


def tracts():
    lines = Streamlines.from_lines([np.zeros((3, 3)), np.ones((4, 3))])
    return (
        TractResult("CST_L", TractStatus.FOUND, "", lines, 100, {"plic": 30, "peduncle": 60}),
        TractResult(
            "CST_R", TractStatus.NOT_FOUND, "cut by the field of view: precentral not imaged",
            Streamlines.empty(), 90, {"precentral": 90}, ("precentral",),
        ),
    )  # fmt: skip


def definitions_used():
    return {
        name: {
            "title": f"Corticospinal tract, {side}",
            "side": Side(side),
            "code": None,
            "colour_rgb": (0, 112, 255),
            "caveat": "",
            "regions": [{"name": "plic", "voxels": f"{name} include voxels 2 2 2 1 1 1 {ONE}"}],
        }
        for name, side in (("CST_L", "left"), ("CST_R", "right"))
    }


def template_map():
    """Give a template that lies just as the patient does."""
    still = np.zeros((N, N, N, 3), np.float32)
    quality = TemplateQuality(0.9, 0.1, 1.0)
    return TemplateMap(SmoothMap(grid(), np.eye(4), still, still), quality)


def structures():
    triangle = np.array([[0.0, 0, 0], [4, 0, 0], [0, 4, 0]])
    made = Structure(
        "CST_L", (Contour(triangle, "1.2.4"),), InterpretedType.AVOIDANCE, (0, 112, 255)
    )
    return (MadeStructure(made, (), 0.25, 1.25, np.zeros(3), 1, 0.0, 0.0, 0.0),)


ARTIFACTS = {
    "import-series": lambda: {
        "dwi": DiffusionSeries(
            np.ones((N, N, N, 2), np.float32),
            grid(),
            GradientTable([0.0, 1000.0], [[0, 0, 0], [1, 0, 0]]),
        ),
        "planning": planning(),
        "targets": (),
        "epi": EpiSetup(EpiReadout()),
    },
    "check-orientation": lambda: {
        "orientation": {"proof": proof(), "cleared": True, "decision": "automatic"},
        "gradients": GradientTable([0.0, 1000.0], [[0, 0, 0], [1, 0, 0]]),
    },
    "preprocess": lambda: {
        "dwi_corrected": ARTIFACTS["import-series"]()["dwi"],
        "mask": image(True, "mask", dtype=bool),
        "unwarping": Unwarping(None, "there is no series of opposite phase encoding"),
    },
    "fit-tensor": lambda: {"maps": maps(), "quality": "not needed here"},
    "fit-fibres": lambda: {"fibres": NotDeconvolved("the shell has 1 direction")},
    "register-planning": lambda: {"registration": registration()},
    "accept-registration": lambda: {"accepted_registration": registration(Review("E. Example"))},
    "register-template": lambda: {"template_map": template_map().arrays()},
    "estimate-distortion": lambda: {
        "distortion": Distortion(None, None, DistortionSource.UNKNOWN, "Nothing is told.")
    },
    "find-tracts": lambda: {
        "tracts": tracts(),
        "other_tracts": (),
        "definitions_used": definitions_used(),
    },
    "import-tracts": lambda: {"imported_tracts": {"tracts": (), "definitions": {}}},
    "edit-tracts": lambda: {
        "edited_tracts": tracts(),
        "edited_definitions": definitions_used(),
        "removed": {},
    },
    "estimate-uncertainty": lambda: {"certainty": {}},
    "make-structures": lambda: {"structures": structures()},
    "export-rtstruct": lambda: {
        "verification": (StructureVerification("CST_L", 1.25, 1.26, 0.995, 0.02, 0.25, 1, 1),)
    },
    "evaluate-dose": lambda: {"plan_doses": {}, "dose_evaluation": None},
}
FACTS = {
    "check-orientation": {"verdict": "right", "cleared": True},
    "make-structures": {
        "CST_L": {"name": "CST_L", "volume_cc": 1.25, "n_components": 1, "radius_mm": 1.0}
    },
    "fit-tensor": {"fa_median": 0.5, "md_median_mm2_s": 0.00077},
}
PARAMS = {"accept-registration": {"accepted_by": "E. Example"}}


def keep(case, name, *, artifacts=None, facts=None, findings=(), libraries=None, **params):
    """Put the result of a step into a case as if it had run."""
    step = step_named(name)
    given = validated(step, {**PARAMS.get(name, {}), **params})
    record = RunRecord(
        run="", step=name, version=step.version, params=given.model_dump(mode="json"),
        inputs=input_hashes(case.manifest, step), sources={}, outputs={},
        findings=list(findings), facts=facts or FACTS.get(name, {}), warnings=[],
        libraries=libraries or {"dtiplan": "0.1.0"}, machine="test",
        started_utc=now_utc(), seconds=1.5,
    )  # fmt: skip
    case.store_run(record, {**ARTIFACTS[name](), **(artifacts or {})})


def small_case(folder: Path, upto="make-structures") -> Case:
    """Make a case in which every step up to this one has run."""
    with patch("os.fsync"):  # nothing here has to outlive a power failure
        case = Case.create(folder)
        names = list(ARTIFACTS)
        for name in names[: names.index(upto) + 1]:
            if name == "export-rtstruct":
                out = folder / "exports" / "RTSTRUCT_dtiplan.dcm"
                out.write_bytes(b"a file")
                keep(case, name, facts={"path": str(out), "sha256": "ab" * 32}, out=str(out))
            else:
                keep(case, name)
    return case


class FakeJobs(JobQueue):
    """A queue whose children never run: the test emits what comes of each job."""

    seconds_left = 12.0

    def __init__(self):
        super().__init__()
        self.jobs = []
        self.argvs = []
        self.finished.connect(self._forget)
        for end in (self.failed, self.cancelled):
            end.connect(self._forget_with_dependants)

    def _launch(self, _process, argv):
        self.jobs.append(self.running)
        self.argvs.append(argv)

    def _stop(self, at):
        self.cancelled.emit(at.job)

    def _forget(self, job, _said=None):
        if self.running is job:
            self._running = None

    def _forget_with_dependants(self, job, _said=None):
        if self.running is job:
            self._running = None
            self._end_badly(job, lambda: None)

    def _go_on(self, *_said):
        self._start_next()

    def heard_by_all(self):
        """Go on after everybody has heard of an end; called once all listen."""
        for end in (self.finished, self.failed, self.cancelled):
            end.connect(self._go_on)

    @property
    def steps(self):
        return [job.step for job in self.jobs]


class Desk:
    """A session with a case open, its orders, and the queue that stands in."""

    def __init__(self, qtbot, folder: Path, upto="make-structures"):
        self.qtbot = qtbot
        self.case = small_case(folder / "case", upto)
        self.jobs = FakeJobs()
        self.session = Session()
        self.session.turns.ask = lambda _owner, _name, work: work()  # not in turns: at once
        self.orders = Actions(self.session, self.jobs, Settings(folder / "settings.ini"))
        self.jobs.heard_by_all()
        self.open()

    def open(self):
        with self.qtbot.waitSignal(self.session.case_changed, timeout=5000):
            self.session.open(self.case.folder)

    def reread(self):
        with self.qtbot.waitSignal(self.session.case_changed, timeout=5000):
            self.session.reread()

    def keep(self, name, **given):
        """Change the case from outside and look at it again."""
        self.case.reread()
        keep(self.case, name, **given)
        self.reread()

    def finish(self, **given):
        """Let the last job do its work."""
        job = self.jobs.jobs[-1]
        self.case.reread()
        keep(self.case, job.step, **given)
        with self.qtbot.waitSignal(self.session.case_changed, timeout=5000):
            self.jobs.finished.emit(job, {})

    def page(self, kind, *args):
        page = kind(*args, self.session, self.orders)
        self.qtbot.addWidget(page)
        page.resize(420, 900)
        return page
