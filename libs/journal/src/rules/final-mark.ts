import type { LocalizedText } from '@kelisim/domain';
import type { Decimal } from './decimal';
import { add, decimal, divide, formatDecimal, multiply, subtract } from './decimal';
import { isGrade } from './mark-value';
import type { PointsScale, Scale } from './scale';
import { isOfScale, letterOf, passes } from './scale';

/** A final mark with all that a sheet says of it. */
export interface FinalMark {
  readonly value: string;
  readonly letter: string | null;
  /** What it counts in the grade point average, as the scale writes it. */
  readonly points: string | null;
  /** Its equivalent on the 5-point scale. */
  readonly fivePoint: string | null;
  readonly word: LocalizedText | null;
  readonly passes: boolean;
}

/** The final mark that a grade is, or null when the scale has no such grade. */
export function finalMark(scale: Scale, value: string): FinalMark | null {
  if (!isGrade(value) || !isOfScale(scale, value)) return null;
  const letter = letterOf(scale, value);
  const named = scale.kind === 'words' ? scale.values.find((word) => word.value === value) : letter;
  return {
    value,
    letter: letter?.letter ?? null,
    points: named?.points ?? null,
    fivePoint: letter?.fivePoint ?? null,
    word: named?.word ?? null,
    passes: passes(scale, value),
  };
}

/**
 * The grade nearest to `over / under` points, a half rounded up: rounded once, from the exact quotient. It may lie
 * outside the scale when the points do.
 */
export function nearestGrade(scale: PointsScale, over: Decimal, under: Decimal): string {
  const [from, step] = [decimal(scale.from), decimal(scale.step)];
  const steps = divide(subtract(over, multiply(from, under)), multiply(step, under), 0);
  return formatDecimal(add(from, multiply(step, steps)));
}

/** What an absence counts where it counts as a mark: the lowest number, or the first word that does not pass. */
export function lowestGrade(scale: Scale): string | null {
  if (scale.kind === 'points') return formatDecimal(decimal(scale.from));
  return scale.values.find((word) => !word.passes)?.value ?? null;
}
