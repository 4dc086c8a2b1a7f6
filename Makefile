# make demo     the main job on the built-in digital patient
# make test     every check and every test
# make interop  the checks that need other people's programs
# make bundle   one folder that needs no Python, in dist/
# make lock     pin every version anew

PYTHON ?= python3
BIN := .venv/bin
# Some proxies and mirrors are slow with the large wheels.
PIP_FLAGS := --quiet --disable-pip-version-check --timeout 120 --retries 5
# One thread for each small-matrix loop: the program spreads its work over the cores itself.
export OPENBLAS_NUM_THREADS := 1
export OMP_NUM_THREADS := 1

.PHONY: demo test interop bundle lock clean

demo: .venv/ready
	@sh installer/system_libraries.sh
	@rm -rf demo && mkdir demo
	$(BIN)/dtiplan phantom make digital-patient --out demo/patient
	$(BIN)/dtiplan plan demo/patient/dicom --case demo/case
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(BIN)/dtiplan open demo/case; fi

test: .venv/test-ready
	@sh installer/system_libraries.sh
	@sh installer/system_libraries.sh --for-tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/vulture
	$(BIN)/deptry .
	$(BIN)/pytest -n 2 -m "not slow and not interop"
	$(BIN)/pytest -n 2 --no-loadscope-reorder -m "slow and not interop"

interop: .venv/test-ready
	@sh installer/system_libraries.sh
	@sh tools/interop_setup.sh
	$(BIN)/pytest -m interop

bundle: .venv-bundle/ready
	@sh installer/linux/build.sh

.venv-bundle/ready: requirements-bundle.lock pyproject.toml
	$(PYTHON) -m venv .venv-bundle
	.venv-bundle/bin/pip install $(PIP_FLAGS) --require-hashes -r requirements-bundle.lock
	.venv-bundle/bin/pip install $(PIP_FLAGS) --no-deps --no-build-isolation --no-index -e .
	@touch $@

.venv/ready: requirements.lock pyproject.toml
	@echo "Setting up .venv (about 1 GB)"
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "dtiplan needs Python 3.11 or newer, this is " + sys.version)'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install $(PIP_FLAGS) --require-hashes -r requirements.lock
	$(BIN)/pip install $(PIP_FLAGS) --no-deps --no-build-isolation --no-index -e .
	@touch $@

.venv/test-ready: .venv/ready requirements-test.lock
	$(BIN)/pip install $(PIP_FLAGS) --require-hashes -r requirements-test.lock
	@touch $@

lock:
	$(PYTHON) -m venv .venv-lock
	.venv-lock/bin/pip install $(PIP_FLAGS) pip-tools
	.venv-lock/bin/pip-compile -q --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	  --generate-hashes --strip-extras --allow-unsafe --extra build -o requirements.lock pyproject.toml
	.venv-lock/bin/pip-compile -q --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	  --generate-hashes --strip-extras --allow-unsafe --extra build,cluster,test -o requirements-test.lock pyproject.toml
	.venv-lock/bin/pip-compile -q --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	  --generate-hashes --strip-extras --allow-unsafe --extra build,bundle -o requirements-bundle.lock pyproject.toml

clean:
	rm -rf .venv .venv-bundle .venv-interop .venv-lock build demo dist
