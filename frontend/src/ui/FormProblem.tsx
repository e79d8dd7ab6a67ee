// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { OfflineError, ProblemError } from "@/api/problem";
import classes from "./List.module.css";

/** Why the server refused, next to the form that asked. Read out at once. */
export function FormProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (!error) return null;
  const said =
    error instanceof OfflineError
      ? t("error.offline_title")
      : error instanceof ProblemError
        ? error.detail || t("error.text")
        : t("error.text");
  const fields = error instanceof ProblemError ? error.fields : [];
  return (
    <div role="alert" className={classes.bad}>
      <p>{said}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map((field) => (
            <li key={`${field.path}${field.message}`}>{field.message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
