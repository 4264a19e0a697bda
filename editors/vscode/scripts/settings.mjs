// The settings of VS Code that the schema of `namumark.toml` makes.

/** The settings that `schema` describes, as they stand in package.json. */
export function settingsOf({ properties, definitions }) {
  const names = definitions.known.enum;
  const rules = Object.keys(properties.severity.properties);
  const severities = Object.values(properties.severity.properties)[0].enum;
  const texts = { type: 'array', items: { type: 'string' }, default: [] };
  const selectors = { type: 'array', items: { anyOf: [{ enum: names }, { type: 'string' }] }, default: [] };
  const isEmpty = (it) => Object.keys(it.properties).length === 0;
  const options = Object.entries(properties.options.properties).filter(([, it]) => !isEmpty(it));
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
    namespaces: texts,
    macros: texts,
    language: { type: ['string', 'null'], enum: [null, ...properties.language.enum], default: null },
  };
  const entries = Object.entries(properties).map(([key, property]) => {
    const kind = kinds[key] ?? { type: 'string', ...choice(key, property) };
    return [`namumark.${key}`, { scope: 'resource', ...kind, markdownDescription: `%setting.${key}%` }];
  });
  return Object.fromEntries(entries);
}

/** One of several words; what holds without a setting is the first. */
function choice(key, { enum: words }) {
  if (words === undefined) {
    throw new Error(`how is ${key} set in VS Code?`);
  }
  return { enum: words, default: words[0] };
}

/** Where package.json keeps them. */
export const shared = (contents) => contents.contributes.configuration[1];
