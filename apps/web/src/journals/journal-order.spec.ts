import type { JournalSummary } from '../api/generated/model';
import { byDiscipline } from './journal-order';

const summary = (discipline: string, group: string): JournalSummary =>
  ({ id: `${discipline}-${group}`, discipline: { id: discipline }, group: { id: group } }) as JournalSummary;

describe('the list of journals', () => {
  it('stands under its disciplines in the order of the server, whatever page a journal came with', () => {
    const pages = [
      summary('Botany', 'B-2'),
      summary('Ecology', 'B-2'),
      summary('Ecology', 'B-11'),
      summary('Botany', 'C-1'),
    ];
    expect(
      byDiscipline(pages).map(({ discipline, journals }) => [discipline.id, ...journals.map(({ group }) => group.id)]),
    ).toEqual([
      ['Botany', 'B-2', 'C-1'],
      ['Ecology', 'B-2', 'B-11'],
    ]);
    expect(byDiscipline([])).toEqual([]);
  });
});
