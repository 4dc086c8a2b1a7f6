"""Every reader by its name."""

from tests.fuzz import image_readers, object_readers, record_readers, table_readers
from tests.fuzz.reader import Reader

READERS: dict[str, Reader] = {
    reader.name: reader
    for room in (image_readers, object_readers, table_readers, record_readers)
    for reader in room.READERS
}
