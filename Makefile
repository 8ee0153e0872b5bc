# detente: everything runs in .venv of this folder; nothing global is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
SCORED := $(foreach l,en pl ru,tests/gold/scored/$(l).jsonl)

.DEFAULT_GOAL := help
.PHONY: help setup demo test check bench evaluate accuracy bench-docs docs forms wheel clean

help:  ## this list
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP)  ## the environment in .venv (about 1 GB; needs the network once)

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "detente needs Python 3.11 or newer, this is %d.%d; try: make PYTHON=python3.12" % sys.version_info[:2])'
	@echo "Setting up $(VENV): about 1 GB, a few minutes on the first run."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $(STAMP)

demo: setup  ## code the sample dossier into out/, print the summary, write the brief
	@$(BIN)/detente demo --out out

test: setup  ## all tests, without the network
	@$(BIN)/python -m pytest

check: setup  ## style, types, import rule, house rules
	@$(BIN)/ruff check src tests tools benchmarks
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python -m pytest tests/test_house.py tests/test_docs.py

bench: setup  ## speed and memory of coding
	@OMP_NUM_THREADS=1 $(BIN)/python benchmarks/coding.py

evaluate: setup  ## accuracy on the scored part of the gold
	@$(BIN)/detente evaluate $(SCORED)

accuracy: setup  ## the same, written into README.md and docs/accuracy.md
	@$(BIN)/python tools/write_accuracy.py

bench-docs: setup  ## the speed table, written into docs/benchmarks.md
	@$(BIN)/python tools/write_benchmarks.py

docs: setup  ## the generated pages: commands, settings, schema, worked example
	@$(BIN)/python -m detente.cli.reference docs
	@$(BIN)/python tools/write_example.py

forms: setup  ## the inflected forms of actors, people, roles and act words, generated anew
	@$(BIN)/python tools/build_actor_forms.py
	@$(BIN)/python tools/build_people_forms.py
	@$(BIN)/python tools/build_role_forms.py
	@$(BIN)/python tools/build_trigger_forms.py

wheel: setup  ## the package in dist/
	@$(BIN)/python -m pip wheel -qq --no-deps --wheel-dir dist . && ls dist

clean:  ## remove what these commands made
	rm -rf $(VENV) out dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
