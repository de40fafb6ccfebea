import type { Consent, Standing } from '../../consent/standing';

/** Of two that both have a result the graver counts. */
const gravest: readonly Standing[] = ['refused', 'returned', 'unmet', 'passed'];

/**
 * Where a stage stands with those whom somebody has added: each must have answered, and his refusal is one like any other. Who
 * abstains there stands in nobody's way.
 *
 * @param own of those whom the pack asks.
 * @param added one for each who was added; null while he has not answered.
 */
export function withAdded(own: Standing, added: readonly (Consent | null)[], refusal: 'ends' | 'heard'): Standing {
  if (added.length === 0) return own;
  const against = added.includes('refuses') ? 'refused' : added.includes('returns') ? 'returned' : 'passed';
  const worst = gravest.find((standing) => standing === own || standing === against) ?? 'passed';
  if (refusal === 'ends' && (worst === 'refused' || worst === 'returned')) return worst;
  return own === 'open' || added.includes(null) ? 'open' : worst;
}
