import type { StoredStage } from '../stage/stored-stage';
import { readBacklog } from '../catch-up';
import type { Finding } from './finding';

/** The outbox is empty, no effect waits or has failed, no clock has run out unheard, and every letter was written. */
export async function nothingLeft(stage: StoredStage): Promise<Finding> {
  const backlog = await readBacklog(stage);
  const { rows } = await stage.database.system(
    async (q) =>
      await q.query<{ failed: number; letters: number; silent: number; rungs: number }>(
        `select (select count(*)::int from effects where state = 'failed') as failed,
           (select count(*)::int from letters) as letters,
           (select count(*)::int from effects f where f.kind = 'letter' and f.state = 'done'
             and not exists (select from letters l where l.university = f.university and l.effect = f.id)) as silent,
           (select count(*)::int from events where type = 'deadlineReached') as rungs`,
      ),
  );
  const [row] = rows;
  if (row === undefined) throw new Error('an aggregate gave no row');
  const left = { ...backlog, failed: row.failed, silent: row.silent };
  const words = {
    events: 'events stand in the outbox',
    effects: 'effects wait',
    rungs: 'clocks ran out unheard',
    failed: 'effects failed',
    silent: 'letters reached nobody',
  };
  const violations = Object.entries(left).flatMap(([name, count]) =>
    count === 0 ? [] : [`${count} ${words[name as keyof typeof words]}`],
  );
  return {
    question: 'nothing is left to do',
    checked: row.letters + row.rungs,
    violations,
    figures: { letters: row.letters, rungs: row.rungs },
  };
}
