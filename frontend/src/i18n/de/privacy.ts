// SPDX-License-Identifier: EUPL-1.2

const de = {
  mine: {
    title: "Meine Daten",
    text: "Sieh dir an, was Schulhof über dich speichert, nimm es mit oder lass es löschen.",
    me: "Über dich",
    child: "Über {{name}}",
    more_title: "Mehr dazu",
    open: "Meine Daten ansehen, mitnehmen oder löschen",
  },
  copy: {
    title: "Alles mitnehmen",
    text: "Du bekommst eine Datei mit allem, was über dich gespeichert ist: zum Lesen, für Programme und mit deinen Dateien.",
    text_child:
      "Du bekommst eine Datei mit dem, was über dein Kind gespeichert ist. Was es anderen im Vertrauen geschrieben hat, ist nicht dabei. Dein Kind sieht, dass du darum gebeten hast.",
    ask: "Kopie erstellen",
    ask_again: "Neue Kopie erstellen",
    making:
      "Deine Kopie wird erstellt. Du kannst die Seite verlassen; wir sagen dir hier, wenn sie fertig ist.",
    ready:
      "Deine Kopie ist fertig ({{size}}). Du kannst sie einmal herunterladen, bis zum {{day}}.",
    fetched: "Die Kopie vom {{day}} ist heruntergeladen und hier gelöscht.",
    expired: "Die letzte Kopie wurde nicht abgeholt und ist gelöscht.",
    failed:
      "Die Kopie konnte nicht erstellt werden. Es liegt nicht an dir. Versuch es noch einmal.",
    fetch: "Kopie herunterladen",
    fetch_text:
      "In der Datei steht alles über dich. Lade sie nur auf ein Gerät, das dir gehört. Danach ist sie hier weg.",
    file_name: "schulhof-meine-daten.zip",
    saved: "Deine Kopie ist heruntergeladen.",
    by_guardian: "{{name}} hat am {{day}} um eine Kopie deiner Daten gebeten.",
  },
  erasure: {
    title: "Konto löschen",
    title_child: "Konto deines Kindes löschen",
    text: "Dein Konto und alles, was du geschrieben und hochgeladen hast, wird nach 30 Tagen gelöscht. Bis dahin kannst du es dir anders überlegen.",
    text_child:
      "Das Konto von {{name}} und alles darin wird nach 30 Tagen gelöscht. Bis dahin könnt ihr es euch anders überlegen.",
    ask: "Mein Konto löschen",
    ask_child: "Konto von {{name}} löschen",
    asked: "Das Löschen ist vorgemerkt.",
    what_goes:
      "Nach 30 Tagen gehen Name, Nachrichten, Dateien und alles andere für immer. Wo andere geantwortet haben, steht dann nur noch „gelöscht“.",
    take_along: "Möchtest du etwas behalten? Dann lade vorher deine Kopie herunter.",
    days_zero: "Heute wird gelöscht",
    days_one: "Noch {{count}} Tag",
    days_other: "Noch {{count}} Tage",
    waiting: "Am {{day}} wird das Konto gelöscht. Bis dahin geht alles weiter wie immer.",
    waiting_other:
      "Jemand aus eurer Familie möchte, dass das Konto am {{day}} gelöscht wird. Bis dahin geht alles weiter wie immer.",
    cancel: "Doch nicht löschen",
    cancelled: "Das Konto bleibt.",
    running: "Das Konto wird gerade gelöscht.",
  },
  kept: {
    title: "Was wir speichern und wie lange",
    text: "Diese Seite schreibt das Programm selbst, aus dem, was es wirklich speichert.",
    back: "Zu Schulhof",
    readers: "Wer es liest: {{who}}",
    only_you: "nur du",
    on_erasure: "Wenn du dein Konto löschen lässt: {{what}}",
    basis: "Warum wir das dürfen: {{basis}}",
  },
  register: {
    title: "Datenschutz",
    text: "Was bald gelöscht wird und was gelöscht wurde. Hier steht kein Name und kein Inhalt.",
  },
  planned: {
    title: "Wird bald gelöscht",
    text: "Was seine Frist überschreitet, geht von selbst. Braucht ihr etwas noch, zum Beispiel für einen Streit, haltet es mit einem Grund zurück.",
    none: "Gerade steht nichts an",
    none_text: "Eine Woche bevor etwas gelöscht wird, steht es hier.",
    count_one: "{{count}} Eintrag, ab {{day}}",
    count_other: "{{count}} Einträge, ab {{day}}",
    vetoed: "Zurückgehalten bis {{day}}: {{reason}}",
    veto: "Zurückhalten",
    change: "Ändern",
    held: "Das bleibt vorerst.",
    reason: "Warum?",
    reason_hint: "Keine Namen, bitte.",
    until: "Bis wann?",
    until_hint: "Höchstens ein halbes Jahr. Danach geht es von selbst.",
  },
  log: {
    title: "Gelöschte Konten",
    text: "Für jedes Konto, wie viel aus welchem Bereich gelöscht wurde. Wessen Konto es war, steht hier nicht.",
    none: "Noch wurde kein Konto gelöscht",
    none_text: "Wird eins gelöscht, steht hier, wie viel gelöscht wurde.",
    state: {
      waiting: "Wird am {{day}} gelöscht",
      running: "Wird gerade gelöscht",
      kept: "Gelöscht bis auf Nachweise, deren Frist noch läuft",
      done: "Gelöscht am {{day}}",
      cancelled: "Zurückgenommen am {{day}}",
    },
    reason: {
      asked: "darum gebeten am {{day}}",
      left: "hat die Schule verlassen",
      restored: "nach einer Wiederherstellung noch einmal gelöscht",
    },
    steps_one: "{{count}} Bereich",
    steps_other: "{{count}} Bereiche",
    what: "Was",
    found: "gefunden",
    erased: "gelöscht",
    kept: "bleibt",
  },
};

export default de;
