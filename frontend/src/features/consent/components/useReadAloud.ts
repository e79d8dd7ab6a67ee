// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from "react";

/** A voice that lives on the device itself: nothing that is read aloud leaves it. */
function localVoice(language: string): SpeechSynthesisVoice | undefined {
  if (!("speechSynthesis" in window)) return undefined;
  return speechSynthesis
    .getVoices()
    .find(({ localService, lang }) => localService && lang.toLowerCase().startsWith(language));
}

/** Reads a text aloud where the device can do so by itself; null where it cannot. */
export function useReadAloud(text: string, language: string) {
  const [voice, setVoice] = useState(() => localVoice(language));
  const [reading, setReading] = useState(false);
  useEffect(() => {
    if (!("speechSynthesis" in window)) return;
    const look = () => setVoice(localVoice(language));
    look();
    speechSynthesis.addEventListener?.("voiceschanged", look);
    return () => speechSynthesis.removeEventListener?.("voiceschanged", look);
  }, [language]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text must not be talked over by the last one
  useEffect(() => {
    if (!("speechSynthesis" in window)) return;
    return () => {
      speechSynthesis.cancel();
      setReading(false);
    };
  }, [text]);
  if (!voice) return null;
  const stop = () => {
    speechSynthesis.cancel();
    setReading(false);
  };
  const start = () => {
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.voice = voice;
    spoken.lang = voice.lang;
    spoken.rate = 0.9;
    spoken.onend = () => setReading(false);
    speechSynthesis.cancel();
    speechSynthesis.speak(spoken);
    setReading(true);
  };
  return { reading, toggle: reading ? stop : start };
}
