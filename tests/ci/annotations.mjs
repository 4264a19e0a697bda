// Writes the annotations that standard input lists, as GitHub's own library does.
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const core = await import(pathToFileURL(`${process.argv[2]}/@actions/core/lib/core.js`));

for (const { level, message, ...properties } of JSON.parse(await text(process.stdin))) {
  core[level](message, properties);
}
