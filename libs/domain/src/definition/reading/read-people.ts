import type { Recipient } from '../definition';
import type { GroupDefinition } from '../group-definition';
import { groupMember } from '../group-definition';
import type { Performer } from '../step-definition';
import type { Entry } from './entry';
import { suggest } from './suggest';

/** `author`, or `{ position: dean, of: item.faculty }`. */
export function readPerformer(entry: Entry): Performer {
  if (entry.isMap && entry.written('group') !== '') return readGroupPerformer(entry);
  if (entry.isMap) return readPosition(entry);
  const written = entry.text();
  if (written !== 'author' && written !== '') entry.fail(`«${written}» is nobody`, wayOut(written, ['author']));
  return entry.mark({ kind: 'author' });
}

/** `author`, `holder`, `everybody`, `superior`, or a position in a unit. */
export function readRecipient(entry: Entry): Recipient {
  if (entry.isMap) return readPosition(entry);
  const known = ['author', 'holder', 'everybody', 'superior'] as const;
  const written = entry.text();
  const kind = known.find((word) => word === written);
  if (kind === undefined && written !== '') entry.fail(`«${written}» is nobody`, wayOut(written, known));
  return entry.mark({ kind: kind ?? 'author' });
}

/** `superior`, or a position in a unit: to whom something goes up. */
export function readHigher(entry: Entry): Extract<Recipient, { kind: 'superior' | 'position' }> {
  if (entry.isMap) return readPosition(entry);
  const written = entry.text();
  if (written !== 'superior' && written !== '')
    entry.fail(`«${written}» is nobody higher`, wayOut(written, ['superior']));
  return entry.mark({ kind: 'superior' });
}

export function readPosition(entry: Entry): Extract<Performer, { kind: 'position' }> {
  const fields = entry.fields(['position', 'of']);
  const position = fields.at('position').id();
  const part = entry.mark({ kind: 'position', position, of: readUnit(fields.at('of')) } as const);
  fields.at('position').mark(part, 'position');
  return fields.at('of').mark(part, 'of');
}

/** `{ group: accreditation }`: any member takes the task. */
function readGroupPerformer(entry: Entry): Performer {
  const fields = entry.fields(['group']);
  const group = readGroup(fields.at('group'));
  const performer = entry.mark<Performer>({ kind: 'position', position: groupMember, of: group.of, group });
  fields.at('group').mark(group);
  return fields.at('group').mark(performer, 'of');
}

/** A working group: its code, or an expression that gives its unit. */
export function readGroup(entry: Entry): GroupDefinition {
  const written = entry.expression();
  return /^[a-z][a-z0-9-]*$/.test(written) ? { of: JSON.stringify(written), code: written } : { of: written };
}

/** An expression that gives a unit; `university` is short for the author's. */
export function readUnit(entry: Entry): string {
  const written = entry.expression();
  return written === 'university' ? 'author.university' : written;
}

function wayOut(written: string, known: readonly string[]): string {
  return `${suggest(written, known)}; a position is written { position: ${written}, of: author.department }`;
}
