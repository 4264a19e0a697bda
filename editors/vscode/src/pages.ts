import { type TextDocument, type TextEditor, languages, window } from 'vscode';
import { PAGES } from './server/client';

export function isPage(document: TextDocument): boolean {
  return languages.match(PAGES, document) > 0;
}

/** The editor that is typed in, if it has a page. */
export function activePage(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor !== undefined && isPage(editor.document) ? editor : undefined;
}

export function visiblePages(): TextEditor[] {
  return window.visibleTextEditors.filter((editor) => isPage(editor.document));
}
