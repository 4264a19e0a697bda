// Puts the settings that the server takes into package.json. It runs in the extension's folder.
import { readFileSync, writeFileSync } from 'node:fs';
import { settingsOf, shared } from './settings.mjs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

const contents = read('package.json');
shared(contents).properties = settingsOf(read('../namumark.schema.json'));
writeFileSync('package.json', `${JSON.stringify(contents, null, 2)}\n`);
