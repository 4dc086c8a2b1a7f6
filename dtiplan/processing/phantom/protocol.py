"""Are the scans alike? Acquisition attributes judged against a reference scan or the majority.

Each attribute has a rule: equal, within a tolerance, or only recorded. Compliance is the share of
agreeing attributes among those that both the scan and the reference record; what is not recorded
is counted beside it, never in it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.geometry import Array
from dtiplan.domain.gradients import B0_LIMIT_S_MM2, GradientTable
from dtiplan.domain.phantoms.protocol import (
    AttributeRule,
    Cell,
    Compliance,
    DirectionSet,
    ProtocolRow,
    ProtocolTable,
    Recorded,
    Rule,
    ScanProtocol,
    Standing,
    Value,
)

_WRITTEN_AS = 1e-4
"""Numbers whose relative difference is smaller are equal: headers round."""

_DIRECTIONS = "directions"


def compare_protocols(
    scans: Sequence[ScanProtocol], rules: Sequence[AttributeRule], reference: str = ""
) -> ProtocolTable:
    """Judge the acquisition attributes of scans against one of them, or against the majority.

    Parameters
    ----------
    scans : sequence of ScanProtocol
        Their labels differ.
    rules : sequence of AttributeRule
    reference : str
        Label of the scan the others are judged by; empty for the value most of them have. With
        fewer than three scans there is no majority, and the first scan is taken.

    Returns
    -------
    ProtocolTable

    Raises
    ------
    UserError
        ``no-such-scan`` for an unknown reference, ``same-labels`` where two scans share one.
    """
    labels = tuple(scan.label for scan in scans)
    _refuse_labels(labels, reference)
    if not reference and 0 < len(scans) < 3:
        reference = labels[0]
    chosen = labels.index(reference) if reference else None
    rows = tuple(_row(rule, scans, chosen) for rule in rules)
    compliance = tuple(
        _compliance([row.cells[n] for row in rows], [row.attribute for row in rows])
        for n in range(len(scans))
    )
    total = Compliance(
        sum(c.n_agreeing for c in compliance),
        sum(c.n_judged for c in compliance),
        sum(c.n_not_judged for c in compliance),
    )
    table = ProtocolTable(labels, reference, rows, compliance, total)
    told = tuple(finding for scan in scans for finding in scan.findings)
    return ProtocolTable(labels, reference, rows, compliance, total, (*told, *_findings(table)))


def _refuse_labels(labels: tuple[str, ...], reference: str) -> None:
    if reference and reference not in labels:
        raise UserError(
            "The protocols cannot be compared.",
            f"The reference '{reference}' is none of the scans {', '.join(labels)}.",
            "Choose one of them as the reference.",
            "no-such-scan",
        )
    twice = sorted({label for label in labels if labels.count(label) > 1})
    if twice:
        raise UserError(
            "The protocols cannot be compared.",
            f"Two scans are both called '{twice[0]}'.",
            "Give each scan a name of its own.",
            "same-labels",
        )


def _row(rule: AttributeRule, scans: Sequence[ScanProtocol], chosen: int | None) -> ProtocolRow:
    if rule.name == _DIRECTIONS:
        return _direction_row(rule, scans, chosen)
    held = [scan.values.get(rule.name) for scan in scans]
    if rule.rule is Rule.RECORDED:
        cells = tuple(Cell(r, Standing.NOT_RECORDED if r is None else Standing.NOTED) for r in held)
        return ProtocolRow(rule, cells, None)
    fields = [scan.number("field_t") for scan in scans]
    standard = chosen if chosen is not None else _majority(rule, held, fields)
    against = held[standard] if standard is not None else None
    cells = tuple(
        _judged(rule, held[n], against, (fields[n], _at(fields, standard)), is_it=n == chosen)
        for n in range(len(scans))
    )
    return ProtocolRow(rule, cells, against.value if against else None)


def _at(fields: Sequence[float | None], index: int | None) -> float | None:
    return None if index is None else fields[index]


def _majority(
    rule: AttributeRule, held: Sequence[Recorded | None], fields: Sequence[float | None]
) -> int | None:
    """Give the scan that most others agree with; the first of several."""
    votes = [
        sum(
            _judged(rule, other, mine, (fields[m], fields[n]), is_it=False).standing
            in (Standing.SAME, Standing.WITHIN)
            for m, other in enumerate(held)
        )
        if mine is not None
        else -1
        for n, mine in enumerate(held)
    ]
    best = int(np.argmax(votes))
    return best if votes[best] > 0 else None


def _judged(
    rule: AttributeRule,
    mine: Recorded | None,
    reference: Recorded | None,
    fields_t: tuple[float | None, float | None],
    *,
    is_it: bool,
) -> Cell:
    """Judge one value against the reference's."""
    if mine is None:
        return Cell(None, Standing.NOT_RECORDED)
    if is_it:
        return Cell(mine, Standing.REFERENCE)
    if reference is None:
        return Cell(mine, Standing.NOT_COMPARABLE, "the reference does not record it")
    if mine.vocabulary != reference.vocabulary:
        return Cell(mine, Standing.NOT_COMPARABLE, "told in another maker's words")
    expected = reference.value
    if rule.field_scaling and isinstance(expected, float):
        if None in fields_t:
            return Cell(mine, Standing.NOT_COMPARABLE, "the field strength is not recorded")
        ratio = (fields_t[0] or 1.0) / (fields_t[1] or 1.0)
        expected = expected * ratio**rule.field_scaling
    return _compared(rule, mine, expected)


