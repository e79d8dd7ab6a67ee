# SPDX-License-Identifier: EUPL-1.2
"""Whom an incident affects: exactly those, by who belonged where when, and not one person more or fewer."""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from schulhof.audit.actions import record
from schulhof.communities.models import Community, DirectParticipant, Group, Membership, Partnership
from schulhof.consent.models import ConsentEvent
from schulhof.files.models import StoredFile
from schulhof.foundation.clock import moved_to
from schulhof.foundation.ids import new_id
from schulhof.incidents.access import counts, exposed
from schulhof.messaging.models import Mention, Message, MessageAttachment, Reaction
from schulhof.people.actions import former_member
from schulhof.people.models import Guardianship, InstallationRole, Person
from schulhof.safeguarding.actions import report_item
from schulhof.safeguarding.models import Case, Glass
from schulhof.safeguarding.schemas import NewReport
from schulhof.schools.models import Affiliation, Switch
from testing.cast import Cast, affiliate, make_community, make_person

from .telling_time import Days, called, long_ago

pytestmark = pytest.mark.row(49)


@dataclass
class Yard:
    """The first school around the days of the incident."""

    cast: Cast
    days: Days
    whole_school: Community
    direct: Group

    @property
    def group(self) -> Group:
        return self.cast.class_group


@pytest.fixture
def yard(cast: Cast, days: Days) -> Yard:
    """Class 5a with people who come and go, a community of the whole school, a direct conversation."""
    course = cast.class_community
    days.join(course, days.pupil(cast, "joined"), since=11)
    days.join(course, days.pupil(cast, "left_during"), until=11)
    # Over at the very moment it began; began just after it ended.
    days.join(course, days.pupil(cast, "left_before"), until=10)
    days.join(course, days.pupil(cast, "came_after"), since=12 + 1 / 86400)
    days.join(course, days.pupil(cast, "never_agreed", agrees=False))
    whole = make_community(cast.school, "school", "Schule Ost")
    for person in (cast.pupil, cast.other_pupil, cast.guardian, cast.teacher, cast.colleague):
        days.join(whole, person, role="reader")
    days.join(whole, cast.head, role="moderator")
    direct = Group.objects.create(kind="direct", direct_key="x", opened_by=cast.teacher)
    for person in (cast.pupil, cast.teacher):
        DirectParticipant.objects.create(group=direct, person=person)
    return Yard(cast, days, whole, direct)


def _words(yard: Yard) -> None:
    """Messages in 5a of people who left long ago: one stands, others went before or meanwhile, one came late."""
    cast, days = yard.cast, yard.days
    names = "stands deleted_before deleted_during wrote_after named reacted"
    gone = {name: days.pupil(cast, name) for name in names.split()}
    for person in gone.values():
        days.join(cast.class_community, person, until=2)
    stands = days.say(gone["stands"], yard.group, sent=1)
    days.say(gone["deleted_before"], yard.group, sent=1, deleted=10)
    days.say(gone["deleted_during"], yard.group, sent=1, deleted=11)
    days.say(gone["wrote_after"], yard.group, sent=12.5)
    Mention.objects.create(message=stands, person=gone["named"])
    Reaction.objects.create(message=stands, person=gone["reacted"], emoji="👍")
    days.say(former_member(), yard.group, sent=1)


IN_5A = {"ada", "ben", "tamm", "joined", "left_during"}
IN_WORDS = {"stands", "deleted_during", "named", "reacted"}


def test_account_of_a_pupil_shows_exactly_what_a_pupil_could_see(yard: Yard) -> None:
    _words(yard)
    found = yard.days.exposed("person", yard.cast.pupil.id)
    whys = {why: called(people) for why, people in found.affected.items()}
    assert whys == {
        "account": {"ada"},
        # Of the whole school only who works there: neither Cem nor a guardian.
        "member": IN_5A - {"ada"} | {"kohl", "herz"},
        "wrote": {"stands", "deleted_during"},
        "named": {"named"},
        "reacted": {"reacted"},
        "family": {"gerda"},
    }
    assert called(found.people) == IN_5A | IN_WORDS | {"kohl", "herz", "gerda"}
    assert called(found.children) == IN_5A - {"tamm"} | IN_WORDS
    assert found.readers == frozenset()


