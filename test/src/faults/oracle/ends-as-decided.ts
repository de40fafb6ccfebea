import type { StoredStage } from '../stage/stored-stage';
import type { Finding } from './finding';
import type { ReferenceLine } from './reference-end';
import { referenceEnd } from './reference-end';

interface CaseRow {
  readonly number: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly recalled: boolean;
  readonly lines: readonly ReferenceLine[];
}

const statement = `
  select c.number, c.status, c.outcome,
    exists (select from events e where e.university = c.university and e.line = c.id and e.type = 'recalled') as recalled,
    (select json_agg(json_build_object(
       'isItem', l.item_key is not null,
       'decisions', (select coalesce(json_agg(d.step || ':' || d.outcome order by d.sequence), '[]') from decisions d
         where d.university = l.university and d.line = l.id),
       'window', (select w.closed_how from windows w where w.university = l.university and w.line = l.id),
       'changes', (select count(*) from mark_changes m join windows w on w.university = m.university and w.id = m.window_id
         where w.university = l.university and w.line = l.id)))
     from lines l where l.university = c.university and l.case_id = c.id) as lines
  from cases c`;

/** Every case has come to the end that its decisions give it, and stands open where they give it none. */
export async function endsAsDecided({ database }: StoredStage): Promise<Finding> {
  const { rows } = await database.system(async (q) => await q.query<CaseRow>(statement));
  const violations: string[] = [];
  const figures: Record<string, number> = {};
  for (const { number, status, outcome, recalled, lines } of rows) {
    const expected = referenceEnd(lines, recalled);
    if (expected !== outcome || (expected !== null) !== (status === 'ended'))
      violations.push(
        `${number} is ${outcome ?? status}, its decisions say ${expected ?? 'open'}: ${JSON.stringify(lines)}`,
      );
    const end = outcome ?? status;
    figures[end] = (figures[end] ?? 0) + 1;
  }
  return { question: 'every case ended as its decisions say', checked: rows.length, violations, figures };
}
