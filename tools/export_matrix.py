"""Table of exports that other programs read back: ``python tools/export_matrix.py --out FILE.md``.

Every profile of a planning system, in every position of the patient, writes a solid tract, a hole,
two parts, a tiny one and one that touches the edge; 40 regions; and a structure over 400 slices.
Each file is verified by the program and by dciodvfy, and read by plastimatch and dcmrtstruct2nii
(see ``tools/interop_setup.sh``). What is the same for two profiles is written and read once.
``--summary`` writes the largest errors by position and by profile beside it.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.interop import export_matrix as matrix

HOLDS, REFUSED, BROKEN = "holds", "refused, as its rule says", "DOES NOT HOLD"


@dataclass(frozen=True)
class Row:
    """One export: what the profile changed, how each program read it, and dciodvfy's errors."""

    position: str
    kind: str
    profile: str
    changes: str = ""
    readings: tuple[matrix.Reading, ...] = ()
    n_errors: int = 0
    result: str = REFUSED

    def cells(self) -> list[str]:
        """Give it as cells of the table."""
        measured = [f"{v:.{d}f}" for r in self.readings for v, d in ((r.percent, 2), (r.mm, 3))]
        empty = [""] * (2 * (1 + len(matrix.programs())) - len(measured))
        said = "" if self.result == REFUSED else str(self.n_errors)
        head = [self.position, self.kind, self.profile, self.changes]
        return [*head, *measured, *empty, said, self.result]


def main() -> int:
    """Make the table; the exit code is 1 where anything does not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="the table, as Markdown")
    parser.add_argument("--summary", type=Path, help="the largest errors, as Markdown")
    parser.add_argument("--positions", nargs="+", default=matrix.POSITIONS)
    parser.add_argument("--sets", nargs="+", default=matrix.SETS)
    parser.add_argument("--profiles", nargs="+", default=list(matrix.profiles()))
    args = parser.parse_args()
    rows: list[Row] = []
    for position in args.positions:
        for kind in args.sets:
            started = time.monotonic()
            with tempfile.TemporaryDirectory() as folder:
                rows += rows_of(position, kind, args.profiles, Path(folder))
            print(f"{position}, {kind}: {time.monotonic() - started:.0f} s", flush=True)
            args.out.write_text(table_of(rows), encoding="utf-8")
    if args.summary:
        args.summary.write_text(summary_of(rows), encoding="utf-8")
    bad = [row for row in rows if row.result == BROKEN]
    print(f"{len(rows)} exports, {len(bad)} that do not hold", flush=True)
    return 1 if bad else 0


def rows_of(position: str, kind: str, profiles: Sequence[str], folder: Path) -> list[Row]:
    """Export and read one set in one position for every profile."""
    drawn = matrix.draw(position, kind, folder)
    known = matrix.profiles()
    read: dict[str, tuple[tuple[matrix.Reading, ...], int]] = {}
    rows = []
    for name in profiles:
        exported = matrix.export(drawn, known[name], folder)
        if exported.path is None or exported.fitted is None:
            rows.append(Row(position, kind, name))
            print(position, kind, name, exported.refusal, flush=True)
            continue
        if exported.sha256 not in read:
            others = tuple(matrix.read_by(p, drawn, exported) for p in matrix.programs())
            read[exported.sha256] = others, len(matrix.dciodvfy_errors(exported.path))
        others, n_errors = read[exported.sha256]
        holds = not exported.failures and not n_errors and all(r.holds for r in others)
        kinds = sorted({c.kind.value for c in exported.fitted.changes})
        readings = (exported.own, *others)
        result = HOLDS if holds else BROKEN
        rows.append(
            Row(position, kind, name, ", ".join(kinds) or "none", readings, n_errors, result)
        )
        print(*rows[-1].cells(), *exported.failures, flush=True)
    return rows


def table_of(rows: Sequence[Row]) -> str:
    """Give every export as a row of a table."""
    names = ["own", *matrix.programs()]
    measured = [f"{name} {unit}" for name in names for unit in ("%", "mm")]
    head = ["position", "set", "profile", "changes", *measured, "dciodvfy errors", "result"]
    return _markdown(head, [row.cells() for row in rows])


def summary_of(rows: Sequence[Row]) -> str:
    """Give the largest errors by position and set, and by profile."""
    read = ", ".join(matrix.versions())
    bad = sum(row.result == BROKEN for row in rows)
    n_refused = sum(row.result == REFUSED for row in rows)
    intro = (
        f"{len(rows)} exports, {n_refused} of them refused as the profile's rule says, {bad} that "
        f"do not hold; dciodvfy called {sum(row.n_errors for row in rows)} things an error.\n"
        f"Read by {read}. Largest errors of volume (%) and centre (mm) over all structures.\n"
    )
    by_place = _grouped(rows, lambda row: (row.position, row.kind), ["position", "set"])
    by_profile = _grouped(rows, lambda row: (row.profile,), ["profile"])
    return "\n".join([intro, by_place, by_profile])


def _grouped(
    rows: Sequence[Row], key: Callable[[Row], tuple[str, ...]], head: Sequence[str]
) -> str:
    lines = []
    for group in dict.fromkeys(map(key, rows)):
        members = [row for row in rows if key(row) == group]
        read = [row for row in members if row.readings]
        worst = [
            f"{max(r.percent for r in of_one):.2f} %, {max(r.mm for r in of_one):.3f} mm"
            for of_one in zip(*(row.readings for row in read), strict=True)
        ] or ["–"] * (1 + len(matrix.programs()))
        held = sum(row.result == HOLDS for row in members)
        lines.append([*group, *worst, f"{held} of {len(read)}", str(len(members) - len(read))])
    return _markdown([*head, "own", *matrix.programs(), "hold", "refused"], lines)


def _markdown(head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    table = [head, ["---"] * len(head), *lines]
    return "\n".join("| " + " | ".join(line) + " |" for line in table) + "\n"


if __name__ == "__main__":
    sys.exit(main())
