# SPDX-License-Identifier: EUPL-1.2
"""Names and types, on what people and attackers send."""

import pytest

from schulhof.files import rules
from schulhof.files.sniffing import media_type_of


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("Mathe Übung 3.pdf", "Mathe Übung 3.pdf"),
        ("../../x", "x"),
        ("..\\..\\windows\\x.exe", "x.exe"),
        ("/etc/passwd", "passwd"),
        ("C:\\x\\foto.jpg", "foto.jpg"),
        ("a\0b\r\nc.txt", "abc.txt"),
        ("exe.\u202egpj", "exe.gpj"),
        ("\u2066x\u2069\u200b.png", "x.png"),
        ("  viel \t Platz .txt ", "viel Platz .txt"),
        (".htaccess", "htaccess"),
        ("..", "file"),
        ("", "file"),
        ("\u202e", "file"),
        ("u\u0308.txt", "ü.txt"),
        ("👩‍👧.png", "👩‍👧.png"),
        ("\ud800.txt", "txt"),
    ],
)
def test_shown_name(sent: str, shown: str) -> None:
    assert rules.shown_name(sent) == shown


def test_long_name_is_cut_and_keeps_its_extension() -> None:
    shown = rules.shown_name("ä" * 400 + ".docx")
    assert len(shown) == 255
    assert shown.endswith("ä.docx")
    assert len(rules.shown_name("x." + "y" * 400)) <= 255


@pytest.mark.parametrize(
    ("head", "name", "media_type"),
    [
        (b"%PDF-1.7\n", "x.jpg", "application/pdf"),
        (b"<!DOCTYPE html><script>alert(1)</script>", "x.png", "text/html"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'>", "x.jpg", "image/svg+xml"),
        (b"Hallo, liebe Klasse!", "x", "text/plain"),
        ("Grüße".encode()[:4], "x.txt", "text/plain"),
        (bytes(100), "x.txt", "application/octet-stream"),
        (b"\x01 zuf\xe4llig \xff\xff\xff", "x.bin", "application/octet-stream"),
        (b"PK\x03\x04\x14\0\6\0", "Brief.docx", rules.OFFICE[".docx"]),
        (b"PK\x03\x04\x14\0\0\0", "Bilder.zip", "application/zip"),
        (b"<html>", "Brief.docx", "text/html"),
        (b"RIFF\x24\0\0\0WAVEfmt ", "x.wav", "audio/wav"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "x", "video/mp4"),
        (b"\0\0\0\x20ftypM4A \0\0\0\0", "x", "audio/mp4"),
        (b"OggS\0\2" + bytes(30), "x", "audio/ogg"),
    ],
)
def test_content_says_what_a_file_is(head: bytes, name: str, media_type: str) -> None:
    assert media_type_of(head, name) == media_type


@pytest.mark.parametrize(
    "media_type",
    ["text/html", "image/svg+xml", "application/xhtml+xml", "text/xml", "text/javascript", ""],
)
def test_what_could_run_is_neither_shown_nor_named(media_type: str) -> None:
    assert not rules.is_inline(media_type)
    assert rules.served_as(media_type) == "application/octet-stream"


def test_documents_are_downloaded_under_their_type() -> None:
    assert not rules.is_inline("application/pdf")
    assert rules.served_as("application/pdf") == "application/pdf"
