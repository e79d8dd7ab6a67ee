// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from "react";
import { speak, useOwnVoice } from "@/ui/voice";

/** Reads a text aloud where the device can do so by itself; null where it cannot. */
export function useReadAloud(text: string, language: string) {
  const voice = useOwnVoice(language);
  const [reading, setReading] = useState(false);
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
    speak(text, voice, { rate: 0.9, onEnd: () => setReading(false) });
    setReading(true);
  };
  return { reading, toggle: reading ? stop : start };
}
