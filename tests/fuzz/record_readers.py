"""What the program keeps for itself and reads again: cases, studies, logs, keys, databases."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from dtiplan.domain.errors import UserError
from tests.fuzz.reader import Reader
from tests.fuzz.table_readers import few_lines


def write_case(folder: Path) -> None:
    """Write a case of tiny artifacts, looked at and signed for."""
    from tests.workflow.made_case import finish, made_case

    case = made_case(folder, "check-orientation")
    finish(case, "make-structures", structures=())
    finish(case, "export-rtstruct", facts={"files": [{"path": "x.dcm", "sha256": "ab"}]})
    case.move_to(1)
    case.move_to(3)
    (folder / "view.json").write_text(json.dumps(_VIEW))
    for name in ("distances.json", "profiles.json"):
        (folder / name).write_text('{"made_from": "x", "distances": {}, "profiles": []}')
    (folder / "round_trips").mkdir()
    (folder / "handover").mkdir()
    (folder / "handover" / "objects-0001.json").write_text(
        '{"folder": "out", "kinds": ["reg"], "findings": [], "objects": []}'
    )


_VIEW = {
    "cursor": [1.0, 2.0, 3.0],
    "display": {"layers": [{"key": "fa", "opacity": 0.5, "window": [0, 1]}], "layout": "four",
                "isodoses": {"levels": [10, 20]}},
    "scene": {"camera": {"focal_ras_mm": [0, 0, 0], "azimuth_deg": 1, "elevation_deg": 2,
                         "height_mm": 100}, "planes": ["axial"], "has_brain": True},
}  # fmt: skip


def read_case(folder: Path, out: Path) -> Any:
    """Open a case, walk its history, read every artifact and every record beside it."""
    from dtiplan.workflow.case_status import status_document, status_text
    from dtiplan.workflow.cases.audit_log import check_audit
    from dtiplan.workflow.cases.case import Case
    from dtiplan.workflow.cases.history import way_back
    from dtiplan.workflow.files.view_file import read_view
    from dtiplan.workflow.handover.release import releases
    from dtiplan.workflow.handover.release_document import show_release
    from dtiplan.workflow.objects.object_folder import (
        objects_document,
        objects_text,
        written_objects,
    )
    from dtiplan.workflow.pipeline import step_states
    from dtiplan.workflow.target_distances import kept_distances
    from dtiplan.workflow.viewing.display import SceneLook, display_from_json
    from dtiplan.workflow.viewing.scene_items import Shown

    case = Case.open(folder)
    way_back(case.history())
    status_text(status_document(case))
    step_states(case, {})
    seen = read_view(folder)
    display_from_json(seen.get("display"))
    SceneLook.from_json(seen.get("scene"))
    check_audit(folder, case.manifest.case_uid)
    given: list[Any] = []
    for work in (
        lambda: releases(case),
        lambda: show_release(out / "x.dcm", folder),
        lambda: Shown.open(folder, None),
        lambda: Shown.open(folder, 2),
        lambda: kept_distances(case),
        lambda: [objects_text(record) for record in written_objects(case)],
        lambda: [objects_document(record) for record in written_objects(case)],
        lambda: case.move_to(2),
        *(_reading(case, name) for name in ("dwi", "planning", "gradients", "structures")),
    ):
        with suppress(UserError):
            given.append(work())
    return []


def _reading(case: Any, name: str) -> Callable[[], Any]:
    return lambda: case.read(name) if case.manifest.artifact(name) else None


def write_values(folder: Path) -> None:
    """Write domain values as a case keeps them: small arrays, shared ones, large ones."""
    from dtiplan.workflow.files.codec import write_value
    from tests.workflow.made_case import planning_series, registration

    write_value((few_lines(), registration(), {"a": np.arange(300.0)}), folder / "small")
    write_value((np.zeros((60, 60, 60), bool), planning_series().slices[:2]), folder / "large")


def read_values(folder: Path, _out: Path) -> Any:
    """Read them back without the seal that a case has."""
    from dtiplan.workflow.files.codec import read_value

    given = []
    for name in ("small", "large"):
        with suppress(UserError):
            given.append(read_value(folder / name))
    return []


def write_study(folder: Path) -> None:
    """Write a study of patients with a state, and a recipe."""
    from dtiplan.workflow.study.study_folder import (
        KeptState,
        Recipe,
        RunState,
        StudyFolder,
        StudyScan,
    )

    held = StudyFolder.create(folder, Recipe(tracts=("CST_L",), seed=3))
    held.add(StudyScan(subject="V1", site="A", session="1", sources=(str(folder),)))
    scan = held.study.scans[0]
    state = KeptState(state=RunState.DONE, order_sha256=held.order_sha256(scan), started_utc="x")
    held.state_path(scan.key).write_text(state.model_dump_json())
    (folder / "recipe.json").write_text(held.study.recipe.model_dump_json())


def read_study(folder: Path, _out: Path) -> Any:
    """Open the study, tell where its cases stand, read the recipe."""
    from dtiplan.workflow.study.documents import study_document, study_text
    from dtiplan.workflow.study.study_folder import StudyFolder, read_recipe

    held = StudyFolder.open(folder)
    for scan in held.study.scans:
        place = held.case_folder(scan).resolve()
        assert place.parent == (folder / "cases").resolve(), f"a case lies in {place}"
    study_text(study_document(held))
    return read_recipe(str(folder / "recipe.json")).arguments()


def write_phantom_study(folder: Path) -> None:
    """Write a study of phantoms with two analysed scans, and the same packed."""
    from dtiplan.domain.phantoms.study import ComparisonSettings, KeptAnalysis
    from dtiplan.workflow.files.codec import file_sha256
    from dtiplan.workflow.phantom.analyse import analysis_document
    from dtiplan.workflow.phantom.studies.pack import pack_study
    from dtiplan.workflow.phantom.studies.study import StudyFolder
    from tests.made_analyses import SKYRA, made_analysis
    from tests.workflow.test_phantom_study import full_study

    made = StudyFolder.create(folder / "study")
    path = made.folder / "analyses" / "s001.json"
    path.write_text(json.dumps(analysis_document(made_analysis(SKYRA))))
    study = full_study()
    scan = replace(
        study.scans[0], analysis=KeptAnalysis("analyses/s001.json", file_sha256(path), "")
    )
    study = study.with_scan(scan)
    shutil.copyfile(path, folder / "analysis.json")
    made.save(replace(study, comparison=ComparisonSettings(20.0, "s001")))
    pack_study(folder / "study", folder / "a.pack")


def read_phantom_study(folder: Path, _out: Path) -> Any:
    """Open the study, compare what is in it, judge its protocols, file the analysis."""
    from dtiplan.workflow.phantom.compare import compare, read_analyses
    from dtiplan.workflow.phantom.stability import file_analysis
    from dtiplan.workflow.phantom.studies.kept_analyses import read_kept_analyses
    from dtiplan.workflow.phantom.studies.study import StudyFolder, out_of_date
    from dtiplan.workflow.phantom.studies.study_orders import protocol_document, protocol_text

    database = f"sqlite:///{_out / 'qa.sqlite'}"
    for work in (
        lambda: compare(read_analyses([folder / "analysis.json"] * 2), scanners=("A", "B")),
        lambda: file_analysis(folder / "analysis.json", database=database),
    ):
        with suppress(UserError):
            work()
    held = StudyFolder.open(folder / "study")
    for scan in held.study.scans:
        path = held.analysis_path(scan)
        inside = path is None or path.resolve().is_relative_to(held.folder.resolve())
        assert inside, f"an analysis lies in {path}"
    read_kept_analyses(held.folder, held.study.scans)
    out_of_date(held)
    protocol_text(protocol_document(held))


def read_pack(folder: Path, out: Path) -> Any:
    """Open the packed study in a new folder."""
    from dtiplan.workflow.phantom.studies.unpack import open_pack

    open_pack(folder / "a.pack", out / "opened")


def write_keys(folder: Path) -> None:
    """Write a key of blind copies, a key table, nodes, a list of what was received."""
    from dtiplan.domain.dicom_nodes import DicomNode, TlsFiles
    from dtiplan.workflow.handover.key_table import KeyedPatient, KeyTable, write_key_table
    from dtiplan.workflow.network.nodes import Nodes, Receiver, write_nodes
    from dtiplan.workflow.rating.blind_copies import BlindCopy, RatingKey

    matrix = tuple(float(v) for v in np.eye(4).ravel())
    copies = tuple(
        BlindCopy(copy_id=name, rater="Anna", case=str(folder / "c"), case_uid="u",
                  is_mirrored=False, copy_from_case=matrix)
        for name in ("ABC234", "ABC235")
    )  # fmt: skip
    (folder / "key.json").write_text(RatingKey(made_utc="x", copies=copies).model_dump_json())
    table = KeyTable(secret="ab" * 32)
    table.remember(KeyedPatient(label="P-1", patient_id="1", uids={"1.2": "2.25.1"}))
    write_key_table(table, folder / "keys.json")
    node = DicomNode("PACS", "PACS", "pacs.example", 104, tls=TlsFiles("/certs/ca.pem"))
    write_nodes(Nodes((node,), Receiver("/data", tls=None)), folder / "nodes.json")


def read_keys(folder: Path, _out: Path) -> Any:
    """Read all of them, and use what they name."""
    from dtiplan.workflow.handover.key_table import read_key_table
    from dtiplan.workflow.network.nodes import read_nodes
    from dtiplan.workflow.rating.agreement import compare_ratings

    given: list[Any] = []
    for path in folder.glob("*.json"):
        path.chmod(0o600)
    for work in (
        lambda: compare_ratings(folder),
        lambda: read_key_table(folder / "keys.json").pseudonyms_for("1"),
        lambda: read_key_table(folder / "keys.json").pseudonyms_for("2").uid("1.2.3"),
        lambda: read_nodes(folder / "nodes.json").nodes,
    ):
        with suppress(UserError):
            given.append(work())
    return given


def write_transfers(folder: Path) -> None:
    """Write the log of a transfer and a receive folder with an object."""
    from dtiplan.domain.dicom_nodes import Answer, DicomNode, StoreAnswer
    from dtiplan.io.dicom_network_store import read_file_head
    from dtiplan.workflow.network.received_studies import ReceiveFolder
    from dtiplan.workflow.network.transfer_log import TransferLog, Verification
    from tests.io.network_peers import make_files
    from tests.workflow.network.test_receiving import an_object

    paths = make_files(folder / "in", 2)
    node = DicomNode("PACS", "PACS", "127.0.0.1", 104)
    heads = [(read_file_head(path), "ab" * 32) for path in paths]
    log = TransferLog.create(folder / "log" / "20260101.jsonl", node, heads, "case")
    log.say_answer(0, StoreAnswer(Answer.STORED, 0, ""))
    log.say_verified(Verification("1.2", 2, 1, ("1.2.3",)))
    log.say_ended("failed", "why")
    kept = ReceiveFolder(folder / "received")
    kept.keep(an_object())
    kept.end_quiet(0.0)


def read_transfers(folder: Path, _out: Path) -> Any:
    """Read the transfer and open the receive folder."""
    from dtiplan.workflow.network.documents import transfer_document, transfer_text
    from dtiplan.workflow.network.received_studies import ReceiveFolder, received_studies
    from dtiplan.workflow.network.transfer_log import list_transfers, newest_transfer

    list_transfers(folder / "log")
    with suppress(UserError):
        transfer = newest_transfer(folder / "log")
        assert transfer is not None
        transfer_text(transfer)
        transfer_document(transfer)
    with suppress(UserError):
        received_studies(folder / "received")
        held = ReceiveFolder(folder / "received")
        held.of_study("1.2")
        held.end_quiet(0.0)
    return []


def write_selftest(folder: Path) -> None:
    """Write a run of the self-test and a baseline."""
    from dtiplan.domain.selftest import Fault, Level, Reading
    from dtiplan.workflow.constancy.records import reading_entry
    from dtiplan.workflow.files.codec import write_value

    reading = Reading("a", "A", 1.0, "mm", 1.0, 0.1, Level.TRACKING, 0.5, Fault.SCALE)
    run = {"number": 1, "verdict": "passed", "readings": [reading_entry(reading)],
           "hashes": {"a": "b"}, "software": {"numpy": "2"}, "machine": "m", "findings": [],
           "created_utc": "2026-01-05T08:00:00+00:00", "levels": []}  # fmt: skip
    about = {"accepted_by": "A", "reason": "r", "accepted_utc": "x", "run": 1, "instead_of": {}}
    for kind in ("runs", "baselines"):
        place = folder / "dtiplan" / "selftest" / kind / "0001"
        place.mkdir(parents=True)
        write_value({"fa": np.arange(300.0)}, place / "maps")
        (place / "run.json").write_text(json.dumps(run))
    (place / "baseline.json").write_text(json.dumps(about))
    (folder / "dtiplan" / "tps_proofs.jsonl").write_text(
        '{"utc": "x", "tps": "y", "profile": "generic", "passed": true, "largest_shift_mm": 0.1}\n'
        * 2
    )


def read_selftest(folder: Path, _out: Path) -> Any:
    """Read the last run, the baseline, what stands in the way of signing, and the site's proofs."""
    from dtiplan.workflow.constancy import obstacle, records
    from dtiplan.workflow.round_trips.comparison import site_proofs

    os.environ["XDG_DATA_HOME"] = str(folder)
    os.environ["DTIPLAN_PROOFS_FOLDER"] = str(folder / "dtiplan")
    for work in (
        lambda: (said := records.last_run()) and records.verdict_of(said),
        records.accepted_baseline,
        records.accepted_run,
        obstacle.selftest_obstacle,
        site_proofs,
        lambda: records.accept_last("A", "r"),
    ):
        with suppress(UserError):
            work()
    return []


