import { type Disposable, Selection, type TextEditor, commands, l10n, window, workspace } from 'vscode';
import { activePage } from '../pages';
import { toRange } from '../ranges';
import type { Change, CommandPlace } from '../server/protocol';
import type { Server } from '../server/server';
import { color, size } from './values';

/** A command of the server's, and how its value is asked for, if it takes one. */
interface Edit {
  command: string;
  value?: () => Thenable<string | undefined>;
}

/**
 * Our commands, and the server's that know how. They have names of their own: the server's are there
 * only while it runs.
 */
const EDITS: Record<string, Edit> = {
  bold: { command: 'wrapBold' },
  italic: { command: 'wrapItalic' },
  underline: { command: 'wrapUnderline' },
  strikethrough: { command: 'wrapStrikethrough' },
  superscript: { command: 'wrapSuperscript' },
  subscript: { command: 'wrapSubscript' },
  link: { command: 'wrapLink' },
  footnote: { command: 'wrapFootnote' },
  color: { command: 'wrapColor', value: color },
  size: { command: 'wrapSize', value: size },
  literal: { command: 'wrapLiteral' },
  folding: { command: 'wrapFolding' },
  box: { command: 'wrapBox' },
  raiseSection: { command: 'promoteSection' },
  lowerSection: { command: 'demoteSection' },
  sectionUp: { command: 'moveSectionUp' },
  sectionDown: { command: 'moveSectionDown' },
  sortSections: { command: 'sortSubsections' },
};

/** The commands that change what is selected. */
export function edits(server: Server): Disposable[] {
  return Object.entries(EDITS).map(([name, edit]) =>
    commands.registerCommand(`namumark.${name}`, async () => {
      const editor = activePage();
      const value = await edit.value?.();
      const isGivenUp = edit.value !== undefined && value === undefined;
      if (editor !== undefined && !isGivenUp) {
        await run(server, editor, edit.command, value);
      }
    }),
  );
}

async function run(server: Server, editor: TextEditor, command: string, value?: string): Promise<void> {
  if (server.condition !== 'running') {
    void window.showWarningMessage(l10n.t('The NamuMark server is not running.'));
    return;
  }
  const { document, selection } = editor;
  const { version } = document;
  const { start, end } = selection;
  const textDocument = { uri: server.uri(document) };
  const place: CommandPlace = { textDocument, range: { start, end }, value, apply: false };
  const change = await server.execute<Change | null>(command, [place]);
  if (change && version === document.version) {
    await make(server, editor, change);
  }
}

async function make(server: Server, editor: TextEditor, change: Change): Promise<void> {
  const edit = await server.toEdit(change.edit);
  if (edit !== undefined && (await workspace.applyEdit(edit))) {
    const range = toRange(change.selection);
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range);
  }
}
