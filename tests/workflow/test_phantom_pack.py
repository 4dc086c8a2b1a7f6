"""Studies packed for the partner hospital: nothing that identifies travels, nothing is forged."""

import hashlib
import json
import zipfile
from dataclasses import replace

import pytest

from dtiplan.cli.commands import run
from dtiplan.domain.errors import ReleaseBlockedError, UserError
from dtiplan.domain.phantoms.protocol import Recorded, ScanProtocol
from dtiplan.domain.phantoms.study import KeptAnalysis, ManualPlacement, StudyScan
from dtiplan.workflow.files.codec import file_sha256
from dtiplan.workflow.phantom.analyse import analysis_document
from dtiplan.workflow.phantom.compare_files import study_content
from dtiplan.workflow.phantom.studies.pack import pack_study, seal_of
from dtiplan.workflow.phantom.studies.pseudonyms import Dates, Pseudonyms, texts_in
from dtiplan.workflow.phantom.studies.study import StudyFolder, out_of_date
from dtiplan.workflow.phantom.studies.unpack import open_pack
from tests.made_analyses import SKYRA, SOLA, made_analysis

UID = "1.3.12.2.1107.5.2.19.46069.30000024101012401565800000393"
SECRETS = (
    "46069", "77001", "MR1", "MR2", "Meyer", "Anna", "2026-01-05", "20260105", UID, "ZZZ_NAME",
    "geheim", "/home/meyer", "HC1-6", "sequence of A. Meyer",
)  # fmt: skip


@pytest.fixture
def held(tmp_path):
    """Give a study with two analysed scans, full of things that identify."""
    made = StudyFolder.create(tmp_path / "study of Anna Meyer")
    study = replace(made.study, phantom="nist-pvp", operator="Anna Meyer")
    study = replace(
        study,
        report=replace(study.report, author="Anna Meyer", remark="by Anna Meyer"),
        stability=replace(study.stability, database="postgresql://meyer:geheim@server/qa"),
    )
    for key, scanner, bias in (("s001", SKYRA, 1.0), ("s002", SOLA, -1.0)):
        analysis = made_analysis(scanner, bias_percent=bias, seed=int(key[1:]))
        analysis = replace(
            analysis, series_uids=(f"{UID}{key[-1]}",), series_description="ZZZ_NAME ep2d"
        )
        document = analysis_document(analysis)
        document["inputs"] = [{"path": "/home/meyer/ZZZ_NAME/1.dcm", "sha256": "a" * 64}]
        document["findings"] = [
            {"severity": "info", "code": "x", "remedy": "",
             "message": f"Series {UID} of MR1 on 2026-01-05 lies in /home/meyer/a/b.dcm."}
        ]  # fmt: skip
        path = made.folder / "analyses" / f"{key}.json"
        path.write_text(json.dumps(document))
        protocol = ScanProtocol(
            key,
            f"{UID}{key[-1]}",
            {
                "serial": Recorded(scanner.serial, "DeviceSerialNumber"),
                "station": Recorded(scanner.station, "StationName"),
                "acquired": Recorded("20260105101112", "x"),
                "coil_elements": Recorded("HC1-6", "(0021,xx4F)", "Siemens"),
                "comment": Recorded("sequence of A. Meyer", "private"),
                "echo_time_ms": Recorded(80.0, "EchoTime"),
                "software": Recorded("28\\LX\\V9", "x"),
            },
        )
        study = study.with_scan(
            StudyScan(
                key, f"scanner {key}", "2026-01-05", "/home/meyer/ZZZ_NAME", (f"{UID}{key[-1]}",),
                "ZZZ_NAME ep2d", ("1.dcm",), 31, (0.0, 1000.0), True, protocol,
                placement=ManualPlacement(((1.0,) * 4,) * 4, "Anna Meyer"),
                analysis=KeptAnalysis(f"analyses/{key}.json", file_sha256(path), "h"),
            )
        )  # fmt: skip
        study = study.with_temperature(f"scanner {key}", "2026-01-05", 20.0)
    made.save(study)
    return made


