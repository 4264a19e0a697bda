// Functions that run in the page, which is why each stands on its own. Blanks that must not break a line
// are plain in what they return, and lines are in the order of the screen, not of the document.

/** Rectangle of a text on the screen, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the lines of the editor hold, hints included. */
export function written(): string {
  const lines = [...document.querySelectorAll<HTMLElement>('.editor-instance .view-line')];
  const top = (line: HTMLElement) => Number.parseFloat(line.style.top);
  const texts = lines.sort((one, other) => top(one) - top(other)).map((line) => line.textContent ?? '');
  return texts.join('\n').replaceAll('\u00a0', ' ');
}

/** What is visible of them, with what decorations put before texts. */
export function drawn(): string {
  const lines = [...document.querySelectorAll<HTMLElement>('.editor-instance .view-line')];
  const top = (line: HTMLElement) => Number.parseFloat(line.style.top);
  const texts = lines.sort((one, other) => top(one) - top(other)).map((line) =>
    [...line.querySelectorAll<HTMLElement>('span > span')].map((piece) => {
      const before = getComputedStyle(piece, '::before').content;
      const isHidden = getComputedStyle(piece).display === 'none';
      return (before.startsWith('"') ? JSON.parse(before) : '') + (isHidden ? '' : piece.textContent);
    }).join(''),
  );
  return texts.join('\n').replaceAll('\u00a0', ' ');
}

/** Where a text of one line is drawn. */
export function locate(wanted: string): Box | undefined {
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const pieces: Text[] = [];
    while (walker.nextNode()) pieces.push(walker.currentNode as Text);
    const start = pieces.map((piece) => piece.data).join('').replaceAll('\u00a0', ' ').indexOf(wanted);
    if (start < 0) continue;
    const range = document.createRange();
    let before = 0;
    for (const piece of pieces) {
      const within = (offset: number) => offset >= before && offset <= before + piece.length;
      if (within(start)) range.setStart(piece, start - before);
      if (within(start + wanted.length)) {
        range.setEnd(piece, start + wanted.length - before);
        break;
      }
      before += piece.length;
    }
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }
  return undefined;
}

/** A text that is coloured as one, and its colour as CSS has it. */
export interface Piece {
  text: string;
  colour: string;
}

/** The pieces of the lines of the editor, without what is put between them. */
export function pieces(): Piece[] {
  const spans = [...document.querySelectorAll<HTMLElement>('.editor-instance .view-line span[class*="mtk"]')];
  const written = spans.filter((span) => span.textContent?.trim() && !/dyn-rule|ced-/.test(span.className));
  return written.map((span) => ({ text: span.textContent ?? '', colour: getComputedStyle(span).color }));
}

/** The colour behind them. */
export function background(): string {
  const [editor] = document.querySelectorAll('.editor-instance .monaco-editor-background');
  return editor ? getComputedStyle(editor).backgroundColor : '';
}
