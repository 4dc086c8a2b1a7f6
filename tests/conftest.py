"""What every test may ask for."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Folder with real scanner data beside the project; skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the folder ../shared/data with real scanner data is not there")
    return SHARED
