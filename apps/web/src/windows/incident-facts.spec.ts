import type { TFunction } from 'i18next';
import type { IncidentEvidence } from '../api/generated/model';
import { foundFacts } from './incident-facts';

const told = ((key: string, values: Readonly<Record<string, string>> = {}) =>
  [key.split(':')[1], ...Object.values(values)].join(' ')) as unknown as TFunction;
const nothing = { reference: null, moments: null, since: null, act: null, fault: null, reason: null, status: null };
const factsOf = (evidence: Partial<IncidentEvidence>): object => foundFacts(told, { ...nothing, ...evidence });

describe('R28 what an incident has found', () => {
  it('is nothing but what is known', () => {
    expect(factsOf({})).toEqual([]);
    expect(factsOf({ reference: 'win-7', moments: { here: null, there: null } })).toEqual([
      ['evidence.here', 'evidence.unknown'],
      ['evidence.there', 'evidence.unknown'],
      ['evidence.reference', 'win-7'],
    ]);
  });

  it('says codes in words, and shows one that it does not know', () => {
    expect(factsOf({ act: 'open', fault: 'refused', reason: 'key-missing', status: 422 })).toEqual([
      ['evidence.act.name', 'evidence.act.open'],
      ['evidence.fault.name', 'evidence.fault.refused · evidence.reason.key-missing · evidence.status 422'],
    ]);
    expect(factsOf({ fault: 'unheard-of', reason: 'ECONNREFUSED' })).toEqual([
      ['evidence.fault.name', 'unheard-of · evidence.code ECONNREFUSED'],
    ]);
  });
});
