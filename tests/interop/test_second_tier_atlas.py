"""Second tier against an independent atlas: NatBrainLab's tracts as Debian's mricron-data has them.

Catani and Thiebaut de Schotten's labels (2008) were drawn by others, in the same space, from other
heads. A rule fits the atlas if its regions are met by the label of its own side and of no other,
and if what it excludes spares that label.
"""

from pathlib import Path

import nibabel as nib
import numpy as np
import pytest

from dtiplan.domain.geometry import transform_points
from dtiplan.io.tract_definitions import read_definitions

ATLAS = Path("/usr/share/mricron/templates/natbrainlab.nii.gz")
LABELS = {"Cing": 5, "Fornix": 9, "ILF": 11, "IFOF": 12, "Unc": 16}
"""Left side; the right side's are higher by 100. Their names are not in the package: they were
told from where they lie."""
SPARED = {"Fornix": 0.7}
"""The atlas' fornix reaches into thalamus and temporal lobe, where the rule does not follow it."""

pytestmark = [
    pytest.mark.interop,
    pytest.mark.skipif(not ATLAS.exists(), reason="needs Debian's mricron-data"),
]


@pytest.fixture(scope="module")
def atlas():
    image = nib.load(ATLAS)  # its qform is wrong, for which the program refuses it; not its sform
    values = np.asarray(image.dataobj)
    points = {}
    for label in LABELS.values():
        for number in (label, label + 100):
            places = np.argwhere(values == number)
            points[number] = transform_points(image.header.get_sform(), places)
    return points


@pytest.mark.parametrize("side", ["L", "R"])
@pytest.mark.parametrize("stem", LABELS)
def test_that_every_include_region_is_met_by_the_label_of_its_own_side(atlas, stem, side):
    definition = read_definitions()[f"{stem}_{side}"]
    own = atlas[LABELS[stem] + (100 if side == "R" else 0)]
    other = atlas[LABELS[stem] + (0 if side == "R" else 100)]
    for region in definition.include.values():
        n_own, n_other = region.contains(own).sum(), region.contains(other).sum()
        assert n_own > 300  # mm3
        # Labels of both sides overlap at the midline, where the two bodies of the fornix touch.
        assert n_other < 0.5 * n_own


@pytest.mark.parametrize("side", ["L", "R"])
@pytest.mark.parametrize("stem", LABELS)
def test_that_what_is_excluded_spares_the_label(atlas, stem, side):
    definition = read_definitions()[f"{stem}_{side}"]
    sign = 1.0 if side == "R" else -1.0
    label = atlas[LABELS[stem] + (100 if side == "R" else 0)]
    label = label[sign * label[:, 0] > 0]
    touched = np.any([r.contains(label) for r in definition.exclude.values()], axis=0)
    assert 1.0 - touched.mean() > SPARED.get(stem, 0.98)
