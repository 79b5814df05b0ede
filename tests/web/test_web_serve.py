"""`selon serve` as a process: it says where it is, answers, and stops when told."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request

import pytest
from click.testing import CliRunner

from selon.cli import cli


@pytest.fixture
def served(demo):
    command = [sys.executable, "-m", "selon.cli", "serve", "--record", str(demo), "--port", "0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    line = process.stderr.readline()
    yield process, re.search(r"http://127\.0\.0\.1:\d+/", line)[0]
    process.kill()
    process.wait()
    process.stderr.close()


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_it_answers_and_stops(served, sign):
    process, address = served
    with urllib.request.urlopen(address, timeout=20) as answer:
        assert answer.status == 200
    process.send_signal(sign)
    assert process.wait(timeout=10) == 0
    assert "Traceback" not in process.stderr.read()


def test_a_port_that_is_taken_is_one_line(demo):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "selon.cli", "serve", "--record", str(demo), "--port", str(port)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=30)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "--port" in done.stderr


def test_the_index_is_made_and_made_anew(demo, tmp_path):
    import shutil

    record = tmp_path / "record"
    shutil.copytree(demo, record, ignore=shutil.ignore_patterns("index"))
    done = CliRunner().invoke(cli, ["index", "--record", str(record)])
    assert done.exit_code == 0
    (first,) = (record / "index").iterdir()
    more = tmp_path / "eau.txt"
    more.write_text("L'eau est coupée, a dit Jo Petit.", encoding="utf-8")
    assert CliRunner().invoke(cli, ["read", str(more), "--record", str(record), "--workers", "1"]).exit_code == 0
    (second,) = (record / "index").iterdir()
    assert first != second
