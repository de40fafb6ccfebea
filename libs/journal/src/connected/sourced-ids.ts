import type { WindowScopeValues } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { ConnectorFault } from '../connector/connector-fault';
import type { SourcedIds } from '../connector/journal-system';

/** What the keys of another system are taken from: the names that an import gave to our records (R51). */
const kinds = { discipline: 'course', group: 'group', holder: 'user', student: 'student' } as const;

/**
 * The other system's keys for the things of a window. A student without one is left out; the connector then refuses.
 *
 * @throws ConnectorFault `refused` (`key-missing`): discipline, group or holder has no key there.
 */
export async function readSourcedIds(
  q: Queryable,
  { discipline, group, students }: Pick<WindowScopeValues, 'discipline' | 'group' | 'students'>,
  holder: string,
): Promise<SourcedIds> {
  const { rows } = await q.query<{ kind: string; sourced_id: string; id: string }>(
    `select kind, sourced_id, id from roster_ids where university = app_university() and id = any ($1::uuid[])
     order by sourced_id desc`,
    [[discipline, group, holder, ...students]],
  );
  // Of several names of one record the first by the alphabet, so that it is always the same.
  const names = new Map(rows.map(({ kind, sourced_id, id }) => [`${kind} ${id}`, sourced_id]));
  const required = (kind: 'discipline' | 'group' | 'holder', id: string): string => {
    const name = names.get(`${kinds[kind]} ${id}`);
    if (name === undefined) throw new ConnectorFault('refused', { reason: 'key-missing' });
    return name;
  };
  const named = students.flatMap((student) => {
    const name = names.get(`${kinds.student} ${student}`);
    return name === undefined ? [] : [[student, name] as const];
  });
  return {
    discipline: required('discipline', discipline),
    group: required('group', group),
    holder: required('holder', holder),
    students: Object.fromEntries(named),
  };
}
