import { changesIn, factsIn } from './incident-evidence';

const nothing = { reference: null, moments: null, since: null, act: null, fault: null, reason: null, status: null };
const at = '2026-11-22T10:00:00.000Z';

describe('R28 what an incident has found', () => {
  it('is told by what is known of it', () => {
    expect(factsIn({})).toEqual(nothing);
    expect(factsIn({ reference: 'ref-1', moments: { here: null, there: at } })).toEqual({
      ...nothing,
      ...{ reference: 'ref-1', moments: { here: null, there: at } },
    });
    const away = { act: 'journal-open', code: 'connector-busy', reason: 'ECONNRESET', status: 503, since: at };
    expect(factsIn(away)).toEqual({
      ...nothing,
      ...{ act: 'open', fault: 'busy', reason: 'ECONNRESET', status: 503, since: at },
    });
    // Of an older version, or of none that is known.
    expect(factsIn({ act: 'journal-burn', code: 5, moments: 'soon', status: '500' })).toEqual(nothing);
  });

  it('R06 has the changes of our own journal and those of another, which may not say what was before', () => {
    const place = { lesson: 'l', student: 's', date: '2026-11-16', at };
    const ours = {
      ...place,
      type: 'practical',
      before: { value: '64', note: null },
      after: { value: null, note: null },
    };
    const theirs = { ...place, discipline: 'ECO', group: 'g', lessonType: 'lecture', after: '70', by: null };
    expect(changesIn({ changes: [{ ...ours, by: 'p' }, theirs, { lesson: 'l' }] })).toEqual([
      { ...place, discipline: null, type: 'practical', before: '64', after: null, by: 'p' },
      { ...place, discipline: 'ECO', type: 'lecture', before: undefined, after: '70', by: null },
    ]);
    expect(changesIn({ changes: 'many' })).toEqual([]);
  });
});
