"""``python light_study.py study ...``: the command line, its cases planned by a light program."""

import sys
from pathlib import Path

from dtiplan.cli import run
from dtiplan.workflow.study import case_run

PLAN = Path(__file__).resolve().parents[1] / "workflow" / "study" / "light_plan.py"

if __name__ == "__main__":
    case_run.own_program = lambda: (sys.executable, str(PLAN))
    sys.exit(run(sys.argv[1:], None))
