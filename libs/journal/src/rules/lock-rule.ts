import type { DaysRule } from '@kelisim/domain';
import { instant } from './instant';
import { byPrecedence } from './precedence';

/** The lesson whose lock is asked for. */
export interface LessonToLock {
  readonly type: string;
  /** Level of education of the group; null where the university names none. */
  readonly level: string | null;
  readonly period: string | null;
  /** Local date. */
  readonly heldOn: string;
  /** RFC 3339: no mark before it. */
  readonly startsAt: string;
}

/** How long a lesson may be filled, as the university sets it (R24). Null: whatever the type, whatever the level. */
export interface LockRule extends DaysRule {
  readonly id: string;
  readonly lessonType: string | null;
  readonly level: string | null;
  readonly days: number;
  /**
   * RFC 3339, or `-infinity`: it holds for lessons that start then or later, so that a new rule moves no lock of a
   * lesson already held.
   */
  readonly validFrom: string;
  /** The act that set it, in the university's words. */
  readonly basis: string;
}

/**
 * The rule of a lesson: of those valid when it starts, the most specific (type and level, then type, then level, then
 * neither), the newest of equals. Null when none speaks of it.
 */
export function chooseRule(rules: readonly LockRule[], lesson: LessonToLock): LockRule | null {
  const speaking = rules.filter(
    ({ lessonType, level, validFrom }) =>
      (lessonType === null || lessonType === lesson.type) &&
      (level === null || level === lesson.level) &&
      instant(validFrom) <= instant(lesson.startsAt),
  );
  return speaking.sort(byPrecedence(({ validFrom }) => validFrom))[0] ?? null;
}
