import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { SheetReader } from './sheet-reader';
import { sightOf, teachesSheet } from './sheet-reader';
import type { SheetSetting } from './sheet-setting';
import type { SheetSubject } from './stored-sheet';

/**
 * Whether a person may form and close a sheet: the head of its department, or a teacher of its discipline, group and period. Of
 * an integrated module these are the head and the teachers of the department that finishes it, and nobody else (R20).
 */
export async function mayKeep(
  q: Queryable,
  reader: SheetReader,
  of: SheetSubject,
  { department, isModule }: Pick<SheetSetting, 'department' | 'isModule'>,
): Promise<'yes' | 'no' | 'other-department'> {
  if (sightOf(reader).departments.includes(department.id)) return 'yes';
  if (!(await teaches(q, reader.person, of))) return 'no';
  return !isModule || reader.positions.some(({ unit }) => unit === department.id) ? 'yes' : 'other-department';
}

/** @throws DomainError `forbidden`, `sheet-other-department`. */
export async function requireKeeper(
  q: Queryable,
  reader: SheetReader,
  of: SheetSubject,
  setting: SheetSetting,
): Promise<void> {
  const may = await mayKeep(q, reader, of, setting);
  if (may === 'no') throw new DomainError({ code: 'forbidden' });
  if (may === 'yes') return;
  const { id, name } = setting.department;
  throw new DomainError({ code: 'sheet-other-department', data: { department: { id, name } } });
}

async function teaches(q: Queryable, person: string, of: SheetSubject): Promise<boolean> {
  const { rowCount } = await q.query(
    `select from (select app_university() as university, $2::uuid as discipline, $3::uuid as group_id, $4::uuid as period,
       $5::uuid[] as students) s
     where ${teachesSheet}`,
    [person, of.discipline, of.group, of.period, of.students],
  );
  return rowCount === 1;
}
