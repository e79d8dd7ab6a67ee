// SPDX-License-Identifier: EUPL-1.2
import type { Nodes, Parents, Table } from "mdast";
import { Fragment, lazy, type ReactNode, Suspense } from "react";
import { idle } from "@/ui/whenIdle";
import { MessageLink } from "./MessageLink";
import { parse } from "./parse";
import classes from "./RichText.module.css";

/** Formulas are the heaviest part of the app and come last: until then one reads what was typed. */
const Formula = lazy(() => idle().then(() => import("./Formula")));

const DEEPEST = 12;
const LONGEST_FORMULA = 1500;
const MOST_FORMULAS = 60;

/** What is known on the way down: the text itself, how deep we are, how many formulas there were. */
type Way = { readonly body: string; readonly depth: number; readonly formulas: { count: number } };

/**
 * A message's Markdown as elements. Only what is named here can appear: no HTML, no pictures from elsewhere, no address
 * but web and mail. What is not named stands there as it was written.
 */
export default function RichText({ body }: { body: string }) {
  return <>{inside(parse(body), { body, depth: 0, formulas: { count: 0 } })}</>;
}

function inside(parent: Parents, way: Way): ReactNode[] {
  const deeper = { ...way, depth: way.depth + 1 };
  return parent.children.map((node) => (
    <Fragment key={node.position?.start.offset ?? node.type}>{element(node, deeper)}</Fragment>
  ));
}

function source(node: Nodes, { body }: Way): string {
  return body.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function element(node: Nodes, way: Way): ReactNode {
  if (way.depth > DEEPEST) return source(node, way);
  switch (node.type) {
    case "text":
      return node.value;
    case "break":
      return <br />;
    case "inlineCode":
      return <code className={classes.code}>{node.value}</code>;
    case "inlineMath":
      return isFormula(node, way) ? formula(node.value, false, way) : source(node, way);
    case "math":
      return formula(node.value, true, way);
    case "code":
      return <pre className={classes.block}>{node.value}</pre>;
    case "thematicBreak":
      return <hr className={classes.rule} />;
    case "table":
      return table(node, way);
    default:
      return "children" in node ? parent(node, way) : source(node, way);
  }
}

function parent(node: Parents, way: Way): ReactNode {
  const children = inside(node, way);
  switch (node.type) {
    case "paragraph":
      return <p>{children}</p>;
    case "heading":
      return <p className={classes.heading}>{children}</p>;
    case "emphasis":
      return <em>{children}</em>;
    case "strong":
      return <strong>{children}</strong>;
    case "delete":
      return <del>{children}</del>;
    case "blockquote":
      return <blockquote className={classes.quote}>{children}</blockquote>;
    case "list":
      return node.ordered ? <ol start={node.start ?? 1}>{children}</ol> : <ul>{children}</ul>;
    case "listItem":
      return <li>{children}</li>;
    case "link":
      return <MessageLink address={node.url}>{children}</MessageLink>;
    default:
      return source(node, way);
  }
}

function table(node: Table, way: Way): ReactNode {
  const [head, ...rows] = node.children;
  const cells = (row: typeof head, Cell: "th" | "td") =>
    row?.children.map((cell) => <Cell key={cell.position?.start.offset}>{inside(cell, way)}</Cell>);
  return (
    <div className={classes.table}>
      <table>
        <thead>
          <tr>{cells(head, "th")}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.position?.start.offset}>{cells(row, "td")}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** "5 $ und 10 $" is money: a formula touches both its signs and is not followed by a number. */
function isFormula(node: Nodes & { value: string }, way: Way): boolean {
  const written = source(node, way);
  if (written.startsWith("$$")) return true;
  const after = way.body.charAt(node.position?.end.offset ?? way.body.length);
  return !/^\$\s|\s\$$/.test(written) && !/\d/.test(after);
}

function formula(tex: string, block: boolean, way: Way): ReactNode {
  way.formulas.count += 1;
  const plain = <code className={classes.code}>{tex}</code>;
  if (tex.length > LONGEST_FORMULA || way.formulas.count > MOST_FORMULAS) return plain;
  return (
    <span className={block ? classes.display : classes.formula}>
      <Suspense fallback={plain}>
        <Formula tex={tex} block={block} />
      </Suspense>
    </span>
  );
}