def _compared(rule: AttributeRule, mine: Recorded, expected: Value) -> Cell:
    if isinstance(mine.value, str) or isinstance(expected, str):
        same = str(mine.value).casefold() == str(expected).casefold()
        return Cell(mine, Standing.SAME if same else Standing.DEVIATES, "" if same else "differs")
    a, b = np.atleast_1d(mine.value), np.atleast_1d(expected)
    if a.shape != b.shape:
        return Cell(mine, Standing.DEVIATES, f"{a.size} values, {b.size} expected")
    apart = np.abs(a - b)
    if np.all(apart <= _WRITTEN_AS * np.maximum(np.abs(b), 1e-12)):
        return Cell(mine, Standing.SAME)
    allowed = np.maximum(rule.tolerance, rule.relative_tolerance * np.abs(b))
    worst = int(np.argmax(apart))
    change = a[worst] - b[worst]
    remark = f"{change:+.4g} {rule.unit}".strip() + f", {b[worst]:.4g} expected"
    inside = bool(np.all(apart <= allowed * (1.0 + _WRITTEN_AS)))
    return Cell(mine, Standing.WITHIN if inside else Standing.DEVIATES, remark)


def _direction_row(
    rule: AttributeRule, scans: Sequence[ScanProtocol], chosen: int | None
) -> ProtocolRow:
    """Judge the sets of directions; the majority's is the set that most others share."""
    sets = [scan.directions for scan in scans]
    standard = chosen
    if standard is None:
        votes = [
            sum(_same_set(rule, o, s).standing is Standing.SAME for o in sets) if s else -1
            for s in sets
        ]
        standard = int(np.argmax(votes))
    reference = sets[standard]
    cells = tuple(
        Cell(_words_of(s), Standing.REFERENCE)
        if n == chosen and s is not None
        else _same_set(rule, s, reference)
        for n, s in enumerate(sets)
    )
    known = _words_of(reference)
    return ProtocolRow(rule, cells, known.value if known else None)


def _words_of(held: DirectionSet | None) -> Recorded | None:
    if held is None:
        return None
    n = sum(b > B0_LIMIT_S_MM2 and any(v) for b, v in zip(held.b_s_mm2, held.vectors, strict=True))
    return Recorded(f"{n} directions", "directions of the headers")


