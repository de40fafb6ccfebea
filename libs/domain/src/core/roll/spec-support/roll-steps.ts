import type { AcquaintStep, OutcomeDefinition, RowsStep } from '../../../definition/step-definition';

const title = { ru: '', kk: '', ky: '', en: '' };
const base = { title, clause: null, each: null, inItem: false, due: null };

const ending = (id: string, end: string, reason: OutcomeDefinition['reason'] = 'none'): OutcomeDefinition => ({
  ...{ id, title, reason, consent: 'neutral', form: null, stay: false, produces: [] },
  branches: [{ when: null, to: { end } }],
});

/** A paper that everybody of a unit is to read. */
export const acquaintStep: AcquaintStep = {
  ...base,
  id: 'reading',
  kind: 'acquaint',
  acquaint: {
    ...{ document: 'order', added: true, ends: 'all', receipt: false },
    to: [{ kind: 'unit', of: 'author.unit', below: true }],
  },
  outcomes: [ending('confirmed', 'known')],
};

/** A sheet of rows that can be contested. */
export const rowsStep: RowsStep = {
  ...base,
  id: 'sheet',
  kind: 'rows',
  by: { kind: 'position', position: 'rector', of: 'author.university' },
  rows: {
    ...{ of: 'form.students', student: null, extract: null },
    contest: {
      ...{ student: true, by: null },
      lasts: { within: { kind: 'days', days: 3, count: 'calendar' }, from: { kind: 'received' }, rungs: [] },
      settled: { kind: 'position', position: 'vice-rector', of: 'author.university' },
      outcomes: [ending('uphold', 'barred'), ending('lift', 'spared', 'required')],
    },
  },
  outcomes: [ending('bar', 'barred'), ending('spare', 'spared', 'required')],
};
