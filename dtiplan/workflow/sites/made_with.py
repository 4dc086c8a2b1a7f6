"""With what a comparison was made, as the last section of its report tells it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dtiplan.workflow.software import CODE, DATA, INSTALLED

if TYPE_CHECKING:
    from dtiplan.workflow.language import Language

_SHORT = 16
"""Of a hash; the document beside the report has it whole."""


def software_rows(said: Mapping[str, Any], chosen: Language) -> tuple[tuple[str, str], ...]:
    """Give program and libraries of a document; hashes are shortened.

    Parameters
    ----------
    said : mapping
        From ``result_document``.
    chosen : Language
    """
    words, versions = chosen.text, said["software"]
    own = ("dtiplan", CODE, DATA, INSTALLED)
    code, data, installed = (versions[name][:_SHORT] for name in (CODE, DATA, INSTALLED))
    program = chosen.message(f"dtiplan {versions['dtiplan']}, code {code}, data {data}")
    libraries = [f"{name} {version}" for name, version in versions.items() if name not in own]
    return (
        (words("Program"), program),
        (words("Libraries"), ", ".join([*libraries, installed])),
    )
