#!/bin/sh
# Set up what `pytest -m interop` compares with: dcmrtstruct2nii in an environment of its own (it
# needs an older numpy and pydicom), plastimatch, MRtrix3, Orthanc and DCMTK from Debian. Safe to
# run again.
set -eu
cd "$(dirname "$0")/.."
PYTHON="${PYTHON:-python3}"

if [ ! -x .venv-interop/bin/dcmrtstruct2nii ]; then
    "$PYTHON" -m venv .venv-interop
    .venv-interop/bin/python -m pip install --quiet --disable-pip-version-check \
        "dcmrtstruct2nii==5" "numpy==1.26.4" "pydicom==2.4.4" "SimpleITK==2.4.1" \
        "scikit-image==0.24.0" "nibabel==5.2.1" "setuptools<81"
fi
.venv-interop/bin/python -c "import dcmrtstruct2nii"

missing=""
command -v plastimatch >/dev/null 2>&1 || missing="$missing plastimatch"
command -v tckgen >/dev/null 2>&1 || missing="$missing mrtrix3"
command -v Orthanc >/dev/null 2>&1 || missing="$missing orthanc"
command -v storescp >/dev/null 2>&1 || missing="$missing dcmtk"
command -v openssl >/dev/null 2>&1 || missing="$missing openssl"
if [ -n "$missing" ]; then
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
    else
        echo "Not installed (run as root: apt-get install$missing); its checks will skip." >&2
    fi
fi
