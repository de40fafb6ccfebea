import type { Language } from '@kelisim/domain';
import { absent } from '../../rules/mark-value';
import type { ColumnValue } from '../../rules/column-value';
import type { SheetClosing, SheetContentColumn, SheetContentRow, SheetMaterial } from '../sheet-content';
import type { BodyCell, HeadCell, ListTable, TableFact } from './list-table';
import { code, figure, text } from './list-table';
import { dayAndMonth, localMoment } from './local-text';
import { sheetWords } from './sheet-words';

/** A sheet to be shown: fixed as a revision, or as it is now. */
export interface SheetToShow {
  readonly material: SheetMaterial;
  readonly closeBy: string;
  /** Null: a draft. */
  readonly fixed: {
    readonly number: string;
    readonly revision: number;
    readonly closing: SheetClosing;
    /** SHA-256 of the revision, hexadecimal: whoever has the paper can compare it with the record. */
    readonly hash: string;
  } | null;
  /** RFC 3339: the moment of a draft. */
  readonly now: string;
}

/** A sheet as a list in one language (R34, R42). */
export function sheetTable({ material, closeBy, fixed, now }: SheetToShow, language: Language): ListTable {
  const say = (word: keyof typeof sheetWords): string => sheetWords[word][language];
  const { zone } = material.university;
  const layouts = material.columns.map((column) => layoutOf(column, material.rows));
  const hasAdmission = material.rows.some(({ admission }) => admission !== null);
  const hasLetters = material.rows.some(({ final }) => final !== null && final.letter !== null);
  const after = [
    ...(hasAdmission ? [say('admission')] : []),
    say('final'),
    ...(hasLetters ? [say('letter'), say('points')] : []),
  ];
  const single = (title: string, width: number): HeadCell => ({ text: title, columns: 1, rows: 2, width });
  return {
    title: material.kind.title[language],
    subtitle: `${material.discipline.name[language]}, ${material.group.name}`,
    number: fixed?.number ?? null,
    university: material.university.name[language],
    facts: headFacts(material, language),
    head: [
      {
        cells: [
          ...[single(say('ordinal'), 5), single(say('student'), 34), single(say('recordBook'), 14)],
          ...layouts.map(({ column, marks }) => ({
            text: column.title[language],
            columns: marks + 1,
            rows: 1,
            width: 13,
          })),
          ...after.map((title) => single(title, 11)),
          single(say('mark'), 20),
        ],
      },
      { cells: layouts.flatMap((layout) => subheads(layout, say('mean'))) },
    ],
    rows: material.rows.map((row, place) => ({
      cells: [
        ...[figure(place + 1), text(row.student.name), code(row.student.recordBook)],
        ...layouts.flatMap((layout) => columnCells(layout, row)),
        ...(hasAdmission ? [figure(row.admission?.points ?? null)] : []),
        figure(row.final?.value ?? null),
        ...(hasLetters ? [figure(row.final?.letter ?? null), figure(row.final?.points ?? null)] : []),
        text(outcomeOf(row, language)),
      ],
    })),
    totals: [],
    summary: [...summaryFacts(material, language), ...closingFacts({ material, closeBy, fixed, now }, language)],
    signatures: fixed === null ? [] : signatures(material, language),
    landscape: false,
    warning: fixed === null ? say('draft') : null,
    dated: fixed === null ? localMoment(now, zone) : `${localMoment(fixed.closing.at, zone)} · SHA-256 ${fixed.hash}`,
  };
}

function signatures({ teachers }: SheetMaterial, language: Language): ListTable['signatures'] {
  const byHand = [sheetWords.departmentHead, sheetWords.registrar];
  return [
    ...teachers.map(({ shortName }) => ({ title: sheetWords.teacher[language], name: shortName })),
    ...byHand.map((title) => ({ title: title[language], name: '' })),
  ];
}

/** A column with how many of its marks are shown one by one: all where every one must be there. */
interface Layout {
  readonly column: SheetContentColumn;
  readonly marks: number;
}

