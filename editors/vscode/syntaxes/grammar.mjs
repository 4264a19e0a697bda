// The TextMate grammar, for the first paint: the server's semantic tokens know better, and come on top.
// A grammar of this kind sees one line at a time. Where it can't know, it colours nothing.

import { embedded } from './embedded.mjs';

const mark = (kind) => ({ name: `punctuation.definition.${kind}.namumark` });
const KEYWORD = { name: 'keyword.control.group.namumark' };
const DIRECTIVE = { name: 'keyword.control.directive.namumark' };

const include = (...names) => names.map((name) => ({ include: `#${name}` }));

/** Constructs that begin a line. */
const blocks = {
  redirect: {
    match: '\\A(#(?:redirect|넘겨주기)) (.+)$',
    captures: { 1: DIRECTIVE, 2: { name: 'string.other.link.title.namumark' } },
  },
  comment: { match: '^##.*$', name: 'comment.line.number-sign.namumark' },
  heading: {
    match: '^((={1,6})(#?)) (.*\\S.*) (\\3\\2)$',
    name: 'markup.heading.namumark',
    captures: {
      1: mark('heading'),
      4: { name: 'entity.name.section.namumark', patterns: include('inline') },
      5: mark('heading'),
    },
  },
  rule: { match: '^[ >]*(-{4,9})$', captures: { 1: { name: 'meta.separator.namumark' } } },
  quote: {
    begin: '^( *)(>[> ]*)',
    beginCaptures: { 2: mark('quote') },
    end: '$',
    name: 'markup.quote.namumark',
    patterns: include('item', 'row', 'inline'),
  },
  list: {
    match: '^ +((?:\\*|[1aAiI]\\.)(?:#\\d+)?)',
    captures: { 1: { name: 'keyword.other.list.namumark' } },
  },
  // In a quote, the line doesn't begin with the item.
  item: {
    match: '(?<=> )((?:\\*|[1aAiI]\\.)(?:#\\d+)?)(?= )',
    captures: { 1: { name: 'keyword.other.list.namumark' } },
  },
  caption: {
    match: '^ *(\\|)([^|]+)(\\|)(?=.)',
    captures: {
      1: { name: 'keyword.other.table.namumark' },
      2: { name: 'markup.italic.caption.namumark', patterns: include('inline') },
      3: { name: 'keyword.other.table.namumark' },
    },
  },
  row: {
    match: '((?:\\|\\|)+)((?:<[^<>\\n]+>)*)',
    captures: { 1: { name: 'keyword.other.table.namumark' }, 2: { patterns: include('option') } },
  },
  option: {
    match: '(<)([^=<>]+)(?:(=)([^<>]+))?(>)',
    captures: {
      1: mark('option'),
      2: { name: 'entity.other.attribute-name.namumark' },
      3: mark('option'),
      4: { name: 'string.unquoted.namumark' },
      5: mark('option'),
    },
  },
};

/** A decoration whose other mark is in the same cell of the same line. */
const decoration = (source, scope, { before = '', behind = '' } = {}) => ({
  begin: `${before}${source}${behind}(?=(?:(?!\\|\\|).)+?${source})`,
  end: `${source}|$`,
  name: `markup.${scope}.namumark`,
  captures: { 0: mark(scope) },
  patterns: include('inline'),
});

const decorations = {
  bold: decoration("'''", 'bold'),
  italic: decoration("''", 'italic', { behind: "(?!')" }),
  underline: decoration('__', 'underline'),
  strikethrough: decoration('~~', 'strikethrough', { behind: '(?!~)' }),
  dashes: decoration('--', 'strikethrough', { before: '(?<!-)', behind: '(?!-)' }),
  superscript: decoration('\\^\\^', 'superscript'),
  subscript: decoration(',,', 'subscript'),
};

/** A group with markup in it; a heading in it ends it, so all else goes on even if nothing closes it. */
const group = (head, captures) => ({
  begin: `(\\{\\{\\{)${head}`,
  beginCaptures: { 1: KEYWORD, ...captures },
  end: '\\}\\}\\}',
  endCaptures: { 0: KEYWORD },
  patterns: [{ include: '$self' }],
});

const COLOR = '#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3}|[A-Za-z]+)';

