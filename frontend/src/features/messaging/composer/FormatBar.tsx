// SPDX-License-Identifier: EUPL-1.2
import { ActionIcon } from "@mantine/core";
import {
  IconAt,
  IconBlockquote,
  IconBold,
  IconCode,
  IconItalic,
  IconList,
  IconMathFunction,
  IconStrikethrough,
} from "@tabler/icons-react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import classes from "./ComposerBar.module.css";
import { insertText, markLines, wrapSelection } from "./textarea";

type Change = (area: HTMLTextAreaElement) => void;

const FORMATS = [
  ["bold", IconBold, (area) => wrapSelection(area, ["**", "**"])],
  ["italic", IconItalic, (area) => wrapSelection(area, ["_", "_"])],
  ["strike", IconStrikethrough, (area) => wrapSelection(area, ["~~", "~~"])],
  ["formula", IconMathFunction, (area) => wrapSelection(area, ["$", "$"])],
  ["code", IconCode, (area) => wrapSelection(area, ["`", "`"])],
  ["list", IconList, (area) => markLines(area, "- ")],
  ["quote", IconBlockquote, (area) => markLines(area, "> ")],
  ["mention", IconAt, (area) => insertText(area, "@")],
] as const satisfies readonly (readonly [string, typeof IconBold, Change])[];

/** For those who do not know the marks by heart. */
export function FormatBar({ area }: { area: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useTranslation("messaging");
  return (
    <div className={classes.formats}>
      {FORMATS.map(([name, Picture, change]) => (
        <ActionIcon
          key={name}
          aria-label={t(`composer.${name}`)}
          title={t(`composer.${name}`)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => area.current && change(area.current)}
        >
          <Picture aria-hidden size={22} stroke={1.75} />
        </ActionIcon>
      ))}
    </div>
  );
}
