import type { JournalLesson } from '@kelisim/journal';
import { z } from 'zod';
import { explanation, explanationView } from '../deadlines/explanation-schema';

/** The paper that something rests on. */
export const basis = z
  .object({ number: z.string(), date: z.iso.date(), text: z.string() })
  .meta({ id: 'Basis', description: 'The minutes, directive or order that something rests on' });

/** Why a lesson locks when it does (R18, R24), as data; the reader's screen puts it into words. */
export const lockBasis = z
  .union([
    z.object({
      kind: z.literal('rule'),
      lessonType: z.string().nullable().describe('Null where the rule speaks of every type'),
      level: z.string().nullable(),
      days: z.int(),
      count: z.enum(['calendar', 'working']),
      first: z.enum(['same', 'next']).describe('Whether the day of the lesson is the first that counts'),
      basis: z.string().describe('The act that set the rule'),
      explanation,
    }),
    z.object({
      kind: z.literal('directive'),
      term: z.string(),
      basis,
      recordedAt: z.iso.datetime(),
      lessonsFrom: z.iso.date(),
      lessonsTo: z.iso.date(),
    }),
    z.object({ kind: z.literal('unknown') }),
  ])
  .meta({ id: 'LockBasis' });

export type LockBasisView = z.infer<typeof lockBasis>;

/** A reason over HTTP, with no more than its schema tells. */
export function lockBasisView(reason: JournalLesson['lockBasis']): LockBasisView {
  switch (reason.kind) {
    case 'rule': {
      const { kind, lessonType, level, days, count, first, basis: act } = reason;
      return {
        kind,
        lessonType,
        level,
        days,
        count,
        first,
        basis: act,
        explanation: explanationView(reason.explanation),
      };
    }
    case 'directive': {
      const { kind, term, recordedAt, lessonsFrom, lessonsTo } = reason;
      return { kind, term, basis: basisView(reason.basis), recordedAt, lessonsFrom, lessonsTo };
    }
    default:
      return { kind: 'unknown' };
  }
}

const basisView = ({ number, date, text }: Readonly<Record<string, unknown>>): z.infer<typeof basis> => ({
  number: String(number),
  date: String(date),
  text: String(text),
});
