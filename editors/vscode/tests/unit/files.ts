import { readFileSync } from 'node:fs';

/** A file of the extension; comments on lines of their own are left out. */
export function readJson<Contents>(path: string): Contents {
  return JSON.parse(readFileSync(path, 'utf8').replace(/^\s*\/\/.*$/gm, '')) as Contents;
}
