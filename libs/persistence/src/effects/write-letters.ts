import type { Address } from '@kelisim/domain';
import type { CaseRef } from '../cases/apply-due-rungs';
import type { Database } from '../database/database';
import { newId } from '../database/new-id';
import type { Queryable } from '../database/queryable';
import { mayBeMailed } from '../mail/may-be-mailed';
import type { CaseStores } from '../record/case-stores';
import { actingFor } from '../organisation/substitutions/acting-for';
import { observersToTell } from './observers-to-tell';
import { finishEffect } from './take-effect';

interface LetterContent {
  readonly kind: string;
  readonly to: readonly Address[];
  readonly step: string | null;
  readonly end: string | null;
  /** Also to whoever has not confirmed in this list yet. */
  readonly roll?: string;
}

/**
 * Writes a letter to everybody it is for: holders of positions are those of this moment. Its words are made of the case
 * when it is read, so nothing personal is stored twice. It waits to be mailed too. Repeating it writes nothing more.
 */
export async function writeLetters(
  database: Database,
  stores: CaseStores,
  ref: CaseRef,
  effectId: string,
): Promise<void> {
  await finishEffect(database, stores, ref, effectId, async (q, effect, { ledger }) => {
    const content = effect.content as unknown as LetterContent;
    const named = await resolvePersons(q, ref.university, content.to);
    const about = { kind: content.kind, to: named, author: ledger.case.author.person };
    const along = await observersToTell(q, ref, about);
    // Whoever acts for a holder is reminded as he is (R38).
    const { author, procedure } = ledger.case;
    const deputies =
      content.kind === 'reminder'
        ? await actingFor(q, ref.university, named, { procedure, author: author.person })
        : [];
    const persons = [
      ...new Set([...named, ...deputies, ...along, ...(await unread(q, ref.university, effect.line, content.roll))]),
    ];
    await q.query(writing, [
      ref.university,
      effectId,
      ref.caseId,
      content.kind,
      content.step,
      content.end,
      persons.map(() => newId()),
      persons,
    ]);
    for (const person of persons) ledger.writes.letters.add(person);
    return { input: { type: 'effectDone', effect: effect.key, result: null }, state: 'done' };
  });
}

/**
 * The effect is named after the event that it follows from, whose moment the letter tells of. A pack may remind also when the term
 * is over: then the letter says that it was missed, not that it is near.
 */
const writing = `
  with told as (
    select e.effective_at, case when $4::text = 'reminder' and o.due_at <= e.effective_at then 'escalated' else $4 end as kind
    from effects f join events e on e.university = f.university and e.line = f.line
        and e.sequence = split_part(split_part(f.key, ':', 2), '.', 1)::int
      left join lateral (
        select t.due_at from tasks t where t.university = f.university and t.line = f.line and t.step = $5
        order by t.opened_at desc limit 1
      ) o on true
    where f.university = $1::uuid and f.id = $2::uuid
  ), written as (
    insert into letters (university, id, effect, person, case_id, kind, step, outcome, effective_at)
    select $1::uuid, p.id, $2::uuid, p.person, $3::uuid, told.kind, $5, $6, told.effective_at
    from unnest($7::uuid[], $8::uuid[]) as p(id, person), told
    on conflict (university, effect, person) do nothing returning id, person, case_id, kind, effective_at
  )
  insert into mail_items (university, id, person, kind, letter, case_id, happened_at)
  select $1::uuid, w.id, w.person, w.kind, w.id, w.case_id, w.effective_at
  from written w join people p on p.university = $1::uuid and p.id = w.person where ${mayBeMailed}`;

async function unread(
  q: Queryable,
  university: string,
  line: string,
  roll: string | undefined,
): Promise<readonly string[]> {
  if (roll === undefined) return [];
  const { rows } = await q.query<{ person: string }>(
    `select person from roll_entries where university = $1 and line = $2 and roll = $3 and status = 'open' and person is not null order by place`,
    [university, line, roll],
  );
  return rows.map(({ person }) => person);
}

async function resolvePersons(q: Queryable, university: string, to: readonly Address[]): Promise<readonly string[]> {
  const named = to.flatMap((address) => (address.kind === 'person' ? [address.person] : []));
  const positions = to.flatMap((address) => (address.kind === 'position' ? [address.at] : []));
  if (positions.length === 0) return [...new Set(named)];
  const { rows } = await q.query<{ person: string }>(
    `select distinct a.person from unnest($2::text[], $3::uuid[]) as t(position, unit)
       join appointments a on a.university = $1 and a.unit = t.unit and a.position = t.position
         and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())`,
    [university, positions.map(({ position }) => position), positions.map(({ unit }) => unit)],
  );
  return [...new Set([...named, ...rows.map(({ person }) => person)])];
}
