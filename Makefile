# Two commands do everything on a machine that has Python 3.11 or later and make: `make site`, `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
FORMAT ?= text
MUTANTS ?= 0
SEED ?= 1
# The browser tests need a Chromium and the one library that Playwright's driver does not bring.
HAS_BROWSER := import shutil, sys, ctypes.util as c; \
  names = ('chromium', 'chromium-browser', 'google-chrome'); \
  sys.exit(not (any(map(shutil.which, names)) and c.find_library('atomic')))
LOCK := build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 \
  --generate-hashes --no-emit-index-url --custom-compile-command 'make lock'
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
export NO_MKDOCS_2_WARNING := 1
# Compiled modules are kept: the tests start Python a hundred times.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: site test serve check lint lock map schema clean bench mutants help

help: ## Show what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

site: $(VENV)/site.done check ## Check the data and build site/; an earlier site/ stays until the new one is whole
	rm -rf build/site
	$(BIN)/mkdocs build --strict --quiet --site-dir build/site
	rm -rf build/old && if [ -d site ]; then mv site build/old; fi
	mv build/site site && rm -rf build/old
	@echo "site/ is built: open it with make serve"

check: $(VENV)/site.done ## Show every fault of every file
	$(BIN)/lofte check --format $(FORMAT)

serve: $(VENV)/site.done ## Look at the site on http://127.0.0.1:8000; it follows what you save
	$(BIN)/mkdocs serve

test: $(VENV)/test.done ## Run every test, the browser tests too
	$(BIN)/ruff check generator tests bench tools
	$(BIN)/ruff format --check generator tests bench tools
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto --dist loadfile

schema: $(VENV)/site.done ## Write schema/ anew from the models
	$(BIN)/lofte schema schema

bench: $(VENV)/test.done ## Measure speed, as ratios, and what a page weighs
	$(BIN)/python -m bench
	$(BIN)/python -m bench.web

mutants: $(VENV)/test.done ## Change the judge in every way: does a test fail? MUTANTS=100 SEED=7 is a sample
	$(PYTHON) -m venv build/mutants
	build/mutants/bin/pip install --quiet --disable-pip-version-check --require-hashes \
	  -r requirements.txt -r requirements-dev.txt -r requirements-mutants.txt
	PYTHONPATH=generator nice build/mutants/bin/python -m bench.mutants $(MUTANTS) $(SEED)

lock: ## Pin every dependency with its hashes, anew
	$(PYTHON) -m venv build/lock && build/lock/bin/pip install --quiet uv
	$(LOCK) pyproject.toml -o requirements.txt
	$(LOCK) pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt
	$(LOCK) --group pyproject.toml:map -o requirements-map.txt
	$(LOCK) --group pyproject.toml:mutants -c requirements.txt -c requirements-dev.txt -o requirements-mutants.txt

map: ## Draw data/map.csv anew from SCB's boundaries
	$(PYTHON) -m venv build/map
	build/map/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-map.txt
	build/map/bin/python tools/draw_map.py

clean: ## Remove what was made
	rm -rf $(VENV) site build

$(VENV)/site.done: requirements.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	PYTHONWARNINGS=ignore $(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/test.done: requirements-dev.txt $(VENV)/site.done
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@$(BIN)/python -c "$(HAS_BROWSER)" || { \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq chromium fonts-liberation libatomic1; }
	@touch $@
