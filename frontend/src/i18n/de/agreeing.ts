// SPDX-License-Identifier: EUPL-1.2

const de = {
  close: "Zuklappen",
  basis: {
    title: "Wofür ihr fragt",
    text: "Für jeden Zweck gilt die Einwilligung, bis deine Schule etwas anderes beschließt. Sprecht vorher mit eurer Datenschutzbeauftragten oder eurem Datenschutzbeauftragten.",
    consent: "Einwilligung",
    consent_text: "Alle werden gefragt. Wer nicht Ja sagt, ist nicht dabei.",
    public_task: "Auftrag der Schule",
    public_task_text: "Niemand wird gefragt. Es gehört zum Auftrag der Schule.",
    since: "{{reason}} (eingetragen am {{day}})",
    change: "Ändern",
    change_named: "Ändern: {{purpose}}",
    legend: "Worauf stützt sich „{{purpose}}“?",
    reason: "Wer hat das beschlossen, und worauf stützt es sich?",
    reason_hint: "Zum Beispiel: Schulkonferenz vom 1. Juni, § 120 Abs. 5 SchulG NRW.",
    effect_consent:
      "Ab sofort gilt, was jede und jeder selbst gesagt hat. Frühere Antworten zählen wieder.",
    effect_public_task:
      "Ab sofort wird niemand mehr gefragt. Frühere Antworten bleiben aufgehoben.",
    save: "Eintragen",
    done: "Das gilt ab jetzt.",
  },
  bands: {
    title: "Ab welchem Alter die eigene Antwort zählt",
    text: "Davor antworten die Sorgeberechtigten. Ein Nein des Kindes zählt in jedem Alter.",
    own_word_from: "Das Kind muss auch selbst Ja sagen",
    own_word_alone_from: "Nur noch die eigene Antwort zählt",
    age: "ab {{age}} Jahren",
    save: "Eintragen",
    done: "Wer neu gefragt werden muss, wird es jetzt.",
  },
  paper: {
    title: "Wen ihr auf Papier erreicht",
    text: "Wer noch nicht dabei ist, steht auf einer Liste. Warum, sieht niemand: Manche haben noch keinen Zettel, andere keine Antwort gegeben, andere möchten nicht.",
    list: "Liste ansehen",
  },
};

export default de;
