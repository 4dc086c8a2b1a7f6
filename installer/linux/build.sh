#!/bin/sh
# Builds dist/dtiplan (one folder, needs no Python) and packs it as dist/dtiplan-VERSION-linux.tar.xz.
# Called by `make bundle`, which makes .venv-bundle from requirements-bundle.lock.
set -eu
cd "$(dirname "$0")/../.."
bin=.venv-bundle/bin
version=$($bin/python -c 'import dtiplan; print(dtiplan.__version__)')
rm -rf build dist/dtiplan
$bin/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build installer/dtiplan.spec
cp installer/linux/dtiplan.sh installer/linux/README.txt dist/dtiplan/
chmod +x dist/dtiplan/dtiplan.sh
du -sh dist/dtiplan
if [ "${PACK:-yes}" = yes ]; then
    tar -C dist -c dtiplan | xz -T0 -1 >"dist/dtiplan-$version-linux.tar.xz"
    ls -lh "dist/dtiplan-$version-linux.tar.xz"
fi
