// SPDX-License-Identifier: EUPL-1.2
// Red when a file outgrows what one can read in one go: 250 lines of TypeScript (tests 500), 120 lines a component.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const FILE = 250;
const TEST = 500;
const COMPONENT = 120;
const GENERATED = new Set(["api/schema.d.ts"]);
const problems = [];

for (const name of readdirSync("src", { recursive: true })) {
  if (!/\.tsx?$/.test(name) || GENERATED.has(name)) continue;
  const text = readFileSync(join("src", name), "utf8");
  const lines = text.split("\n").length - 1;
  const limit = /\.test\.tsx?$/.test(name) ? TEST : FILE;
  if (lines > limit) problems.push(`src/${name}: ${lines} lines, ${limit} are the limit`);
  if (!text.startsWith("// SPDX-License-Identifier: EUPL-1.2"))
    problems.push(`src/${name}: the SPDX line is missing`);
  if (name.endsWith(".tsx") && limit === FILE) checkComponents(name, text);
}

function checkComponents(name, text) {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
  const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line;
  source.forEachChild((node) => {
    if (!ts.isFunctionDeclaration(node) || !node.name || !/^[A-Z]/.test(node.name.text)) return;
    const lines = lineOf(node.end) - lineOf(node.getStart(source)) + 1;
    if (lines > COMPONENT)
      problems.push(
        `src/${name}: ${node.name.text} has ${lines} lines, ${COMPONENT} are the limit`,
      );
  });
}

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exit(problems.length > 0 ? 1 : 0);
