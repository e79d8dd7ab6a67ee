// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import list from "@/ui/List.module.css";
import type { ErasureRow } from "../api";
import classes from "./privacy.module.css";

/** One erasure: when, why, and how much went from where. Never of whom. */
export function ErasureLog({ erasure }: { erasure: ErasureRow }) {
  const { t } = useTranslation("privacy");
  const format = useFormat();
  const day = format.day(erasure.ended_at ?? erasure.due_at);
  return (
    <section className={classes.kept}>
      <h3>{t(`log.state.${erasure.state}`, { day })}</h3>
      <p className={list.soft}>
        {[
          t(`log.reason.${erasure.reason}`, { day: format.day(erasure.asked_at) }),
          ...erasure.schools,
        ].join(" · ")}
      </p>
      {erasure.steps.length > 0 && (
        <details>
          <summary>{t("log.steps", { count: erasure.steps.length })}</summary>
          <table className={classes.counts}>
            <thead>
              <tr>
                <th scope="col">{t("log.what")}</th>
                <th scope="col">{t("log.found")}</th>
                <th scope="col">{t("log.erased")}</th>
                <th scope="col">{t("log.kept")}</th>
              </tr>
            </thead>
            <tbody>
              {erasure.steps.map((step) => (
                <tr key={step.title}>
                  <th scope="row">{step.title}</th>
                  <td>{format.number(step.found)}</td>
                  <td>{format.number(step.erased)}</td>
                  <td>{format.number(step.kept)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
