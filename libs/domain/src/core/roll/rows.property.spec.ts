import fc from 'fast-check';
import { actor } from '../spec-support/simulated-case';
import { advanceEntry } from './advance-entry';
import type { EntryAct, EntryState } from './entry';
import { newEntry } from './entry';
import { rowsStep } from './spec-support/roll-steps';

const by = actor('p-ann');
const reasons = [null, ' ', 'has paid'] as const;

const anyAct: fc.Arbitrary<EntryAct> = fc.oneof(
  fc.record({
    type: fc.constantFrom('decided' as const, 'settled' as const),
    outcome: fc.constantFrom('bar', 'spare', 'uphold', 'lift', 'expel'),
    reason: fc.constantFrom(...reasons),
    by: fc.constant(by),
  }),
  fc.record({
    type: fc.constantFrom('contested' as const, 'withdrawn' as const),
    reason: fc.constantFrom(' ', 'has paid'),
    by: fc.constant(by),
  }),
  fc.constant({ type: 'confirmed', by, copy: null } as const),
  fc.constant({ type: 'dropped', why: 'left' } as const),
);

/** What a clerk with a pencil would make of a row: where it stands, and which end is written behind the name. */
class PencilledRow {
  stands: 'blank' | 'written' | 'queried' | 'final' | 'struck' = 'blank';
  end: string | null = null;

  /** Whether the clerk does it. */
  take(act: EntryAct): boolean {
    if (act.type === 'confirmed' || act.type === 'dropped') return false;
    const said = act.reason !== null && act.reason.trim() !== '';
    if (act.type === 'withdrawn') return said && this.strike();
    if (act.type === 'contested') return said && this.query();
    const ends = act.type === 'decided' ? { bar: 'barred', spare: 'spared' } : { uphold: 'barred', lift: 'spared' };
    const end = (ends as Record<string, string | undefined>)[act.outcome];
    const waits = act.type === 'decided' ? 'blank' : 'queried';
    const needsReason = act.outcome === 'spare' || act.outcome === 'lift';
    if (this.stands !== waits || end === undefined || said !== needsReason) return false;
    this.stands = act.type === 'decided' ? 'written' : 'final';
    this.end = end;
    return true;
  }

  private strike(): boolean {
    if (this.stands === 'final' || this.stands === 'struck') return false;
    this.stands = 'struck';
    this.end = null;
    return true;
  }

  private query(): boolean {
    if (this.stands !== 'written') return false;
    this.stands = 'queried';
    this.end = null;
    return true;
  }
}

const statuses = {
  blank: 'open',
  written: 'decided',
  queried: 'contested',
  final: 'settled',
  struck: 'withdrawn',
} as const;

describe('a row of a sheet', () => {
  it('R29 comes in any order of any acts to where a clerk with a pencil comes, and nothing that he refuses succeeds', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 20 }), (acts) => {
        const row = new PencilledRow();
        let entry: EntryState = newEntry;
        let done = 0;
        for (const act of acts) {
          const result = advanceEntry(rowsStep, entry, act);
          const allowed = row.take(act);
          expect(result.refused === undefined).toBe(allowed);
          if (result.refused !== undefined) continue;
          entry = result.entry;
          done += 1;
          expect(entry).toMatchObject({ status: statuses[row.stands], end: row.end, sequence: done });
        }
      }),
    );
  });
});
