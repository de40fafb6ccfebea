import type { Advice } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { CaseSealer } from '../sealing/case-sealer';
import type { TaskDetail } from './read-task';

/** What somebody says whom whoever decides alone has asked. */
export interface AdviceGiven {
  readonly name: string;
  readonly how: Advice['how'];
  /** Null while he has not answered. */
  readonly outcome: string | null;
  readonly reason: string | null;
}

/** How a task came to its reader: who has handed it on, or wants his word, and why. */
export interface HandedOver {
  readonly kind: 'forwarded' | 'added';
  readonly by: string;
  readonly at: string;
  /** Null once the personal data of the case have been erased. */
  readonly reason: string | null;
}

export interface TaskSurroundings {
  readonly advice: readonly AdviceGiven[];
  readonly handedOver: HandedOver | null;
  /** He has asked others to answer before him, and not all have. */
  readonly waits: boolean;
}

interface RawLine {
  readonly key: string;
  readonly person: string | null;
  readonly advice: readonly Advice[] | null;
  readonly waits: boolean;
  readonly wrapped: Buffer | null;
  readonly given:
    | readonly {
        readonly key: string;
        readonly person: string;
        readonly name: string;
        readonly reason: string | null;
      }[]
    | null;
}

/** What stands around an open task: whose word was asked for, and how the task came to whom it stands with. */
export async function readAround(
  q: Queryable,
  sealer: CaseSealer,
  university: string,
  task: TaskDetail,
): Promise<TaskSurroundings> {
  const { rows } = await q.query<RawLine>(
    `select t.key, t.person, l.state -> 'advice' as advice, k.wrapped,
       exists (select from jsonb_array_elements(coalesce(l.state -> 'round' -> 'seats', '[]')) s, jsonb_array_elements(l.state -> 'tasks') o
         where o ->> 'key' = t.key and s -> 'added' ->> 'by' = o ->> 'seat' and s -> 'added' ->> 'how' = 'before' and s ->> 'answer' is null)
         as waits,
       (select json_agg(json_build_object('key', a.key, 'person', a.person, 'name', p.name, 'reason', encode(d.reason, 'base64')))
        from tasks a join people p on p.university = a.university and p.id = a.person
          left join decisions d on d.university = a.university and d.task = a.id
        where a.university = t.university and a.line = t.line and a.purpose = 'advise' and starts_with(a.key, t.key)) as given
     from tasks t join lines l on l.university = t.university and l.id = t.line
       left join case_keys k on k.university = t.university and k.case_id = t.case_id
     where t.university = $1 and t.id = $2`,
    [university, task.id],
  );
  const [row] = rows;
  if (row === undefined) return { advice: [], handedOver: null, waits: false };
  const key = row.wrapped === null ? null : sealer.unwrap(row.wrapped);
  const opened = (sealed: string | null): string | null =>
    key === null || sealed === null ? null : sealer.open<string>(key, Buffer.from(sealed, 'base64'));
  const own = (row.advice ?? []).filter(({ to }) => to === row.key);
  const advice = own.map(({ key: asked, how, outcome }) => {
    const given = row.given?.find((one) => one.key === asked);
    return { name: given?.name ?? '', how, outcome, reason: opened(given?.reason ?? null) };
  });
  const waits = row.waits || own.some(({ how, outcome }) => how === 'before' && outcome === null);
  const handedOver =
    row.person === null || row.person === task.author.person
      ? null
      : await readHandedOver(q, sealer, { university, line: task.line, person: row.person, key });
  return { advice, handedOver, waits };
}

interface RawEvent {
  readonly type: 'forwarded' | 'approversAdded';
  readonly at: Date;
  readonly bytes: Buffer;
  readonly by: string;
}

interface SealedInput {
  readonly input: { readonly to?: string; readonly persons?: readonly string[] };
  readonly sealed: string | null;
}

/** The last act by which the line's task came to the person; few of them are on a line. */
async function readHandedOver(
  q: Queryable,
  sealer: CaseSealer,
  { university, line, person, key }: { university: string; line: string; person: string; key: Buffer | null },
): Promise<HandedOver | null> {
  const { rows } = await q.query<RawEvent>(
    `select e.type, e.recorded_at as at, e.bytes, p.name as by from events e join people p on p.university = e.university and p.id = e.actor
     where e.university = $1 and e.line = $2 and e.type in ('forwarded', 'approversAdded') order by e.sequence desc limit 50`,
    [university, line],
  );
  for (const row of rows) {
    const { input, sealed } = JSON.parse(row.bytes.toString()) as SealedInput;
    if (input.to !== person && input.persons?.includes(person) !== true) continue;
    const words =
      key === null || sealed === null ? null : sealer.open<{ reason?: string }>(key, Buffer.from(sealed, 'base64'));
    const kind = row.type === 'forwarded' ? 'forwarded' : 'added';
    return { kind, by: row.by, at: row.at.toISOString(), reason: words?.reason ?? null };
  }
  return null;
}
