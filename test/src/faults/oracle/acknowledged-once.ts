import type { Ledger } from '../load/ledger';
import type { Operations } from '../load/operations';
import type { StoredStage } from '../stage/stored-stage';
import type { Finding } from './finding';

interface DecisionRow {
  readonly task: string;
  readonly outcome: string;
  readonly person: string;
  readonly events: number;
}

/** Every decision that was acknowledged exists exactly once, as it was acknowledged; none exists that nobody asked for. */
export async function decisionsOnce(stage: StoredStage, ledger: Ledger, operations: Operations): Promise<Finding> {
  const { rows } = await stage.database.system(
    async (q) =>
      await q.query<DecisionRow>(
        `select d.task, d.outcome, d.person, (select count(*)::int from events e
           where e.line = d.line and e.type = 'decided' and convert_from(e.bytes, 'UTF8')::jsonb -> 'input' ->> 'task' = t.key) as events
         from decisions d join tasks t on t.university = d.university and t.id = d.task`,
      ),
  );
  const stored = new Map(rows.map((row) => [row.task, row]));
  const violations: string[] = [];
  const acknowledged = new Set<string>();
  for (const { kind, path, body, person } of ledger.entries) {
    const task = /^\/api\/tasks\/([^/]+)\/decision$/.exec(path)?.[1];
    if (kind !== 'decide' || task === undefined) continue;
    acknowledged.add(task);
    const row = stored.get(task);
    if (row === undefined) violations.push(`the decision on ${task} was acknowledged and is lost`);
    else if (row.outcome !== body.outcome || row.person !== person)
      violations.push(`the decision on ${task} was acknowledged as ${String(body.outcome)} and is ${row.outcome}`);
  }
  for (const { task, events } of rows)
    if (events !== 1) violations.push(`the decision on ${task} has ${events} events`);
  const unasked = rows.filter(({ task }) => !acknowledged.has(task)).length;
  const unanswered = operations.byKind.get('decide')?.gaveUp ?? 0;
  if (unasked > unanswered)
    violations.push(`${unasked} decisions that nobody got an answer to, ${unanswered} were given up`);
  return {
    question: 'every acknowledged decision exists exactly once',
    checked: acknowledged.size,
    violations,
    figures: { stored: rows.length, unanswered },
  };
}

/** The same for notes. */
export async function notesOnce(stage: StoredStage, ledger: Ledger, operations: Operations): Promise<Finding> {
  const { rows } = await stage.database.system(
    async (q) => await q.query<{ id: string; number: string }>('select id, number from cases'),
  );
  const stored = new Map(rows.map(({ id, number }) => [id, number]));
  const violations: string[] = [];
  const acknowledged = new Set<string>();
  for (const { kind, answer } of ledger.entries.filter((entry) => entry.kind === 'file')) {
    const id = String(answer.id);
    if (acknowledged.has(id)) violations.push(`${kind}: two acts were answered with the case ${id}`);
    acknowledged.add(id);
    if (stored.get(id) !== answer.number)
      violations.push(`the case ${String(answer.number)} was acknowledged and is lost`);
  }
  const unasked = rows.length - acknowledged.size;
  const unanswered = operations.byKind.get('file')?.gaveUp ?? 0;
  if (unasked > unanswered)
    violations.push(`${unasked} cases that nobody got an answer to, ${unanswered} were given up`);
  return { question: 'every acknowledged note is one case', checked: acknowledged.size, violations };
}
