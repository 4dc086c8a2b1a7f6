"""Agreement of raters: tracts of blind copies carried back to their case and compared in pairs.

Two copies of one rater tell how the rater agrees with himself, copies of two raters how they agree
with each other. What only one of them found is told, never left out.
"""

from __future__ import annotations

import csv
import io
import itertools
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.domain.blind_copies import copy_patient_id
from dtiplan.domain.digital_patient import other_side
from dtiplan.domain.errors import UserError
from dtiplan.domain.progress import Progress, silent
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.cases.current_tracts import tracts_artifact
from dtiplan.workflow.documents import result_document
from dtiplan.workflow.rating.blind_copies import KEY, BlindCopy, read_key

if TYPE_CHECKING:
    from dtiplan.domain.geometry import Grid
    from dtiplan.domain.streamlines import Streamlines

SAME, OTHER = "same rater", "two raters"
_TOLD = ("dice", "weighted_dice", "surface_mean", "hd95", "volume")


@dataclass(frozen=True, eq=False)
class Rated:
    """What a rater made of one copy, in the frame of the case.

    Parameters
    ----------
    copy : BlindCopy
    tracts : mapping
        Streamlines by the tract's name in the case; sides of mirrored copies are swapped back.
    """

    copy: BlindCopy
    tracts: Mapping[str, Streamlines]


def compare_ratings(folder: Path, progress: Progress = silent) -> dict[str, Any]:
    """Compare what was rated so far.

    Returns
    -------
    dict
        ``pairs``: every comparison of two copies of one case, tract by tract; ``agreement``: their
        means and worst by tract, for one rater with himself and for two; ``not_rated``: copies
        without tracts; ``found_by_one``: tracts that only one of two has.
    """
    key = read_key(folder)
    cases = {copy.case_uid: original(copy) for copy in key.copies}
    rated, waiting = [], []
    for copy in key.copies:
        found = read_rated(copy, folder)
        if found is None:
            waiting.append({"copy": copy.copy_id, "rater": copy.rater})
        else:
            rated.append(found)
    entries, alone = [], []
    pairs = [(a, b) for a, b in itertools.combinations(rated, 2)
             if a.copy.case_uid == b.copy.case_uid]  # fmt: skip
    for number, (one, other) in enumerate(pairs):
        grid = cases[one.copy.case_uid].read("dwi").grid
        entries += list(_pair_entries(one, other, grid))
        alone += _alone(one, other)
        progress((number + 1) / len(pairs))
    return result_document(
        (folder / KEY,),
        (),
        pairs=entries,
        agreement=_agreement(entries),
        not_rated=waiting,
        found_by_one=alone,
    )


def original(copy: BlindCopy) -> Case:
    """Open the case a copy was made of.

    Raises
    ------
    UserError
        ``no-case`` ..., ``rating-other-case``: another case lies in its place.
    """
    case = Case.open(Path(copy.case))
    if case.manifest.case_uid != copy.case_uid:
        raise UserError(
            "The ratings cannot be compared.",
            f"{copy.case} is not the case that copy {copy.copy_id} was made of.",
            "Put the case back in its place.",
            "rating-other-case",
        )
    return case


def read_rated(copy: BlindCopy, folder: Path) -> Rated | None:
    """Read what a rater made of a copy; None while there are no tracts.

    Raises
    ------
    UserError
        ``rating-other-copy``: the rater planned other images than those of this copy, which may be
        mirrored where this one is not; ``rating-two-cases``.
    """
    place = _rated_case(folder / copy.rater / copy.copy_id)
    if place is None:
        return None
    case = Case.open(place)
    name = tracts_artifact(case.manifest)
    if case.manifest.artifact(name) is None:
        return None
    patient_id = case.read("planning").patient_id
    if patient_id != copy_patient_id(copy.copy_id):
        raise UserError(
            "The ratings cannot be compared.",
            f"The case in {place} is of '{patient_id}', not of copy {copy.copy_id}.",
            "Let the rater plan the images that lie beside the case.",
            "rating-other-copy",
        )
    return Rated(copy, carried_back(copy, {t.name: t.streamlines for t in case.read(name)}))


def _rated_case(folder: Path) -> Path | None:
    """Give the case in the folder of a copy, whatever it is called; None where there is none."""
    found = sorted(path.parent for path in folder.glob("*/case.json"))
    if len(found) > 1:
        raise UserError(
            "The ratings cannot be compared.",
            f"{folder} holds {len(found)} cases: {', '.join(place.name for place in found)}.",
            "Leave the one that counts, and put the others elsewhere.",
            "rating-two-cases",
        )
    return found[0] if found else None


