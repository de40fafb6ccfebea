import type { FillingRulesPreviewRuleParams, LockRuleRequest } from '../api/generated/model';
import type { Level } from './known-level';

/** A rule of locking that is being told; texts as they stand in the fields. */
export interface RuleDraft {
  /** Null: whatever the type, whatever the level. */
  readonly lessonType: string | null;
  readonly level: Level | null;
  readonly days: string;
  readonly count: LockRuleRequest['count'];
  readonly first: LockRuleRequest['first'];
  /** Local date; empty: lessons that start from now on. */
  readonly validFrom: string;
  readonly basis: string;
}

export const noRule: RuleDraft = {
  ...{ lessonType: null, level: null, days: '', count: 'working', first: 'next', validFrom: '', basis: '' },
};

const MOST_DAYS = 60;

/** How many days a text says; null where it is no number of days that a term can have. */
export function daysIn(text: string): number | null {
  const days = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= MOST_DAYS ? days : null;
}

/** What is asked of the server to see what the rule would mean; null until the days are told. */
export function toPreview({
  lessonType,
  level,
  days: text,
  count,
  first,
  validFrom,
}: RuleDraft): FillingRulesPreviewRuleParams | null {
  const days = daysIn(text);
  if (days === null) return null;
  return {
    ...{ days, count, first },
    ...(lessonType === null ? {} : { lessonType }),
    ...(level === null ? {} : { level }),
    ...(validFrom === '' ? {} : { validFrom }),
  };
}

/** What is recorded; null while something that it needs is not told. */
export function toRequest(draft: RuleDraft): LockRuleRequest | null {
  const preview = toPreview(draft);
  const basis = draft.basis.trim();
  return preview === null || basis === '' ? null : { ...preview, basis };
}
