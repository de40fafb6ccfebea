import type { Asked, PlaceDefinition } from '../round-definition';
import type { Entry, Fields } from './entry';
import { readEach } from './read-each';
import { readGroup, readUnit } from './read-people';

const hint =
  'write { position: dean, of: author.faculty }, { position: dean, each: faculty of form.students }, { person: form.expert }, { persons: form.experts } or { group: accreditation }';

/** One place of a round: whom it means, and what his visa is about. */
export function readApprover(entry: Entry): PlaceDefinition {
  const fields = entry.fields([], ['position', 'of', 'each', 'person', 'persons', 'group', 'looks']);
  const looks = fields.optional<readonly string[] | null>(
    'looks',
    (list) => list.list().map((one) => one.text()),
    null,
  );
  const place = entry.mark<PlaceDefinition>({ who: readWho(entry, fields), looks });
  return fields.has('looks') ? fields.at('looks').mark(place, 'looks') : place;
}

function readWho(entry: Entry, fields: Fields): Asked {
  const named = ['position', 'person', 'persons', 'group'].filter((name) => fields.has(name));
  if (named.length !== 1) entry.fail('does not say who is asked', hint);
  if (fields.has('person')) return markOf(fields, 'person', { kind: 'person', of: fields.at('person').expression() });
  if (fields.has('persons'))
    return markOf(fields, 'persons', { kind: 'persons', of: fields.at('persons').expression() });
  if (fields.has('group')) {
    const group = readGroup(fields.at('group'));
    return fields.at('group').mark(markOf(fields, 'group', { kind: 'group', ...group }), 'code');
  }
  if (!fields.has('each')) return readPosition(entry, fields);
  const { relation, of } = readEach(fields.at('each'));
  const position = fields.at('position').id();
  const related = markOf(fields, 'each', { kind: 'related', position, relation, of });
  return fields.at('position').mark(related, 'position');
}

function readPosition(entry: Entry, fields: Fields): Asked {
  if (fields.has('position') && !fields.has('of')) entry.fail('does not say of which unit', hint);
  const asked = markOf(fields, 'of', {
    kind: 'position',
    position: fields.at('position').id(),
    of: readUnit(fields.at('of')),
  });
  return fields.at('position').mark(asked, 'position');
}

function markOf<T extends Asked>(fields: Fields, name: string, asked: T): T {
  fields.entry.mark(asked);
  return fields.at(name).mark(asked, 'of');
}
