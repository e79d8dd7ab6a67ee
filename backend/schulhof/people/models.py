# SPDX-License-Identifier: EUPL-1.2
"""Persons and what belongs to one."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.hashers import make_password
from django.db import models
from django.db.models.functions import Lower

from schulhof.foundation.clock import now
from schulhof.foundation.ids import Identified
from schulhof.foundation.text import folded


def no_passphrase() -> str:
    """What stands in place of a passphrase's hash until a person chose one; it matches nothing."""
    return make_password(None)


def sort_name(given_name: str, family_name: str) -> str:
    """ "amsel ada" for Ada Amsel."""
    return folded(f"{family_name} {given_name}").strip()[:220]


class PersonManager(BaseUserManager["Person"]):
    """Finds a person by login name, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(login_name=(username or "").lower())


class SortName(models.CharField):  # type: ignore[type-arg]  # not subscriptable at run time
    """Family and given name, folded: how lists are ordered and searched, alike on every database.

    Computed when a row is saved, in bulk too. `bulk_update` and `update` have to name it.
    """

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        assert isinstance(model_instance, Person)  # noqa: S101  this field is of no other model
        value = sort_name(model_instance.given_name, model_instance.family_name)
        model_instance.sort_name = value
        return value


class Person(Identified, AbstractBaseUser):
    """A human being with an account. What they are at a school is an Affiliation, not a field here."""

    class Language(models.TextChoices):
        GERMAN = "de"
        ENGLISH = "en"

    class Appearance(models.TextChoices):
        AUTO = "auto"
        LIGHT = "light"
        DARK = "dark"

    class AgeBand(models.TextChoices):
        """Bands of Art. 8 GDPR as schools use them; the birth date itself is not kept by default."""

        UNDER_14 = "under_14"
        FROM_14 = "14_15"
        FROM_16 = "16_17"
        ADULT = "adult"
        UNKNOWN = "unknown"

    #: Always in small letters, so that it is found whatever is typed.
    login_name = models.CharField(max_length=40, unique=True)
    #: Without a passphrase of their own nobody can sign in: there is no default one.
    password = models.CharField(max_length=128, default=no_passphrase)
    given_name = models.CharField(max_length=100)
    family_name = models.CharField(max_length=100, blank=True)
    #: What others read: pupils "Sophie A.", adults their full name. Set by people.rules.display_name.
    display_name = models.CharField(max_length=220)
    sort_name = SortName(max_length=220, editable=False, default="")
    #: The school corrected the name by hand; a roster does not change it back.
    name_by_hand = models.BooleanField(default=False)
    #: Told by the person, not checked; nobody is found or signed in by it.
    email = models.EmailField(blank=True, default="")
    language = models.CharField(max_length=5, choices=Language, default=Language.GERMAN)
    appearance = models.CharField(max_length=5, choices=Appearance, default=Appearance.AUTO)
    age_band = models.CharField(max_length=8, choices=AgeBand, default=AgeBand.UNKNOWN)
    #: Only where the school's rules need it; otherwise the age band is all there is.
    birth_date = models.DateField(null=True, blank=True)
    #: Where only the band is kept: the first of the month after the birthday that begins the next one (ADR 12).
    age_band_until = models.DateField(null=True, blank=True)
    is_active = models.BooleanField(default=True)
    deactivated_on = models.DateField(null=True, blank=True)
    #: Restricted (Art. 18): inactive like somebody who left, but kept, and shown nowhere by name.
    restricted_at = models.DateTimeField(null=True, blank=True, db_index=True)
    first_steps_done = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=now)
    last_login = None  # nobody is monitored: no time of last sign-in

    objects: ClassVar[PersonManager] = PersonManager()

    USERNAME_FIELD = "login_name"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["given_name", "family_name"]

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(login_name=Lower("login_name")), name="person_login_name_small"
            ),
        ]
        indexes = [models.Index(fields=["sort_name", "id"])]

    def __str__(self) -> str:
        return self.display_name

    @property
    def full_name(self) -> str:
        """Given and family name, for lists of those who need to tell two Sophies apart."""
        return f"{self.given_name} {self.family_name}".strip()


class LoginCode(Identified):
    """A one-time activation code; only its keyed hash is kept, and only until it is used or replaced."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="login_code")
    code_hash = models.CharField(max_length=64)
    issued_at = models.DateTimeField(default=now)
    expires_at = models.DateTimeField()


class Session(Identified):
    """A device on which a person is signed in, as told to that person alone.

    No address and no time of last use: nobody is monitored.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="sessions")
    session_key = models.CharField(max_length=40, unique=True)
    browser = models.CharField(max_length=20, blank=True)
    system = models.CharField(max_length=20, blank=True)
    started_at = models.DateTimeField(default=now)
    #: A limited session ends then by itself (people.limited).
    ends_at = models.DateTimeField(null=True)
    #: What let a limited session in, so that it ends with it: an id of the cards room.
    let_in_by = models.UUIDField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["ends_at"],
                condition=models.Q(ends_at__isnull=False),
                name="session_ends_by_itself",
            )
        ]


class AccessToken(Identified):
    """A personal access token for scripts; only its keyed hash is kept. Revoking deletes it."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="access_tokens")
    name = models.CharField(max_length=80)
    token_hash = models.CharField(max_length=64, unique=True)
    #: Every token may read; this one may also change things.
    may_write = models.BooleanField(default=False)
    #: Made in a session that had passed the second step; only then it opens privileged routes.
    second_factor = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=now)
    #: The last day on which it is valid.
    expires_on = models.DateField(null=True)


class Guardianship(Identified):
    """An adult answers for a child."""

    guardian = models.ForeignKey(Person, models.CASCADE, related_name="wards")
    child = models.ForeignKey(Person, models.CASCADE, related_name="guardianships")
    source = models.CharField(max_length=8, choices=[("roster", "roster"), ("manual", "manual")])
    started_on = models.DateField()
    ended_on = models.DateField(null=True)
    #: When the school's slip or child code showed that this account is that guardian's. Before that they see
    #: nothing of the child and decide nothing.
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["guardian", "child"],
                condition=models.Q(ended_on__isnull=True),
                name="guardianship_once",
            ),
            models.CheckConstraint(
                condition=~models.Q(guardian=models.F("child")), name="guardianship_of_another"
            ),
        ]


class InstallationRole(Identified):
    """A role for the whole city, outside any school."""

    class Role(models.TextChoices):
        CITY = "city"
        OPERATOR = "operator"
        DATA_PROTECTION = "dpo"

    person = models.ForeignKey(Person, models.CASCADE, related_name="installation_roles")
    role = models.CharField(max_length=8, choices=Role)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "role"], name="installation_role_once")
        ]
