import type { EntryAct, Meant } from '@kelisim/domain';
import { advanceEntry } from '@kelisim/domain';
import { newId } from '../database/new-id';
import type { Transaction } from '../database/transaction';
import type { CaseStores } from '../record/case-stores';
import { entryRows, insertEntries, insertTasks } from '../record/rows/write-rolls';
import type { ConcludedRoll } from './conclude-roll';
import { firstHead } from './entry-bytes';
import type { StagedEntry } from './staged-roll';
import type { AudienceMember } from './resolve-audience';
import { resolveAudience } from './resolve-audience';
import type { StagedAct } from './write-acts';
import { writeActs } from './write-acts';

interface OpenRollRow {
  step: string;
  audience: readonly Meant[];
  adds: boolean;
  document: string | null;
  deadline: string | null;
  due_at: Date | null;
  procedure: string;
  version: string;
  status: string;
  now: Date;
}

interface AskedRow {
  id: string;
  person: string;
  status: 'open' | 'dropped';
  sequence: number;
  head: Buffer;
}

/** Whom a look has added to a list, and whom it has dropped. */
export interface KeptAudience {
  readonly added: number;
  readonly dropped: number;
}

const nobody: KeptAudience = { added: 0, dropped: 0 };

/**
 * Brings a list up to the appointments of this moment (R37): whoever has come to be meant since is asked too, where the pack adds
 * people; whoever is not meant any more and has not confirmed is dropped, with the reason on his own chain. The line is held
 * against its end; whoever confirms meanwhile holds his own entry alone.
 */
export async function keepAudience(q: Transaction, stores: CaseStores, at: ConcludedRoll): Promise<KeptAudience> {
  const { university, line } = at;
  await q.query('select id from lines where university = $1 and id = $2 for update', [university, line]);
  const roll = await readRoll(q, at);
  // Of a case that stands still nobody is asked anything.
  if (roll?.status !== 'open') return nobody;
  const { members } = await resolveAudience(q, university, roll.audience);
  const asked = await readAsked(q, at);
  const meant = new Set(members.map(({ person }) => person));
  const leavers = asked.filter(({ person, status }) => status === 'open' && !meant.has(person));
  if (leavers.length > 0) await drop(q, stores, at, roll, leavers);
  const known = new Set(asked.map(({ person }) => person));
  const comers = roll.adds ? members.filter(({ person }) => !known.has(person)) : [];
  if (comers.length > 0) await add(q, at, roll, comers);
  return { added: comers.length, dropped: leavers.length };
}

async function readRoll(q: Transaction, { university, line, roll }: ConcludedRoll): Promise<OpenRollRow | null> {
  const { rows } = await q.query<OpenRollRow>(
    `select r.step, r.audience, r.adds, r.document, r.deadline, x.due_at, c.procedure, c.version, l.status, app_now() as now
     from rolls r join cases c on c.university = r.university and c.id = r.case_id
       join lines l on l.university = r.university and l.id = r.line
       left join deadlines x on x.university = r.university and x.line = r.line and x.key = r.deadline
     where r.university = $1 and r.line = $2 and r.key = $3 and r.state = 'open' and r.kind = 'acquaint'`,
    [university, line, roll],
  );
  return rows[0] ?? null;
}

/** Everybody who is on the list; those who can still be dropped are held. */
async function readAsked(q: Transaction, { university, line, roll }: ConcludedRoll): Promise<readonly AskedRow[]> {
  const { rows } = await q.query<AskedRow>(
    'select id, person, status, sequence, head from roll_entries where university = $1 and line = $2 and roll = $3 order by id',
    [university, line, roll],
  );
  return rows;
}

async function drop(
  q: Transaction,
  stores: CaseStores,
  at: ConcludedRoll,
  { procedure, version, step: stepId, now }: OpenRollRow,
  leavers: readonly AskedRow[],
): Promise<void> {
  const { definition } = await stores.packs.get(at.university, procedure, version);
  const step = definition.steps.find(({ id }) => id === stepId);
  if (step?.kind !== 'acquaint') throw new Error('a list has no step');
  const ids = leavers.map(({ id }) => id);
  // Held and read anew: he may have confirmed a moment ago.
  const { rows } = await q.query<AskedRow>(
    `select id, person, status, sequence, head from roll_entries where university = $1 and id = any ($2::uuid[]) and status = 'open' order by id for update`,
    [at.university, ids],
  );
  const act: EntryAct = { type: 'dropped', why: 'left' };
  const acts = rows.flatMap(({ id: entry, sequence, head }): readonly StagedAct[] => {
    const advanced = advanceEntry(step, { status: 'open', outcome: null, end: null, sequence }, act);
    if (advanced.refused !== undefined) return [];
    const chain = { sequence: advanced.entry.sequence, at: now.toISOString(), act, sealed: null, previous: head };
    return [{ content: { ...at, entry, ...chain, document: null, validity: null }, after: advanced.entry }];
  });
  await writeActs(q, acts);
  await q.query(
    `update tasks set state = 'cancelled', closed_at = $3::timestamptz, version = version + 1
     where university = $1 and id = any ($2::uuid[]) and state = 'open'`,
    [at.university, rows.map(({ id }) => id), now],
  );
  q.announce(rows.map(({ person }) => person));
}

async function add(
  q: Transaction,
  at: ConcludedRoll,
  { step, due_at: due, deadline, document, now }: OpenRollRow,
  comers: readonly AudienceMember[],
): Promise<void> {
  const { university, caseId, line, roll } = at;
  const { rows } = await q.query<{ last: number }>(
    'select max(place) as last from roll_entries where university = $1 and line = $2 and roll = $3',
    [university, line, roll],
  );
  const last = rows[0]?.last ?? 0;
  const entries = comers.map((member, index): StagedEntry => {
    const subject = { ...member, place: last + index + 1, student: null };
    const id = newId();
    return { ...subject, id, head: firstHead({ university, caseId, line, roll, entry: id }, subject) };
  });
  const values = [university, caseId, now, line, roll, entryRows(entries)];
  await q.query(insertEntries, values);
  await q.query(insertTasks, [...values, step, due, deadline, document]);
  await q.query('update rolls set total = total + $4 where university = $1 and line = $2 and key = $3', [
    ...[university, line, roll],
    entries.length,
  ]);
  q.announce(entries.flatMap(({ person }) => (person === null ? [] : [person])));
}
