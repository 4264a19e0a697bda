import { type Disposable, commands, languages, window } from 'vscode';

/** The command that makes a page of the open document, whatever its file is called. */
export function choice(): Disposable {
  return commands.registerCommand('namumark.openAsPage', async () => {
    const document = window.activeTextEditor?.document;
    if (document !== undefined) {
      await languages.setTextDocumentLanguage(document, 'namumark');
    }
  });
}
