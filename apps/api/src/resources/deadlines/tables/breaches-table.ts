import type { ListTable } from '@kelisim/journal';
import { figure, text } from '@kelisim/journal';
import type { BreachLine } from '../board-schemas';
import { boardWords } from './board-words';
import { lateWords } from './late-words';
import type { Making } from './list-of';
import { listOfRows } from './list-of';
import { hours, momentWords, workingWords } from './time-words';

/** The breaches of a period as a list, each with whose lateness it was. */
export function breachesTable(
  lines: readonly BreachLine[],
  { from, to, isCut }: { readonly from: string; readonly to: string; readonly isCut: boolean },
  making: Making,
): ListTable {
  const { language, zone } = making;
  const row = (line: BreachLine): ListTable['rows'][number]['cells'] => [
    text(line.case.number),
    text(line.procedureTitle),
    text(line.title),
    text(momentWords(line.due, zone)),
    text(line.endedAt === null ? '' : momentWords(line.endedAt, zone)),
    text(workingWords(line.working, language)),
    figure(hours(line.working.milliseconds)),
    text(line.late.people.map(({ name }) => name).join(', ') || boardWords.nobody[language]),
    text(line.late.position ?? ''),
    text(line.late.unit),
    text(lateWords({ ...line.late, people: [], position: null }, language)),
  ];
  return listOfRows(
    {
      title: 'breaches',
      facts: [{ title: boardWords.period[language], value: `${from} – ${to}` }],
      columns: [
        ...([
          ['case', 18],
          ['procedure', 34],
          ['step', 30],
          ['due', 17],
          ['ended', 17],
          ['lateBy', 22],
        ] as const),
        ...([
          ['lateHours', 12],
          ['whose', 32],
          ['position', 26],
          ['unit', 32],
          ['why', 44],
        ] as const),
      ],
      rows: lines.map(row),
      isCut,
    },
    making,
  );
}
