// How notes are written where there is little room. Nothing here knows VS Code.

import type { Footnote } from '../server/protocol';

/** What readers see: a name has no number of its own, so its number stands before it. */
export function title({ label, number }: Footnote): string {
  return label === String(number) ? `[${label}]` : `${number} [${label}]`;
}

/** The text that readers see at a note, on one line. */
export function text(note: Footnote, notes: readonly Footnote[]): string {
  const definition = notes.find(({ number }) => number === note.definedBy);
  return (definition?.text ?? '').replace(/\s+/g, ' ').trim();
}

/** The notes that show the text of `note` as well. */
export function uses(note: Footnote, notes: readonly Footnote[]): Footnote[] {
  return notes.filter(({ number }) => note.uses.includes(number));
}
