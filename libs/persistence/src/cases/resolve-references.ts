import type { FieldFault, FormSchema, FormValues, Language, PaperValue, ReferenceSource } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { ReferenceQuestion } from '../organisation/reference-choices';
import { referenceChoices } from '../organisation/reference-choices';
import type { JournalPort } from '../record/journal-port';

export interface Resolving {
  /** Whose load and surroundings the references are checked against. */
  readonly person: string;
  readonly language: Language;
  readonly council?: { readonly kind: string; readonly unit: string };
}

export interface ResolvedForm {
  /** The form as papers show it: references with their names. */
  readonly values: Readonly<Record<string, PaperValue>>;
  /** References that do not exist or are out of the person's reach. */
  readonly fields: readonly FieldFault[];
}

interface Reference {
  readonly path: string;
  readonly source: ReferenceSource;
  readonly id: string;
}

/**
 * Looks up what a form refers to, one statement for each kind of thing: it must exist and be within the person's reach
 * (R47: a teacher's own load), and its name goes onto papers as it is now.
 */
export async function resolveReferences(
  q: Queryable,
  journal: JournalPort,
  schema: FormSchema,
  form: FormValues,
  resolving: Resolving,
): Promise<ResolvedForm> {
  const references = collect(schema, form, '');
  const labels = new Map<string, Map<string, PaperValue>>();
  for (const source of new Set(references.map((reference) => reference.source))) {
    const among = references.filter((reference) => reference.source === source).map(({ id }) => id);
    labels.set(source, await lookUp(q, journal, { source, among, ...resolving }));
  }
  const fields = references
    .filter(({ source, id }) => labels.get(source)?.has(id) !== true)
    .map(({ path, source }) => ({ path, rule: 'reference', data: { source } }));
  const values = show(schema, form, labels) as Readonly<Record<string, PaperValue>>;
  return { values, fields };
}

async function lookUp(
  q: Queryable,
  journal: JournalPort,
  question: ReferenceQuestion,
): Promise<Map<string, PaperValue>> {
  const choices = await referenceChoices(q, journal, question);
  const groups = question.source === 'group' ? choices.map(({ id }) => id) : [];
  const details = groups.length === 0 ? null : await journal.groupDetails(q, groups, question.language);
  return new Map(choices.map(({ id, label }): [string, PaperValue] => [id, { id, label, ...details?.get(id) }]));
}

function collect(schema: FormSchema, value: unknown, path: string): readonly Reference[] {
  if (value === undefined || value === null) return [];
  const source = schema['x-source'];
  if (source !== undefined && typeof value === 'string') return [{ path, source, id: value }];
  const { items, properties } = schema;
  if (Array.isArray(value) && items !== undefined)
    return value.flatMap((entry, index) => collect(items, entry, `${path}/${String(index)}`));
  if (typeof value === 'object' && properties !== undefined) {
    const record = value as Readonly<Record<string, unknown>>;
    return Object.entries(properties).flatMap(([name, property]) => collect(property, record[name], `${path}/${name}`));
  }
  return [];
}

function show(
  schema: FormSchema,
  value: unknown,
  labels: ReadonlyMap<string, ReadonlyMap<string, PaperValue>>,
): PaperValue {
  const source = schema['x-source'];
  if (source !== undefined && typeof value === 'string')
    return labels.get(source)?.get(value) ?? { id: value, label: value };
  const { items, properties } = schema;
  if (Array.isArray(value) && items !== undefined) return value.map((entry) => show(items, entry, labels));
  if (typeof value === 'object' && value !== null && properties !== undefined) {
    const record = value as Readonly<Record<string, unknown>>;
    const shown = Object.entries(properties).filter(([name]) => record[name] !== undefined);
    return Object.fromEntries(shown.map(([name, property]) => [name, show(property, record[name], labels)]));
  }
  return (value ?? null) as PaperValue;
}