function layoutOf(column: SheetContentColumn, rows: readonly SheetContentRow[]): Layout {
  const counts = rows.map(({ values }) => values.find((value) => value.column === column.id)?.marks.length ?? 0);
  const most = Math.max(0, ...counts);
  return { column, marks: column.take === 'each' && most > 1 ? most : 0 };
}

/** The dates of the controls under their column's title (R34: controls and their terms). */
function subheads({ column: { lessons }, marks }: Layout, mean: string): HeadCell[] {
  const dates = lessons.map(({ date }) => dayAndMonth(date));
  const cell = (title: string): HeadCell => ({ text: title, columns: 1, rows: 1, width: 9 });
  const span = dates.length > 2 ? `${dates[0] ?? ''} – ${dates.at(-1) ?? ''}` : dates.join(', ');
  if (marks === 0) return [cell(span)];
  // In subgroups a control is held on several days: then only its place is common to all.
  const each = Array.from(
    { length: marks },
    (_, place) => (marks === dates.length ? dates[place] : undefined) ?? String(place + 1),
  );
  return [...each, mean].map(cell);
}

function columnCells({ column, marks }: Layout, row: SheetContentRow): BodyCell[] {
  const value = row.values.find((one) => one.column === column.id);
  const each = Array.from({ length: marks }, (_, place) => figure(value?.marks[place]?.value ?? null));
  return [...each, figure(value === undefined ? null : shownValue(value))];
}

const shownValue = ({ state, value }: ColumnValue): string | null => (state === 'absent' ? absent : value);

function outcomeOf({ result, final }: SheetContentRow, language: Language): string {
  const named = {
    passed: sheetWords.passed,
    failed: sheetWords.failed,
    'not-admitted': sheetWords.notAdmitted,
    recredited: sheetWords.recredited,
    incomplete: sheetWords.incomplete,
  };
  return (final?.word ?? named[result])[language];
}

function headFacts(material: SheetMaterial, language: Language): TableFact[] {
  const { faculty, department, programme, discipline, group, period, teachers } = material;
  const fact = (word: keyof typeof sheetWords, value: string): TableFact => ({
    title: sheetWords[word][language],
    value,
  });
  return [
    fact('faculty', faculty[language]),
    fact('department', department[language]),
    fact('programme', `${programme.code} ${programme.name[language]}`),
    fact('discipline', `${discipline.code} ${discipline.name[language]}`),
    fact('group', group.name),
    fact('course', String(group.course)),
    fact('period', period.title[language]),
    fact('teacher', teachers.map(({ name }) => name).join(', ')),
  ];
}

function summaryFacts({ summary }: SheetMaterial, language: Language): TableFact[] {
  const fact = (word: keyof typeof sheetWords, value: string | number): TableFact => ({
    ...{ title: sheetWords[word][language], value: String(value) },
  });
  return [
    fact('students', summary.students),
    fact('passedCount', summary.passed),
    fact('failedCount', summary.failed),
    ...(summary.recredited > 0 ? [fact('recreditedCount', summary.recredited)] : []),
    ...(summary.incomplete > 0 ? [fact('incompleteCount', summary.incomplete)] : []),
    fact('marks', summary.marks.map(({ label, count }) => `${label} – ${count}`).join(', ') || '–'),
    fact('average', summary.average ?? '–'),
    fact('passRate', summary.passRate ?? '–'),
  ];
}

function closingFacts({ material, closeBy, fixed }: SheetToShow, language: Language): TableFact[] {
  const say = (word: keyof typeof sheetWords): string => sheetWords[word][language];
  const local = (instant: string): string => localMoment(instant, material.university.zone);
  const term = { title: say('closeBy'), value: local(closeBy) };
  if (fixed === null) return [term];
  const { at, by, late, window } = fixed.closing;
  const inTime = fixed.revision > 1 ? '' : `, ${say(late ? 'late' : 'inTime')}`;
  return [
    term,
    { title: say('closed'), value: `${local(at)}, ${by.name}${inTime}` },
    {
      title: say('revision'),
      value: [String(fixed.revision), ...(window === null ? [] : [`${say('byWindow')} ${window}`])].join(', '),
    },
  ];
}
