# Everything runs in .venv; PYTHON may name another interpreter (3.11 or newer).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: example test check fuzz bench templates schema clean

# Sets everything up and builds the example dossier into out/.
example: $(READY)
	$(BIN)/assemble build examples/milieuraad/meeting.yaml -o out

# Sets everything up and passes the tests.
test: $(READY)
	$(BIN)/python -m pytest -n auto

# Style, types and layers.
check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

# Long property-based runs.
fuzz: $(READY)
	$(BIN)/python -m pytest -n auto -m slow

# Speed: a build beside plain docxtpl, a check beside a build and beside the usual tools.
bench: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(BIN)/python benchmarks/dossier.py
	$(BIN)/python benchmarks/targets.py --peers
	$(BIN)/python benchmarks/check.py
	$(BIN)/python benchmarks/schema.py
	$(BIN)/python benchmarks/watch.py
	$(BIN)/python benchmarks/pdf.py

# Makes the Word templates of the pack rijk anew from their source.
templates: $(READY)
	$(BIN)/python templates/make_rijk.py

# Makes what follows from schemas/meeting.yaml anew: the JSON Schema for editors, and the reference of the data file.
schema: $(READY)
	$(BIN)/assemble schema --json-schema -o schemas/meeting.schema.json
	$(BIN)/python docs/make_reference.py

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $(READY)

clean:
	rm -rf $(VENV) out
