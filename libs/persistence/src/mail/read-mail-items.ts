import type { NotificationKind } from '@kelisim/domain';
import { notificationKind } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { moment } from '../reading/moment';
import { stillToTell } from './still-to-tell';

/** One thing that a mail tells; its words come from the pack of the case. */
export interface MailItemRow {
  readonly mail: string;
  readonly kind: NotificationKind;
  readonly case: { readonly id: string; readonly number: string };
  readonly procedure: string;
  readonly packVersion: string;
  readonly step: string | null;
  /** The end it tells of. */
  readonly outcome: string | null;
  /** The task it tells of; null for letters. */
  readonly task: string | null;
  /** What that task is for; null for letters. */
  readonly purpose: TaskPurpose | null;
  /** When what it tells of is due, as it stands now. */
  readonly due: string | null;
  /** The moment it tells of, and the one at which it was there to be told. */
  readonly happenedAt: string;
  readonly toldAt: string;
  /** Not read in the product, and not done. */
  readonly stillToTell: boolean;
}

/** What a task asks of a person. */
export type TaskPurpose = 'decide' | 'use-window' | 'incident' | 'extend' | 'advise';

interface RawItem {
  mail: string;
  kind: string;
  case_id: string;
  number: string;
  procedure: string;
  pack_version: string;
  step: string | null;
  outcome: string | null;
  task: string | null;
  purpose: TaskPurpose | null;
  due_at: Date | null;
  happened_at: Date;
  created_at: Date;
  still_to_tell: boolean;
}

/** What some mails tell, in the order in which it came. */
export async function readMailItems(
  q: Queryable,
  university: string,
  mails: readonly string[],
): Promise<readonly MailItemRow[]> {
  const { rows } = await q.query<RawItem>(
    `select i.mail, i.kind, i.case_id, c.number, c.procedure, c.version as pack_version, coalesce(t.step, r.step) as step, r.outcome,
       i.task, t.purpose, coalesce(t.due_at, o.due_at) as due_at, i.happened_at, i.created_at, ${stillToTell} as still_to_tell
     from unnest($2::uuid[]) as m(id) join mail_items i on i.university = $1 and i.mail = m.id
       join cases c on c.university = i.university and c.id = i.case_id
       left join tasks t on t.university = i.university and t.id = i.task
       left join letters r on r.university = i.university and r.id = i.letter
       left join effects f on f.university = r.university and f.id = r.effect
       left join lateral (
         select x.due_at from tasks x where r.kind <> 'ended' and x.university = f.university and x.line = f.line and x.step = r.step
         order by x.opened_at desc limit 1
       ) o on true
     order by i.created_at, i.id`,
    [university, mails],
  );
  return rows.map((row) => ({
    mail: row.mail,
    kind: notificationKind(row.kind),
    case: { id: row.case_id, number: row.number },
    procedure: row.procedure,
    packVersion: row.pack_version,
    step: row.step,
    outcome: row.outcome,
    task: row.task,
    purpose: row.purpose,
    due: moment(row.due_at),
    happenedAt: row.happened_at.toISOString(),
    toldAt: row.created_at.toISOString(),
    stillToTell: row.still_to_tell,
  }));
}