def contents(path):
    with zipfile.ZipFile(path) as pack:
        return {name: pack.read(name) for name in pack.namelist()}


def test_that_nothing_that_identifies_is_in_the_file(held, tmp_path):
    packed = pack_study(held.folder, tmp_path / "x.pack")
    everything = "\n".join(c.decode() for c in contents(packed.path).values())
    said = [t for c in contents(packed.path).values() for t in texts_in(json.loads(c))]
    for secret in SECRETS:
        assert not any(secret in text for text in said), secret
    for secret in ("geheim", "Meyer", "ZZZ_NAME", UID, "46069", "2026-01-05"):
        assert secret not in everything
    assert any("dates" in line for line in packed.kept)
    assert any("scanner s001" in line for line in packed.kept)
    assert packed.sha256 == hashlib.sha256(packed.path.read_bytes()).hexdigest()


def test_that_the_partner_gets_the_same_results(held, tmp_path):
    packed = pack_study(held.folder, tmp_path / "x.pack")
    there = StudyFolder.open(open_pack(packed.path, tmp_path / "there", packed.sha256))
    assert out_of_date(there) == ()
    theirs = study_content(there.folder).comparison
    assert [s.scanner for s in theirs.scans] == ["scanner s001", "scanner s002"]
    (pair,) = theirs.pairs
    assert pair.bland_altman_percent.bias.mean.value == pytest.approx(2.0, rel=1e-2)
    first, second = (s.protocol.values for s in there.study.scans)
    assert first["serial"].value != second["serial"].value
    assert first["echo_time_ms"].value == 80.0
    assert "station" not in first
    assert first["software"].value == "28, LX, V9"
    document = json.loads((there.folder / "analyses" / "s001.json").read_text())
    assert document["scanner"]["serial"] == first["serial"].value
    assert tuple(document["series_uids"]) == there.study.scans[0].series_uids


def test_that_packing_twice_gives_the_same_file_and_the_same_pseudonyms(held, tmp_path):
    one = pack_study(held.folder, tmp_path / "a.pack")
    other = pack_study(held.folder, tmp_path / "b.pack")
    assert one.sha256 == other.sha256


@pytest.mark.parametrize(
    ("dates", "expected"),
    [(Dates.KEEP, {"2026-01-05"}), (Dates.MONTH, {"2026-01-01"})],
)
def test_that_dates_are_kept_or_cut_as_asked(held, tmp_path, dates, expected):
    packed = pack_study(held.folder, tmp_path / "x.pack", dates)
    study = json.loads(contents(packed.path)["study.json"])
    assert {s["date"] for s in study["scans"]} == expected
    assert {s["date"] for s in study["sessions"]} == expected


def test_that_shifted_dates_keep_their_distances_and_weekdays():
    replaced = Pseudonyms(b"k" * 32, Dates.SHIFT, {})
    days = [replaced.day(2026, 1, 5), replaced.day(2026, 1, 12), replaced.day(2026, 3, 1)]
    assert (days[1] - days[0]).days == 7
    assert days[0].weekday() == 0
    assert replaced.text("20260105101112 and 2026-01-12T10:00:00") == (
        f"{days[0]:%Y%m%d} and {days[1].isoformat()}T10:00:00"
    )


def test_that_numbers_and_hashes_are_left_alone():
    replaced = Pseudonyms(b"k" * 32, Dates.SHIFT, {"46069": "x"})
    for words in ("2.6/7.8/6.2 mm", "100-1000", "1.5 T", "mm2/s", "a" * 64, "A46069B"):
        assert replaced.everywhere(words) == words


def test_that_what_cannot_be_taken_out_blocks_the_file(held, tmp_path):
    (held.folder / "certificate" / "c.csv").write_text("serial,128-0155,measured by Meyer\n")
    held.save(replace(held.study, certificate="certificate/c.csv"))
    with pytest.raises(ReleaseBlockedError) as caught:
        pack_study(held.folder, tmp_path / "x.pack")
    assert caught.value.code == "pack-not-clean"
    assert not (tmp_path / "x.pack").exists()


