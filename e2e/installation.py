# SPDX-License-Identifier: EUPL-1.2
"""A whole installation for the journeys: its own data, a real server process, commands of its operator."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

#: The fixed code of the second step, for installations on this very computer.
SECOND_FACTOR = "135790"
BACKEND = Path(__file__).resolve().parents[1] / "backend"


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Installation:
    """Starts and stops one server on a fresh database. `settings` go before those of the environment."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.log = folder / "server.log"
        self.settings = {
            **os.environ,
            "SCHULHOF_DATA_DIR": str(folder),
            "SCHULHOF_DATABASE_URL": os.environ.get("SCHULHOF_DATABASE_URL", ""),
            "SCHULHOF_BUS_URL": os.environ.get("SCHULHOF_BUS_URL", "memory://"),
            "SCHULHOF_BASE_URL": self.url,
            "SCHULHOF_CITY": "Lindenstadt",
            "SCHULHOF_DEMO_SECOND_FACTOR": SECOND_FACTOR,
            "PYTHONUNBUFFERED": "1",
            **settings,
        }
        self.process: subprocess.Popen[bytes] | None = None

    def command(self, *words: str) -> str:
        """Run one of the operator's commands; what it printed."""
        done = subprocess.run(
            [sys.executable, "manage.py", *words],
            cwd=BACKEND,
            env=self.settings,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr or done.stdout
        return done.stdout

    def invite(self, given_name: str, family_name: str, *options: str) -> tuple[str, str]:
        """Login name and code of somebody who runs things."""
        told = self.command("invite", given_name, family_name, *options).splitlines()
        return told[1].split()[-1], told[2].split()[1]

    def demo(self) -> dict[str, str]:
        """Fill it with the demo city; the sign-in of a pupil."""
        return dict(json.loads(self.command("demo", "--json")))

    def start(self) -> None:
        """Start the server and wait until it answers."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "manage.py", "serve", "--port", str(self.port)],
                cwd=BACKEND,
                env=self.settings,
                stdout=log,
                stderr=log,
            )
        until = time.monotonic() + 30
        while time.monotonic() < until:
            assert self.process.poll() is None, self.log.read_text()
            try:
                with urlopen(f"{self.url}/api/about", timeout=2):
                    return
            except (URLError, OSError):
                time.sleep(0.1)
        raise AssertionError(f"The server did not answer: {self.log.read_text()}")

    def stop(self) -> None:
        """Stop the server as an operator would."""
        if self.process is None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None
