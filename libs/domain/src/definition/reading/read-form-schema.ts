import { referenceSources } from '../form-schema';
import type { FormSchema } from '../form-schema';
import type { LocalizedText } from '../localized-text';
import type { Entry, Fields } from './entry';
import { readText } from './read-text';

const types = ['object', 'array', 'string', 'integer', 'number', 'boolean'] as const;
const formats = ['date', 'date-time', 'email'] as const;
const described = ['type', 'x-title', 'x-help'];

/** The keywords that mean something for each type; a keyword that nothing would check is refused. */
const keywordsOfType: Readonly<Record<FormSchema['type'], readonly string[]>> = {
  object: ['properties', 'required', 'additionalProperties'],
  array: ['items', 'minItems', 'maxItems', 'uniqueItems'],
  string: ['enum', 'format', 'minLength', 'maxLength', 'pattern', 'examples', 'x-source', 'x-words', 'x-when'],
  integer: ['minimum', 'maximum'],
  number: ['minimum', 'maximum'],
  boolean: [],
};

/** A form: an object of named fields, each with its words in all languages. */
export function readForm(entry: Entry): FormSchema {
  const schema = readSchema(entry, ['$schema']);
  if (schema.type !== 'object') entry.fail('a form is an object', 'write "type": "object" with "properties"');
  return schema;
}

function readSchema(entry: Entry, more: readonly string[] = []): FormSchema {
  const type = types.find((known) => known === entry.written('type'));
  if (type === undefined) {
    entry.fail('has no type', `write "type" with one of ${types.join(', ')}`);
    return { type: 'string' };
  }
  const fields = entry.fields(['type'], [...described, ...keywordsOfType[type], ...more]);
  return entry.mark({ type, ...readWords(fields), ...readRules(fields, type) });
}

function readWords(fields: Fields): Partial<FormSchema> {
  return {
    ...pick(fields, 'x-title', readText),
    ...pick(fields, 'x-help', readText),
  };
}

function readRules(fields: Fields, type: FormSchema['type']): Partial<FormSchema> {
  switch (type) {
    case 'object':
      return readObject(fields);
    case 'array':
      return {
        items: readSchema(required(fields, 'items')),
        ...pick(fields, 'minItems', readCount),
        ...pick(fields, 'maxItems', readCount),
        ...pick(fields, 'uniqueItems', (entry) => entry.flag()),
      };
    case 'string':
      return readString(fields);
    default:
      return {
        ...pick(fields, 'minimum', (entry) => entry.number()),
        ...pick(fields, 'maximum', (entry) => entry.number()),
      };
  }
}

function readObject(fields: Fields): Partial<FormSchema> {
  const open = fields.has('additionalProperties') && fields.at('additionalProperties').flag();
  if (open) fields.at('additionalProperties').fail('is open', 'leave it out: a form accepts only the fields it names');
  const read = required(fields, 'properties')
    .entries()
    .map(({ key, value }) => [readName(key), readField(value)] as const);
  const properties: Readonly<Record<string, FormSchema>> = Object.fromEntries(read);
  return { properties, ...pick(fields, 'required', (entry) => readRequired(entry, Object.keys(properties))) };
}

/** Names end up in expressions and templates, where nothing but letters and digits is safe. */
function readName(key: Entry): string {
  const name = key.text();
  if (name !== '' && !/^[a-z][A-Za-z0-9]*$/.test(name)) {
    key.fail(
      'is not a name of a field',
      'begin with a small Latin letter and go on with letters and digits, e.g. lessonTypes',
    );
  }
  return name;
}

function readField(entry: Entry): FormSchema {
  const schema = readSchema(entry);
  if (schema['x-title'] === undefined && entry.written('type') !== '') {
    entry.fail('has no words for the person who fills it', 'add "x-title" with ru, kk, ky and en');
  }
  return schema;
}

function readRequired(entry: Entry, names: readonly string[]): readonly string[] {
  return entry.list().map((one) => {
    const name = one.text();
    if (name !== '' && !names.includes(name)) one.fail(`there is no field «${name}»`, `known are ${names.join(', ')}`);
    return name;
  });
}

function readString(fields: Fields): Partial<FormSchema> {
  const schema: Partial<FormSchema> = {
    ...pick(fields, 'enum', (entry) => entry.list().map((one) => one.text())),
    ...pick(fields, 'format', (entry) => entry.oneOf(formats)),
    ...pick(fields, 'minLength', readCount),
    ...pick(fields, 'maxLength', readCount),
    ...pick(fields, 'pattern', readPattern),
    ...pick(fields, 'examples', (entry) => entry.list().map((one) => one.text())),
    ...pick(fields, 'x-source', (entry) => entry.oneOf(referenceSources)),
    ...pick(fields, 'x-words', readEnumWords),
    ...pick(fields, 'x-when', (entry) => entry.oneOf(['past', 'future'])),
  };
  for (const value of schema.enum ?? []) {
    if (schema['x-words']?.[value] === undefined) {
      fields
        .at('enum')
        .fail(
          `there are no words for «${value}»`,
          `add "x-words": { "${value}": { "ru": …, "kk": …, "ky": …, "en": … } }`,
        );
    }
  }
  if (schema['x-when'] !== undefined && schema.format !== 'date') {
    fields.at('x-when').fail('says when, but the field is no date', 'add "format": "date"');
  }
  if (schema.pattern !== undefined && (schema.examples ?? []).length === 0) {
    fields.at('pattern').fail('no example can be made for a pattern', 'add "examples" with a value that fits it');
  }
  return schema;
}

function readEnumWords(entry: Entry): Readonly<Record<string, LocalizedText>> {
  return Object.fromEntries(entry.entries().map(({ key, value }) => [key.text(), readText(value)]));
}

function readPattern(entry: Entry): string {
  const written = entry.text();
  try {
    new RegExp(written, 'u');
  } catch {
    entry.fail(`«${written}» is not a regular expression`, 'mend it; it is read as in JavaScript, with Unicode');
  }
  return written;
}

function readCount(entry: Entry): number {
  const count = entry.number();
  if (!Number.isInteger(count) || count < 0) entry.fail('a count is needed here', 'write a whole number from 0');
  return count;
}

function required(fields: Fields, name: string): Entry {
  if (!fields.has(name)) fields.entry.fail(`«${name}» is missing`, `add "${name}"`);
  return fields.at(name);
}

/** A property only where the file has it: absent and undefined are not the same in a schema. */
function pick<N extends keyof FormSchema>(
  fields: Fields,
  name: N,
  read: (entry: Entry) => NonNullable<FormSchema[N]>,
): Partial<FormSchema> {
  return fields.has(name) ? { [name]: read(fields.at(name)) } : {};
}
