import { type Disposable, type DocumentSymbol, type Position, SymbolKind, commands, env, l10n, window } from 'vscode';
import { activePage } from '../pages';

/** The commands that copy what is to be pasted back into a wiki. */
export function copies(): Disposable[] {
  return [
    commands.registerCommand('namumark.copyPage', copyPage),
    commands.registerCommand('namumark.copySection', copySection),
  ];
}

async function copyPage(): Promise<void> {
  const text = activePage()?.document.getText();
  if (text !== undefined) {
    await copy(text, l10n.t('The page was copied.'));
  }
}

/** The innermost section that the cursor is in, its heading included. */
async function copySection(): Promise<void> {
  const editor = activePage();
  if (editor === undefined) {
    return;
  }
  const { document, selection } = editor;
  const command = 'vscode.executeDocumentSymbolProvider';
  const outline = await commands.executeCommand<DocumentSymbol[] | undefined>(command, document.uri);
  const section = sectionAt(outline ?? [], selection.active);
  if (section === undefined) {
    void window.showInformationMessage(l10n.t('The cursor is in no section.'));
  } else {
    await copy(document.getText(section.range), l10n.t('The section was copied: {0}', section.name));
  }
}

/** In the outline, sections are strings; all else is in them. */
function sectionAt(symbols: DocumentSymbol[], position: Position): DocumentSymbol | undefined {
  const section = symbols.find(({ kind, range }) => kind === SymbolKind.String && range.contains(position));
  return section && (sectionAt(section.children, position) ?? section);
}

/** Forms of browsers take lines that end in a mere line feed. */
async function copy(text: string, message: string): Promise<void> {
  await env.clipboard.writeText(text.replace(/\r\n?/g, '\n'));
  window.setStatusBarMessage(message, 5000);
}
