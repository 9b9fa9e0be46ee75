# Two commands matter: `make run` and `make test`. Each does its own set-up and skips it when nothing changed.
PYTHON ?= python3
PY := .venv/bin/python
export UV_PYTHON_DOWNLOADS := never
export PORT ?= 8000

.PHONY: help run test check bench assets lock clean

help:  ## What you can ask for
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

run: .venv/runtime.stamp  ## Set everything up and serve on http://localhost:8000 (PORT, DATA_DIR, DEMO=0)
	@$(PY) manage.py start

test: .venv/test.stamp  ## All checks and all tests, on SQLite and PostgreSQL, with a real browser
	@$(PY) -m tests.run

check: .venv/test.stamp  ## The quick part: style, types, import contracts, Django's and content checks
	@$(PY) -m tests.run --quick

bench: .venv/test.stamp  ## Measure: pages under load, parse and check, start-up
	@$(PY) -m bench

fuzz: .venv/test.stamp  ## Ten minutes of random documents against the parser and the checks
	@$(PY) -m pytest leeratelier/ordinance -q -k "propert or fuzz" --hypothesis-profile=long

assets:  ## Rebuild the vendored styles and fonts (needs Node; the result is committed)
	cd frontend && npm ci --ignore-scripts && node vendor.mjs build node_modules

lock: .venv/test.stamp  ## Renew requirements/*.txt from the *.in files
	@for name in runtime test; do .venv/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --custom-compile-command "make lock" requirements/$$name.in -o requirements/$$name.txt; done

clean:  ## Remove what can be made again; data/ stays
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis build *.egg-info

.venv/runtime.stamp: requirements/runtime.txt requirements/install.sh pyproject.toml
	@sh requirements/install.sh $(PYTHON) runtime

.venv/test.stamp: requirements/test.txt requirements/install.sh pyproject.toml
	@sh requirements/install.sh $(PYTHON) test
