// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useId } from "react";
import classes from "./ChoiceCards.module.css";

export type ChoiceOption<T extends string> = {
  value: T;
  label: string;
  picture?: ReactNode;
  lang?: string;
};

type Props<T extends string> = {
  legend: string;
  options: readonly ChoiceOption<T>[];
  value: T;
  onChange: (value: T) => void;
};

const A_FEW_WORDS = 18;

/** One of a few, each a card one can see and hit: radio buttons underneath, so that arrow keys work. */
export function ChoiceCards<T extends string>({ legend, options, value, onChange }: Props<T>) {
  const name = useId();
  const long = options.some(({ label }) => label.length > A_FEW_WORDS);
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.legend}>{legend}</legend>
      <div className={classes.cards} data-long={long || undefined}>
        {options.map((option) => (
          <label
            key={option.value}
            className={classes.card}
            data-picture={option.picture ? true : undefined}
          >
            <input
              type="radio"
              className={classes.radio}
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.picture}
            <span className={classes.label} lang={option.lang}>
              {option.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
