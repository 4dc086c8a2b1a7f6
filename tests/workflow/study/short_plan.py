"""A stand-in for ``dtiplan plan``: real steps as far as the maps, without what takes long.

``python short_plan.py plan SOURCE --case DIR ... --events``
"""

import signal
import sys
from pathlib import Path

from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.registry import step_named
from dtiplan.workflow.runner import is_current, run_step
from dtiplan.workflow.step_options import validated
from dtiplan.workflow.telling import Teller

STEPS = ("import-series", "check-orientation", "preprocess", "fit-tensor")
QUICK = {"preprocess": {"denoise": False, "remove_ringing": False, "correct_motion": False}}


def plan(case: Case, source: str, teller: Teller) -> None:
    """Run what is not done yet."""
    for name in STEPS:
        step = step_named(name)
        asked = {"sources": (source,)} if name == "import-series" else QUICK.get(name, {})
        params = validated(step, asked)
        if not is_current(case.manifest, step, params):
            run_step(case, step, params, teller.progress(name, step.title))


def main(argv):
    source, case = argv[1], Case.open_or_create(Path(argv[argv.index("--case") + 1]))
    teller = Teller(wants_json=False, wants_events=True)
    signal.signal(signal.SIGTERM, teller.stop)
    teller.watch_input()
    try:
        plan(case, source, teller)
    except UserError as error:
        teller.fail(error, 2)
        return 2
    except CancelledError:
        teller.say_cancelled()
        return 130
    teller.done("", document={})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
