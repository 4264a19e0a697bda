import { type Disposable, Position, type TextDocument, WorkspaceEdit, commands, languages, window, workspace } from 'vscode';

/** What tells the server that a page is text copied from the wiki as readers see it. */
const ARTICLE = '## namumark-as article-text';

/** The commands that make a page of the open document, whatever its file is called. */
export function choices(): Disposable[] {
  return [
    commands.registerCommand('namumark.openAsPage', async () => {
      const document = window.activeTextEditor?.document;
      if (document !== undefined) {
        await languages.setTextDocumentLanguage(document, 'namumark');
      }
    }),
    commands.registerCommand('namumark.openAsArticle', async () => {
      const document = window.activeTextEditor?.document;
      if (document !== undefined) {
        await languages.setTextDocumentLanguage(document, 'namumark');
        await mark(document);
      }
    }),
  ];
}

/** Puts the comment into the first line, unless it is there. */
async function mark(document: TextDocument): Promise<void> {
  if (document.lineAt(0).text.trim() !== ARTICLE) {
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(0, 0), `${ARTICLE}\n`);
    await workspace.applyEdit(edit);
  }
}
