import type { Language } from '@kelisim/domain';
import type { LatenessView } from '../late-schemas';
import { boardWords } from './board-words';

/** «the term ended at this step: A. Omarov, head of department» */
export function lateWords({ kind, people, position, stepTitle }: LatenessView, language: Language): string {
  const why = boardWords[`late.${kind}`][language];
  const step = kind === 'holder' || kind === 'vacant' ? stepTitle : null;
  const who = [people.map(({ name }) => name).join(', '), position ?? '', step === null ? '' : `«${step}»`];
  return [why, who.filter((part) => part !== '').join(', ')].filter((part) => part !== '').join(': ');
}
