// SPDX-License-Identifier: EUPL-1.2
import { lazy, Suspense } from "react";
import classes from "./MessageText.module.css";
import { plainText } from "./mentions";
import { isCheer, isPlain } from "./shape";

const RichText = lazy(() => import("./RichText"));

/** What is longer than any message: shown as it is, so that nobody waits for it. */
const LONGEST_RICH = 40_000;

/** A message's words. Plain ones stand there at once; the others first as plain words, then with their shape. */
export function MessageText({ body }: { body: string }) {
  const plain = <p>{plainText(body)}</p>;
  const simple = isPlain(body) || body.length > LONGEST_RICH;
  return (
    <div className={classes.text} dir="auto" data-cheer={isCheer(body) || undefined}>
      {simple ? (
        plain
      ) : (
        <Suspense fallback={plain}>
          <RichText body={body} />
        </Suspense>
      )}
    </div>
  );
}
