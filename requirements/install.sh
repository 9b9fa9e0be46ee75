#!/bin/sh
# Makes .venv and installs exactly requirements/<set>.txt, checked by hash. With uv; with pip where uv fails.
set -eu
python=$1
set=$2
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  echo "Leeratelier heeft Python 3.11 of nieuwer nodig. Zet er een neer en probeer: make run PYTHON=python3.12" >&2
  exit 1
fi
if [ ! -x .venv/bin/python ]; then
  "$python" -m venv .venv || {
    echo "Een virtuele omgeving maken lukt niet. Installeer het pakket python3-venv en probeer het opnieuw." >&2
    exit 1
  }
fi
.venv/bin/python -m pip install -q --disable-pip-version-check uv==0.13.9 2>/dev/null || true
if ! .venv/bin/python -m uv pip install -q --python .venv/bin/python --require-hashes -r "requirements/$set.txt"; then
  .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r "requirements/$set.txt"
fi
.venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
touch ".venv/$set.stamp"
[ "$set" = runtime ] || touch .venv/runtime.stamp