const groups = {
  wiki: group('(#!wiki)(?=\\s|$)(.*)$', { 2: DIRECTIVE, 3: { patterns: include('attribute') } }),
  folding: group('(#!folding)(?=\\s|$)(.*)$', { 2: DIRECTIVE, 3: { name: 'string.unquoted.title.namumark' } }),
  if: group('(#!if)(?=\\s|$)(.*)$', {
    2: DIRECTIVE,
    3: { name: 'meta.embedded.line.condition.namumark', patterns: [{ include: 'source.js' }] },
  }),
  size: group('([+-][1-5])(?= |$)', { 2: { name: 'constant.numeric.size.namumark' } }),
  color: group(`(${COLOR}(?:,${COLOR})?)(?= |$)`, { 2: { name: 'constant.other.color.namumark' } }),
  literal: {
    begin: '\\{\\{\\{',
    end: '\\}\\}\\}',
    captures: { 0: KEYWORD },
    contentName: 'markup.inline.raw.namumark',
    patterns: include('balance'),
  },
  balance: { begin: '\\{\\{\\{', end: '\\}\\}\\}', patterns: include('balance') },
  attribute: {
    match: '(?<=\\s)([a-z-]+)(=)(")([^"]*)(")',
    captures: {
      1: { name: 'entity.other.attribute-name.namumark' },
      2: { name: 'punctuation.separator.key-value.namumark' },
      3: mark('string.begin'),
      4: { name: 'string.quoted.double.namumark', patterns: [{ include: 'source.css#rule-list-innards' }] },
      5: mark('string.end'),
    },
  },
};

const MACROS =
  'br|clearfix|목차|tableofcontents|각주|footnote|date|datetime|age|dday|pagecount|anchor|ruby|include|' +
  'youtube|kakaotv|nicovideo|navertv|vimeo|vote';

const inline = {
  escape: { match: '\\\\.', name: 'constant.character.escape.namumark' },
  link: {
    begin: '(\\[\\[)((?:\\\\.|[^\\]|\\\\]|\\](?!\\]))*)(?=\\]\\]|\\|(?=.*(?:\\]\\]|\\{\\{\\{)))',
    beginCaptures: { 1: mark('link'), 2: { name: 'string.other.link.title.namumark' } },
    end: '\\]\\]|$',
    endCaptures: { 0: mark('link') },
    patterns: [{ match: '\\G\\|', ...mark('link') }, ...include('inline')],
  },
  footnote: {
    begin: '(\\[\\*)([^\\] \\n]*)(?=[ \\]])(?=.*(?:\\]|\\{\\{\\{))',
    beginCaptures: { 1: { name: 'keyword.other.footnote.namumark' }, 2: { name: 'variable.other.footnote.namumark' } },
    end: '\\]|$',
    endCaptures: { 0: { name: 'keyword.other.footnote.namumark' } },
    name: 'meta.footnote.namumark',
    patterns: include('inline', 'bracket'),
  },
  bracket: { begin: '\\[', end: '\\]|$', patterns: include('inline', 'bracket') },
  math: {
    match: '(\\[)(math)(\\()(.*?)(\\)\\])',
    captures: {
      1: mark('macro'),
      2: { name: 'entity.name.function.macro.namumark' },
      3: mark('macro'),
      4: { name: 'meta.embedded.line.latex.namumark', patterns: [{ include: 'text.tex#math' }] },
      5: mark('macro'),
    },
  },
  macro: {
    match: `(\\[)(?i:(${MACROS}))(?:(\\()(.*?)(\\)))?(\\])`,
    captures: {
      1: mark('macro'),
      2: { name: 'entity.name.function.macro.namumark' },
      3: mark('macro'),
      4: { patterns: include('argument', 'escape') },
      5: mark('macro'),
      6: mark('macro'),
    },
  },
  argument: {
    match: '(?<=,)( *[^=,]+)(=)((?:\\\\.|[^,\\\\])*)',
    captures: {
      1: { name: 'variable.parameter.namumark' },
      2: { name: 'punctuation.separator.key-value.namumark' },
      3: { name: 'string.unquoted.namumark' },
    },
  },
  variable: {
    match: '(@)([^@\\s=]+)(?:(=)([^@\\n]*))?(@)',
    name: 'variable.parameter.namumark',
    captures: { 4: { name: 'string.unquoted.namumark' } },
  },
};

export const grammar = {
  name: 'NamuMark',
  scopeName: 'text.namumark',
  patterns: include('redirect', 'comment', 'heading', 'rule', 'quote', 'list', 'caption', 'inline'),
  repository: {
    ...blocks,
    ...decorations,
    ...groups,
    ...inline,
    embedded: { patterns: embedded },
    inline: {
      patterns: include(
        'escape',
        'embedded',
        ...['wiki', 'folding', 'if', 'size', 'color', 'literal'],
        ...['link', 'footnote', 'math', 'macro', 'variable', 'row'],
        ...['bold', 'italic', 'underline', 'strikethrough', 'dashes', 'superscript', 'subscript'],
      ),
    },
  },
};
