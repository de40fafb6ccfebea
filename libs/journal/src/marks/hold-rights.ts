import type { Queryable } from '@kelisim/persistence';
import type { Window, WindowRow } from '../windows/window';
import { toWindow, windowColumns } from '../windows/window';

/** A journal that its teacher is writing in. */
export interface HeldJournal {
  readonly id: string;
  readonly teacher: string;
  readonly discipline: string;
  readonly group: string;
}

/**
 * Takes the journal: one transaction writes in it at a time, so that the marks read under it are the «before» of the
 * change. Undefined when there is no such journal.
 */
export async function holdJournal(tx: Queryable, id: string): Promise<HeldJournal | undefined> {
  const { rows } = await tx.query<HeldJournal>(
    `select id, teacher, discipline, group_id as "group" from journals
     where university = app_university() and id = $1 for no key update`,
    [id],
  );
  return rows[0];
}

/**
 * Takes the windows that a holder has for a journal, by id (design §3, lock order). Writers share them; who closes one
 * waits for the writers, and a writer waits for who closes. Whether they are open is asked after the locks.
 */
export async function holdWindows(tx: Queryable, holder: string, journal: HeldJournal): Promise<Window[]> {
  const { rows } = await tx.query<WindowRow>(
    `select ${windowColumns} from windows w
     where w.university = app_university() and w.holder = $1 and w.discipline = $2 and w.group_id = $3
       and w.closed_at is null and w.closes_at > app_now()
     order by w.id for share`,
    [holder, journal.discipline, journal.group],
  );
  return rows.map(toWindow);
}
