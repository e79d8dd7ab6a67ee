// SPDX-License-Identifier: EUPL-1.2

const de = {
  title: "Start",
  greeting: {
    morning: "Guten Morgen, {{name}}!",
    day: "Hallo, {{name}}!",
    evening: "Guten Abend, {{name}}!",
  },
  needs: {
    title: "Braucht dich",
    mention: "{{name}} spricht dich an",
    reply: "{{name}} hat dir geantwortet",
    partnership: "{{school}} möchte eine gemeinsame Community: {{community}}",
    import: {
      ready: "Eine Stammdaten-Datei ist gelesen: Sieh dir die Vorschau an",
      needs_mapping: "Eine Stammdaten-Datei wartet: Sag, was in den Spalten steht",
    },
  },
  fresh: {
    title: "Neu für dich",
    unread_one: "eine neue Nachricht",
    unread_other: "{{count}} neue Nachrichten",
    direct: "Direktnachricht",
    said: "{{name}}: {{text}}",
  },
  quiet: {
    title: "Alles gelesen",
    text: "Gerade gibt es nichts Neues für dich. Schau bei deinen Communities vorbei, oder genieß die Pause.",
    action: "Zu meinen Communities",
  },
  nothing: {
    title: "Hier wächst bald etwas",
    text: "Du bist noch in keiner Community. Deine Schule trägt dich ein, dann findest du hier deine Klasse und deine Gruppen.",
    city_title: "Willkommen im Schulamt",
    city_text:
      "Lege Schulen an und sieh, welche schon dabei sind. Was Menschen schreiben, siehst du nicht.",
    city_action: "Zu den Schulen",
  },
  ways: {
    title: "Schnell hin",
    write: "Nachricht schreiben",
    search: "Etwas suchen",
    schools: "Schule verwalten",
    all_schools: "Schulen",
  },
  children: {
    title: "Deine Kinder",
    text: "Schreib ihren Lehrkräften unter Nachrichten.",
  },
};

export default de;
