"""Table of exports that other programs read back: ``python tools/export_matrix.py --out FILE.md``.

Every profile of a planning system, in every position of the patient, writes a solid tract, a hole,
two parts, a tiny one and one that touches the edge; 40 regions; and a structure over 400 slices.
Each file is verified by the program and by dciodvfy, and read by plastimatch and dcmrtstruct2nii
(see ``tools/interop_setup.sh``). Files that are the same to the byte are read once. Takes some
ten minutes.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.interop import export_matrix as matrix

COLUMNS = (
    "position", "set", "profile", "changes", "own %", "own mm", "plastimatch %", "plastimatch mm",
    "dcmrtstruct2nii %", "dcmrtstruct2nii mm", "dciodvfy errors", "result",
)  # fmt: skip


def main() -> int:
    """Make the table; the exit code is 1 where anything does not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="the table, as Markdown")
    parser.add_argument("--positions", nargs="+", default=matrix.POSITIONS)
    parser.add_argument("--sets", nargs="+", default=matrix.SETS)
    parser.add_argument("--profiles", nargs="+", default=list(matrix.profiles()))
    args = parser.parse_args()
    rows: list[tuple[str, ...]] = []
    for position in args.positions:
        for kind in args.sets:
            with tempfile.TemporaryDirectory() as folder:
                rows += rows_of(position, kind, args.profiles, Path(folder))
            write(rows, args.out)
    bad = [row for row in rows if row[-1] not in ("holds", "refused, as its rule says")]
    print(f"{len(rows)} exports, {len(bad)} that do not hold", flush=True)
    return 1 if bad else 0


def rows_of(position: str, kind: str, profiles: list[str], folder: Path) -> list[tuple[str, ...]]:
    """Export and read one set in one position for every profile."""
    drawn = matrix.draw(position, kind, folder)
    known = matrix.profiles()
    read: dict[str, tuple[str, ...]] = {}
    rows = []
    for name in profiles:
        exported = matrix.export(drawn, known[name], folder)
        head = (position, kind, name)
        if exported.path is None or exported.fitted is None:
            rows.append((*head, *("",) * 8, "refused, as its rule says"))
            print(*head, exported.refusal, flush=True)
            continue
        if exported.sha256 not in read:
            read[exported.sha256] = _readings(drawn, exported)
        own = (f"{exported.percent:.2f}", f"{exported.mm:.3f}")
        kinds = sorted({c.kind.value for c in exported.fitted.changes})
        rows.append((*head, ", ".join(kinds) or "none", *own, *read[exported.sha256]))
        print(*rows[-1], flush=True)
    return rows


def _readings(drawn: matrix.Drawn, exported: matrix.Exported) -> tuple[str, ...]:
    assert exported.path is not None
    cells: list[str] = []
    holds = True
    for program in matrix.programs():
        reading = matrix.read_by(program, drawn, exported)
        cells += [f"{reading.percent:.2f}", f"{reading.mm:.3f}"]
        holds &= reading.holds
    errors = matrix.dciodvfy_errors(exported.path)
    return (*cells, str(len(errors)), "holds" if holds and not errors else "DOES NOT HOLD")


def write(rows: list[tuple[str, ...]], path: Path) -> None:
    """Write the table as it is so far."""
    lines = ["| " + " | ".join(COLUMNS) + " |", "|" + "---|" * len(COLUMNS)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
