// SPDX-License-Identifier: EUPL-1.2
import { lazy, Suspense, useEffect, useState } from "react";
import { loadTexts } from "@/i18n/i18n";

const SearchDialog = lazy(async () => {
  const [dialog] = await Promise.all([import("./SearchDialog"), loadTexts("search")]);
  return dialog;
});

/** Ctrl+K (on a Mac ⌘K) searches, from every page. */
export function SearchKey() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      if (event.altKey || event.shiftKey) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <Suspense fallback={null}>{open && <SearchDialog onClose={() => setOpen(false)} />}</Suspense>
  );
}
