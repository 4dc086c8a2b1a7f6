"""Every reader under damage: what once failed is tried again, and a short campaign is run.

``tools/fuzz_readers.py`` runs long ones. A file in ``seeds/`` is a recipe: the damages that once
made a reader fail, applied to the sound input that is made anew here.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.fuzz.campaign import Child, damages_of
from tests.fuzz.every_reader import READERS

SEEDS = sorted((Path(__file__).parent / "seeds").glob("*.json"))
N_INPUTS = 4


@pytest.fixture(scope="module")
def child(tmp_path_factory):
    with Child(tmp_path_factory.mktemp("fuzz")) as started:
        yield started


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem)
def test_that_what_once_failed_is_read_or_refused_in_words(path, child):
    kept = json.loads(path.read_text())
    answer = child.ask(kept["reader"], damages=kept["damages"])
    assert answer["outcome"] in ("read", "refused"), answer["what"]


@pytest.mark.parametrize("reader", READERS)
def test_that_a_damaged_input_is_read_or_refused_in_words(reader, child):
    for seed in range(N_INPUTS):
        answer = child.ask(reader, seed=seed)
        assert answer["outcome"] in ("read", "refused"), (
            answer["what"],
            damages_of(reader, child.folder, seed),
        )