def test_account_of_somebody_who_came_later_shows_only_what_stood_from_then_on(yard: Yard) -> None:
    yard.days.say(yard.days.pupil(yard.cast, "deleted_first"), yard.group, sent=1, deleted=10.5)
    joined = Person.objects.get(login_name="joined")
    found = yard.days.exposed("person", joined.id)
    # Who left at the moment they came is not there, nor what was deleted before.
    assert called(found.people) == {"joined", "ada", "ben", "tamm"}


def test_account_of_somebody_who_left_or_does_not_take_part_shows_nothing_but_itself(
    yard: Yard,
) -> None:
    for name in ("left_before", "came_after", "never_agreed"):
        person = Person.objects.get(login_name=name)
        assert called(yard.days.exposed("person", person.id).people) == {name}


def test_account_of_a_guardian_shows_the_child_its_teachers_and_who_works_there(yard: Yard) -> None:
    found = yard.days.exposed("person", yard.cast.guardian.id)
    assert called(found.people) == {"gerda", "ada", "tamm", "kohl", "herz"}
    Guardianship.objects.update(ended_on=yard.days(9).date())
    found = yard.days.exposed("person", yard.cast.guardian.id)
    assert called(found.people) == {
        "gerda",
        "tamm",
        "kohl",
        "herz",
    }  # by the whole school's community


def test_account_of_a_guardian_who_was_not_confirmed_yet_shows_nothing_of_the_child(
    yard: Yard,
) -> None:
    Guardianship.objects.update(confirmed_at=yard.days(13))
    assert "ada" not in called(yard.days.exposed("person", yard.cast.guardian.id).people)


def test_account_of_a_teacher_shows_whom_a_moderator_could_look_up(yard: Yard) -> None:
    found = yard.days.exposed("person", yard.cast.colleague.id)
    whys = {why: called(people) for why, people in found.affected.items()}
    taking_part = {"ada", "ben", "cem", "joined", "left_during", "left_before", "came_after"}
    assert whys["looked_up"] == taking_part | {"tamm", "herz"}
    assert whys["list"] == {"cem"}  # the own class
    # By the community of the whole school, as a colleague: everybody in it.
    assert whys["member"] == {"cem", "ada", "gerda", "tamm", "herz"}
    assert called(found.people) == taking_part | {"kohl", "tamm", "herz", "gerda"}


def test_account_of_an_administrator_shows_the_whole_roster_also_who_left(yard: Yard) -> None:
    Affiliation.objects.filter(person=yard.cast.classmate).update(ended_on=long_ago())
    found = yard.days.exposed("person", yard.cast.head.id)
    ost = Affiliation.objects.filter(school=yard.cast.school).values_list("person_id", flat=True)
    assert found.people == set(ost)
    assert "ben" in called(found.people)
    assert not {"stella", "wolf"} & called(found.people)
    assert "never_agreed" in called(found.people)  # a roster names who does not take part, too


def test_account_of_the_officer_shows_whom_the_log_names(yard: Yard, officer: Person) -> None:
    record("schools.invited", by=yard.cast.head.id)
    with moved_to(yard.days(20)):
        record("schools.invited", by=yard.cast.teacher.id)
    assert called(yard.days.exposed("person", officer.id).people) == {"dora", "herz"}


def test_account_of_an_operator_shows_nobody(yard: Yard) -> None:
    person = make_person("otto", "Otto", "Betrieb")
    InstallationRole.objects.create(person=person, role="operator")
    assert called(yard.days.exposed("person", person.id).people) == {"otto"}


def test_group_shown_to_the_wrong_ones_tells_readers_from_affected(yard: Yard) -> None:
    _words(yard)
    found = yard.days.exposed("group", yard.group.id)
    assert called(found.readers) == IN_5A
    assert called(found.people) == IN_5A | IN_WORDS


def test_direct_conversation_is_of_its_two_people_and_began_when_it_began(yard: Yard) -> None:
    found = yard.days.exposed("group", yard.direct.id)
    assert called(found.readers) == called(found.people) == {"ada", "tamm"}
    Group.objects.filter(pk=yard.direct.id).update(created_at=yard.days(13))
    assert not yard.days.exposed("group", yard.direct.id).readers
    found = yard.days.exposed("person", yard.cast.pupil.id)
    assert "tamm" in called(found.affected["member"])  # by the class, not by the conversation


