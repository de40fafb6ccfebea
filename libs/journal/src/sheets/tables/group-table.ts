import type { Language } from '@kelisim/domain';
import type { ConsolidatedMark } from '../../rules/consolidated';
import type { ConsolidatedGroup } from '../consolidated-group';
import type { BodyCell, HeadCell, ListTable } from './list-table';
import { figure, text } from './list-table';
import { localMoment } from './local-text';
import { sheetWords } from './sheet-words';

/** A consolidated sheet of a group as a list in one language. */
export function groupTable(sheet: ConsolidatedGroup, language: Language): ListTable {
  const say = (word: keyof typeof sheetWords): string => sheetWords[word][language];
  const { university, faculty, programme, group, period, disciplines, rows, total } = sheet;
  const cell = (title: string, width: number): HeadCell => ({ text: title, columns: 1, rows: 1, width });
  const totals = (
    title: string,
    of: (one: (typeof disciplines)[number]) => string | null,
    whole: string | null,
  ): BodyCell[] => [
    ...[figure(''), text(title), ...disciplines.map((one) => figure(of(one))), figure(whole), figure('')],
  ];
  return {
    title: say('groupSheet'),
    subtitle: `${group.name}, ${period.title[language]}`,
    number: null,
    university: university.name[language],
    facts: [
      { title: say('faculty'), value: faculty[language] },
      { title: say('programme'), value: `${programme.code} ${programme.name[language]}` },
      { title: say('group'), value: group.name },
      { title: say('course'), value: String(group.course) },
      { title: say('period'), value: period.title[language] },
    ],
    head: [
      {
        cells: [
          ...[cell(say('ordinal'), 5), cell(say('student'), 34)],
          ...disciplines.map(({ code }) => cell(code, 11)),
          ...[cell(say('average'), 11), cell(say('gpa'), 8)],
        ],
      },
    ],
    rows: rows.map(({ student, marks, average, gpa }, place) => ({
      cells: [
        ...[figure(place + 1), text(student.name), ...marks.map((mark) => figure(shown(mark, language)))],
        ...[figure(average), figure(gpa)],
      ],
    })),
    totals: [
      { cells: totals(say('average'), ({ average }) => average, total.average) },
      { cells: totals(say('passRate'), ({ passRate }) => passRate, total.passRate) },
    ],
    summary: disciplines.map(({ code, name, closed }) => ({
      title: code,
      value: closed ? name[language] : `${name[language]} (${say('notClosed')})`,
    })),
    signatures: [say('dean'), say('registrar')].map((title) => ({ title, name: '' })),
    landscape: true,
    warning: null,
    dated: localMoment(sheet.madeAt, university.zone),
  };
}

function shown(mark: ConsolidatedMark | null, language: Language): string | null {
  if (mark === null) return null;
  if (mark.result === 'not-admitted') return sheetWords.notAdmitted[language];
  if (mark.result === 'recredited') return sheetWords.recredited[language];
  return mark.final?.value ?? null;
}
