import type { LocalizedText } from '@kelisim/domain';
import { compare, decimal, formatDecimal, isMultiple, parseDecimal, subtract } from './decimal';
import { absent } from './mark-value';

/** What a stretch of a points scale is called, from this many points up. */
export interface ScaleLetter {
  readonly letter: string;
  /** Decimals allowed. */
  readonly from: number;
  /** What it counts in the grade point average, as written: «3.67». */
  readonly points: string;
  /** The mark on the 5-point scale that it equals. */
  readonly fivePoint?: string;
  readonly word?: LocalizedText;
}

/** A word that is a mark: the canonical value as the journal stores it, and how people read it. */
export interface ScaleWord {
  readonly value: string;
  readonly passes: boolean;
  readonly points?: string;
  readonly word?: LocalizedText;
}

/** Marks that are numbers. Limits and steps are decimals as written, e.g. a step of 0.5. */
export interface PointsScale {
  readonly kind: 'points';
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** The least mark that passes. */
  readonly passes: number;
  readonly letters: readonly ScaleLetter[];
}

/** Marks that are words, e.g. pass and fail. */
export interface WordsScale {
  readonly kind: 'words';
  readonly values: readonly ScaleWord[];
}

/** Which marks a cell may hold, as data of the university. */
export type Scale = PointsScale | WordsScale;

/** Whether a cell on this scale may hold the text. Canonical text only: «85» and «4.5», not «085», «4,5» or «4.50». */
export function isOfScale(scale: Scale, value: string): boolean {
  if (value === absent) return true;
  if (scale.kind === 'words') return scale.values.some((word) => word.value === value);
  const number = parseDecimal(value);
  if (number === null || formatDecimal(number) !== value) return false;
  const from = decimal(scale.from);
  const inside = compare(number, from) >= 0 && compare(number, decimal(scale.to)) <= 0;
  return inside && isMultiple(subtract(number, from), decimal(scale.step));
}

/** The letter of a grade, whatever the order of the letters; null for an absence, a word, or where the scale has none. */
export function letterOf(scale: Scale, value: string): ScaleLetter | null {
  if (scale.kind === 'words' || value === absent || !isOfScale(scale, value)) return null;
  const reached = scale.letters.filter(({ from }) => compare(decimal(value), decimal(from)) >= 0);
  return reached.sort((one, other) => compare(decimal(other.from), decimal(one.from)))[0] ?? null;
}

/** Whether a mark of the scale passes. An absence does not. */
export function passes(scale: Scale, value: string): boolean {
  if (value === absent || !isOfScale(scale, value)) return false;
  if (scale.kind === 'words') return scale.values.some((word) => word.value === value && word.passes);
  return compare(decimal(value), decimal(scale.passes)) >= 0;
}