def rewritten(path, change):
    """Write a pack anew with changed contents; the manifest's own seal made to fit if asked."""
    everything = contents(path)
    change(everything)
    with zipfile.ZipFile(path, "w") as pack:
        for name, content in everything.items():
            pack.writestr(name, content)


def forged(name, content):
    """Add a file and name it in the manifest, seal and all."""

    def change(everything):
        manifest = json.loads(everything["manifest.json"])
        digest = hashlib.sha256(content).hexdigest()
        manifest["files"].append({"name": name, "size": len(content), "sha256": digest})
        manifest["seal"] = seal_of(manifest)
        everything["manifest.json"] = json.dumps(manifest).encode()
        everything[name] = content

    return change


@pytest.mark.parametrize(
    "change",
    [
        lambda e: e.update({"study.json": e["study.json"] + b" "}),
        lambda e: e.pop("analyses/s001.json"),
        lambda e: e.update({"analyses/s009.json": b"{}"}),
        lambda e: e.update({"manifest.json": e["manifest.json"].replace(b"s001", b"s003")}),
        forged("../outside.json", b"{}"),
        forged("/etc/outside.json", b"{}"),
        forged("analyses/../../outside.json", b"{}"),
        forged("C:\\outside.json", b"{}"),
        forged("analyses/run.sh", b"x"),
    ],
)
def test_that_a_changed_pack_is_refused_and_nothing_written(held, tmp_path, change):
    packed = pack_study(held.folder, tmp_path / "x.pack")
    rewritten(packed.path, change)
    before = sorted(p.name for p in tmp_path.iterdir())
    with pytest.raises(UserError) as caught:
        open_pack(packed.path, tmp_path / "deep" / "there")
    assert caught.value.code == "pack-damaged"
    assert sorted(p.name for p in tmp_path.iterdir()) == before
    assert not (tmp_path.parent / "outside.json").exists()


def test_that_another_file_than_was_told_is_refused(held, tmp_path):
    packed = pack_study(held.folder, tmp_path / "x.pack")
    with pytest.raises(UserError) as caught:
        open_pack(packed.path, tmp_path / "there", "0" * 64)
    assert caught.value.code == "pack-changed"
    command = ["phantom", "unpack", str(packed.path), "--out", str(tmp_path / "there")]
    assert run([*command, "--sha256", "0" * 64]) == 2
    assert not (tmp_path / "there").exists()
    assert run([*command, "--sha256", packed.sha256]) == 0


def test_that_every_truncation_is_refused(held, tmp_path):
    packed = pack_study(held.folder, tmp_path / "x.pack")
    whole = packed.path.read_bytes()
    for share in (0.0, 0.1, 0.5, 0.9, 0.999):
        packed.path.write_bytes(whole[: int(share * len(whole))])
        with pytest.raises(UserError):
            open_pack(packed.path, tmp_path / "there")
    assert not (tmp_path / "there").exists()


def test_that_flipped_bytes_never_pass(held, tmp_path):
    packed = pack_study(held.folder, tmp_path / "x.pack")
    whole = packed.path.read_bytes()
    reference = contents(packed.path)
    for at in range(0, len(whole), max(1, len(whole) // 60)):
        packed.path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        target = tmp_path / f"there{at}"
        try:
            open_pack(packed.path, target)
        except UserError:
            assert not target.exists()
        else:  # a byte that no reader of zip files looks at
            study = json.loads((target / "study.json").read_text())
            assert study == json.loads(reference["study.json"])


def test_that_a_pack_does_not_open_over_something_else(held, tmp_path):
    packed = pack_study(held.folder, tmp_path / "x.pack")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "file").write_text("mine")
    with pytest.raises(UserError) as caught:
        open_pack(packed.path, tmp_path / "mine")
    assert caught.value.code == "folder-not-empty"
    assert (tmp_path / "mine" / "file").read_text() == "mine"
