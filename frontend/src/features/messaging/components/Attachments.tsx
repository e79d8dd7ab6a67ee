// SPDX-License-Identifier: EUPL-1.2
import type { StoredFile } from "@/api/types";
import classes from "./Attachments.module.css";
import { FileCard } from "./FileCard";
import { Picture } from "./Picture";

/** What came along with a message: pictures to look at, sounds and films to play, files to fetch. */
export function Attachments({ files }: { files: readonly StoredFile[] }) {
  const pictures = files.filter(({ image }) => image !== null);
  const others = files.filter(({ image }) => image === null);
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
        <Other key={file.id} file={file} />
      ))}
    </>
  );
}

function Other({ file }: { file: StoredFile }) {
  const { media_type, url, name } = file;
  if (media_type.startsWith("audio/"))
    // biome-ignore lint/a11y/useMediaCaption: what people record for each other has no captions
    return <audio className={classes.sound} controls preload="none" src={url} title={name} />;
  if (media_type.startsWith("video/"))
    // biome-ignore lint/a11y/useMediaCaption: what people record for each other has no captions
    return <video className={classes.film} controls preload="metadata" src={url} title={name} />;
  return <FileCard file={file} />;
}