def carried_back(copy: BlindCopy, tracts: Mapping[str, Streamlines]) -> dict[str, Streamlines]:
    """Carry tracts of a copy to the case; in a mirrored copy left is right, also by name."""
    from dtiplan.processing.sites.halfway import inverse_motion

    back = inverse_motion(copy.matrix)
    return {
        other_side(name) if copy.is_mirrored else name: lines.moved(back)
        for name, lines in tracts.items()
        if len(lines)
    }


def _kind(one: Rated, other: Rated) -> str:
    return SAME if one.copy.rater == other.copy.rater else OTHER


def _pair_entries(one: Rated, other: Rated, grid: Grid) -> Iterator[dict[str, Any]]:
    from dtiplan.processing.sites.compare_scans import compare_tracts
    from dtiplan.workflow.sites.comparison_document import figure_entry

    for name in sorted(set(one.tracts) & set(other.tracts)):
        figures, _ = compare_tracts(name, one.tracts[name], other.tracts[name], grid, 0.0)
        yield {
            "case": one.copy.case,
            "tract": name,
            "kind": _kind(one, other),
            "raters": [one.copy.rater, other.copy.rater],
            "copies": [one.copy.copy_id, other.copy.copy_id],
            "mirrored": [one.copy.is_mirrored, other.copy.is_mirrored],
            "figures": [figure_entry(each) for each in figures],
        }


def _alone(one: Rated, other: Rated) -> list[dict[str, Any]]:
    return [
        {
            "case": has.copy.case,
            "tract": name,
            "raters": [has.copy.rater, misses.copy.rater],
            "copy": has.copy.copy_id,
            "missing_in": misses.copy.copy_id,
        }
        for has, misses in ((one, other), (other, one))
        for name in sorted(set(has.tracts) - set(misses.tracts))
    ]


def _agreement(entries: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Sum up by tract and kind; the number of pairs stands beside every mean."""
    found: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for entry in entries:
        found.setdefault((entry["tract"], entry["kind"]), []).append(entry)
    rows = []
    for (tract, kind), pairs in sorted(found.items()):
        row: dict[str, Any] = {"tract": tract, "kind": kind, "n_pairs": len(pairs)}
        for name in _TOLD:
            values = [
                f["value"]
                for pair in pairs
                for f in pair["figures"]
                if f["figure"] == name and f["value"] is not None
            ]
            # Which of two copies comes first means nothing: differences count without sign.
            sizes = [abs(v) for v in values] if name == "volume" else values
            row[name] = statistics.fmean(sizes) if sizes else None
            row[f"{name}_range"] = [min(sizes), max(sizes)] if sizes else None
        rows.append(row)
    return rows


def agreement_text(said: Mapping[str, Any]) -> str:
    """Give the table for a person."""
    head = f"{'tract':<16} {'between':<11} {'n':>3} {'Dice':>6} {'mean mm':>8} {'HD95 mm':>8}"
    lines = [head]
    for row in said["agreement"]:
        numbers = [_number(row[name], digits)
                   for name, digits in (("dice", 2), ("surface_mean", 2), ("hd95", 1))]  # fmt: skip
        lines.append(
            f"{row['tract']:<16} {row['kind']:<11} {row['n_pairs']:>3} {numbers[0]:>6}"
            f" {numbers[1]:>8} {numbers[2]:>8}"
        )
    for gone in said["found_by_one"]:
        lines.append(f"{gone['tract']}: found in {gone['copy']}, not in {gone['missing_in']}")
    for copy in said["not_rated"]:
        lines.append(f"{copy['rater']} has not rated {copy['copy']}")
    return "\n".join(lines)


def _number(value: float | None, digits: int) -> str:
    return "-" if value is None else f"{value:.{digits}f}"


def agreement_csv(said: Mapping[str, Any]) -> str:
    """Give every pair with its figures as a table for statistics."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    names = [f["figure"] for f in said["pairs"][0]["figures"]] if said["pairs"] else []
    rows.writerow(["case", "tract", "kind", "rater_1", "rater_2", "copy_1", "copy_2", *names])
    for pair in said["pairs"]:
        values = {f["figure"]: f["value"] for f in pair["figures"]}
        rows.writerow(
            [pair["case"], pair["tract"], pair["kind"], *pair["raters"], *pair["copies"],
             *(values.get(name) for name in names)]
        )  # fmt: skip
    return written.getvalue()
