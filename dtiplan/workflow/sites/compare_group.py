"""Comparison of a group: which scans make a pair, in which layer, and what all of them tell."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from dtiplan.domain.errors import UserError
from dtiplan.domain.findings import Severity
from dtiplan.domain.progress import Progress, part_of, silent
from dtiplan.domain.site_comparison import GroupComparison, Layer, SiteComparison
from dtiplan.workflow.cases.case import Case
from dtiplan.workflow.sites.compare_cases import SiteOptions, compare_cases

if TYPE_CHECKING:
    from dtiplan.domain.findings import Finding
    from dtiplan.processing.sites.group import SubjectPair


@dataclass(frozen=True)
class StudyScan:
    """One case of a group.

    Parameters
    ----------
    subject, site, session : str
    folder : Path
        Of the case.
    """

    subject: str
    site: str
    session: str
    folder: Path

    @property
    def name(self) -> str:
        """What it is called in tables."""
        return f"{self.site} {self.session}"


@dataclass(frozen=True)
class ComparedGroup:
    """A group, and every pair it was made of.

    Parameters
    ----------
    group : GroupComparison
    pairs : tuple of (str, SiteComparison)
        Subject and comparison; of two sites, the first in the alphabet is the first scan.
    failed : tuple of (str, str)
        Pairs that could not be compared, and why.
    findings : tuple of Finding
        On the group as a whole.
    """

    group: GroupComparison
    pairs: tuple[tuple[str, SiteComparison], ...]
    failed: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...] = ()

    def minded(self) -> list[tuple[str, Finding]]:
        """Give what single pairs have to be minded for, with their names; notes are left out."""
        return [
            (f"{subject}: {told.first}, {told.second}", finding)
            for subject, told in self.pairs
            for finding in told.findings
            if finding.severity is not Severity.INFO
        ]


def study_scan(text: str) -> StudyScan:
    """Read ``SUBJECT/SITE/SESSION=CASE``.

    Raises
    ------
    UserError
        ``scan-option``: it is not written so.
    """
    named, equals, folder = text.partition("=")
    names = [part.strip() for part in named.split("/")]
    if not equals or not folder or len(names) != 3 or not all(names):
        raise UserError(
            "A scan of the group cannot be read.",
            f"'{text}' does not name subject, site, session and case.",
            "Write SUBJECT/SITE/SESSION=CASE, for example V1/Paris/1=cases/v1-paris.",
            "scan-option",
        )
    return StudyScan(names[0], names[1], names[2], Path(folder))


def pairs_of(scans: Sequence[StudyScan]) -> list[tuple[StudyScan, StudyScan, Layer]]:
    """Say which scans are compared, and in which layer.

    Of one subject: two sessions at one site, two results of one session, and the same session at
    two sites. Where two sites share no name of a session, all their sessions are paired.

    Raises
    ------
    UserError
        ``no-pairs``: no subject has two scans.
    """
    found = []
    for subject in dict.fromkeys(s.subject for s in scans):
        own = [s for s in scans if s.subject == subject]
        for one, other in itertools.combinations(own, 2):
            if one.site == other.site:
                is_same = one.session == other.session
                found.append((one, other, Layer.SEEDS if is_same else Layer.RESCAN))
            elif one.session == other.session or not _share_sessions(own, one.site, other.site):
                found.append((one, other, Layer.SCANNER))
    if not found:
        raise UserError(
            "There is nothing to compare.",
            f"None of the {len(scans)} scans has another one of the same subject.",
            "Give two scans or more of each subject.",
            "no-pairs",
        )
    return found


def _share_sessions(scans: Sequence[StudyScan], one: str, other: str) -> bool:
    sessions = [{s.session for s in scans if s.site == site} for site in (one, other)]
    return bool(sessions[0] & sessions[1])


def compare_study_scans(
    scans: Sequence[StudyScan], options: SiteOptions | None = None, progress: Progress = silent
) -> ComparedGroup:
    """Compare all pairs of a group; one that fails is named and does not stop the others.

    Parameters
    ----------
    scans : sequence of StudyScan
    options : SiteOptions, optional
        Names and layers are those of the scans.
    progress : Progress

    Raises
    ------
    UserError
        There are no pairs, or none of them could be compared.
    """
    from dtiplan.processing.sites.group import SubjectPair, compare_group, in_order

    options, pairs = options or SiteOptions(), pairs_of(scans)
    compared: list[SubjectPair] = []
    failed: list[tuple[str, str]] = []
    seeded: set[Path] = set()
    for number, (one, other, layer) in enumerate(pairs):
        share = part_of(progress, number / len(pairs), (number + 1) / len(pairs))
        own = replace(options, names=(one.name, other.name), layer=layer, seeded=frozenset(seeded))
        try:
            found = compare_cases(Case.open(one.folder), Case.open(other.folder), own, share)
        except UserError as error:
            failed.append((f"{one.subject}: {one.name}, {other.name}", str(error)))
            continue
        seeded |= {one.folder, other.folder}
        compared.append(in_order(SubjectPair(one.subject, (one.site, other.site), found)))
    if not compared:
        raise UserError(
            "No pair of the group could be compared.",
            f"The first of {len(failed)} reasons: {failed[0][1]}",
            "Mend the cases one by one with 'dtiplan sites compare'.",
            "no-pair-compared",
        )
    progress(1.0)
    told = tuple((p.subject, p.compared) for p in compared)
    return ComparedGroup(compare_group(compared), told, tuple(failed))
