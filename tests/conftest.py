"""What every test may ask for."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"


SHARING_A_PATIENT = {
    f"tests/acceptance/test_{name}.py" for name in ("digital_patient", "dose_of_case", "window")
}
"""Files whose tests look at the same planned patient: minutes that are spent once."""


class FilesTogether(LoadScopeScheduling):
    """Keeps the tests of a file in one process, and those of files that share something costly.

    xdist's own groups (``--dist loadgroup``) are without effect under pytest 9.2.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return "planned patient" if file in SHARING_A_PATIENT else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> FilesTogether:
    """Give the scheduler of parallel runs."""
    return FilesTogether(config, log)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Folder with real scanner data beside the project; skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the folder ../shared/data with real scanner data is not there")
    return SHARED


@pytest.fixture(scope="session", autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the program keeps for its user lies in a folder of the test run."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("DTIPLAN_AUDIT_FOLDER", "DTIPLAN_PROOFS_FOLDER"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        yield
