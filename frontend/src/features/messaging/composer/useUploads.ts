// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Group } from "@/api/types";
import { useMe } from "@/features/people/api";
import { useFormat } from "@/i18n/format";
import { toast } from "@/ui/toasts";
import { upload } from "../upload";
import { Uploads } from "./uploads";

const MOST_FILES = 10;

/** `add` is null where the group's school uses no files; where it uses no photos, pictures are left out with a word. */
export function useUploads({ attach, photos }: Group["abilities"]) {
  const { t } = useTranslation("messaging");
  const { t: app } = useTranslation();
  const format = useFormat();
  const { limits } = useMe();
  const [uploads] = useState(
    () => new Uploads(upload, { bytes: limits.attachment_bytes, files: MOST_FILES }),
  );
  const all = useSyncExternalStore(uploads.subscribe, uploads.snapshot);
  useEffect(() => {
    const again = () => uploads.retryWaiting();
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [uploads]);
  const add = useCallback(
    (chosen: readonly File[]) => {
      const files = chosen.filter(({ type }) => photos || !type.startsWith("image/"));
      if (files.length < chosen.length) toast.bad(app("no_photos"));
      for (const refused of uploads.add(files)) {
        if (refused.why === "too_many") toast.bad(t("files.too_many", { count: MOST_FILES }));
        else if (refused.why === "empty") toast.bad(t("files.empty", { name: refused.file.name }));
        else {
          const { name, size } = refused.file;
          const limit = format.bytes(limits.attachment_bytes);
          toast.bad(t("files.too_big", { name, size: format.bytes(size), limit }));
        }
      }
    },
    [uploads, t, app, format, limits.attachment_bytes, photos],
  );
  return { all, add: attach ? add : null, uploads };
}
