import type { Language } from '@kelisim/domain';
import type { Standing } from '../../rules/consolidated';
import type { ConsolidatedDiscipline } from '../consolidated-discipline';
import type { BodyCell, ListTable } from './list-table';
import { figure, text } from './list-table';
import { localMoment } from './local-text';
import { sheetWords } from './sheet-words';

const columns = [
  ...(['ordinal', 'group', 'students', 'average', 'passedCount', 'failedCount', 'recreditedCount'] as const),
  ...(['incompleteCount', 'passRate'] as const),
] as const;

/** A consolidated sheet of a discipline as a list in one language. */
export function disciplineTable(sheet: ConsolidatedDiscipline, language: Language): ListTable {
  const say = (word: keyof typeof sheetWords): string => sheetWords[word][language];
  const { university, department, discipline, period, rows, total } = sheet;
  const all = rows.reduce((sum, { students }) => sum + students, 0);
  return {
    title: say('disciplineSheet'),
    subtitle: `${discipline.name[language]}, ${period.title[language]}`,
    number: null,
    university: university.name[language],
    facts: [
      { title: say('department'), value: department[language] },
      { title: say('discipline'), value: `${discipline.code} ${discipline.name[language]}` },
      { title: say('period'), value: period.title[language] },
    ],
    head: [
      { cells: columns.map((word) => ({ text: say(word), columns: 1, rows: 1, width: word === 'group' ? 24 : 13 })) },
    ],
    rows: rows.map(({ group, students, closed, ...standing }, place) => ({
      cells: [
        ...[figure(place + 1), text(closed ? group.name : `${group.name} (${say('notClosed')})`), figure(students)],
        ...standingCells(standing),
      ],
    })),
    totals: [{ cells: [figure(''), text(say('total')), figure(all), ...standingCells(total)] }],
    summary: [],
    signatures: [say('departmentHead'), say('registrar')].map((title) => ({ title, name: '' })),
    landscape: false,
    warning: null,
    dated: localMoment(sheet.madeAt, university.zone),
  };
}

const standingCells = ({ average, passed, failed, recredited, incomplete, passRate }: Standing): BodyCell[] =>
  [average, passed, failed, recredited, incomplete, passRate].map(figure);
