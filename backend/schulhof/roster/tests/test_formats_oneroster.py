# SPDX-License-Identifier: EUPL-1.2
"""OneRoster 1.1 and 1.2, School Data Sync 1 and 2.1."""

import io
import zipfile

import pytest

from schulhof.roster.draft import Kind, Part, Role
from schulhof.roster.formats.opening import RawFile
from schulhof.roster.problems import RosterUnreadable

from .shared import (
    codes,
    hint,
    labels,
    members,
    names,
    needs_shared_data,
    raw,
    read,
    read_shared,
    roles,
)

ORGS = """sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
o1,,,Stadt,district,,
o2,,,Schule Ost,school,168531,o1
o3,,,Schule West,school,168622,o1
"""
USERS_11 = """sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,\
givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
u1,,,true,o2,student,ada,,Ada,Adler,,,ada@kind.example,,0151,"u4,u6",05,geheim
u2,,,true,o3,student,stella,,Stella,Stern,,,,,,,05,geheim
u3,,,true,"o2,o3",teacher,tamm,,Ida,Tamm,,,tamm@schule.example,,,,,geheim
u4,,,true,o1,parent,gerda,,Gerda,Adler,,,gerda@post.example,,,u1,,geheim
u5,,,true,o2,administrator,herz,,Hanna,Herz,,,,,,,,geheim
u6,,,true,o1,relative,oma,,Olga,Oma,,,,,,u1,,geheim
u7,tobedeleted,,true,o2,student,weg,,Willi,Weg,,,,,,,05,geheim
u8,,,true,o1,parent,fremd,,Fritz,Fremd,,,,,,u2,,geheim
"""
CLASSES = """sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,\
location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
c1,,,5a,05,k1,5a,homeroom,,o2,t1,,,
c2,,,Chor,,k2,CH,scheduled,,o2,t1,,,
c3,,,9z,09,k3,9z,homeroom,,o3,t1,,,
"""
ENROLMENTS = """sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,\
role,primary,beginDate,endDate
e1,,,c1,o2,u1,student,false,,
e2,,,c1,o2,u3,teacher,true,,
e3,,,c2,o2,u1,student,false,,
e4,,,c3,o3,u2,student,false,,
e5,tobedeleted,,c2,o2,u3,teacher,true,,
"""
MANIFEST = "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.users,{mode}\n"
DEMOGRAPHICS = """sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative
u1,,,2015-03-04,female,false
"""
RESULTS = """sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,score
r1,,,l1,u1,6
"""
ROLES_12 = """sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,\
orgSourcedId,userProfileSourcedId
r1,,,u1,primary,student,2026-08-01,2027-07-31,o2,
r2,,,u3,primary,teacher,2026-08-01,2027-07-31,o2,
r3,,,u3,secondary,guardian,2026-08-01,2027-07-31,o2,
r4,,,u2,primary,student,2025-08-01,2026-07-31,o2,
"""
USERS_12 = """sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,\
middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,\
preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
u1,,,true,ada,,Adelheid,Adler,,,,,,u3,05,,,Ada,,,o2,she
u2,,,true,old,,Otto,Alt,,,,,,,05,,,,,,o2,
u3,,,true,tamm,,Ida,Tamm,,,,,,,,,,,,,o2,
"""


def files_11(**changes: str) -> list[RawFile]:
    files = {
        "orgs": ORGS,
        "users": USERS_11,
        "classes": CLASSES,
        "enrollments": ENROLMENTS,
        "demographics": DEMOGRAPHICS,
        "results": RESULTS,
        **changes,
    }
    return [raw(f"{name}.csv", text) for name, text in files.items()]


def test_oneroster_11_brings_only_the_people_of_the_school() -> None:
    roster = read(*files_11())
    assert names(roster) == ["Ada Adler", "Ida Tamm", "Gerda Adler", "Hanna Herz"]
    assert roles(roster) == {"pupil": 1, "teacher": 1, "guardian": 1, "staff": 1}
    assert codes(roster) == {"class_without_teacher": 1}


