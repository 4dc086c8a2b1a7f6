"""Lines of keys: the scanner finds every key that tomllib reads, where it stands."""

import itertools
import tomllib

import numpy as np
import pytest

from dtiplan.io.locations import phantom, resource
from dtiplan.io.toml_lines import key_lines


def paths_of(value, path=()):
    """Give the path of everything below a value."""
    below = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for key, part in below:
        yield (*path, key)
        yield from paths_of(part, (*path, key))


def test_that_keys_of_every_form_are_found_in_their_lines():
    text = "\n".join(
        [
            "# a comment = [1]",  # 1
            'name = "a # b = c"  # more',
            '"quoted key" = 1',
            "'single' = 2",
            "dotted.inner = 3",
            "list = [",  # 6
            "  1,  # one ]",
            "  [2, 3],",
            '  "]",',
            "]",
            "inline = { a = 1, b = { c = [4, 5] } }",  # 11
            'text = """',
            "not = a key",
            '  \\""" still inside',
            'end""""',
            "raw = '''",  # 16
            "[not.a.table]",
            "'''",
            "",
            "[table]",  # 20
            "key = 1979-05-27 07:32:00",
            "  [table.sub]",
            "  key = -inf",
            "[[rows]]",
            "a = 1",  # 25
            "[[rows]]",
            "b = 2",
            "[rows.c]",
            "d = true",
        ]
    )
    lines = key_lines(text)
    assert set(paths_of(tomllib.loads(text))) == set(lines)
    assert lines["name",] == 2
    assert lines["quoted key",] == 3
    assert lines["single",] == 4
    assert lines["dotted", "inner"] == 5
    assert [lines["list", n] for n in range(3)] == [7, 8, 9]
    assert lines["list", 1, 1] == 8
    assert lines["inline", "b", "c", 1] == 11
    assert (lines["text",], lines["raw",]) == (12, 16)
    assert (lines["table",], lines["table", "key"], lines["table", "sub"]) == (20, 21, 22)
    assert (lines["rows", 0], lines["rows", 1]) == (24, 26)
    assert (lines["rows", 0, "a"], lines["rows", 1, "b"]) == (25, 27)
    assert lines["rows", 1, "c", "d"] == 29


def test_that_a_table_opened_by_its_inner_table_has_its_own_line_in_the_end():
    lines = key_lines("[a.b]\nx = 1\n[a]\ny = 2\n")
    assert lines["a", "b"] == 1
    assert lines["a",] == 3


@pytest.mark.parametrize(
    "path",
    [*sorted(resource("tracts").glob("*.toml")), *sorted(phantom().glob("*/*.toml"))],
    ids=lambda path: f"{path.parent.name}/{path.name}",
)
def test_that_shipped_files_are_scanned_as_the_library_reads_them(path):
    text = path.read_text(encoding="utf-8")
    lines = key_lines(text)
    assert set(paths_of(tomllib.loads(text))) == set(lines)
    rows = text.splitlines()
    for key, line in lines.items():
        if isinstance(key[-1], str):
            assert key[-1] in rows[line - 1]


def value_text(random, depth):
    """Make up a value, with brackets, signs of comments and line breaks in awkward places."""
    kind = int(random.integers(7 if depth else 4))
    if kind == 0:
        return str(random.integers(-9, 9))
    if kind == 1:
        return ['"a]}#,\\""', "'b[{#='", '"""c\n]}\\"#,"""', "'''d\n[[x]]\n'''"][random.integers(4)]
    if kind == 2:
        return ["true", "-inf", "1e5", "07:32:00"][random.integers(4)]
    if kind == 3:
        return ["[]", "{}", '""', "[ # nothing ]\n]"][random.integers(4)]
    parts = [value_text(random, depth - 1) for _ in range(random.integers(1, 4))]
    if kind == 4:
        return "[" + ",".join(f" # ,]\n {part}\n" for part in parts) + ",\n]"
    if kind == 5:
        return "[" + ", ".join(parts) + "]"
    flat = [part.replace("# ,]\n", "").replace("# nothing ]\n", "") for part in parts]
    inside = ", ".join(f"k{n} = {part}" for n, part in enumerate(flat) if "\n" not in part)
    return "{ " + inside + " }"


def test_that_made_up_files_are_scanned_as_the_library_reads_them():
    random = np.random.default_rng(20261123)
    counter = itertools.count()
    for _ in range(200):
        rows = []
        for _ in range(random.integers(1, 8)):
            n = next(counter)
            opening = [f"[t{n}]", f"[t{n}.u]", f"[[r{n}]]\n[[r{n}]]", f'[ "q # {n}" . x ]', ""]
            rows.append(opening[random.integers(5)] if rows else "")
            key = [f"k{n}", f"a{n}.b", f'"s p#{n}"'][random.integers(3)]
            rows.append(f"  {key} = {value_text(random, 3)}  # end = 1")
        text = "\n".join(rows) + "\n"
        lines = key_lines(text)
        assert set(paths_of(tomllib.loads(text))) == set(lines), text
