import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { settingsOf, shared } from '../../scripts/settings.mjs';
import { embeddedLanguages } from '../../syntaxes/embedded.mjs';
import { readJson } from './files';

type Texts = Record<string, string>;

interface Setting {
  markdownDescription?: string;
  description?: string;
}

interface Manifest {
  activationEvents: string[];
  icon: string;
  license: string;
  categories: string[];
  contributes: {
    commands: { command: string }[];
    keybindings: { command: string; key: string }[];
    menus: Record<string, { command: string }[]>;
    configuration: { properties: Record<string, Setting> }[];
    configurationDefaults: Record<string, Record<string, unknown>>;
    grammars: { embeddedLanguages: Texts }[];
  };
}

const manifest = readJson<Manifest>('package.json');
const { contributes } = manifest;
const english = readJson<Texts>('package.nls.json');
const korean = readJson<Texts>('package.nls.ko.json');
/** The languages of code that the engine knows. */
const engine = readFileSync('../../grammar/names/languages.txt', 'utf8').trim().split('\n');
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join('src', path), 'utf8'))
  .join('\n');

test('the settings are those of the schema', () => {
  assert.deepEqual(shared(manifest).properties, settingsOf(readJson('../namumark.schema.json')), 'npm run settings');
});

test('every setting of the schema is there', () => {
  const { properties } = readJson<{ properties: object }>('../namumark.schema.json');
  const names = Object.keys(properties).map((key) => `namumark.${key}`);
  assert.deepEqual(Object.keys(contributes.configuration[1]?.properties ?? {}), names);
});

test('the settings that only editors have are those that the server reads', () => {
  const server = readFileSync('../../src/lsp/settings.rs', 'utf8');
  for (const key of ['codeLens', 'hints', 'wikiUrl']) {
    assert.match(server, new RegExp(`"${key}"`));
    assert.ok(`namumark.${key}` in (contributes.configuration[0]?.properties ?? {}), key);
  }
});

test('all that users read is there in both languages, and nothing else', () => {
  const used = [...readFileSync('package.json', 'utf8').matchAll(/%([A-Za-z.]+)%/g)].map(([, key]) => key);
  const keys = [...new Set(used)].sort();
  assert.deepEqual(Object.keys(english).sort(), keys);
  assert.deepEqual(Object.keys(korean).sort(), keys);
});

test('every setting is described, by a text that is translated', () => {
  const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
  assert.ok(settings.length > 10);
  for (const [name, { description, markdownDescription = description }] of settings) {
    assert.match(markdownDescription ?? '', /^%setting\.[A-Za-z.]+%$/, name);
  }
});

test('texts in Korean are Korean', () => {
  for (const [key, text] of [...Object.entries(korean), ...Object.entries(readJson<Texts>('l10n/bundle.l10n.ko.json'))]) {
    assert.match(text, /[가-힣]/, key);
  }
  for (const [key, text] of Object.entries(english)) {
    assert.match(text, /[A-Za-z]/, key);
  }
});

test('pages wrap, keep their blanks, show hints, and have no boxes around Hangul', () => {
  const defaults = contributes.configurationDefaults['[namumark]'] ?? {};
  const wanted = {
    'editor.wordWrap': 'on',
    'editor.inlayHints.enabled': 'on',
    'editor.semanticHighlighting.enabled': true,
    'editor.unicodeHighlight.ambiguousCharacters': false,
    'editor.unicodeHighlight.nonBasicASCII': false,
    'files.trimTrailingWhitespace': false,
  };
  for (const [key, value] of Object.entries(wanted)) {
    assert.equal(defaults[key], value, key);
  }
});

test('a marketplace has what it asks for', () => {
  assert.ok(existsSync(manifest.icon) && existsSync('CHANGELOG.md') && existsSync('../../LICENSE'));
  assert.ok(manifest.license !== '' && manifest.categories.includes('Programming Languages'));
  const pictures = [...readFileSync('README.md', 'utf8').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path ?? '');
  assert.ok(pictures.length > 0);
  for (const picture of pictures) {
    assert.ok(existsSync(picture), picture);
  }
});

test('messages are there in Korean, and nothing else', () => {
  const used = [...sources.matchAll(/l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)")/g)];
  const messages = [...new Set(used.map(([, single, double]) => single ?? double))].sort();
  assert.deepEqual(Object.keys(readJson<Texts>('l10n/bundle.l10n.ko.json')).sort(), messages);
});

test('translations have the places of what they translate', () => {
  const places = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();
  for (const [message, translation] of Object.entries(readJson<Texts>('l10n/bundle.l10n.ko.json'))) {
    assert.deepEqual(places(translation), places(message), message);
  }
});

test('keys and menus have commands that there are', () => {
  const commands = contributes.commands.map(({ command }) => command);
  const { keybindings, menus } = contributes;
  for (const { command } of [...keybindings, ...Object.values(menus).flat()]) {
    assert.ok(commands.includes(command), command);
  }
  assert.equal(new Set(commands).size, commands.length);
});

test('every key has one command', () => {
  const keys = contributes.keybindings.map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
});

test('the languages of code are those that the engine knows', () => {
  const blocks = Object.keys(embeddedLanguages).map((scope) => scope.split('.')[3]);
  // TeX has a directive of its own, and basic has no colours.
  const coloured = engine.filter((name) => name !== 'basic');
  assert.deepEqual(blocks.sort(), [...coloured, 'latex'].sort());
  assert.deepEqual(contributes.grammars[0]?.embeddedLanguages, embeddedLanguages);
});

test('the snippet for code offers the languages that the engine knows', () => {
  const offered = /#!syntax \$\{1\|([^|]+)\|/.exec(readFileSync('snippets/namumark.json', 'utf8'))?.[1];
  assert.deepEqual(offered?.split(','), engine);
});

test('files that are named are there', () => {
  const paths = [...readFileSync('package.json', 'utf8').matchAll(/"(?:\.\/)?((?:images|snippets|l10n)[^"]*)"/g)];
  assert.ok(paths.length > 2);
  for (const [, path] of paths) {
    assert.ok(existsSync(path ?? ''), path);
  }
});