def write_comparisons(folder: Path) -> None:
    """Write a comparison of sites and one of a group."""
    from dtiplan.domain.site_comparison import Layer
    from dtiplan.workflow.sites.comparison_document import comparison_document
    from tests.workflow.sites.test_group_and_margin import compared

    said = comparison_document([], compared(Layer.SCANNER))
    (folder / "sites.json").write_text(json.dumps(said))
    pairs = [said, {**said, "layer": Layer.RESCAN.value}]
    (folder / "group.json").write_text(json.dumps({"pairs": pairs}))


def read_comparison_files(folder: Path, _out: Path) -> Any:
    """Read them."""
    from dtiplan.workflow.sites.margin_source import read_comparisons

    return read_comparisons([folder / "sites.json", folder / "group.json"])


def write_database(folder: Path) -> None:
    """Write a database of quality assurance and kept pictures of a placement."""
    from dtiplan.io.qa_database import QaDatabase
    from tests.io.test_qa_database import METRICS, SKYRA, document

    with QaDatabase(f"sqlite:///{folder / 'qa.sqlite'}") as held:
        held.file_analysis(document(), SKYRA, METRICS, filed_by="A")
    low = np.ones((3, 4, 5), np.float32)
    np.savez_compressed(
        folder / "volume.npz", low=low, adc=low, ras_from_vox=np.eye(4), centre=np.zeros(3),
        uids=np.array(["1.2"]),
    )  # fmt: skip


