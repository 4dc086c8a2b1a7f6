"""A copy for blind rating is known by its patient and by each of its frames of reference."""

import uuid

import pytest

from dtiplan.domain.blind_copies import (
    copy_frame_uid,
    copy_patient_id,
    is_blind_copy,
    refuse_blind_copy,
)
from dtiplan.domain.errors import UserError


def test_that_a_copy_is_known_by_its_patient_alone():
    assert is_blind_copy(copy_patient_id("ABC234"))
    assert is_blind_copy(f" {copy_patient_id('ABC234').lower()} ")
    assert not is_blind_copy("BLIND-7")
    assert not is_blind_copy("")


def test_that_a_copy_is_known_by_its_frame_where_the_patient_was_renamed():
    frame = copy_frame_uid("ABC234", "1.2.3")
    assert is_blind_copy("4711", ["1.2.3", frame + "\0"])
    assert not is_blind_copy("4711", ["1.2.3", None, "", f"2.25.{uuid.uuid4().int}", "2.25.x"])


def test_that_frames_of_copies_are_uids_of_their_own():
    frames = {copy_frame_uid("copy", str(n)) for n in range(100)}
    assert len(frames) == 100
    assert all(len(frame) <= 64 for frame in frames)
    number = uuid.UUID(int=int(frames.pop().removeprefix("2.25.")))
    assert number.version == 8
    assert number.variant == uuid.RFC_4122


def test_that_the_refusal_says_why():
    refuse_blind_copy("It is not sent.", "4711", ["1.2.3"])
    with pytest.raises(UserError, match=r"It is not sent\. .*may be mirrored") as refused:
        refuse_blind_copy("It is not sent.", copy_patient_id("A"))
    assert refused.value.code == "blind-copy"