def test_staff_group_is_read_by_who_works_there_and_nobody_else(yard: Yard) -> None:
    yard.days.join(yard.cast.staff_community, yard.cast.pupil)  # a row that must not count
    found = yard.days.exposed("group", yard.cast.staff_group.id)
    assert called(found.readers) == {"tamm", "kohl", "herz"}


def test_message_is_read_as_long_as_it_stood(yard: Yard) -> None:
    message = yard.days.say(yard.cast.teacher, yard.group, sent=11.5)
    Mention.objects.create(message=message, person=yard.cast.classmate)
    found = yard.days.exposed("message", message.id)
    assert called(found.readers) == IN_5A - {"left_during"}  # who had left by then
    assert called(found.people) == {"tamm", "ben"}
    Message.objects.filter(pk=message.pk).update(deleted_at=yard.days(11.5) + timedelta(seconds=1))
    assert called(yard.days.exposed("message", message.id, since=11.6).readers) == set()


def test_file_is_its_owners_alone_until_it_is_in_a_message(yard: Yard) -> None:
    file = StoredFile.objects.create(
        owner=yard.cast.teacher, name_sealed=b"", media_type="image/png", size=1,
        created_at=yard.days(1), attached_at=yard.days(1),
    )  # fmt: skip
    found = yard.days.exposed("file", file.id)
    assert called(found.readers) == called(found.people) == {"tamm"}
    message = yard.days.say(yard.cast.teacher, yard.group, sent=1)
    MessageAttachment.objects.create(message=message, file=file, position=0)
    assert called(yard.days.exposed("file", file.id).readers) == IN_5A


def test_school_whose_database_was_copied_is_everybody_it_holds_data_of(yard: Yard) -> None:
    Affiliation.objects.filter(person=yard.cast.classmate).update(ended_on=long_ago())
    late = make_person("later", "Spät", "Neu")
    affiliate(late, yard.cast.school, "teacher")
    Affiliation.objects.filter(person=late).update(started_on=yard.days(14).date())
    found = yard.days.exposed("school", yard.cast.school.id)
    ost = Affiliation.objects.filter(school=yard.cast.school).exclude(person=late)
    assert found.people == set(ost.values_list("person_id", flat=True))
    west = yard.days.exposed("school", yard.cast.other_school.id)
    assert called(west.people) == {"stella", "wolf"}


def test_partner_school_counts_while_both_had_agreed(yard: Yard) -> None:
    cast, days = yard.cast, yard.days
    club = make_community(cast.school, "club", "Chor")
    days.join(club, cast.pupil)
    days.join(club, cast.foreign_teacher)
    club_group = club.groups.get()
    partnership = Partnership.objects.create(
        community=club, school=cast.other_school, state="ended", home_agreed_at=days(1),
        partner_agreed_at=days(2), answered_at=days(10),
    )  # fmt: skip
    assert called(days.exposed("group", club_group.id).readers) == {"ada"}
    Partnership.objects.filter(pk=partnership.pk).update(answered_at=days(11))
    assert called(days.exposed("group", club_group.id).readers) == {"ada", "wolf"}
    found = counts(days.exposed("group", club_group.id))
    assert [row["school"] and row["school"]["short_name"] for row in found["schools"]] == [
        "Ost",
        "West",
    ]


@pytest.mark.parametrize(("day", "reads"), [(9, False), (10, True), (11, True)])
def test_day_on_which_somebody_left_the_school_counts_whole(
    yard: Yard, day: int, reads: bool
) -> None:
    """Nobody wrote down at which hour, so nobody is left out."""
    left_on = yard.days(day).astimezone().date()
    Affiliation.objects.filter(person=yard.cast.classmate).update(ended_on=left_on)
    yard.days.zero = yard.days.zero.replace(hour=12)
    found = yard.days.exposed("group", yard.group.id)
    assert ("ben" in called(found.readers)) is reads


@pytest.mark.parametrize(("day", "reads"), [(5, False), (11, True), (13, True)])
def test_who_took_their_word_back_reads_until_then(yard: Yard, day: int, reads: bool) -> None:
    person = Person.objects.get(login_name="joined")
    Membership.objects.filter(person=person).update(started_at=yard.days(0))
    ConsentEvent.objects.create(
        person_id=person.id, school_id=yard.cast.school.id, purpose="participation",
        kind="withdrawn", capacity="self", actor_id=person.id, text_version=1,
        at=yard.days(day),
    )  # fmt: skip
    Affiliation.objects.filter(person=person).update(takes_part=False)
    found = yard.days.exposed("group", yard.group.id)
    assert ("joined" in called(found.readers)) is reads


