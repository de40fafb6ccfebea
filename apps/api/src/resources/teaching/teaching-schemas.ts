import { z } from 'zod';
import { listOf, pageQuery } from '../../http/paging';
import { explanation } from '../deadlines/explanation-schema';
import { basis } from '../journals/lock-basis-schema';

const longest = { number: 60, text: 2000 };
const named = z.object({ id: z.uuid(), name: z.string() });
const levels = ['bachelor', 'master', 'doctoral', 'residency', 'school'] as const;

/** The paper that is recorded: without its number, date and words nothing is. */
const basisRequest = z
  .strictObject({
    number: z.string().trim().min(1).max(longest.number),
    date: z.iso.date(),
    text: z.string().trim().min(1).max(longest.text).describe('What it says, in short'),
  })
  .meta({ id: 'BasisRequest' });

/** A list whose pages begin after one of its items. */
const after = { ...pageQuery, cursor: z.uuid().optional() };

const assignmentKinds = ['substitution', 'repeat-course'] as const;

export const assignmentQuery = z.strictObject({
  ...after,
  journal: z.uuid().optional(),
  person: z.uuid().optional().describe('Who stands in'),
});

export const assignmentRequest = z
  .strictObject({
    kind: z.enum(assignmentKinds),
    journal: z.uuid(),
    person: z.uuid(),
    from: z.iso.date(),
    to: z.iso.date().nullish().describe('The last day; without it until the period ends'),
    students: z.array(z.uuid()).min(1).max(200).nullish().describe('Who repeat the course; without it the whole group'),
    basis: basisRequest.describe('The minutes of the department’s meeting'),
  })
  .meta({ id: 'AssignmentRequest' });

export const recorded = z.object({ id: z.uuid() }).meta({ id: 'Recorded' });
export const revocationRequest = z.strictObject({ basis: basisRequest }).meta({ id: 'RevocationRequest' });
export const revocation = z.object({ revokedAt: z.iso.datetime() }).meta({ id: 'Revocation' });

export const assignmentList = listOf(
  z
    .object({
      id: z.uuid(),
      kind: z.enum(assignmentKinds),
      journal: z.uuid(),
      discipline: named,
      group: named,
      teacher: named.describe('In whose place'),
      person: named,
      from: z.iso.date(),
      to: z.iso.date().nullable().describe('The last day; null: until the period ends'),
      students: z.array(named).nullable().describe('Null: the whole group'),
      basis,
      recordedBy: named,
      recordedAt: z.iso.datetime(),
      state: z.enum(['upcoming', 'current', 'ended', 'revoked']),
      revocation: z.object({ by: named, at: z.iso.datetime(), basis }).nullable(),
    })
    .meta({ id: 'TeachingAssignment' }),
);

export const recreditQuery = z.strictObject({ ...after, student: z.uuid().optional() });

export const recreditRequest = z
  .strictObject({
    number: z.string().trim().min(1).max(longest.number),
    date: z.iso.date(),
    student: z.uuid(),
    discipline: z.uuid(),
  })
  .meta({ id: 'RecreditRequest' });

export const recredit = z
  .object({
    id: z.uuid(),
    number: z.string(),
    date: z.iso.date(),
    student: named,
    discipline: named,
    recordedBy: named,
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'RecreditOrder' });
export const recreditList = listOf(recredit);

/** Null or left out: whatever it is. */
const place = {
  level: z.enum(levels).nullish(),
  lessonType: z.string().max(60).nullish(),
};

export const termQuery = z.strictObject(after);

export const termRequest = z
  .strictObject({
    ...place,
    period: z.uuid().nullish(),
    lessonsFrom: z.iso.date(),
    lessonsTo: z.iso.date().describe('The last day'),
    locksAt: z.iso.datetime({ offset: true }).describe('Until when these lessons may be filled'),
    basis: basisRequest.describe('The directive'),
  })
  .meta({ id: 'FillingTermRequest' });

/** What became of the locks. */
const movedLocks = {
  lessons: z.int().describe('Lessons it speaks of'),
  moved: z.int().describe('Those that lock at another moment now'),
  inClosedSheets: z.int().describe('Those that a closed sheet holds: nothing moves them'),
};
export const recordedTerm = z.object({ id: z.uuid(), ...movedLocks }).meta({ id: 'RecordedFillingTerm' });

export const termList = listOf(
  z
    .object({
      id: z.uuid(),
      period: z.uuid().nullable(),
      level: z.enum(levels).nullable(),
      lessonType: z.string().nullable(),
      lessonsFrom: z.iso.date(),
      lessonsTo: z.iso.date(),
      locksAt: z.iso.datetime(),
      basis,
      recordedBy: named,
      recordedAt: z.iso.datetime(),
    })
    .meta({ id: 'FillingTerm' }),
);

const days = {
  days: z.int().min(1).max(60),
  count: z.enum(['calendar', 'working']),
  first: z.enum(['same', 'next']).describe('Whether the day of the lesson is the first that counts'),
};

const validFrom = z.iso
  .date()
  .nullish()
  .describe('The first day of the lessons it holds for; without it those that start from now on');

export const ruleRequest = z
  .strictObject({
    ...place,
    ...days,
    validFrom,
    basis: z.string().trim().min(1).max(longest.text).describe('The act that sets it'),
  })
  .meta({ id: 'LockRuleRequest' });

export const recordedRule = z
  .object({ id: z.uuid(), validFrom: z.iso.datetime(), ...movedLocks })
  .meta({ id: 'RecordedLockRule' });

/** A rule that is tried, in an address: there every value is a text. */
export const rulePreviewQuery = z.strictObject({
  level: z.enum(levels).optional(),
  lessonType: z.string().max(60).optional(),
  days: z.coerce.number().int().min(1).max(60),
  count: days.count,
  first: days.first,
  validFrom: z.iso.date().optional(),
});

export const rulePreview = z
  .object({
    lock: z
      .object({
        lesson: z.object({
          id: z.uuid(),
          date: z.iso.date(),
          typeTitle: z.string(),
          discipline: z.string(),
          group: z.string(),
        }),
        before: z.iso.datetime().describe('When it locks now'),
        locksAt: z.iso.datetime().describe('When it would lock'),
        explanation,
      })
      .nullable()
      .describe('Null: a more specific rule or a directive holds for each of the next lessons, or there are none'),
  })
  .meta({ id: 'LockRulePreview' });

export const ruleList = listOf(
  z
    .object({
      id: z.uuid(),
      level: z.string().nullable(),
      lessonType: z.string().nullable(),
      ...days,
      basis: z.string(),
      validFrom: z.iso.datetime().nullable().describe('Null: since the university began'),
      recordedBy: named.nullable(),
      inForce: z
        .boolean()
        .describe('Whether it has begun and no newer rule of this type and level has taken its place'),
      upcoming: z.boolean().describe('Whether it is still to begin'),
    })
    .meta({ id: 'LockRule' }),
);

export type AssignmentList = z.infer<typeof assignmentList>;
export type RecreditView = z.infer<typeof recredit>;
export type RecreditList = z.infer<typeof recreditList>;
export type TermList = z.infer<typeof termList>;
export type RuleList = z.infer<typeof ruleList>;
