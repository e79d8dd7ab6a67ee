// SPDX-License-Identifier: EUPL-1.2
import { type ClipboardEvent, type KeyboardEvent, lazy, Suspense, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { useChat } from "../chat";
import type { Place } from "../drafts";
import classes from "./Composer.module.css";
import { ComposerBar } from "./ComposerBar";
import { Editing } from "./Editing";
import { FormatBar } from "./FormatBar";
import { Limit, useLimit } from "./Limit";
import { Preview } from "./Preview";
import { SuggestionList } from "./SuggestionList";
import { Tray } from "./Tray";
import { replaceBefore } from "./textarea";
import { useSending } from "./useSending";
import { useSuggestions } from "./useSuggestions";
import type { useUploads } from "./useUploads";
import { useWriting } from "./useWriting";

const EmojiPopover = lazy(() => import("../emoji/EmojiPopover"));
const ScheduleDialog = lazy(() => import("./ScheduleDialog"));

type Props = {
  place: Place;
  label: string;
  placeholder: string;
  files: ReturnType<typeof useUploads>;
  editing: Message | null;
  stopEditing: () => void;
};

/** Where one writes. What is typed here is never lost: not by a reload, not without a line. */
export function Composer(props: Props) {
  const { place, label, placeholder, files, editing, stopEditing } = props;
  const { t } = useTranslation("messaging");
  const { group } = useChat();
  const id = useId();
  const writing = useWriting(place, editing);
  const { area, text, body, write, mention } = writing;
  const [caret, setCaret] = useState(0);
  const [formats, setFormats] = useState(false);
  const [open, setOpen] = useState<{ kind: "emoji" | "schedule"; anchor: HTMLElement } | null>(
    null,
  );
  const limit = useLimit(body);
  const sending = useSending({
    place,
    writing,
    files,
    editing,
    stopEditing,
    fits: limit.left >= 0,
  });
  const suggestions = useSuggestions({
    groupId: group.id,
    textBefore: text.slice(0, caret),
    take: (suggestion, { typed }) => {
      if (suggestion.kind === "person") mention(suggestion.person, typed);
      else if (area.current) replaceBefore(area.current, typed, suggestion.sign);
    },
  });
  const listed = suggestions.all.length > 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (suggestions.onKey(event) || event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && editing) stopEditing();
    if (event.key !== "Enter" || event.shiftKey) return;
    if (!event.ctrlKey && !event.metaKey && matchMedia("(hover: none)").matches) return;
    event.preventDefault();
    sending.send();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editing || !files.add || event.clipboardData.files.length === 0) return;
    event.preventDefault();
    files.add([...event.clipboardData.files]);
  };
  return (
    <div className={classes.composer}>
      {editing && <Editing stop={stopEditing} />}
      <Preview text={text} body={body} />
      {!editing && <Tray all={files.all} uploads={files.uploads} />}
      <div className={classes.field}>
        {listed && <SuggestionList id={`${id}-list`} {...suggestions} />}
        <textarea
          ref={area}
          className={classes.area}
          rows={1}
          value={text}
          placeholder={placeholder}
          aria-label={label}
          aria-describedby={`${id}-limit`}
          aria-autocomplete="list"
          aria-controls={listed ? `${id}-list` : undefined}
          aria-activedescendant={listed ? `${id}-list-${suggestions.at}` : undefined}
          aria-invalid={limit.left < 0 || undefined}
          enterKeyHint="enter"
          dir="auto"
          onChange={({ currentTarget }) => {
            write(currentTarget.value);
            setCaret(currentTarget.selectionStart);
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <Limit id={`${id}-limit`} {...limit} />
        {formats && <FormatBar area={area} />}
        <ComposerBar
          area={area}
          addFiles={editing ? null : files.add}
          photos={group.abilities.photos}
          formats={formats}
          toggleFormats={() => setFormats(!formats)}
          pickEmoji={(anchor) => setOpen({ kind: "emoji", anchor })}
          schedule={
            editing || place.rootId || !group.abilities.schedule
              ? null
              : (anchor) => setOpen({ kind: "schedule", anchor })
          }
          send={sending.ready ? sending.send : null}
          sendLabel={t(editing ? "composer.save" : "composer.send")}
        />
      </div>
      <Suspense fallback={null}>
        {open?.kind === "emoji" && (
          <EmojiPopover
            anchor={open.anchor}
            onClose={() => setOpen(null)}
            onPick={(sign) => {
              setOpen(null);
              if (area.current) replaceBefore(area.current, 0, sign);
            }}
          />
        )}
        {open?.kind === "schedule" && (
          <ScheduleDialog
            groupId={place.groupId}
            body={body}
            files={files}
            onClose={() => setOpen(null)}
            onPlanned={writing.clear}
          />
        )}
      </Suspense>
    </div>
  );
}
