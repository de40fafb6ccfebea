import fc from 'fast-check';
import type { WindowHere } from './disagreement';
import type { JournalChange, WindowThere } from './journal-system';
import { reconcile } from './reconcile';
import type { Reconciliation } from './reconcile';

const now = Date.parse('2026-11-22T04:00:00Z');
const at = (hours: number): string => new Date(now + hours * 3_600_000).toISOString();
const scope = {
  discipline: 'd',
  group: 'g',
  lessonTypes: null,
  dates: ['2026-11-05'],
  students: ['s'],
  grades: true,
};
const sourced = { discipline: 'D', group: 'G', holder: 'T', students: { s: 'S' } };

/** A window that both sides agree on, open or over. */
function agreed(number: number, open: boolean): { here: WindowHere; there: WindowThere } {
  const [opensAt, closesAt] = [at(-40), at(open ? 8 : -8)];
  const closedAt = open ? null : closesAt;
  const state = open ? 'open' : 'closed';
  const [id, reference] = [`window-${number}`, `ref-${number}`];
  return {
    here: { id, reference, state, scope, sourced, opensAt, closesAt, closedAt },
    there: { reference, window: id, state, opensAt, closesAt, closedAt },
  };
}

const change: JournalChange = {
  discipline: 'D',
  group: 'G',
  lesson: 'L',
  date: '2026-11-05',
  lessonType: 'lecture',
  student: 'S',
  before: null,
  after: '70',
  at: at(-20),
  by: 'T',
};

const sides = (parts: Partial<Reconciliation>): Reconciliation => ({
  here: [],
  there: [],
  changes: new Map(),
  now: at(0),
  tolerance: 60,
  ...parts,
});

/** Any two sides: windows of either, of both, in any state, with ends near and far, some listed twice. */
const hours = fc.integer({ min: -40, max: 40 });
const anyHere = fc.record({
  number: fc.nat(5),
  state: fc.constantFrom('requested', 'open', 'closed'),
  known: fc.boolean(),
  closesAt: fc.option(hours),
  closedAt: fc.option(hours),
});
const anyThere = fc.record({
  number: fc.nat(5),
  named: fc.option(fc.nat(5)),
  open: fc.boolean(),
  closesAt: fc.option(hours),
  closedAt: fc.option(hours),
});
const anySides = fc
  .record({
    here: fc.uniqueArray(anyHere, { selector: ({ number }) => number, maxLength: 6 }),
    there: fc.array(anyThere, { maxLength: 8 }),
    changed: fc.array(fc.record({ number: fc.nat(5), moment: hours, student: fc.constantFrom('S', 'other') })),
  })
  .map(({ here, there, changed }) =>
    sides({
      here: here.map(({ number, state, known, closesAt, closedAt }) => ({
        ...agreed(number, true).here,
        state,
        reference: known ? `ref-${number}` : null,
        closesAt: closesAt === null ? null : at(closesAt),
        closedAt: closedAt === null ? null : at(closedAt),
      })),
      there: there.map(({ number, named, open, closesAt, closedAt }) => ({
        reference: `ref-${number}`,
        window: named === null ? null : `window-${named}`,
        state: open ? 'open' : 'closed',
        opensAt: null,
        closesAt: closesAt === null ? null : at(closesAt),
        closedAt: closedAt === null ? null : at(closedAt),
      })),
      changes: new Map(
        changed.map(({ number, moment, student }) => [`ref-${number}`, [{ ...change, at: at(moment), student }]]),
      ),
    }),
  );

