import { closeWindow, openWindow } from '@kelisim/journal';
import type { Database } from '@kelisim/persistence';
import { newId } from '@kelisim/persistence';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchJournal } from './journal-load';

/** What happened to the windows of one measurement. */
export interface WindowCounts {
  opened: number;
  closedByHand: number;
  lapsed: number;
}

export interface WindowPlan {
  readonly university: string;
  /** The line of a case in which they stand. */
  readonly line: string;
  readonly windows: number;
  /** Over which their openings are spread. */
  readonly seconds: number;
}

/** Opens windows over locked lessons, each for 2 to 10 seconds; every second is closed before its end, by hand. */
export async function openAndClose(
  database: Database,
  journals: readonly BenchJournal[],
  plan: WindowPlan,
): Promise<WindowCounts> {
  const counts: WindowCounts = { opened: 0, closedByHand: 0, lapsed: 0 };
  await Promise.all(
    Array.from({ length: plan.windows }, async (_, place) => {
      await pause((place / plan.windows) * plan.seconds * 1000);
      const journal = journals[place % journals.length];
      if (journal !== undefined) await useWindow(database, journal, { ...plan, counts, place });
    }),
  );
  return counts;
}

async function useWindow(
  database: Database,
  journal: BenchJournal,
  { university, line, counts, place }: WindowPlan & { readonly counts: WindowCounts; readonly place: number },
): Promise<void> {
  const key = newId();
  const milliseconds = 2000 + Math.random() * 8000;
  await database.transaction(university, async (tx) => {
    const { rows } = await tx.query<{ now: Date }>('select app_now() as now');
    const now = rows[0]?.now ?? new Date(0);
    await openWindow(tx, {
      ...{ id: newId(), case: line, line, window: key, holder: journal.teacher, openedBy: null },
      scope: scopeIn(journal, place),
      ...{ opensAt: now.toISOString(), closesAt: new Date(now.getTime() + milliseconds).toISOString() },
    });
  });
  counts.opened += 1;
  const byHand = place % 2 === 0;
  await pause(byHand ? milliseconds * Math.random() : milliseconds + 200);
  const how = byHand ? 'closed' : 'lapsed';
  await database.transaction(university, async (tx) => closeWindow(tx, { line, window: key, how }));
  if (byHand) counts.closedByHand += 1;
  else counts.lapsed += 1;
}

/** Three of the locked lessons; most windows name all students, and some let no grade be changed (R11). */
function scopeIn(
  { discipline, group, students, lessons }: BenchJournal,
  place: number,
): Parameters<typeof openWindow>[1]['scope'] {
  const dates = lessons.slice(-12, -9).map(({ date }) => date);
  const named = place % 5 === 0 ? students.slice(0, 20) : students;
  return { discipline, group, lessonTypes: null, dates, students: named, grades: place % 7 !== 0 };
}
