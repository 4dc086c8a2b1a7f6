"""Whether the self-test stands in the way of a signed export."""

from __future__ import annotations

from datetime import UTC, datetime

from dtiplan.domain.findings import Finding, Severity
from dtiplan.domain.phantoms.charts import moment
from dtiplan.domain.selftest import Verdict
from dtiplan.workflow.constancy.records import accepted_baseline, accepted_run, last_run, verdict_of
from dtiplan.workflow.software import changes, machine, software

_MONTH_DAYS = 31
_RUN_IT = "Run the self-test: dtiplan selftest, or in the Help menu."
_ACCEPT = (
    "Look at the self-test. If its values are right, a named person can accept them: "
    "dtiplan selftest accept --by NAME --reason TEXT."
)


def selftest_obstacle() -> Finding | None:
    """Tell what the self-test has against signing an export.

    Returns
    -------
    Finding or None
        An error blocks: the last self-test failed or found changed software and nobody accepted
        it, or the software was changed since. A warning is to be shown: it was never run, has no
        accepted baseline, or is more than a month old.
    """
    said = last_run()
    if said is None:
        return Finding(
            Severity.WARNING,
            "selftest-never-run",
            "The self-test was never run on this computer.",
            _RUN_IT,
        )
    verdict, is_accepted = verdict_of(said), accepted_run() == said["number"]
    if verdict is not Verdict.PASSED and not is_accepted:
        first = said["findings"][0]["message"] if said["findings"] else ""
        return Finding(
            Severity.ERROR,
            "selftest-blocks",
            f"The last self-test did not pass and nobody accepted it. {first}",
            _ACCEPT,
        )
    since = list(changes(said["software"], software()))
    if said["machine"] != machine():
        since.append(machine())
    if since:
        return Finding(
            Severity.ERROR,
            "selftest-outdated",
            f"The software changed since the last self-test: {'; '.join(since)}.",
            _RUN_IT,
        )
    return _warning(str(said["created_utc"]))


def _warning(created_utc: str) -> Finding | None:
    days = (datetime.now(UTC) - moment(created_utc)).days
    if days > _MONTH_DAYS:
        return Finding(
            Severity.WARNING,
            "selftest-old",
            f"The last self-test was {days} days ago.",
            _RUN_IT,
        )
    if accepted_baseline() is None:
        return Finding(
            Severity.WARNING,
            "selftest-no-baseline",
            "The self-test agrees with the known answers, but nobody has accepted a baseline.",
            _ACCEPT,
        )
    return None
