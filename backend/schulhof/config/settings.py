# SPDX-License-Identifier: EUPL-1.2
"""Django's settings, from config.environment."""

from typing import Any
from urllib.parse import urlsplit

import dj_database_url

from . import environment as env

BASE_URL = env.BASE_URL.value()
DATA_DIR = env.DATA_DIR.value()
DATA_DIR.mkdir(parents=True, exist_ok=True)
SECRET_KEY = env.secret_key()
KEY_DIR = env.KEY_DIR.value()
MASTER_KEY = env.MASTER_KEY.value()
DEBUG = env.DEBUG.value()
ALLOWED_HOSTS = [
    urlsplit(BASE_URL).hostname or "localhost",
    "localhost",
    "127.0.0.1",
    *env.HOSTS.value(),
]
CSRF_TRUSTED_ORIGINS = [BASE_URL]
_secure = BASE_URL.startswith("https:")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "ninja",  # its documentation page, served from here and not from a foreign host
    "allauth",
    "allauth.account",
    "allauth.headless",
    "allauth.mfa",
    "schulhof.stream",
    "schulhof.audit",
    "schulhof.people",
    "schulhof.schools",
    "schulhof.cards",
    "schulhof.consent",
    "schulhof.files",
    "schulhof.communities",
    "schulhof.safeguarding",
    "schulhof.messaging",
    "schulhof.roster",
    "schulhof.incidents",
    "schulhof.operations",
    "schulhof.live",
    "schulhof.privacy",
    "schulhof.config",
    "schulhof.demo",
]

MIDDLEWARE = [
    "schulhof.config.middleware.SecurityHeadersMiddleware",  # first, so that static files get them too
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "schulhof.config.middleware.LimitedSessionMiddleware",
    "schulhof.config.middleware.PersonLanguageMiddleware",
    "schulhof.config.middleware.PrivateAnswersMiddleware",
    "schulhof.roster.uploads.RosterUploadMiddleware",
]

ROOT_URLCONF = "schulhof.config.urls"
WSGI_APPLICATION = "schulhof.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]


def _database(url: str) -> dict[str, Any]:
    database: dict[str, Any] = dict(dj_database_url.parse(url))
    if database["ENGINE"] == "django.db.backends.sqlite3":
        database["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        }
        # A file, so that threads and a second process see the tests' database as they would a real one.
        database["TEST"] = {"NAME": str(DATA_DIR / "test.sqlite3")}
    database["CONN_MAX_AGE"] = 600
    database["CONN_HEALTH_CHECKS"] = True
    return database


DATABASES = {"default": _database(env.DATABASE_URL.value())}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

BUS_URL = env.BUS_URL.value()
CACHES: dict[str, dict[str, Any]] = {
    # Room enough that nobody can push the counters of limits out by asking for many names.
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
    if BUS_URL.startswith("memory:")
    else {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": BUS_URL}
}

# People and sign-in
AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
#: OWASP's first choice and the one that carries a city on two cores: t=2, m=19 MiB, p=1.
PASSWORD_HASHERS = ["schulhof.people.hashing.PassphraseHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["login_name", "given_name", "family_name"]},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_USER_MODEL_USERNAME_FIELD = "login_name"
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "schulhof.people.adapter.AccountAdapter"
ACCOUNT_USER_DISPLAY = "schulhof.people.adapter.user_display"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_RATE_LIMITS = False  # ours count on every way in alike: people.tries
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
HEADLESS_FRONTEND_URLS: dict[str, str] = {}
MFA_ADAPTER = "schulhof.people.factors.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_TOLERANCE = 1  # half a minute early or late; a code counts once: people.doors.inputs
MFA_RATE_LIMITS = False
DEMO_SECOND_FACTOR = env.DEMO_SECOND_FACTOR.value()
SESSION_COOKIE_AGE = 60 * 60 * 24 * 60
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _secure
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "schulhof.config.problems.csrf_failure"
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 31_536_000 if _secure else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # other hosts below the city's name are not ours to bind to https,
    "security.W021",  # nor to enter into browsers' lists
    "security.W008",  # the proxy sends http to https (docs/operating/nginx.conf); behind it all looks like http
]
SECURITY_CONTACT = env.SECURITY_CONTACT.value()
TRUSTED_PROXIES = env.TRUSTED_PROXIES.value()
LOGIN_CODE_DAYS = env.LOGIN_CODE_DAYS.value()
WRITES_PER_MINUTE = env.WRITES_PER_MINUTE.value()

LANGUAGE_CODE = env.LANGUAGE.value()
LANGUAGES = [("de", "Deutsch"), ("en", "English")]
LOCALE_PATHS = [env.ROOT / "backend" / "schulhof" / "locale"]
TIME_ZONE = env.TIME_ZONE.value()
USE_TZ = True
USE_I18N = True
CITY = env.CITY.value()

TOMBSTONES = env.TOMBSTONES.value()
MEDIA_ROOT = DATA_DIR / "files"
STORAGES = {
    "default": {"BACKEND": "schulhof.files.storing.Folder"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STATIC_URL = "/static/"
WEB_ROOT = env.ROOT / "frontend" / "dist"
WHITENOISE_ROOT = WEB_ROOT
WHITENOISE_USE_FINDERS = True
#: The build puts a hash into the names in assets/: what was fetched once is never asked for again.
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/assets/.+-[\w-]{8}\.\w+$"
WHITENOISE_ALLOW_ALL_ORIGINS = False
FILE_UPLOAD_HANDLERS = [
    "schulhof.files.uploads.LimitedUpload",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "schulhof.files.uploads.UnnamedUpload",
]
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
ATTACHMENT_BYTES = env.ATTACHMENT_MB.value() * 1024 * 1024
MESSAGE_CHARACTERS = env.MESSAGE_CHARACTERS.value()
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
HTTP_THREADS = env.HTTP_THREADS.value()
JOBS = env.JOBS.value()

STREAM_DAYS = env.STREAM_DAYS.value()

NINJA_PAGINATION_MAX_LIMIT = 200

#: Warnings and errors to standard error, for the service manager to keep; nothing about who asked for what.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "schulhof.config.logs.Discreet",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        },
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        # A refusal is an answer, not a fault; only what the server did wrong is told.
        "django.request": {"level": "ERROR"},
        "django.security.csrf": {"level": "ERROR"},
        # Anybody may send any Host; what they wrote is not kept.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