def _same_set(
    rule: AttributeRule, mine: DirectionSet | None, reference: DirectionSet | None
) -> Cell:
    said = _words_of(mine)
    if mine is None or said is None:
        return Cell(None, Standing.NOT_RECORDED)
    if reference is None:
        return Cell(said, Standing.NOT_COMPARABLE, "the reference does not record it")
    if bool(mine.image_axes) != bool(reference.image_axes):
        remark = "one is told along the image axes, the other in the patient"
        return Cell(said, Standing.NOT_COMPARABLE, remark)
    apart = direction_distance_deg(mine, reference)
    if apart is None:
        return Cell(said, Standing.DEVIATES, "other b-values or another number of directions")
    if apart <= rule.tolerance:
        return Cell(said, Standing.SAME, f"at most {apart:.2f} deg apart")
    along = _along_image(mine, reference)
    if along is not None and along <= rule.tolerance:
        remark = f"at most {along:.2f} deg apart along the image axes; the slices are tilted"
        return Cell(said, Standing.SAME, remark)
    return Cell(said, Standing.DEVIATES, f"up to {apart:.1f} deg apart")


def _along_image(mine: DirectionSet, reference: DirectionSet) -> float | None:
    if not mine.image_axes:
        return None
    return direction_distance_deg(_turned(mine), _turned(reference))


def _turned(held: DirectionSet) -> DirectionSet:
    """Tell directions along the axes of their own images."""
    axes = np.asarray(held.image_axes)
    along = np.asarray(held.vectors) @ axes.T
    return DirectionSet(held.b_s_mm2, tuple((float(x), float(y), float(z)) for x, y, z in along))


def direction_distance_deg(one: DirectionSet, other: DirectionSet) -> float | None:
    """Give the largest angle between paired directions of two sets, up to sign.

    Directions are paired within each shell so that the sum of the angles is smallest; their order
    does not matter.

    Returns
    -------
    float or None
        Degrees; None where shells or their numbers of directions differ.
    """
    shells = [_by_shell(one), _by_shell(other)]
    if {b: len(v) for b, v in shells[0].items()} != {b: len(v) for b, v in shells[1].items()}:
        return None
    worst = 0.0
    for b, vectors in shells[0].items():
        cosines = np.clip(np.abs(vectors @ shells[1][b].T), 0.0, 1.0)
        angles = np.degrees(np.arccos(cosines))
        rows, columns = linear_sum_assignment(angles)
        worst = max(worst, float(angles[rows, columns].max(initial=0.0)))
    return worst


def _by_shell(held: DirectionSet) -> dict[float, Array]:
    vectors = np.asarray(held.vectors, dtype=np.float64).reshape(-1, 3)
    table = GradientTable(np.asarray(held.b_s_mm2), vectors)
    found = {}
    for shell in table.shells():
        chosen = vectors[list(shell.indices)]
        lengths = np.linalg.norm(chosen, axis=1)
        if shell.b_s_mm2 > 0.0 and np.any(lengths > 0.0):
            told = lengths > 0.0
            found[shell.b_s_mm2] = chosen[told] / lengths[told, None]
    return found


def _compliance(cells: Sequence[Cell], rules: Sequence[AttributeRule]) -> Compliance:
    demanded = [c for c, r in zip(cells, rules, strict=True) if r.rule is not Rule.RECORDED]
    judged = [c for c in demanded if c.standing.is_judged]
    agreeing = sum(c.standing is not Standing.DEVIATES for c in judged)
    unknown = (Standing.NOT_RECORDED, Standing.NOT_COMPARABLE)
    return Compliance(agreeing, len(judged), sum(c.standing in unknown for c in demanded))


def _findings(table: ProtocolTable) -> list[Finding]:
    deviating = {row.attribute.title for _, row, _ in table.deviations()}
    found = []
    if deviating:
        found.append(
            Finding(
                Severity.WARNING,
                "protocols-deviate",
                f"{len(deviating)} acquisition attributes deviate between the scans: "
                f"{', '.join(sorted(deviating))}.",
                "Set them alike on the scanners and scan again, or accept that a difference "
                "between the scanners may be one of the protocols.",
            )
        )
    if table.total.n_not_judged:
        found.append(
            Finding(
                Severity.INFO,
                "protocol-not-recorded",
                f"{table.total.n_not_judged} values could not be judged, because a file or the "
                "reference does not record them.",
                "Compare them on the consoles; export with the maker's private attributes.",
            )
        )
    return found
