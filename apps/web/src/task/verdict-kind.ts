/** What pressing an outcome's button does to the case, as far as the engine itself knows it. */
export type VerdictKind = 'consents' | 'returns' | 'refuses' | 'neutral';

const known: Readonly<Record<string, VerdictKind>> = {
  return: 'returns',
  refuse: 'refuses',
  postpone: 'neutral',
  withdraw: 'neutral',
  // Work in an open window is what is asked for; closing it early is only offered.
  close: 'neutral',
};

/** The first outcome of a step is the one that moves it on; of the others the engine's common names are known. */
export const verdictKind = (outcome: string, place: number): VerdictKind =>
  known[outcome] ?? (place === 0 ? 'consents' : 'neutral');
