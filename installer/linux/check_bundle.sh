#!/bin/sh
# Starts the bundle in a bare Debian root without Python and runs the demo there. Needs root and
# debootstrap; the root is made anew below the given folder (default: build/bare).
set -eu
cd "$(dirname "$0")/../.."
[ -x dist/dtiplan/dtiplan ] || { echo "Build the bundle first: make bundle" >&2; exit 2; }
command -v debootstrap >/dev/null || apt-get install -qq --yes --no-install-recommends debootstrap
bare=${1:-build/bare}
if [ ! -e "$bare/.made" ]; then
    rm -rf "$bare" && mkdir -p "$bare"
    debootstrap --variant=minbase --include=libgl1,libegl1,libglib2.0-0,libfontconfig1,libxkbcommon0,libdbus-1-3,libxrender1,libxcb-cursor0,libxkbcommon-x11-0,libxcb-icccm4,libxcb-keysyms1,libxcb-shape0,fonts-dejavu-core \
        bookworm "$bare" ${DEBIAN_MIRROR:-} >"$bare.log" 2>&1 || { tail -5 "$bare.log" >&2; exit 1; }
    touch "$bare/.made"
fi
mkdir -p "$bare/opt" "$bare/proc" && rm -rf "$bare/opt/dtiplan" "$bare/work" && cp -r dist/dtiplan "$bare/opt/" && mkdir "$bare/work"
mountpoint -q "$bare/proc" || mount -t proc proc "$bare/proc"
trap 'umount "$bare/proc" 2>/dev/null || true' EXIT
inside() { chroot "$bare" /usr/bin/env -i HOME=/work PATH=/usr/bin:/bin LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen "$@"; }
if inside sh -c 'command -v python3'; then echo "This root has a Python: nothing would be shown." >&2; exit 1; fi
inside /opt/dtiplan/dtiplan.sh --version
inside /opt/dtiplan/dtiplan.sh phantom make digital-patient --out /work/patient
inside /opt/dtiplan/dtiplan.sh plan /work/patient/dicom --case /work/case
inside sh -c 'ls -l /work/case/exports/*.dcm'
