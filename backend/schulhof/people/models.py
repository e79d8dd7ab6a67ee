# SPDX-License-Identifier: EUPL-1.2
"""Persons and what belongs to one."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from schulhof.foundation.clock import now
from schulhof.foundation.ids import Identified


class PersonManager(BaseUserManager["Person"]):
    """Finds a person by login name, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(login_name__iexact=username)


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

    login_name = models.CharField(max_length=40, unique=True)
    given_name = models.CharField(max_length=100)
    family_name = models.CharField(max_length=100, blank=True)
    #: What others read: pupils "Sophie A.", adults their full name. Set by people.rules.display_name.
    display_name = models.CharField(max_length=220)
    email = models.EmailField(null=True, blank=True, unique=True)
    language = models.CharField(max_length=5, choices=Language, default=Language.GERMAN)
    appearance = models.CharField(max_length=5, choices=Appearance, default=Appearance.AUTO)
    age_band = models.CharField(max_length=8, choices=AgeBand, default=AgeBand.UNKNOWN)
    #: Only where the school's rules need it; otherwise the age band is all there is.
    birth_date = models.DateField(null=True, blank=True)
    is_active = models.BooleanField(default=True)
    deactivated_on = models.DateField(null=True, blank=True)
    first_steps_done = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=now)
    last_login = None  # nobody is monitored: no time of last sign-in

    objects: ClassVar[PersonManager] = PersonManager()

    USERNAME_FIELD = "login_name"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["given_name", "family_name"]

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("login_name"), name="person_login_name_any_case")
        ]
        indexes = [models.Index(fields=["family_name", "given_name"])]

    def __str__(self) -> str:
        return self.display_name

    @property
    def full_name(self) -> str:
        """Given and family name, for lists of those who need to tell two Sophies apart."""
        return f"{self.given_name} {self.family_name}".strip()


class LoginCode(Identified):
    """A one-time activation code; only its hash is kept."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="login_codes")
    code_hash = models.CharField(max_length=64)
    issued_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    issued_at = models.DateTimeField(default=now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)


class AccessToken(Identified):
    """A personal access token for scripts; only its hash is kept."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="access_tokens")
    name = models.CharField(max_length=80)
    token_hash = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    created_at = models.DateTimeField(default=now)
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)


class Guardianship(Identified):
    """An adult answers for a child."""

    guardian = models.ForeignKey(Person, models.CASCADE, related_name="wards")
    child = models.ForeignKey(Person, models.CASCADE, related_name="guardianships")
    source = models.CharField(max_length=8, choices=[("roster", "roster"), ("manual", "manual")])
    started_on = models.DateField()
    ended_on = models.DateField(null=True)

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
