import type { StoredStage } from '../stage/stored-stage';
import type { Finding } from './finding';

/** Damages of which each must be seen by one question at least; every one is something a fault could have left behind. */
const damages: readonly string[] = [
  `delete from decisions where task = (select task from decisions order by at limit 1)`,
  `update cases set number = number || '?' where id = (select id from cases order by filed_at limit 1)`,
  `update cases set outcome = 'refused' where id = (select id from cases where outcome = 'corrected' order by filed_at limit 1)`,
  `update blobs set bytes = bytes || '\\x00' where (university, hash) = (select university, file from documents where file is not null limit 1)`,
  `update events set actor = null where (line, sequence) = (select line, sequence from events where actor is not null limit 1)`,
  `update mark_changes set changed_at = changed_at - interval '1 day' where id = (select max(id) from mark_changes where window_id is not null)`,
  `update effects set state = 'pending' where id = (select id from effects where kind = 'letter' limit 1)`,
];

/**
 * Damages the stored data and asks again: an oracle that has nothing to say then has said nothing before. It is the last
 * thing that is done to the data of a drill.
 *
 * @param ask the questions about the stored data.
 */
export async function tryOracle(stage: StoredStage, ask: () => Promise<readonly Finding[]>): Promise<Finding> {
  await stage.database.transaction(stage.university, async (q) => {
    // Foreign keys would hold some of it off; whoever owns the tables can switch them off.
    await q.query('set local session_replication_role = replica');
    for (const damage of damages) {
      const { rowCount } = await q.query(damage);
      if (rowCount !== 1) throw new Error(`the trial of the oracle finds nothing to damage: ${damage}`);
    }
  });
  const findings = await ask();
  return {
    question: 'the oracle sees damage',
    checked: damages.length,
    violations: findings
      .filter(({ violations }) => violations.length === 0)
      .map(({ question }) => `it is blind to: ${question}`),
  };
}
