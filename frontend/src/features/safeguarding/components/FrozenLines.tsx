// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import list from "@/ui/List.module.css";
import type { CaseDetail } from "../api";
import classes from "../safeguarding.module.css";

type Line = CaseDetail["reports"][number]["frozen"][number];

/** What was seen, as it was then: plain text, nothing in it runs. */
export function FrozenLines({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation("safeguarding");
  const format = useFormat();
  return (
    <ul className={classes.lines}>
      {lines.map((line) => (
        <li
          key={`${line.at}${line.author}${line.text}`}
          className={classes.line}
          data-item={line.is_item || undefined}
        >
          <span className={list.soft}>
            {line.is_item && <strong>{t("cases.reported_line")}: </strong>}
            {line.author}
            {line.at && ` · ${format.dayAndTime(line.at)}`}
          </span>
          {line.text}
          {line.files.map((file) => (
            <span key={file.url ?? file.name} className={list.soft}>
              {" "}
              {file.url ? (
                <a href={file.url} download={file.name}>
                  {file.name}
                </a>
              ) : (
                file.name
              )}
            </span>
          ))}
          {line.former.map((text) => (
            <span key={text} className={list.soft}>
              {t("cases.former")} {text}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
