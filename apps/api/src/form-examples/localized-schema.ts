import type { FormSchema, Language } from '@kelisim/domain';

/** A form as JSON Schema 2020-12 in one language. */
export type LocalizedSchema = Readonly<Record<string, unknown>>;

const made = new WeakMap<FormSchema, Map<Language, LocalizedSchema>>();

/** The form as a client gets it, made once for each form and language: packs are immutable. */
export function localizedSchema(schema: FormSchema, language: Language): LocalizedSchema {
  const languages = made.get(schema) ?? new Map<Language, LocalizedSchema>();
  made.set(schema, languages);
  const known = languages.get(language);
  if (known !== undefined) return known;
  const localized = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...localize(schema, language) };
  languages.set(language, localized);
  return localized;
}

/**
 * Titles and help become the standard's own `title` and `description`, an enumeration with words becomes `oneOf` of
 * `const` and `title`; where values come from (`x-source`) and the limit on a date (`x-when`) stay as they are.
 */
function localize(schema: FormSchema, language: Language): LocalizedSchema {
  const { properties, items, 'x-title': title, 'x-help': help, 'x-words': words, enum: values, ...rest } = schema;
  return {
    ...rest,
    ...(title === undefined ? {} : { title: title[language] }),
    ...(help === undefined ? {} : { description: help[language] }),
    ...choices(values, words, language),
    ...(items === undefined ? {} : { items: localize(items, language) }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, property]) => [name, localize(property, language)]),
          ),
        }),
    ...(schema.type === 'object' ? { additionalProperties: false } : {}),
  };
}

function choices(values: FormSchema['enum'], words: FormSchema['x-words'], language: Language): LocalizedSchema {
  if (values === undefined) return {};
  if (words === undefined) return { enum: values };
  return { oneOf: values.map((value) => ({ const: value, title: words[value]?.[language] ?? value })) };
}
