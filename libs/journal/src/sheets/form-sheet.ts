import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { newId } from '@kelisim/persistence';
import { requireKeeper } from './sheet-authority';
import { readLessons } from './sheet-lessons';
import type { SheetReader } from './sheet-reader';
import { readSetting } from './sheet-setting';
import type { SheetTerm } from './sheet-term';
import { termOf } from './sheet-term';
import type { CloseBasis, SheetState, SheetSubject } from './stored-sheet';

/** A sheet as it was formed, or as it was there. */
export interface FormedSheet {
  readonly id: string;
  readonly state: SheetState;
  /** RFC 3339 in UTC. */
  readonly closeBy: string;
}

/**
 * Forms a sheet (R20, R34, R46). Its term runs from the last control as it is planned now. Formed again, the sheet that is
 * there gets its term counted anew while it is open: controls are moved.
 *
 * @throws DomainError `not-found` (no such kind, discipline, group, period), `forbidden`, `sheet-other-department`,
 * `request-invalid` (a student who is not in the group in that period), `sheet-no-control`.
 */
export async function formSheet(tx: Queryable, reader: SheetReader, asked: SheetSubject): Promise<FormedSheet> {
  const setting = await readSetting(tx, asked);
  await requireKeeper(tx, reader, asked, setting);
  await requireMembers(tx, asked);
  const of = { ...asked, students: asked.students === null ? null : [...new Set(asked.students)].sort() };
  const there = await findSheet(tx, of);
  if (there !== null && there.state !== 'open') return told(there);
  const promised = there && { closeBy: there.close_by.toISOString(), basis: there.close_basis };
  const term = termOf(setting, await readLessons(tx, of, setting.kind, there?.id ?? null), promised);
  return told(await writeSheet(tx, of, term, { person: reader.person, department: setting.department.id }));
}

interface SheetName {
  readonly id: string;
  readonly state: SheetState;
  readonly close_by: Date;
  readonly close_basis: CloseBasis;
}

const told = ({ id, state, close_by }: SheetName): FormedSheet => ({ id, state, closeBy: close_by.toISOString() });

async function requireMembers(tx: Queryable, { students, group, period }: SheetSubject): Promise<void> {
  if (students === null) return;
  const { rows } = await tx.query<{ student: string }>(
    `select distinct m.student from group_members m join academic_periods p on p.university = m.university and p.id = $3
     where m.university = app_university() and m.student = any ($1::uuid[]) and m.group_id = $2
       and m.valid_from <= p.ends_on and (m.valid_to is null or m.valid_to > p.starts_on)`,
    [students, group, period],
  );
  const members = rows.map(({ student }) => student);
  const fields = students.flatMap((student, place) =>
    members.includes(student) ? [] : [{ path: `/students/${place}`, rule: 'student-of-group' }],
  );
  if (fields.length > 0) throw new DomainError({ code: 'request-invalid', fields });
}

async function findSheet(tx: Queryable, of: SheetSubject): Promise<SheetName | null> {
  const { rows } = await tx.query<SheetName>(
    `select id, state, close_by, close_basis from sheets where university = app_university() and group_id = $3 and discipline = $2
       and kind = $1 and period = $4 and students is not distinct from $5::uuid[]`,
    [of.kind, of.discipline, of.group, of.period, of.students],
  );
  return rows[0] ?? null;
}

/** Of two who form the same sheet at once, the second finds that of the first. */
async function writeSheet(
  tx: Queryable,
  of: SheetSubject,
  { closeBy, basis }: SheetTerm,
  by: { readonly person: string; readonly department: string },
): Promise<SheetName> {
  const { rows } = await tx.query<SheetName>(
    `insert into sheets as s (university, id, kind, discipline, group_id, period, students, department, state, close_by,
       close_basis, formed_by)
     values (app_university(), $1, $2, $3, $4, $5, $6::uuid[], $7, 'open', $8, $9, $10)
     on conflict on constraint sheets_once do update set
       close_by = case s.state when 'open' then excluded.close_by else s.close_by end,
       close_basis = case s.state when 'open' then excluded.close_basis else s.close_basis end
     returning id, state, close_by, close_basis`,
    [
      ...[newId(), of.kind, of.discipline, of.group, of.period, of.students, by.department],
      ...[closeBy, JSON.stringify(basis), by.person],
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a sheet was written');
  return row;
}
