"""What every test may ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of a file in one process, and those of files that share something costly."""
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(item.path.as_posix()))


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
