"""Published doses and alpha/beta: what comes with the program is read, mistakes are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from dtiplan.domain.errors import UserError
from dtiplan.io.alpha_beta import read_alpha_beta
from dtiplan.io.published_doses import read_published_doses

ENTRY = """version = "2"

[[published]]
structure = "^CST"
metric = "Dmax"
fractions = 1
value_gy = 20.0
sense = "below"
said = "Kept below"
citation = "Somebody 2012"
status = "confirmed"
"""


def test_that_the_set_of_the_program_is_read() -> None:
    found = read_published_doses()
    assert found.version == "1"
    assert len(found.sha256) == 64
    assert "Dmax" in found.metrics_for("cst_l")
    assert not found.metrics_for("Cochlea_L")


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        ('metric = "Dmost"', 'metric = "Dmax"', "line 5, published[1].metric"),
        ("fractions = 0", "fractions = 1", "line 6, published[1].fractions"),
        ("value_cc = 20.0", "value_gy = 20.0", "published[1].value_gy: is missing"),
        ('structure = "(CST"', 'structure = "^CST"', "line 4, published[1].structure"),
        ('status = "sure"', 'status = "confirmed"', "line 11, published[1].status"),
        ("valu_gy = 20.0", "value_gy = 20.0", "did you mean value_gy"),
    ],
)
def test_that_a_mistake_is_named_with_its_line(
    tmp_path: Path, wrong: str, right: str, said: str
) -> None:
    assert right in ENTRY
    file = tmp_path / "own.toml"
    file.write_text(ENTRY.replace(right, wrong), encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read_published_doses(file)
    assert caught.value.code == "published-doses"
    assert said in caught.value.cause


def test_that_the_first_fitting_alpha_beta_counts(tmp_path: Path) -> None:
    found = read_alpha_beta()
    assert [found.of(n).alpha_beta_gy for n in ("PTV_1", "CST_L")] == [10.0, 2.0]  # type: ignore[union-attr]
    file = tmp_path / "own.toml"
    file.write_text('[[tissue]]\nstructure = "^CST"\nalpha_beta_gy = 0\nsource = "x"\n')
    with pytest.raises(UserError, match="alpha/beta") as caught:
        read_alpha_beta(file)
    assert "line 3" in caught.value.cause
