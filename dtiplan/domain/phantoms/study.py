"""A study: one phantom, several scanners, the scans of several days, and what is done with them.

Everything a wizard asks stands here, so that a half-done study can be kept and reopened exactly as
it was left. Changing something gives a new study; nothing is forgotten because an earlier page was
visited again.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dtiplan.domain.errors import UserError
from dtiplan.domain.phantoms.protocol import ScanProtocol

SCHEMA = 1

PAGES = (
    "phantom",
    "scans",
    "placement",
    "results",
    "comparison",
    "stability",
    "report",
)
"""The pages of the wizard, in order."""


@dataclass(frozen=True)
class StudyScanner:
    """One scanner of the study.

    Parameters
    ----------
    name : str
        As the user calls it; unlike that of every other scanner.
    is_reference : bool
        Whether the others are harmonised to it.
    """

    name: str
    is_reference: bool = False


@dataclass(frozen=True)
class Session:
    """One day on one scanner.

    Parameters
    ----------
    scanner : str
    date : str
        ISO 8601 day.
    temperature_c : float or None
        Of the phantom; None for that of the description or the thermometer vial.
    """

    scanner: str
    date: str
    temperature_c: float | None = None


@dataclass(frozen=True)
class ManualPlacement:
    """Where the user put the phantom.

    Parameters
    ----------
    scanner_from_phantom : tuple of 4 tuples of 4 float
    by : str
        Who did it.
    """

    scanner_from_phantom: tuple[tuple[float, ...], ...]
    by: str = ""


@dataclass(frozen=True)
class KeptAnalysis:
    """An analysis that was made of a scan.

    Parameters
    ----------
    file : str
        Name below the study's folder.
    sha256 : str
        Of that file.
    input_hash : str
        Of everything that went into it; another one means that it is out of date.
    """

    file: str
    sha256: str
    input_hash: str


@dataclass(frozen=True)
class StudyScan:
    """One acquisition on one scanner on one day.

    Parameters
    ----------
    key : str
        Short name, stable as long as the scan is in the study.
    scanner, date : str
        Its session.
    source : str
        Folder or file it was recognised in.
    series_uids : tuple of str
        One, or several where an acquisition was stored in parts (an axis each).
    description : str
    files : tuple of str
        Below ``source`` where they lie there.
    n_volumes : int
    b_values_s_mm2 : tuple of float
    has_directions : bool
        Without, only ADC can be measured.
    protocol : ScanProtocol or None
        Acquisition attributes; None where they were not read.
    candidate : str
        Name of the protocol this scan stands for in the harmonisation; empty for none.
    minutes : float or None
        Time of the scan, which decides between candidates that are equal.
    placement : ManualPlacement or None
        None: automatic.
    is_placement_accepted : bool
        Whether somebody looked at the placement as it is and found it right.
    analysis : KeptAnalysis or None
    is_used : bool
        Whether it takes part; a scan that is left out is kept.
    """

    key: str
    scanner: str
    date: str
    source: str
    series_uids: tuple[str, ...]
    description: str = ""
    files: tuple[str, ...] = ()
    n_volumes: int = 0
    b_values_s_mm2: tuple[float, ...] = ()
    has_directions: bool = False
    protocol: ScanProtocol | None = None
    candidate: str = ""
    minutes: float | None = None
    placement: ManualPlacement | None = None
    is_placement_accepted: bool = False
    analysis: KeptAnalysis | None = None
    is_used: bool = True


@dataclass(frozen=True)
class ComparisonSettings:
    """How scans are compared.

    Parameters
    ----------
    temperature_c : float or None
        What values are carried to; None for the temperature of the first scan.
    protocol_reference : str
        Key of the scan whose protocol is the measure; empty for the majority.
    protocol_rules : str
        Own file of rules; empty for those of the program.
    """

    temperature_c: float | None = None
    protocol_reference: str = ""
    protocol_rules: str = ""


@dataclass(frozen=True)
class HarmonisationSettings:
    """How candidate protocols are ranked.

    Parameters
    ----------
    is_wanted : bool
    first_region, second_region : str
        The two compartments of ratio and contrast.
    contrast : str
        Name of the definition of the contrast-to-noise ratio.
    smoothing_mm : tuple of float
        FWHM of the filters of the a-posteriori arm.
    seed : int
        Of the bootstrap.
    """

    is_wanted: bool = False
    first_region: str = ""
    second_region: str = ""
    contrast: str = ""
    smoothing_mm: tuple[float, ...] = ()
    seed: int = 1


@dataclass(frozen=True)
class StabilitySettings:
    """What is filed in the database and charted.

    Parameters
    ----------
    database : str
        SQLAlchemy URL; empty for the file in the user's data folder.
    metrics : tuple of str
        Names of the charted metrics; empty for the usual ones.
    filed : tuple of str
        SHA-256 of the analyses that were filed.
    """

    database: str = ""
    metrics: tuple[str, ...] = ()
    filed: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReportSettings:
    """What the report looks like."""

    language: str = "en"
    author: str = ""
    remark: str = ""


@dataclass(frozen=True)
class Study:
    """Everything that the wizard knows.

    Parameters
    ----------
    name : str
    schema, revision : int
        Of the file; every change is a new revision.
    page : str
        Where the wizard was left.
    phantom : str
        Name or file of the description; empty until chosen.
    certificate : str
        File below the study's folder; empty without one.
    temperature_c : float or None
        Of sessions for which none was written down; None for that of the description.
    temperature_u_k : float or None
        Standard uncertainty of the temperatures.
    operator : str
    scanners, sessions, scans : tuples
    comparison, harmonisation, stability, report : settings
    """

    name: str
    schema: int = SCHEMA
    revision: int = 0
    page: str = PAGES[0]
    phantom: str = ""
    certificate: str = ""
    temperature_c: float | None = None
    temperature_u_k: float | None = None
    operator: str = ""
    scanners: tuple[StudyScanner, ...] = ()
    sessions: tuple[Session, ...] = ()
    scans: tuple[StudyScan, ...] = ()
    comparison: ComparisonSettings = field(default_factory=ComparisonSettings)
    harmonisation: HarmonisationSettings = field(default_factory=HarmonisationSettings)
    stability: StabilitySettings = field(default_factory=StabilitySettings)
    report: ReportSettings = field(default_factory=ReportSettings)

    def scan(self, key: str) -> StudyScan:
        """Give a scan.

        Raises
        ------
        UserError
            ``no-such-scan``.
        """
        for scan in self.scans:
            if scan.key == key:
                return scan
        raise UserError(
            f"There is no scan '{key}' in the study.",
            f"Its scans are {', '.join(s.key for s in self.scans) or 'none'}.",
            "Choose one of them.",
            "no-such-scan",
        )

    def used(self) -> tuple[StudyScan, ...]:
        """Give the scans that take part."""
        return tuple(scan for scan in self.scans if scan.is_used)

    def session(self, scanner: str, date: str) -> Session:
        """Give a session; the temperature is that of the study where none was written down."""
        for session in self.sessions:
            if (session.scanner, session.date) == (scanner, date):
                own = session.temperature_c
                return replace(session, temperature_c=self.temperature_c if own is None else own)
        return Session(scanner, date, self.temperature_c)

    def with_scanner(self, name: str, *, is_reference: bool = False) -> Study:
        """Add a scanner, or say that it is the reference; one reference at most."""
        if not name.strip():
            raise UserError(
                "The scanner cannot be added.",
                "It has no name.",
                "Give it a name, for example its model and room.",
                "no-name",
            )
        kept = [s for s in self.scanners if s.name == name]
        others = tuple(
            replace(s, is_reference=False) if is_reference else s
            for s in self.scanners
            if s.name != name
        )
        if kept:
            order = [s.name for s in self.scanners]
            both = (*others, StudyScanner(name, is_reference))
            return replace(self, scanners=tuple(sorted(both, key=lambda s: order.index(s.name))))
        return replace(self, scanners=(*others, StudyScanner(name, is_reference)))

    def renamed_scanner(self, old: str, new: str) -> Study:
        """Call a scanner by another name, everywhere."""
        if old == new:
            return self
        if not new.strip() or any(s.name == new for s in self.scanners):
            raise UserError(
                f"The scanner '{old}' cannot be renamed.",
                f"'{new}' is empty or the name of another scanner.",
                "Choose another name.",
                "name-taken",
            )
        return replace(
            self,
            scanners=tuple(replace(s, name=new) if s.name == old else s for s in self.scanners),
            sessions=tuple(
                replace(s, scanner=new) if s.scanner == old else s for s in self.sessions
            ),
            scans=tuple(replace(s, scanner=new) if s.scanner == old else s for s in self.scans),
        )

    def without_scanner(self, name: str) -> Study:
        """Take a scanner out, with its sessions and scans."""
        return replace(
            self,
            scanners=tuple(s for s in self.scanners if s.name != name),
            sessions=tuple(s for s in self.sessions if s.scanner != name),
            scans=tuple(s for s in self.scans if s.scanner != name),
        )

    def with_usual_temperature(self, temperature_c: float | None, u_k: float | None) -> Study:
        """Write down the temperature of all sessions that have none of their own."""
        _refuse_temperature(temperature_c)
        if u_k is not None and not 0.0 <= u_k <= 10.0:
            raise UserError(
                "The uncertainty of the temperature cannot be right.",
                f"{u_k:g} K was given.",
                "Give a standard uncertainty between 0 and 10 K.",
                "temperature-range",
            )
        return replace(self, temperature_c=temperature_c, temperature_u_k=u_k)

    def with_temperature(self, scanner: str, date: str, temperature_c: float | None) -> Study:
        """Write down the temperature of a session."""
        _refuse_temperature(temperature_c)
        others = [s for s in self.sessions if (s.scanner, s.date) != (scanner, date)]
        sessions = (*others, Session(scanner, date, temperature_c))
        return replace(self, sessions=tuple(sorted(sessions, key=lambda s: (s.scanner, s.date))))

    def with_scan(self, scan: StudyScan) -> Study:
        """Add a scan, or put a changed one in the place of the old."""
        study = (
            self
            if any(s.name == scan.scanner for s in self.scanners)
            else self.with_scanner(scan.scanner)
        )
        if any(s.key == scan.key for s in study.scans):
            return replace(
                study, scans=tuple(scan if s.key == scan.key else s for s in study.scans)
            )
        return replace(study, scans=(*study.scans, scan))

    def without_scan(self, key: str) -> Study:
        """Take a scan out."""
        return replace(self, scans=tuple(s for s in self.scans if s.key != key))

    def new_key(self) -> str:
        """Give a key that no scan has and none had: one above the highest number."""
        numbers = [int(s.key[1:]) for s in self.scans if s.key[1:].isdigit()]
        return f"s{max(numbers, default=0) + 1:03d}"


def _refuse_temperature(temperature_c: float | None) -> None:
    if temperature_c is not None and not -5.0 <= temperature_c <= 60.0:
        raise UserError(
            "The temperature cannot be right.",
            f"{temperature_c:g} C was given.",
            "Give the temperature of the phantom in degrees Celsius, between -5 and 60.",
            "temperature-range",
        )
