import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { LockBasis } from '../rules/lock-term';
import type { Scale } from '../rules/scale';
import type { LessonKind } from '../teaching/usual-lesson-types';
import { moment } from './seen-journals';

export interface JournalLesson {
  readonly id: string;
  /** Local date. */
  readonly date: string;
  /** RFC 3339 in UTC: no mark before it (R24). */
  readonly startsAt: string;
  readonly type: string;
  readonly typeTitle: LocalizedText;
  readonly kind: LessonKind;
  readonly topic: string;
  /** The code of the scale of its marks. */
  readonly scale: string;
  /** Whether whoever teaches it may fill it now without any window (R24). */
  readonly open: boolean;
  /** The end of the open period, RFC 3339 in UTC. */
  readonly locksAt: string;
  /** Why the open period ends then (R18, R24); another kind than these where an older version did not keep it. */
  readonly lockBasis: LockBasis | { readonly kind: 'unknown' };
  /** The closed sheet of the whole group that holds it: it has no open period any more (R20). */
  readonly sheet: string | null;
}

/** A scale with its name. */
export interface ScaleInUse {
  readonly title: LocalizedText;
  readonly content: Scale;
}

/** The lessons of a journal in the order of their beginning. */
export async function readLessons(q: Queryable, journal: string): Promise<JournalLesson[]> {
  const { rows } = await q.query<
    Omit<JournalLesson, 'startsAt' | 'locksAt' | 'lockBasis'> & {
      readonly starts_at: Date;
      readonly locks_at: Date;
      readonly lock_basis: JournalLesson['lockBasis'];
    }
  >(
    `with ${moment}
     select l.id, l.held_on::text as date, l.starts_at, l.type, t.title as "typeTitle", t.kind, l.topic, l.scale, l.locks_at, l.lock_basis,
       l.sheet, l.starts_at <= moment.now and moment.now < l.locks_at and l.sheet is null as open
     from lessons l join lesson_types t on t.university = l.university and t.code = l.type, moment
     where l.university = app_university() and l.journal = $1 order by l.held_on, l.starts_at, l.id`,
    [journal],
  );
  return rows.map(({ starts_at, locks_at, lock_basis, ...lesson }) => ({
    ...lesson,
    startsAt: starts_at.toISOString(),
    locksAt: locks_at.toISOString(),
    lockBasis: knownBasis(lock_basis),
  }));
}

/** The scales of a journal's lessons, by code. */
export async function readScales(q: Queryable, journal: string): Promise<Readonly<Record<string, ScaleInUse>>> {
  const { rows } = await q.query<ScaleInUse & { code: string }>(
    `select s.code, s.title, s.content from (
       select distinct l.scale from lessons l where l.university = app_university() and l.journal = $1
     ) used join scales s on s.university = app_university() and s.code = used.scale`,
    [journal],
  );
  return Object.fromEntries(rows.map(({ code, ...scale }) => [code, scale]));
}

/** An explanation that this version can put into words, or none. */
function knownBasis(basis: { readonly kind: string }): JournalLesson['lockBasis'] {
  return basis.kind === 'rule' || basis.kind === 'directive' ? (basis as LockBasis) : { kind: 'unknown' };
}
