import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scopes, scopesOf } from './scopes';

/** Pages, a part of them, and how it is coloured: all of its scopes, the outermost first. */
const COLOURED: [page: string, part: string, scopes: string][] = [
  ['== 개요 ==', '개요', 'markup.heading entity.name.section'],
  ['====== 끝 ======', '끝', 'markup.heading entity.name.section'],
  ['==# 접힘 #==', '접힘', 'markup.heading entity.name.section'],
  ["== 가 '''나''' ==", '나', 'markup.heading entity.name.section markup.bold'],
  ['== 개요 == ', '개요', ''],
  ['==개요==', '개요', ''],
  ['== 개요 ===', '개요', ''],
  ['======= 개요 =======', '개요', ''],
  ['## 주석', '주석', 'comment.line.number-sign'],
  [' ## 글', '글', ''],
  ['----', '----', 'meta.separator'],
  ['#redirect 나무', '나무', 'string.other.link.title'],
  ['글\n#redirect 나무', '나무', ''],
  ['> 말', '말', 'markup.quote'],
  ['> 말\n글', '글', ''],
  [' * 항목', '*', 'keyword.other.list'],
  [' 1.#3 항목', '1.#3', 'keyword.other.list'],
  ['* 글', '글', ''],
  ["'''굵게'''", '굵게', 'markup.bold'],
  ["''기울임''", '기울임', 'markup.italic'],
  ['__밑줄__', '밑줄', 'markup.underline'],
  ['~~취소~~', '취소', 'markup.strikethrough'],
  ['--취소--', '취소', 'markup.strikethrough'],
  ['^^위^^', '위', 'markup.superscript'],
  [',,아래,,', '아래', 'markup.subscript'],
  ["'''굵게", '굵게', ''],
  ["'''굵게\n글'''", '글', ''],
  ["||'''가||나'''||", '가', ''],
  ["'''가 ''나'' 다'''", '나', 'markup.bold markup.italic'],
  ['\\[[글]]', '\\[', 'constant.character.escape'],
  ['[[나무]]', '나무', 'string.other.link.title'],
  ['[[나무|글]]', '나무', 'string.other.link.title'],
  ['[[나무|글]]', '글', ''],
  ["[[나무|'''글''']]", '글', 'markup.bold'],
  ['[[나무', '나무', ''],
  ['[* 각주의 글]', '글', 'meta.footnote'],
  ['[*이름 각주의 글]', '이름', 'meta.footnote variable.other.footnote'],
  ['[*이름]뒤', '이름', 'meta.footnote variable.other.footnote'],
  ['[* 가 [나] 다]', '다', 'meta.footnote'],
  ['[* 가 [나] 다] 라', '라', ''],
  ['[* 글', '글', ''],
  ['[목차]', '목차', 'entity.name.function.macro'],
  ['[include(틀:가, 나=다)]', '나', 'variable.parameter'],
  ['[include(틀:가, 나=다)]', '다', 'string.unquoted'],
  ['[단어]', '단어', ''],
  ['[math(x)]', 'x', 'meta.embedded.line.latex word.text.tex'],
  ['@이름=값@', '값', 'variable.parameter string.unquoted'],
  ['||<-2><bgcolor=#fff> 가||', 'bgcolor', 'entity.other.attribute-name'],
  ['||<-2><bgcolor=#fff> 가||', '#fff', 'string.unquoted'],
  ['|표 제목|가||', '표 제목', 'markup.italic.caption'],
  ['{{{글}}}', '글', 'markup.inline.raw'],
  ['{{{글}}} 뒤', '뒤', ''],
  ["{{{a {{{b}}} '''c'''}}}", 'c', 'markup.inline.raw'],
  ['{{{#red 글}}}', '#red', 'constant.other.color'],
  ['{{{#000,#fff 글}}}', '#000,#fff', 'constant.other.color'],
  ['{{{#red 글}}}', '글', ''],
  ["{{{+2 '''글'''}}}", '글', 'markup.bold'],
  ['{{{+6 글}}}', '글', 'markup.inline.raw'],
  ['{{{#!wiki style="color: red"\n글\n}}}', 'style', 'entity.other.attribute-name'],
  ['{{{#!wiki style="color: red"\n글\n}}}', 'red', 'string.quoted.double word.source.css'],
  ["{{{#!wiki\n'''글'''\n}}}", '글', 'markup.bold'],
  ['{{{#!folding 제목\n글\n}}}', '제목', 'string.unquoted.title'],
  ['{{{#!if 가\n글\n}}}', '글', ''],
  ['{{{#!html <b>x</b>}}} 뒤', 'x', 'meta.embedded.block.html word.text.html.derivative'],
  ['{{{#!html <b>x</b>}}} 뒤', '뒤', ''],
  ['{{{#!style\na {}\n}}}', 'a', 'meta.embedded.block.css word.source.css'],
  ['{{{#!syntax 없음\na\n}}}', 'a', 'markup.inline.raw'],
];

for (const [page, part, expected] of COLOURED) {
  test(`${JSON.stringify(page)}: ${part}`, async () => assert.equal(await scopesOf(page, part), expected));
}

test('code ends where its group does, whatever its own braces are', async () => {
  const page = '{{{#!syntax python\ndef f(): return {{\n}}}\n== 끝 ==';
  assert.equal(await scopesOf(page, 'def'), 'meta.embedded.block.python word.source.python');
  assert.equal(await scopesOf(page, '끝'), 'markup.heading entity.name.section');
});

test('code may hold groups of braces', async () => {
  const page = '{{{#!syntax json\n{{{ a }}}\nb\n}}}\n== 끝 ==';
  assert.equal(await scopesOf(page, 'b'), 'meta.embedded.block.json word.source.json');
  assert.equal(await scopesOf(page, '끝'), 'markup.heading entity.name.section');
});

test('what nothing closes does not run over headings', async () => {
  const openers = ['{{{#!wiki', '{{{#!folding 가', '{{{#red 가', '[[가', '[* 가', "'''가", '||가', '{{{#!if 가'];
  for (const opener of openers) {
    assert.equal(await scopesOf(`${opener}\n== 끝 ==`, '끝'), 'markup.heading entity.name.section', opener);
  }
});

test('hostile lines come to an end', async () => {
  for (const unit of ["'''", '[[', '[*', '{{{', '||<', '@a', '--', '[math(']) {
    assert.ok((await scopes(unit.repeat(300))).length > 0, unit);
  }
});
