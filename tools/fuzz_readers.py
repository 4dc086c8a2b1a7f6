"""Fuzz every reader: ``python tools/fuzz_readers.py --minutes 30 --seed 1 --out FOLDER``.

The time is shared equally among the readers. The same seed damages the same inputs in the same
way. Written below the folder: a table (``table.md``, ``counts.json``) and one small recipe for
each kind of failure (``failures/``), which becomes a test when it is put into
``tests/fuzz/seeds/``. The exit code is 1 where anything failed.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.fuzz.campaign import Count, Failure, as_json, fuzz
from tests.fuzz.every_reader import READERS

_SEEDS_APART = 1_000_000


def main() -> int:
    """Fuzz; the exit code is 1 where anything failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30.0, help="of all readers together")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--nice", type=int, default=10, help="how much to give way to others")
    parser.add_argument("--readers", nargs="+", default=list(READERS), choices=list(READERS))
    args = parser.parse_args()
    if hasattr(os, "nice"):
        os.nice(args.nice)
    (args.out / "failures").mkdir(parents=True, exist_ok=True)
    counts: list[Count] = []
    for reader in args.readers:
        counts.append(_fuzz(reader, args.out, args.seed, args.minutes / len(args.readers)))
        _write(counts, args.out, args.seed)
    print((args.out / "table.md").read_text(), flush=True)
    return 1 if any(count.failed for count in counts) else 0


def _fuzz(reader: str, out: Path, seed: int, minutes: float) -> Count:
    def keep(failure: Failure) -> None:
        path = out / "failures" / f"{failure.reader}-{failure.seed}.json"
        path.write_text(as_json(failure))
        print(f"{failure.reader} {failure.seed}: {failure.what}", flush=True)

    seeds = itertools.count(seed * _SEEDS_APART)
    count, _ = fuzz(reader, out / "work", seeds, minutes, keep)
    print(f"{reader}: {count.inputs} inputs, {count.failed} failures", flush=True)
    return count


def _write(counts: list[Count], out: Path, seed: int) -> None:
    (out / "counts.json").write_text(json.dumps([asdict(c) for c in counts], indent=1))
    lines = [
        f"Seed {seed}; {sum(c.seconds for c in counts) / 60:.1f} minutes.",
        "",
        "| reader | inputs | read | refused | failed | slowest s | largest MB |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    lines += [
        f"| {c.reader} | {c.inputs} | {c.read} | {c.refused} | {c.failed} | {c.slowest_s:.2f} | "
        f"{c.largest_mb:.0f} |"
        for c in counts
    ]
    total = [sum(getattr(c, n) for c in counts) for n in ("inputs", "read", "refused", "failed")]
    lines.append(f"| all | {' | '.join(map(str, total))} | | |")
    (out / "table.md").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    sys.exit(main())
