import type { Finding } from '../oracle/finding';
import type { StoredStage } from '../stage/stored-stage';
import { rungs } from './question-pack';

interface RungRow {
  readonly number: string;
  readonly state: string;
  /** The rungs of the case in the order of their events: rung, whether it counts from its own moment, letters written by then. */
  readonly happened: readonly { readonly rung: string; readonly onTime: boolean; readonly late: number }[] | null;
  readonly letters: number;
}

/** Each rung of each question happened once, in order, and counts from its own moment, however late it was recorded. */
export async function dueInOutage({ database, university }: StoredStage): Promise<Finding> {
  const { rows } = await database.transaction(
    university,
    async (q) =>
      await q.query<RungRow>(
        `select c.number, d.state,
         (select json_agg(json_build_object('rung', r.rung, 'onTime', r.at = p.at, 'late', extract(epoch from r.recorded_at - r.at)) order by r.sequence)
          from (select convert_from(e.bytes, 'utf8')::jsonb -> 'input' ->> 'rung' as rung, e.effective_at as at, e.recorded_at, e.sequence
                from events e where e.university = c.university and e.case_id = c.id and e.type = 'deadlineReached') r
            left join lateral (select (x ->> 'at')::timestamptz as at from jsonb_array_elements(d.rungs) x where x ->> 'id' = r.rung) p on true) as happened,
         (select count(*)::int from letters l where l.university = c.university and l.case_id = c.id) as letters
       from cases c join deadlines d on d.university = c.university and d.case_id = c.id
       where c.university = $1 and c.procedure = 'outage-short'`,
        [university],
      ),
  );
  const violations = rows.flatMap(({ number, state, happened, letters }) => {
    const order = (happened ?? []).map(({ rung }) => rung).join(' ');
    const wrong = [
      ...(order === rungs.join(' ') ? [] : [`its rungs were «${order}»`]),
      ...((happened ?? []).every(({ onTime }) => onTime) ? [] : ['a rung counts from another moment than its own']),
      ...(state === 'breached' ? [] : [`its deadline is ${state}`]),
      ...(letters >= 2 ? [] : [`it wrote ${letters} letters`]),
    ];
    return wrong.map((each) => `${number}: ${each}`);
  });
  const late = rows.flatMap(({ happened }) => (happened ?? []).map((each) => each.late));
  return {
    question: 'each rung that fell due in the outage happened once, in order, with its own moment',
    checked: rows.length * rungs.length,
    violations: violations.slice(0, 20),
    figures: {
      mostSecondsLate: Math.round(Math.max(0, ...late)),
      longerThanTenSecondsLate: late.filter((each) => each > 10).length,
    },
  };
}