describe('our windows beside theirs', () => {
  it('R28 nothing is said where both sides agree', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 8 }), (windows) => {
        const pairs = windows.map((open, number) => agreed(number, open));
        const changes = new Map(pairs.map(({ there }) => [there.reference, [change]]));
        const same = sides({ here: pairs.map(({ here }) => here), there: pairs.map(({ there }) => there), changes });
        expect(reconcile(same)).toEqual([]);
      }),
    );
  });

  it('R28 the same two sides give the same list, in any order and though parts are answered twice', () => {
    fc.assert(
      fc.property(anySides, (given) => {
        const found = reconcile(given);
        const turned = {
          ...given,
          here: given.here.toReversed(),
          there: [...given.there, ...given.there].reverse(),
          changes: new Map([...given.changes].map(([name, all]) => [name, [...all, ...all]])),
        };
        expect(reconcile(turned)).toEqual(found);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      }),
    );
  });

  it('R28 once what has to be closed is closed there, nothing is left to close', () => {
    fc.assert(
      fc.property(anySides, (given) => {
        const toClose = reconcile(given).filter(({ todo }) => todo.includes('close-again'));
        const there = given.there.map((window) =>
          toClose.some(({ reference }) => reference === window.reference)
            ? { ...window, state: 'closed' as const, closedAt: given.now }
            : window,
        );
        expect(reconcile({ ...given, there }).filter(({ todo }) => todo.includes('close-again'))).toEqual([]);
      }),
    );
  });

  it('R28 R07 no window that is over here stays open there unseen', () => {
    fc.assert(
      fc.property(anySides, (given) => {
        const seen = reconcile(given).map(({ reference }) => reference);
        for (const { reference, state } of given.there) {
          const here = given.here.find((window) => window.reference === reference);
          const end = here?.closedAt ?? here?.closesAt ?? null;
          const isOver = here?.state === 'closed' && (end === null || Math.abs(Date.parse(end) - now) > 60_000);
          if (state === 'open' && isOver) expect(seen).toContain(reference);
        }
      }),
    );
  });

  it('R28 a window that was only asked for is left to who asks', () => {
    const { here, there } = agreed(1, true);
    const waiting = { ...here, state: 'requested' as const, reference: null, opensAt: null, closesAt: null };
    expect(reconcile(sides({ here: [waiting] }))).toEqual([]);
    expect(reconcile(sides({ here: [waiting], there: [there] }))).toEqual([]);
    // Given up here before they confirmed, it has to end there.
    const given = sides({ here: [{ ...waiting, state: 'closed' }], there: [there] });
    expect(reconcile(given)).toMatchObject([{ kind: 'open-there-closed-here', todo: ['close-again', 'incident'] }]);
  });

  it('R28 R07 a closing that is on its way is no disagreement, one that does not come is', () => {
    const { here, there } = agreed(1, true);
    const closing = (seconds: number): WindowHere => ({
      ...here,
      state: 'closed',
      closedAt: new Date(now - seconds * 1000).toISOString(),
    });
    expect(reconcile(sides({ here: [closing(60)], there: [there] }))).toEqual([]);
    expect(reconcile(sides({ here: [closing(61)], there: [there] }))).toMatchObject([
      { kind: 'open-there-closed-here' },
    ]);
  });

  it.each([
    [0, []],
    [999, []],
    [1001, ['end-differs']],
    [-1001, ['end-differs']],
  ])('R28 R07 an end that is promised is the same on both sides: %s ms apart', (apart, kinds) => {
    const { here, there } = agreed(1, true);
    const closesAt = new Date(Date.parse(at(8)) + apart).toISOString();
    const found = reconcile(sides({ here: [here], there: [{ ...there, closesAt }] }));
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('R28 a window they do not know any more is missed while it is open', () => {
    expect(reconcile(sides({ here: [agreed(1, true).here] }))).toMatchObject([
      { kind: 'unknown-there', window: 'window-1', reference: 'ref-1', todo: ['incident'] },
    ]);
    expect(reconcile(sides({ here: [agreed(1, false).here] }))).toEqual([]);
  });

  it('R28 a window nobody granted is closed if they say we asked for it, and shown in any case', () => {
    const { there } = agreed(1, true);
    const todo = (window: WindowThere): unknown => reconcile(sides({ there: [window] }))[0]?.todo;
    expect(todo(there)).toEqual(['close-again', 'incident']);
    expect(todo({ ...there, window: null })).toEqual(['incident']);
    expect(todo({ ...there, state: 'closed' })).toEqual(['incident']);
  });
});

describe('the changes of a window', () => {
  const kindsOf = (here: WindowHere, changes: readonly JournalChange[]): string[] =>
    reconcile(sides({ here: [here], there: [agreed(1, false).there], changes: new Map([['ref-1', changes]]) })).map(
      ({ kind }) => kind,
    );
  const { here } = agreed(1, false);

  it.each<[string, JournalChange, string[]]>([
    ['inside', change, []],
    ['at its opening', { ...change, at: at(-40) }, []],
    ['before its opening', { ...change, at: at(-41) }, ['changes-outside-scope']],
    ['at its end', { ...change, at: at(-8) }, ['changes-after-end']],
    ['after its end', { ...change, at: at(-1) }, ['changes-after-end']],
    ['of another student', { ...change, student: 'other' }, ['changes-outside-scope']],
    [
      'of another student after its end',
      { ...change, student: 'S2', at: at(-1) },
      ['changes-after-end', 'changes-outside-scope'],
    ],
  ])('R06 R07 R28 %s', (_name, made, kinds) => {
    expect(kindsOf(here, [change, made])).toEqual(kinds);
  });

  it('R07 R28 closed early, the moment of closing is its last', () => {
    const early = { ...here, closedAt: at(-20) };
    expect(kindsOf({ ...early, closesAt: at(-8) }, [{ ...change, at: at(-20) }])).not.toContain('changes-after-end');
    expect(kindsOf({ ...early, closesAt: at(-8) }, [{ ...change, at: at(-19) }])).toContain('changes-after-end');
  });
});
