// SPDX-License-Identifier: EUPL-1.2

const de = {
  title: "Suche",
  label: "Suche nach Menschen, Gruppen und Nachrichten",
  label_places: "Suche nach Gruppen und Nachrichten",
  placeholder: "Wen oder was suchst du?",
  placeholder_places: "Was suchst du?",
  hint: "Pfeiltasten wählen, Enter öffnet.",
  places: "Communities und Gruppen",
  go_to: "Springe zu",
  people: "Menschen",
  messages: "Nachrichten",
  none_title: "Nichts gefunden",
  none_text: "Prüfe die Schreibweise oder versuch es mit einem einzelnen Wort.",
  start_text_places:
    "Gruppen oder Wörter aus Nachrichten. Gesucht wird nur in dem, was du lesen darfst.",
  start_text:
    "Namen, Gruppen oder Wörter aus Nachrichten. Gesucht wird nur in dem, was du lesen darfst.",
  found_one: "{{count}} Treffer",
  found_other: "{{count}} Treffer",
  searching: "Es wird gesucht …",
  in: "{{author}} in {{place}}",
};

export default de;
