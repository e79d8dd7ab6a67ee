// SPDX-License-Identifier: EUPL-1.2

/** A voice of the device itself: what a child listens to goes to no server. */
function ownVoice(language: string): SpeechSynthesisVoice | undefined {
  if (!("speechSynthesis" in globalThis)) return undefined;
  return speechSynthesis
    .getVoices()
    .find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
}

/** Whether this device can read aloud by itself; asked again when its voices have arrived. */
export function canReadAloud(language: string): boolean {
  return ownVoice(language) !== undefined;
}

export function readAloud(text: string, language: string): void {
  const voice = ownVoice(language);
  if (!voice) return;
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  speechSynthesis.cancel();
  speechSynthesis.speak(words);
}

/** Tells when the device's voices have arrived. */
export function whenVoicesCome(listener: () => void): () => void {
  if (!("speechSynthesis" in globalThis)) return () => {};
  speechSynthesis.addEventListener("voiceschanged", listener);
  return () => speechSynthesis.removeEventListener("voiceschanged", listener);
}
