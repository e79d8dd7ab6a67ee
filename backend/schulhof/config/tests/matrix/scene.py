# SPDX-License-Identifier: EUPL-1.2
"""The cast with something to hide in every text: a canary for each circle of people.

What the matrix asks for belongs to class 5a of school Ost unless an entry says otherwise.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from schulhof.cards.models import Device
from schulhof.communities import actions as communities
from schulhof.communities.models import Community, Group, Membership, Partnership
from schulhof.files.actions import store_upload
from schulhof.foundation.clock import now, today
from schulhof.incidents import actions as incidents
from schulhof.incidents.models import Incident, SchoolNotice
from schulhof.incidents.schemas import NewIncident, NoticeIn
from schulhof.messaging import actions as messaging
from schulhof.people.actions import create_token
from schulhof.people.models import InstallationRole, Person, Session
from schulhof.people.schemas import TokenIn
from schulhof.privacy import actions as privacy
from schulhof.privacy.models import PlannedDeletion, Restriction
from schulhof.privacy.schemas import CorrectionIn
from schulhof.roster.models import Import
from schulhof.safeguarding import actions as safeguarding
from schulhof.safeguarding.models import Case
from schulhof.safeguarding.schemas import NewGlass, NewReport
from schulhof.schools.models import Affiliation
from testing.cast import Cast, affiliate, join, make_community, make_person

ClientFor = Callable[[Person], Client]

#: Everybody who asks, and the circles whose canaries they may see.
ASKERS: dict[str, str] = {
    # of class 5a
    "pupil": "ost class direct pupil",
    "teacher": "ost class direct staff project teacher",
    # of the school: its administrator, a guardian of 5a, pupil and teacher of 5b
    "head": "ost staff project import notice",
    "guardian": "ost",
    "other_pupil": "ost other_class",
    "colleague": "ost other_class staff",
    # of the other school
    "stranger": "west",
    "foreign_teacher": "west",
    "foreign_head": "west project",
    # were once in 5a: taken out of the class, gone from the school, switched off
    "removed": "",
    "removed_teacher": "ost staff",
    "left": "",
    "deactivated": "",
    # for the whole city
    "city": "",
    "operator": "",
    "dpo": "register notice",
    "anonymous": "",
}
SIGNED_OUT = ("deactivated", "anonymous")


def canary(circle: str) -> str:
    """What must not be read outside the circle."""
    return f"Kanarie{circle.title().replace('_', '')}"


CIRCLES = sorted({circle for circles in ASKERS.values() for circle in circles.split()})


class Scene:
    """Two schools in the middle of a school day; `ids` names what can be asked for."""

    def __init__(self, cast: Cast, client_for: ClientFor) -> None:
        self.cast = cast
        self.ids: dict[str, str] = {}
        self.people: dict[str, Person] = {
            name: person for name, person in vars(cast).items() if isinstance(person, Person)
        }
        self._more_people()
        self._names()
        self._talk()
        self._files()
        self._office()
        self._help()
        self._rights()
        self._incidents()
        self.clients = {name: self._client(name, client_for) for name in ASKERS}
        self._endings()

    def id(self, name: str) -> str:
        return self.ids[name]

    def _client(self, name: str, client_for: ClientFor) -> Client:
        return client_for(self.people[name]) if name in self.people else Client()

    def _more_people(self) -> None:
        cast = self.cast
        for name, role in (
            ("removed", "pupil"),
            ("left", "pupil"),
            ("deactivated", "pupil"),
            ("removed_teacher", "teacher"),
        ):
            person = make_person(name, name.title(), "Ehemals", child=role == "pupil")
            self.people[name] = person
            affiliate(person, cast.school, role)
            join(cast.class_community, person, "member" if role == "pupil" else "moderator")
        join(cast.staff_community, self.people["removed_teacher"])
        self.people["foreign_head"] = make_person("west", "Wanda", "West")
        affiliate(self.people["foreign_head"], cast.other_school, "administrator")
        for role in ("city", "operator", "dpo"):
            self.people[role] = make_person(role, role.title(), "Amt")
            InstallationRole.objects.create(person=self.people[role], role=role)

    def _names(self) -> None:
        """Family names carry the school's canary; the other school that was asked is told the teacher's."""
        west = ("stranger", "foreign_teacher", "foreign_head")
        ost = ("pupil", "classmate", "other_pupil", "guardian", "colleague", "head")
        for name in ost + west:
            person = self.people[name]
            person.family_name += canary("west" if name in west else "ost")
            person.display_name = person.full_name
            person.save()
        for name, person in self.people.items():
            self.ids[name] = str(person.id)

    def _talk(self) -> None:
        cast = self.cast
        other_group = Group.objects.get(community__school=cast.school, community__name="5b")
        west_group = Group.objects.get(community__school=cast.other_school)
        direct = communities.open_direct(by=cast.teacher, others={cast.pupil.id})
        self.ids |= {
            "school": str(cast.school.id), "other_school": str(cast.other_school.id),
            "community": str(cast.class_community.id), "group": str(cast.class_group.id),
            "staff_community": str(cast.staff_community.id), "staff_group": str(cast.staff_group.id),
            "other_group": str(other_group.id), "west_group": str(west_group.id),
            "direct_group": str(direct), "class": str(cast.school_class.id), "function": "reactions",
        }  # fmt: skip
        for community, circle in (
            (cast.class_community, "class"), (cast.staff_community, "staff"),
            (other_group.community, "other_class"), (west_group.community, "west"),
        ):  # fmt: skip
            assert community is not None
            Community.objects.filter(pk=community.pk).update(about=canary(circle))
            community.groups.update(name=canary(circle))
        for name, author, group_id, circle in (
            ("message", cast.teacher, cast.class_group.id, "class"),
            ("pupil_message", cast.pupil, cast.class_group.id, "class"),
            ("staff_message", cast.head, cast.staff_group.id, "staff"),
            ("other_message", cast.colleague, other_group.id, "other_class"),
            ("west_message", cast.foreign_teacher, west_group.id, "west"),
            ("direct_message", cast.teacher, direct, "direct"),
        ):
            self.ids[name] = self._say(author, group_id, canary(circle))
        self._scheduled()
        self._project()

    def _say(self, author: Person, group_id: UUID, body: str, **more: Any) -> str:
        draft = messaging.Draft(
            author=author, group_id=group_id, body=body, client_id=uuid4(), **more
        )
        return str(messaging.send_message(draft).message["id"])

    def _scheduled(self) -> None:
        draft = messaging.Draft(
            author=self.cast.teacher, group_id=self.cast.class_group.id, body=canary("teacher"), client_id=uuid4()
        )  # fmt: skip
        scheduled, _is_new = messaging.schedule_message(draft, send_at=now() + timedelta(hours=1))
        self.ids["scheduled"] = str(scheduled["id"])

    def _project(self) -> None:
        """The other school was asked and has not answered."""
        project = make_community(self.cast.school, "project", canary("project"))
        join(project, self.cast.teacher, "moderator")
        partnership = Partnership.objects.create(
            community=project, school=self.cast.other_school, asked_by=self.cast.teacher
        )
        club = make_community(self.cast.school, "club", "Chor")
        self.ids |= {
            "project": str(project.id),
            "partnership": str(partnership.id),
            "unattended": str(club.id),
        }

    def _files(self) -> None:
        for name, circle in (("file", "class"), ("waiting_file", "teacher")):
            content = SimpleUploadedFile(f"{canary(circle)}.txt", canary(circle).encode())
            self.ids[name] = str(store_upload(content, by=self.cast.teacher).id)
        self._say(
            self.cast.teacher,
            self.cast.class_group.id,
            "",
            attachment_ids=(UUID(self.ids["file"]),),
        )

    def _office(self) -> None:
        entry = Import.objects.create(
            school=self.cast.school,
            started_by=self.cast.head,
            state="failed",
            filenames=[canary("import")],
        )
        create_token(
            TokenIn(name=canary("pupil"), scopes=["read"], expires_on=None),
            by=self.cast.pupil,
            second_factor=False,
        )
        device = Device.objects.create(
            school_class=self.cast.school_class, name="Tablet 1", secret_hash="x",
            expires_on=date(2027, 7, 31),
        )  # fmt: skip
        self.ids["device"] = str(device.id)
        self.ids |= {"import": str(entry.id), "token": str(self.cast.pupil.access_tokens.get().id)}

    def _help(self) -> None:
        """A pupil asked for help with the teacher; a contact asks to look into their conversation."""
        new = NewReport(
            kind="profile", item_id=self.cast.teacher.id, client_id=uuid4(), reason="scary"
        )
        safeguarding.report_item(new, by=self.cast.pupil)
        self.ids["case"] = str(Case.objects.get().id)
        about_a_message = Case.objects.create(
            school=self.cast.school, kind="message", item_id=self.id("message")
        )
        self.ids["message_case"] = str(about_a_message.id)
        question = NewGlass(group_id=UUID(self.id("direct_group")), reason="weil", notice="darum")
        self.ids["glass"] = str(safeguarding.ask_to_look(question, by=self.cast.colleague))

    def _rights(self) -> None:
        """A pupil asked for a copy and for erasure; something of the school is past its period."""
        pupil = self.cast.pupil
        self.ids["export"] = str(privacy.ask_export(pupil.id, by=pupil).id)
        privacy.ask_erasure(pupil.id, by=pupil)
        wrong = CorrectionIn(
            person_id=pupil.id, school_id=self.cast.school.id, what="class", wanted=canary("ost")
        )
        self.ids["correction"] = str(privacy.ask_correction(wrong, by=pupil).id)
        hidden = Restriction.objects.create(person=self.people["deactivated"], asked_as="office")
        self.ids["restriction"] = str(hidden.id)
        planned = PlannedDeletion.objects.create(
            table="messaging.Message", school=self.cast.school, before=now(), count=1, due_at=now()
        )
        self.ids |= {"planned": str(planned.id), "soon": str(today() + timedelta(days=3))}

    def _incidents(self) -> None:
        """One is open and told to the school, one is closed. It is about an account that sees nobody."""
        times = {"noticed_at": now(), "since": now() - timedelta(days=1)}
        for name in ("incident", "closed_incident"):
            new = NewIncident.model_validate(
                {"kind": "taken_over", "title": canary("register"), **times,
                 "about": [{"kind": "person", "named": "operator"}]}
            )  # fmt: skip
            incident = incidents.open_incident(new, by=self.people["dpo"])
            self.ids |= {name: str(incident.id), "scope": str(incident.scopes.get().id)}
        words = NoticeIn(school_id=self.cast.school.id, words=canary("notice"))
        opened = UUID(self.id("incident"))
        incidents.tell_school(opened, words, by=self.people["dpo"])
        self.ids["notice"] = str(SchoolNotice.objects.get().id)
        Incident.objects.filter(pk=self.id("closed_incident")).update(
            authority="told", authority_at=now(), people="told", people_at=now(), closed_at=now()
        )

    def _endings(self) -> None:
        session = Session.objects.filter(person=self.cast.pupil).first()
        self.ids["session"] = str(session.id) if session else str(uuid4())
        for name in ("removed", "removed_teacher"):
            Membership.objects.filter(
                person=self.people[name], community=self.cast.class_community
            ).update(ended_at=now())
        Affiliation.objects.filter(person=self.people["left"]).update(ended_on=date(2026, 9, 1))
        Person.objects.filter(pk=self.people["deactivated"].pk).update(is_active=False)
