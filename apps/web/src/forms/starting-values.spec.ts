import { startingValues } from './starting-values';
import { load, note } from './spec-support';
import { unfilled } from './unfilled';

const [journal] = load;

describe('an empty form', () => {
  it('begins with today where a day of the past is asked', () => {
    expect(startingValues(note, load, '2026-11-22')).toEqual({ detectedOn: '2026-11-22' });
  });

  it('begins with the journal of whoever has only one', () => {
    expect(startingValues(note, [journal!], '2026-11-22')).toEqual({
      ...{ detectedOn: '2026-11-22', discipline: 'ecology', group: 'A' },
    });
  });

  it('begins with «no» for a required box, with nothing for what may be left out', () => {
    const flag = { type: 'boolean' } as const;
    const day = { type: 'string', format: 'date', 'x-when': 'past' } as const;
    const schema = { type: 'object', required: ['sure'], properties: { sure: flag, maybe: flag, day } } as const;
    expect(startingValues(schema, [], '2026-11-22')).toEqual({ sure: false });
  });

  it('names what is still to be filled in, in the order of the form, also inside an object', () => {
    expect(unfilled(note, { discipline: 'ecology', dates: [], cause: '' })).toEqual([
      ...['/group', '/lessonTypes', '/dates', '/detectedOn', '/cause', '/students'],
    ]);
    const inner = { type: 'object', required: ['a'], properties: { a: { type: 'string' } } } as const;
    expect(unfilled({ type: 'object', properties: { inner } }, {})).toEqual([]);
    expect(unfilled({ type: 'object', properties: { inner } }, { inner: {} })).toEqual(['/inner/a']);
  });
});
