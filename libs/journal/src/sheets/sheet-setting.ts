import type { LocalizedText, WorkingCalendar } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { calendarOf } from '@kelisim/persistence';
import type { Scale } from '../rules/scale';
import type { SheetKind } from '../rules/sheet-kind';
import type { SheetMaterial } from './sheet-content';
import type { SheetSubject } from './stored-sheet';

/** What a sheet is made by: its kind with the scale of its final mark, and the words of its head. */
export interface SheetSetting {
  readonly kind: SheetKind;
  readonly scale: Scale;
  readonly head: Omit<SheetMaterial, 'columns' | 'rows' | 'summary'>;
  readonly calendar: WorkingCalendar;
  /** Local date. */
  readonly today: string;
  /** The department that forms the sheet: of a module the one that finishes it (R20). */
  readonly department: { readonly id: string; readonly name: LocalizedText };
  readonly isModule: boolean;
}

interface SettingRow
  extends Omit<SheetSetting, 'head' | 'department'>, Omit<SheetSetting['head'], 'department' | 'kind' | 'scale'> {
  readonly title: SheetSetting['head']['kind'];
  readonly departmentId: string;
  readonly departmentName: LocalizedText;
  readonly scaleName: SheetSetting['head']['scale'];
}

/** @throws DomainError `not-found`: there is no such kind, discipline, group or period. */
export async function readSetting(q: Queryable, of: SheetSubject): Promise<SheetSetting> {
  const { rows } = await q.query<SettingRow>(statement, [of.kind, of.discipline, of.group, of.period]);
  const [row] = rows;
  if (row === undefined) throw new DomainError({ code: 'not-found' });
  const { kind, scale, calendar, today, isModule, departmentId, departmentName, title, scaleName, ...head } = row;
  return {
    ...{ kind, scale, calendar, today, isModule },
    department: { id: departmentId, name: departmentName },
    head: { ...head, kind: title, scale: scaleName, department: departmentName },
  };
}

const statement = `
  select k.content as kind, json_build_object('code', k.code, 'title', k.title) as title,
    c.content as scale, json_build_object('code', c.code, 'title', c.title) as "scaleName",
    json_build_object('name', u.name, 'zone', u.zone) as university, f.name as faculty,
    o.id as "departmentId", o.name as "departmentName", d.kind = 'module' as "isModule",
    json_build_object('code', r.code, 'name', r.name) as programme,
    json_build_object('id', d.id, 'code', d.code, 'name', d.name) as discipline,
    json_build_object('id', g.id, 'name', g.name, 'course', g.course) as "group",
    json_build_object('id', p.id, 'title', p.title) as period,
    (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'shortName', t.short_name) order by t.name, t.id), '[]')
      from people t where t.university = u.id and t.id in (
        select j.teacher from journals j
        where j.university = u.id and j.period = p.id and j.discipline = d.id and j.group_id = g.id)) as teachers,
    ${calendarOf('o')} as calendar,
    (app_now() at time zone u.zone)::date::text as today
  from universities u
    join sheet_kinds k on k.university = u.id and k.code = $1
    join scales c on c.university = u.id and c.code = k.content -> 'final' ->> 'scale'
    join disciplines d on d.university = u.id and d.id = $2
    join units o on o.university = u.id and o.id = coalesce(d.finishing_department, d.department)
    join student_groups g on g.university = u.id and g.id = $3
    join programmes r on r.university = u.id and r.id = g.programme
    join units f on f.university = u.id and f.id = r.faculty
    join academic_periods p on p.university = u.id and p.id = $4
  where u.id = app_university()`;
