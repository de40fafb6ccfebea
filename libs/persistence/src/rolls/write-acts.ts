import type { EntryAct, EntryState } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { ActContent } from './entry-bytes';
import { encodeAct } from './entry-bytes';

/** What happened to one entry, and what becomes of it. */
export interface StagedAct {
  readonly content: ActContent;
  readonly after: EntryState;
}

/** Writes acts with their entries in one statement, however many they are; the table of acts takes no change. */
export async function writeActs(q: Queryable, acts: readonly StagedAct[]): Promise<void> {
  const [first] = acts;
  if (first === undefined) return;
  const encoded = acts.map(({ content, after }) => ({ content, after, ...encodeAct(content) }));
  const { university, caseId, at } = first.content;
  await q.query(writing, [
    ...[university, caseId, at],
    encoded.map(({ content }) => content.entry),
    encoded.map(({ after }) => after.sequence),
    encoded.map(({ content }) => content.act.type),
    encoded.map(({ content }) => actorOf(content.act)),
    encoded.map(({ bytes }) => bytes),
    encoded.map(({ hash }) => hash),
    encoded.map(({ after }) => after.status),
    encoded.map(({ after }) => after.outcome),
    encoded.map(({ after }) => after.end),
  ]);
}

const actorOf = (act: EntryAct): string | null => ('by' in act ? act.by.person : null);

const writing = `
  with acts as (
    select * from unnest($4::uuid[], $5::int[], $6::text[], $7::uuid[], $8::bytea[], $9::bytea[], $10::text[], $11::text[], $12::text[])
      as a(entry, sequence, type, actor, bytes, hash, status, outcome, ended_as)
  ), told as (
    insert into roll_events (university, entry, sequence, case_id, type, actor, at, bytes, hash)
    select $1::uuid, a.entry, a.sequence, $2::uuid, a.type, a.actor, $3::timestamptz, a.bytes, a.hash from acts a
  )
  update roll_entries e set status = a.status, outcome = a.outcome, ended_as = a.ended_as, sequence = a.sequence, head = a.hash,
    acted_at = $3::timestamptz, acted_by = a.actor
  from acts a where e.university = $1::uuid and e.id = a.entry`;
