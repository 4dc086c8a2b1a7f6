"""The whole main job in the window, by mouse and keys on a screen of its own."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pydicom
import pytest
from pydicom.dataset import Dataset

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(1500),
]

AIM_MS, LIMIT_MS = 50, 200
"""How long the window's thread may compute without looking round: wished, and let pass."""
CHANGES = {
    f"{what}{when}"
    for what in ("InstanceCreation", "Series", "StructureSet")
    for when in ("Date", "Time")
}
"""What differs from run to run beside the UIDs of what is new."""


@pytest.fixture(scope="module")
def display():
    """An X server that shows nothing; skips where there is none."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed")
    reads, writes = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[writes],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writes)
    with os.fdopen(reads) as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture(scope="module")
def driven(display, digital_patient, tmp_path_factory):
    """What came of the drive, and the folder of its case."""
    folder = tmp_path_factory.mktemp("driven")
    command = [sys.executable, "-m", "tests.acceptance.window_driver"]
    done = subprocess.run(
        [*command, digital_patient / "dicom", folder / "case", folder / "pictures"],
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(folder)},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=1200,
    )
    assert done.stdout, done.stderr
    said = json.loads(done.stdout)
    assert not said["mistakes"], "\n".join(said["mistakes"])
    assert done.returncode == 0, done.stderr
    return said, folder / "case"


def same_content(one: Dataset, other: Dataset, where: str = "") -> list[str]:
    """Name the elements that differ, leaving out new UIDs and times."""
    differ = [f"{where}{e.keyword} only in one" for e in one if e.tag not in other]
    differ += [f"{where}{e.keyword} only in the other" for e in other if e.tag not in one]
    for element in one:
        name = f"{where}{element.keyword}"
        if element.tag not in other or element.keyword in CHANGES:
            continue
        if element.keyword in {"SOPInstanceUID", "SeriesInstanceUID"} and not where:
            continue
        if element.VR == "SQ":
            pairs = zip(element.value, other[element.tag].value, strict=True)
            for number, (a, b) in enumerate(pairs):
                differ += same_content(a, b, f"{name}[{number}].")
        elif element.value != other[element.tag].value:
            differ.append(f"{name}: {element.value!r} and {other[element.tag].value!r}")
    return differ


def test_that_the_window_does_the_whole_main_job(driven):
    said, case = driven
    assert (case / "report.pdf").read_bytes().startswith(b"%PDF")
    assert len(list((case / "exports").glob("*.dcm"))) == 1
    print(json.dumps(said, indent=1))


def test_that_the_windows_thread_is_not_blocked_for_long(driven):
    """The thread's own computing between two rounds of the event loop.

    The aim is 50 ms. Where both of 2 cores are driving a window, the same work takes more than
    twice as much computing time as on a quiet machine (106 ms were seen at "find series"), for
    which the limit leaves room; a file read or a picture drawn on the thread goes beyond it. The
    wall clock also counts what other programs take away; it is printed.
    """
    said, _ = driven
    longest = {k: v for k, v in said["longest_cpu_ms"].items() if k != "taking pictures"}
    above = {stage: round(ms) for stage, ms in longest.items() if ms > AIM_MS}
    print(f"aim {AIM_MS} ms; above it: {above or 'none'}")
    assert max(longest.values()) < LIMIT_MS, longest


def test_that_the_command_line_writes_the_same_file(driven, planned_patient):
    _, case = driven
    files = [next((folder / "exports").glob("*.dcm")) for folder in (case, planned_patient)]
    assert same_content(*map(pydicom.dcmread, files)) == []
