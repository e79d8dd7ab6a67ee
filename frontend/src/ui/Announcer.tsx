// SPDX-License-Identifier: EUPL-1.2
import { VisuallyHidden } from "@mantine/core";
import { useEffect, useState } from "react";
import { onAnnouncement } from "./announce";

/** The one live region of the app. Two takes turns, so that the same sentence twice is heard twice. */
export function Announcer() {
  const [told, setTold] = useState({ text: "", turn: 0 });
  useEffect(() => onAnnouncement((text) => setTold(({ turn }) => ({ text, turn: 1 - turn }))), []);
  return (
    <VisuallyHidden aria-live="polite" aria-relevant="additions" data-announcer>
      <p key={`${told.turn}`}>{told.text}</p>
    </VisuallyHidden>
  );
}
