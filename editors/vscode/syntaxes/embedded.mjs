// Other languages in pages: what `#!syntax` calls them, the scopes of their grammars and what VS Code
// calls them. Those without a scope have no grammar in VS Code, unless an extension brings one.

const CODE = {
  cpp: ['source.cpp', 'cpp'],
  csharp: ['source.cs', 'csharp'],
  css: ['source.css', 'css'],
  erlang: ['source.erlang', 'erlang'],
  go: ['source.go', 'go'],
  html: ['text.html.derivative', 'html'],
  java: ['source.java', 'java'],
  javascript: ['source.js', 'javascript'],
  json: ['source.json', 'json'],
  kotlin: ['source.kotlin', 'kotlin'],
  lisp: ['source.lisp', 'lisp'],
  lua: ['source.lua', 'lua'],
  markdown: ['text.html.markdown', 'markdown'],
  objectivec: ['source.objc', 'objective-c'],
  perl: ['source.perl', 'perl'],
  php: ['source.php', 'php'],
  powershell: ['source.powershell', 'powershell'],
  python: ['source.python', 'python'],
  ruby: ['source.ruby', 'ruby'],
  rust: ['source.rust', 'rust'],
  sh: ['source.shell', 'shellscript'],
  sql: ['source.sql', 'sql'],
  swift: ['source.swift', 'swift'],
  typescript: ['source.ts', 'typescript'],
  xml: ['text.xml', 'xml'],
};

/** The scope that content in a language has. */
const block = (name) => `meta.embedded.block.${name}.namumark`;

/** For package.json: VS Code's names by the scopes of the content. */
export const embeddedLanguages = {
  ...Object.fromEntries(Object.entries(CODE).map(([name, [, language]]) => [block(name), language])),
  [block('latex')]: 'latex',
};

/** Lines of another language, up to the one in which the group ends; its grammar can't run on behind it. */
const lines = (name, scope) => ({
  begin: '(?<=\\n)(?!\\G)|^',
  while: '^(?!(?:(?!\\{\\{\\{).)*\\}\\}\\})',
  contentName: block(name),
  patterns: [{ include: scope }],
});

const ENDS = {
  end: '\\}\\}\\}',
  endCaptures: { 0: { name: 'keyword.control.group.namumark' } },
};

const begins = {
  1: { name: 'keyword.control.group.namumark' },
  2: { name: 'keyword.control.directive.namumark' },
  3: { name: 'entity.other.attribute-name.language.namumark' },
};

/** `{{{#!syntax` with a language. */
const code = Object.entries(CODE).map(([name, [scope]]) => ({
  begin: `(\\{\\{\\{)(#!syntax) +(${name})(?= |$)`,
  beginCaptures: begins,
  ...ENDS,
  patterns: [lines(name, scope)],
}));

/** Code of no language. */
const basic = {
  begin: '(\\{\\{\\{)(#!syntax) +(basic)(?= |$)',
  beginCaptures: begins,
  ...ENDS,
  contentName: 'markup.raw.block.namumark',
};

/** Directives whose content is of one language. */
const whole = [
  ['html', 'text.html.derivative'],
  ['style', 'source.css'],
  ['latex', 'text.tex'],
].map(([directive, scope]) => {
  const name = directive === 'style' ? 'css' : directive;
  const line = `(?:(?!\\}\\}\\}).)*`;
  return {
    begin: `(\\{\\{\\{)(#!${directive})(?: (${line}))?(?=\\}\\}\\}|$)`,
    beginCaptures: { ...begins, 3: { name: block(name), patterns: [{ include: scope }] } },
    ...ENDS,
    patterns: [lines(name, scope)],
  };
});

export const embedded = [...code, basic, ...whole];
