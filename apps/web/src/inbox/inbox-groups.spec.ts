import { inboxGroups } from './inbox-groups';

const zone = 'Asia/Almaty';
const now = Date.parse('2026-11-24T06:00:00Z');
const namesOf = (...dues: (string | null)[]): string[] =>
  inboxGroups(
    dues.map((due) => ({ due, suspended: false })),
    now,
    zone,
  ).map(({ name, rows }) => `${name} ${String(rows.length)}`);

describe('the groups of the inbox', () => {
  it('stand in the order of urgency, empty ones left out', () => {
    expect(namesOf('2026-11-23T19:00:00Z', '2026-11-24T10:00:00Z', '2026-12-01T00:00:00Z', null)).toEqual([
      'overdue 1',
      'today 1',
      'later 1',
      'undated 1',
    ]);
    expect(namesOf(null)).toEqual(['undated 1']);
  });

  it('count a term until midnight to its last day, in the zone of the university', () => {
    expect(namesOf('2026-11-24T19:00:00Z')).toEqual(['today 1']);
    expect(namesOf('2026-11-24T19:00:01Z')).toEqual(['later 1']);
  });

  it('call overdue what is due this very moment', () => {
    expect(namesOf('2026-11-24T06:00:00Z')).toEqual(['overdue 1']);
  });

  it('put last what stands still, whenever it was due', () => {
    const rows = [
      { due: '2026-11-23T19:00:00Z', suspended: true },
      { due: '2026-12-01T00:00:00Z', suspended: false },
    ];
    expect(inboxGroups(rows, now, zone).map(({ name }) => name)).toEqual(['later', 'suspended']);
  });
});
