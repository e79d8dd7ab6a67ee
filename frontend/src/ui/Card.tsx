// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from "react";
import classes from "./Card.module.css";

type Props = {
  title?: string;
  text?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
  id?: string;
};

/** A sheet of paper on the page: one matter, with its heading. */
export function Card({ title, text, actions, children, id }: Props) {
  return (
    <section className={classes.card} id={id}>
      {(title || actions) && (
        <div className={classes.head}>
          {title && <h2 className={classes.title}>{title}</h2>}
          {actions}
        </div>
      )}
      {text && <p className={classes.text}>{text}</p>}
      {children}
    </section>
  );
}
