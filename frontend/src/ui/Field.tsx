// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useId } from "react";
import classes from "./Field.module.css";

export type FieldControl = {
  id: string;
  className: string | undefined;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean | undefined;
};

type Props = {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** Draws the control with what ties it to its label, hint and error. */
  children: (control: FieldControl) => ReactNode;
  /** Stands at the end of the control: a button to show the passphrase. */
  end?: ReactNode;
};

/** A labelled field without the component library, for the pages that must be there at once. */
export function Field({ label, hint, error, children, end }: Props) {
  const id = useId();
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <div className={classes.control} data-with-end={end ? true : undefined}>
        {children({
          id,
          className: classes.input,
          "aria-describedby": described || undefined,
          "aria-invalid": error ? true : undefined,
        })}
        {end}
      </div>
      {error && (
        <p className={classes.error} id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p className={classes.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
