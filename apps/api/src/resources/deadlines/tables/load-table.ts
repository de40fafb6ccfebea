import type { ListTable } from '@kelisim/journal';
import { figure, text } from '@kelisim/journal';
import type { LoadsView } from '../board-schemas';
import { boardWords } from './board-words';
import type { Making } from './list-of';
import { listOfRows } from './list-of';
import { hours } from './time-words';

const ofWhat = { person: 'whose', unit: 'unit', procedure: 'procedure' } as const;

/** The load as a list: what is to be done now, and how long decisions really took in the period. */
export function loadTable({ items, by, from, to }: LoadsView, making: Making): ListTable {
  const { language } = making;
  return listOfRows(
    {
      title: 'load',
      facts: [{ title: boardWords.period[language], value: `${from} – ${to}` }],
      columns: [
        ...([
          [ofWhat[by], 40],
          ['open', 12],
          ['late', 14],
          ['decided', 12],
          ['median', 16],
          ['slow', 18],
        ] as const),
        ['breached', 14],
      ],
      rows: items.map(({ name, open, overdue, decided, median, slow, breaches }) => [
        text(name ?? boardWords.nobody[language]),
        ...[open, overdue, decided].map((count) => figure(count)),
        ...[median, slow].map((time) => figure(hours(time))),
        figure(breaches),
      ]),
      isCut: false,
    },
    making,
  );
}
