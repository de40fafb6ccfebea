import type { Queryable } from '../database/queryable';

export interface NewBeginning {
  readonly epoch: number;
  /** Cases whose workflows are started anew. */
  readonly cases: number;
}

/**
 * Makes restored tables fit to go on with (design §3 «Workflow»).
 *
 * The epoch is a part of workflow ids, and must be one that was never used: not in the backup, not in the database that is
 * replaced, and not in one that was lost while Temporal outlived it. So it is at least the number of the present minute.
 * Every case with something still to happen stands in the outbox as if it had just moved: its new workflow is started.
 * Registers leave a gap: papers with the next numbers may be in somebody's hands although the database has lost them.
 *
 * @param formerEpoch of what stood in this database before; 0 for nothing.
 */
export async function beginAnew(q: Queryable, formerEpoch: number, numbersLeftOut: number): Promise<NewBeginning> {
  const { rows } = await q.query<{ epoch: number }>(
    `update installation set epoch = greatest(epoch + 1, $1::int + 1, (extract(epoch from clock_timestamp()) / 60)::int) returning epoch`,
    [formerEpoch],
  );
  await q.query('update outbox set signalled_at = null');
  const { rowCount } = await q.query(
    `insert into outbox (university, case_id, line, sequence, recorded_at)
     select l.university, l.case_id, l.id, l.sequence, app_now() from lines l join cases c on c.university = l.university and c.id = l.case_id
     where l.id = c.id and (c.status <> 'ended'
       or exists (select from effects e where e.university = c.university and e.case_id = c.id and e.state = 'pending'))`,
  );
  await q.query('update registers set last = last + $1::int', [numbersLeftOut]);
  return { epoch: rows[0]?.epoch ?? 1, cases: rowCount ?? 0 };
}
