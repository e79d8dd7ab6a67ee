// SPDX-License-Identifier: EUPL-1.2

const de = {
  name: "Schulhof",
  claim: "Der Schulhof deiner Stadt",
  skip: "Zum Inhalt springen",
  loading: "Wird geladen …",
  back: "Zurück",
  close: "Schließen",
  cancel: "Abbrechen",
  save: "Speichern",
  saved: "Gespeichert",
  second_step_changed:
    "Dein zweiter Schritt beim Anmelden wurde geändert. Warst du das nicht? Sag sofort der Schulverwaltung Bescheid.",
  retry: "Noch einmal versuchen",
  more: "Mehr",
  language: "Sprache",
  new_count_one: "{{count}} neue Nachricht",
  new_count_other: "{{count}} neue Nachrichten",
  unread_one: "{{count}} ungelesen",
  unread_other: "{{count}} ungelesen",
  mentions_one: "einmal erwähnt",
  mentions_other: "{{count}}-mal erwähnt",
  nav: {
    main: "Hauptmenü",
    home: "Start",
    communities: "Communities",
    messages: "Nachrichten",
    search: "Suche",
    more: "Mehr",
    schools: "Schule verwalten",
    privacy: "Datenschutz",
    settings: "Einstellungen",
    sign_out: "Abmelden",
    directs: "Direktnachrichten",
    my_communities: "Meine Communities",
    account: "Einstellungen und Abmelden",
  },
  offline: {
    title: "Keine Verbindung",
    text: "Du kannst weiterlesen und schreiben. Wir schicken alles ab, sobald die Verbindung wieder da ist.",
    back: "Die Verbindung ist wieder da.",
  },
  update: {
    text: "Es gibt eine neue Fassung von Schulhof.",
    action: "Jetzt neu laden",
  },
  error: {
    title: "Das hat nicht geklappt",
    text: "Hier ist etwas schiefgegangen. Es liegt nicht an dir.",
    offline_title: "Schulhof ist gerade nicht erreichbar",
    offline_text: "Prüfe deine Internetverbindung. Wir versuchen es weiter.",
    server_title: "Der Server macht gerade Pause",
    server_text:
      "Wahrscheinlich wird gerade etwas repariert. Versuch es in ein paar Minuten noch einmal.",
    forbidden_title: "Das darfst du hier nicht",
    forbidden_text:
      "Wenn du glaubst, dass du das dürfen solltest, frag deine Lehrkraft oder die Schulverwaltung.",
    missing_title: "Hier ist nichts",
    missing_text: "Diese Seite gibt es nicht, oder sie ist nicht für dich bestimmt.",
    to_home: "Zur Startseite",
  },
  role: {
    pupil: "Schülerin oder Schüler",
    teacher: "Lehrkraft",
    guardian: "Elternteil oder Sorgeberechtigte",
    staff: "Personal",
    administrator: "Schulverwaltung",
  },
  kind: {
    school: "Schule",
    class: "Klasse",
    course: "Kurs",
    staff: "Kollegium",
    club: "AG",
    project: "Projekt",
  },
  card: {
    until: "Du bist mit deiner Karte da, bis {{time}} Uhr.",
    done: "Ich bin fertig",
  },
};

export default de;
