// SPDX-License-Identifier: EUPL-1.2
import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useHas } from "@/features/people/useHas";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { useFound } from "../useFound";
import { HitRow } from "./HitRow";
import classes from "./SearchPanel.module.css";

const PAUSE = 180;

/** A field and what fits it. The arrow keys choose, Enter opens; a finger just taps. */
export function SearchPanel({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation("search");
  const id = useId();
  const names = useHas("name_search");
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const asked = typed.trim();
  const [q] = useDebouncedValue(asked, PAUSE);
  const { sections, searching, error } = useFound(asked, q, onOpen);
  const hits = sections.flatMap((section) => section.hits);
  const at = Math.min(chosen, Math.max(hits.length - 1, 0));
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen has to be in sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (hits.length === 0 || event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") setChosen((at + 1) % hits.length);
    else if (event.key === "ArrowUp") setChosen((at + hits.length - 1) % hits.length);
    else if (event.key === "Enter") hits[at]?.open();
    else return;
    event.preventDefault();
  };
  const nothing = asked !== "" && hits.length === 0 && !searching;
  return (
    <div className={classes.panel}>
      <TextInput
        type="search"
        role="combobox"
        size="md"
        aria-label={t(names ? "label" : "label_places")}
        placeholder={t(names ? "placeholder" : "placeholder_places")}
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={hits.length > 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        leftSection={<IconSearch aria-hidden size={22} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        data-autofocus
      />
      <p role="status" className={classes.status}>
        {asked !== "" && (searching ? t("searching") : t("found", { count: hits.length }))}
        {asked === "" && <span className={classes.keys}>{t("hint")}</span>}
      </p>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t("title")}
        className={classes.list}
      >
        {sections.map(({ key, hits: these }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={key} role="group" aria-labelledby={`${id}-${key}`}>
            <div id={`${id}-${key}`} role="presentation" className={classes.section}>
              {t(key === "places" && asked === "" ? "go_to" : key)}
            </div>
            {these.map((hit) => {
              const index = hits.indexOf(hit);
              return (
                <HitRow
                  key={hit.key}
                  id={`${id}-${index}`}
                  hit={hit}
                  asked={asked}
                  chosen={index === at}
                />
              );
            })}
          </div>
        ))}
      </div>
      {nothing && !error && <EmptyState as="p" title={t("none_title")} text={t("none_text")} />}
      {error && hits.length === 0 && <ErrorState as="h3" error={error} />}
    </div>
  );
}
