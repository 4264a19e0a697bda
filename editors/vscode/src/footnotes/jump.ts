import { type Disposable, Selection, TextEditorRevealType, commands } from 'vscode';
import { activePage } from '../pages';
import { toRange } from '../ranges';
import type { Place } from '../server/protocol';
import type { Server } from '../server/server';

/** The commands that go to the next and the previous note. */
export function jumps(server: Server): Disposable[] {
  return ['nextFootnote', 'previousFootnote'].map((name) =>
    commands.registerCommand(`namumark.${name}`, () => jump(server, `namumark/${name}`)),
  );
}

async function jump(server: Server, method: string): Promise<void> {
  const editor = activePage();
  if (editor === undefined) {
    return;
  }
  const textDocument = { uri: server.uri(editor.document) };
  const position = editor.selection.active;
  const place = await server.ask<Place | null>(method, { textDocument, position });
  if (place) {
    const range = toRange(place.range);
    editor.selection = new Selection(range.start, range.start);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
