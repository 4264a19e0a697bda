import { Range } from 'vscode';
import type { Range as ServerRange } from 'vscode-languageclient/node';

/** The server is told that positions are in UTF-16, as the editor's own are. */
export function toRange({ start, end }: ServerRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
