# SPDX-License-Identifier: EUPL-1.2
"""Everything that can be configured, read from the environment once.

A wrong value stops the start with a sentence that says what to do. docs/operating/settings.md is written from
this table by `schulhof settings-table`.
"""

import os
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Generic, TypeVar
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from schulhof.vault.masters import read_masters

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One environment variable: its name, how it is read, its default and what it is for."""

    name: str
    read: Callable[[str], T]
    default: str
    purpose: str

    def value(self) -> T:
        """The value in force. Raises ImproperlyConfigured with a sentence a person can act on."""
        raw = os.environ.get(self.name, self.default)
        try:
            return self.read(raw)
        except ValueError as error:
            raise ImproperlyConfigured(f"{self.name}: {error}. {self.purpose}") from error


def _flag(raw: str) -> bool:
    if raw.lower() in {"1", "true", "yes", "on"}:
        return True
    if raw.lower() in {"", "0", "false", "no", "off"}:
        return False
    raise ValueError(f"'{raw}' is neither yes nor no")


def _positive(raw: str) -> int:
    if not raw.isdecimal() or int(raw) == 0:
        raise ValueError(f"'{raw}' is not a positive whole number")
    return int(raw)


def _words(raw: str) -> list[str]:
    return [word.strip() for word in raw.split(",") if word.strip()]


def _networks(raw: str) -> list[IPv4Network | IPv6Network]:
    return [ip_network(word) for word in _words(raw)]


def _url(*schemes: str) -> Callable[[str], str]:
    def read(raw: str) -> str:
        if urlsplit(raw).scheme not in schemes:
            raise ValueError(f"an address beginning with {' or '.join(schemes)} is needed")
        return raw

    return read


def _demo_code(raw: str) -> str:
    """Refuses to start anywhere but on one's own computer: this code opens every account."""
    if raw and not re.fullmatch(r"[0-9]{6}", raw):
        raise ValueError("six digits are needed")
    if raw and urlsplit(BASE_URL.value()).hostname not in {"localhost", "127.0.0.1", "::1"}:
        raise ValueError("only possible while SCHULHOF_BASE_URL is http://localhost")
    return raw


DATA_DIR = Setting(
    "SCHULHOF_DATA_DIR", Path, str(ROOT / "var"), "Folder for database, files and secrets."
)
DATABASE_URL = Setting(
    "SCHULHOF_DATABASE_URL",
    lambda raw: _url("sqlite", "postgres", "postgresql")(
        raw or f"sqlite:///{DATA_DIR.value().resolve() / 'schulhof.sqlite3'}"
    ),
    "",
    "Where the data lies: sqlite:///… or postgresql://…; empty for SQLite in the data folder.",
)
BUS_URL = Setting(
    "SCHULHOF_BUS_URL",
    _url("memory", "redis", "rediss"),
    "memory://",
    "How processes tell each other of changes: memory:// for one process, redis://… for several.",
)
BASE_URL = Setting(
    "SCHULHOF_BASE_URL",
    lambda raw: _url("http", "https")(raw).rstrip("/"),
    "http://localhost:8000",
    "The address people type; printed on login slips, and the origin that sockets accept.",
)
SECRET_KEY = Setting(
    "SCHULHOF_SECRET_KEY",
    str,
    "",
    "Signs sessions; empty makes one and keeps it in the data folder.",
)
KEY_DIR = Setting(
    "SCHULHOF_KEY_DIR",
    lambda raw: Path(raw) if raw else DATA_DIR.value() / "keys",
    "",
    "Folder of the keys that seal what people write; empty for keys in the data folder. "
    "Back it up apart from the database: docs/operating/keys.md.",
)
MASTER_KEY = Setting(
    "SCHULHOF_MASTER_KEY",
    lambda raw: raw if read_masters(raw) else "",
    "",
    "Wraps the keys; 32 bytes in Base64, several separated by commas while they are changed. "
    "Empty makes one and keeps it in the folder of the keys.",
)
DEBUG = Setting("SCHULHOF_DEBUG", _flag, "no", "Developer's error pages; never on a real server.")
HOSTS = Setting(
    "SCHULHOF_HOSTS", _words, "", "More host names that are answered, separated by commas."
)
LANGUAGE = Setting("SCHULHOF_LANGUAGE", str, "de", "Language before a person chose one: de or en.")
TIME_ZONE = Setting("SCHULHOF_TIME_ZONE", str, "Europe/Berlin", "The city's time zone.")
CITY = Setting("SCHULHOF_CITY", str, "Musterstadt", "The city's name, shown at sign-in.")
ATTACHMENT_MB = Setting(
    "SCHULHOF_ATTACHMENT_MB", _positive, "100", "Largest file in a message, in megabytes."
)
MESSAGE_CHARACTERS = Setting(
    "SCHULHOF_MESSAGE_CHARACTERS", _positive, "10000", "Longest message, in characters."
)
JOBS = Setting(
    "SCHULHOF_JOBS",
    _flag,
    "yes",
    "Whether this process also does what is due by the clock; of several processes one at least must.",
)
HTTP_THREADS = Setting(
    "SCHULHOF_HTTP_THREADS", _positive, "12", "Threads that answer HTTP in one process."
)
TRUSTED_PROXIES = Setting(
    "SCHULHOF_TRUSTED_PROXIES",
    _networks,
    "",
    "Addresses or networks of proxies whose X-Forwarded-For is believed, separated by commas.",
)
WRITES_PER_MINUTE = Setting(
    "SCHULHOF_WRITES_PER_MINUTE",
    _positive,
    "600",
    "Changes that one person may make over the API in a minute.",
)
STREAM_DAYS = Setting(
    "SCHULHOF_STREAM_DAYS",
    _positive,
    "30",
    "Days for which a device that was away is told one by one what it missed; after that it asks anew.",
)
TOMBSTONES = Setting(
    "SCHULHOF_TOMBSTONES",
    lambda raw: Path(raw) if raw else DATA_DIR.value() / "tombstones",
    "",
    "File that remembers, by keyed hashes, who was erased; keep it outside the backup of the database.",
)
SECURITY_CONTACT = Setting(
    "SCHULHOF_SECURITY_CONTACT",
    lambda raw: raw and _url("mailto", "https")(raw),
    "",
    "Where to report a hole, as mailto:… or https://…; shown in /.well-known/security.txt.",
)
LOGIN_CODE_DAYS = Setting(
    "SCHULHOF_LOGIN_CODE_DAYS", _positive, "42", "Days until an unused login slip expires."
)

DEMO_SECOND_FACTOR = Setting(
    "SCHULHOF_DEMO_SECOND_FACTOR",
    _demo_code,
    "",
    "Six digits that pass every second step of a demo city on one's own computer; never on a real server.",
)

ALL: tuple[Setting[object], ...] = tuple(
    value for value in list(globals().values()) if isinstance(value, Setting)
)


def secret_key() -> str:
    """The configured secret, or one made once and kept in the data folder, readable by its owner only."""
    if configured := SECRET_KEY.value():
        return configured
    path = DATA_DIR.value() / "secret-key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text().strip()
