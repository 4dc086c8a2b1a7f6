"""A group: pairs of scans of several persons, gathered by layer, with every point kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dtiplan.domain.site_comparison import GroupComparison, Layer, LayerPoint
from dtiplan.processing.sites.reliability import layer_spread, reliability

if TYPE_CHECKING:
    from dtiplan.domain.site_comparison import LayerSpread, Reliability, SiteComparison
    from dtiplan.domain.site_figures import SiteFigure


@dataclass(frozen=True, eq=False)
class SubjectPair:
    """One comparison of a group.

    Parameters
    ----------
    subject : str
    sites : (str, str)
        Of the first and the second scan.
    compared : SiteComparison
    """

    subject: str
    sites: tuple[str, str]
    compared: SiteComparison


def compare_group(pairs: Sequence[SubjectPair]) -> GroupComparison:
    """Gather pairs by layer, figure and part.

    Parameters
    ----------
    pairs : sequence of SubjectPair
        Pairs of two sites may be given either way round: figures with a sign are turned so that
        the first site in the alphabet comes first.
    """
    turned = [in_order(pair) for pair in pairs]
    points: dict[tuple[str, str, Layer], list[LayerPoint]] = {}
    is_signed: dict[str, bool] = {}
    for pair in turned:
        told = pair.compared
        names = (told.first, told.second)
        for layer, figures in ((told.layer, told.figures), (Layer.SEEDS, told.seeds)):
            for each in figures:
                is_signed[each.kind.name] = each.kind.is_signed
                if each.value is None:
                    continue
                point = LayerPoint(pair.subject, names, layer, each.value)
                known = points.setdefault((each.kind.name, each.part, layer), [])
                # A scan tells its repeated tracking in every pair it is in; it counts once.
                if layer is not Layer.SEEDS or not _is_known(point, known):
                    known.append(point)
    spreads = tuple(
        layer_spread(kind, part, layer, found, is_signed=is_signed[kind])
        for (kind, part, layer), found in points.items()
    )
    subjects = tuple(dict.fromkeys(p.subject for p in turned))
    return GroupComparison(subjects, spreads, _reliabilities(turned), _unmeasured(spreads))


def _is_known(point: LayerPoint, known: Sequence[LayerPoint]) -> bool:
    return any(p.subject == point.subject and p.value == point.value for p in known)


def in_order(pair: SubjectPair) -> SubjectPair:
    """Give a pair with the first site in the alphabet first."""
    if pair.sites[0] <= pair.sites[1]:
        return pair
    return SubjectPair(pair.subject, (pair.sites[1], pair.sites[0]), pair.compared.swapped())


def _reliabilities(pairs: Sequence[SubjectPair]) -> tuple[Reliability, ...]:
    """Give coefficients of the values that stand behind differences between two sites."""
    values: dict[tuple[str, str], dict[str, list[SiteFigure]]] = {}
    between = [p for p in pairs if p.compared.layer is Layer.SCANNER]
    for pair in between:
        for each in pair.compared.figures:
            if each.first is not None and each.second is not None:
                subject = values.setdefault((each.kind.name, each.part), {})
                subject.setdefault(pair.subject, []).append(each)
    return tuple(
        reliability(kind, part, {subject: _mean_pair(found) for subject, found in table.items()})
        for (kind, part), table in values.items()
    )


def _mean_pair(found: Sequence[SiteFigure]) -> tuple[float, float]:
    """Give one value for each site; sessions of one subject are averaged, not counted as more."""
    firsts = [f.first for f in found if f.first is not None]
    seconds = [f.second for f in found if f.second is not None]
    return sum(firsts) / len(firsts), sum(seconds) / len(seconds)


def _unmeasured(spreads: Sequence[LayerSpread]) -> tuple[str, ...]:
    there = {s.layer for s in spreads}
    return tuple(f"{layer.value}: there is no pair" for layer in Layer if layer not in there)