def test_school_that_was_paused_since_is_looked_at_as_it_was(yard: Yard) -> None:
    yard.cast.school.state = "paused"
    yard.cast.school.save()
    assert called(yard.days.exposed("group", yard.group.id).readers) == IN_5A


def test_who_was_let_look_into_the_group_could_see_it(yard: Yard) -> None:
    glass = Glass.objects.create(
        school=yard.cast.school, group=yard.group, asked_by=yard.cast.colleague,
        reason_sealed=b"", notice_sealed=b"", decided_at=yard.days(8), closes_at=yard.days(9),
    )  # fmt: skip
    assert "kohl" not in called(yard.days.exposed("group", yard.group.id).readers)
    Glass.objects.filter(pk=glass.pk).update(closes_at=yard.days(11))
    assert "kohl" in called(yard.days.exposed("group", yard.group.id).readers)
    yard.days.say(yard.cast.pupil, yard.group, sent=1)
    found = yard.days.exposed("person", yard.cast.colleague.id)
    assert "ada" in called(found.affected["wrote"])


def test_erased_people_are_not_in_the_list_and_what_is_gone_breaks_nothing(yard: Yard) -> None:
    incident = yard.days.incident("group", yard.group.id)
    incident.scopes.create(kind="message", item_id=yard.cast.pupil.id)
    incident.scopes.create(kind="board", item_id=yard.cast.pupil.id)
    incident.scopes.create(kind="person", item_id=incident.id)
    assert called(exposed(incident).people) == IN_5A


def test_role_that_was_changed_since_counts_as_the_stronger_one(yard: Yard) -> None:
    """A role is changed in its row, so only the log tells that somebody moderated."""
    teacher = yard.days.arrive(yard.cast, "nele", "teacher")
    club = make_community(yard.cast.school, "club", "Chor")
    yard.days.join(club, teacher)
    with moved_to(yard.days(9)):
        record("communities.role_changed", by=yard.cast.head.id, subject=teacher.id)
    assert "looked_up" not in yard.days.exposed("person", teacher.id).affected
    with moved_to(yard.days(13)):
        record("communities.role_changed", by=yard.cast.head.id, subject=teacher.id)
    found = yard.days.exposed("person", teacher.id)
    assert {"cem", "gerda"} <= called(found.affected["looked_up"])  # also guardians enter a club


def test_account_of_a_contact_shows_who_is_in_the_cases(yard: Yard) -> None:
    cast = yard.cast
    wanted = NewReport(kind="profile", item_id=cast.teacher.id, client_id=new_id(), reason="scary")
    report_item(wanted, by=cast.pupil)
    found = yard.days.exposed("person", cast.colleague.id)
    assert called(found.affected["case"]) == {"ada", "tamm"}
    assert "case" not in yard.days.exposed("person", cast.teacher.id).affected  # it is about them
    Case.objects.update(opened_at=yard.days(13))
    assert "case" not in yard.days.exposed("person", cast.colleague.id).affected


def test_account_of_a_teacher_shows_guardians_of_whom_they_teach(yard: Yard) -> None:
    found = yard.days.exposed("person", yard.cast.teacher.id)
    assert called(found.affected["contact"]) == {"kohl", "herz", "gerda"}
    Switch.objects.filter(function="direct_messages").update(is_on=False, decided_at=yard.days(9))
    assert "contact" not in yard.days.exposed("person", yard.cast.teacher.id).affected
    Switch.objects.filter(function="direct_messages").update(decided_at=yard.days(11))
    assert "contact" in yard.days.exposed("person", yard.cast.teacher.id).affected


def test_what_was_restricted_since_was_there_all_the_same(yard: Yard) -> None:
    _words(yard)
    Message.everything.update(restricted=1)
    Reaction.everything.update(restricted=2)
    Person.objects.filter(pk=yard.cast.classmate.id).update(
        is_active=False, restricted_at=yard.days(13)
    )
    found = yard.days.exposed("group", yard.group.id)
    assert called(found.readers) == IN_5A
    assert called(found.people) == IN_5A | IN_WORDS
