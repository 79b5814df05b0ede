#!/bin/sh
# sh go demo    reads the demo articles into build/record and shows what they hold
# sh go test    installs all that is needed, then checks style, types and tests
# sh go gate    measures against the floors of bench/floors.toml
set -eu
cd "$(dirname "$0")"

fail() {
    echo "go: $1" >&2
    exit 1
}

python() {
    for name in python3.13 python3.12 python3.11 python3 python; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    fail "Selon needs Python 3.11 or later"
}

# setup EXTRA: a virtual environment with Selon in it, made again only when pyproject.toml has changed
setup() {
    [ -x .venv/bin/python ] || "$(python)" -m venv .venv || fail "python3 -m venv does not work here (on Debian: apt install python3-venv)"
    stamp=".venv/selon$1"
    if [ ! -e "$stamp" ] || [ pyproject.toml -nt "$stamp" ]; then
        .venv/bin/python -m pip install --quiet --disable-pip-version-check --editable ".$1" || fail "pip could not install Selon"
        touch "$stamp"
    fi
}

# also EXTRA: what only some tests need; without it they are skipped
also() {
    stamp=".venv/selon$1"
    if [ ! -e "$stamp" ] || [ pyproject.toml -nt "$stamp" ]; then
        if .venv/bin/python -m pip install --quiet --disable-pip-version-check --editable ".$1"; then
            touch "$stamp"
        else
            echo "go: $1 could not be installed, its tests are skipped" >&2
        fi
    fi
}

case "${1:-}" in
demo)
    setup ""
    rm -rf build/record
    .venv/bin/selon read demo --record build/record
    echo
    .venv/bin/selon summary --record build/record
    cat <<'NEXT'

Next, with .venv/bin in front of selon:
  selon stories --record build/record               the stories
  selon story ID --record build/record              one as a dossier
  selon said --record build/record --act deny       who denied what
  selon export html build/demo.html --record build/record    a page for the browser
NEXT
    ;;
test)
    # the reader is also tested in a browser, where the machine has one
    if command -v chromium >/dev/null 2>&1; then
        setup "[dev,browser]"
        [ -d build/node_modules/axe-core ] || npm install --prefix build --silent --no-audit --no-fund --ignore-scripts axe-core >/dev/null 2>&1 || true
    else
        setup "[dev]"
    fi
    # Spark needs a Java; where the machine has one, both engines are compared
    if command -v java >/dev/null 2>&1; then
        also "[spark]"
    fi
    bad=0
    .venv/bin/python -m ruff check --quiet selon tests bench || bad=1
    .venv/bin/python -m ruff format --check --quiet selon tests bench || bad=1
    .venv/bin/python -m mypy || bad=1
    .venv/bin/python -m pytest || bad=1
    exit $bad
    ;;
gate)
    setup "[dev]"
    .venv/bin/python bench/gate.py
    ;;
*)
    sed -n '2,4s/^# //p' "$0"
    exit 2
    ;;
esac
