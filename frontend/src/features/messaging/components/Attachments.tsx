// SPDX-License-Identifier: EUPL-1.2
import { useState } from "react";
import type { StoredFile } from "@/api/types";
import classes from "./Attachments.module.css";
import { FileCard } from "./FileCard";
import { FileHelp } from "./FileHelp";
import { Picture } from "./Picture";

/** What came along with a message: pictures to look at, sounds and films to play, files to fetch. What does not open says why. */
export function Attachments({ files, mine }: { files: readonly StoredFile[]; mine: boolean }) {
  const isPicture = ({ image, unreadable }: StoredFile) => image !== null && !unreadable;
  const pictures = files.filter(isPicture);
  const others = files.filter((file) => !isPicture(file));
  return (
    <>
      {pictures.length > 0 && (
        <div className={classes.pictures} data-several={pictures.length > 1 || undefined}>
          {pictures.map((file) => (
            <Picture key={file.id} file={file} alone={pictures.length === 1} />
          ))}
        </div>
      )}
      {others.map((file) => (
        <div key={file.id} className={classes.other}>
          <Other file={file} />
          {!mine && <FileHelp file={file} />}
        </div>
      ))}
    </>
  );
}

function Other({ file }: { file: StoredFile }) {
  const [plays, setPlays] = useState(true);
  const { media_type, url, name } = file;
  // What people record for each other has no captions.
  const player = { controls: true, src: url, title: name, onError: () => setPlays(false) };
  if (file.unreadable || !plays) return <FileCard file={file} />;
  if (media_type.startsWith("audio/"))
    return <audio className={classes.sound} preload="none" {...player} />;
  if (media_type.startsWith("video/"))
    return <video className={classes.film} preload="metadata" {...player} />;
  return <FileCard file={file} />;
}
