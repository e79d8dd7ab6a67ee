# SPDX-License-Identifier: EUPL-1.2
"""What people in the made-up city say to each other. Ordinary school days, nothing more."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Line:
    """Somebody says something.

    `who`: "teacher", or the place of a pupil in the class list, or the place of a colleague.
    `ago`: minutes before now. `reply_to`: place of an earlier line in the same talk.
    `reactions`: emoji → places of those who chose it. `picture`: name of a drawing in `pictures`.
    """

    who: str | int
    ago: int
    text: str
    reply_to: int | None = None
    reactions: dict[str, tuple[int, ...]] = field(default_factory=dict)
    picture: str | None = None


DAY = 24 * 60

FRACTIONS = (
    Line(
        "teacher",
        3 * DAY + 320,
        "Guten Morgen zusammen! Diese Woche üben wir **Brüche addieren**. "
        "Wer mag, schreibt hier seinen Rechenweg auf – auch wenn er noch nicht fertig ist.",
    ),
    Line(
        4,
        3 * DAY + 250,
        "Muss man immer den kleinsten gemeinsamen Nenner nehmen?",
        reactions={"🤔": (1, 6)},
    ),
    Line(
        "teacher",
        3 * DAY + 238,
        "Gute Frage! Nein, jeder gemeinsame Nenner geht. Der kleinste macht nur "
        "weniger Arbeit: $\\frac{3}{4}+\\frac{1}{8}=\\frac{6}{8}+\\frac{1}{8}=\\frac{7}{8}$",
        reply_to=1,
    ),
    Line(4, 3 * DAY + 230, "Ach so, danke!", reply_to=1, reactions={"👍": (0, 2)}),
    Line(7, 2 * DAY + 190, "Aufgabe 5 c) ist voll schwer 😵"),
    Line(
        2,
        2 * DAY + 181,
        "Du musst erst erweitern. Ich hab "
        "$\\frac{2}{3}+\\frac{3}{5}=\\frac{10}{15}+\\frac{9}{15}=\\frac{19}{15}$",
        reactions={"🎉": (7, 1), "👍": (4,)},
    ),
    Line(7, 2 * DAY + 176, "aaah jetzt hab ichs. danke!!"),
    Line(
        0,
        DAY + 300,
        "Ich habe das mit dem Pizza-Bild gemacht, dann sieht man es.",
        picture="fractions",
        reactions={"🍕": (2, 4, 7, 9), "👏": (1,)},
    ),
    Line(
        "teacher",
        DAY + 262,
        "Das ist ein wunderbarer Lösungsweg, den zeigen wir morgen allen an der Tafel. 👏",
    ),
    Line(
        "teacher",
        155,
        "Für morgen bitte: Buch S. 48, Nr. 3 und 4. Wer nicht weiterkommt: hier fragen, "
        "dafür ist die Gruppe da.",
    ),
    Line(11, 95, "Ist Nr. 4 mit Text oder nur rechnen?"),
    Line(3, 88, "Mit Antwortsatz, steht im Buch."),
    Line(9, 21, "Kann jemand ein Foto von S. 48 schicken? Mein Buch liegt in der Schule."),
)

CLASS_NEWS = (
    Line(
        "teacher",
        4 * DAY + 60,
        "Am **Freitag** gehen wir in den Tierpark. Treffpunkt 8:15 Uhr am Haupteingang, "
        "bitte Regenjacke und etwas zu trinken mitbringen.",
    ),
    Line(
        5,
        4 * DAY + 12,
        "Dürfen wir auch Geld für ein Eis mitnehmen?",
        reactions={"🍦": (0, 3, 8, 10)},
    ),
    Line("teacher", 3 * DAY + 600, "Ja, höchstens 3 Euro.", reactions={"🎉": (5, 0, 3)}),
    Line(10, 200, "Mein Bus kommt erst 8:12 an, reicht das?"),
    Line("teacher", 180, "Das reicht. Wir warten auf dich."),
)

SMALL_ONES = (
    Line(
        "teacher", 2 * DAY + 200, "Liebe Kinder, morgen ist **Waldtag** 🌳. Zieht feste Schuhe an!"
    ),
    Line(0, 2 * DAY + 90, "juhu", reactions={"🌳": (1, 2), "😀": (3,)}),
    Line(3, DAY + 120, "ich hab einen igel gesehen", reactions={"🦔": (0, 1, 4)}),
    Line("teacher", DAY + 80, "Wie schön! Male ihn doch für unsere Waldwand."),
    Line(3, 140, "hier ist mein igel", picture="hedgehog", reactions={"😍": (0, 1, 2, 5)}),
)

CALCULUS = (
    Line(
        "teacher",
        2 * DAY + 400,
        "Zur Vorbereitung auf Donnerstag: Leitet $f(x)=x^2\\cdot e^{-x}$ ab und bestimmt die Extremstellen.",
    ),
    Line(
        2,
        2 * DAY + 130,
        "Produktregel, also $f'(x)=2x\\,e^{-x}-x^2e^{-x}=x(2-x)\\,e^{-x}$?",
        reactions={"👍": (5, 8)},
    ),
    Line(6, 2 * DAY + 118, "Dann Nullstellen bei $x=0$ und $x=2$, weil $e^{-x}$ nie null wird."),
    Line(
        "teacher",
        2 * DAY + 90,
        "Richtig. Und welche Art von Extremum liegt jeweils vor? Begründet mit dem Vorzeichenwechsel.",
    ),
    Line(
        2,
        DAY + 310,
        "Bei 0 von − nach + → Tiefpunkt $(0\\mid 0)$, bei 2 von + nach − → Hochpunkt $(2\\mid 4e^{-2})$.",
    ),
    Line(9, 260, "Schreiben wir am Donnerstag mit oder ohne GTR?"),
    Line(
        "teacher",
        244,
        "Teil A ohne, Teil B mit. Ein Übungsblatt liegt in der Lernzeit aus.",
        reactions={"🙏": (2, 6, 9)},
    ),
    Line(
        5,
        47,
        "Für alle, die `Python` nutzen:\n\n```python\nfrom sympy import *\nx = "
        "symbols('x')\nsolve(diff(x**2*exp(-x), x), x)\n```\n\nkommt dasselbe raus.",
    ),
)

STAFF = (
    Line(
        1,
        5 * DAY + 40,
        "Die Raumliste für den Elternsprechtag hängt jetzt im Lehrerzimmer. "
        "Änderungswünsche bitte bis Mittwoch.",
    ),
    Line(
        2,
        4 * DAY + 300,
        "Könnte ich mit R 112 tauschen? Ich habe viele Gespräche direkt nach Kollege Sommer.",
    ),
    Line(1, 4 * DAY + 280, "Ist eingetragen."),
    Line(
        0,
        2 * DAY + 100,
        "Die Lehrerkonferenz am Montag beginnt um 14:00 Uhr. Tagesordnung:\n\n1. "
        "Medienkonzept\n2. Projektwoche\n3. Verschiedenes",
        reactions={"👍": (1, 2, 3, 4)},
    ),
    Line(
        3,
        DAY + 70,
        "Hat jemand schon einmal eine Klasse **nur auf Papier** mitgenommen? Zwei "
        "Familien bei mir möchten nicht digital teilnehmen.",
    ),
    Line(
        4,
        DAY + 30,
        "Ja, ich drucke die Aufgaben einfach mit aus und lege sie ins Fach. Klappt gut.",
        reply_to=4,
    ),
    Line(0, 75, "Wer kann heute in der 6. Stunde die Vertretung in der 7a übernehmen?"),
    Line(2, 52, "Ich kann."),
)

GARDEN = (
    Line(
        "teacher",
        6 * DAY,
        "Willkommen in der Schulgarten-AG! 🌻 Wir treffen uns jeden Dienstag nach der 7. Stunde am Schuppen.",
    ),
    Line(0, 5 * DAY + 50, "Die Radieschen sind da!", picture="garden", reactions={"🌱": (1, 2, 3)}),
    Line(1, 2 * DAY + 20, "Wer gießt in den Ferien?"),
    Line(2, 2 * DAY, "Ich kann die erste Woche."),
    Line("teacher", 300, "Prima, ich mache einen Plan und hänge ihn an den Schuppen."),
)

BEES = (
    Line(
        "teacher",
        7 * DAY,
        "**Lindenstadt summt**: Unsere beiden Schulen zählen bis zu den Sommerferien gemeinsam Wildbienen. "
        "Jede Gruppe beobachtet einmal in der Woche zehn Minuten lang ein Beet.",
    ),
    Line(1, 4 * DAY, "Bei uns am Hafen waren es heute 14, davon 3 Hummeln."),
    Line(0, 3 * DAY, "Im Lindenpark 22! Aber da blüht auch schon der Lavendel."),
    Line(
        1,
        260,
        "Machen wir am Ende ein Diagramm für beide Schulen zusammen?",
        reactions={"📊": (0, 2)},
    ),
)

NOTICES = (
    Line(
        "teacher",
        9 * DAY,
        "Willkommen auf dem Schulhof! Hier stehen Nachrichten für die ganze Schule. "
        "In den Gruppen eurer Klassen könnt ihr fragen, antworten und euch Lösungswege zeigen.",
    ),
    Line(
        "teacher",
        2 * DAY + 30,
        "Das **Schulfest** ist am Samstag in zwei Wochen von 11 bis 16 Uhr. Wer einen "
        "Kuchen mitbringt, sagt bitte seiner Klassenleitung Bescheid.",
    ),
)
