"""What the report says of models: which one tracts follow, why, and what the other one found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dtiplan.domain.fibres import FibreOdfs
from dtiplan.domain.tracts import Model, TractResult
from dtiplan.render.report_parts import Facts, Part, Table
from dtiplan.workflow.viewing.other_tracts import other_title, paler

if TYPE_CHECKING:
    from dtiplan.workflow.reporting.report_source import ReportSource


def model_words(source: ReportSource, model: Model) -> str:
    """Give a model as it is written in the report."""
    words = source.words
    return {Model.TENSOR: words("tensor"), Model.CSD: words("spherical deconvolution")}[model]


def fibre_parts(source: ReportSource) -> tuple[Part, ...]:
    """Tell whether fibre orientations were made, how, and from what."""
    words, fibres = source.words, source.value("fibres")
    if fibres is None:
        return (source.not_done("fibres"),)
    parts: list[Part] = [*source.out_of_date("fit-fibres")]
    if isinstance(fibres, FibreOdfs):
        response = fibres.response
        along, *across = response.eigenvalues_mm2_s
        single = words("{along} along, {across} across ×10⁻³ mm²/s, of {n} voxels").format(
            along=source.number(1e3 * along),
            across=source.number(1e3 * sum(across) / 2.0),
            n=response.n_voxels,
        )
        rows = (
            (words("Fit"), source.said(fibres.method)),
            (words("Different directions"), str(fibres.n_directions)),
            (words("Single bundle"), single),
        )
        parts.append(Facts(rows, words("Fibre orientations")))
    return (*parts, *source.notices("fit-fibres"))


def other_tracts(source: ReportSource) -> tuple[Part, ...]:
    """Give the tracts of the other model beside those that structures are made of."""
    words = source.words
    others: tuple[TractResult, ...] = source.value("other_tracts") or ()
    if not others:
        return ()
    own: dict[str, Any] = {tract.name: tract for tract in source.tracts or ()}
    told = source.value("definitions_used")
    rows = tuple(
        (
            other_title(other),
            model_words(source, other.model),
            str(len(other.streamlines)),
            str(len(own[other.name].streamlines)) if other.name in own else "–",
            source.said(other.reason) or "–",
        )
        for other in others
    )
    header = (
        words("For comparison"), words("Model"), words("Streamlines"), words("Of the tract"),
        words("Reason"),
    )  # fmt: skip
    swatches = tuple(paler(tuple(told[other.name]["colour_rgb"])) for other in others)
    return (Table(header, rows, (0.2, 0.2, 0.14, 0.14, 0.32), numbers=(2, 3), swatches=swatches),)
