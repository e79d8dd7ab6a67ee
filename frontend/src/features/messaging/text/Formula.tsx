// SPDX-License-Identifier: EUPL-1.2
import "katex/dist/katex.min.css";
import katex from "katex";
import { useEffect, useRef } from "react";
import { whenIdle } from "@/ui/whenIdle";

type Props = { tex: string; block: boolean };

/** Nothing in a formula may load, link, define without end or grow out of its message. */
const LIMITS = {
  trust: false,
  maxExpand: 100,
  maxSize: 12,
  throwOnError: false,
  strict: "ignore",
  output: "htmlAndMathml",
} as const;

function draw(element: HTMLElement, tex: string, block: boolean): void {
  try {
    katex.render(tex, element, { ...LIMITS, displayMode: block, errorColor: "var(--sh-danger)" });
  } catch {
    element.textContent = tex;
  }
}

/** A formula, drawn as elements (never as markup) and readable for screen readers as MathML. */
export default function Formula({ tex, block }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let wanted = true;
    whenIdle(() => {
      if (wanted && place.current) draw(place.current, tex, block);
    });
    return () => {
      wanted = false;
    };
  }, [tex, block]);
  return <span ref={place}>{tex}</span>;
}
