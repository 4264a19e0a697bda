// What tells that a text is a page of a wiki. Nothing here knows VS Code.

/** How much of a text is looked at. */
const LOOKED_AT = 20_000;

/** Kinds of markup that other languages don't have; Markdown's emphasis and lists are not among them. */
const SIGNS = [
  /^={1,6}#? .+ #?={1,6}$/m,
  /^\|\|.*\|\|$/m,
  /\[\[(분류|파일|틀):[^\]\n]+\]\]/,
  /\[\*[^\s\]]{0,80} [^\n]{0,400}\]/,
  /\[(목차|각주|tableofcontents|footnote|clearfix|br)\]/i,
  /\[include\(틀:/i,
  /\{\{\{(#!(wiki|folding|if|syntax|html|style)\b|#[0-9A-Za-z]+[ ,]|[+-][1-5] )/,
  /'''[^'\n]+'''/,
  /^#(redirect|넘겨주기) /,
  // These are of pages as readers see them.
  /^\d+(\.\d+)*\. [^\n]+\[편집\]$/m,
  /^\[[^\]\n]+\] [^\n]+$/m,
  /^(최근 수정 시각|Last modified) ?: /m,
];

/** Whether `text` has at least two kinds of NamuMark's own markup; one alone may be chance. */
export function looksLikePage(text: string): boolean {
  const start = text.slice(0, LOOKED_AT).replace(/\r\n?/g, '\n');
  return SIGNS.filter((sign) => sign.test(start)).length >= 2;
}
