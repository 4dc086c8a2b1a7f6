"""A stand-in for ``dtiplan plan``: two light steps on the case, told by the name of the source.

``python light_plan.py plan SOURCE --case DIR ... --events``. A source named ``broken`` is refused,
``slow`` takes its time, ``dying`` kills the program.
"""

import os
import signal
import sys
import time
from pathlib import Path

import numpy as np

from dtiplan.domain.errors import CancelledError, UserError
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.runner import run_step
from dtiplan.workflow.step import Outcome, Params, Step
from dtiplan.workflow.telling import Teller

TAKES_S = 0.4


class Wish(Params):
    source: str = ""


def _make(_inputs, params, progress):
    takes_s = 30.0 if "slow" in params.source else TAKES_S
    until = time.monotonic() + takes_s
    while time.monotonic() < until:
        progress(0.5, "counting")
        time.sleep(0.01)
    if "broken" in params.source:
        raise UserError("No diffusion series can be imported.", "None was found.", "Look.", "none")
    if "dying" in params.source:
        os.kill(os.getpid(), signal.SIGKILL)
    return Outcome({"numbers": np.arange(100.0)})


STEP = Step("make-numbers", "Make numbers", 1, Wish, (), ("numbers",), _make, "")


def main(argv):
    source, case = argv[1], Case.open_or_create(Path(argv[argv.index("--case") + 1]))
    teller = Teller(wants_json=False, wants_events=True)
    signal.signal(signal.SIGTERM, teller.stop)
    teller.watch_input()
    try:
        if "make-numbers" not in case.manifest.steps:
            run_step(case, STEP, Wish(source=Path(source).name), teller.progress("m", "Make"))
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