def read_database(folder: Path, _out: Path) -> Any:
    """Read everything in the database, and the pictures."""
    from dtiplan.io.qa_database import QaDatabase
    from dtiplan.workflow.phantom.placing.placement_volume import read_volume

    with suppress(UserError), QaDatabase(f"sqlite:///{folder / 'qa.sqlite'}") as held:
        for found in held.analyses():
            held.document(found)
        for scanner in held.scanners():
            held.events(scanner)
            held.points(scanner, "adc-bias")
            held.baselines(scanner, "adc-bias")
    return read_volume(folder / "volume.npz")


_ROWS, _JSON = "rows", "json"

READERS = (
    Reader("case", {"case.json": _JSON, "revisions/*.json": _JSON, "log.jsonl": _ROWS,
                    "audit.jsonl": _ROWS, "audit.head": _JSON, "view.json": _JSON,
                    "distances.json": _JSON, "handover/*.json": _JSON,
                    "runs/*/value.json": _JSON},
           write_case, read_case, writes_input=True),
    Reader("artifacts", {"*/value.json": _JSON, "*/*.npz": "zip", "*/*.npy": "text"}, write_values,
           read_values),
    Reader("study", {"study.json": _JSON, "states/*.json": _JSON, "recipe.json": _JSON},
           write_study, read_study, writes_input=True),
    Reader("phantom-study", {"study/study.json": _JSON, "study/analyses/*.json": _JSON,
                             "analysis.json": _JSON},
           write_phantom_study, read_phantom_study, writes_input=True),
    Reader("packed-study", {"a.pack": "zip"}, write_phantom_study, read_pack),
    Reader("keys-and-nodes", {"*.json": _JSON}, write_keys, read_keys, writes_input=True),
    Reader("transfers", {"log/*.jsonl": _ROWS, "received/*.json": _JSON}, write_transfers,
           read_transfers, writes_input=True),
    Reader("selftest", {"*/run.json": _JSON, "*/baseline.json": _JSON, "*/value.json": _JSON,
                        "*.jsonl": _ROWS},
           write_selftest, read_selftest, writes_input=True),
    Reader("comparisons", {"*.json": _JSON}, write_comparisons, read_comparison_files),
    Reader("qa-database", {"qa.sqlite": "numbers", "volume.npz": "zip"}, write_database,
           read_database, writes_input=True),
)  # fmt: skip
