# detente: everything runs in .venv of this folder; nothing global is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.PHONY: setup demo test check bench evaluate docs forms clean

setup: $(STAMP)

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "detente needs Python 3.11 or newer; call: make PYTHON=python3.12 " + " ".join(sys.argv[1:]))'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $(STAMP)

demo: setup  ## code the sample dossier, print the summary, write the brief
	$(BIN)/detente demo --out out

test: setup  ## all tests
	$(BIN)/python -m pytest

check: setup  ## style, types, import rule, house rules
	$(BIN)/ruff check src tests tools benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest tests/test_house.py

bench: setup  ## speed and memory
	$(BIN)/python benchmarks/coding.py

evaluate: setup  ## accuracy on the scored part of the gold
	$(BIN)/detente evaluate tests/gold/scored/*.jsonl

forms: setup  ## generate the inflected forms of actors, people, roles and triggers anew
	$(BIN)/python tools/build_actor_forms.py
	$(BIN)/python tools/build_people_forms.py
	$(BIN)/python tools/build_role_forms.py
	$(BIN)/python tools/build_trigger_forms.py

clean:
	rm -rf $(VENV) out .pytest_cache .mypy_cache .ruff_cache
