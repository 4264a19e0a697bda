// Asks for the values of markup that has some.

import { l10n, window } from 'vscode';

/** A colour, or one for the light theme and one for the dark. */
export function color(): Thenable<string | undefined> {
  const prompt = l10n.t('A colour, or two of them for the light and the dark theme: red, #e00, #000,#fff');
  const value = 'red';
  const isColor = /^(#?[0-9A-Za-z]+)(,#?[0-9A-Za-z]+)?$/;
  const validateInput = (text: string): string | undefined => (isColor.test(text) ? undefined : prompt);
  return window.showInputBox({ prompt, value, validateInput });
}

export function size(): Thenable<string | undefined> {
  return window.showQuickPick(SIZES, { title: l10n.t('Steps larger or smaller') });
}

const SIZES = ['+1', '+2', '+3', '+4', '+5', '-1', '-2', '-3', '-4', '-5'];
