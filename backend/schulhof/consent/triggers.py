# SPDX-License-Identifier: EUPL-1.2
"""The database itself keeps consent events from being changed, whoever asks (Art. 7(1) GDPR).

A migration that rebuilds the table has to call `protect` again: SQLite drops triggers with the table.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

#: Claims about a word become time-barred after three years (sections 195, 199 BGB).
EVIDENCE_YEARS = 3
EVIDENCE_DAYS = EVIDENCE_YEARS * 366

_NEEDED = """
    EXISTS (SELECT 1 FROM consent_standing standing WHERE standing.person_id = OLD.person_id)
    OR EXISTS (
        SELECT 1 FROM consent_consentevent other
        WHERE other.person_id = OLD.person_id AND other.at > {cutoff}
    )
"""

_SQLITE = (
    "DROP TRIGGER IF EXISTS consent_event_never_changed",
    "DROP TRIGGER IF EXISTS consent_event_kept",
    """
    CREATE TRIGGER consent_event_never_changed BEFORE UPDATE ON consent_consentevent
    BEGIN SELECT RAISE(ABORT, 'a consent event is never changed'); END
    """,
    f"""
    CREATE TRIGGER consent_event_kept BEFORE DELETE ON consent_consentevent
    WHEN {_NEEDED.format(cutoff=f"datetime('now', '-{EVIDENCE_YEARS} years')")}
    BEGIN SELECT RAISE(ABORT, 'a consent event is kept as evidence'); END
    """,
)

_POSTGRES = (
    f"""
    CREATE OR REPLACE FUNCTION consent_event_kept() RETURNS trigger LANGUAGE plpgsql AS $kept$
    BEGIN
        IF TG_OP = 'UPDATE' THEN
            RAISE EXCEPTION 'a consent event is never changed' USING ERRCODE = 'restrict_violation';
        END IF;
        IF {_NEEDED.format(cutoff=f"now() - interval '{EVIDENCE_YEARS} years'")} THEN
            RAISE EXCEPTION 'a consent event is kept as evidence'
                USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN OLD;
    END $kept$
    """,
    "DROP TRIGGER IF EXISTS consent_event_kept ON consent_consentevent",
    """
    CREATE TRIGGER consent_event_kept BEFORE UPDATE OR DELETE ON consent_consentevent
    FOR EACH ROW EXECUTE FUNCTION consent_event_kept()
    """,
)


def unprotect(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away, for a migration that rebuilds the table and for emptying a test's database."""
    drops = (
        ("DROP TRIGGER IF EXISTS consent_event_kept ON consent_consentevent",)
        if connection.vendor == "postgresql"
        else _SQLITE[:2]
    )
    with connection.cursor() as cursor:
        for statement in drops:
            cursor.execute(statement)


def protect(connection: BaseDatabaseWrapper) -> None:
    """Refuse UPDATE always, and DELETE while the person is in use or the evidence period runs. Idempotent."""
    statements = _POSTGRES if connection.vendor == "postgresql" else _SQLITE
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
