# Everything starts here, from nothing: Python 3.11 or newer and make. `make serve` serves, `make test` tests.
#
# torch: the default build for Linux brings several gigabytes of CUDA. On Linux without a GPU, the CPU build is taken from
# torch's own index; if that cannot be reached, the default build. TORCH_INDEX_URL names another index, `make serve
# TORCH_INDEX_URL=` takes the default build. It counts only until .venv is made.

PYTHON ?= $(shell command -v python3.11 || command -v python3 || command -v python)
TORCH_INDEX_URL ?= $(if $(filter Linux,$(shell uname -s)),$(if $(wildcard /dev/nvidia0),,https://download.pytorch.org/whl/cpu))
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
LOCK := requirements/lock.txt
TORCH := requirements/torch.txt
STAMP := $(VENV)/.installed
QUIET := $(if $(CI)$(wildcard $(VENV)/lib/*/site-packages/torch),--quiet)
PIP := -m pip --disable-pip-version-check
UV := uv==0.13.9
PIP_AUDIT := pip-audit==2.10.1
REDOCLY := @redocly/cli@2.77.0
SPECTRAL := @stoplight/spectral-cli@6.16.3
TYPESCRIPT_CLIENT := openapi/clients/typescript
# Only where there is Node.js: what is not there is skipped by name.
NODE_PACKAGES := $(if $(shell command -v npm),$(TYPESCRIPT_CLIENT)/node_modules/.package-lock.json)
OPENAPI_TYPESCRIPT := openapi-typescript@7.13.0
TYPESCRIPT := typescript@6.0.3

.DEFAULT_GOAL := help
.PHONY: help venv serve test check lint format types openapi openapi-check openapi-lint tables-check deploy-check readme \
	benchmark-accuracy benchmark-cases benchmark-claims benchmark-speakers benchmark-profiles benchmark-roster \
	benchmark-speed benchmark-hostile benchmark-service benchmark-page benchmark-archive screenshots \
	page-types lock audit clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "  make %-20s %s\n", $$1, $$2}'

venv: $(STAMP) ## make .venv with the locked packages

$(STAMP): $(LOCK) $(TORCH) pyproject.toml
	@test -n "$(PYTHON)" || { echo "onrecord needs Python 3.11 or newer; none was found." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "onrecord needs Python 3.11 or newer; $(PYTHON) is older. Name another: make PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "$(PYTHON) has no venv module (Debian: the package python3-venv)." >&2; exit 1; }
	@echo "[1/4] $(VENV) from $(PYTHON)"
	@$(PYTHON) -m venv $(VENV)
	@echo "[2/4] all $$(grep -c '==' $(LOCK)) packages of $(LOCK), by their hashes: a minute or two"
	@$(BIN)/python $(PIP) install --quiet --no-deps --require-hashes --requirement $(LOCK)
	@echo "[3/4] $$(grep '^torch==' $(TORCH))"
	@$(if $(TORCH_INDEX_URL),$(BIN)/python $(PIP) install $(QUIET) --no-deps --timeout 10 --retries 0 \
		--index-url $(TORCH_INDEX_URL) --requirement $(TORCH) || \
		echo "$(TORCH_INDEX_URL) cannot be reached or has no torch for this machine: the default build is taken" >&2)
	@$(BIN)/python $(PIP) install $(QUIET) --requirement $(TORCH)
	@echo "[4/4] onrecord itself"
	@$(BIN)/python $(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

serve: $(STAMP) ## the API and its page, on loopback; ARGS="--port 9000" and ONRECORD_* set it
	@$(BIN)/onrecord serve $(ARGS)

# Three processes, each with whole files of tests: what a file loads or starts is there once. They keep two cores busy,
# as tests wait for processes and browsers. Bytecode is kept, wherever it is switched off: without it each process compiles
# all modules again.
test: $(STAMP) $(NODE_PACKAGES) ## all tests; ARGS="-k marks" runs some
	@PYTHONDONTWRITEBYTECODE= OMP_NUM_THREADS=1 $(BIN)/python -m pytest --numprocesses 3 --dist loadfile --no-loadscope-reorder \
		$(ARGS)

.PHONY: coverage dist dist-test

# The floor is `fail_under` in pyproject.toml: a change that leaves more code without a test than before fails on CI.
coverage: ## all tests, with the lines and branches that they run; fails below the floor
	@$(MAKE) --no-print-directory test ARGS="--cov $(ARGS)"

dist: $(STAMP) ## the wheel and the sdist, models included, in dist/
	@rm -rf dist
	@$(BIN)/python -m hatchling build --directory dist

dist-test: $(STAMP) ## install the wheel outside the repository and run it there
	@$(BIN)/python -m pytest -m dist tests/packaging $(ARGS)

.PHONY: ray-test generators

# Ray is not in the lock: it weighs more than all other packages together, and runs on one machine need none of it.
# Its environment sees the packages of .venv.
RAY := build/ray
RAY_PACKAGES = $$(sed -n 's/^ray = .*"\(ray==[^"]*\)".*/\1/p' pyproject.toml) msgpack==1.2.4

$(RAY)/.installed: $(STAMP) pyproject.toml
	@$(PYTHON) -m venv --clear $(RAY)
	@$(RAY)/bin/python $(PIP) install --quiet --no-deps $(RAY_PACKAGES)
	@ls -d $(abspath $(VENV))/lib/python*/site-packages > $(RAY)/packages.pth
	@mv $(RAY)/packages.pth $(RAY)/lib/python*/site-packages/
	@touch $@

ray-test: $(RAY)/.installed ## runs over archives on a Ray cluster of this machine, killed and not; installs Ray first
	@OMP_NUM_THREADS=1 $(RAY)/bin/python -m pytest tests/archive/test_ray.py $(ARGS)

generators: $(STAMP) ## make clients with other generators, compile them, call a service with two; installs them first
	@$(BIN)/python -m pytest -m generators tests/generators $(ARGS)

check: lint types openapi-check openapi-breaks openapi-lint clients-check tables-check deploy-check page-types ## static checks: style, types, drift

lint: $(STAMP) ## ruff: rules and format
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

format: $(STAMP) ## fix and format with ruff
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

types: $(STAMP) ## mypy, strict
	@$(BIN)/mypy

openapi: $(STAMP) ## write openapi/openapi.json from the code
	@mkdir -p build
	@$(BIN)/onrecord openapi > build/openapi.json
	@mv build/openapi.json openapi/openapi.json

openapi-check: $(STAMP) ## fail if openapi/openapi.json differs from the code
	@$(BIN)/onrecord openapi | diff -u openapi/openapi.json - || { echo "make openapi" >&2; exit 1; }

.PHONY: openapi-breaks openapi-release clients clients-check fuzz

openapi-breaks: $(STAMP) ## fail if openapi/openapi.json breaks clients of the last release
	@$(BIN)/python -m tools.compatibility openapi/released.json openapi/openapi.json

openapi-release: openapi-check ## at a release: make the current document the one to compare with
	@cp openapi/openapi.json openapi/released.json

openapi-lint: ## lint the OpenAPI document with redocly and spectral, if Node.js is installed
	@if command -v npx >/dev/null; then \
		REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true \
			npx --yes $(REDOCLY) lint --config openapi/redocly.yaml openapi/openapi.json && \
		npx --yes $(SPECTRAL) lint --ruleset openapi/spectral.yaml --fail-severity hint openapi/openapi.json; \
	else \
		echo "openapi-lint skipped: no Node.js here"; \
	fi

page-types: ## check the page's modules against the OpenAPI types, if Node.js is installed
	@if command -v npx >/dev/null; then \
		npx --yes $(OPENAPI_TYPESCRIPT) openapi/openapi.json --output build/openapi.d.ts >/dev/null && \
			npx --yes --package $(TYPESCRIPT) tsc --project api/page; \
	else \
		echo "page-types skipped: no Node.js here"; \
	fi

deploy-check: $(STAMP) ## check the Dockerfile with hadolint, the unit with systemd-analyze if installed
	@$(BIN)/hadolint Dockerfile
	@if command -v systemd-analyze >/dev/null; then \
		mkdir -p build && sed 's|^ExecStart=[^ ]*|ExecStart=/bin/true|' deploy/onrecord.service > build/onrecord.service \
			&& systemd-analyze verify build/onrecord.service; \
	else \
		echo "deploy-check: the unit is not checked: no systemd-analyze here"; \
	fi

$(TYPESCRIPT_CLIENT)/node_modules/.package-lock.json: $(TYPESCRIPT_CLIENT)/package-lock.json
	@npm ci --prefix $(TYPESCRIPT_CLIENT) --silent && touch $@ || \
		{ echo "the packages of the TypeScript client could not be installed: its tests are skipped"; test -z "$(CI)"; }

clients: $(NODE_PACKAGES) ## generate the client libraries
	@PYTHON=$(PYTHON) openapi/clients/generate

clients-check: $(NODE_PACKAGES) ## fail if the generated client libraries are out of date
	@PYTHON=$(PYTHON) openapi/clients/generate --check

fuzz: $(STAMP) ## property tests with 30 times the examples, and 2,000 requests made from the OpenAPI document
	@TEST_EXAMPLES=many $(BIN)/python -m pytest -m "not model and not browser and not node" $(ARGS)

tables-check: $(STAMP) ## fail if a generated block of README.md or docs/ is out of date
	@$(BIN)/python -m tools.docs --check

readme: $(STAMP) ## generate the blocks of README.md and docs/, and the reliability picture
	@$(BIN)/python -m tools.docs --write

benchmark-accuracy: $(STAMP) ## attributions, parser and entities against the corpora
	@$(BIN)/python -m benchmarks.accuracy $(ARGS)

benchmark-cases: $(STAMP) ## our own cases of attributions: how many are right
	@$(BIN)/python -m tests.judges edge_cases nesting $(ARGS)

benchmark-claims: $(STAMP) ## our own cases of acts, claims and circumstances; factuality and checkability on corpora
	@$(BIN)/python -m tests.judges acts claims $(ARGS)
	@$(BIN)/python -m benchmarks.claims $(ARGS)

benchmark-speakers: $(STAMP) ## speaker resolution: OntoGUM's sources, GAP's pronouns, sources in news
	@$(BIN)/python -m benchmarks.speakers $(ARGS)
	@$(BIN)/python -m benchmarks.speakers --news open $(NEWS_ARGS)

benchmark-profiles: $(STAMP) ## our own cases of speakers: types, offices, anonymity, chains, rosters
	@$(BIN)/python -m tests.judges profiles $(ARGS)

benchmark-roster: $(STAMP) ## time that a roster of 10,000 entries adds to a request
	@$(BIN)/python -m benchmarks.roster $(ARGS)

benchmark-speed: $(STAMP) ## words per second, cold start, memory
	@$(BIN)/python -m benchmarks.speed $(ARGS)

benchmark-hostile: $(STAMP) ## cost of hostile texts against prose of the same length
	@$(BIN)/python -m benchmarks.hostile $(ARGS)

.PHONY: benchmark-verification

benchmark-verification: $(STAMP) ## quotations checked against transcripts: accuracy, time, memory
	@$(BIN)/python -m benchmarks.verification $(ARGS)
	@$(BIN)/python -m benchmarks.verification_speed

benchmark-archive: $(STAMP) ## runs over archives, and questions on made tables; ARGS="--only memory" measures one row
	@OMP_NUM_THREADS=1 $(BIN)/python -m benchmarks.archive $(ARGS)

.PHONY: benchmark-archive-ray

benchmark-archive-ray: $(RAY)/.installed ## processes and Ray with the engine; installs Ray first
	@OMP_NUM_THREADS=1 $(RAY)/bin/python -m benchmarks.archive --only ray $(ARGS)

benchmark-page: $(STAMP) ## time until the page shows a long record, in Chromium
	@$(BIN)/python -m benchmarks.page $(ARGS)

screenshots: $(STAMP) ## the page's main states as pictures in docs/images, in Chromium
	@$(BIN)/python -m tools.docs.screenshots $(ARGS)

benchmark-service: $(STAMP) ## the service under load; ARGS="--only overload" runs one row
	@$(BIN)/python -m benchmarks.service $(ARGS)

# The packages of torch's own build (CUDA, or none) are its build's affair, and its builds have other hashes: it is left
# out and named alone, by its version, in requirements/torch.txt.
LOCKED = build/lock/bin/uv pip compile --quiet --upgrade --python-version 3.11 --generate-hashes --no-header --no-annotate \
	--constraint $(TORCH)
WITHOUT_TORCH = awk '/^[A-Za-z]/ {keep = !/^(torch|triton|nvidia-|cuda-)/} keep'

lock: ## pin the newest versions that pyproject.toml allows, with hashes
	@$(PYTHON) -m venv --clear build/lock
	@build/lock/bin/python $(PIP) install --quiet $(UV)
	@{ sed '/^#/!d' $(LOCK); $(LOCKED) --extra dev --extra archive pyproject.toml | $(WITHOUT_TORCH); } > build/lock.txt
	@{ sed '/^#/!d' requirements/service.txt; \
		$(LOCKED) --constraint build/lock.txt pyproject.toml | $(WITHOUT_TORCH); } > build/service.txt
	@{ sed '/^#/!d' requirements/archive.txt; \
		$(LOCKED) --extra archive --constraint build/lock.txt pyproject.toml | $(WITHOUT_TORCH); } > build/archive.txt
	@{ sed '/^#/!d' requirements/build.txt; \
		echo 'hatchling' | $(LOCKED) --constraint build/lock.txt -; } > build/build.txt
	@mv build/lock.txt build/service.txt build/archive.txt build/build.txt requirements/

audit: ## known vulnerabilities of the locked packages; needs a network
	@$(PYTHON) -m venv --clear build/audit
	@build/audit/bin/python $(PIP) install --quiet $(PIP_AUDIT)
	@build/audit/bin/pip-audit --disable-pip --requirement $(LOCK) $(ARGS)

clean: ## remove .venv, caches and built distributions
	@rm -rf $(VENV) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
