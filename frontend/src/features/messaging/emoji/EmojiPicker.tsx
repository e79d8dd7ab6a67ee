// SPDX-License-Identifier: EUPL-1.2
import { TextInput, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { currentLanguage } from "@/i18n/i18n";
import { SkeletonBlock } from "@/ui/Skeletons";
import classes from "./EmojiPicker.module.css";
import { recentEmoji, rememberEmoji } from "./recent";
import { type Emoji, type EmojiWords, emojiWords, GROUPS, type Group } from "./words";

const SIGNS: Record<Group, string> = {
  smileys: "😀",
  people: "👋",
  animals: "🦊",
  food: "🍎",
  travel: "🚲",
  activities: "⚽",
  objects: "💡",
  symbols: "❤️",
  flags: "🏁",
};

type Props = { onPick: (sign: string) => void };

/** All pictures, found by word or by looking. Arrow keys move between them. */
export function EmojiPicker({ onPick }: Props) {
  const { t } = useTranslation("messaging");
  const language = currentLanguage();
  const words = useQuery({
    queryKey: ["emoji", language],
    queryFn: emojiWords,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [asked, setAsked] = useState("");
  const [group, setGroup] = useState<Group | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const pick = (sign: string) => {
    rememberEmoji(sign);
    onPick(sign);
  };
  const first = () => place.current?.querySelector<HTMLElement>("[data-emoji]");
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") first()?.focus();
    if (event.key === "Enter" && asked.trim() !== "") first()?.click();
    if (["ArrowDown", "Enter"].includes(event.key)) event.preventDefault();
  };
  return (
    <div className={classes.picker}>
      <TextInput
        type="search"
        aria-label={t("emoji.search")}
        placeholder={t("emoji.search")}
        value={asked}
        onChange={(event) => setAsked(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        data-autofocus
      />
      <div ref={place} className={classes.place}>
        {words.isPending && <SkeletonBlock height="14rem" />}
        {words.isError && <p className={classes.note}>{t("emoji.failed")}</p>}
        {words.data && <Shown words={words.data} asked={asked} group={group} onPick={pick} />}
      </div>
      <div className={classes.groups}>
        {GROUPS.map((name) => (
          <UnstyledButton
            key={name}
            aria-label={t(`emoji.groups.${name}`)}
            title={t(`emoji.groups.${name}`)}
            aria-pressed={group === name && asked === ""}
            onClick={() => {
              setGroup(name);
              setAsked("");
              place.current?.scrollTo(0, 0);
            }}
          >
            {SIGNS[name]}
          </UnstyledButton>
        ))}
      </div>
    </div>
  );
}

type ShownProps = Props & { words: EmojiWords; asked: string; group: Group | null };

function Shown({ words, asked, group, onPick }: ShownProps) {
  const { t } = useTranslation("messaging");
  if (asked.trim() !== "") {
    const found = words.find(asked);
    if (found.length === 0) return <p className={classes.note}>{t("emoji.none")}</p>;
    return <Grid label={t("emoji.results")} emoji={found} onPick={onPick} />;
  }
  const recent = recentEmoji().flatMap((sign) => words.named(sign) ?? []);
  const open = group ?? "smileys";
  return (
    <>
      {group === null && recent.length > 0 && (
        <Grid label={t("emoji.recent")} emoji={recent} onPick={onPick} />
      )}
      <Grid label={t(`emoji.groups.${open}`)} emoji={words.in(open)} onPick={onPick} />
    </>
  );
}

type GridProps = Props & { label: string; emoji: readonly Emoji[] };

function Grid({ label, emoji, onPick }: GridProps) {
  return (
    <div className={classes.section}>
      <p className={classes.label}>{label}</p>
      <div className={classes.grid} role="toolbar" aria-label={label} onKeyDown={moveFocus}>
        {emoji.map(({ sign, name }, index) => (
          <UnstyledButton
            key={sign}
            data-emoji
            tabIndex={index === 0 ? 0 : -1}
            aria-label={name}
            title={name}
            onClick={() => onPick(sign)}
          >
            {sign}
          </UnstyledButton>
        ))}
      </div>
    </div>
  );
}

/** The neighbour in the direction of the arrow key. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-emoji]")];
  const here = all.findIndex((button) => button.matches(":focus"));
  const top = all[0]?.offsetTop;
  const columns = Math.max(
    1,
    all.findIndex((button) => button.offsetTop !== top),
  );
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
  };
  const step = steps[event.key];
  const next = step === undefined ? undefined : all[here + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