def test_oneroster_11_homeroom_is_a_class_and_the_rest_are_courses() -> None:
    roster = read(*files_11())
    assert (labels(roster, Kind.CLASS), labels(roster, Kind.COURSE)) == (["5a"], ["Chor"])
    assert members(roster, "5a", Part.CLASS_TEACHER) == ["Ida Tamm"]
    assert members(roster, "Chor", Part.TEACHER) == []


def test_oneroster_guardian_is_tied_once_and_a_relative_not_at_all() -> None:
    roster = read(*files_11())
    assert [(tie.guardian_key, tie.child_key) for tie in roster.guardianships] == [
        ("user:u4", "user:u1")
    ]


def test_oneroster_zip_is_read_like_a_folder() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files_11():
            archive.writestr(f"export/{file.name}", file.content)
        archive.writestr("__MACOSX/export/._users.csv", b"\x00\x05\x16\x07")
    assert names(read(RawFile("export.zip", packed.getvalue()))) == names(read(*files_11()))


def test_oneroster_12_takes_roles_from_their_file_and_the_name_a_child_is_called() -> None:
    roster = read(*files_11(users=USERS_12, roles=ROLES_12))
    assert names(roster) == ["Ada Adler", "Ida Tamm"]
    assert roster.people[1].roles == {Role.TEACHER, Role.GUARDIAN}
    assert len(roster.guardianships) == 1


def test_oneroster_delta_says_who_is_gone_and_leaves_the_others_alone() -> None:
    roster = read(*files_11(manifest=MANIFEST.format(mode="delta")))
    assert {person.given_name: person.gone for person in roster.people}["Willi"] is True
    assert roster.coverage.people == frozenset()


def test_oneroster_bulk_covers_everybody_and_drops_what_is_to_be_deleted() -> None:
    roster = read(*files_11(manifest=MANIFEST.format(mode="bulk")))
    assert "Willi Weg" not in names(roster)
    assert Role.PUPIL in roster.coverage.people


def test_school_that_is_not_in_the_file_gets_a_list_of_those_that_are() -> None:
    with pytest.raises(RosterUnreadable) as refused:
        read(*files_11(), school=hint("999999"))
    assert refused.value.problem.params == {"schools": "Schule Ost, Schule West"}


def test_users_alone_are_missing_their_file_when_only_classes_came() -> None:
    with pytest.raises(RosterUnreadable) as refused:
        read(raw("classes.csv", CLASSES), raw("orgs.csv", ORGS))
    assert refused.value.problem.code == "file_missing"


@needs_shared_data
def test_sds1_brings_one_of_two_schools() -> None:
    contoso = read_shared("sds1/*.csv", school=hint("10001"))
    fabrikam = read_shared("sds1/*.csv", school=hint("x", "Fabrikam High School"))
    assert roles(contoso) == {"pupil": 60, "teacher": 7}
    assert roles(fabrikam) == {"pupil": 26, "teacher": 5}
    assert len(labels(contoso, Kind.COURSE)) == 14
    assert codes(contoso) == {}
    assert contoso.people[1].birth_date is not None
    assert contoso.people[1].birth_date.isoformat() == "1999-11-12"  # month first


@needs_shared_data
def test_sds21_brings_the_school_of_the_tree_and_guardians_but_no_relatives() -> None:
    roster = read_shared("sds21/*.csv", school=hint("x", "School of TwoDotOne"))
    assert sorted(names(roster)) == [
        "Alice Smithee",
        "Bob Smithee",
        "Fred Hutch",
        "Jack Craig",
        "Jean Craig",
        "Kristen Fein",
    ]
    assert len(roster.guardianships) == 2
    assert codes(roster) == {"year_is_over": 1, "relations_left_out": 1}
    assert members(roster, "Biology 10", Part.TEACHER) == ["Kristen Fein"]
