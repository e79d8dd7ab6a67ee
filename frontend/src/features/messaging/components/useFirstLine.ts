// SPDX-License-Identifier: EUPL-1.2
import { useState } from "react";

/** Where the person had stopped reading when they came here. The line stays there while they read on. */
export function useFirstLine(readUpto: number): number {
  const [first] = useState(readUpto);
  return first;
}
