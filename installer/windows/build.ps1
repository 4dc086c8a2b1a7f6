# Builds dist\dtiplan and, where Inno Setup is there, dist\dtiplan-setup.exe.
# UNTESTED: written after the Linux recipe, not yet run on Windows.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")
py -3.11 -m venv .venv-bundle
.venv-bundle\Scripts\python -m pip install --quiet --only-binary :all: -r requirements-bundle.lock
.venv-bundle\Scripts\python -m pip install --quiet --no-deps --no-build-isolation --no-index -e .
.venv-bundle\Scripts\pyinstaller --noconfirm --distpath dist --workpath build installer\dtiplan.spec
$inno = "${env:ProgramFiles(x86)}\Inno Setup 6\ISCC.exe"
if (Test-Path $inno) { & $inno installer\windows\dtiplan.iss }
