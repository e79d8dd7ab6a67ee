// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from "react";

/** A voice of the device itself: what is read aloud goes to no server. */
function ownVoice(language: string): SpeechSynthesisVoice | undefined {
  if (!("speechSynthesis" in globalThis)) return undefined;
  return speechSynthesis
    .getVoices()
    .find(({ localService, lang }) => localService && lang.toLowerCase().startsWith(language));
}

/** The device's own voice for a language, also when it arrives later; undefined where there is none. */
export function useOwnVoice(language: string): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState(() => ownVoice(language));
  useEffect(() => {
    if (!("speechSynthesis" in globalThis)) return;
    const look = () => setVoice(ownVoice(language));
    look();
    speechSynthesis.addEventListener?.("voiceschanged", look);
    return () => speechSynthesis.removeEventListener?.("voiceschanged", look);
  }, [language]);
  return voice;
}

/** Reads aloud, instead of whatever is being read. */
export function speak(
  text: string,
  voice: SpeechSynthesisVoice,
  { rate = 1, onEnd = null }: { rate?: number; onEnd?: (() => void) | null } = {},
): void {
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.voice = voice;
  spoken.lang = voice.lang;
  spoken.rate = rate;
  spoken.onend = onEnd;
  speechSynthesis.cancel();
  speechSynthesis.speak(spoken);
}
