// Makes what VS Code loads: the extension in one file, and the grammar.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { grammar } from './syntaxes/grammar.mjs';

mkdirSync('dist', { recursive: true });
writeFileSync('dist/namumark.tmLanguage.json', JSON.stringify(grammar));

await build({
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  external: ['vscode'],
  minify: true,
});
