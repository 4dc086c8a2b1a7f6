"""The rules of the house that no linter knows."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "dtiplan").rglob("*.py"))


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_that_a_file_is_short_and_says_what_it_is_for(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 400
    assert ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_that_lps_stays_at_the_dicom_door(path):
    at_the_door = path.parent.name == "io" and path.name.startswith("dicom_")
    # The JSON key of `verify rtstruct` is in the frame of DICOM by contract.
    allowed = at_the_door or _name(path) in {
        "dtiplan/domain/geometry.py",
        "dtiplan/workflow/verify.py",
    }
    assert allowed or "lps" not in path.read_text(encoding="utf-8").lower()


@pytest.mark.parametrize("word", ["utils", "helpers", "manager", "common", "base", "misc"])
def test_that_no_room_has_an_empty_name(word):
    assert not [p for p in MODULES if p.stem == word or p.parent.name == word]


def test_that_starting_the_command_line_loads_no_heavy_library():
    code = (
        "import sys, dtiplan.cli, dtiplan.workflow.registry; "
        "heavy = {'dipy', 'SimpleITK', 'vtkmodules', 'matplotlib', 'pydicom', 'nibabel'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"
