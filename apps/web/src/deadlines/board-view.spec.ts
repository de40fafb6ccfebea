import type { BoardFilter } from './board-view';
import { addressOf, askedOf, fileAddress, isNarrowed, viewOf } from './board-view';

const filter: BoardFilter = {
  ...{ procedure: null, unit: 'u', person: 'p', search: null, from: '2026-11-01', to: null, by: 'unit' },
};
const nothing: BoardFilter = {
  ...{ procedure: null, unit: null, person: null, search: null, from: null, to: null, by: null },
};

describe('R44 the registrar’s board in the address', () => {
  it('shows the part that is named, and what runs for anything else', () => {
    expect(['overdue', 'at-risk', 'load', 'nonsense', null].map(viewOf)).toEqual([
      ...['overdue', 'at-risk', 'load', 'running', 'running'],
    ]);
  });

  it('asks the server for what the part knows alone', () => {
    expect(askedOf('overdue', filter)).toEqual({ unit: 'u', person: 'p' });
    expect(askedOf('breaches', filter)).toEqual({ unit: 'u', person: 'p', from: '2026-11-01' });
    expect(askedOf('load', filter)).toEqual({ unit: 'u', from: '2026-11-01', by: 'unit' });
  });

  it('keeps what it is narrowed to from part to part', () => {
    expect(addressOf('running', nothing)).toBe('/deadlines');
    expect(addressOf('load', filter)).toBe('/deadlines?view=load&unit=u&person=p&from=2026-11-01&by=unit');
    expect([isNarrowed('load', { ...nothing, by: 'unit' }), isNarrowed('load', filter)]).toEqual([false, true]);
  });

  it('gives a file what is shown, in the language that is read', () => {
    expect(fileAddress('at-risk', filter, 'csv', 'kk')).toBe(
      '/api/deadlines?unit=u&person=p&state=at-risk&format=csv&language=kk',
    );
    expect(fileAddress('load', nothing, 'xlsx', 'ru')).toBe('/api/deadlines/load?format=xlsx&language=ru');
  });
});
