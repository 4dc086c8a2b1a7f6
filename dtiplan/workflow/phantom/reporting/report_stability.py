"""The sections of a phantom report on harmonisation and on stability over time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dtiplan.domain.phantoms.charts import Stability
from dtiplan.domain.phantoms.harmonisation import Ranking, Score
from dtiplan.domain.quality import NotMeasured
from dtiplan.render.report_parts import Notice, Paragraph, Part, Section, Table, Tone

if TYPE_CHECKING:
    from dtiplan.workflow.language import Language


def harmonisation_section(ranking: Ranking | NotMeasured, chosen: Language) -> Section:
    """Give native and harmonised arms in one table, the chosen protocol and its ties."""
    words = chosen.text
    title = words("Harmonisation")
    if isinstance(ranking, NotMeasured):
        said = chosen.message(ranking.reason)
        return Section(title, (Notice(Tone.NOT_DONE, words("Not done"), said),))
    rows = tuple(
        (
            score.candidate,
            words(score.arm.value),
            chosen.localised(_with_error(score)),
            chosen.number(score.rms_percent),
            _judged(score, chosen),
        )
        for score in ranking.scores
    )
    header = (
        words("Protocol"), words("arm"), "nMSPE", words("RMS deviation") + " (%)",
        words("admitted"),
    )  # fmt: skip
    chosen_words = (
        chosen.message(ranking.chosen.reason)
        if isinstance(ranking.chosen, NotMeasured)
        else ranking.chosen
    )
    parts: list[Part] = [
        Paragraph(words("Reference: {name}").format(name=ranking.reference)),
        Table(header, rows, (0.3, 0.14, 0.12, 0.14, 0.3), numbers=(2, 3)),
        Paragraph(words("Chosen: {name}").format(name=chosen_words)),
    ]
    if len(ranking.ties) > 1:
        ties = ", ".join(ranking.ties)
        parts.append(Paragraph(words("Not to be told apart: {names}").format(names=ties)))
    parts.append(Paragraph(f"CNR = (m1 - m2) / {ranking.contrast.value}", is_faint=True))
    return Section(title, tuple(parts))


def _with_error(score: Score) -> str:
    error = score.standard_error
    return f"{score.nmspe:.3g}" + ("" if isinstance(error, NotMeasured) else f" ± {error:.1g}")


def _judged(score: Score, chosen: Language) -> str:
    """Say whether it may be chosen, with what speaks against it."""
    against = "; ".join(map(chosen.message, (*score.why_not, *score.remarks)))
    return "; ".join(filter(None, (chosen.text("yes") if score.admitted else "", against)))


def stability_section(
    stability: Sequence[Stability], chosen: Language, plots: Sequence[Part]
) -> Section:
    """Give what the control charts noticed, and the charts."""
    words = chosen.text
    rows = []
    for item in stability:
        for segment in item.segments:
            signals = [s for chart in segment.charts for s in chart.signals]
            begun = words(segment.begun_by.kind.value) if segment.begun_by else words("first")
            base = segment.baseline
            if isinstance(base, NotMeasured):
                limits = chosen.message(base.reason)
            else:
                # The chart's own limits: while few sessions are known they are wider than 3 sigma.
                low, high = segment.charts[0].lower[-1], segment.charts[0].upper[-1]
                limits = f"{chosen.localised(f'{low:.4g} … {high:.4g}')} {item.unit}".rstrip()
            told = "; ".join(chosen.message(s.message) for s in signals[:3]) or "-"
            rows.append((item.scanner, item.metric, begun, limits, told))
    header = (
        words("Scanner"), words("metric"), words("since"), words("limits"), words("noticed"),
    )  # fmt: skip
    table = Table(header, tuple(rows), (0.18, 0.2, 0.12, 0.2, 0.3))
    return Section(words("Stability over time"), (table, *plots), starts_page=True)
