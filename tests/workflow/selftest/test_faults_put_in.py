"""Faults put into the program on purpose are caught, named and stop signatures, end to end."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workflow.handover.released_cases import exported_case

BROKEN = Path(__file__).with_name("broken_program.py")
ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.slow


class Computer:
    """A computer of its own: where self-tests are kept, and the program as it is installed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def dtiplan(self, fault: str, *arguments: object) -> tuple[int, dict]:
        """Run a command of the program with a fault; give exit code and document."""
        done = subprocess.run(
            [sys.executable, str(BROKEN), fault, *map(str, arguments), "--json"],
            env={
                **os.environ,
                "PYTHONPATH": str(ROOT),
                "XDG_DATA_HOME": str(self.folder),
                "DTIPLAN_AUDIT_FOLDER": str(self.folder / "heads"),
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stdout, done.stderr
        return done.returncode, json.loads(done.stdout)


def told(said: dict) -> dict[str, str]:
    """Give the messages of a document by their code."""
    found: dict[str, str] = {}
    for finding in said["findings"]:
        found[finding["code"]] = found.get(finding["code"], "") + finding["message"]
    return found


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """A computer on which the program was tested and accepted, and a case that was exported."""
    folder = tmp_path_factory.mktemp("computer")
    computer = Computer(folder)
    code, first = computer.dtiplan("none", "selftest")
    assert (code, first["verdict"]) == (0, "passed")
    accepted = ("selftest", "accept", "--by", "A. Physicist", "--reason", "installed")
    code, said = computer.dtiplan("none", *accepted)
    assert (code, said["accepted_by"], said["reason"]) == (0, "A. Physicist", "installed")
    code, again = computer.dtiplan("none", "selftest")
    assert (code, again["verdict"]) == (0, "passed")
    assert again["hashes"] == first["hashes"]
    assert all(level["held"] for level in again["levels"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DTIPLAN_AUDIT_FOLDER", str(folder / "heads"))
        exported_case(folder)
    return folder


@pytest.fixture
def computer(installed, tmp_path) -> Computer:
    shutil.copytree(installed, tmp_path / "computer")
    return Computer(tmp_path / "computer")


def sign(computer: Computer, fault: str) -> tuple[int, list[str]]:
    """Sign for having made the exported file; give exit code and codes of what was said."""
    case = computer.folder / "case"
    (file,) = (case / "exports").glob("*.dcm")
    code, said = computer.dtiplan(
        fault, "release", "sign", case, file, "--as", "made", "--name", "A. Physicist",
        "--role", "physicist", "--statement", "I made these structures.",
    )  # fmt: skip
    return code, list(told(said))


@pytest.mark.parametrize(
    ("fault", "code", "words"),
    [
        ("b-vectors", "selftest-direction", "(+x, -y, +z)"),
        ("scale", "selftest-scale", "Dmean of the ball: wrong scale, 1.00"),
    ],
)
def test_that_a_fault_is_caught_named_and_stops_the_signature(computer, fault, code, words):
    exit_code, said = computer.dtiplan(fault, "selftest")
    assert exit_code == 3
    assert words in told(said)[code]
    assert sign(computer, fault) == (2, ["selftest-blocks"])


def test_that_a_changed_library_is_named_and_signs_once_a_named_person_accepted_it(computer):
    assert sign(computer, "library") == (2, ["selftest-outdated"])  # not tested since
    exit_code, said = computer.dtiplan("library", "selftest")
    assert exit_code == 3
    assert "scipy" in told(said)["selftest-software-changed"]
    assert sign(computer, "library") == (2, ["selftest-blocks"])
    accept = ("selftest", "accept", "--reason", "scipy was updated")
    exit_code, said = computer.dtiplan("library", *accept)
    assert (exit_code, list(told(said))) == (2, ["selftest-unsigned"])
    exit_code, said = computer.dtiplan("library", *accept, "--by", "B. Expert")
    assert (exit_code, said["number"]) == (0, 2)
    assert sign(computer, "library")[0] == 0


def test_that_half_a_voxel_is_named_and_nobody_can_accept_it(computer):
    exit_code, said = computer.dtiplan("half-voxel", "selftest")
    assert exit_code == 3
    found = told(said)["selftest-shift"]
    assert "Image read from DICOM: wrong place, shifted by 1.25 mm" in found
    assert "(+0.50, +0.00, +0.00) voxels" in found
    accept = ("selftest", "accept", "--by", "A. Physicist", "--reason", "in a hurry")
    exit_code, said = computer.dtiplan("half-voxel", *accept)
    assert (exit_code, list(told(said))) == (2, ["selftest-not-true"])
    assert sign(computer, "none") == (2, ["selftest-blocks"])  # mended, and not tested since
    assert computer.dtiplan("none", "selftest")[0] == 0
    assert sign(computer, "none")[0] == 0
