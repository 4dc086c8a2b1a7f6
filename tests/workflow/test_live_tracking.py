"""Followed and edited while it is looked at: what the child that draws tells, and draws."""

import numpy as np
import pytest

from dtiplan.domain.geometry import transform_points
from dtiplan.domain.gradients import SIGNED_PERMUTATIONS
from dtiplan.domain.orientation import OrientationProof, Verdict
from dtiplan.domain.progress import silent
from dtiplan.domain.streamlines import Streamlines
from dtiplan.domain.tracts import Model
from dtiplan.processing.tracts.direction_fields import TensorField
from dtiplan.render.live_bundle import every_mm
from dtiplan.workflow.regions.own_tracts import follow, own_tract, renamed
from dtiplan.workflow.regions.tract_edits import tract_edit
from dtiplan.workflow.steps.edit_tracts import EditParams
from dtiplan.workflow.steps.find_tracts import TractParams, _own
from dtiplan.workflow.viewing.live_lines_told import lines_as_bytes, told_lines
from dtiplan.workflow.viewing.live_tracking import LiveTracker
from dtiplan.workflow.viewing.scene_items import Shown
from tests.processing.direction_fields import maps_of
from tests.workflow.scene_cases import SHIFT_MM, TRACT_MM, finish, scene_case
from tests.workflow.test_scene_service import CAMERA, SIZE, ask, base, centre_of, picture_of

HERE = "live n_seeds=100 ; seed ball 0 0 0 6"
THERE = "live n_seeds=100 ; seed ball 0 0 30 6"


def ready_case(folder, *, cleared=True):
    """Lines along x everywhere, in the diffusion frame."""
    case = scene_case(folder)
    grid = case.read("dwi").grid
    maps = maps_of(
        grid,
        lambda p: np.broadcast_to([1.0, 0.0, 0.0], p.shape),
        lambda p: np.full(p.shape[:-1], 0.7),
    )
    finish(case, "fit-tensor", maps=maps)
    finish(case, "check-orientation", orientation={"cleared": cleared, "proof": PROOF})
    finish(case, "import-tracts", imported_tracts={"tracts": (), "definitions": {}})
    return case, maps


PROOF = OrientationProof(
    Verdict.RIGHT, SIGNED_PERMUTATIONS[0], SIGNED_PERMUTATIONS[1], (0.5,) * 24, 0.7, 0.6, 14.0,
    1.0, 50_000, (),
)  # fmt: skip


def of_kind(answers, kind):
    return [answer for answer in answers if answer[0]["kind"] == kind]


def test_that_what_is_followed_is_what_the_text_gives_carried_into_the_scene(tmp_path):
    case, maps = ready_case(tmp_path / "case")
    told = ask(case.folder, {"serial": 1, "set": base(live=HERE)})
    ((header, body),) = of_kind(told, "followed")
    assert [h["kind"] for h, _ in told] == ["preparing", "followed", "frame"]
    own = own_tract(HERE)
    wanted = follow(own, TensorField.of(maps), maps.grid).streamlines
    shown = told_lines(header, body)
    assert len(shown) == header["n"] == len(wanted) > 50
    assert header["mean_length_mm"] == pytest.approx(float(wanted.lengths_mm().mean()), rel=1e-3)
    starts = transform_points(np.eye(4), wanted.points_ras_mm[wanted.offsets[:-1]]) + SHIFT_MM
    np.testing.assert_allclose(shown.points_ras_mm[shown.offsets[:-1]], starts, atol=0.02)
    visited = np.unique(np.rint(transform_points(maps.grid.vox_from_ras, wanted.points_ras_mm)),
                        axis=0)  # fmt: skip
    assert header["volume_cc"] == pytest.approx(len(visited) * 0.512, rel=0.02)


def test_that_the_step_finds_what_was_followed_to_the_bit(tmp_path):
    """Also where automatic tracts of the same run are tracked probabilistically."""
    case, maps = ready_case(tmp_path / "case")
    shown = Shown.open(case.folder, None)
    seen = LiveTracker(lambda: None).follow(shown, HERE)
    kept = renamed(own_tract(HERE), "Hand_L").text
    params = TractParams(tracts=(), own_tracts=(kept,), tracking="probabilistic")
    drawn = TensorField.of_realisations([maps.tensor.values, 2 * maps.tensor.values], maps.mask)
    (found,), _ = _own({"maps": maps, "fibres": None}, params, {Model.TENSOR: drawn}, silent)
    thin = every_mm(found.streamlines, 0.5, 2.0).moved(shown.store.scene_from_own("dwi"))
    np.testing.assert_array_equal(thin.points_ras_mm, seen.thin.points_ras_mm)
    assert len(found.streamlines) == seen.figures["n"]


def test_that_a_moved_seed_gives_other_streamlines_and_none_stay_when_it_ends(tmp_path):
    case, _ = ready_case(tmp_path / "case")
    told = ask(
        case.folder,
        {"serial": 1, "set": base(live=HERE, layers=[])},
        {"serial": 2, "set": {"live": THERE}},
        {"serial": 3, "set": {"live": THERE}},
        {"serial": 4, "set": {"live": None}},
    )
    first, second = of_kind(told, "followed")
    assert (first[0]["text"], second[0]["text"]) == (HERE, THERE)
    height = [told_lines(*answer).points_ras_mm[:, 2].mean() for answer in (first, second)]
    assert height[1] - height[0] == pytest.approx(30.0, abs=1.0)
    pictures = [picture_of(answer) for answer in of_kind(told, "frame")]
    low, high = (centre_of(picture, 0)[1] for picture in pictures[:2])
    scale = SIZE[1] / CAMERA.height_mm
    assert high - low == pytest.approx(30.0 * scale, abs=4), "red lines, left to right, moved up"
    with pytest.raises(AssertionError, match="nothing of this colour"):
        centre_of(pictures[-1], 0)


