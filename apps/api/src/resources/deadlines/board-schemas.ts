import { languages } from '@kelisim/domain';
import { boardStates, loadGroups } from '@kelisim/persistence';
import { z } from 'zod';
import { listOf, pageQuery } from '../../http/paging';
import { lateness, workingLeft } from './late-schemas';
import { explanation } from './explanation-schema';

const filter = {
  procedure: z.string().min(1).max(100).optional(),
  unit: z.uuid().optional().describe('With the units below it'),
};
const narrowed = {
  ...filter,
  person: z.uuid().optional().describe('Who is waited for; of breaches, who was late'),
  search: z.string().trim().min(1).max(100).optional().describe('How the case’s number or its author’s name begins'),
};
const file = {
  format: z.enum(['json', 'xlsx', 'csv']).default('json').describe('A file has all rows, at most 10,000'),
  language: z.enum(languages).optional().describe('Of a file; without it that of the request'),
};
const period = {
  from: z.iso.date().optional().describe('Local date; without it 30 days before the last'),
  to: z.iso.date().optional().describe('Local date, included; without it today'),
};

export const boardQuery = z.strictObject({
  ...pageQuery,
  ...narrowed,
  ...file,
  state: z
    .enum(boardStates)
    .default('running')
    .describe('`today` and `at-risk` (less than a quarter of the working time left) are parts of `running`'),
});
export const countsQuery = z.strictObject(narrowed);
export const breachesQuery = z.strictObject({ ...pageQuery, ...narrowed, ...period, ...file });
export const loadQuery = z.strictObject({ ...filter, ...period, ...file, by: z.enum(loadGroups).default('person') });
export const peopleQuery = z.strictObject({
  search: z.string().trim().min(1).max(100).optional(),
  id: z.uuid().optional(),
});

const named = z.object({ id: z.uuid(), name: z.string() });
const caseName = z.object({ id: z.uuid(), number: z.string() });

const boardDeadline = z
  .object({
    case: caseName,
    procedure: z.string(),
    procedureTitle: z.string(),
    step: z.string(),
    title: z.string(),
    purpose: z.enum(['task', 'window']),
    state: z.enum(['running', 'overdue', 'paused']),
    atRisk: z.boolean().describe('Less than a quarter of its working time is left'),
    start: z.iso.datetime(),
    due: z.iso.datetime(),
    left: z
      .int()
      .describe('Milliseconds until it is due; negative when it is overdue. Of a paused term, when it stopped'),
    working: workingLeft,
    holder: z
      .object({
        position: z.string().nullable(),
        unit: z.string().nullable(),
        person: z.uuid().nullable().describe('Where it is addressed to one person'),
        people: z.array(named).describe('The person, or everybody who holds the position now'),
      })
      .describe('Who is waited for'),
    late: lateness.nullable(),
    explanation,
  })
  .meta({ id: 'BoardDeadline' });
export const board = listOf(boardDeadline);

export const boardCounts = z
  .object({
    running: z.int(),
    today: z.int().describe('Of those running, due on this local day'),
    atRisk: z.int().describe('Of those running, with less than a quarter of the working time left'),
    overdue: z.int(),
    paused: z.int(),
  })
  .meta({ id: 'BoardCounts' });

export const boardChoices = z
  .object({
    procedures: z.array(z.object({ id: z.string(), title: z.string() })),
    units: z.array(named.extend({ kind: z.enum(['university', 'faculty', 'department', 'office', 'group']) })),
    watchesAll: z.boolean().describe('The terms of the whole university, not of some units'),
  })
  .meta({ id: 'BoardChoices' });

export const boardPeople = z.object({ items: z.array(named), next: z.null() });

const breach = z
  .object({
    case: caseName,
    procedure: z.string(),
    procedureTitle: z.string(),
    step: z.string(),
    title: z.string(),
    due: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable().describe('When it was answered at last, or fell away'),
    lateBy: z.int().describe('Milliseconds from its end to the answer, or to now'),
    working: workingLeft.describe('The same in working time'),
    late: lateness,
    explanation,
  })
  .meta({ id: 'Breach' });
export const breaches = listOf(breach).extend({ from: z.iso.date(), to: z.iso.date() });

const load = z
  .object({
    key: z.string().nullable().describe('Null: positions that nobody holds, and terms that nobody was asked to keep'),
    name: z.string().nullable(),
    open: z.int().describe('Open tasks with a term, now'),
    overdue: z.int().describe('Of them'),
    decided: z.int().describe('In the period'),
    median: z
      .int()
      .nullable()
      .describe(
        'Milliseconds of working time from a task’s opening to its decision, without the time its term stood still',
      ),
    slow: z.int().nullable().describe('Nine of ten were decided sooner'),
    day: z.int().describe('Length of a working day, milliseconds'),
    breaches: z.int().describe('Terms that ended in the period without an answer, and whose lateness it was'),
  })
  .meta({ id: 'Load' });
export const loads = z
  .object({ items: z.array(load), next: z.null(), by: z.enum(loadGroups), from: z.iso.date(), to: z.iso.date() })
  .meta({ id: 'Loads' });

export type BoardQuery = z.infer<typeof boardQuery>;
export type BoardLine = z.infer<typeof boardDeadline>;
export type BreachesQuery = z.infer<typeof breachesQuery>;
export type BreachLine = z.infer<typeof breach>;
export type LoadQuery = z.infer<typeof loadQuery>;
export type LoadsView = z.infer<typeof loads>;
