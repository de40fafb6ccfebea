import type { ListTable } from '@kelisim/journal';
import { figure, localMoment, text } from '@kelisim/journal';
import type { BoardLine } from '../board-schemas';
import { boardWords } from './board-words';
import { lateWords } from './late-words';
import type { Making } from './list-of';
import { listOfRows } from './list-of';
import { hours, momentWords, workingWords } from './time-words';

/** The board as a list: each term with whom it waits for and what is left of it. */
export function boardTable(lines: readonly BoardLine[], isCut: boolean, making: Making): ListTable {
  const { language, zone } = making;
  const row = (line: BoardLine): ListTable['rows'][number]['cells'] => [
    text(line.case.number),
    text(line.procedureTitle),
    text(line.title),
    text(boardWords[line.atRisk ? 'at-risk' : line.state][language]),
    text(line.holder.people.map(({ name }) => name).join(', ') || boardWords.nobody[language]),
    text(line.holder.position ?? ''),
    text(line.holder.unit ?? ''),
    text(localMoment(line.start, zone)),
    text(momentWords(line.due, zone)),
    text(workingWords(line.working, language)),
    figure(hours(line.working.milliseconds)),
    text(line.late === null ? '' : lateWords(line.late, language)),
  ];
  return listOfRows(
    {
      title: 'board',
      facts: [],
      columns: [
        ...([
          ['case', 18],
          ['procedure', 34],
          ['step', 30],
          ['state', 16],
          ['person', 32],
          ['position', 26],
        ] as const),
        ...([
          ['unit', 32],
          ['begun', 17],
          ['due', 17],
          ['left', 20],
          ['leftHours', 12],
          ['why', 48],
        ] as const),
      ],
      rows: lines.map(row),
      isCut,
    },
    making,
  );
}
