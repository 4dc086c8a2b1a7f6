"""The commands that list phantoms and make digital reference objects of them."""

from __future__ import annotations

import argparse
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dtiplan.cli.options import EXIT_DONE, add_events, add_json
from dtiplan.domain.phantoms.scanner import SimulatedScanner

if TYPE_CHECKING:
    from dtiplan.workflow.telling import Teller

_HELP = {
    "vendor": "maker, as the header says",
    "model": "model, as the header says",
    "field_t": "field, T",
    "software": "software version, as the header says",
    "serial": "serial number, as the header says",
    "station": "station name, as the header says",
    "acquired": "date and time of the scan, 2026-01-05T12:00:00",
    "voxel_mm": "size of a voxel along row, column and slices",
    "matrix": "columns and rows",
    "slices": "number of slices",
    "b_s_mm2": "b-values above 0, s/mm2",
    "weighting": "directions, trace (geometric mean of x, y and z) or axes (x, y and z)",
    "directions": "directions of each b-value",
    "n_b0": "volumes with b = 0",
    "repeats": "how many times the table is gone through",
    "snr": "signal at b = 0 over noise; 0 for none",
    "temperature_c": "temperature of the phantom",
    "tilt_deg": "turn of the phantom about x, y, z",
    "shift_mm": "shift of the phantom along x, y, z",
    "b_scale": "true over nominal b along x, y, z",
    "nonlinearity_percent": "error of the x, y and z gradient 100 mm from the isocentre",
    "eddy_shift_voxels": "eddy currents: shift along the phase",
    "eddy_scale_percent": "eddy currents: scale along the phase",
    "eddy_shear_percent": "eddy currents: shear along the phase",
    "epi_shift_voxels": "shift of all volumes along the phase",
    "epi_stretch": "size along the phase over the true one",
    "ghost_percent": "signal of the N/2 ghost",
    "psf_fwhm_mm": "blur in the plane",
    "slice_fwhm_mm": "blur across slices",
    "coil_bias": "gain of the receiver 90 mm from the isocentre",
    "bubble_label": "compartment with a gas bubble",
    "bubble_offset_mm": "place of the bubble from the compartment's centre",
    "bubble_radius_mm": "radius of the bubble",
    "stored_axis_order": "order of the axes of the stored directions, such as 1 0 2",
    "stored_axis_signs": "signs of the axes of the stored directions, such as 1 -1 1",
}


def add_phantom_making(named: Any) -> None:
    """Add ``list`` and ``make`` to the commands on phantoms."""
    listed = named.add_parser("list", help="which there are")
    listed.set_defaults(command=_phantom_list)
    maker = named.add_parser("make", help="write one as a scan, with its truth beside it")
    maker.set_defaults(command=_phantom_make)
    maker.add_argument("name", metavar="NAME", help="of a phantom, or the path of a phantom.toml")
    maker.add_argument("--out", required=True, metavar="DIR")
    maker.add_argument("--seed", type=int, default=1)
    maker.add_argument("--mirrored", action="store_true", help="left and right swapped")
    maker.add_argument(
        "--plans", action="store_true", help="digital patient: two made-up plans go with it"
    )
    add_events(maker)
    add_json(maker)
    objects = maker.add_argument_group("test objects only")
    objects.add_argument("--format", choices=("dicom", "nifti"), default=None)
    objects.add_argument("--certificate", metavar="CSV", help="diffusivities to make it with")
    objects.add_argument("--scanner", metavar="FILE", help="settings below as TOML or JSON")
    default = SimulatedScanner()
    for field in fields(SimulatedScanner):
        if field.name in _HELP:
            _add_setting(objects, field.name, getattr(default, field.name))


def _add_setting(group: Any, name: str, default: Any) -> None:
    flags = ["--" + name.replace("_", "-")]
    if name == "b_s_mm2":
        flags.insert(0, "--b")
    several = isinstance(default, tuple)
    shown = " ".join(map(str, default)) if several else default
    text = _HELP[name] if default in (None, "") else f"{_HELP[name]} ({shown})"
    group.add_argument(
        *flags, dest=name, nargs="+" if several else None, metavar="X", help=text, default=None
    )


def _phantom_list(_args: argparse.Namespace, _teller: Teller) -> int:
    from dtiplan.workflow.phantom.digital_patient import list_phantoms
    from dtiplan.workflow.phantom.make import list_reference_objects

    for name, title in sorted((*list_phantoms(), *list_reference_objects())):
        print(f"{name}  {title}")
    return EXIT_DONE


def _phantom_make(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.workflow.phantom.digital_patient import list_phantoms

    if args.name in dict(list_phantoms()):
        return _make_patient(args, teller)
    from dtiplan.workflow.phantom.make import make_reference_object, scanner_of

    changes = {name: getattr(args, name) for name in _HELP if getattr(args, name) is not None}
    if args.mirrored:
        changes["mirrored"] = True
    form = args.format or "dicom"
    made = make_reference_object(
        args.name,
        Path(args.out),
        scanner_of(Path(args.scanner) if args.scanner else None, changes),
        seed=args.seed,
        certificate=Path(args.certificate) if args.certificate else None,
        form=form,
        progress=teller.progress("phantom", args.name),
    )
    where = Path(args.out)
    text = f"{made['name']}: series in {where / form}, truth in {where / 'truth'}"
    teller.done(text, document=made)
    return EXIT_DONE


def _make_patient(args: argparse.Namespace, teller: Teller) -> int:
    from dtiplan.domain.errors import UserError
    from dtiplan.workflow.phantom.digital_patient import make_phantom

    given = [
        name
        for name in ("format", "certificate", "scanner", *_HELP)
        if getattr(args, name) is not None
    ]
    if given:
        raise UserError(
            f"{args.name} cannot be made so.",
            f"It is a patient, and has no setting {', '.join(given)}.",
            "Leave these options out; its phantom.toml holds its scanner.",
            "patient-setting",
        )
    made = make_phantom(
        args.name,
        Path(args.out),
        seed=args.seed,
        mirrored=args.mirrored,
        has_plans=args.plans,
        progress=teller.progress("phantom", args.name),
    )
    where = Path(args.out)
    text = f"{args.name}: DICOM in {where / 'dicom'}, truth in {where / 'truth'}"
    teller.done(text, document=made)
    return EXIT_DONE
