"""How the program says no: one message with the problem, its cause and the remedy."""


class UserError(Exception):
    """Something the user can mend.

    Parameters
    ----------
    problem : str
        What could not be done.
    cause : str
        Why, with the values that were seen.
    remedy : str
        What to do about it.
    code : str
        A stable name for scripts, in lower case with hyphens.
    """

    def __init__(self, problem: str, cause: str, remedy: str, code: str = "cannot") -> None:
        super().__init__(f"{problem} {cause} {remedy}")
        self.problem = problem
        self.cause = cause
        self.remedy = remedy
        self.code = code


class ReleaseBlockedError(UserError):
    """The work was done, but a check that guards release failed; nothing was released."""


class CancelledError(Exception):
    """The user asked to stop; the case is as it was."""
