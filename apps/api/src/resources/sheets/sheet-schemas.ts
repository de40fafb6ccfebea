import { z } from 'zod';
import { listOf, pageQuery } from '../../http/paging';
import { explanation } from '../deadlines/explanation-schema';

const named = z.object({ id: z.uuid(), name: z.string() });
const coded = z.object({ id: z.uuid(), code: z.string(), name: z.string() });
const state = z.enum(['open', 'closed', 'reopened']);

export const sheetKindList = z.object({
  items: z.array(z.object({ code: z.string(), title: z.string() }).meta({ id: 'SheetKind' })),
});

const summary = {
  id: z.uuid(),
  kind: z.object({ code: z.string(), title: z.string() }),
  discipline: coded,
  group: named,
  period: named,
  department: named,
  teachers: z.array(named).describe('Who is to close it, as the head of the department is'),
  students: z.array(z.uuid()).nullable().describe('Whom it is of; null: the whole group'),
  number: z.string().nullable().describe('In the register of sheets'),
  state,
  closeBy: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable().describe('The first closing'),
  closedBy: named.nullable(),
  lateBy: z.int().nullable().describe('Milliseconds by which it was closed late or is overdue; null: in time'),
  revision: z.int().nullable().describe('The newest'),
};

export const sheetList = listOf(z.object(summary).meta({ id: 'SheetSummary' }));

export const sheetQuery = z.strictObject({
  ...pageQuery,
  cursor: z.uuid().optional().describe('The `next` of the page before'),
  state: state.optional(),
  overdue: z.enum(['true', 'false']).optional().describe('Not closed in time: open still, or closed late'),
  kind: z.string().max(100).optional(),
  discipline: z.uuid().optional(),
  group: z.uuid().optional(),
  period: z.uuid().optional(),
  department: z.uuid().optional(),
});

export const formRequest = z
  .strictObject({
    kind: z.string().min(1).max(100).describe('Code of a kind of sheets'),
    discipline: z.uuid(),
    group: z.uuid(),
    period: z.uuid(),
    students: z
      .array(z.uuid())
      .min(1)
      .max(200)
      .optional()
      .describe('Whom it is of, e.g. debtors; without it the whole group'),
  })
  .meta({ id: 'SheetRequest' });

export const formedSheet = z.object({ id: z.uuid(), state, closeBy: z.iso.datetime() }).meta({ id: 'FormedSheet' });

export const closedSheet = z
  .object({ id: z.uuid(), number: z.string(), revision: z.int(), closedAt: z.iso.datetime(), late: z.boolean() })
  .meta({ id: 'ClosedSheet' });

const closing = z.object({
  at: z.iso.datetime(),
  by: named,
  closeBy: z.iso.datetime(),
  late: z.boolean(),
  window: z.string().nullable().describe('Number of the right whose changes it holds'),
});

const print = {
  revision: z.int(),
  hash: z.string().describe('SHA-256 of the content’s RFC 8785 bytes'),
  printedAt: z.iso.datetime().nullable(),
  printedBy: named.nullable(),
  archivedAs: z.string().nullable().describe('Case of the nomenclature'),
};
const revisionHead = z.object({ ...print, closing });

export const printRequest = z
  .strictObject({ archivedAs: z.string().trim().min(1).max(200).describe('Case of the nomenclature it is filed in') })
  .meta({ id: 'SheetPrintRequest' });
export const printedSheet = z.object(print).meta({ id: 'PrintedSheet' });

const cellState = z.enum(['taken', 'absent', 'recredited', 'no-lesson', 'no-mark', 'not-a-number']);
const row = z.object({
  student: z.object({ id: z.uuid(), name: z.string(), recordBook: z.string() }),
  values: z.array(
    z.object({
      column: z.string(),
      value: z.string().nullable(),
      state: cellState,
      marks: z.array(z.object({ lesson: z.uuid(), value: z.string().nullable(), note: z.string().nullable() })),
    }),
  ),
  admission: z.object({ points: z.string(), admitted: z.boolean() }).nullable(),
  final: z
    .object({
      value: z.string(),
      letter: z.string().nullable(),
      points: z.string().nullable(),
      fivePoint: z.string().nullable(),
      word: z.string().nullable(),
      passes: z.boolean(),
    })
    .nullable(),
  result: z.enum(['passed', 'failed', 'not-admitted', 'recredited', 'incomplete']),
  absences: z.object({ missed: z.int(), recredited: z.int() }),
  missing: z
    .array(
      z.object({
        column: z.string(),
        why: z.enum(['no-lesson', 'no-mark', 'not-a-number', 'not-of-scale']),
        lessons: z.array(z.uuid()),
      }),
    )
    .describe('Why it cannot be closed yet'),
});

const standing = {
  average: z.string().nullable(),
  passed: z.int(),
  failed: z.int(),
  recredited: z.int(),
  incomplete: z.int(),
  passRate: z.string().nullable(),
};

const table = z
  .object({
    faculty: z.string(),
    programme: z.object({ code: z.string(), name: z.string() }),
    scale: z.object({ code: z.string(), title: z.string() }),
    columns: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        take: z.enum(['average', 'last', 'sum', 'each']),
        weight: z.string().nullable(),
        asked: z.boolean().describe('Admission or the final mark asks for it'),
        lessons: z.array(z.object({ id: z.uuid(), date: z.iso.date(), type: z.string() })),
      }),
    ),
    rows: z.array(row),
    summary: z.object({
      ...standing,
      students: z.int(),
      marks: z.array(z.object({ label: z.string(), count: z.int() })),
    }),
  })
  .meta({ id: 'SheetTable' });

export const sheet = z
  .object({
    ...summary,
    table,
    closeBasis: z.object({ lastControl: z.iso.date(), explanation }),
    revisions: z.array(revisionHead),
    reopenedBy: z.string().nullable().describe('Number of the right that reopens it'),
    mayClose: z.boolean(),
    mayPrint: z.boolean(),
  })
  .meta({ id: 'Sheet' });

export const sheetRevision = z.object({ ...print, number: z.string(), closing, table }).meta({ id: 'SheetRevision' });

export const contentQuery = z.strictObject({
  format: z.enum(['pdf', 'xlsx']).default('pdf'),
  revision: z.coerce.number().int().min(1).max(1_000_000).optional(),
});

export type SheetListView = z.infer<typeof sheetList>;
export type SheetView = z.infer<typeof sheet>;
export type SheetRevisionView = z.infer<typeof sheetRevision>;
export type SheetTableView = z.infer<typeof table>;
export type FormRequest = z.infer<typeof formRequest>;
export { standing };
