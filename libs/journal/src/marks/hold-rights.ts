import type { Queryable } from '@kelisim/persistence';
import type { JournalOfCells } from '../rules/cell-change';
import type { Assignment } from '../rules/writer-rights';
import type { Window, WindowRow } from '../windows/window';
import { toWindow, windowColumns } from '../windows/window';

/** A journal that somebody is writing in. */
export interface HeldJournal extends JournalOfCells {
  readonly id: string;
  /** Null: it is of the whole group. */
  readonly subgroup: string | null;
}

/**
 * Takes the journal: one transaction writes in it at a time, so that the marks read under it are the «before» of the
 * change. Undefined when there is no such journal.
 */
export async function holdJournal(tx: Queryable, id: string): Promise<HeldJournal | undefined> {
  const { rows } = await tx.query<HeldJournal>(
    `select id, teacher, discipline, group_id as "group", subgroup from journals
     where university = app_university() and id = $1 for no key update`,
    [id],
  );
  return rows[0];
}

/**
 * Takes the windows that a holder has for the discipline and group of a journal, by id (design §3, lock order). Writers
 * share them; who closes one waits for the writers, and a writer waits for who closes. Whether they are open is asked after
 * the locks. A window of an outside journal (R28) opens nothing here.
 */
export async function holdWindows(tx: Queryable, holder: string, journal: HeldJournal): Promise<Window[]> {
  const { rows } = await tx.query<WindowRow>(
    `select ${windowColumns} from windows w
     where w.university = app_university() and w.holder = $1 and w.discipline = $2 and w.group_id = $3
       and w.adapter = 'built-in' and w.closed_at is null and w.closes_at > app_now()
     order by w.id for share`,
    [holder, journal.discipline, journal.group],
  );
  return rows.map(toWindow);
}

/**
 * Takes what a person is assigned to in a journal (R16, R17), by id, and not what was revoked. Those that are over are
 * among them: a window may still be used for the lessons of their days.
 */
export async function holdAssignments(tx: Queryable, person: string, journal: HeldJournal): Promise<Assignment[]> {
  const { rows } = await tx.query<Omit<Assignment, 'revokedAt'>>(
    `select id, kind, valid_from::text as "validFrom", valid_to::text as "validTo", students
     from teaching_assignments
     where university = app_university() and journal = $1 and person = $2 and revoked_at is null
     order by id for share`,
    [journal.id, person],
  );
  return rows.map((row) => ({ ...row, revokedAt: null }));
}
