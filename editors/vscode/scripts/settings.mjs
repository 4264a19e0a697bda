// Puts the settings that the server takes into package.json, as the schema of `namumark.toml` has them.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../', import.meta.url);
const manifest = fileURLToPath(new URL('package.json', folder));

/** A file of JSON; its path is relative to the extension's folder. */
export const read = (path) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));

/** The settings that `schema` describes, as they stand in package.json. */
export function settingsOf({ properties, definitions }) {
  const names = definitions.known.enum;
  const rules = Object.keys(properties.severity.properties);
  const severities = Object.values(properties.severity.properties)[0].enum;
  const texts = { type: 'array', items: { type: 'string' }, default: [] };
  const selectors = { type: 'array', items: { anyOf: [{ enum: names }, { type: 'string' }] }, default: [] };
  const options = Object.entries(properties.options.properties).filter(([, it]) => Object.keys(it.properties).length > 0);
  const kinds = {
    select: selectors,
    ignore: selectors,
    severity: {
      type: 'object',
      propertyNames: { enum: rules },
      additionalProperties: { enum: severities },
      default: {},
    },
    options: { type: 'object', properties: Object.fromEntries(options), additionalProperties: false, default: {} },
    groups: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } }, default: {} },
    overrides: {
      type: 'array',
      items: {
        type: 'object',
        required: ['paths'],
        properties: Object.fromEntries(Object.keys(definitions.override.properties).map((key) => [key, {}])),
        additionalProperties: false,
      },
      default: [],
    },
    exclude: texts,
    profile: { type: 'string', enum: properties.profile.enum, default: properties.profile.enum[0] },
    namespaces: texts,
    macros: texts,
    language: { type: ['string', 'null'], enum: [null, ...properties.language.enum], default: null },
  };
  const entries = Object.keys(properties).map((key) => {
    const kind = kinds[key];
    if (kind === undefined) {
      throw new Error(`how is ${key} set in VS Code?`);
    }
    return [`namumark.${key}`, { ...kind, markdownDescription: `%setting.${key}%` }];
  });
  return Object.fromEntries(entries);
}

/** Where package.json keeps them. */
export const shared = (contents) => contents.contributes.configuration[1];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const contents = read('package.json');
  shared(contents).properties = settingsOf(read('../namumark.schema.json'));
  writeFileSync(manifest, `${JSON.stringify(contents, null, 2)}\n`);
}
