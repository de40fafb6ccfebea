import type { JournalSummary } from '../api/generated/model';
import { findJournals, orderJournals } from './journal-order';

const summary = (discipline: string, group: string, own: boolean, teacher = 'Фролов Қайрат'): JournalSummary =>
  ({
    ...{ id: `${discipline}-${group}`, own, mine: own ? 'load' : null },
    discipline: { id: discipline, code: discipline.slice(0, 3).toUpperCase(), name: discipline },
    group: { id: group, name: group, course: 1 },
    teacher: { id: teacher, name: teacher },
  }) as JournalSummary;

const journals = [
  summary('Экология', 'ХИМ-11', false),
  summary('Ботаника', 'ЭКО-21', true),
  summary('Экология', 'БИО-2', true),
  summary('Экология', 'БИО-11', true),
];

describe('the list of journals', () => {
  it('has one’s own first, by discipline and group', () => {
    const { own, others } = orderJournals(journals, 'ru');
    expect(own.map(({ discipline }) => discipline.name)).toEqual(['Ботаника', 'Экология']);
    expect(own[1]?.journals.map(({ group }) => group.name)).toEqual(['БИО-2', 'БИО-11']);
    expect(others).toHaveLength(1);
  });

  it('R16 counts among one’s own those in which one stands in', () => {
    const stoodIn: JournalSummary = { ...summary('Экология', 'ХИМ-12', false), mine: 'substitution' };
    expect(orderJournals([stoodIn], 'ru')).toMatchObject({ own: [{ journals: [{ id: stoodIn.id }] }], others: [] });
  });

  it('is searched by every word, in any case, without special letters', () => {
    expect(findJournals(journals, 'эко био-11')).toHaveLength(1);
    expect(findJournals(journals, 'кайрат')).toHaveLength(4);
    expect(findJournals(journals, 'нет такого')).toHaveLength(0);
    expect(findJournals(journals, '  ')).toHaveLength(4);
  });
});
