#!/bin/sh
# Looks for the system libraries that drawing and the window need, and installs them or names the
# command. VTK does not fail politely without them: it crashes the program.
set -eu
[ "$(uname -s)" = "Linux" ] || exit 0

packages="libgl1 libegl1 libglib2.0-0 libfontconfig1 libxkbcommon0 libdbus-1-3 libxrender1 \
libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 fontconfig fonts-dejavu-core"

if [ "${1:-}" = "--for-tests" ]; then
    # A screen of their own for the tests that drive the window, and a reader of PDF; tests that
    # need one of them are skipped without.
    absent=""
    command -v Xvfb >/dev/null || absent="xvfb"
    command -v pdftotext >/dev/null || absent="$absent poppler-utils"
    if [ -n "$absent" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        { apt-get update -qq || true; DEBIAN_FRONTEND=noninteractive \
            apt-get install -qq --yes --no-install-recommends $absent; } >/dev/null 2>&1 || true
    fi
    command -v Xvfb >/dev/null || echo "Xvfb is missing: tests that drive the window will be skipped"
    command -v pdftotext >/dev/null || echo "pdftotext is missing: tests that read the report will be skipped"
    exit 0
fi

missing() {
    .venv/bin/python - <<'PY'
import ctypes
absent = []
for name in (
    "libGL.so.1", "libEGL.so.1", "libX11.so.6", "libXrender.so.1", "libxkbcommon.so.0",
    "libdbus-1.so.3", "libfontconfig.so.1", "libxcb-cursor.so.0", "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1", "libxcb-shape.so.0", "libxkbcommon-x11.so.0",
):
    try:
        ctypes.CDLL(name)
    except OSError:
        absent.append(name)
print(" ".join(absent))
PY
}

absent=$(missing)
[ -z "$absent" ] && exit 0
line="apt-get update && apt-get install --yes --no-install-recommends $packages"
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing system libraries ($absent is missing): $line"
    log=$(mktemp)
    # A package list that is old but sufficient must not stop the set-up.
    apt-get update -qq >"$log" 2>&1 || true
    DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends $packages \
        >>"$log" 2>&1 || { cat "$log" >&2; exit 1; }
    absent=$(missing)
    [ -z "$absent" ] && exit 0
fi
echo "These system libraries are missing: $absent" >&2
echo "Install them with: sudo sh -c '$line'" >&2
exit 1
