"""A study in one pseudonymised file for the partner hospital; opened by ``unpack``.

Results, placements and protocols travel; images, names, station, paths and the makers' private
texts do not. Before the file is written every text in it is searched for what had to go.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from dtiplan import __version__
from dtiplan.domain.errors import ReleaseBlockedError
from dtiplan.domain.phantoms.protocol import Recorded, ScanProtocol
from dtiplan.domain.phantoms.study import (
    ReportSettings,
    StabilitySettings,
    Study,
    StudyScan,
)
from dtiplan.domain.structured_text import parsed_json
from dtiplan.workflow.files.durable import disk_troubles_told
from dtiplan.workflow.phantom.studies.pseudonyms import Dates, Pseudonyms, pack_key, texts_in
from dtiplan.workflow.phantom.studies.study import StudyFolder, study_document

FORMAT, SCHEMA = "dtiplan-study-pack", 1
MANIFEST = "manifest.json"
_EARLY = (1980, 1, 1, 0, 0, 0)
"""Time written into the file, so that the same study is the same file."""

_TRAVELLING = {
    "pulse_sequence", "sequence_file", "diffusion_scheme", "diffusion_mode", "b_values_s_mm2",
    "n_directions", "n_b0", "averages", "averages_of_b", "phase_axis", "phase_polarity",
    "acquired_matrix", "image_matrix", "field_of_view_mm", "n_slices", "interpolation",
    "fat_suppression", "acceleration", "acceleration_mode", "reference_lines", "multiband",
    "partial_fourier", "partial_fourier_used", "raw_filter", "normalise_filter",
    "distortion_filter", "coil_combination", "dynamic_field_correction", "gradient_mode",
    "echo_time_ms", "repetition_time_ms", "flip_angle_deg", "slice_thickness_mm",
    "slice_spacing_mm", "pixel_bandwidth_hz", "phase_bandwidth_hz", "readout_time_ms",
    "echo_spacing_ms", "vendor", "model", "field_t", "software", "serial", "gradient_max_mt_m",
    "receive_coil", "frequency_mhz", "position", "b_as_run_s_mm2",
}  # fmt: skip
"""Acquisition attributes that travel; anything else of a header stays at home."""

_REMOVED = (
    "images",
    "names of operators and authors, remarks",
    "station names, folders and file names",
    "descriptions of series",
    "serial numbers of scanners (replaced)",
    "UIDs (replaced)",
    "texts of private DICOM attributes, table position, coil elements",
    "the address of the quality-assurance database",
)


@dataclass(frozen=True)
class Packed:
    """What was packed.

    Parameters
    ----------
    path : Path
    sha256 : str
        Of the whole file; told to the partner by another way, it proves that nothing changed.
    kept, removed : tuple of str
    """

    path: Path
    sha256: str
    kept: tuple[str, ...]
    removed: tuple[str, ...]

    def document(self) -> dict[str, Any]:
        """Give it as JSON."""
        return {**asdict(self), "path": str(self.path)}

    def text(self) -> str:
        """Say it for a person."""
        return "\n".join(
            [f"{self.path}", f"SHA-256 {self.sha256}", "It holds:"]
            + [f"  {line}" for line in self.kept]
            + ["It does not hold:"]
            + [f"  {line}" for line in self.removed]
        )


def pack_study(folder: Path, path: Path, dates: Dates = Dates.SHIFT) -> Packed:
    """Pack a study into one file.

    Parameters
    ----------
    folder : Path
        Of the study.
    path : Path
        File to write; replaced only when the new one is whole.
    dates : Dates

    Raises
    ------
    UserError
        No study; the disk refuses.
    ReleaseBlockedError
        ``pack-not-clean`` where something that identifies was still found; nothing is written.
    """
    held = StudyFolder.open(folder)
    names = identifying(held)
    key = pack_key(folder)
    bare = Pseudonyms(key, dates, {})
    instead = {name: bare.name(kind, name) if kind else "(name)" for name, kind in names.items()}
    replaced = Pseudonyms(key, dates, instead)
    contents = _contents(held, replaced)
    _refuse_leaks(contents, names, held, dates)
    kept = _kept(held, dates)
    packed = _zipped(contents, kept)
    with disk_troubles_told(f"{path} cannot be written."):
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}.part")
        try:
            temporary.write_bytes(packed)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    return Packed(path, hashlib.sha256(packed).hexdigest(), kept, _REMOVED)


def identifying(held: StudyFolder) -> dict[str, str]:
    """Give the words that identify, and of what kind they are (empty: a name that just goes)."""
    found: dict[str, str] = {}
    study = held.study
    for person in (study.operator, study.report.author, *(_placers(study))):
        found.update({word: "" for word in (person, *person.split()) if word})
    for scan in study.scans:
        if scan.source:
            found[scan.source] = ""
        values = scan.protocol.values if scan.protocol else {}
        for name, kind in (("serial", "scanner"), ("station", "")):
            said = str(values[name].value) if name in values else ""
            if said and said.upper() != "ANONYMIZED":
                found[said] = kind
    for scan in study.scans:
        path = held.analysis_path(scan)
        if path is not None and path.is_file():
            scanner = parsed_json(path.read_text(encoding="utf-8")).get("scanner") or {}
            for name, kind in (("serial", "scanner"), ("station", "")):
                if scanner.get(name) and str(scanner[name]).upper() != "ANONYMIZED":
                    found[str(scanner[name])] = kind
    return found


def _placers(study: Study) -> list[str]:
    return [scan.placement.by for scan in study.scans if scan.placement]


def _contents(held: StudyFolder, replaced: Pseudonyms) -> dict[str, bytes]:
    """Give the files of the pack by name, pseudonymised."""
    study = held.study
    contents: dict[str, bytes] = {}
    scans = []
    for scan in study.scans:
        path = held.analysis_path(scan)
        analysis = None
        if path is not None and path.is_file() and scan.analysis is not None:
            name = f"analyses/{scan.key}.json"
            contents[name] = _analysis(path, scan, replaced)
            digest = hashlib.sha256(contents[name]).hexdigest()
            analysis = replace(scan.analysis, file=name, sha256=digest, input_hash="packed")
        scans.append(replace(_without_source(scan, replaced), analysis=analysis))
    certificate = held.certificate_path()
    if certificate is not None and certificate.is_file():
        contents["certificate/certificate.csv"] = certificate.read_bytes()
    phantom = study.phantom
    description = Path(phantom) / "phantom.toml" if Path(phantom).is_dir() else Path(phantom)
    if description.suffix == ".toml" and description.is_file():
        contents["phantom/phantom.toml"] = description.read_bytes()
        phantom = "phantom/phantom.toml"
    told = replace(
        study,
        name=replaced.name("study", study.name),
        operator="",
        phantom=phantom,
        certificate="certificate/certificate.csv" if certificate else "",
        scans=tuple(scans),
        stability=StabilitySettings(metrics=study.stability.metrics),
        report=ReportSettings(language=study.report.language),
        comparison=replace(study.comparison, protocol_rules=""),
    )
    said = replaced.everywhere(study_document(told))
    contents["study.json"] = json.dumps(said, indent=1).encode()
    return contents


def _without_source(scan: StudyScan, replaced: Pseudonyms) -> StudyScan:
    placement = replace(scan.placement, by="") if scan.placement else None
    return replace(
        scan,
        source="",
        files=(),
        description=f"series {scan.key}",
        series_uids=tuple(replaced.uid(uid) for uid in scan.series_uids),
        placement=placement,
        protocol=_protocol(scan, replaced) if scan.protocol else None,
    )


def _protocol(scan: StudyScan, replaced: Pseudonyms) -> ScanProtocol:
    assert scan.protocol is not None
    values = {n: v for n, v in scan.protocol.values.items() if n in _TRAVELLING}
    serial = values.get("serial")
    if serial is not None:
        values["serial"] = Recorded(replaced.name("scanner", str(serial.value)), serial.where)
    software = values.get("software")
    if software is not None:
        values["software"] = Recorded(_in_one_line(str(software.value)), software.where)
    uid = replaced.uid(scan.protocol.series_uid)
    return replace(scan.protocol, label=scan.key, series_uid=uid, values=values)


def _in_one_line(software: str) -> str:
    """Write several versions side by side; the backslashes between them look like a path."""
    return software.replace("\\", ", ")


def _analysis(path: Path, scan: StudyScan, replaced: Pseudonyms) -> bytes:
    said = parsed_json(path.read_text(encoding="utf-8"))
    said["series_description"] = f"series {scan.key}"
    inputs = said.get("inputs") or []
    said["inputs"] = [
        {"path": f"file-{n:04d}", "sha256": str(entry.get("sha256", ""))}
        for n, entry in enumerate(inputs, start=1)
    ]
    scanner = said.get("scanner")
    if isinstance(scanner, dict):
        scanner["station"] = ""
        scanner["software"] = _in_one_line(str(scanner.get("software") or ""))
        scanner["serial"] = replaced.name("scanner", str(scanner.get("serial") or ""))
    said["series_uids"] = [replaced.uid(str(uid)) for uid in said.get("series_uids") or []]
    return json.dumps(replaced.everywhere(said), indent=1).encode()


def _refuse_leaks(
    contents: dict[str, bytes], names: dict[str, str], held: StudyFolder, dates: Dates
) -> None:
    """Search every text of the pack for what had to go."""
    forbidden = {*names, *(uid for s in held.study.scans for uid in s.series_uids)}
    if dates is not Dates.KEEP:
        own = {s.date for s in held.study.scans if s.date}
        forbidden |= {d for d in own if not (dates is Dates.MONTH and d.endswith("-01"))}
    forbidden |= {s.source for s in held.study.scans if s.source}
    patterns = [
        re.compile(rf"(?<![0-9A-Za-z]){re.escape(word)}(?![0-9A-Za-z])")
        for word in forbidden
        if len(word) >= 3
    ]
    for name, content in contents.items():
        text = content.decode("utf-8", "replace")
        is_json = name.endswith(".json")
        for said in texts_in(parsed_json(text)) if is_json else [text]:
            found = next((p for p in patterns if p.search(said)), None)
            if found is not None:
                raise ReleaseBlockedError(
                    "The study was not packed.",
                    f"{name} still holds something that identifies a person, scanner, place or "
                    f"day: '{found.search(said)[0]}'.",  # type: ignore[index]
                    "Take it out of the certificate or the names of scanners, and pack again.",
                    "pack-not-clean",
                )


def _kept(held: StudyFolder, dates: Dates) -> tuple[str, ...]:
    study = held.study
    analysed = sum(s.analysis is not None for s in study.scans)
    told = {
        Dates.SHIFT: "dates, shifted by the same number of weeks",
        Dates.MONTH: "dates, cut to the month",
        Dates.KEEP: "dates, as they are",
    }[dates]
    found = [
        f"results of {analysed} analysed scans: ADC and FA of each region, metrics, findings",
        f"acquisition attributes of {sum(s.protocol is not None for s in study.scans)} scans",
        "maker, model, field strength and software of each scanner",
        f"the names given to scanners: {', '.join(s.name for s in study.scanners) or 'none'}",
        "temperatures, placements and the settings of the study",
        told,
    ]
    if study.certificate:
        found.append("the certificate of the phantom with its serial number")
    return tuple(found)


def _zipped(contents: dict[str, bytes], kept: tuple[str, ...]) -> bytes:
    entries = [
        {"name": n, "size": len(c), "sha256": hashlib.sha256(c).hexdigest()}
        for n, c in sorted(contents.items())
    ]
    manifest: dict[str, Any] = {
        "format": FORMAT,
        "schema": SCHEMA,
        "dtiplan_version": __version__,
        "files": entries,
        "kept": list(kept),
        "removed": list(_REMOVED),
    }
    manifest["seal"] = seal_of(manifest)
    everything = {MANIFEST: json.dumps(manifest, indent=1).encode(), **contents}
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in everything.items():
            pack.writestr(zipfile.ZipInfo(name, _EARLY), content, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def seal_of(manifest: dict[str, Any]) -> str:
    """Hash a manifest without its seal: damage to the list itself is noticed too."""
    content = {key: value for key, value in manifest.items() if key != "seal"}
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
