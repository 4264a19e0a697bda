// Fails where actionlint finds something in a workflow.
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const [modules, path] = process.argv.slice(2);
const { createLinter } = await import(pathToFileURL(`${modules}/actionlint/node.mjs`));
const lint = await createLinter();
const problems = lint(await readFile(path, 'utf8'), path);
for (const { line, column, message } of problems) console.error(`${path}:${line}:${column}: ${message}`);
// Its own clock would keep the program from ending.
process.exit(problems.length > 0 ? 1 : 0);
