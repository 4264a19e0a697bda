import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';
import { findBinary } from '../../src/server/binary';

const folder = mkdtempSync(join(tmpdir(), 'namumark 나무-'));
after(() => rmSync(folder, { recursive: true }));

/** A file in a folder of its own; it is a program unless it is said not to be. */
function program(path: string, mode = 0o755): string {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, mode);
  return file;
}

const bundled = program('bundle/namumark');
const inPath = program('bin/namumark');
const other = program('elsewhere/other');
const bundle = join(folder, 'bundle');
const none = join(folder, 'none');
const environment = { PATH: [none, join(folder, 'bin'), join(folder, 'elsewhere')].join(delimiter) };
const places = { setting: '', bundle, environment, platform: 'linux' as const };

test('the setting comes first', () => {
  assert.equal(findBinary({ ...places, setting: other }), other);
});

test('a setting may be a name in PATH', () => {
  assert.equal(findBinary({ ...places, setting: 'other' }), other);
});

test('a setting that leads nowhere is not made up for', () => {
  for (const setting of [join(folder, 'gone'), 'gone', './namumark', folder]) {
    assert.equal(findBinary({ ...places, setting }), undefined, setting);
  }
});

test('the bundled program comes before the one in PATH', () => {
  assert.equal(findBinary(places), bundled);
  assert.equal(findBinary({ ...places, bundle: none }), inPath);
});

test('there may be none', () => {
  assert.equal(findBinary({ ...places, bundle: none, environment: {} }), undefined);
});

test('a file that is no program is none', () => {
  const file = program('data/namumark', 0o644);
  assert.equal(findBinary({ ...places, setting: file }), undefined);
});

test('folders of PATH that are relative are not looked into', () => {
  assert.equal(findBinary({ ...places, bundle: none, environment: { PATH: '.' } }), undefined);
});

test('Windows has an ending for programs', () => {
  const file = program('windows/namumark.exe');
  const windows = { ...places, bundle: join(folder, 'windows'), platform: 'win32' as const };
  assert.equal(findBinary(windows), file);
  assert.equal(findBinary({ ...windows, platform: 'linux', environment: {} }), undefined);
});
