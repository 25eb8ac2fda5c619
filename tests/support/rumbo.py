"""The program under test: its path, and a server with the demo on a free port.

In a Python test:      with rumbo.Server() as server: urllib.request.urlopen(server.url + "/planes")
Around other programs: python3 tests/support/rumbo.py node --test tests/browser/x.test.mjs
                       (the address is in RUMBO_URL)

RUMBO names another binary than build/release/rumbo.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("RUMBO", ROOT / "build/release/rumbo"))
START_SECONDS_MAX = 60
STOP_SECONDS_MAX = 20


def run(*arguments: str, **options) -> subprocess.CompletedProcess:
    """Runs `rumbo ARGUMENT...` to its end, with its output as text."""
    options = {"capture_output": True, "text": True, "timeout": 300, "check": False} | options
    return subprocess.run([str(BINARY), *arguments], stdin=subprocess.DEVNULL, **options)


def write_secret(path: Path, text: str) -> None:
    """A file that its owner alone reads, as the program wants it of passwords and keys."""
    path.touch(0o600)
    path.chmod(0o600)
    path.write_text(text)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`rumbo serve` on a data folder of its own: the demo, unless a folder is given."""

    def __init__(self, folder: Path | None = None, *arguments: str):
        self._own_folder = folder is None
        self.folder = folder or Path(tempfile.mkdtemp(prefix="rumbo-test-"))
        self._arguments = arguments
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = tempfile.TemporaryFile()
        self.process: subprocess.Popen | None = None

    def __enter__(self) -> "Server":
        if self._own_folder:
            demo = run("demo", "--data", str(self.folder))
            if demo.returncode != 0:
                raise RuntimeError(f"rumbo demo ended with {demo.returncode}: {demo.stderr}")
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()
        self.log.close()
        if self._own_folder:
            shutil.rmtree(self.folder, ignore_errors=True)

    def start(self) -> None:
        listen = f"127.0.0.1:{self.port}"
        self.process = subprocess.Popen(
            [
                str(BINARY),
                "serve",
                "--data",
                str(self.folder),
                "--listen",
                listen,
                *self._arguments,
            ],
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=subprocess.STDOUT,
        )
        self._wait_until_it_answers()

    def stop(self) -> int | None:
        """SIGTERM, then its exit code: 0 for a clean stop."""
        if self.process is None:
            return None
        process, self.process = self.process, None
        process.send_signal(signal.SIGTERM)
        try:
            return process.wait(STOP_SECONDS_MAX)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise RuntimeError("the server did not stop on SIGTERM:\n" + self.output()) from None

    def output(self) -> str:
        self.log.flush()
        self.log.seek(0)
        return self.log.read().decode(errors="replace")

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + START_SECONDS_MAX
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError(
                    f"the server ended with {self.process.returncode}:\n{self.output()}"
                )
            try:
                urllib.request.urlopen(self.url + "/healthz", timeout=5).close()
                return
            except urllib.error.HTTPError as answer:
                answer.close()
                return
            except OSError:
                time.sleep(0.02)
        self.process.kill()
        raise RuntimeError("the server did not answer in time:\n" + self.output())


def main() -> int:
    with Server() as server:
        environment = dict(os.environ, RUMBO_URL=server.url)
        return subprocess.run(sys.argv[1:], env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
