import type { MovedTerms, Queryable, TermsToMove } from '@kelisim/persistence';
import { createHash } from 'node:crypto';
import type { RecountedSheet } from '../sheets/recount-sheets';
import { recountSheets, storeSheetTerms } from '../sheets/recount-sheets';
import { holdLessonPlan } from './hold-lesson-plan';
import type { RecountedLock } from './recount-locks';
import { recountLocks, storeLocks } from './recount-locks';

/** What a change of the calendar would move of lessons and sheets (R18); nothing is moved. */
export async function termsMovedBy(q: Queryable, change: TermsToMove): Promise<MovedTerms> {
  return told(await recountLocks(q, change), await recountSheets(q, change));
}

/** Moves them. Nobody sets terms or imports lessons meanwhile. Sheets come before lessons (design §3, lock order). */
export async function moveTermsBy(tx: Queryable, change: TermsToMove): Promise<MovedTerms> {
  await holdLessonPlan(tx);
  const locks = await recountLocks(tx, change);
  const sheets = await recountSheets(tx, change);
  await storeSheetTerms(tx, sheets);
  await storeLocks(tx, locks);
  return told(locks, sheets);
}

function told(locks: readonly RecountedLock[], sheets: readonly RecountedSheet[]): MovedTerms {
  const hash = createHash('sha256');
  for (const { lessons, from, to } of locks) hash.update(`${lessons.join(' ')} ${from} ${to}\n`);
  for (const { id, from, to } of sheets) hash.update(`${id} ${from} ${to}\n`);
  return {
    lessons: locks.reduce((sum, { lessons }) => sum + lessons.length, 0),
    sheets: sheets.length,
    hash: hash.digest('base64url'),
  };
}
