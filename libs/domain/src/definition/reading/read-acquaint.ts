import type { AudienceDefinition } from '../audience-definition';
import type { AcquaintDefinition } from '../roll-definition';
import type { Entry, Fields } from './entry';
import { readUnit } from './read-people';

/** The fields of an acquaintance beside its term and outcomes. */
export const acquaintFields = { needs: ['document', 'to'], may: ['new', 'ends', 'receipt'] };

const hint =
  'write { unit: author.faculty, including: below }, { position: teacher, of: everywhere } or { persons: form.readers }';

/** Which paper is brought to whose knowledge (R37), and when that is over. */
export function readAcquaint(fields: Fields): { readonly acquaint: AcquaintDefinition } {
  const to = fields.at('to').list().map(readAudience);
  if (fields.at('to').isList && to.length === 0) fields.at('to').fail('nobody is named', hint);
  const acquaint: AcquaintDefinition = {
    document: fields.at('document').id(),
    to,
    added: fields.optional('new', (entry) => entry.oneOf(['added', 'fixed']), 'added') === 'added',
    ends: fields.optional('ends', (entry) => entry.oneOf(['all', 'due']), 'all'),
    receipt: fields.optional('receipt', (entry) => entry.flag(), false),
  };
  fields.entry.mark(acquaint);
  for (const name of [...acquaintFields.needs, ...acquaintFields.may])
    if (fields.has(name)) fields.at(name).mark(acquaint, name);
  return { acquaint };
}

function readAudience(entry: Entry): AudienceDefinition {
  const fields = entry.fields([], ['unit', 'including', 'position', 'of', 'persons']);
  const named = ['unit', 'position', 'persons'].filter((name) => fields.has(name));
  if (named.length !== 1) entry.fail('does not say who is meant', hint);
  if (fields.has('persons'))
    return markOf(fields, 'persons', { kind: 'persons', of: fields.at('persons').expression() });
  if (fields.has('position')) return readHolders(entry, fields);
  const below = fields.optional('including', (one) => one.oneOf(['below', 'alone']), 'below') === 'below';
  return markOf(fields, 'unit', { kind: 'unit', of: readUnit(fields.at('unit')), below });
}

/** Holders of a position in one unit, or wherever it is held. */
function readHolders(entry: Entry, fields: Fields): AudienceDefinition {
  if (!fields.has('of')) entry.fail('does not say of which unit', hint);
  const everywhere = fields.at('of').scalar === 'everywhere';
  const of = everywhere ? null : readUnit(fields.at('of'));
  const audience = markOf(fields, 'of', { kind: 'position', position: fields.at('position').id(), of });
  return fields.at('position').mark(audience, 'position');
}

function markOf<T extends AudienceDefinition>(fields: Fields, name: string, audience: T): T {
  fields.entry.mark(audience);
  return fields.at(name).mark(audience, 'of');
}
