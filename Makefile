# `make` lists the targets. Only python3 (3.11 or later), make and git are needed before the start.
SHELL := /bin/bash
PYTHON ?=
OUT ?= outputs
BIN := .venv/bin
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check
COMPILE := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --custom-compile-command "make lock"

.PHONY: help memo test check quality picture lock clean

help:  ## List the targets.
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name text; do \
		printf '%-14s %s\n' "$$name" "$$text"; done

memo: .venv/.runtime  ## Build the demonstration memo from seeds/ into outputs/, as a Prefect flow.
	@.ci/pango
	@$(BIN)/python -m flows build seeds --out $(OUT)

test: check  ## Check, then run every test; what needs a program that is not there is skipped and says so.
	$(BIN)/pytest -n 2 --dist loadfile

check: .venv/.dev  ## Lint, format, types, layers.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy briefing flows tests
	$(BIN)/lint-imports --no-logo

quality: .venv/.dev  ## Print the figures on the annotated articles.
	$(BIN)/pytest tests/quality -s

picture: .venv/.runtime  ## Draw page one of the demonstration memo for the README anew (pdftoppm, of poppler-utils).
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
		$(BIN)/briefing build seeds --out "$$folder" && \
		pdftoppm -r 100 -f 1 -l 1 -singlefile -png "$$folder/memo.pdf" docs/page-1

lock: .venv/.dev  ## Resolve the ranges of pyproject.toml anew (UPGRADE=--upgrade takes newer versions) and pin the result.
	$(COMPILE) $(UPGRADE) --group build --output-file requirements.lock
	$(COMPILE) $(UPGRADE) --group dev --constraints requirements.lock --output-file requirements-dev.lock

clean:  ## Remove the virtual environment, the stage cache of this checkout, and everything generated.
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .briefing-cache build dist
	find outputs -mindepth 1 ! -name README.md -delete
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.runtime: requirements.lock pyproject.toml .ci/venv
	@.ci/venv $(PYTHON)
	@echo "Installing requirements.lock into .venv: once, some minutes, about 700 MB"
	@$(INSTALL) --no-deps --require-hashes -r requirements.lock
	@$(INSTALL) --no-build-isolation --no-deps -e .
	@touch $@

.venv/.dev: .venv/.runtime requirements-dev.lock
	@echo "Installing requirements-dev.lock into .venv"
	@$(INSTALL) --no-deps --require-hashes -r requirements-dev.lock
	@touch $@
