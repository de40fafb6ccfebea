import { groupBy } from './group-by';
import type { RosterMembership, RosterSubgroupMembership } from './roster';
import type { RosterPlace } from './roster-fault';
import type { Writing } from './writing';
import { stopAtFault } from './writing';

/** A stretch of time in a group or a part of one. */
interface Stretch {
  readonly student: string;
  readonly place: string;
  readonly from: string;
  readonly to: string | null;
}
interface Wanted extends Stretch {
  readonly at: RosterPlace;
  readonly basis: string | null;
}

/** A table of stretches: its column for the group or its part. */
interface StretchTable {
  readonly table: 'group_members' | 'subgroup_members';
  readonly place: 'group_id' | 'subgroup';
}

/** Writes who is in which group. A student who would be in two at once, here and before, is a fault: the old one must end. */
export async function writeMemberships(writing: Writing, records: readonly RosterMembership[]): Promise<void> {
  const { ids } = writing;
  const wanted = records.map(({ file, line, student, group, from, to, basis }) => ({
    ...{ at: { file, line }, student: ids.get('student', student), place: ids.get('group', group), from, to, basis },
  }));
  const left = await writeStretches(writing, { table: 'group_members', place: 'group_id' }, wanted);
  const others = groupBy(left, ({ student }) => student);
  for (const one of wanted) {
    const clash = others.get(one.student)?.find((other) => overlap(one, other));
    if (clash !== undefined) writing.faults.add(one.at, 'period-overlap', { value: clash.from });
  }
  stopAtFault(writing);
}

/** Writes who is in which part of a group. */
export async function writeSubgroupMemberships(
  writing: Writing,
  records: readonly RosterSubgroupMembership[],
): Promise<void> {
  const { ids } = writing;
  const wanted = records.map(({ file, line, student, subgroup, from, to }) => ({
    ...{ at: { file, line }, student: ids.get('student', student), place: ids.get('subgroup', subgroup) },
    ...{ from, to, basis: null },
  }));
  await writeStretches(writing, { table: 'subgroup_members', place: 'subgroup' }, wanted);
}

const overlap = (one: Stretch, other: Stretch): boolean =>
  (other.to === null || one.from < other.to) && (one.to === null || other.from < one.to);

/** Adds and changes stretches, and gives those of the same students that the upload does not speak of. */
async function writeStretches(
  { q, tally }: Writing,
  { table, place }: StretchTable,
  wanted: readonly Wanted[],
): Promise<readonly Stretch[]> {
  const { rows } = await q.query<Stretch>(
    `select student, ${place} as place, valid_from::text as "from", valid_to::text as "to" from ${table}
     where university = app_university() and student = any ($1::uuid[]) order by student, ${place}, valid_from`,
    [[...new Set(wanted.map(({ student }) => student))]],
  );
  const { pairs, added, left } = matchStretches(wanted, rows);
  const changed = pairs.filter(({ one, was }) => one.from !== was.from || one.to !== was.to);
  for (const pair of pairs) tally.count(pair.one.at, changed.includes(pair) ? 'changed' : 'unchanged');
  for (const one of added) tally.count(one.at, 'added');
  const basis = table === 'group_members' ? ', basis' : '';
  await q.query(
    `insert into ${table} (university, student, ${place}, valid_from, valid_to${basis})
     select app_university(), student, place, "from", "to"${basis}
     from json_to_recordset($1) as (student uuid, place uuid, "from" date, "to" date, basis text)`,
    [JSON.stringify(added)],
  );
  await q.query(
    `update ${table} t set valid_from = c."from", valid_to = c."to"
     from json_to_recordset($1) as c (student uuid, place uuid, was date, "from" date, "to" date)
     where t.university = app_university() and t.student = c.student and t.${place} = c.place and t.valid_from = c.was`,
    [JSON.stringify(changed.map(({ one, was }) => ({ ...one, was: was.from })))],
  );
  return left;
}

interface Match {
  readonly pairs: readonly { readonly one: Wanted; readonly was: Stretch }[];
  readonly added: readonly Wanted[];
  readonly left: readonly Stretch[];
}

/**
 * Which stretch of the upload is which of the table: with the same beginning; or, if a student has one that is left on both
 * sides for a group, that one with another beginning.
 */
function matchStretches(wanted: readonly Wanted[], rows: readonly Stretch[]): Match {
  const keyOf = ({ student, place }: Stretch): string => `${student} ${place}`;
  const known = groupBy(rows, keyOf);
  const pairs: { one: Wanted; was: Stretch }[] = [];
  const added: Wanted[] = [];
  const used = new Set<Stretch>();
  for (const [key, ones] of groupBy(wanted, keyOf)) {
    const existing = known.get(key) ?? [];
    const rest = ones.filter((one) => {
      const was = existing.find(({ from }) => from === one.from);
      if (was !== undefined) pairs.push({ one, was });
      if (was !== undefined) used.add(was);
      return was === undefined;
    });
    const free = existing.filter((was) => !used.has(was));
    const [one] = rest;
    const [was] = free;
    if (one !== undefined && was !== undefined && rest.length === 1 && free.length === 1) {
      pairs.push({ one, was });
      used.add(was);
    } else added.push(...rest);
  }
  return { pairs, added, left: rows.filter((row) => !used.has(row)) };
}
