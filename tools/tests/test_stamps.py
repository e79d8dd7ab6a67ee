# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path

from tools.stamps import Stamp


def test_stamp_never_pressed_is_not_fresh(tmp_path: Path) -> None:
    assert not Stamp(tmp_path / "stamp", "a").fresh


def test_stamp_with_the_same_facts_is_fresh(tmp_path: Path) -> None:
    Stamp(tmp_path / "folder" / "stamp", "a", 1).press()
    assert Stamp(tmp_path / "folder" / "stamp", "a", 1).fresh
    assert not Stamp(tmp_path / "folder" / "stamp", "a", 2).fresh
    assert not Stamp(tmp_path / "folder" / "stamp", "a1").fresh


def test_stamp_sees_a_file_change_by_content_alone(tmp_path: Path) -> None:
    fact = tmp_path / "requirements.txt"
    fact.write_text("django==5.2")
    Stamp(tmp_path / "stamp", fact).press()
    fact.touch()
    assert Stamp(tmp_path / "stamp", fact).fresh
    fact.write_text("django==5.3")
    assert not Stamp(tmp_path / "stamp", fact).fresh


def test_stamp_sees_files_come_go_and_move_in_a_folder(tmp_path: Path) -> None:
    source = tmp_path / "src"
    (source / "pages").mkdir(parents=True)
    (source / "pages" / "a.ts").write_text("1")
    Stamp(tmp_path / "stamp", source).press()
    assert Stamp(tmp_path / "stamp", source).fresh
    (source / "pages" / "a.ts").rename(source / "a.ts")
    assert not Stamp(tmp_path / "stamp", source).fresh


def test_stamp_passes_over_what_is_built_or_fetched(tmp_path: Path) -> None:
    Stamp(tmp_path / "stamp", tmp_path / "web").press()
    (tmp_path / "web" / "node_modules").mkdir(parents=True)
    (tmp_path / "web" / "node_modules" / "x.js").write_text("1")
    assert Stamp(tmp_path / "stamp", tmp_path / "web").fresh
