import type { Ledger } from '../load/ledger';
import type { StoredStage } from '../stage/stored-stage';
import type { Finding } from './finding';

const outside = `
  select m.id::text as id, w.number from mark_changes m join windows w on w.university = m.university and w.id = m.window_id
  where m.changed_at < w.opens_at or m.changed_at >= least(w.closes_at, w.closed_at)`;
const kept = `
  select distinct m.lesson, m.student, m.after, m.changed_by from mark_changes m where m.right_kind <> 'import'`;
const late = `select number from windows where closed_at is null and closes_at < app_now() - interval '5 seconds' or closed_at > closes_at`;

/** No mark is stamped outside its window, none that was acknowledged is without evidence, and no window is open past its end. */
export async function marksInTime({ database }: StoredStage, ledger: Ledger): Promise<Finding> {
  const { strays, evidence, windows } = await database.system(async (q) => ({
    strays: await q.query<{ id: string; number: string }>(outside),
    evidence: await q.query<{ lesson: string; student: string; after: string; changed_by: string }>(kept),
    windows: await q.query<{ number: string }>(late),
  }));
  const known = new Set(evidence.rows.map((row) => `${row.lesson}/${row.student}/${row.after}/${row.changed_by}`));
  const acknowledged = ledger.entries.filter(({ kind, answer }) => kind === 'mark' && answer.changed === 1);
  const lost = acknowledged.filter(({ body, person }) => {
    const [mark] = body.marks as readonly { lesson: string; student: string; value: string }[];
    return mark === undefined || !known.has(`${mark.lesson}/${mark.student}/${mark.value}/${person}`);
  });
  return {
    question: 'no mark outside its window, none lost',
    checked: evidence.rows.length,
    violations: [
      ...strays.rows.map(({ id, number }) => `the change ${id} is stamped outside of the window ${number}`),
      ...lost.map(({ path, at }) => `the mark acknowledged at ${at} (${path}) has no evidence`),
      ...windows.rows.map(({ number }) => `the window ${number} did not end at its time`),
    ],
    figures: { acknowledged: acknowledged.length },
  };
}
