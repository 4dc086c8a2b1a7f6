"""Digital heads on two simulated scanners: ``python benchmarks/digital_volunteers.py --out DIR``.

Each head (``processing/simulate/variation.py``) lies twice in each of two scanners that differ by
a known scale of the b-values, noise, sharpness and shift of tissue
(``processing/simulate/scanners.py``). The comparison of sites has to find each difference within
the uncertainty it states, and nothing between two sessions on one scanner. What was measured is
kept in one JSON file for each head, so that an interrupted run goes on; the tables and the report
of the group are made from these files.

Every head has one target and one dose (``workflow/phantom/volunteer_planning.py``); each session is
registered to the head's planning image, and its structures are read off under that dose.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from pathlib import Path

for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

from dtiplan.processing.sites.group import SubjectPair, compare_group  # noqa: E402
from dtiplan.workflow.files.durable import replace_text  # noqa: E402
from dtiplan.workflow.phantom.digital_volunteers import (  # noqa: E402
    TRACTS,
    VolunteerSettings,
    judged,
    recovery_table,
    try_volunteer,
)
from dtiplan.workflow.sites.compare_group import ComparedGroup  # noqa: E402
from dtiplan.workflow.sites.comparison_document import comparison_of  # noqa: E402
from dtiplan.workflow.sites.group_document import group_document  # noqa: E402
from dtiplan.workflow.sites.group_report import write_group_folder  # noqa: E402

CHAIN = (
    "fa_bias", "md_scale_percent", "v1_median_deg", "shift_mm", "surface_mm", "structure_cc",
    "target_mm",
)  # fmt: skip


def measure(number: int, out: Path, settings: VolunteerSettings) -> str:
    """Measure one head unless it is there; give a line about it."""
    path = out / f"head-{number:02d}.json"
    if path.is_file():
        return f"{path.name} is there"
    begun, used = time.monotonic(), time.process_time()
    trial = try_volunteer(number, settings, _told)
    trial["cpu_seconds"] = round(time.process_time() - used, 1)
    replace_text(path, json.dumps(trial))
    return f"{path.name}: {time.monotonic() - begun:.0f} s, {trial['cpu_seconds']} s CPU"


def _told(fraction: float, note: str = "") -> None:
    print(f"\r{100 * fraction:5.1f} % {note:<40}", end="", file=sys.stderr)


def chain_table(trials: list[dict]) -> list[str]:
    """Give the end-to-end rows of every pair of scans."""
    lines = [
        "| head | pair | tract | FA bias | MD % | V1 deg | shift mm | surface mm | OAR cc "
        "| target mm | dose Gy |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for trial in trials:
        for pair in trial["pairs"]:
            for row in pair["end_to_end"]:
                cells = ["-" if row[k] is None else f"{row[k]:.3f}" for k in CHAIN]
                names = f"{pair['first']}-{pair['second']}"
                doses = ", ".join(
                    f"{d['metric'].split()[-2]} {d['difference']:+.2f}" for d in row["doses"]
                )
                lines.append(
                    f"| {trial['number']} | {names} | {row['tract']} | {' | '.join(cells)} "
                    f"| {doses or '-'} |"
                )
    return lines


def write_group(trials: list[dict], paths: list[Path], out: Path, language: str) -> None:
    """Write the report of the group as the program writes that of cases."""
    pairs = [
        SubjectPair(f"V{trial['number']}", (told["first"][0], told["second"][0]), found)
        for trial in trials
        for told in trial["pairs"]
        for found in [comparison_of(told)]
    ]
    told = tuple((pair.subject, pair.compared) for pair in pairs)
    group = ComparedGroup(compare_group(pairs), told, ())
    write_group_folder(group, group_document(paths, group), out, language)


def main() -> None:
    """Measure the heads that are missing and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--heads", type=int, default=4)
    parser.add_argument("--first", type=int, default=1, help="number of the first head")
    parser.add_argument("--seeds", type=int, default=VolunteerSettings().n_seeds)
    parser.add_argument("--tracts", nargs="+", default=list(TRACTS))
    parser.add_argument(
        "--one-frame", action="store_true",
        help="all scans of a head claim one frame of reference: registrations are three times as "
        "quick, but start from where the scans lie",
    )  # fmt: skip
    parser.add_argument("--language", default="en", help="of the report")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    settings = VolunteerSettings(
        n_seeds=asked.seeds, tracts=tuple(asked.tracts), is_one_frame=asked.one_frame
    )
    for number in range(asked.first, asked.first + asked.heads):
        print(measure(number, asked.out, settings), flush=True)
    paths = sorted(asked.out.glob("head-*.json"))
    trials = [json.loads(path.read_text()) for path in paths]
    rows = judged(trials)
    said = []
    for layer in ("other scanner", "same scanner, other session"):
        own = [r["is_recovered"] for r in rows if r["layer"] == layer]
        said.append(f"{layer}: {sum(own)} of {len(own)}")
    tables = [
        f"## Known differences found within k = 2: {'; '.join(said)}\n",
        *recovery_table(trials),
        "\n## From the scanners to the tracts\n",
        *chain_table(trials),
    ]
    replace_text(asked.out / "digital_volunteers.md", "\n".join(tables) + "\n")
    print("\n".join(tables))
    write_group(trials, paths, asked.out / "group", asked.language)


if __name__ == "__main__":
    main()
