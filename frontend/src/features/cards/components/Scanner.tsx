// SPDX-License-Identifier: EUPL-1.2
import { IconCamera } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { BigButton } from "@/ui/BigButton";
import { Notice } from "@/ui/Notice";
import { type Code, codeInSquare } from "../code";
import { squareReader } from "../squares";
import classes from "./pictures.module.css";

/** Milliseconds between two looks: quick for a child, light for an old tablet. */
const LOOK_EVERY = 250;

/** The device's camera looks for a card. What it sees stays on the device. */
export function Scanner({ onCode }: { onCode: (code: Code) => void }) {
  const { t } = useTranslation("cards");
  const [state, setState] = useState<"closed" | "open" | "refused">("closed");
  if (!navigator.mediaDevices) return null;
  if (state === "open") return <Viewfinder onCode={onCode} onRefused={() => setState("refused")} />;
  return (
    <>
      {state === "refused" && <Notice tone="bad">{t("scan.refused")}</Notice>}
      <BigButton type="button" onClick={() => setState("open")}>
        <IconCamera aria-hidden size={24} style={{ verticalAlign: "-0.3rem" }} /> {t("scan.open")}
      </BigButton>
    </>
  );
}

type ViewProps = { onCode: (code: Code) => void; onRefused: () => void };

function Viewfinder({ onCode, onRefused }: ViewProps) {
  const { t } = useTranslation("cards");
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef({ onCode, onRefused });
  told.current = { onCode, onRefused };
  useEffect(() => {
    const looking = new AbortController();
    look(video.current, looking.signal, (code) => told.current.onCode(code)).catch(() => {
      if (!looking.signal.aborted) told.current.onRefused();
    });
    return () => looking.abort();
  }, []);
  return (
    <div>
      <div className={classes.viewfinder}>
        <video ref={video} muted playsInline aria-label={t("scan.picture")} />
      </div>
      <p role="status">{t("scan.hold")}</p>
    </div>
  );
}

/** Looks through the camera until it sees a card, or nobody wants to know any more. */
async function look(
  video: HTMLVideoElement | null,
  signal: AbortSignal,
  onCode: (code: Code) => void,
): Promise<void> {
  if (!video) return;
  const [stream, read] = await Promise.all([
    navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } }),
    squareReader(),
  ]);
  const close = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (signal.aborted) return close();
  signal.addEventListener("abort", close);
  video.srcObject = stream;
  await video.play();
  while (!signal.aborted) {
    const text = await read(video);
    const code = text ? codeInSquare(text) : null;
    if (code && !signal.aborted) return onCode(code);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}
