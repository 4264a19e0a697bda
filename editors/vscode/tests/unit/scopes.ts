// What a text is coloured as, by the engine that VS Code uses.

import { readFileSync } from 'node:fs';
import onig from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';
import { grammar } from '../../syntaxes/grammar.mjs';

/** Other languages are told apart by their braces, which they take wherever they are. */
const other = (scopeName: string): IRawGrammar => {
  const braces = { begin: '\\{', end: '\\}', patterns: [{ include: '$self' }] };
  const patterns = [braces, { match: '\\w+', name: `word.${scopeName}` }];
  const repository = { 'rule-list-innards': { patterns }, math: { patterns } };
  return { scopeName, patterns, repository } as unknown as IRawGrammar;
};

async function load(): Promise<IGrammar> {
  await onig.loadWASM(readFileSync('node_modules/vscode-oniguruma/release/onig.wasm'));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new onig.OnigScanner(patterns),
      createOnigString: (text) => new onig.OnigString(text),
    }),
    loadGrammar: async (scopeName) =>
      scopeName === grammar.scopeName ? (grammar as unknown as IRawGrammar) : other(scopeName),
  });
  const loaded = await registry.loadGrammar(grammar.scopeName);
  if (loaded === null) {
    throw new Error('the grammar could not be read');
  }
  return loaded;
}

const loading = load();

/** Pieces of text, and their scopes without the ends that are all alike, the outermost first. */
export async function scopes(text: string): Promise<[piece: string, scopes: string][]> {
  const loaded = await loading;
  const pieces: [string, string][] = [];
  let stack = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = loaded.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const piece = line.slice(startIndex, endIndex);
      if (piece.trim() !== '') {
        pieces.push([piece, scopes.slice(1).map((scope) => scope.replace(/\.namumark$/, '')).join(' ')]);
      }
    }
  }
  return pieces;
}

/** The scopes of the first piece that has `part` in it. */
export async function scopesOf(text: string, part: string): Promise<string> {
  const found = (await scopes(text)).find(([piece]) => piece.includes(part));
  if (found === undefined) {
    throw new Error(`no piece with ${part}`);
  }
  return found[1];
}
