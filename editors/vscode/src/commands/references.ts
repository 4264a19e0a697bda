import { type Disposable, Location, Position, Uri, commands } from 'vscode';
import { toRange } from '../ranges';
import type { References } from '../server/protocol';

/** What the server's lenses do: they show a list of places. */
export function references(): Disposable {
  return commands.registerCommand('namumark.showReferences', async (...[uri, position, places]: References) => {
    const locations = places.map((place) => new Location(Uri.parse(place.uri), toRange(place.range)));
    const start = new Position(position.line, position.character);
    await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), start, locations);
  });
}