@pytest.mark.parametrize(
    ("live", "cleared", "why"),
    [
        (HERE, False, "Tracking is blocked"),
        ("live", True, "no seed region"),
        (HERE.replace("live ", "live model=csd "), True, "no fibres yet"),
    ],
)
def test_that_what_cannot_be_followed_is_told_and_the_scene_goes_on(tmp_path, live, cleared, why):
    case, _ = ready_case(tmp_path / "case", cleared=cleared)
    told = ask(case.folder, {"serial": 1, "set": base(live=live)})
    ((header, _),) = of_kind(told, "unfollowed")
    assert why in header["problem"] + header["cause"]
    assert of_kind(told, "frame")
    assert not of_kind(told, "followed")


def test_that_streamlines_survive_their_way_as_bytes():
    rng = np.random.default_rng(1)
    far = np.array([900.0, -700.0, 400.0])  # planning frames may begin anywhere
    lines = Streamlines.from_lines([far + rng.uniform(-90, 90, (n, 3)) for n in (2, 5, 40)])
    back = told_lines(*lines_as_bytes(lines))
    np.testing.assert_array_equal(back.offsets, lines.offsets)
    np.testing.assert_allclose(back.points_ras_mm, lines.points_ras_mm, atol=0.006)
    assert len(told_lines(*lines_as_bytes(Streamlines.empty()))) == 0


def editing(*edits, **more):
    params = EditParams(automatic_cleaning=False, edits=edits).model_dump(mode="json")
    return {"tract": "CST_L", "params": params, "shows_removed": False, **more}


def pixel_of_tract():
    return CAMERA.to_pixels(TRACT_MM[None], tuple(SIZE))[0, :2]


def test_that_an_outline_in_the_picture_means_an_edit_that_takes_the_streamlines_out(tmp_path):
    case, _ = ready_case(tmp_path / "case")
    found = case.read("tracts")[0].streamlines
    x, y = pixel_of_tract()
    box = [[x - 30, y - 90], [x + 30, y - 90], [x + 30, y + 90], [x - 30, y + 90]]
    away = [[a + 100, b] for a, b in box]
    told = ask(
        case.folder,
        {"serial": 1, "set": base(editing=editing())},
        {"serial": 2, "ask": {"lasso": box, "does": "remove"}},
        {"serial": 3, "ask": {"lasso": away, "does": "remove"}},
        {"serial": 4, "ask": {"at": [x, y], "does": "remove"}},
    )
    meant = {h["serial"]: h for h, _ in of_kind(told, "meant")}
    assert meant[2]["n"] == len(found)
    assert meant[3] == {**meant[3], "n": 0, "text": ""}
    assert meant[4]["n"] == 1
    one = tract_edit(meant[4]["text"])
    assert one.tract == "CST_L"
    assert one.chosen.sum() == 1
    after = ask(case.folder, {"serial": 1, "set": base(editing=editing(meant[2]["text"]))})
    ((header, _),) = of_kind(after, "edited")
    assert (header["n_found"], header["n_kept"]) == (len(found), 0)
    assert header["counts"] == {"by hand": len(found)}
    with pytest.raises(AssertionError, match="nothing of this colour"):
        centre_of(picture_of(of_kind(after, "frame")[-1]), 1)


def test_that_what_was_removed_can_be_chosen_to_come_back(tmp_path):
    case, _ = ready_case(tmp_path / "case")
    x, y = pixel_of_tract()
    gone = of_kind(
        ask(case.folder, {"serial": 1, "set": base(editing=editing())},
            {"serial": 2, "ask": {"at": [x, y], "does": "remove"}}), "meant",
    )[0][0]["text"]  # fmt: skip
    told = ask(
        case.folder,
        {"serial": 1, "set": base(editing=editing(gone, shows_removed=True))},
        {"serial": 2, "ask": {"lasso": [[0, 0], [400, 0], [400, 400], [0, 400]],
                              "does": "restore"}},
    )  # fmt: skip
    back = of_kind(told, "meant")[0][0]
    assert back["n"] == 1
    ((header, _),) = of_kind(
        ask(case.folder, {"serial": 1, "set": base(editing=editing(gone, back["text"]))}), "edited"
    )
    assert header["n_kept"] == header["n_found"]


def test_that_strands_hold_every_streamline_once(tmp_path):
    case, _ = ready_case(tmp_path / "case")
    told = ask(
        case.folder,
        {"serial": 1, "set": base(editing=editing())},
        {"serial": 2, "ask": {"strands": 10.0}},
    )
    strands = of_kind(told, "meant")[0][0]["strands"]
    numbers = sorted(i for strand in strands for i in strand["indices"])
    assert numbers == list(range(len(case.read("tracts")[0].streamlines)))
    assert all(tract_edit(s["text"]).chosen.sum() == s["n"] for s in strands)


def test_that_a_tract_that_is_not_there_cannot_be_edited(tmp_path):
    case, _ = ready_case(tmp_path / "case")
    told = ask(case.folder, {"serial": 1, "set": base(editing={**editing(), "tract": "None_L"})})
    assert "no tract None_L" in of_kind(told, "error")[0][0]["cause"]
    assert of_kind(told, "frame")
