"""Made bundles: an arch of streamlines about a known core, with what does not belong to it."""

import numpy as np

from dtiplan.domain.streamlines import Streamlines


def arch(n=400, sd_mm=3.0, seed=1, n_points=120):
    """Give streamlines about half an ellipse, 30 x 45 mm; every other one runs the other way."""
    generator = np.random.default_rng(seed)
    t = np.linspace(0.0, np.pi, n_points)
    core = np.stack([-30.0 + 0 * t, 30.0 * np.cos(t), 45.0 * np.sin(t)], axis=1)
    lines = []
    for number in range(n):
        # Parallel to the core, with a slow wave of its own.
        shift = generator.normal(0.0, sd_mm, 3)
        wave = generator.normal(0.0, sd_mm / 3, 3) * np.sin(t + generator.uniform(0, 6))[:, None]
        line = core + shift + wave
        lines.append(line[::-1] if number % 2 else line)
    return lines


def strays(n=20, seed=2):
    """Give streamlines that leave the arch half way, each in a direction of its own."""
    generator = np.random.default_rng(seed)
    lines = []
    for line in arch(n, seed=seed + 100):
        way = generator.normal(size=3)
        way *= 45.0 / np.linalg.norm(way)
        out = np.clip(np.linspace(-1.0, 1.0, len(line)), 0.0, None)[:, None]
        lines.append(line + out * way)
    return lines


def halves(n=8, seed=3):
    """Give streamlines of the arch that end early, each at a place of its own."""
    generator = np.random.default_rng(seed)
    return [line[: int(len(line) * generator.uniform(0.3, 0.65))] for line in arch(n, seed=seed)]


def joined(*groups):
    """Give all as Streamlines, and which group each is of."""
    lines = [line for group in groups for line in group]
    of = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    return Streamlines.from_lines(lines), of
