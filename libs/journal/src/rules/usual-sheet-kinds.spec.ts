import { languages, usualCalendar } from '@kelisim/domain';
import type { SheetKind } from './sheet-kind';
import { sheetKindFaults } from './sheet-kind-faults';
import { closeByOf } from './sheet-term';
import { hundredPoints, passFail, usualScales } from './usual-scales';
import { usualSheetKinds } from './usual-sheet-kinds';

const countryWeek = usualCalendar('KZ', 5);
const exam = usualSheetKinds.exam!.content;

describe('the kinds of sheets that are shipped', () => {
  it('R34, R46 are those of the regulations', () => {
    expect(Object.keys(usualSheetKinds).sort()).toEqual([
      ...['academic-difference', 'coursework', 'credit', 'debt', 'differentiated-credit', 'exam'],
      ...['final-attestation', 'interim', 'midterm', 'practice'],
    ]);
  });

  it.each(Object.entries(usualSheetKinds))(
    '%s has no fault, a shipped scale, and words in all languages',
    (_, kind) => {
      const { columns, final } = kind.content;
      const named = Object.entries(usualScales).find(([code]) => code === final.scale);
      expect(sheetKindFaults(kind.content, named![1].scale)).toEqual([]);
      for (const title of [kind.title, ...columns.map((column) => column.title)])
        for (const language of languages) expect(title[language].trim()).not.toBe('');
    },
  );

  it('R20 are to be closed within three days of the last control', () => {
    const { closeBy, explanation } = closeByOf(exam, '2026-12-14', countryWeek);
    expect(closeBy).toBe('2026-12-17T19:00:00Z');
    expect(explanation.counted).toEqual(['2026-12-15', '2026-12-16', '2026-12-17']);
  });
});

describe('a kind of sheets that a university describes', () => {
  const faults = (part: Partial<SheetKind>, scale: Parameters<typeof sheetKindFaults>[1] = hundredPoints): string[] =>
    sheetKindFaults({ ...exam, ...part }, scale).map(({ path, rule }) => `${path} ${rule}`);
  const [column] = exam.columns;

  it('is refused with each of its faults at its place', () => {
    expect(faults({ columns: [...exam.columns, column!] })).toEqual(['/columns/3/id named-once']);
    expect(faults({ columns: [{ ...column!, weight: '0' }, ...exam.columns.slice(1)] })).toEqual([
      '/columns/0/weight number',
    ]);
    expect(faults({ columns: exam.columns.map((one) => ({ ...one, decimals: 0.5 })).slice(2) })).toEqual([
      ...['/columns/0/decimals number', '/admission/columns/0 column-of-sheet', '/admission/columns/1 column-of-sheet'],
    ]);
    expect(faults({ columns: exam.columns.map(({ id, title, from }) => ({ id, title, from })) })).toEqual([
      '/columns weight-needed',
    ]);
    expect(faults({ admission: { columns: ['current', 'test'], atLeast: 'half' } })).toEqual([
      ...['/admission/columns/1 column-of-sheet', '/admission/atLeast number'],
    ]);
    expect(faults({ admission: { columns: [], atLeast: '50' } })).toEqual(['/admission/columns column-of-sheet']);
    expect(faults({ final: { ...exam.final, failsBy: { column: 'test', below: '5,0' } } })).toEqual([
      ...['/final/failsBy/column column-of-sheet', '/final/failsBy/below number'],
    ]);
    expect(faults({ closeWithin: { ...exam.closeWithin, days: 0 } })).toEqual(['/closeWithin/days whole-days']);
    expect(faults({}, passFail)).toEqual(['/columns one-word-column']);
  });
});
