import { ConfigurationTarget, type Disposable, type TextDocument, l10n, languages, window, workspace } from 'vscode';
import { looksLikePage } from './signs';

/** A change is a paste, not typing, if it inserts at least this much. */
const PASTED = 40;

/** Offers the language for pages that are pasted into untitled plain documents, once for each. */
export function offers(): Disposable {
  const asked = new WeakSet<TextDocument>();
  const consider = (document: TextDocument): void => {
    if (isUntitledText(document) && !asked.has(document) && isWanted() && looksLikePage(document.getText())) {
      asked.add(document);
      void offer(document);
    }
  };
  // The paste may have come before the extension was awake.
  workspace.textDocuments.forEach(consider);
  return workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.some(({ text }) => text.length >= PASTED)) {
      consider(document);
    }
  });
}

function isUntitledText(document: TextDocument): boolean {
  return document.isUntitled && document.languageId === 'plaintext';
}

function isWanted(): boolean {
  return workspace.getConfiguration('namumark').get('offerLanguage', true);
}

async function offer(document: TextDocument): Promise<void> {
  const [yes, never] = [l10n.t('Yes'), l10n.t("Don't Ask Again")];
  const question = l10n.t('This looks like a wiki page. Is it NamuMark?');
  const answer = await window.showInformationMessage(question, yes, never);
  if (answer === yes) {
    await languages.setTextDocumentLanguage(document, 'namumark');
  } else if (answer === never) {
    await workspace.getConfiguration('namumark').update('offerLanguage', false, ConfigurationTarget.Global);
  }
}
