import fc from 'fast-check';
import type { AcquaintStep } from '../../definition/step-definition';
import { actor } from '../spec-support/simulated-case';
import { advanceEntry } from './advance-entry';
import type { EntryAct, EntryState } from './entry';
import { newEntry } from './entry';
import { acquaintStep } from './spec-support/roll-steps';

const people = ['p-ann', 'p-bob', 'p-cid'] as const;
const by = actor('p-ann');

/** Everything that could be tried with an entry. */
const anyAct: fc.Arbitrary<EntryAct> = fc.oneof(
  fc.record({ type: fc.constant('confirmed' as const), by: fc.constant(by), copy: fc.constantFrom(true, false, null) }),
  fc.constant({ type: 'dropped', why: 'left' } as const),
  fc.constant({ type: 'decided', outcome: 'confirm', reason: null, by } as const),
  fc.constant({ type: 'contested', reason: 'why', by } as const),
  fc.constant({ type: 'settled', outcome: 'confirm', reason: null, by } as const),
  fc.constant({ type: 'withdrawn', reason: 'why', by } as const),
);

const step: AcquaintStep = acquaintStep;

describe('an acquaintance', () => {
  it('R37 is a sheet of paper: each line is signed once or struck out, and nothing else is ever written on it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...people), anyAct), { maxLength: 30 }), (acts) => {
        const entries = new Map<string, EntryState>(people.map((person) => [person, newEntry]));
        const signed = new Map<string, string>();
        for (const [person, act] of acts) {
          const entry = entries.get(person)!;
          const result = advanceEntry(step, entry, act);
          const allowed = !signed.has(person) && (act.type === 'confirmed' || act.type === 'dropped');
          expect(result.refused === undefined).toBe(allowed);
          if (result.refused !== undefined) continue;
          entries.set(person, result.entry);
          signed.set(person, act.type);
        }
        for (const [person, entry] of entries) {
          expect(entry.status).toBe(signed.get(person) ?? 'open');
          expect(entry.sequence).toBe(signed.has(person) ? 1 : 0);
        }
      }),
    );
  });
});
