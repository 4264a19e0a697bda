// Runs the tests that need no VS Code.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
process.chdir(root);

const tests = readdirSync('tests/unit').filter((name) => name.endsWith('.test.ts'));
// Below the extension's folder, so that the tests find its packages.
const outdir = mkdtempSync('node_modules/.tests-');
try {
  await build({
    entryPoints: tests.map((name) => `tests/unit/${name}`),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
  });
  const files = tests.map((name) => `${outdir}/${name.replace(/ts$/, 'mjs')}`);
  const words = ['--enable-source-maps', '--test', ...files];
  process.exitCode = spawnSync(process.execPath, words, { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(outdir, { recursive: true });
}
