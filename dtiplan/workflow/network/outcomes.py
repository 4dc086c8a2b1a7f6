"""What there is to mend after sending or fetching, as errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dtiplan.domain.errors import ReleaseBlockedError, UserError

if TYPE_CHECKING:
    from dtiplan.workflow.network.fetching import Fetched
    from dtiplan.workflow.network.transfer_log import Transfer


def transfer_error(transfer: Transfer) -> UserError | None:
    """Give what there is to mend, None where all is stored."""
    if transfer.state == "done":
        return None
    remedy = f"See the log, mend it, then: dtiplan network retry {transfer.name}"
    if transfer.left:
        said = transfer.files[transfer.left[0]].words
        return UserError(
            f"{len(transfer.left)} of {len(transfer.files)} files were not stored.",
            f"{transfer.node.address} says of the first: {said}.",
            remedy,
            "not-stored",
        )
    return ReleaseBlockedError(
        "The node does not tell of all that it said it stored.", f"{transfer.why}.", remedy,
        "not-verified",
    )  # fmt: skip


def fetched_error(fetched: Fetched) -> UserError | None:
    """Give what there is to mend, None where all came."""
    if fetched.study is None:
        return UserError(
            "Nothing came.",
            f"The node says: {fetched.words}.",
            "Try the other way of fetching; for C-MOVE our AE title, address and port must be "
            "entered at the node.",
            "nothing-fetched",
        )
    if fetched.missing:
        return UserError(
            f"{len(fetched.missing)} of {fetched.n_expected} objects did not come.",
            f"The node says: {fetched.words}; the first missing is {fetched.missing[0]}.",
            "Fetch the study again: what has come is kept, the rest is added.",
            "partly-fetched",
        )
    if fetched.n_refused:
        return UserError(
            f"{fetched.n_refused} objects of the study were not kept.",
            f"The node says: {fetched.words}. An object that was here before with other content "
            "is never replaced.",
            "See that there is room on the disk; where the study has changed on the node, put its "
            "folder aside and fetch it again.",
            "refused-here",
        )
    return None
